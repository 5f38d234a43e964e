import { eventOf, figuresOf } from '../corpus/documents/data.js'
import type { Corpus } from '../corpus/types.js'
import type { Assertion } from './claim.js'
import type { Context } from './context.js'
import { unverifiable } from './said-figures.js'
import type { Seen } from './seen.js'
import { shareRange } from './value.js'

/** What a share may be of: mined, refined, recycled. */
const ACTS = ['mine', 'refine', 'recycle', 'stocks']

/** A law, plan or program that is named: the day it came into force, or a share that it aims at. */
export const documentIn = (seen: Seen, context: Context, corpus: Corpus): readonly Assertion[] => {
  const { clause } = seen.statement
  const goesOn = clause.things.length === 0 && seen.minerals.length === 0 && !seen.world
  const things = goesOn && context.law !== undefined ? [context.law] : clause.things
  if (things.length === 0) return []
  // The report on a law tells the same story as the record of it.
  const document = [...corpus.documents.values()].find((one) =>
    [one.id, ...(eventOf(one)?.same_story ?? [])].some((id) => eventOf(one) && things.includes(id)),
  )
  if (!document) return []
  const who: readonly string[] = [...(eventOf(document)?.who ?? []), 'EUROPE']
  if (seen.places.some(({ id, relation }) => relation === 'whose' && !who.includes(id)))
    return [unverifiable('the claim names a place other than the one that made the law')]
  const [value, other] = seen.of('share')
  if (!value && seen.has('st.begins') && clause.years.kind === 'years')
    return [{ kind: 'document', document: document.id }]
  const actsIn = (words: readonly string[]): readonly string[] =>
    words.flatMap((word) => seen.lexicon.senses(word)).filter((id) => ACTS.includes(id))
  const [figure, more] = figuresOf(document).flatMap(({ what, unit }, at) =>
    unit === '%' && actsIn(what.toLowerCase().split(/\W+/)).some((id) => seen.has(id)) ? [at] : [],
  )
  return !value || other || figure === undefined || more !== undefined
    ? []
    : [{ kind: 'document', document: document.id, figure, range: shareRange(value) }]
}
