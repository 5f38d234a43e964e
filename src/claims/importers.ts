import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Table } from '../corpus/types.js'
import { importersWithTables, importerWithin, relianceTable, supplyTables } from '../tables/importers.js'
import { tablesAbout } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import type { Context } from './context.js'
import type { Seen } from './seen.js'
import { ofProduct, productNamed, tablesOwned } from './us-tables.js'

/** The minerals whose tables stand beside a mineral's own: those of the magnets beside those of the rare earths. */
const kinOf = (corpus: Corpus, id: string): readonly string[] =>
  [...corpus.minerals.keys()].filter((other) => other.endsWith(`-${id}`))

/**
 * Whose imports a clause speaks of, where that is not the United States: the one place named that has tables of its
 * suppliers or its reliance, and that does not stand as the supplier itself ("from China"). Undefined where none or several do.
 */
export const importerIn = (corpus: Corpus, seen: Seen, context: Context, sells: boolean): string | undefined => {
  const minerals = seen.minerals.length > 0 ? seen.minerals : context.minerals
  // Magnets stand under the rare earths that they are made of, and the EU within Europe.
  const within = seen.has('imports', 'buy', 'source')
  const importerAt = (id: string): string | undefined =>
    minerals
      .flatMap((mineral) => [mineral, ...kinOf(corpus, mineral)])
      .map((mineral) => {
        const own =
          importersWithTables(corpus, mineral).includes(id) || relianceTable(corpus, mineral, id) !== undefined
        return own ? id : within ? importerWithin(corpus, mineral, id) : undefined
      })
      .find((found) => found !== undefined)
  const { spans } = seen.statement.clause
  const candidates = seen.places.filter(
    ({ id, relation, at }, i) =>
      relation !== 'from' && relation !== 'on' && !(sells && i === 0 && at < 3) && importerAt(id) !== undefined,
  )
  // "EU imports", "Japan's biggest supplier": the place right before the word, or whose supplier it is, is who imports.
  const beside = candidates.find(({ at }) => spans[at + 1]?.senses.some((id) => id === 'imports' || id === 'buy'))
  const owner = seen.has('st.main') ? candidates.find(({ relation }) => relation === 'whose') : undefined
  const buyer = beside ?? owner
  const ids = [...new Set((buyer ? [buyer] : candidates).map(({ id }) => importerAt(id)))]
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
  const own =
    importer === 'USA'
      ? tablesOwned(corpus, id, (owner) => tablesAbout(corpus, owner, 'import-share'))
      : supplyTables(corpus, id, importer, year)
  const all = [...own, ...kinOf(corpus, id).flatMap((other) => supplyTables(corpus, other, importer, year))]
  const said = text.toLowerCase()
  const exact = all.filter(({ product }) => product !== undefined && said.includes(product))
  if (exact.length > 0) return exact
  return productNamed(corpus, all, text) ?? own
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
