import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { suppliersText } from './import-sources.js'
import { mineralOf, placeName } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { suggestionsFor, suggestReliance, suggestShare } from './suggest.js'
import { boundWords, capital, number } from './text.js'
import { type USRow, usEstimated, usRow, usTables, usYear } from './us.js'

/** Cells without a number that answer the question all the same. */
const KNOWN = new Set(['net-exporter', 'less-than-half'])

/** ">50" in words: "more than 50 %"; "a net exporter"; "withheld". */
export const relianceWords = ({ row }: USRow): string => {
  if (row.value !== undefined) return `${boundWords(row.bound)}${number(row.value)} %`
  const words: Readonly<Record<string, string>> = {
    'net-exporter': 'a net exporter',
    withheld: 'withheld',
    'not-available': 'not available',
    'less-than-half': 'less than half of one percent',
  }
  return words[row.cell] ?? row.raw
}

/** Net import reliance as a figure: the place is the United States, the quantity a share. */
export const relianceFigure = (card: Card, us: USRow): Figure | undefined => {
  const { table, row } = us
  const at = card.cite(table, [row])
  if (row.value === undefined) return undefined
  return card.figure({
    label: `US net import reliance for ${mineralOf(card.corpus, table.mineral).name}${table.variant === undefined ? '' : ` (${table.variant.replaceAll('-', ' ')})`}, ${usYear(us)}`,
    quantity: 'share',
    value: row.value,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    unit: '%',
    mineral: table.mineral,
    place: 'USA',
    measure: 'net-import-reliance',
    year: row.year,
    estimated: usEstimated(us),
    basis: 'reported',
    citations: [at],
  })
}

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

/** How much of its use of a mineral the United States imports, on balance; with earlier years and the suppliers. */
export const reliance = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'reliance'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const other = question.places.find((place) => place !== 'USA' && place !== 'WLD')
  if (other !== undefined && !question.places.includes('USA')) {
    card.suggest(
      suggestReliance(corpus, mineral),
      suggestShare(corpus, mineral, undefined, other),
      ...suggestionsFor(corpus, mineral.id, intent),
    )
    return card.answer(
      'no-data',
      intent,
      `Net import reliance is published here for the United States only; there is no figure for ${placeName(corpus, other)}.`,
    )
  }
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
  for (const table of usTables(corpus, mineralOf(corpus, main.table.mineral), 'import-share').slice(0, 2))
    card.line('Imports from', suppliersText(card, table, 5))
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
    headlineOf(card, mineral.id, main),
  )
}

const headlineOf = (card: Card, id: string, main: USRow): string => {
  const owner = mineralOf(card.corpus, main.table.mineral)
  const name =
    owner.id === id ? owner.name : `${owner.name} (${mineralOf(card.corpus, id).name} has no figure of its own)`
  if (main.row.cell === 'less-than-half')
    return `The US relies on net imports for less than half of one percent of the ${name} it uses (${usYear(main)}).`
  if (main.row.cell === 'net-exporter') return `The US is a net exporter of ${name} (${usYear(main)}).`
  if (main.row.value === undefined)
    return `US net import reliance for ${name} is ${relianceWords(main)} for ${main.row.year}; that is not zero.`
  if (main.row.value === 0) return `The US has no net import reliance for ${name}: 0 % (${usYear(main)}).`
  return `The US relies on net imports for ${relianceWords(main)} of the ${name} it uses (${usYear(main)}).`
}
