import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, periodOf } from '../tables/entries.js'
import { importerWithin, relianceTable, suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usEntry, usTablesFor, usYear } from '../tables/us.js'
import type { Answer } from './answer.js'
import { answering, type Tells } from './answering.js'
import type { Card } from './card.js'
import { formsOf, tradedAs, withForms } from './forms.js'
import { foreignImporter, importerAdjective, importerName, noImporter, supplierAsked, tradeOf } from './importer.js'
import { nothingAbout } from './missing.js'
import { attributive, mineralName, mineralOf, placeName, placeOf } from './names.js'
import { relianceMark, relianceSentence, relianceWords } from './reliance-figure.js'
import { suggestRanking, suggestShare } from './suggest.js'
import { countsCaveats, kindOf, productOf, type Supplied, suppliedBy, suppliersText, wholeOf } from './suppliers.js'
import { capital, list, number, percent } from './text.js'

/** Products that a sentence tells the share of. */
const KINDS = 4

/** What a place supplied of US imports, in a sentence, its figures added; a group is the sum of its members named. */
export const suppliedToUS = (card: Card, name: string, tables: readonly Table[], place: string): string => {
  const { corpus } = card
  const who = placeName(corpus, place)
  const members = placeOf(corpus, place).members.length > 0
  const found: (Supplied & { readonly table: Table })[] = []
  for (const table of tables) {
    const supplied = found.length < (members ? 1 : KINDS) ? suppliedBy(card, table, place) : undefined
    if (supplied) found.push({ table, ...supplied })
  }
  const [first] = found
  const [row] = first?.rows ?? []
  if (!first || !row)
    return `${capital(who)} is not named among the sources of US ${name} imports; it may be among "Other countries".`
  const when = periodOf(row)
  const sizes = first.rows.map((each) => `${placeName(corpus, each.place)} ${number(each.value)}%`)
  const others = 'others may be among "Other countries"'
  if (members && first.rows.length === 1)
    return `Of ${who}, only ${placeName(corpus, row.place)} is named as a source of US ${name} imports: ${number(row.value)}% in ${when}; ${others}.`
  if (members)
    return `The members of ${who} named as sources supplied ${number(first.value)}% of US ${name} imports in ${when} (${list(sizes)}); ${others}.`
  const parts = found.map(({ table, value }) => `${number(value)}%${tables.length > 1 ? ` (${kindOf(table)})` : ''}`)
  return `${capital(who)} supplied ${list(parts)} of US ${name} imports in ${when}.`
}

/** Where the United States imports a mineral from: suppliers and their shares over the period the edition averages. */
const tellSources: Tells = ({ card, corpus, question, intent, mineral: { id, name }, none }) => {
  const tables = usTablesFor(corpus, id, 'import-share')
  const [first] = tables
  // USGS has no uranium: who the power plants buy from is another publication's.
  // Magnets are in no table of USGS, which counts the rare earths in them apart.
  const made = question.stage === 'manufacturing'
  const elsewhere = (!first || made) && supplyTables(corpus, id, 'USA').length > 0
  if (elsewhere || foreignImporter(question) !== undefined) return foreignImports(question, corpus, intent)
  const [top, second] = first ? suppliers(first) : []
  // A row of several countries together names no supplier: the note says what USGS says of them.
  if (!first || !top) return none(nothingAbout(card, id, 'the sources of US imports'))
  const asked = supplierAsked(question)
  const about = asked === undefined ? undefined : suppliedToUS(card, attributive(corpus, id), tables, asked)
  for (const table of tables.slice(0, 5))
    card.line(tables.length > 1 ? capital(kindOf(table)) : 'Sources', suppliersText(card, table))
  if (first.mineral !== id)
    card.caveat(`The sources are those of ${mineralName(corpus, first.mineral)}, under which ${name} is reported.`)
  card.caveat('Shares are averages over the period; imports of products that contain the mineral are not counted.')
  const us = usEntry(corpus, first.mineral, 'net-import-reliance')
  if (us) card.line('US reliance', `${relianceWords(us)} (${usYear(us)}) ${relianceMark(card, us)}`)
  if (about !== undefined)
    return us && question.concepts.includes('reliance') ? `${about} ${relianceSentence(card, id, us)}` : about
  const product = productOf(tables, corpus)
  const leaders = [top, ...(second ? [second] : [])]
    .filter(({ place }) => place !== 'OTHER')
    .map(({ place, value }) => `${placeName(corpus, place)} (${number(value)}%)`)
  const what = `${name}${product === undefined ? '' : ` (${product})`}`
  return `The US imports ${what} mostly from ${list(leaders)} in ${periodOf(top)}.`
}

/** Where the United States, or the importer that is named, gets a mineral from. */
export const importSources = answering('import-sources', tellSources)

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
