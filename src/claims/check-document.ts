import { eventOf, figuresOf } from '../corpus/documents/data.js'
import { marks } from '../answers/phrases.js'
import { capital, number, percent } from '../answers/text.js'
import { dateText } from '../answers/words/dates.js'
import { locatorOf, sentencesOf } from '../answers/words/sentences.js'
import { sentenceOfEvent } from '../answers/words/events.js'
import { withoutPeriod } from '../prose.js'
import { type Asked, type Check, saidCheck, unverifiableCheck } from './check.js'
import { sameDate } from './event-dates.js'
import { flip } from './judge.js'
import { fits } from './value.js'

/** "The act entered into force on 23 May 2024", "wants 10 % from mining": decided by the document's date and figures. */
export const checkDocument = ({ card, claim, said }: Asked<'document'>): Check => {
  const document = card.corpus.documents.get(said.document)
  const data = document && eventOf(document)
  if (!document || !data) return unverifiableCheck(claim, 'I have no record of this')
  const date = data.effective ?? document.date ?? ''
  const figure = said.figure === undefined ? undefined : figuresOf(document)[said.figure]
  const held = (right: boolean) => flip(right ? 'supported' : 'contradicted', claim.negated)
  const event = sentenceOfEvent({ document, data })
  if (!figure || !said.range) {
    const wanted = claim.month ?? (claim.year === undefined ? undefined : String(claim.year))
    if (wanted === undefined) return unverifiableCheck(claim, 'the claim names no date')
    const row = `${dateText(date)}: ${data.what} ${marks(card.citeSaid(event, `${document.title}, ${dateText(date)}`))}`
    const because = `${withoutPeriod(data.what)} (${dateText(date)})`
    return saidCheck(claim, held(sameDate(date, wanted)), because, [['Record', row]])
  }
  const { what, value, year, place = '' } = figure
  const told = sentencesOf(document).find(({ text }) => text.split(/[^\d.,]+/).includes(number(value))) ?? event
  const citations = card.citeSaid(told, locatorOf(told))
  const shown = card.figure({
    label: capital(what),
    ...{ quantity: 'share', value, unit: '%', mineral: '', place, measure: 'aim', basis: 'reported', citations },
    ...{ year: year ?? Number(date.slice(0, 4)), estimated: false },
  })
  const dated = claim.year === undefined || year === undefined || claim.year === year
  const sentence = `${capital(what)}: ${percent(value)}${year === undefined ? '' : ` by ${year}`}`
  const rows = [['Record', `${told.text} ${marks(citations)}`]] as const
  return { ...saidCheck(claim, held(dated && fits(value, said.range)), sentence, rows, `${sentence}.`), figure: shown }
}
