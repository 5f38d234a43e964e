import { eventOf } from '../corpus/documents/data.js'
import { figuresOf } from '../corpus/documents/data.js'
import type { Corpus } from '../corpus/types.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Assertion } from './claim.js'
import { unverifiable } from './said-figures.js'
import type { Context } from './context.js'
import type { Seen } from './seen.js'
import { shareRange } from './value.js'

/** What a text speaks of being done: mined, refined, recycled. */
const actsIn = (words: readonly string[], lexicon: Lexicon): readonly string[] =>
  words.flatMap((word) => lexicon.senses(word)).filter((id) => ['mine', 'refine', 'recycle', 'stocks'].includes(id))

/** A law, plan or program that is named: the day it came into force, or a share that it aims at. */
export const documentIn = (corpus: Corpus, seen: Seen, context: Context): readonly Assertion[] => {
  const { clause } = seen.statement
  const goesOn = clause.things.length === 0 && seen.minerals.length === 0 && !seen.world
  const things = goesOn && context.law !== undefined ? [context.law] : clause.things
  // The report on a law tells the same story as the record of it.
  const [document] = [...corpus.documents.values()].filter(
    (one) => eventOf(one) && [one.id, ...(eventOf(one)?.same_story ?? [])].some((id) => things.includes(id)),
  )
  if (!document) return []
  const who: readonly string[] = eventOf(document)?.who ?? []
  if (seen.places.some(({ id, relation }) => relation === 'whose' && !who.includes(id) && id !== 'EUROPE'))
    return [unverifiable('the claim names a place other than the one that made the law')]
  const [value, other] = seen.of('share')
  if (!value && seen.has('st.begins') && clause.years.kind === 'years')
    return [{ kind: 'document', document: document.id }]
  if (!value || other) return []
  const said = new Set(clause.spans.flatMap(({ senses }) => senses))
  const fitting = figuresOf(document).flatMap(({ what, unit }, figure) =>
    unit === '%' && actsIn(what.toLowerCase().split(/\W+/), seen.lexicon).some((id) => said.has(id)) ? [figure] : [],
  )
  const [figure] = fitting
  return figure === undefined || fitting.length > 1
    ? []
    : [{ kind: 'document', document: document.id, figure, range: shareRange(value) }]
}
