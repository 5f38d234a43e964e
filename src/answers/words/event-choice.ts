import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { searchOf, type Context } from '../context.js'
import { actOf, actsIn, isRestriction } from './acts.js'
import { askedIn } from './asked.js'
import { mentions } from './concepts.js'
import { inYears, onDay } from './dates.js'
import { asksState } from './event-state.js'
import { isByActor } from './event-verdict.js'
import { byDate, concerns, didIt, eventsOf, isAbout, namesMineral, type EventRecord } from './events.js'
import { hitsFor } from './passages.js'
import { documentSays, unsaid } from './ranked.js'
import { strangeWords } from './search.js'

/** What an event counts for: the act asked for, or another; who acted; its minerals, in its own words too. */
const WEIGHT = { act: 3, other: -1, acted: 2, mineral: 1, ownWords: 2 }
/** What it counts that an event holds all the words of a question. */
const HELD = 3
/** How sure an event must be that is found by words alone. */
const SURE = 0.5

const isOfTime = (question: Question, { document }: EventRecord): boolean =>
  inYears(question, document.date) && onDay(question, document.date)

/** How well an event fits a question: its minerals, who acted, the act, the words. Zero: it does not. */
const fitOf = (question: Question, corpus: Corpus, context: Context): ((one: EventRecord) => number) => {
  const { minerals, places, named } = question
  const search = searchOf(context)
  const asked = askedIn(question, corpus, search)
  const strange = strangeWords(question).length
  const acts = actsIn(question, corpus)
  return (one) => {
    const { document, data } = one
    // A law that is named is asked about, whichever minerals it names.
    const isNamed = named.includes(document.id)
    if (!isNamed && minerals.length > 0 && !isAbout(corpus, minerals, one)) return 0
    if (!isNamed && places.length > 0 && !concerns(corpus, places, one)) return 0
    // Words that nothing else explains tell one event from another, in whichever word of their family it says them.
    const said = strange === 0 ? 0 : (strange - unsaid(asked, document).length) / strange
    const held = documentSays(asked, document) + said
    const counts: readonly (readonly [boolean, number])[] = [
      [namesMineral(corpus, minerals, one), WEIGHT.ownWords],
      [places.length > 0 && didIt(corpus, places, one), WEIGHT.acted],
      [acts.length > 0, acts.includes(actOf(data)) ? WEIGHT.act : WEIGHT.other],
    ]
    const own = minerals.filter((id) => document.minerals.includes(id)).length * WEIGHT.mineral
    return 1 + own + HELD * held + counts.reduce((sum, [counts, weight]) => sum + (counts ? weight : 0), 0)
  }
}

/**
 * The events of the names in a question, best first: acts that are asked for by who is asked about; of equal fit the
 * latest, or the first for "when did".
 */
const ofNames = (question: Question, corpus: Corpus, context: Context): EventRecord[] => {
  const { minerals } = question
  const acts = actsIn(question, corpus)
  const isAct = (one: EventRecord): number => Number(acts.includes(actOf(one.data)) && isByActor(question, corpus, one))
  const isNamed = ({ document }: EventRecord): number => Number(question.named.includes(document.id))
  const elements = minerals.filter((id) => corpus.minerals.get(id)?.statistics !== undefined)
  // "The samarium ban" is the licenses that name samarium, before a ban on what serves all rare earths.
  const isOwn = ({ document, data }: EventRecord): number =>
    Number(
      acts.some(isRestriction) && isRestriction(actOf(data)) && elements.some((id) => document.minerals.includes(id)),
    )
  const turn = question.hole === 'year' && !asksState(question) ? -1 : 1
  const fit = fitOf(question, corpus, context)
  return eventsOf(corpus)
    .filter((one) => isOfTime(question, one))
    .map((one) => ({ one, fit: fit(one) }))
    .filter((scored) => scored.fit > 0)
    .sort(
      (a, b) =>
        isNamed(b.one) - isNamed(a.one) ||
        isOwn(b.one) - isOwn(a.one) ||
        isAct(b.one) - isAct(a.one) ||
        b.fit - a.fit ||
        turn * byDate(b.one, a.one),
    )
    .map(({ one }) => one)
}

/** What the search finds with confidence, where no event is named. */
const found = (question: Question, corpus: Corpus, context: Context): EventRecord[] => {
  return hitsFor(question, searchOf(context), ['event'])
    .filter(({ confidence }) => confidence >= SURE)
    .flatMap((hit) => eventsOf(corpus).find(({ document }) => document.id === hit.document?.id) ?? [])
    .filter((one) => isOfTime(question, one))
}

/** The events that a question may mean, best first: that of the turn before, those of its names, those that it names. */
export const eventsFor = (question: Question, corpus: Corpus, context: Context): readonly EventRecord[] => {
  const { minerals, places, followUp, told = [] } = question
  const named = eventsOf(corpus)
    .filter(({ document }) => question.named.includes(document.id))
    .sort((a, b) => byDate(b, a))
  if (minerals.length + places.length === 0) return named.length > 0 ? named : found(question, corpus, context)
  if (mentions(question, 'ev.join') && named.length > 0) return named
  const all = ofNames(question, corpus, context)
  // "When", after an event: of the one that was told.
  const same = followUp ? eventsOf(corpus).filter(({ document }) => document.id === told[0]) : []
  if (same.length > 0) return [...same, ...all.filter((one) => !same.includes(one))]
  return all.length > 0 ? all : named
}
