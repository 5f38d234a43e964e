import type { Intent } from './question.js'
import type { Reading } from './reading.js'

const ACTED =
  /(?:nationali[sz]ed|expropriated|banned|restricted|suspended|embargoed|halted|blocked|lifted|imposed|sanctioned|outlawed|prohibited)/
    .source
const ACT =
  /(?:ban|bans|embargo|embargoes|moratorium|quota|quotas|export controls?|export curbs?|nationali[sz]ation|export restrictions?|export licen[cs]ing|sanctions)/
    .source

/** "Who nationalised lithium", "which countries banned nickel exports". */
const WHO_ACTED = new RegExp(` (?:who|which|what) (?:[a-z]+ ){0,2}?(?:has |have |had |first |ever )*${ACTED} `)
/** "Indonesia nickel ore ban date": the act is the subject, and no measure of time beside it ("since the ban"). */
const OF_ACT = new RegExp(
  `^(?!.* (?:before|after|since|despite|without|under|until|following) (?:the |its |their )?(?:[a-z]+ |\\{[a-z]+:\\d+\\} ){0,3}${ACT} ).* ${ACT} `,
)
/** "What did China do in July 2023", "what did they announce on 4 April". */
const DID =
  / what (?:did|has|does) (?:the )?\{place:\d+\} (?:ever )?(?:do|done|announce|announced|decide|decided|introduce|introduced|impose|imposed|declare|declared|change|changed|offer|offered|propose|proposed|promise|promised|sign|signed|agree|agreed) /

/** "Since when can't you ship ore out of Indonesia", "is it legal to export cobalt". */
const BARRED =
  / (?:cant|can not|cannot|not allowed to|no longer|allowed to|permitted to|legal to|illegal to|forbidden to|able to) (?:[a-z]+ ){0,3}?(?:ship|export|exporting|sell|send|take|bring) /

const FIGURES: ReadonlySet<Intent> = new Set([
  'share',
  'amount',
  'world-total',
  'ranking',
  'reserves',
  'mineral-profile',
  'country-profile',
  'comparison',
  'search',
  'uses',
  'definition',
])

/** Whether a text is about an act against a trade: "did Tanzania ever lift its ore export ban". */
export const namesAct = (text: string): boolean => BARRED.test(text) || OF_ACT.test(text) || WHO_ACTED.test(text)

/** What somebody did to a trade is told by events, whatever measure stands beside it. */
export const acts = (reading: Reading, intent: Intent): Intent | undefined => {
  const { text } = reading.shape
  if (BARRED.test(text) && intent !== 'claim' && intent !== 'document' && intent !== 'timeline') return 'event'
  if (!FIGURES.has(intent)) return undefined
  const dated = reading.years.kind !== 'latest' || / (?:in|on|since|after|before) /.test(text)
  return WHO_ACTED.test(text) || OF_ACT.test(text) || (DID.test(text) && dated) ? 'event' : undefined
}
