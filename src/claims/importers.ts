import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Table } from '../corpus/types.js'
import {
  allSupplyTables,
  importerOf,
  importersWithTables,
  isByWeight,
  importerWithin,
  relianceTable,
  supplyTables,
} from '../tables/importers.js'
import { tablesAbout } from '../tables/select.js'
import { earliestFirst } from '../tables/entries.js'
import { type USRow, usTables } from '../tables/us.js'
import { mineralName } from '../answers/names.js'
import { capital } from '../answers/text.js'
import { singular, wordsIn } from '../prose.js'
import type { Context } from './context.js'
import type { Seen } from './seen.js'

/**
 * Whose US rows stand for a mineral: its own; else those of its metal, its ore and its compounds together, for "titanium"
 * can be its sponge, its concentrates or its pigment.
 */
const tablesOwned = (corpus: Corpus, id: string, tablesOf: (owner: string) => readonly Table[]): readonly Table[] => {
  const own = tablesOf(id)
  if (own.length > 0) return own
  const { chain } = mineralOf(corpus, id)
  const forms = [...corpus.minerals.keys()].filter((other) => other.startsWith(`${id}-`))
  const ores = forms.some(
    (form) => chain.mining !== undefined && mineralOf(corpus, form).members.includes(chain.mining),
  )
  const owners = [chain.refining, ...(ores ? [] : [chain.mining]), ...forms].filter((owner) => owner !== undefined)
  return [...new Set(owners)].flatMap(tablesOf)
}

const SMALL = new Set(['and', 'of', 'content', 'containing', 'with', 'percent', 'purity'])

/** The tables of the product that a text names ("ore", "oxide", "refined"); undefined where it names none. */
const productNamed = (corpus: Corpus, tables: readonly Table[], text: string): readonly Table[] | undefined => {
  const said = new Set(wordsIn(text.toLowerCase()).map(singular))
  const part = ({ variant, mineral }: Table): number => {
    const own = new Set(wordsIn(mineralName(corpus, mineral).toLowerCase()))
    const words = (variant ?? '').split('-').filter((word) => word.length > 2 && !SMALL.has(word) && !own.has(word))
    const named = words.filter((word) => said.has(singular(word)))
    return words.length === 0 ? 0 : named.length / words.length
  }
  const most = Math.max(0, ...tables.map(part))
  return most === 0 ? undefined : tables.filter((table) => part(table) === most)
}

/** The product of a table by its variant, the importer's code left out: "ores and concentrates". */
export const variantOf = (table: Table): string =>
  (table.variant ?? '')
    .split('-')
    .filter((part) => part !== importerOf(table).toLowerCase())
    .join(' ')

/** "Ores and concentrates"; the name of another mineral whose table it is. */
export const labelOf = (corpus: Corpus, table: Table, id: string, plain: string): string =>
  capital(variantOf(table) || (table.mineral === id ? plain : mineralName(corpus, table.mineral)))

/** The minerals whose tables stand beside a mineral's own: those of the magnets beside those of the rare earths. */
const kinOf = (corpus: Corpus, id: string): readonly string[] =>
  [...corpus.minerals.keys()].filter((other) => other.endsWith(`-${id}`))

/**
 * Whose imports a clause speaks of: who buys as a question has it, where that place has tables of its suppliers or its
 * reliance. Undefined where none or several do.
 */
export const importerIn = (corpus: Corpus, seen: Seen, context: Context): string | undefined => {
  const minerals = seen.minerals.length > 0 ? seen.minerals : context.minerals
  // Magnets stand under the rare earths that they are made of, and the EU within Europe.
  const within = seen.has('imports', 'buy', 'source')
  const importerAt = (id: string): string | undefined =>
    minerals
      .flatMap((mineral) => [mineral, ...kinOf(corpus, mineral)])
      .map((mineral) => {
        const own =
          id === 'USA' ||
          importersWithTables(corpus, mineral).includes(id) ||
          relianceTable(corpus, mineral, id) !== undefined
        return own ? id : within ? importerWithin(corpus, mineral, id) : undefined
      })
      .find((found) => found !== undefined)
  const { importer = [] } = seen.statement.traded()
  const ids = [...new Set(importer.flatMap((id) => importerAt(id) ?? []))]
  return ids.length === 1 ? ids[0] : undefined
}

/** The tables of an importer's suppliers of the product that a text names, else the mineral's own. */
const tablesNamed = (
  corpus: Corpus,
  id: string,
  importer: string,
  text: string,
  year: number | undefined,
): readonly Table[] => {
  const usgs = importer === 'USA' ? tablesOwned(corpus, id, (owner) => tablesAbout(corpus, owner, 'import-share')) : []
  const own = usgs.length > 0 ? usgs : supplyTables(corpus, id, importer, year)
  const all = [...own, ...kinOf(corpus, id).flatMap((other) => supplyTables(corpus, other, importer, year))]
  const said = text.toLowerCase()
  // Customs count dollars, and USGS weighs.
  if (said.includes('by value') && usgs.length > 0) {
    const customs = supplyTables(corpus, id, importer, year).filter(({ detail }) => detail.includes('value'))
    if (customs.length > 0) return productNamed(corpus, customs, text) ?? customs
  }
  const exact = all.filter(({ product }) => product !== undefined && said.includes(product))
  if (exact.length > 0) return exact
  return productNamed(corpus, all, text) ?? own
}

const WEIGHED = /\b(?:by|in) (?:weight|tonnage|mass|volume)\b/i

/** Tables of what the given ones are of, by weight. */
export const tablesWeighed = (
  corpus: Corpus,
  tables: readonly Table[],
  id: string,
  importer: string,
): readonly Table[] =>
  [id, ...kinOf(corpus, id)]
    .flatMap((one) => allSupplyTables(corpus, one, importer))
    .filter((table) => isByWeight(table) && tables.some(({ product }) => product === table.product))

/** The tables of an importer's suppliers that a claim's text can mean: of its product, by weight where it says so. */
export const tablesOfImports = (
  corpus: Corpus,
  id: string,
  importer: string,
  text: string,
  year: number | undefined,
): readonly Table[] => {
  const named = tablesNamed(corpus, id, importer, text, year)
  if (!WEIGHED.test(text)) return named
  const weighed = tablesWeighed(corpus, named, id, importer)
  return weighed.length > 0 ? weighed : named.filter(({ detail }) => !detail.includes('value'))
}

/** The tables of all that a place takes up of a mineral, its own mines counted, by who supplies it. */
export const sourcingTables = (corpus: Corpus, id: string, importer: string): readonly Table[] =>
  allSupplyTables(corpus, id, importer).filter(({ measure }) => measure === 'sourcing-share')

/** The tables of an importer's net import reliance that a claim's text can mean. */
export const tablesOfReliance = (corpus: Corpus, id: string, importer: string, text: string): readonly Table[] => {
  const foreign = importer === 'USA' ? undefined : relianceTable(corpus, id, importer)
  if (importer !== 'USA') return foreign === undefined ? [] : [foreign]
  const own = tablesOwned(corpus, id, (owner) => usTables(corpus, mineralOf(corpus, owner), 'net-import-reliance'))
  return productNamed(corpus, own, text) ?? own
}

/** An importer's rows of a table, oldest first. */
export const relianceRows = (table: Table, importer: string): readonly USRow[] =>
  earliestFirst(table.observations.filter(({ place, projected }) => place === importer && !projected)).map((row) => ({
    ...{ table, row },
  }))
