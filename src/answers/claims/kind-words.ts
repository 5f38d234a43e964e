import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import type { Assertion } from './claim.js'
import { listedIn } from './list-words.js'

const EXAMPLES = / (?:such as|like|including|e g|eg|namely|for example|for instance) /
const IS = '(?:is|are|was|were|counts as|count as|belongs to|belong to|being|as)'
const SMALL =
  '(?: not| also| actually| really| technically| both| all| indeed| considered| classed| classified| called)*'

const groupAt = (corpus: Corpus, reading: Reading, at: string | undefined): string | undefined => {
  const id = reading.mentions[Number(at)]?.ids[0]
  return id !== undefined && (corpus.minerals.get(id)?.members.length ?? 0) > 0 ? id : undefined
}

const BY_PRODUCT = / (?:by product|byproduct|by products|byproducts|co product|coproduct)s? (?:of|from) /

/** Statements of kind, by-product and list; empty where the text makes none. */
export const kindsIn = (corpus: Corpus, shape: string, reading: Reading, ofList: boolean): readonly Assertion[] => {
  if (BY_PRODUCT.test(shape)) {
    const tail = shape.slice(shape.search(BY_PRODUCT))
    const of = [...tail.matchAll(/\{mineral:(\d+)\}/g)].flatMap(
      (match) => reading.mentions[Number(match[1])]?.ids ?? [],
    )
    return of.length > 0 ? [{ kind: 'by-product', of }] : []
  }
  const listed = listedIn(shape, reading, ofList)
  if (listed.length > 0) return listed
  const is = new RegExp(
    `\\{mineral:\\d+\\} ${IS}${SMALL} (?:a |an |one of |part of |the |of the )*\\{mineral:(\\d+)\\}`,
  ).exec(shape)
  const group = groupAt(corpus, reading, is?.[1])
  return group === undefined ? [] : [{ kind: 'member', group }]
}

/** "Rare earths such as lithium and cobalt", "cobalt and other rare earths": the group, and what is called one. */
export const calledMembers = (
  corpus: Corpus,
  reading: Reading,
): { readonly group: string; readonly minerals: readonly string[] } | undefined => {
  const shape = reading.shape.text
  const after = EXAMPLES.exec(shape)
  const lead = after
    ? [...shape.slice(0, after.index + 1).matchAll(/\{mineral:(\d+)\}(?: [a-z]+){0,2} $/g)].at(-1)
    : undefined
  const group = groupAt(corpus, reading, lead?.[1])
  if (after && group !== undefined) {
    const rest = shape.slice(after.index + after[0].length - 1)
    const run = /^(?: (?:the |and |or |also )*\{mineral:\d+\})+/.exec(rest)?.[0] ?? ''
    const minerals = [...run.matchAll(/\{mineral:(\d+)\}/g)].flatMap(
      (match) => reading.mentions[Number(match[1])]?.ids ?? [],
    )
    return minerals.length > 0 ? { group, minerals } : undefined
  }
  const other = /((?: (?:and )?\{mineral:\d+\})+) (?:and|or) other \{mineral:(\d+)\}/.exec(shape)
  const named = groupAt(corpus, reading, other?.[2])
  if (named === undefined) return undefined
  const minerals = [...(other?.[1] ?? '').matchAll(/\{mineral:(\d+)\}/g)].flatMap(
    (match) => reading.mentions[Number(match[1])]?.ids ?? [],
  )
  return { group: named, minerals }
}
