import type { Sentence } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { amount as amountText, scaleFor, tonsPer } from '../answers/units.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Event } from './check-event.js'
import type { Claim } from './claim.js'
import { citationOf, sentencesIn } from './words.js'
import { singular, withoutPeriod } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'

interface Said {
  readonly event: Event
  readonly sentence: Sentence
}

/** What the records say in their own words, not in those that lead on to others. */
const saidIn = (events: readonly Event[]): readonly Said[] =>
  events.flatMap((event) =>
    sentencesIn(event.document)
      .filter(({ heading }) => !heading.toLowerCase().includes('before and after'))
      .map(({ sentence }) => ({ event, sentence })),
  )

const cite = (card: Card, { event, sentence }: Said): number =>
  card.citeWords(citationOf(card.corpus, event.document, sentence, event.document.date ?? ''))

const found = (card: Card, claim: Claim, verdict: Verdict, why: string, told: readonly Said[]): Check => {
  const texts = [...new Map(told.map((one) => [one.sentence.text, one])).values()]
  return {
    claim,
    verdict,
    because: `${why}${texts.map(({ sentence }) => withoutPeriod(sentence.text)).join('; ')}`,
    lines: texts.map((one) => ({ label: 'Record', text: `${one.sentence.text} [${cite(card, one)}]` })),
  }
}

const TONS = /(\d[\d,]*(?:\.\d+)?) t\b/g
const tonsIn = (text: string): readonly number[] =>
  [...text.matchAll(TONS)].map((match) => Number((match[1] ?? '').replaceAll(',', '')))

/** "The quota lets out 96,600 t a year": decided by the record's amount for the year. */
export const checkQuota = (card: Card, claim: Claim, events: readonly Event[]): Check => {
  const amount = claim.assertion.kind === 'event' ? claim.assertion.amount : undefined
  const per = tonsPer(amount?.unit ?? '')
  if (!amount || per === undefined) return unverifiableCheck(claim, 'the claim names no amount in tons')
  const value = amount.value * per
  const quotas = saidIn(events.filter(({ data }) => data.event_type === 'export-quota')).filter(
    ({ sentence }) => wordingsOf(card.corpus).in(sentence.text, 'tells.quota') && tonsIn(sentence.text).length > 0,
  )
  const year = claim.year === undefined ? undefined : String(claim.year)
  const dated = year === undefined ? quotas : quotas.filter(({ sentence }) => sentence.text.includes(year))
  const near = (one: number, by = 1): boolean => Math.abs((value * by) / one - 1) <= 0.01
  const right = dated.find(({ sentence }) => tonsIn(sentence.text).some((one) => near(one)))
  const [first] = right ? [right] : dated
  if (!first) return unverifiableCheck(claim, 'I have no record of the amount of that quota')
  const tons = tonsIn(first.sentence.text)
  const shown = tons.find((one) => near(one)) ?? tons[0] ?? 0
  // Of several amounts in a sentence only the first is the whole quota.
  const whole = right !== undefined && near(tons[0] ?? 0)
  const slip = right ? undefined : [0.1, 10, 0.001, 1000].find((by) => tons.some((one) => near(one, by)))
  const check = found(
    card,
    claim,
    right ? (whole && year !== undefined ? 'supported' : 'depends') : 'contradicted',
    slip === undefined ? '' : 'the number is out by its zeros: ',
    [first],
  )
  const figure = card.figure({
    label: `Quota of ${first.event.document.title}`,
    ...{ quantity: 'amount', value: shown, unit: 't', mineral: claim.minerals[0] ?? '' },
    ...{ place: first.event.data.who[0] ?? '', measure: 'exports' },
    ...{ year: claim.year ?? Number(first.event.document.date?.slice(0, 4)), estimated: false, basis: 'reported' },
    citations: [cite(card, first)],
  })
  const fix = `The quota is ${amountText(shown, scaleFor('t', [shown]))}.`
  return { ...check, figure, ...(check.verdict === 'supported' ? {} : { fix }) }
}

/** "The 50 % copper tariff hit cathodes": decided by the rate and the products of the record. */
export const checkTariff = (card: Card, claim: Claim, events: readonly Event[]): Check => {
  const tells = wordingsOf(card.corpus)
  const rate = claim.assertion.kind === 'event' ? claim.assertion.rate : undefined
  const wanted = claim.month ?? (claim.year === undefined ? '' : String(claim.year))
  const tariffs = events.filter(
    ({ document, data }) =>
      data.event_type === 'tariff' &&
      ((document.date ?? '').startsWith(wanted) || (data.effective ?? '').startsWith(wanted)),
  )
  const told = saidIn(tariffs)
  const lead = told[0]
  if (!lead) return unverifiableCheck(claim, 'I have no record of such a tariff')
  const rated = rate === undefined ? undefined : told.find(({ sentence }) => sentence.text.includes(`${rate} %`))
  if (rated && rate !== undefined)
    card.figure({
      label: `Tariff of ${rated.event.document.title}`,
      ...{ quantity: 'share', value: rate, unit: '%', mineral: claim.minerals[0] ?? '' },
      ...{
        place: rated.event.data.who[0] ?? '',
        measure: 'tariff',
        year: Number(rated.event.document.date?.slice(0, 4)),
      },
      ...{ estimated: false, basis: 'reported', citations: [cite(card, rated)] },
    })
  if (rate !== undefined && !rated) return found(card, claim, 'contradicted', '', [lead])
  const products = tells.found(claim.text, 'claim.products').map(singular)
  const out = told.find(
    ({ sentence }) =>
      tells.in(sentence.text, 'tells.exempt') && products.some((word) => sentence.text.toLowerCase().includes(word)),
  )
  const spares = tells.in(claim.text, 'claim.exempts')
  if (out && products.length > 0)
    return found(card, claim, spares ? 'supported' : 'contradicted', '', [out, rated ?? lead])
  const known = products.every((word) => lead.sentence.text.toLowerCase().includes(word))
  const plain = known && !spares && !claim.negated
  // What is in force by the record, and no more: a wider claim is not borne out.
  const wide = products.length === 0 && !tells.in(claim.text, 'claim.some-products')
  return found(card, claim, plain && !wide ? 'supported' : 'depends', '', [rated ?? lead])
}
