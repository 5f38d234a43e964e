import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Table } from '../corpus/types.js'
import { importersWithTables, relianceTable, supplyTables } from '../tables/importers.js'
import { tablesAbout } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import type { Context } from './context.js'
import type { Seen } from './seen.js'
import { ofProduct, tablesOwned } from './us-tables.js'

/**
 * Whose imports a clause speaks of, where that is not the United States: the one place named that has tables of its
 * suppliers or its reliance, and that does not stand as the supplier itself ("from China"). Undefined where none or several do.
 */
export const importerIn = (corpus: Corpus, seen: Seen, context: Context, sells: boolean): string | undefined => {
  const minerals = seen.minerals.length > 0 ? seen.minerals : context.minerals
  const buys = (id: string): boolean =>
    minerals.some(
      (mineral) =>
        importersWithTables(corpus, mineral).includes(id) || relianceTable(corpus, mineral, id) !== undefined,
    )
  const { spans } = seen.statement.clause
  const candidates = seen.places.filter(
    ({ id, relation, at }, i) => relation !== 'from' && relation !== 'on' && !(sells && i === 0 && at < 3) && buys(id),
  )
  // "The EU imports", "EU imports": the place right before the word is who imports.
  const beside = candidates.find(({ at }) => spans[at + 1]?.senses.some((id) => id === 'imports' || id === 'buy'))
  const ids = [...new Set((beside ? [beside] : candidates).map(({ id }) => id))]
  return ids.length === 1 ? ids[0] : undefined
}

/** The tables of an importer's suppliers that a claim's text can mean: of the product that it names, else the mineral's own. */
export const tablesOfImports = (
  corpus: Corpus,
  id: string,
  importer: string,
  text: string,
  year: number | undefined,
): readonly Table[] => {
  if (importer === 'USA')
    return ofProduct(
      corpus,
      tablesOwned(corpus, id, (owner) => tablesAbout(corpus, owner, 'import-share')),
      text,
    )
  const own = supplyTables(corpus, id, importer, year)
  const kin = [...corpus.minerals.keys()].filter((other) => other.endsWith(`-${id}`))
  const all = [...own, ...kin.flatMap((other) => supplyTables(corpus, other, importer, year))]
  const said = text.toLowerCase()
  const exact = all.filter(({ product }) => product !== undefined && said.includes(product))
  if (exact.length > 0) return exact
  const named = ofProduct(corpus, all, text)
  return named.length < all.length ? named : own
}

/** The tables of an importer's net import reliance that a claim's text can mean. */
export const tablesOfReliance = (corpus: Corpus, id: string, importer: string, text: string): readonly Table[] => {
  const foreign = importer === 'USA' ? undefined : relianceTable(corpus, id, importer)
  if (importer !== 'USA') return foreign === undefined ? [] : [foreign]
  return ofProduct(
    corpus,
    tablesOwned(corpus, id, (owner) => usTables(corpus, mineralOf(corpus, owner), 'net-import-reliance')),
    text,
  )
}
