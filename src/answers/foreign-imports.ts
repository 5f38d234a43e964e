import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { importerWithin, relianceTable, suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { formsOf, tradedAs, withForms } from './forms.js'
import { supplierFigure } from './import-sources.js'
import { importerAdjective, importerName, noImporter, tradeOf } from './importer.js'
import { mineralOf, placeName, placeOf, publisherName } from './names.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceWords } from './reliance-figure.js'
import { suggestRanking, suggestShare } from './suggest.js'
import { capital, list, percent } from './text.js'

const PRODUCTS = 5
const NAMED = 6
/** Percent of a whole. */
const HALF = 50

const periodOf = (row: Observation): string => row.period ?? String(row.year)

const SHARE_OF = 'Share of '

/** What a share is of: "the value of EU imports of magnesium, unwrought", "EU sourcing of gallium (refining)". */
export const wholeOf = (corpus: Corpus, table: Table): string => {
  const whose = importerAdjective(corpus, table.importer ?? 'USA')
  const name = table.product ?? mineralOf(corpus, table.mineral).name
  // Deliveries of uranium to power plants are a whole of their own, which the publication names.
  if (table.measure === 'sourcing-share' && table.product !== undefined)
    return table.detail.startsWith(SHARE_OF) ? table.detail.slice(SHARE_OF.length) : `${whose} supply of ${name}`
  if (table.measure === 'sourcing-share')
    return `${whose} supply of ${name}${table.stage === undefined ? '' : ` (${table.stage})`}, its own output counted,`
  const detail = table.detail.toLowerCase()
  const by = detail.includes('weight') ? 'the weight of ' : detail.includes('value') ? 'the value of ' : ''
  return `${by}${whose} imports of ${name}`
}

/** Rows of a supplier: its own, or those of a group's members. */
const rowsFrom = (corpus: Corpus, table: Table, place: string, year: number | undefined) => {
  const { members } = placeOf(corpus, place)
  const wanted = members.length > 0 ? members : [place]
  return suppliers(table, year).filter((row) => wanted.includes(row.place))
}

/** "China supplied 92% of the value of EU imports of magnesium, unwrought in 2024." */
const suppliedText = (card: Card, table: Table, place: string, year: number | undefined): string | undefined => {
  const { corpus } = card
  const rows = rowsFrom(corpus, table, place, year)
  const [row] = rows
  if (!row) return undefined
  const cited = rows.flatMap((each) => supplierFigure(card, table, each).citations)
  const sum = rows.reduce((total, each) => total + each.value, 0)
  if (rows.length > 1)
    card.figure({
      ...supplierFigure(card, table, row),
      label: `${capital(placeName(corpus, place))}, members named: share of ${wholeOf(corpus, table)}, ${periodOf(row)}`,
      value: sum,
      bound: '>',
      place,
      basis: 'calculated',
      formula: rows.map((each) => `${placeName(corpus, each.place)} ${percent(each.value)}`).join(' + '),
      citations: [...new Set(cited)],
    })
  return `supplied ${percent(sum, row.bound ?? (rows.length > 1 ? '>' : undefined))} of ${wholeOf(corpus, table)} in ${periodOf(row)}`
}

/** The suppliers of one product as a line: "China 91.9%, Türkiye 2.1% (2024) [1]". */
const line = (card: Card, table: Table, year: number | undefined): string => {
  const rows = suppliers(table, year).slice(0, NAMED)
  const cited = rows.flatMap((row) => supplierFigure(card, table, row).citations)
  const names = rows.map((row) => `${placeName(card.corpus, row.place)} ${percent(row.value, row.bound)}`)
  return `${list(names)} (${rows[0] ? periodOf(rows[0]) : ''}) ${marks([...new Set(cited)])}`
}

/** An importer's net import reliance, as a line of the card and a sentence. */
const relianceOf = (card: Card, mineral: string, importer: string): string | undefined => {
  const { corpus } = card
  const table = relianceTable(corpus, mineral, importer)
  const row = table?.observations.filter(({ place }) => place === importer).sort((a, b) => b.year - a.year)[0]
  if (!table || !row) return undefined
  const us = { table, row }
  const figure = relianceFigure(card, us)
  card.line(
    `Reliance of ${importerName(corpus, importer)}`,
    `${relianceWords(us)} (${periodOf(row)}) ${marks(figure?.citations ?? [card.cite(table, [row])])}`,
  )
  const who = capital(importerName(corpus, importer))
  return row.value === undefined
    ? undefined
    : `${who} ${importer === 'EU' || placeOf(corpus, importer).members.length === 0 ? 'relied' : 'rely'} on net imports for ${relianceWords(us)} of the ${mineralOf(corpus, table.mineral).name} it uses (${periodOf(row)})`
}

/**
 * What another importer than the United States imports of a mineral: from a supplier that is named, or from whom; with its
 * reliance where that is published. Says so where nothing is.
 */
export const foreignImports = (question: Question, corpus: Corpus, intent: string): Answer => {
  const card = new Card(corpus, question)
  const { importer: asked, supplier } = tradeOf(question)
  const id = tradedAs(question.minerals[0] ?? '', question)
  const mineral = mineralOf(corpus, id)
  const importer = importerWithin(corpus, id, asked) ?? asked
  if (importer !== asked)
    card.caveat(
      `I have no table of ${placeName(corpus, asked)} as a whole; these are imports of ${importerName(corpus, importer)}.`,
    )
  const year = askedYear(question.years)
  const all = supplyTables(corpus, id, importer, year)
  const nearest = all.length > 0 ? all : supplyTables(corpus, id, importer)
  const wanted = withForms(nearest, question, corpus)
  const tables = (wanted.length > 0 ? wanted : nearest).slice(0, PRODUCTS)
  const at = all.length > 0 ? year : undefined
  card.suggest(suggestShare(corpus, mineral, undefined, supplier), suggestRanking(corpus, mineral))
  const forms = formsOf(question, corpus).map(({ names: [name = ''] }) => name)
  const other =
    wanted.length === 0 && forms.length > 0 && nearest.length > 0
      ? `I have no figure for ${importerAdjective(corpus, importer)} imports of ${list(forms)}; for ${nearest[0]?.product ?? mineral.name} the figure is this: `
      : ''
  if (all.length === 0 && nearest.length > 0 && year !== undefined)
    card.caveat(`I have no figure of ${year} for these imports; the nearest year is shown.`)
  const told = tables.flatMap((table) => {
    card.line(capital(table.product ?? table.stage ?? 'Suppliers'), line(card, table, at))
    return supplier === undefined ? [] : (suppliedText(card, table, supplier, at) ?? [])
  })
  const relies = relianceOf(card, id, importer)
  for (const source of new Set(tables.map((table) => table.source))) {
    const counts = corpus.sources.get(source)?.traits?.counts
    if (counts !== undefined) card.caveat(`${capital(publisherName(source, corpus))} counts ${counts}.`)
  }
  const [first] = tables
  if (!first && relies === undefined) return card.refuse('no-figure', intent, noImporter(corpus, importer, id))
  if (first && first.mineral !== id)
    card.caveat(
      `The imports are those of ${mineralOf(corpus, first.mineral).name}, under which ${mineral.name} stands.`,
    )
  const reliance = relies === undefined ? '' : `${relies}.`
  if (!first) return card.answer('answered', intent, reliance)
  if (supplier !== undefined) {
    const who = capital(placeName(corpus, supplier))
    const sentence =
      told.length > 0
        ? `${who} ${told[0] ?? ''}.`
        : `${who} is not named among ${importerAdjective(corpus, importer)} suppliers of ${mineral.name}; it may be among those too small to be listed.`
    return card.answer(
      'answered',
      intent,
      intent === 'reliance' ? `${sentence} ${reliance}`.trim() : `${other}${sentence}`,
    )
  }
  const top = suppliers(first, at).filter(({ place }) => place !== 'OTHER')
  const named = question.concepts.includes('share') ? NAMED : 2
  const leaders = list(top.slice(0, named).map((row) => `${placeName(corpus, row.place)} (${percent(row.value)})`))
  const half = top.slice(0, named).reduce((sum, row) => sum + row.value, 0) > HALF
  const when = top[0] ? periodOf(top[0]) : ''
  const bought = first.measure === 'sourcing-share' && first.product !== undefined
  const [chief] = top
  // One that has more than half needs no second beside it.
  const sources =
    chief && chief.value > HALF && named < NAMED
      ? `${capital(placeName(corpus, chief.place))} supplied ${percent(chief.value)} of ${wholeOf(corpus, first)} in ${when}.`
      : bought
        ? `${leaders} supplied ${half ? 'most' : 'the largest parts'} of ${wholeOf(corpus, first)} in ${when}.`
        : half
          ? `${capital(leaders)} supplied most of ${wholeOf(corpus, first)} in ${when}.`
          : `The largest suppliers of ${wholeOf(corpus, first)} in ${when} were ${leaders}.`
  return card.answer('answered', intent, intent === 'reliance' && reliance !== '' ? reliance : `${other}${sources}`)
}
