import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { aboutSupplier, suppliersText } from './import-sources.js'
import { foreignImports } from './foreign-imports.js'
import { foreignImporter, supplierAsked } from './importer.js'
import { attributive, mineralOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceSentence, relianceWords } from './reliance-figure.js'
import { suggestionsFor } from './suggest.js'
import { capital, number } from './text.js'
import { isNumber } from '../tables/read.js'
import { type USRow, usEstimated, usRow, usTables, usYear } from '../tables/us.js'

/** Cells without a number that answer the question all the same. */
const KNOWN = new Set(['net-exporter', 'less-than-half'])

/** USGS's note without what every chapter says: how reliance is defined, that the year is estimated. */
const telling = (note: string | undefined): string =>
  (note ?? '')
    .split(/(?<=\.)\s+(?:-- *)?(?=[A-Z])/)
    .filter((sentence) => !/^(Estimated|Defined|Beginning in 20)/.test(sentence))
    .join(' ')

const historyText = (card: Card, table: USRow['table'], latest: number): string => {
  const rows = table.observations
    .filter((row) => row.place === 'USA' && row.year !== latest)
    .sort((a, b) => a.year - b.year)
  if (rows.length === 0) return ''
  rows.forEach((row) => relianceFigure(card, { table, row }))
  const at = card.cite(table, rows)
  return `${rows.map((row) => `${row.year} ${relianceWords({ table, row })}`).join(', ')} ${marks([at])}`
}

/** ", up 12 percentage points", with the difference as a figure. */
const pointsText = (card: Card, from: USRow['row'], { table, row }: USRow, points: number): string => {
  card.figure({
    label: `Change in US net import reliance for ${mineralOf(card.corpus, table.mineral).name}, ${from.year} to ${row.year}`,
    quantity: 'change',
    value: points,
    unit: 'percentage points',
    mineral: table.mineral,
    place: 'USA',
    measure: table.measure,
    year: row.year,
    estimated: usEstimated({ table, row }),
    basis: 'calculated',
    formula: `${number(row.value ?? 0)} % − ${number(from.value ?? 0)} %`,
    citations: [card.cite(table, [from, row])],
  })
  return `, ${points > 0 ? 'up' : 'down'} ${number(Math.abs(points))} percentage points`
}

/** "US net import reliance for cobalt went from 73 % in 2021 to 79 % in 2025 (est.)." */
const movedSentence = (card: Card, mineral: string, { table, row }: USRow, { years }: Question): string => {
  const from = years.kind === 'range' ? years.from : 0
  const [first] = table.observations
    .filter((one) => one.place === 'USA' && one.year >= from && one.year < row.year && one.value !== undefined)
    .filter(isNumber)
    .sort((a, b) => a.year - b.year)
  if (first === undefined || row.value === undefined) return ''
  const name = mineralOf(card.corpus, mineral).name
  const points = row.value - first.value
  const moved =
    points === 0 || row.bound !== undefined || first.bound !== undefined
      ? ''
      : pointsText(card, first, { table, row }, points)
  const between = table.observations
    .filter((one) => one.place === 'USA' && one.year > first.year && one.year < row.year && years.kind === 'range')
    .sort((a, b) => a.year - b.year)
    .map((one) => `, ${relianceWords({ table, row: one })} in ${one.year}`)
  return `US net import reliance for ${name} went from ${relianceWords({ table, row: first })} in ${first.year}${between.join('')} to ${relianceWords({ table, row })} in ${row.year}${usEstimated({ table, row }) ? ' (est.)' : ''}${moved}.`
}

/** How much of its use of a mineral the United States imports, on balance; with earlier years and the suppliers. */
export const reliance = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = question.intent === 'trend' ? 'trend' : 'reliance'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  if (foreignImporter(question) !== undefined) return foreignImports(question, corpus, intent)
  const owners = [mineral.id, mineral.chain.refining, mineral.chain.mining, mineral.statistics?.under].filter(
    (id) => id !== undefined,
  )
  const tables =
    owners
      .map((id) => usTables(corpus, mineralOf(corpus, id), 'net-import-reliance'))
      .find((found) => found.length > 0) ?? []
  const year = question.years.kind === 'years' ? question.years.years.at(-1) : undefined
  const found = tables.map((table) => usRow(table, year)).filter((us) => us !== undefined)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const [main] = found
  if (!main) {
    const years = [...new Set(tables.flatMap((table) => table.years))]
    const headline =
      years.length > 0
        ? `There is no US net import reliance for ${mineral.name} in ${year ?? 0}; the earliest and latest years here are ${Math.min(...years)} and ${Math.max(...years)}.`
        : nothingAbout(card, mineral.id, 'US net import reliance')
    for (const table of tables.slice(0, 1)) card.cite(table, table.observations)
    return card.answer('no-data', intent, headline)
  }
  const sources = usTables(corpus, mineralOf(corpus, main.table.mineral), 'import-share')
  const from = supplierAsked(question)
  relianceFigure(card, main)
  const supplier =
    from === undefined || sources.length === 0
      ? undefined
      : aboutSupplier(card, attributive(corpus, main.table.mineral), sources, from).text
  for (const us of found.slice(0, 5)) {
    const figure = relianceFigure(card, us)
    const kind = us.table.variant?.replaceAll('-', ' ') ?? 'Reliance'
    card.line(
      capital(kind),
      `${relianceWords(us)} of consumption (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(us.table, [us.row])])}`.replace(
        'a net exporter of consumption',
        'a net exporter',
      ),
    )
  }
  card.line('Before', historyText(card, main.table, main.row.year))
  for (const table of sources.slice(0, 2)) card.line('Imports from', suppliersText(card, table, 5))
  const note = telling(main.row.note)
  if (note !== '') {
    card.citeNote(main.table, main.row)
    card.caveat(`USGS notes: ${note}`)
  }
  if (main.table.mineral !== mineral.id)
    card.caveat(
      `This is the figure for ${mineralOf(corpus, main.table.mineral).name}; none is published for ${mineral.name} alone.`,
    )
  if (main.row.bound !== undefined) card.caveat('USGS gives a bound rather than the figure, to protect company data.')
  return card.answer(
    main.row.value !== undefined || KNOWN.has(main.row.cell) ? 'answered' : 'no-data',
    intent,
    `${(intent === 'trend' && movedSentence(card, mineral.id, main, question)) || relianceSentence(card, mineral.id, main)}${supplier === undefined ? '' : ` ${supplier}`}`,
  )
}
