import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import { mineralName } from '../names.js'
import { namesPlace } from './about.js'
import { mentions } from './concepts.js'

/** A kind of thing that a question asks for. */
interface Kind {
  /** How well a text gives one: 0, or about 1. */
  readonly given: (text: string) => number
  /** Whether a text without one is no answer. */
  readonly needed: boolean
}

/** What a text is ahead that gives the kind of thing asked for, and behind that lacks it. */
export const KIND = 0.2
const HALF = 0.5
/** A reason is told in other words than what it is asked of, and counts more. */
const REASON = 1.5
const MANY = 3

const FIGURE =
  /\d[\d,.]*(?:–\d[\d,.]*)?\s?(?:%|t\b|kt\b|kg\b|Mt\b|days?\b|crore\b|million\b|billion\b|dollars?\b|minerals?\b|countries\b|years?\b|a t\b)|(?:USD|EUR|AUD|INR|CAD)\s\d/
/** A count of anything, which is no year: "11 new bilateral agreements", "60 entries". */
const COUNT = /\b(?!(?:1[89]|20)\d\d\b)\d[\d,.]*\s(?:[A-Za-z-]+\s){0,2}[A-Za-z-]+s\b/
const DATE = /\b(?:1[89]|20)\d{2}\b/
const SPAN = /\b(?:days?|weeks?|months?|years?|decades?|until|permanent(?:ly)?)\b/
const MASS = /\d\s(?:(?:million|billion)\s)?(?:t|kt|Mt|kg|tons?)\b/
const MASS_UNITS: ReadonlySet<string> = new Set(['t', 'kt', 'Mt', 'kg'])
/** What a price is told by, or what is added to it. */
const MONEY = /\$|\d\s?%|\b(?:dollars?|cents|USD|EUR|AUD|RMB|yuan)\b/
const SHARE = /\d\s?%|\bper million\b/

/** Whether a text gives a figure with its unit. */
export const hasFigure = (text: string): boolean => FIGURE.test(text) || COUNT.test(text)

/** How many places, or minerals, a text names that the question does not. */
const newNames = (corpus: Corpus, text: string, { places, minerals, hole }: Question): number => {
  if (hole === 'place')
    return [...corpus.places.keys()].filter((id) => !places.includes(id) && namesPlace(corpus, text, [id])).length
  const said = text.toLowerCase()
  return [...corpus.minerals.keys()].filter(
    (id) => !minerals.includes(id) && said.includes(mineralName(corpus, id).toLowerCase()),
  ).length
}

const holding =
  (pattern: RegExp) =>
  (text: string): number =>
    Number(pattern.test(text))

/** The kinds of things that a question asks for, by what it leaves open and by the figures that it names. */
const kindsAsked = (question: Question, corpus: Corpus): readonly Kind[] => {
  const { hole } = question
  if (hole === 'reason')
    return [{ given: (text) => REASON * Number(wordingsOf(corpus).in(text, 'tells.reason')), needed: false }]
  // Of stocks or imports no entries or countries are an amount.
  const isMeasured = hole === 'amount' && (question.measure ?? 'production') !== 'production'
  const figure = (text: string): number => Number(isMeasured ? FIGURE.test(text) : hasFigure(text))
  const isOpen = hole !== 'place' && hole !== 'mineral' && hole !== 'year'
  const kinds: Kind[] = []
  if (isOpen && mentions(question, 'share', 'facet.grade')) kinds.push({ given: holding(SHARE), needed: true })
  if (isOpen && mentions(question, 'price')) kinds.push({ given: holding(MONEY), needed: true })
  if (question.unit !== undefined && MASS_UNITS.has(question.unit)) kinds.push({ given: holding(MASS), needed: false })
  if (hole === 'amount' || hole === 'count') kinds.push({ given: figure, needed: true })
  if (hole === 'year') kinds.push({ given: (text) => HALF * holding(DATE)(text), needed: false })
  if (hole === 'years') kinds.push({ given: holding(SPAN), needed: false })
  if (hole === 'place' || hole === 'mineral')
    kinds.push({ given: (text) => Math.min(MANY, newNames(corpus, text, question)) * HALF, needed: false })
  if (isOpen && mentions(question, 'fund', 'aim')) kinds.push({ given: figure, needed: false })
  return kinds
}

/** What a sentence gains by giving the kinds of things that are asked for, or loses by not; 0 where none in particular is. */
export const givesKind = (corpus: Corpus, question: Question, text: string): number => {
  const kinds = kindsAsked(question, corpus)
  const given = kinds.map((kind) => kind.given(text))
  if (kinds.some(({ needed }, at) => needed && given[at] === 0)) return -KIND
  return KIND * Math.max(0, ...given)
}
