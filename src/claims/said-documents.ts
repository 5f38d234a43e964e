import { eventOf, figuresOf } from '../corpus/documents/data.js'
import type { DocumentFigure } from '../corpus/documents/schema-figure.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Quantity } from '../language/quantities.js'
import { tonsPer } from '../answers/units.js'
import { singular, wordsIn, yearsIn } from '../prose.js'
import { termsOf } from '../search/analyse.js'
import type { Assertion } from './claim.js'
import type { Context } from './context.js'
import { unverifiable } from './said-figures.js'
import { cueOver, type Seen, wordAt } from './seen.js'
import { amountRange, fits, shareRange } from './value.js'

/** What a figure of a document may be of, beside the words of it: mined, refined, recycled. */
const ACTS = ['mine', 'refine', 'recycle', 'stocks']
/** Multiples in the units of documents. */
const SCALES: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 }
/** How much a word that a figure is described by and a clause does not hold weighs against one that it holds. */
const MISSING = 0.3
/** By how much one figure has to be liker than another to be meant clearly. */
const CLEARLY = 1.5

/** A figure of a clause in the unit of a document's: percent, tons, money, a number of things; undefined for another. */
const valueIn = (seen: Seen, one: Quantity, { unit }: DocumentFigure): number | undefined => {
  const [name = '', scale = ''] = unit.split(' ')
  // "19 out of 20" counts things, and is no percentage of them.
  const numbers = seen.statement.clause.spans.slice(one.start, one.end).filter(({ type }) => type === 'number')
  if (name === '%') return one.kind === 'share' && one.word === undefined && numbers.length < 2 ? one.value : undefined
  const tons = tonsPer(unit)
  if (tons !== undefined)
    return one.kind === 'amount' ? (one.value * (tonsPer(one.unit ?? 't') ?? NaN)) / tons : undefined
  const money = one.kind === 'money' && one.unit === undefined
  const spans = [one.start - 1, one.end].flatMap((at) => seen.statement.clause.spans[at] ?? [])
  const foreign = spans.some((span) => cueOver(seen.statement, span, 'st.foreign'))
  const euros = name === 'EUR' && one.kind === 'count' && foreign
  if (scale in SCALES || name === 'USD')
    return (name === 'USD' ? money : euros) ? one.value / (SCALES[scale] ?? 1) : undefined
  // "17 strategic raw materials": the thing itself, and not only what it is like.
  const thing = singular(unit.split(' ').at(-1) ?? '')
  const counted = [0, 1, 2].flatMap((step) => wordsIn(wordAt(seen, one.end + step)).map(singular))
  return one.kind === 'count' && counted.includes(thing) ? one.value : undefined
}

/** Whether a figure is of a year that a clause names, where both name one; the year of the document is when it was made. */
const isOfYear = ({ statement: { clause } }: Seen, { year, period = '' }: DocumentFigure, made: string): boolean => {
  const own = [...(year === undefined ? [] : [year]), ...yearsIn(period)]
  const [from = 0, to = from] = own
  const named = clause.spans.flatMap(({ type, value }) => (type === 'year' && value !== undefined ? value : []))
  const later = named.filter((one) => !made.startsWith(String(one)))
  return own.length === 0 ? later.every((one) => String(one) < made) : later.every((one) => from <= one && one <= to)
}

/** How far a clause speaks of what a figure measures, and of its year. */
const likeness = (seen: Seen, { what, year }: DocumentFigure): number => {
  const { spans } = seen.statement.clause
  const dated = spans.some(({ type, value }) => type === 'year' && value === year)
  const said = new Set(termsOf(seen.text))
  const own = termsOf(what)
  const acts = new Set(
    what
      .toLowerCase()
      .split(/\W+/)
      .flatMap((word) => seen.lexicon.senses(word)),
  )
  const shared = own.filter((term) => said.has(term)).length
  return (
    Number(dated) +
    shared -
    MISSING * (own.length - shared) +
    2 * ACTS.filter((id) => acts.has(id) && seen.has(id)).length
  )
}

/** The documents that a clause names, or whose maker's aims or quotas it speaks of. */
const documentsOf = (
  corpus: Corpus,
  seen: Seen,
  things: readonly string[],
  minerals: readonly string[],
): readonly CorpusDocument[] => {
  const all = [...corpus.documents.values()].filter((one) => eventOf(one))
  if (things.length > 0)
    // The report on a law tells the same story as the record of it.
    return all
      .filter((one) => [one.id, ...(eventOf(one)?.same_story ?? [])].some((id) => things.includes(id)))
      .slice(0, 1)
  const having = (is: (figure: DocumentFigure) => boolean): readonly CorpusDocument[] =>
    all.filter((one) =>
      figuresOf(one).some((figure) => seen.places.some(({ id }) => id === figure.place) && is(figure)),
    )
  if (seen.has('ev.quota')) return having(({ role, mineral = '' }) => role === 'limit' && minerals.includes(mineral))
  const { years } = seen.statement.clause
  if (years.kind !== 'years' || seen.minerals.length > 0 || !seen.has('st.aims', 'st.plan', 'st.opinion', 'future'))
    return []
  const aims = having(({ role, year = 0 }) => role === 'aim' && years.years.includes(year))
  return aims.length > 1 ? [] : aims
}

/** A law, plan or program that is named: the day it came into force, or a figure that it gives. */
export const documentIn = (seen: Seen, context: Context, corpus: Corpus): readonly Assertion[] => {
  const { clause, quantities } = seen.statement
  const goesOn = clause.things.length === 0 && seen.minerals.length === 0 && !seen.world
  const documents = documentsOf(
    corpus,
    seen,
    goesOn && context.law !== undefined ? [context.law] : clause.things,
    seen.minerals.length > 0 ? seen.minerals : context.minerals,
  )
  const [document] = documents
  if (!document) return []
  const who: readonly string[] = [...(eventOf(document)?.who ?? []), 'EUROPE']
  if (seen.places.some(({ id, relation }) => relation === 'whose' && !who.includes(id)))
    return [unverifiable('the claim names a place other than the one that made the law')]
  if (quantities.every(({ kind }) => kind === 'count') && seen.has('st.begins') && clause.years.kind === 'years')
    return [{ kind: 'document', document: document.id }]
  return quantities.flatMap((one): readonly Assertion[] => {
    const [best, ...others] = documents
      .flatMap((from) => figuresOf(from).map((figure, at) => ({ from, figure, at })))
      .flatMap((found) => {
        const { figure, from } = found
        const value = isOfYear(seen, figure, from.date ?? '') ? valueIn(seen, one, figure) : undefined
        return value === undefined ? [] : { ...found, value, like: likeness(seen, figure) }
      })
      .sort((a, b) => b.like - a.like)
    if (!best || best.like <= 0 || best.like === others[0]?.like) return []
    const { kind, unit, fraction, start, end } = one
    const exact: Quantity = {
      kind,
      start,
      end,
      value: best.value,
      ...(unit && { unit }),
      ...(fraction && { fraction }),
    }
    const range = kind === 'share' ? shareRange(exact) : amountRange(exact)
    // What another of its figures says is not denied by this one, unless this one is clearly meant.
    const told = others.some(({ figure, like }) => best.like - like < CLEARLY && fits(figure.value, range))
    return told && !fits(best.figure.value, range)
      ? []
      : [{ kind: 'document', document: best.from.id, figure: best.at, range }]
  })
}
