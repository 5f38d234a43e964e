import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { importersWithTables } from '../tables/importers.js'
import { mineralName, placeName } from './names.js'
import { list, possessive } from './text.js'

const SHORT: Readonly<Record<string, string>> = { USA: 'the US', EU: 'the EU' }

/** An importer in a sentence: "the US", "the EU", "Japan". */
export const importerName = (corpus: Corpus, id: string): string => SHORT[id] ?? placeName(corpus, id)

/** An importer before a noun: "US", "EU", "Japan's". */
export const importerAdjective = (corpus: Corpus, id: string): string =>
  SHORT[id]?.replace('the ', '') ?? possessive(placeName(corpus, id))

const isCountry = (id: string): boolean => id !== 'WLD'

/** Who imports and who supplies, as a question has it. */
export interface Trade {
  /** `USA` where none is named: its figures are the ones that cover all minerals. */
  readonly importer: string
  readonly supplier?: string
}

/**
 * The importer and the supplier of a question: by their roles; of a question that has none, as a button's, the United
 * States import and the other place that is named supplies. Of two importers the second is who the first buys from.
 */
export const tradeOf = ({ roles, places }: Question): Trade => {
  const buyers = (roles.importer ?? []).filter(isCountry)
  const sellers = (roles.supplier ?? []).filter(isCountry)
  const [importer = 'USA', second] = buyers
  const isBare = buyers.length + sellers.length === 0
  const supplier = isBare ? places.find((place) => place !== 'USA' && isCountry(place)) : (sellers[0] ?? second)
  return { importer, ...(supplier === undefined ? {} : { supplier }) }
}

/** The importer asked about where that is not the United States. */
export const foreignImporter = (question: Question): string | undefined => {
  const { importer } = tradeOf(question)
  return importer === 'USA' ? undefined : importer
}

/** The place asked about as a supplier. */
export const supplierAsked = (question: Question): string | undefined => tradeOf(question).supplier

/** Why there is no answer for an importer, and whose imports there are figures of. */
export const noImporter = (corpus: Corpus, importer: string, mineral: string | undefined): string => {
  const who = importerName(corpus, importer)
  if (mineral === undefined) return `I have figures across all minerals for the US only, not for ${who}.`
  const known = importersWithTables(corpus, mineral).map((id) => importerName(corpus, id))
  const name = mineralName(corpus, mineral)
  return `I have no table of ${name} imports for ${who}${known.length > 0 ? `; I have figures for ${list(known.slice(0, 6))}` : ''}.`
}
