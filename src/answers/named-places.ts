import type { Answer } from './answer.js'

/** Rows of the statistics that are no country among others. */
const NO_COUNTRY = new Set(['WLD', 'OTH', 'MIX', ''])
/** As many as "these countries" can stand for. */
const MOST = 10

/** The answer with the countries that it names written into its question, for "they" and "these three" in a next turn. */
export const withNamedPlaces = (answer: Answer): Answer => {
  const { question, figures } = answer
  // Suppliers stand beside the buyer that was asked about.
  const ofBuyer = answer.intent === 'import-sources' && question.roles.supplier === undefined
  if ((question.places.length > 0 && !ofBuyer) || question.minerals.length === 0) return answer
  const named = [...new Set(figures.map(({ place }) => place))].filter((place) => !NO_COUNTRY.has(place))
  const members = named.slice(0, question.rank === undefined ? (question.limit ?? MOST) : 1)
  if (members.length === 0) return answer
  // "How much does the second one make", after who makes the most: of the whole ranking.
  const ranked = answer.intent === 'ranking' && question.rank === undefined ? named.slice(0, MOST) : undefined
  return { ...answer, question: { ...question, members, ...(ranked && { ranked }) } }
}
