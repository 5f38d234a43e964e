import type { Corpus } from '../../corpus/types.js'
import { assertionsIn } from './assert.js'
import type { Reader } from './reader.js'

/** "…, so forget your cheap car": what the writer makes of a statement. */
const REMARK = /,\s+(?:so|which means|meaning|which is why|and that is why|hence|therefore)\s+(?!that\b)([^;]+)$/i
const FIGURE = /\{(?:percent|number|unit|year|mineral):/

/** A sentence without the conclusion at its end, where that names no mineral and no number and claims nothing itself. */
export const withoutRemark = (corpus: Corpus, sentence: string, reader: Reader): string => {
  const match = REMARK.exec(sentence)
  if (!match) return sentence
  const [, tail = ''] = match
  const remark = reader(tail)
  const claims = FIGURE.test(remark.shape.text) || assertionsIn(corpus, tail, remark).length > 0
  return claims ? sentence : sentence.slice(0, match.index)
}
