import type { Corpus, Measure } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { foreignImports } from './foreign-imports.js'
import { importerName } from './importer.js'
import { supplyTables } from '../tables/importers.js'
import { mineralOf, placeName, placeOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { boundWords, capital, list, number } from './text.js'
import { type USRow, usEstimated, usOutput, usRow, usTables, usYear } from '../tables/us.js'
import { amount, scaleFor } from './units.js'

/** Measures that the salient statistics give for the United States alone. */
const US_ONLY: readonly Measure[] = ['imports', 'exports', 'consumption', 'stocks', 'employment']
const LINES = 6

const usFigure = (card: Card, us: USRow & { readonly value: number }): Figure =>
  card.figure({
    label: `US ${us.table.measure} of ${mineralOf(card.corpus, us.table.mineral).name} (${us.table.detail}), ${usYear(us)}`,
    quantity: us.table.measure === 'employment' ? 'count' : us.table.unit === '%' ? 'share' : 'amount',
    value: us.value,
    ...(us.row.bound === undefined ? {} : { bound: us.row.bound }),
    unit: us.table.unit,
    mineral: us.table.mineral,
    place: 'USA',
    measure: us.table.measure,
    year: us.row.year,
    estimated: usEstimated(us),
    basis: 'reported',
    citations: [card.cite(us.table, [us.row])],
  })

const sizeOf = (card: Card, us: USRow & { readonly value: number }): string => {
  if (us.table.measure === 'employment') return `${boundWords(us.row.bound)}${number(us.value)} people`
  // All years of all the table's kinds on one scale: a card does not mix units (number rule 9).
  const kinds = usTables(card.corpus, mineralOf(card.corpus, us.table.mineral), us.table.measure)
  const values = kinds
    .filter(({ unit }) => unit === us.table.unit)
    .flatMap((table) => table.observations.map((row) => row.value ?? 0))
  return amount(us.value, scaleFor(us.table.unit, values, card.question.unit, us.table.mineral), us.row.bound)
}

const wordOf = (card: Card, us: USRow): string => {
  const { value } = us.row
  if (value !== undefined) return sizeOf(card, { ...us, value })
  if (us.row.cell === 'less-than-half') return `less than half a unit (${us.table.printedUnit})`
  return us.row.cell === 'withheld' ? 'withheld to protect company data' : `"${us.row.raw}", no number`
}

const VERBS: Readonly<Partial<Record<Measure, string>>> = {
  imports: 'imported',
  exports: 'exported',
  consumption: 'used',
  stocks: 'held in stocks',
  production: 'produced',
}

/** What a row counts beyond its measure and the mineral's name: "Imports: Compounds" is compounds. */
const kindOf = ({ table }: USRow): string => {
  const words = table.detail
    .replace(new RegExp(`^(us )?${table.measure}( for consumption)?`, 'i'), '')
    .replace(/[():;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '')
    .toLowerCase()
  return words === '' || words === 'total' ? '' : ` (${words})`
}

/** "The US imported 21,000 t of rare earths (compounds) in 2025 (est.)." */
const sentenceOf = (card: Card, us: USRow, name: string): string => {
  const verb = VERBS[us.table.measure]
  const when = `in ${us.row.period ?? us.row.year}${usEstimated(us) ? ' (est.)' : ''}`
  if (us.row.value === undefined || verb === undefined) {
    const subject = us.table.measure === 'employment' ? 'employment in' : `${us.table.measure} of`
    return `${capital(`US ${subject} ${name}`)}${kindOf(us)} ${when}: ${wordOf(card, us)}.`
  }
  return `The US ${verb} ${wordOf(card, us)} of ${name}${kindOf(us)} ${when}.`
}

/** US output of the same year beside what is used, with the difference where both are counted alike: a sentence. */
const outputBeside = (card: Card, used: USRow): string => {
  const { corpus } = card
  const { mineral, measure, unit, form } = used.table
  if (measure !== 'consumption' || used.row.value === undefined) return ''
  const made = usOutput(corpus, mineralOf(corpus, mineral))
    .filter((table) => table.unit === unit)
    .flatMap((table) => usRow(table, used.row.year) ?? [])
    .find(({ row }) => row.value !== undefined)
  const value = made?.row.value
  if (made === undefined || value === undefined) return ''
  const figure = usFigure(card, { ...made, value })
  const scale = scaleFor(unit, [value, used.row.value], card.question.unit, mineral)
  card.line(made.table.detail, `${amount(value, scale, made.row.bound)} (${usYear(made)}) ${marks(figure.citations)}`)
  const output = ` ${made.table.detail}: ${amount(value, scale, made.row.bound)}`
  if (made.table.form !== form || made.row.bound !== undefined || used.row.bound !== undefined) return `${output}.`
  const difference = used.row.value - value
  card.figure({
    ...figure,
    label: `US consumption of ${mineralOf(corpus, mineral).name} less output, ${usYear(used)}`,
    value: difference,
    measure,
    basis: 'calculated',
    formula: `${number(used.row.value)} ${unit} − ${number(value)} ${unit}`,
    citations: [card.cite(used.table, [used.row]), ...figure.citations],
  })
  return `${output}, ${amount(difference, scale)} less.`
}

/** True when a question is about a measure that only the US tables have. */
export const isUSMeasure = (measure: Measure | undefined): boolean => measure !== undefined && US_ONLY.includes(measure)

/** US imports, exports, consumption, stocks, employment; for other countries, why there is none and what there is. */
export const usAmounts = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = question.intent === 'ranking' ? 'ranking' : question.intent === 'trend' ? 'trend' : 'amount'
  const measure = question.measure ?? 'imports'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  card.suggest(...suggestionsFor(corpus, mineral.id, 'none'))
  const other = question.places.find((place) => place !== 'USA')
  const abroad = other !== undefined && !question.places.includes('USA')
  if (abroad && measure === 'imports' && supplyTables(corpus, mineral.id, other).length > 0) {
    const nearest = foreignImports({ ...question, roles: { ...question.roles, importer: [other] } }, corpus, intent)
    const gap = `I have no table of how much ${mineral.name} ${importerName(corpus, other)} imports, only of who supplies it.`
    return { ...nearest, question, caveats: [gap, ...nearest.caveats] }
  }
  if (abroad || question.intent === 'ranking') {
    const who = other === undefined ? 'by country' : `of ${placeName(corpus, other)}`
    const group =
      other !== undefined && placeOf(corpus, other).declined !== undefined
        ? ` ${placeOf(corpus, other).declined ?? ''}`
        : ''
    return card.answer(
      'no-data',
      intent,
      `I have no figures for ${mineral.name} ${measure} ${who}: they are published for the United States only; production by country is.${group}`,
    )
  }
  const owners = [mineral.id, mineral.chain.refining, mineral.chain.mining, mineral.statistics?.under].filter(
    (id) => id !== undefined,
  )
  const tables =
    owners.map((id) => usTables(corpus, mineralOf(corpus, id), measure)).find((found) => found.length > 0) ?? []
  const year = question.years.kind === 'years' ? question.years.years.at(-1) : undefined
  const found = tables.map((table) => usRow(table, year)).filter((us) => us !== undefined)
  const main = found.find((us) => us.row.value !== undefined) ?? found[0]
  if (!main)
    return card.answer(
      'no-data',
      intent,
      nothingAbout(card, mineral.id, `US ${measure}${year === undefined ? '' : ` in ${year}`}`),
    )
  for (const us of [main, ...found.filter((each) => each !== main)].slice(0, LINES)) {
    const { value } = us.row
    if (value !== undefined) usFigure(card, { ...us, value })
    const at = card.cite(us.table, [us.row])
    card.line(us.table.detail, `${wordOf(card, us)} (${usYear(us)}) ${marks([at])}`)
  }
  const history = main.table.observations
    .filter((row) => row.place === 'USA' && !row.projected)
    .sort((a, b) => a.year - b.year)
  const past = history.filter((row) => row.year !== main.row.year)
  for (const row of past) if (row.value !== undefined) usFigure(card, { table: main.table, row, value: row.value })
  if (past.length > 0)
    card.line(
      'Before',
      `${list(past.map((row) => `${row.year} ${wordOf(card, { table: main.table, row })}`))} ${marks([card.cite(main.table, past)])}`,
    )
  const gap = question.concepts.includes('produce') ? outputBeside(card, main) : ''
  if (main.table.form !== undefined) card.caveat(`Figures are ${main.table.form}.`)
  const name = mineralOf(corpus, main.table.mineral).name
  return card.answer(
    main.row.value === undefined ? 'no-data' : 'answered',
    intent,
    `${sentenceOf(card, main, name)}${gap}`,
  )
}

/** The trend of a US measure; undefined for other measures. */
export const trendOfUS = (question: Question, corpus: Corpus): Answer | undefined =>
  isUSMeasure(question.measure) ? usAmounts({ ...question, years: { kind: 'latest' } }, corpus) : undefined
