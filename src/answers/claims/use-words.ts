import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Range } from './claim.js'
import { usesKnown, useWords } from './use-rows.js'
import { shareInWords } from './value.js'

const ADVERB =
  '(?:still |mainly |mostly |chiefly |primarily |largely |alone |up |now |today |currently |above all |first and foremost |predominantly )*'
/** "Batteries swallow nine tenths of all lithium". */
const TAKES = new RegExp(
  ` (?:takes?|took|swallows?|swallowed|consumes?|consumed|absorbs?|absorbed|eats?|eat up|gobbles?|gobble up|soaks? up|devours?|uses?|used|accounts? for|accounted for|makes? up|made up|claims?|claimed|drinks?) ${ADVERB}`,
)
/** "Niobium goes mainly into steel". */
const GOES = new RegExp(
  ` (?:goes|go|went|ends?|ended|winds?|finds its way|is used|are used|was used|is consumed|is found|used|destined|flows?|finishes) ${ADVERB}(?:in|into|to|for|as|to make|for making|to produce) ${ADVERB}`,
)
const FIRST_USE =
  / (?:leading|main|biggest|largest|chief|primary|top|number \{number:1\}|principal|dominant|foremost|greatest|single biggest|single largest) (?:[a-z]+ )?(?:use|application|outlet|end use|end market|appetite|consumer|user|destination|driver|sink|market|buyer)s? /
const MAINLY = / (?:mainly|mostly|chiefly|primarily|predominantly|largely|above all|first and foremost) /
/** What is only set beside the use that is meant. */
const BESIDE =
  / (?:and not|not|rather than|instead of|more than|ahead of|followed by|before|than|as opposed to|because|as|since|according) .*$/

/** The words of the use: before "takes", behind "goes into", at the other end of "is the leading use". */
const useIn = (shape: string): string | undefined => {
  const first = FIRST_USE.exec(shape)
  if (first) {
    const before = shape.slice(0, first.index)
    const after = shape.slice(first.index + first[0].length - 1)
    const linked =
      /^(.*) (?:is|are|was|were|remains?|stays?) (?:by far |still |now |easily )*(?:the |its |their |a )?$/.exec(
        `${before} `,
      )?.[1]
    const told = / (?:comes? from|is|are|was|were|remains?|lies in|being) (.*)$/.exec(after)?.[1]
    return told !== undefined ? ` ${told}`.replace(BESIDE, '') : linked
  }
  const goes = GOES.exec(shape)
  if (goes) return ` ${shape.slice(goes.index + goes[0].length)}`.replace(BESIDE, '')
  const takes = TAKES.exec(shape)
  return takes ? shape.slice(0, takes.index) : undefined
}

/** A share or rank of a use: "batteries take 88 % of lithium", "fiber optics are the leading use". */
export const useOf = (
  corpus: Corpus,
  shape: string,
  reading: Reading,
  values: readonly Range[],
): Assertion | undefined => {
  const said = useIn(shape)
  if (
    said === undefined ||
    /\{(?:place|percent|number|unit):/.test(said.replace(/ (?:in|of|by|across) (?:the )?\{place:\d+\} /g, ' '))
  )
    return undefined
  // "Steel takes 77 % of niobium": a mineral in the use is a word of it.
  const typed = said.replace(/\{mineral:(\d+)\}/g, (_, at: string) => reading.mentions[Number(at)]?.typed ?? '')
  const idsIn = (text: string): readonly string[] =>
    [...text.matchAll(/\{mineral:(\d+)\}/g)].flatMap((match) => reading.mentions[Number(match[1])]?.ids ?? [])
  const of = [...new Set(idsIn(shape.replace(said, ' ')))]
  if (of.length > 1 || (of.length === 0 && idsIn(said).length > 0)) return undefined
  const words = useWords(typed)
  const known = usesKnown(corpus)
  if (words.size === 0 || words.size > 6 || ![...words].some((word) => known.has(word))) return undefined
  if (values.length > 1) return { kind: 'unverifiable', why: 'it holds more than one figure in one statement' }
  const share = values[0] ?? (FIRST_USE.test(shape) ? undefined : shareInWords(shape))
  const range = share ?? (FIRST_USE.test(shape) || MAINLY.test(shape) ? 'first' : undefined)
  // "And not from batteries" denies the other use, not this one.
  const denied = / (?:not|never|hardly) /.test(shape.replace(BESIDE, ' '))
  return range === undefined
    ? undefined
    : { kind: 'use', words: [...words], range, ...(denied && { denied }), ...(of[0] !== undefined && { of: of[0] }) }
}
