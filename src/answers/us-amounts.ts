import type { Corpus, Measure } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, type Entry, isNumber, periodOf } from '../tables/entries.js'
import { supplyTables } from '../tables/importers.js'
import { type USRow, usEstimated, usRow, usTables, usTablesFor, usYear } from '../tables/us.js'
import type { Figure } from './answer.js'
import { answering, type Asked, type Tells, type Told } from './answering.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { isRelease, NOT_HELD } from './government-stockpile.js'
import { type Headline, inLines } from './headline.js'
import { exporters, exportTables, importSources } from './import-sources.js'
import { importerName } from './importer.js'
import { nothingAbout } from './missing.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { marks } from './phrases.js'
import { boundWords, capital, list, number } from './text.js'
import { amount, scaleFor } from './units.js'

/** Measures that the salient statistics give for the United States alone. */
const US_ONLY: readonly Measure[] = ['imports', 'exports', 'consumption', 'stocks', 'employment']
const LINES = 6

const usFigure = (card: Card, us: Entry): Figure => {
  const { measure, mineral, detail } = us.table
  const label = `US ${measure} of ${mineralName(card.corpus, mineral)} (${detail}), ${usYear(us)}`
  const counted = measure === 'employment' ? ({ quantity: 'count' } as const) : {}
  return entryFigure(card, us, label, { ...counted, estimated: usEstimated(us) })
}

const sizeOf = (card: Card, { table, row }: Entry): string => {
  if (table.measure === 'employment') return `${boundWords(row.bound)}${number(row.value)} people`
  // All years of all the table's kinds on one scale: a card does not mix units (number rule 9).
  const kinds = usTables(card.corpus, mineralOf(card.corpus, table.mineral), table.measure)
  const alike = kinds.filter(({ unit }) => unit === table.unit)
  const values = alike.flatMap(({ observations }) => observations.map(({ value = 0 }) => value))
  return amount(row.value, scaleFor(table.unit, values, card.question.unit, table.mineral), row.bound)
}

const wordOf = (card: Card, { table, row }: USRow): string => {
  if (isNumber(row)) return sizeOf(card, { table, row })
  if (row.cell === 'less-than-half') return `less than half a unit (${table.printedUnit})`
  return row.cell === 'withheld' ? 'withheld to protect company data' : `"${row.raw}", no number`
}

const VERBS: Readonly<Partial<Record<Measure, string>>> = {
  imports: 'imported',
  exports: 'exported',
  consumption: 'used',
  stocks: 'held in stocks',
  production: 'produced',
}

/** What a row counts beyond its measure and the mineral's name: "Imports: Compounds" is compounds. */
const kindOf = ({ table }: USRow, name: string): string => {
  const words = table.detail
    .replace(new RegExp(`^(us )?${table.measure}( for consumption)?`, 'i'), '')
    .replace(/[():;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '')
    .toLowerCase()
  return ['', 'total', name].includes(words) ? '' : ` (${words})`
}

/** "The US imported 21,000 t of rare earths (compounds) in 2025 (est.)." */
const sentenceOf = (card: Card, us: USRow, name: string): Headline => {
  const verb = VERBS[us.table.measure]
  const when = `in ${periodOf(us.row)}${usEstimated(us) ? ' (est.)' : ''}`
  if (us.row.value === undefined || verb === undefined) {
    const subject = us.table.measure === 'employment' ? 'employment in' : `${us.table.measure} of`
    return `${capital(`US ${subject} ${name}`)}${kindOf(us, name)} ${when}: ${wordOf(card, us)}.`
  }
  return [`The US ${verb} ${wordOf(card, us)} of ${name}${kindOf(us, name)}`, inLines(` ${when}.`)]
}

/** True when a question is about a measure that only the US tables have. */
export const isUSMeasure = (measure: Measure | undefined): boolean => measure !== undefined && US_ONLY.includes(measure)

/** Whether USGS prints output of the United States in a year that its table of the world does not reach: gold in 2022. */
export const hasUSYear = ({ places, minerals, measure, years }: Question, corpus: Corpus): boolean => {
  const [year, ...others] = years.kind === 'years' ? years.years : []
  const ofUS = places.length === 1 && places[0] === 'USA' && (measure ?? 'production') === 'production'
  if (!ofUS || year === undefined || others.length > 0) return false
  return usTablesFor(corpus, minerals[0] ?? '', 'production').some(
    (table) => usRow(table, year)?.row.value !== undefined,
  )
}

/** Why there is no figure of another country, or by country; who supplies it, or exports it, where that is published. */
const tellOthers = ({ corpus, question, intent, mineral, none }: Asked, measure: Measure, other?: string): Told => {
  const who = other === undefined ? '' : importerName(corpus, other)
  const supplied = measure === 'imports' && supplyTables(corpus, mineral.id, other ?? '').length > 0
  const sold = measure === 'exports' && intent === 'amount' && exportTables(question, corpus).length > 0
  if (other !== undefined && (supplied || sold)) {
    const nearest = supplied
      ? importSources({ ...question, roles: { ...question.roles, importer: [other] } }, corpus)
      : exporters(question, corpus)
    const only = supplied ? 'who supplies it' : 'who exports it by value'
    const gap = `I have no table of how much ${mineral.name} ${who} ${measure}, only of ${only}.`
    return { ...nearest, question, intent, caveats: [gap, ...nearest.caveats] }
  }
  const declined = other === undefined ? undefined : placeOf(corpus, other).declined
  return none([
    `I have no figures for ${mineral.name} ${measure} ${other === undefined ? 'by country' : `of ${placeName(corpus, other)}`}`,
    ': they are published for the United States only; production by country is.',
    declined === undefined ? '' : ` ${declined}`,
  ])
}

/** US imports, exports, consumption, stocks, employment; for other countries, why there is none and what there is. */
const tellAmounts: Tells = (asked) => {
  const { card, corpus, question, intent, mineral, none } = asked
  const measure = question.measure ?? 'imports'
  const other = question.places.find((place) => place !== 'USA')
  const abroad = other !== undefined && !question.places.includes('USA')
  if (abroad || intent === 'ranking') return tellOthers(asked, measure, other)
  const year = question.years.kind === 'years' ? question.years.years.at(-1) : undefined
  const found = usTablesFor(corpus, mineral.id, measure)
    .filter((table) => !isRelease(table))
    .flatMap((table) => usRow(table, year) ?? [])
  const main = found.find(({ row }) => isNumber(row)) ?? found[0]
  const when = year === undefined ? '' : ` in ${year}`
  if (!main)
    return none(
      [nothingAbout(card, mineral.id, `US ${measure}${when}`), ...(measure === 'stocks' ? [NOT_HELD] : [])].join(' '),
    )
  for (const { table, row } of [main, ...found.filter((each) => each !== main)].slice(0, LINES)) {
    if (isNumber(row)) usFigure(card, { table, row })
    const size = `${wordOf(card, { table, row })} (${usYear({ table, row })})`
    card.line(table.detail, `${size} ${marks([card.cite(table, [row])])}`)
  }
  const { table, row: latest } = main
  const past = earliestFirst(table.observations).filter(
    ({ place, projected, year: other }) => place === 'USA' && !projected && other !== latest.year,
  )
  for (const row of past) if (isNumber(row)) usFigure(card, { table, row })
  const said = list(past.map((row) => `${row.year} ${wordOf(card, { table, row })}`))
  const label = past.some(({ year: other }) => other > latest.year) ? 'Other years' : 'Before'
  if (past.length > 0) card.line(label, `${said} ${marks([card.cite(table, past)])}`)
  if (table.form !== undefined) card.caveat(`Figures are ${table.form}.`)
  if (measure === 'stocks') card.caveat(NOT_HELD)
  const headline = sentenceOf(card, main, mineralName(corpus, table.mineral))
  return isNumber(latest) ? headline : none(headline)
}

/** What the United States buys, sells, uses or stocks of a mineral. */
export const usAmounts = answering(
  ({ intent }) => (intent === 'ranking' || intent === 'trend' ? intent : 'amount'),
  tellAmounts,
)
