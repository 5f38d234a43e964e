import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Range } from './claim.js'
import * as cue from './cues.js'
import { amountIn } from './numbers-in.js'

const PLACES = '(?:the )?\\{place:\\d+\\}(?:(?: (?:and|plus|or))? (?:the )?\\{place:\\d+\\})*'
const FIGURE =
  '(?:output|production|tonnage|haul|volume|figure|total|level|mined|mine|harvest|reserves|\\{unit:[a-z]+\\})'
/** What the first place is measured by. */
const THAN: readonly RegExp[] = [
  new RegExp(` (?:than|as|of what|what|that of) (?:the |does |did )*(?:[a-z]+ )?(${PLACES})`),
  new RegExp(
    ` (?:times|twice|half|\\{percent:[\\d.]+\\} of) (?:the |that of |what |as much as )*(${PLACES}) (?:[a-z]+ )?${FIGURE} `,
  ),
  new RegExp(
    ` ${FIGURE} (?:[a-z]+ ){0,4}(?:\\{number:[\\d.]+\\} )?(?:times|twice|half|half of|\\{percent:[\\d.]+\\} of) (?:that of )?(${PLACES}) (?=$|in )`,
  ),
  new RegExp(` ${cue.BEATS} (${PLACES})`),
  new RegExp(` ${cue.TRAILS} (${PLACES})`),
]
const BEATS = new RegExp(` ${cue.BEATS} (?:the )?\\{place`)
const TRAILS = new RegExp(` ${cue.TRAILS} (?:the )?\\{place`)

/** All others taken together: "than the rest of the world", "than all other countries combined". */
const ALL_OTHERS =
  / (?:than|as) (?:(?:all|everyone|everybody|everywhere|anyone|every|any) )?(?:of )?(?:the )?(?:rest of (?:the )?(?:\{world\}|planet|globe|earth)|(?:rest|other|others|else|remaining)(?: (?!than)[a-z]+){0,3} (?:combined|together|taken together|put together))/

const NUMBERED =
  / (?:\{number:([\d.]+)\} times|(twice|double)|(half)|\{percent:([\d.]+)\}|(?:\{number:([\d.]+)\}|[a-z]+) fold) (?:as much|as many|more|the|as|of|what|that)?/

/** "A fifth more than Chile" is 1.2 times as much. */
const ofMore = (percent: number, after: string): number =>
  /^ ?(?:more|higher|larger|bigger|greater) /.test(after)
    ? 1 + percent / 100
    : /^ ?(?:less|lower|smaller|fewer) /.test(after)
      ? 1 - percent / 100
      : percent / 100

/** What a factor may be after the words before it: "nearly six times". */
export const around = (factor: number, before: string, words: string): Range => {
  if (/(?:more than|over|at least|upwards of|well over|no less than)$/.test(before))
    return { low: factor, high: Infinity, words: `over ${words}` }
  if (/(?:less than|under|below|at most|not even)$/.test(before))
    return { low: -Infinity, high: factor, words: `under ${words}` }
  if (/(?:nearly|almost|close to|just under)$/.test(before))
    return { low: factor * 0.85, high: factor * 1.01, words: `nearly ${words}` }
  return { low: factor * 0.88, high: factor * 1.12, words }
}

/** "Twice", "six times", "less than a quarter": the factor between two figures. */
const factorIn = (shape: string): Range | undefined => {
  const times = NUMBERED.exec(shape)
  if (!times) return undefined
  const [, number, twice, half, percent] = times
  const factor =
    twice !== undefined
      ? 2
      : half !== undefined
        ? 0.5
        : percent !== undefined
          ? ofMore(Number(percent), shape.slice(times.index + ` {percent:${percent}}`.length))
          : Number(number)
  if (!(factor > 0)) return undefined
  return around(factor, shape.slice(0, times.index).trimEnd(), `${Math.round(factor * 100) / 100} times`)
}

/** A comparison without a factor. */
export const isPlain = ({ words }: Range): boolean => words === 'more' || words === 'less'

const MORE: Range = { low: 1 + 1e-9, high: Infinity, words: 'more' }
const FEWER: Range = { low: -Infinity, high: 1 - 1e-9, words: 'less' }

const directionIn = (shape: string): Range | undefined => {
  if (/ (?:less|fewer|smaller|lower) /.test(shape) || TRAILS.test(shape)) return FEWER
  if (/ (?:more|larger|bigger|greater|ahead|higher) /.test(shape) || BEATS.test(shape)) return MORE
  if (/ (?:nearly|almost) as (?:much|many) /.test(shape)) return { low: 0.85, high: 1, words: 'nearly as much' }
  if (/ at least as (?:much|many) /.test(shape)) return { low: 1, high: Infinity, words: 'as much' }
  if (/ as (?:much|many|big|large) /.test(shape)) return { low: 0.96, high: 1.04, words: 'as much' }
  return undefined
}

/** "More than all other countries combined" is more than half of the world's. */
export const moreThanAllOthers = (shape: string): Assertion | undefined => {
  if (!ALL_OTHERS.test(shape)) return undefined
  if (factorIn(shape)) return { kind: 'unverifiable', why: 'a multiple of what all others have is not checked' }
  const direction = directionIn(shape)
  if (direction === MORE) return { kind: 'share', range: { low: 50 + 1e-9, high: Infinity, words: 'over half' } }
  if (direction === FEWER) return { kind: 'share', range: { low: -Infinity, high: 50 - 1e-9, words: 'under half' } }
  return direction && { kind: 'unverifiable', why: 'it does not say how much more' }
}

/** "By 50 Mt", "36,000 t more than". */
const DIFFERENCE =
  / by (?:[a-z]+ ){0,3}\{number:[\d.]+\} (?:[a-z]+ )?\{unit|\{unit:[A-Za-z-]+\} (?:of \{mineral:\d+\} )?(?:more|less|fewer) (?:\{mineral:\d+\} )?than /

const THEIRS = /^ (?:and |but |yet |so )*(?:its|their|it|they) /

/** A place's figure over that of others: "more than Chile", "six times Peru's output", "as much as Peru and Chile". */
export const ratioIn = (shape: string, reading: Reading, before: readonly string[] = []): Assertion | undefined => {
  if (cue.NOBODY.test(shape)) return undefined
  const match = THAN.map((pattern) => pattern.exec(shape)).find((found) => found !== null)
  const than = [...(match?.[1] ?? '').matchAll(/\{place:(\d+)\}/g)].flatMap(
    (place) => reading.mentions[Number(place[1])]?.ids.slice(0, 1) ?? [],
  )
  if (than.length === 0 || than.includes('WLD')) return undefined
  // "Its output was ten times Russia's": whose it is was said before.
  const [subject] = before
  const meant = before.length === 1 && subject !== undefined && !than.includes(subject) && THEIRS.test(shape)
  if (
    !meant &&
    !reading.places.some((id) => !than.includes(id)) &&
    !reading.choices.some(({ kind }) => kind === 'place')
  )
    return undefined
  const by = DIFFERENCE.test(shape) ? amountIn(shape) : undefined
  if (by) {
    const direction = directionIn(shape)
    return by.kind === 'amount' && direction === MORE
      ? { kind: 'difference', than, range: by.range, value: by.value, unit: by.unit }
      : { kind: 'unverifiable', why: 'a difference of that kind is not checked' }
  }
  const factor = / (?:less|fewer) than \{place/.test(shape) ? undefined : factorIn(shape)
  const range = factor ?? directionIn(shape)
  return range && { kind: 'ratio', than, range }
}
