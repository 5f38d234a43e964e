import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Entry, periodOf } from '../tables/entries.js'
import { suppliers } from '../tables/importers.js'
import { meets } from '../tables/limits.js'
import { type USRow, usEntry, usTables, usYear } from '../tables/us.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { countFigure } from './figures.js'
import { inLines } from './headline.js'
import { noImporter, tradeOf } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceMark, relianceWords } from './reliance-figure.js'
import { suggestReliance } from './suggest.js'
import { supplierFigure } from './suppliers.js'
import { capital, count, list, number, percent } from './text.js'
import { limitOf, namesOf, opWords, scopeOf } from './threshold.js'

/** Minerals that a card has lines for, and that a sentence names where all of them are asked for. */
const MOST = 40
const NAMED = 20

/** Intents that ask a reliance of one mineral, where one is named. */
const OF_ONE = new Set<Question['intent']>(['share', 'amount', 'world-total', 'ranking'])

/** The one place beside the United States, where the question asks of minerals both a reliance and a supplier. */
const besideUS = ({ places, roles }: Question): string | undefined => {
  const others = places.filter((id) => id !== 'USA' && id !== 'WLD')
  return roles.supplier?.[0] ?? (others.length === 1 ? others[0] : undefined)
}

/** "For which minerals is the US 100 % import reliant and China the main supplier": two conditions that must both hold. */
const asksSupplier = (question: Question): boolean =>
  question.minerals.length === 0 &&
  question.hole === 'mineral' &&
  question.concepts.includes('reliance') &&
  question.concepts.some((id) => id === 'source' || id === 'most' || id === 'val.most') &&
  question.places.includes('USA') &&
  besideUS(question) !== undefined

/** A question for the minerals of which a country sells more abroad than it buys, or that it does not import. */
const asksNetExporters = ({ concepts, minerals, threshold, hole, intent }: Question): boolean =>
  minerals.length === 0 &&
  intent !== 'search' &&
  intent !== 'comparison' &&
  threshold === undefined &&
  (concepts.includes('netexp') || (hole === 'mineral' && concepts.includes('imports') && concepts.includes('not')))

/** A question for minerals by the reliance of the United States on their imports. */
export const asksByReliance = (question: Question): boolean => {
  const { intent, measure, minerals, places, roles } = question
  const ofMany = intent === 'threshold' || (minerals.length === 0 && OF_ONE.has(intent))
  // "Which minerals are 100% imported by the US": the part of its use that is imported.
  const imported =
    measure === 'imports' && ofMany && minerals.length === 0 && places.length === 1 && roles.importer?.[0] === 'USA'
  return (
    (measure === 'net-import-reliance' && ofMany) || imported || asksSupplier(question) || asksNetExporters(question)
  )
}

/** The largest source of US imports of a mineral that is a country by name. */
const mainSource = (corpus: Corpus, { table: { mineral } }: USRow): Entry | undefined => {
  const [table] = usTables(corpus, mineralOf(corpus, mineral), 'import-share')
  const row = table && suppliers(table).find(({ place }) => place !== 'OTHER')
  return row && { table, row }
}

/** Minerals under their reliance, those of one number in one line. */
const byReliance = (card: Card, found: readonly USRow[]): void => {
  const same = new Map<string, string[]>()
  for (const us of found.slice(0, MOST)) {
    const words = capital(relianceWords(us))
    const named = `${mineralName(card.corpus, us.table.mineral)} ${relianceMark(card, us)}`
    same.set(words, [...(same.get(words) ?? []), named])
  }
  for (const [words, names] of same) card.line(words, names.join(', '))
}

/** Minerals with their reliance and the share of their largest source, a line each. */
const withSource = (card: Card, found: readonly (USRow & { readonly source: Entry })[]): void => {
  for (const { source, ...us } of found) {
    const share = `${placeName(card.corpus, source.row.place)} ${percent(source.row.value, source.row.bound)}`
    const cited = `${relianceMark(card, us)}${marks(supplierFigure(card, source.table, source.row).citations)}`
    const text = `reliance ${relianceWords(us)} (${us.row.year}), ${share} of imports (${periodOf(source.row)}) ${cited}`
    if (card.details.length < NAMED) card.line(capital(mineralName(card.corpus, us.table.mineral)), text)
  }
}

/**
 * The minerals whose US net import reliance passes a limit; with a supplier, those that it is also the largest source of;
 * or those that USGS marks "E", of which the United States is a net exporter.
 */
export const relianceThreshold = answering('threshold', ({ card, corpus, question, none }) => {
  const exported = asksNetExporters(question)
  const supplier = asksSupplier(question) ? besideUS(question) : undefined
  const abroad = question.places.find((place) => place !== 'USA' && !question.places.includes('USA'))
  const { importer } = tradeOf(question)
  if (exported && (importer !== 'USA' || abroad !== undefined))
    return none(noImporter(corpus, importer === 'USA' ? (abroad ?? '') : importer, undefined))
  const limit = limitOf(question)
  const verdictOf = ({ row: { value, bound, cell } }: USRow) =>
    value === undefined && cell !== 'net-exporter' ? 'unknown' : meets(value ?? 0, bound, limit)
  const all = scopeOf(question, corpus).flatMap((id) => usEntry(corpus, id, 'net-import-reliance') ?? [])
  const passing = all
    .filter((us) => (exported ? us.row.cell === 'net-exporter' : verdictOf(us) === 'yes'))
    .sort((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0) || a.table.mineral.localeCompare(b.table.mineral))
  const sourced = passing
    .flatMap((us) => {
      const source = supplier === undefined ? undefined : mainSource(corpus, us)
      return source?.row.place === supplier && source ? [{ ...us, source }] : []
    })
    .sort((a, b) => b.source.row.value - a.source.row.value)
  const yes: readonly USRow[] = supplier === undefined ? passing : sourced
  if (supplier === undefined) byReliance(card, passing)
  else withSource(card, sourced)
  const year = (yes[0] ?? all[0])?.row.year ?? 0
  const counted = { place: 'USA', measure: 'net-import-reliance', year, citations: yes.length > 0 ? [1] : [] }
  const of = exported ? 'a net exporter' : opWords(limit)
  const who = supplier === undefined ? '' : placeName(corpus, supplier)
  const beside = supplier === undefined ? '' : ` and ${who} the largest source`
  countFigure(card, `Minerals: US net import reliance of ${of}${beside}`, yes.length, counted)
  countFigure(card, 'Minerals: with a figure of US net import reliance', all.length, counted)
  const unknown =
    exported || supplier !== undefined
      ? []
      : all.filter((us) => verdictOf(us) === 'unknown' && us.row.bound !== undefined)
  if (unknown.length > 0) {
    countFigure(card, 'Minerals: undetermined bounds', unknown.length, counted)
    unknown.forEach((us) => relianceFigure(card, us))
    const which = list(unknown.map((us) => `${mineralName(corpus, us.table.mineral)} (${relianceWords(us)})`))
    const many = capital(count(unknown.length, 'mineral'))
    card.caveat(`${many} cannot be decided, since USGS prints a bound only: ${which}.`)
  }
  if (supplier !== undefined)
    card.caveat('Reliance is of the latest year, import sources are averages over several; both as USGS gives them.')
  if (exported)
    card.caveat(
      'USGS prints "E" for a net exporter in its reliance series; minerals without such a series are not counted.',
    )
  card.suggest(...yes.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const ids = yes.map(({ table }) => table.mineral)
  const names = yes.length === 0 ? '' : `: ${namesOf(corpus, ids, NAMED)}`
  const many = count(yes.length, 'mineral')
  if (exported) return [`The US is a net exporter of ${many} (${yes[0] ? usYear(yes[0]) : ''})`, inLines(`${names}.`)]
  const whole = limit.op === '=' || (limit.op === '>=' && limit.value === 100)
  const does = whole
    ? `${number(limit.value)}% reliant on net imports of`
    : `reliant on net imports for ${opWords(limit)} of its use of`
  return [
    `The US is ${does} ${many}`,
    ` of the ${all.length} with a figure (${year} est.)`,
    supplier === undefined ? '' : `, with ${who} its largest source`,
    inLines(`${names}.`),
  ]
})
