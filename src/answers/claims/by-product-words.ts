import type { Reading } from '../../language-before/reading.js'
import type { Assertion } from './claim.js'
import { shareInWords, shareRange } from './value.js'

const BY_PRODUCT =
  '(?:by products?|byproducts?|co products?|coproducts?|spin offs?|spinoffs?|side products?|side streams?|offshoots?|sideline|piggybacks?)'
const HOST = '{mineral:\\d+}(?: (?:and|or|and of|or of|and from) {mineral:\\d+})*'
const LINK = '(?: of| from| in| when| during| to| on)(?: [a-z]+){0,3}?'
/** "Gallium is a by-product of alumina refining"; what stands before it is the subject. */
const OF = new RegExp(` ${BY_PRODUCT}${LINK} (?:{world} )?(${HOST}) `)
/** "Copper mines yield cobalt as a by-product", "zinc's by-product is indium". */
const YIELDS = new RegExp(
  ` (${HOST})(?: [a-z]+){0,3}? (?:yields?|yielded|gives?|produces?|delivers?|provides?|throws? off|makes?|generates?|supply|supplies|leaves?)(?: [a-z]+){0,2}? (${HOST}) (?:only |mostly |mainly |merely |largely )?as (?:a |an )?(?:[a-z]+ )?${BY_PRODUCT} `,
)
const NAMED_AFTER = new RegExp(` ${BY_PRODUCT} of (${HOST})(?: [a-z]+){0,2}? (?:is|are) (${HOST}) `)
/** "Without zinc smelting there is no indium", "strip out zinc and you strip out most indium". */
const WITHOUT = new RegExp(
  ` (?:without|no|strip out|strip away|take away|take out|remove|shut down|stop|end|kill off|close)(?: all| the)? (${HOST})(?: [a-z]+){0,4}? (?:no|nor|strip out|strip away|take away|lose|loses|lost|vanishes|kill off|hardly any|scarcely any|next to no|little)(?: [a-z]+| {world}){0,5}? (${HOST}) `,
)
/** "Is never mined on its own", "is mined for its own sake". */
const FOR_ITSELF =
  / (?:mined|produced|extracted|dug up|recovered|worked)(?: [a-z]+){0,2}? (?:on its own|for its own sake|in its own right|by itself|for itself|on their own|for their own sake|as a main product|as the main product|as a primary product) | (?:stand alone|standalone|dedicated|primary) \{mineral:\d+\} mines? /

/** "Gallium is a by-product", of whatever. */
const ANY = new RegExp(
  ` {mineral:\\d+} (?:is|are|was|comes|come)(?: [a-z]+){0,3} ${BY_PRODUCT} (?:of (?:another|other|any|some)(?: [a-z]+){1,2} )?$`,
)

const idsIn = (reading: Reading, row: string | undefined): readonly string[] =>
  [...(row ?? '').matchAll(/\{mineral:(\d+)\}/g)].flatMap((match) => reading.mentions[Number(match[1])]?.ids ?? [])

const shareOf = (shape: string): { readonly range?: Extract<Assertion, { kind: 'share' }>['range'] } => {
  const percent = /\{percent:([\d.]+)\}/.exec(shape)
  const range = percent
    ? shareRange(
        Number(percent[1]),
        shape.slice(0, percent.index).trimEnd(),
        shape.slice(percent.index + percent[0].length),
        false,
      )
    : / (?:only|solely|exclusively|always) /.test(shape)
      ? { low: 99.5, high: Infinity, words: 'all' }
      : shareInWords(shape)
  return range ? { range } : {}
}

/** What a text says of by-products: which mineral comes with which. No subject: what "it" stands for. */
export const byProductIn = (shape: string, reading: Reading): readonly Assertion[] => {
  const yields = YIELDS.exec(shape) ?? NAMED_AFTER.exec(shape)
  if (yields)
    return [
      { kind: 'by-product', of: idsIn(reading, yields[1]), subjects: idsIn(reading, yields[2]), ...shareOf(shape) },
    ]
  const of = OF.exec(shape)
  if (of)
    return [
      {
        kind: 'by-product',
        of: idsIn(reading, of[1]),
        subjects: idsIn(reading, shape.slice(0, of.index + 1)),
        ...shareOf(shape),
      },
    ]
  if (ANY.test(shape) && reading.minerals.length === 1)
    return [{ kind: 'by-product', of: [], subjects: reading.minerals, ...shareOf(shape) }]
  if (FOR_ITSELF.test(shape) && reading.minerals.length === 1 && !shape.includes('{percent'))
    return [{ kind: 'by-product', of: [], subjects: reading.minerals, denied: true }]
  return []
}

/** The same of a whole sentence: "strip out zinc smelting and you strip out most of the indium". */
export const lostWithout = (shape: string, reading: Reading): Assertion | undefined => {
  const match = WITHOUT.exec(shape)
  if (!match) return undefined
  const most = / (?:most|much|the bulk) /.test(match[0])
  return {
    kind: 'by-product',
    of: idsIn(reading, match[1]),
    subjects: idsIn(reading, match[2]),
    range: most ? { low: 50, high: Infinity, words: 'most' } : { low: 95, high: Infinity, words: 'nearly all' },
  }
}
