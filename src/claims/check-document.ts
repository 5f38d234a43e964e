import { eventOf } from '../corpus/documents/data.js'
import { figuresOf } from '../corpus/documents/data.js'
import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { capital, number } from '../answers/text.js'
import { type Check, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { sameDate } from './event-dates.js'
import { fits } from './value.js'
import { citationOf, sentencesIn } from './words.js'
import { withoutPeriod } from '../prose.js'

/** "The act entered into force on 23 May 2024", "wants 10 % from mining": decided by the document's date and figures. */
export const checkDocument = (card: Card, corpus: Corpus, claim: Claim): Check => {
  const { assertion } = claim
  const document = assertion.kind === 'document' ? corpus.documents.get(assertion.document) : undefined
  const event = document && eventOf(document)
  if (assertion.kind !== 'document' || !document || !event) return unverifiableCheck(claim, 'I have no record of this')
  const { figure: index, range } = assertion
  const figure = index === undefined ? undefined : figuresOf(document)[index]
  const date = event.effective ?? document.date ?? ''
  if (!figure || !range) {
    const wanted = claim.month ?? (claim.year === undefined ? undefined : String(claim.year))
    if (wanted === undefined) return unverifiableCheck(claim, 'the claim names no date')
    const at = card.citeWords(
      citationOf(corpus, document, { text: event.what, sources: document.sources.slice(0, 1) }, date),
    )
    return {
      claim,
      verdict: sameDate(date, wanted) !== claim.negated ? 'supported' : 'contradicted',
      because: `${withoutPeriod(event.what)} (${date})`,
      lines: [{ label: 'Record', text: `${date}: ${event.what} [${at}]` }],
    }
  }
  const { what, value, year, place = '' } = figure
  const found = sentencesIn(document).find(({ sentence }) =>
    new RegExp(`(?<![\\d.,])${number(value)}(?!\\d)`).test(sentence.text),
  )
  const said = found?.sentence ?? { text: event.what, sources: document.sources.slice(0, 1) }
  const at = card.citeWords(citationOf(corpus, document, said, found?.heading ?? date))
  const shown = card.figure({
    label: capital(what),
    ...{ quantity: 'share', value, unit: '%', mineral: '', place, measure: 'aim', basis: 'reported', citations: [at] },
    ...{ year: year ?? Number(date.slice(0, 4)), estimated: false },
  })
  const dated = claim.year === undefined || year === undefined || claim.year === year
  const right = dated && fits(value, range)
  const sentence = `${capital(what)}: ${number(value)} %${year === undefined ? '' : ` by ${year}`}`
  return {
    claim,
    verdict: right !== claim.negated ? 'supported' : 'contradicted',
    because: sentence,
    lines: [{ label: 'Record', text: `${said.text} [${at}]` }],
    figure: shown,
    ...(right ? {} : { fix: `${sentence}.` }),
  }
}
