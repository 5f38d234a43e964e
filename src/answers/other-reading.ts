import type { Corpus } from '../corpus/types.js'
import type { Answer, Figure } from './answer.js'
import { inParts } from './together.js'

/** What a figure says, whatever it is called. */
const keyOf = ({ mineral, place, measure, year, quantity, value }: Figure): string =>
  [mineral, place, measure, year, quantity, value].join(' ')

/** Answers that tell again, with more around it, what one of another intent has told: the years of an amount. */
const AGAIN: Readonly<Record<string, readonly string[]>> = {
  trend: ['amount', 'world-total', 'price'],
  timeline: ['event', 'document', 'search'],
  // All that a country mines is no other reading of what a document says.
  'country-profile': ['event', 'document', 'search'],
}

/** A headline without the marks of what it cites. */
const plain = ({ headline }: Answer): string => headline.replace(/\s*\[\d+\]/g, '')

/** Whether a second answer says what the first does not: a figure of its own, or what another document says. */
const saysMore = (first: Answer, next: Answer): boolean => {
  if (AGAIN[next.intent]?.includes(first.intent) === true || plain(first).includes(plain(next))) return false
  const told = new Set(first.figures.map(keyOf))
  return next.figures.length > 0
    ? next.figures.some((figure) => !told.has(keyOf(figure)))
    : next.citations.some(({ locator }) => !first.citations.some((one) => one.locator === locator))
}

/**
 * An answer with that to the other likely reading of its question below it, where that one says more: of two readings
 * that are about as likely neither is dropped. One that has no answer gives way to the other, if that left nothing out.
 */
export const withOtherReading = (first: Answer, next: Answer, corpus: Corpus): Answer => {
  if (next.status !== 'answered') return first
  // A time to come has no figure in whatever way it is read.
  if (first.question.off === 'forecast' && first.status !== 'answered') return first
  // "Who discovered gallium" is not answered by all that happened to it.
  const readsAll = next.notRead.length === 0 && next.question.unknown.length === 0
  if (first.status !== 'answered') return next.figures.length > 0 && readsAll ? next : first
  if (!saysMore(first, next)) return first
  return inParts(first.question, corpus, [first, { ...next, headline: `Read another way: ${next.headline}` }])
}
