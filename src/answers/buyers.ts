import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { importerOf, importersWithTables, suppliers, supplyTables } from '../tables/importers.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { tradedAs, withForms } from './forms.js'
import { supplierFigure } from './import-sources.js'
import { importerName } from './importer.js'
import { mineralName, placeName } from './names.js'
import { marks } from './phrases.js'
import { capital, list, percent, possessive } from './text.js'

const NAMED = 3

/** Whose goods the buyers are asked of: "who buys China's magnets", not "where does China buy its magnets". */
const sellerOf = ({ hole, concepts, roles, minerals }: Question): string | undefined => {
  if (hole !== 'place' || minerals.length !== 1 || !concepts.includes('buy') || concepts.includes('q.where'))
    return undefined
  const [importers = [], sellers = []] = [roles.importer, roles.supplier]
  if (sellers.length === 1 && importers.length === 0) return sellers[0]
  // "Who does China buy it from" asks for the sellers.
  return sellers.length === 0 && importers.length === 1 && !concepts.includes('from') ? importers[0] : undefined
}

/** A question for those who buy what a country sells. */
export const asksBuyers = (question: Question): boolean => sellerOf(question) !== undefined

/**
 * How much of their imports each importer that has a table gets from the seller. What the seller's exports go to is not
 * published here, which the answer says.
 */
export const buyers = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const seller = sellerOf(question) ?? ''
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const found = importersWithTables(corpus, mineral)
    .flatMap((importer) => {
      const tables = supplyTables(corpus, mineral, importer).filter(({ measure }) => measure === 'import-share')
      const [table] = withForms(tables, question, corpus).length > 0 ? withForms(tables, question, corpus) : tables
      const row = table && suppliers(table).find(({ place }) => place === seller)
      return table && row ? [{ table, row }] : []
    })
    .sort((a, b) => b.row.value - a.row.value)
  const who = placeName(corpus, seller)
  const name = mineralName(corpus, mineral)
  if (found.length === 0)
    return card.refuse('no-figure', 'import-sources', `None of the importers I cover buys ${name} from ${who}.`)
  for (const { table, row } of found)
    card.line(
      capital(importerName(corpus, importerOf(table))),
      `${percent(row.value, row.bound)} of ${table.product ?? name} (${row.period ?? row.year}) ${marks(supplierFigure(card, table, row).citations)}`,
    )
  card.caveat(`Where ${possessive(who)} exports go is not in my tables; these are shares of what each importer buys.`)
  const product = found[0]?.table.product ?? name
  const most = found
    .slice(0, NAMED)
    .map(({ table, row }) => `${importerName(corpus, importerOf(table))} (${percent(row.value)})`)
  return card.answer(
    'answered',
    'import-sources',
    `${capital(list(most))} ${most.length > 1 ? 'get most of their' : 'gets most of its'} ${product} from ${who}, of the importers I cover.`,
  )
}
