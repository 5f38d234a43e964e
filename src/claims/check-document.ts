import { eventOf, figuresOf } from '../corpus/documents/data.js'
import { marks } from '../answers/phrases.js'
import { capital, number, percent } from '../answers/text.js'
import { dateText } from '../answers/words/dates.js'
import { locatorOf, nameOf, sentencesOf } from '../answers/words/sentences.js'
import { sentenceOfEvent } from '../answers/words/events.js'
import { withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import { sameDate } from './event-dates.js'
import { flip } from './judge.js'
import { fits } from './value.js'

/** "The act entered into force on 23 May 2024", "wants 10 % from mining", "is worth USD 12 billion": decided by the document's date and figures. */
export const checkDocument = ({ card, claim, said }: Asked<'document'>): Check => {
  const document = card.corpus.documents.get(said.document)
  const data = document && eventOf(document)
  if (!document || !data) return unverifiableCheck(claim, 'I have no record of this')
  const date = data.effective ?? document.date ?? ''
  const figure = said.figure === undefined ? undefined : figuresOf(document)[said.figure]
  const event = sentenceOfEvent({ document, data })
  if (!figure || !said.range) {
    const wanted = claim.month ?? (claim.year === undefined ? undefined : String(claim.year))
    if (wanted === undefined) return unverifiableCheck(claim, 'the claim names no date')
    const row = `${dateText(date)}: ${data.what} ${marks(card.citeSaid(event, `${document.title}, ${dateText(date)}`))}`
    const because = `${withoutPeriod(data.what)} (${dateText(date)})`
    return saidCheck(claim, flip(sameDate(date, wanted) ? 'supported' : 'contradicted', claim.negated), because, [
      ['Record', row],
    ])
  }
  const { what, value, unit, year, place = '', mineral = '', bound } = figure
  const told = sentencesOf(document).find(({ text }) => text.split(/[^\d.,]+/).includes(number(value))) ?? event
  // "Section 45X offered up to 7,500 dollars", which Section 30D did.
  const codes: readonly string[] = claim.text.match(/\b\d+[A-Z]\b/g) ?? []
  if (!codes.every((code) => told.text.includes(code)))
    return unverifiableCheck(claim, `I have no such figure for ${codes.join(', ')}`)
  card.name(told.text, nameOf(told))
  const citations = card.citeSaid(told, locatorOf(told))
  const made = Number(date.slice(0, 4))
  const shown = card.figure({
    label: capital(what),
    ...{ quantity: unit === '%' ? 'share' : 'amount', value, unit, mineral, place, measure: 'aim', basis: 'reported' },
    ...{ year: year ?? claim.year ?? made, estimated: false, citations },
  })
  // "No single country": a limit is said by denying.
  const verdict = flip(fits(value, said.range) ? 'supported' : 'contradicted', claim.negated && bound === undefined)
  const size = unit === '%' ? percent(value) : `${number(value)} ${unit}`
  const fix = `${capital(what)}: ${size}${year === undefined ? '' : ` by ${year}`}.`
  const rows = [['Record', `${told.text} ${marks(citations)}`]] as const
  return { ...saidCheck(claim, verdict, withoutPeriod(told.text), rows, fix), figure: shown }
}
