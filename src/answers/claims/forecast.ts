import { FALL, rankIn, RISE, TIMES } from './cues.js'

const MONEY = / (?:usd|dollars) /
const GROWTH =
  / (?:double|triple|treble|quadruple|quintuple|halve|soar|surge|boom|explode|skyrocket|run out|peak|outstrip|exceed|shortage|deficit|surplus) /

/** Whether a sentence on what may come says how much, so that it is a claim; figures here are of no future. */
export const foretells = (shape: string): boolean =>
  shape.includes('{mineral:') &&
  (MONEY.test(shape) ||
    GROWTH.test(shape) ||
    RISE.test(shape) ||
    FALL.test(shape) ||
    TIMES.some(([pattern]) => pattern.test(shape)) ||
    rankIn(shape) !== undefined)
