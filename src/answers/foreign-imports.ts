import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, periodOf } from '../tables/entries.js'
import { importerWithin, relianceTable, suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import type { Answer } from './answer.js'
import { answering, type Tells } from './answering.js'
import type { Card } from './card.js'
import { formsOf, tradedAs, withForms } from './forms.js'
import { importerAdjective, importerName, noImporter, tradeOf } from './importer.js'
import { mineralName, mineralOf, placeName, placeOf } from './names.js'
import { relianceMark, relianceWords } from './reliance-figure.js'
import { suggestRanking, suggestShare } from './suggest.js'
import { countsCaveats, suppliedBy, suppliersText, wholeOf } from './suppliers.js'
import { capital, list, percent } from './text.js'

const PRODUCTS = 5
const NAMED = 6
/** Percent of a whole. */
const HALF = 50

/** An importer's net import reliance, as a line of the card and a sentence; empty where none is published. */
const relianceOf = (card: Card, mineral: string, importer: string): string | undefined => {
  const { corpus } = card
  const table = relianceTable(corpus, mineral, importer)
  const row = table && earliestFirst(table.observations.filter(({ place }) => place === importer)).at(-1)
  if (!table || !row) return undefined
  const us = { table, row }
  const who = importerName(corpus, importer)
  card.line(`Reliance of ${who}`, `${relianceWords(us)} (${periodOf(row)}) ${relianceMark(card, us)}`)
  if (row.value === undefined) return undefined
  const relied = importer === 'EU' || placeOf(corpus, importer).members.length === 0 ? 'relied' : 'rely'
  return `${capital(who)} ${relied} on net imports for ${relianceWords(us)} of the ${mineralName(corpus, table.mineral)} it uses (${periodOf(row)}).`
}

/** "China supplied 92% of the value of EU imports of magnesium, unwrought in 2024."; undefined where it is not named. */
const suppliedSentence = (card: Card, table: Table, place: string, year?: number): string | undefined => {
  const { corpus } = card
  const supplied = suppliedBy(card, table, place, year)
  const [row] = supplied?.rows ?? []
  if (!supplied || !row) return undefined
  const size = percent(supplied.value, row.bound ?? supplied.bound)
  return `${capital(placeName(corpus, place))} supplied ${size} of ${wholeOf(corpus, table)} in ${periodOf(row)}.`
}

/** Whom an importer buys from, in a sentence: the first two suppliers, or more where shares are asked for. */
const sourcesSentence = ({ corpus, question }: Card, table: Table, year?: number): string => {
  const named = question.concepts.includes('share') ? NAMED : 2
  const top = suppliers(table, year)
    .filter(({ place }) => place !== 'OTHER')
    .slice(0, named)
  const leaders = list(top.map(({ place, value }) => `${placeName(corpus, place)} (${percent(value)})`))
  const half = top.reduce((sum, { value }) => sum + value, 0) > HALF
  const [chief] = top
  const when = chief ? periodOf(chief) : ''
  const whole = `${wholeOf(corpus, table)} in ${when}`
  // One that has more than half needs no second beside it.
  if (chief && chief.value > HALF && named < NAMED)
    return `${capital(placeName(corpus, chief.place))} supplied ${percent(chief.value)} of ${whole}.`
  const bought = table.measure === 'sourcing-share' && table.product !== undefined
  if (half || bought) return `${capital(leaders)} supplied ${half ? 'most' : 'the largest parts'} of ${whole}.`
  return `The largest suppliers of ${whole} were ${leaders}.`
}

/**
 * What another importer than the United States imports of a mineral: from a supplier that is named, or from whom; with its
 * reliance where that is published. Says so where nothing is.
 */
const tellImports: Tells = ({ card, corpus, question, intent }) => {
  const { importer: asked, supplier } = tradeOf(question)
  const id = tradedAs(question.minerals[0] ?? '', question)
  const mineral = mineralOf(corpus, id)
  const importer = importerWithin(corpus, id, asked) ?? asked
  const whose = importerAdjective(corpus, importer)
  const within = `these are imports of ${importerName(corpus, importer)}`
  if (importer !== asked) card.caveat(`I have no table of ${placeName(corpus, asked)} as a whole; ${within}.`)
  const year = askedYear(question.years)
  const all = supplyTables(corpus, id, importer, year)
  const nearest = all.length > 0 ? all : supplyTables(corpus, id, importer)
  const wanted = withForms(nearest, question, corpus)
  const tables = (wanted.length > 0 ? wanted : nearest).slice(0, PRODUCTS)
  const [first] = tables
  const at = all.length > 0 ? year : undefined
  card.suggest(suggestShare(corpus, mineral, undefined, supplier), suggestRanking(corpus, mineral))
  if (all.length === 0 && first && year !== undefined)
    card.caveat(`I have no figure of ${year} for these imports; the nearest year is shown.`)
  const told = tables.flatMap((table) => {
    card.line(capital(table.product ?? table.stage ?? 'Suppliers'), suppliersText(card, table, NAMED, undefined, at))
    return supplier === undefined ? [] : (suppliedSentence(card, table, supplier, at) ?? [])
  })
  const reliance = relianceOf(card, id, importer)
  countsCaveats(card, tables)
  if (!first) return reliance ?? card.refuse('no-figure', intent, noImporter(corpus, importer, id))
  const under = mineralName(corpus, first.mineral)
  if (first.mineral !== id) card.caveat(`The imports are those of ${under}, under which ${mineral.name} stands.`)
  const unnamed = (who: string): string =>
    `${capital(placeName(corpus, who))} is not named among ${whose} suppliers of ${mineral.name}; it may be among those too small to be listed.`
  const sentence = supplier === undefined ? sourcesSentence(card, first, at) : (told[0] ?? unnamed(supplier))
  if (intent === 'reliance' && reliance !== undefined)
    return supplier === undefined ? reliance : `${sentence} ${reliance}`
  const forms = formsOf(question, corpus).map(({ names: [name = ''] }) => name)
  const product = first.product ?? mineral.name
  return wanted.length > 0 || forms.length === 0
    ? sentence
    : `I have no figure for ${whose} imports of ${list(forms)}; for ${product} the figure is this: ${sentence}`
}

/** What another importer imports, as the answer of an intent. */
export const foreignImports = (question: Question, corpus: Corpus, intent: string): Answer =>
  answering(intent, tellImports)(question, corpus)
