import type { Table } from '../corpus/types.js'
import { periodOf } from '../tables/entries.js'
import { suppliers, supplyTables } from '../tables/importers.js'
import { usEntry, usTablesFor, usYear } from '../tables/us.js'
import { answering, type Tells } from './answering.js'
import type { Card } from './card.js'
import { foreignImports } from './foreign-imports.js'
import { foreignImporter, supplierAsked } from './importer.js'
import { nothingAbout } from './missing.js'
import { attributive, mineralName, placeName, placeOf } from './names.js'
import { relianceMark, relianceSentence, relianceWords } from './reliance-figure.js'
import { kindOf, productOf, suppliedBy, type Supplied, suppliersText } from './suppliers.js'
import { capital, list, number } from './text.js'

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
