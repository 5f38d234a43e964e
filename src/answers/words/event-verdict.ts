import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import { actOf, actsIn, asksUnrecorded, isOf, isRestriction, isTurn, plainActsIn } from './acts.js'
import { asksState } from './event-state.js'
import { didIt, isAbout, namesMineral, type EventRecord } from './events.js'

/** Places that are asked about as the one who acted: named as actor, or the only ones named without a target. */
const actorsAsked = ({ roles, places, yesNo, hole }: Question): readonly string[] => {
  if (roles.actor && roles.actor.length > 0) return roles.actor
  const target = roles.target ?? []
  return yesNo === true || hole !== undefined ? places.filter((id) => !target.includes(id)).slice(0, 1) : []
}

/** Whether an event is the act of the place asked about as the actor. */
export const isByActor = (question: Question, corpus: Corpus, one: EventRecord): boolean => {
  const actors = actorsAsked(question)
  return actors.length === 0 || didIt(corpus, actors, one)
}

/** Whether an event is aimed at the places asked about as its target: always when it names none, else at those it names. */
export const isAgainst = ({ roles }: Question, corpus: Corpus, { data }: EventRecord): boolean => {
  const targets = (roles.target ?? []).filter((id) => !data.who.includes(id))
  const hit = data.against.flatMap((id) => [id, ...(corpus.places.get(id)?.members ?? [])])
  return hit.length === 0 || targets.every((id) => hit.includes(id))
}

const isAsked = (question: Question, corpus: Corpus, one: EventRecord): boolean =>
  plainActsIn(question, corpus).includes(actOf(one.data)) &&
  (question.minerals.length === 0 || isAbout(corpus, question.minerals, one)) &&
  isByActor(question, corpus, one) &&
  isAgainst(question, corpus, one)

/** Acts that any measure may be told as: what was announced may be a ban. */
const ANY_ACT: readonly EventAct[] = ['say', 'plan', 'law', 'order', 'deal', 'list', 'happen']

/** Whether an act is asked about ("how much are tariffs in India"), of no event that is named, and none is like it. */
const isOfOtherActs = (question: Question, corpus: Corpus, events: readonly EventRecord[]): boolean => {
  const plain = plainActsIn(question, corpus)
  const acts = actsIn(question, corpus)
  return (
    plain.length > 0 &&
    !plain.some((act) => ANY_ACT.includes(act)) &&
    events.every(({ document, data }) => !question.named.includes(document.id) && !isOf(acts, data))
  )
}

/** What the record says to a question whether something was done. `other`: nothing, for what it asks is not recorded. */
export type Verdict = 'yes' | 'planned' | 'other' | 'none'

/**
 * Weighs a question whether, when or why something was done against the events of its story: "yes" where act, actor,
 * target and mineral are those on record; "other" where they are not, or where it asks what no event records (that a ban
 * failed, was illegal, caused a war); "none" where it asks no such thing.
 */
export const verdictOf = (
  question: Question,
  corpus: Corpus,
  main: EventRecord,
  story: readonly EventRecord[],
): Verdict => {
  const acts = actsIn(question, corpus)
  const { yesNo, hole } = question
  if (asksUnrecorded(question, corpus)) return yesNo === true ? 'other' : 'none'
  const open = hole === 'year' || hole === 'reason' || hole === 'manner'
  if (yesNo !== true && !open)
    return !asksState(question) && isOfOtherActs(question, corpus, [main, ...story]) ? 'other' : 'none'
  if (!isByActor(question, corpus, main)) return 'other'
  if (asksState(question)) return 'none'
  // "Did Lynas build a plant", of one that is planned.
  if (acts.length === 0) return yesNo === true && main.data.state === 'announced' ? 'planned' : 'none'
  const found = [main, ...story].filter((one) => isAsked(question, corpus, one))
  const turned = acts.some(isRestriction) && isTurn(actOf(main.data)) && isAgainst(question, corpus, main)
  if (found.length === 0) return turned ? 'none' : 'other'
  if (yesNo !== true) return 'none'
  const named = found.filter((one) => question.minerals.length === 0 || namesMineral(corpus, question.minerals, one))
  if (named.length === 0) return 'none'
  return named.every(({ data }) => data.state === 'announced') ? 'planned' : 'yes'
}
