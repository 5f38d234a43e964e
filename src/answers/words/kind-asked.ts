import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import { wordsIn } from '../../prose.js'
import { mineralName } from '../names.js'
import { namesPlace } from './about.js'
import { mentions } from './concepts.js'
import { asksWithin, properNames } from './proper-names.js'

/** A kind of thing that a question asks for. */
interface Kind {
  /** How well a text gives one: 0, or about 1. */
  readonly given: (text: string) => number
  /** Whether a text without one is no answer. */
  readonly needed: boolean
}

/** Acts of making: "how is beryllium made" asks for the way, "how reliant is it" for a figure. */
const MAKING = ['produce', 'mine', 'refine', 'manufact', 'recycle']
const MEASURING = ['compare', 'change', 'dominance', 'share', 'reliance', 'history', 'imports', 'exports', 'pace']

/** Whether what is left open is answered by naming it: a reason, a day, who or where, the way in which something is made. */
export const asksName = (question: Question): boolean =>
  question.hole === 'reason' ||
  question.hole === 'year' ||
  question.hole === 'place' ||
  (question.hole === 'manner' && mentions(question, ...MAKING) && !mentions(question, ...MEASURING))

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

/** The names in a text that the question has not: who acts, or where within a country. */
const namesBeside = (corpus: Corpus, text: string, question: Question): number => {
  const known = new Set(question.words.flatMap(({ text: word }) => wordsIn(word.toLowerCase())))
  const sites = mentions(question, 'q.where')
  return Number(properNames(corpus, text, sites).some((name) => !known.has(name.toLowerCase())))
}

/** Whether a text names an actor: by name, or as the firm or the body that it is. */
const namesActor = (corpus: Corpus, text: string, question: Question): number =>
  Math.max(namesBeside(corpus, text, question), Number(wordingsOf(corpus).in(text, 'tells.actor')))

/** What answers "who" and "where": within one country who or where, or else countries; of "who" firms and bodies too. */
const givesPlace = (corpus: Corpus, question: Question): Kind['given'] => {
  const isWho = mentions(question, 'q.who')
  const ofActor = (text: string): number => (isWho ? namesActor : namesBeside)(corpus, text, question)
  if (asksWithin(question, corpus)) return ofActor
  return (text) => HALF * Math.max(Math.min(MANY, newNames(corpus, text, question)), isWho ? ofActor(text) : 0)
}

/** The kinds of things that a question asks for, by what it leaves open and by the figures that it names. */
const kindsAsked = (question: Question, corpus: Corpus): readonly Kind[] => {
  const { hole } = question
  if (hole === 'reason')
    return [
      { given: (text) => REASON * Number(wordingsOf(corpus).in(text, 'tells.reason', 'tells.cause')), needed: false },
    ]
  // Of stocks or imports no entries or countries are an amount.
  const isMeasured = hole === 'amount' && (question.measure ?? 'production') !== 'production'
  const figure = (text: string): number => Number(isMeasured ? FIGURE.test(text) : hasFigure(text))
  const isOpen = hole !== 'place' && hole !== 'mineral' && hole !== 'year'
  const kinds: Kind[] = []
  const ofOwner = hole === 'amount' && mentions(question, 'own')
  if (ofOwner || (isOpen && mentions(question, 'share', 'facet.grade')))
    kinds.push({ given: holding(SHARE), needed: true })
  if (isOpen && mentions(question, 'price')) kinds.push({ given: holding(MONEY), needed: true })
  if (question.unit !== undefined && MASS_UNITS.has(question.unit)) kinds.push({ given: holding(MASS), needed: false })
  if (hole === 'amount' || hole === 'count') kinds.push({ given: figure, needed: true })
  if (hole === 'year') kinds.push({ given: (text) => HALF * holding(DATE)(text), needed: false })
  if (hole === 'years') kinds.push({ given: holding(SPAN), needed: false })
  if (hole === 'manner' && asksName(question))
    kinds.push({ given: (text) => Number(wordingsOf(corpus).in(text, 'tells.manner')), needed: false })
  if (hole === 'place') kinds.push({ given: givesPlace(corpus, question), needed: false })
  if (hole === 'mineral')
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
