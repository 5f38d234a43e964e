import type { Card } from '../card.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { citeStanding, isOn, listings, standing, type Listing } from './lists.js'
import { dateText } from './dates.js'
import { byDate, concerns, didIt, type EventRecord, eventsOf, namesMineral, quotedEvent } from './events.js'
import { HEADINGS, isGap, noteOf, sentencesOf, tell } from './sentences.js'

/** Whose lists a profile names, in this order; the others are one question away. */
const ISSUERS: Readonly<Record<string, string>> = {
  USA: 'the US',
  EU: 'the EU',
  GBR: 'the UK',
  CAN: 'Canada',
  AUS: 'Australia',
  IND: 'India',
  KOR: 'South Korea',
}
/** Whose silence is told as well. */
const ALWAYS = ['USA', 'EU']
const EVENTS = 2

/** The list in force of each issuer. */
const inForce = (card: Card): readonly Listing[] =>
  Object.keys(ISSUERS).flatMap(
    (issuer) =>
      listings(card.corpus).find(
        ({ data }) => data.jurisdiction === issuer && data.current && data.calls.startsWith('critical'),
      ) ?? [],
  )

/** "Critical in: the US (2025) [7] and the EU (2024) [8]": "critical" names the list and its year (number rule 8). */
const listLine = (card: Card, id: string): void => {
  const on: string[] = []
  const off: string[] = []
  for (const listing of inForce(card)) {
    const { jurisdiction, year } = listing.data
    const at = standing(card.corpus, listing, id)
    const told = isOn(at) ? on : at.kind === 'absent' && ALWAYS.includes(jurisdiction) ? off : undefined
    if (!told) continue
    told.push(`${ISSUERS[jurisdiction] ?? jurisdiction} (${year}) ${marks([citeStanding(card, listing, id)])}`)
  }
  const not = off.length === 0 ? '' : `not on the list of ${list(off, 'or')}`
  card.line('Critical in', [list(on), not].filter((part) => part !== '').join('; '))
}

const tellLatest = (card: Card, events: readonly EventRecord[], most: number): void => {
  for (const one of [...events].sort((a, b) => byDate(b, a)).slice(0, most))
    card.line(`Latest, ${dateText(one.document.date)}`, quotedEvent(card, one))
}

/** What a mineral's profile says in words: its main use, the lists that call it critical, the latest events about it. */
export const mineralInWords = (card: Card, id: string): void => {
  const note = noteOf(card.corpus, id)
  const use = note && sentencesOf(note, HEADINGS.uses).find((said) => !isGap(said))
  if (use) tell(card, [use], 'Uses')
  listLine(card, id)
  tellLatest(
    card,
    eventsOf(card.corpus).filter((one) => namesMineral(card.corpus, [id], one)),
    EVENTS,
  )
}

/** The latest events of a country's profile: what it did, before what was done about it. */
export const countryInWords = (card: Card, place: string): void => {
  const about = eventsOf(card.corpus).filter((one) => concerns(card.corpus, [place], one))
  const own = about.filter((one) => didIt(card.corpus, [place], one))
  tellLatest(card, own.length >= EVENTS ? own : about, EVENTS + 1)
}
