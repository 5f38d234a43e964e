import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { placeName } from '../answers/names.js'
import { capital, lowerFirst } from '../answers/text.js'
import { entriesOf, listName } from '../answers/words/lists.js'
import { type Check, unverifiableCheck } from './check.js'
import { cite, listsOf, meant } from './check-list.js'
import type { Claim } from './claim.js'
import { flip } from './judge.js'

/** "The US list holds 60 minerals": decided by the number of entries that the issuer counts. */
export const checkListSize = (card: Card, corpus: Corpus, claim: Claim): Check => {
  if (claim.assertion.kind !== 'list-size') return unverifiableCheck(claim, 'the claim names no number of entries')
  const { entries, of, before = false } = claim.assertion
  const [place] = claim.places
  if (place === undefined || claim.places.length > 1)
    return unverifiableCheck(claim, "the claim doesn't say whose list it means")
  const lists = meant(corpus, listsOf(corpus, [place]), of ?? claim.text).filter(
    ({ data }) => data.complete || data.entries !== undefined,
  )
  const { year } = claim
  const named = lists.filter(({ data }) => (year === undefined ? data.current : data.year === year))
  const earlier = lists.filter(({ data }) =>
    named.some((one) => one.data.list === data.list && data.year < one.data.year),
  )
  const used = before ? earlier.slice(-1) : named
  if (used.length === 0)
    return unverifiableCheck(
      claim,
      `I have no complete list of ${placeName(corpus, place)}${year === undefined ? '' : ` of ${year}`}`,
    )
  const right = used.find((one) => entriesOf(one) === entries)
  const once = year === undefined && !claim.now ? lists.find((one) => entriesOf(one) === entries) : undefined
  const shown = right ?? once ?? used[0]
  const newest = used[0]
  if (!shown || !newest) return unverifiableCheck(claim, 'I have no such list')
  const told = [...new Set([shown, newest])].map((one) => {
    const count = entriesOf(one)
    const figure = card.figure({
      label: `Entries of ${listName(one)}`,
      ...{ quantity: 'count', value: count, unit: 'entries', mineral: '', place, measure: 'list' },
      ...{
        year: one.data.year,
        estimated: false,
        basis: 'calculated',
        citations: [Number(/\d+/.exec(cite(card, one))?.[0])],
      },
    })
    return { figure, text: `${capital(listName(one))} has ${count} entries` }
  })
  const [first] = told
  return {
    claim,
    part: 'Entries',
    verdict: flip(right ? 'supported' : once ? 'depends' : 'contradicted', claim.negated),
    because: told.map(({ text }, at) => (at === 0 ? text : lowerFirst(text))).join(', but '),
    lines: told.map(({ figure, text }) => ({ label: 'List', text: `${text} [${figure.citations[0] ?? 1}].` })),
    ...(first && { figure: first.figure }),
  }
}
