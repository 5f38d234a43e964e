import type { Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofRow } from '../tables/arithmetic.js'
import { earliestFirst, isNumber, numbersOf } from '../tables/entries.js'
import { nearestTo } from '../tables/select.js'
import { type USRow, usEstimated, usRow, usTables, usTablesFor, usYear } from '../tables/us.js'
import { answering, type Tells } from './answering.js'
import type { Card } from './card.js'
import { courseText } from './course.js'
import { type Headline, chained, led } from './headline.js'
import { importSources } from './import-sources.js'
import { foreignImporter, supplierAsked } from './importer.js'
import { nothingAbout } from './missing.js'
import { mineralName, mineralOf } from './names.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceMark, relianceSentence, relianceWords } from './reliance-figure.js'
import { suppliedSentence, suppliersText } from './suppliers.js'
import { boundWords, capital, number } from './text.js'

/** Cells without a number that answer the question all the same. */
const KNOWN = new Set(['net-exporter', 'less-than-half'])

/** USGS's note without what every chapter says: how reliance is defined, that the year is estimated. */
const telling = (note: string | undefined): string =>
  (note ?? '')
    .split(/(?<=\.)\s+(?:-- *)?(?=[A-Z])/)
    .filter((sentence) => !/^(Estimated|Defined|Beginning in 20)/.test(sentence))
    .join(' ')

/** The US rows of a table, the earliest first. */
const rowsOf = (table: Table): readonly Observation[] =>
  earliestFirst(table.observations.filter(({ place }) => place === 'USA'))

const historyText = (card: Card, { table, row: latest }: USRow): string => {
  const rows = rowsOf(table).filter(({ year }) => year !== latest.year)
  if (rows.length === 0) return ''
  rows.forEach((row) => relianceFigure(card, { table, row }))
  const said = rows.map((row) => `${row.year} ${relianceWords({ table, row })}`)
  return `${said.join(', ')} ${marks([card.cite(table, rows)])}`
}

/** "US net import reliance for cobalt went from 73% in 2021 to 79% in 2025 (est.), up 6 percentage points." */
const movedSentence = (card: Card, mineral: string, { table, row: { year } }: USRow, { years }: Question): Headline => {
  const from = years.kind === 'range' ? years.from : 0
  const rows = earliestFirst(numbersOf(table, { place: 'USA' })).filter((row) => row.year >= from && row.year <= year)
  const series = rows.map((row) => ofRow({ table, row }, usEstimated({ table, row })))
  if (series.length < 2 || series.at(-1)?.year !== year) return ''
  return courseText(card, series, {
    what: `US net import reliance for ${mineralName(card.corpus, mineral)}`,
    label: `US net import reliance for ${mineralName(card.corpus, table.mineral)}`,
    size: ({ value, bound }) => `${boundWords(bound)}${number(value)}%`,
  })
}

/** How much of its use of a mineral the United States imports, on balance; with earlier years and the suppliers. */
const tellReliance: Tells = ({ card, corpus, question, intent, mineral: { id, name }, none }) => {
  if (foreignImporter(question) !== undefined) return importSources({ ...question, intent: 'reliance' }, corpus)
  const tables = usTablesFor(corpus, id, 'net-import-reliance')
  const year = question.years.kind === 'years' ? question.years.years.at(-1) : undefined
  const nearest =
    year === undefined
      ? undefined
      : nearestTo(
          tables.flatMap((table) => table.years),
          year,
        )
  const found = tables.flatMap((table) => usRow(table, nearest) ?? [])
  const [main] = found
  if (!main) return none(nothingAbout(card, id, 'US net import reliance'))
  if (nearest !== year && nearest !== undefined)
    card.caveat(`There is no figure for ${year ?? ''}; the nearest year with one is ${nearest}.`)
  const { table, row } = main
  const sources = usTables(corpus, mineralOf(corpus, table.mineral), 'import-share')
  const from = sources.length === 0 ? undefined : supplierAsked(question)
  relianceFigure(card, main)
  const supplier = from === undefined ? '' : led(' ', suppliedSentence(card, sources, from))
  for (const us of found.slice(0, 5)) {
    const size = `${relianceWords(us)}${us.row.cell === 'net-exporter' ? '' : ' of consumption'}`
    const kind = us.table.variant?.replaceAll('-', ' ') ?? 'Reliance'
    card.line(capital(kind), `${size} (${usYear(us)}) ${relianceMark(card, us)}`)
  }
  card.line(Math.max(...table.years) > row.year ? 'Other years' : 'Before', historyText(card, main))
  for (const source of sources.slice(0, 2)) card.line('Imports from', suppliersText(card, source, 5))
  const note = telling(row.note)
  if (note !== '') {
    card.citeNote(table, row)
    card.caveat(`USGS notes: ${note}`)
  }
  if (table.mineral !== id)
    card.caveat(`This is the figure for ${mineralName(corpus, table.mineral)}; none is published for ${name} alone.`)
  if (row.bound !== undefined) card.caveat('USGS gives a bound rather than the figure, to protect company data.')
  const moved = intent === 'trend' ? movedSentence(card, id, main, question) : ''
  const headline = chained(moved === '' ? relianceSentence(card, id, main) : moved, supplier)
  return isNumber(row) || KNOWN.has(row.cell) ? headline : none(headline)
}

/** US net import reliance, or that of the importer that is named; its course over the years for a trend. */
export const reliance = answering(({ intent }) => (intent === 'trend' ? 'trend' : 'reliance'), tellReliance)
