import type { Verdict } from '../answers/answer.js'
import { marks } from '../answers/phrases.js'
import { type EventRecord, placeOf } from '../answers/words/events.js'
import { HEADINGS, type Sentence, sentencesOf } from '../answers/words/sentences.js'
import { wordingsOf } from '../language/wordings.js'
import { singular, withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'

interface Said extends Sentence {
  readonly event: EventRecord
}

/** What the records say in their own words, not in those that lead on to others. */
const saidIn = (events: readonly EventRecord[]): readonly Said[] =>
  events.flatMap((event) =>
    sentencesOf(event.document)
      .filter(({ heading }) => heading !== HEADINGS.around)
      .map((sentence) => ({ ...sentence, event })),
  )

const told = ({ card, claim }: Asked<'event'>, verdict: Verdict, used: readonly Said[]): Check => {
  const each = [...new Map(used.map((one) => [one.text, one])).values()]
  const because = each.map(({ text }) => withoutPeriod(text)).join('; ')
  for (const one of each) card.name(one.text, one.event.document.title)
  const rows = each.map((one) => ['Record', `${one.text} ${marks(card.citeSaid(one, placeOf(one.event)))}`] as const)
  return saidCheck(claim, verdict, because, rows)
}

/** The rate of a tariff, with its citation. */
const rateFigure = ({ card, claim }: Asked<'event'>, said: Said, value: number) =>
  card.figure({
    label: `Tariff of ${said.document.title}`,
    ...{ quantity: 'share', value, unit: '%', mineral: claim.minerals[0] ?? '' },
    ...{ place: said.event.data.who[0] ?? '', measure: 'tariff', estimated: false },
    ...{ year: claim.year ?? Number(said.document.date?.slice(0, 4)), basis: 'reported' },
    citations: card.citeSaid(said, placeOf(said.event)),
  })

/** "The 50 % copper tariff hit cathodes": decided by the rate and the products of the record. */
export const checkTariff = (asked: Asked<'event'>, events: readonly EventRecord[]): Check => {
  const { card, claim, said } = asked
  const tells = wordingsOf(card.corpus)
  const wanted = claim.month ?? (claim.year === undefined ? '' : String(claim.year))
  const tariffs = events.filter(
    ({ document, data }) =>
      data.event_type === 'tariff' && [document.date, data.effective].some((date) => date?.startsWith(wanted)),
  )
  const sentences = saidIn(tariffs)
  const { rate } = said
  const [lead] = sentences
  if (!lead) return unverifiableCheck(claim, 'I have no record of such a tariff')
  const rated = sentences.find(({ text }) => rate !== undefined && text.includes(`${rate} %`))
  if (rate !== undefined && !rated) return told(asked, 'contradicted', [lead])
  if (rated && rate !== undefined) rateFigure(asked, rated, rate)
  const products = tells.found(claim.text, 'claim.products').map(singular)
  const has = ({ text }: Said, word: string): boolean => text.toLowerCase().includes(word)
  const out = sentences.find((one) => tells.in(one.text, 'tells.exempt') && products.some((word) => has(one, word)))
  const spares = tells.in(claim.text, 'claim.exempts')
  if (out) return told(asked, spares ? 'supported' : 'contradicted', [out, rated ?? lead])
  // What is in force by the record, and no more: a wider claim is not borne out.
  const narrow = products.length > 0 || tells.in(claim.text, 'claim.some-products')
  const plain = narrow && products.every((word) => has(lead, word)) && !spares && !claim.negated
  return told(asked, plain ? 'supported' : 'depends', [rated ?? lead])
}
