import type { Corpus, Table } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { capital } from '../answers/text.js'
import type { Ruling } from './judge.js'
import { singular, wordsIn } from '../prose.js'

/**
 * Whose US rows stand for a mineral: its own; else those of its metal, its ore and its compounds together, for "titanium"
 * can be its sponge, its concentrates or its pigment.
 */
export const tablesOwned = (
  corpus: Corpus,
  id: string,
  tablesOf: (owner: string) => readonly Table[],
): readonly Table[] => {
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
export const productNamed = (corpus: Corpus, tables: readonly Table[], text: string): readonly Table[] | undefined => {
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

/** The same, and all tables where the text names no product. */
export const ofProduct = (corpus: Corpus, tables: readonly Table[], text: string): readonly Table[] =>
  productNamed(corpus, tables, text) ?? tables

/** "Ores and concentrates"; the name of another mineral whose table it is. */
export const labelOf = (corpus: Corpus, table: Table, id: string, plain: string): string => {
  const variant = table.variant?.replaceAll('-', ' ')
  return capital(variant ?? (table.mineral === id ? plain : mineralName(corpus, table.mineral)))
}

export const fixOf =
  (card: Card, subject: string) =>
  ({ verdict, deciding }: Ruling): string | undefined =>
    verdict === 'supported' || !deciding ? undefined : `${subject} ${deciding.say(card)}.`
