import type { Verdict } from '../answers/answer.js'
import { marks } from '../answers/phrases.js'
import { amount as amountText, scaleFor, tonsPer } from '../answers/units.js'
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

const told = ({ card, claim }: Asked<'event'>, verdict: Verdict, why: string, used: readonly Said[]): Check => {
  const each = [...new Map(used.map((one) => [one.text, one])).values()]
  const because = `${why}${each.map(({ text }) => withoutPeriod(text)).join('; ')}`
  for (const one of each) card.name(one.text, one.event.document.title)
  const rows = each.map((one) => ['Record', `${one.text} ${marks(card.citeSaid(one, placeOf(one.event)))}`] as const)
  return saidCheck(claim, verdict, because, rows)
}

/** The figure of a record, with its citation. */
const figured = ({ card, claim }: Asked<'event'>, what: string, said: Said, value: number, unit: string) =>
  card.figure({
    label: `${what} of ${said.document.title}`,
    ...{ quantity: unit === '%' ? 'share' : 'amount', value, unit, mineral: claim.minerals[0] ?? '' },
    ...{ place: said.event.data.who[0] ?? '', measure: unit === '%' ? 'tariff' : 'exports', estimated: false },
    ...{ year: claim.year ?? Number(said.document.date?.slice(0, 4)), basis: 'reported' },
    citations: card.citeSaid(said, placeOf(said.event)),
  })

const TONS = /(\d[\d,]*(?:\.\d+)?) t\b/g
const tonsIn = ({ text }: Sentence): readonly number[] =>
  [...text.matchAll(TONS)].map((match) => Number((match[1] ?? '').replaceAll(',', '')))

/** "The quota lets out 96,600 t a year": decided by the record's amount for the year. */
export const checkQuota = (asked: Asked<'event'>, events: readonly EventRecord[]): Check => {
  const { card, claim, said } = asked
  const per = tonsPer(said.amount?.unit ?? '')
  if (!said.amount || per === undefined) return unverifiableCheck(claim, 'the claim names no amount in tons')
  const value = said.amount.value * per
  const year = claim.year === undefined ? '' : String(claim.year)
  const dated = saidIn(events.filter(({ data }) => data.event_type === 'export-quota')).filter(
    (one) => wordingsOf(card.corpus).in(one.text, 'tells.quota') && tonsIn(one).length > 0 && one.text.includes(year),
  )
  const near = (one: number): boolean => Math.abs(value / one - 1) <= 0.01
  const right = dated.find((one) => tonsIn(one).some((tons) => near(tons)))
  const shown = right ?? dated[0]
  if (!shown) return unverifiableCheck(claim, 'I have no record of the amount of that quota')
  const [whole = 0, ...parts] = tonsIn(shown)
  const tons = [whole, ...parts].find((one) => near(one)) ?? whole
  // Of several amounts in a sentence only the first is the whole quota.
  const verdict = !right ? 'contradicted' : near(whole) && year !== '' ? 'supported' : 'depends'
  const check = told(asked, verdict, '', [shown])
  const figure = figured(asked, 'Quota', shown, tons, 't')
  const fix = `The quota is ${amountText(tons, scaleFor('t', [tons]))}.`
  return { ...check, figure, ...(verdict === 'supported' ? {} : { fix }) }
}

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
  if (rate !== undefined && !rated) return told(asked, 'contradicted', '', [lead])
  if (rated && rate !== undefined) figured(asked, 'Tariff', rated, rate, '%')
  const products = tells.found(claim.text, 'claim.products').map(singular)
  const has = ({ text }: Said, word: string): boolean => text.toLowerCase().includes(word)
  const out = sentences.find((one) => tells.in(one.text, 'tells.exempt') && products.some((word) => has(one, word)))
  const spares = tells.in(claim.text, 'claim.exempts')
  if (out) return told(asked, spares ? 'supported' : 'contradicted', '', [out, rated ?? lead])
  // What is in force by the record, and no more: a wider claim is not borne out.
  const narrow = products.length > 0 || tells.in(claim.text, 'claim.some-products')
  const plain = narrow && products.every((word) => has(lead, word)) && !spares && !claim.negated
  return told(asked, plain ? 'supported' : 'depends', '', [rated ?? lead])
}
