import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Wordings, wordingsOf } from '../language/wordings.js'
import { hasDigit } from '../prose.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { asHeadline, chained, headlineOf, led, mapped } from './headline.js'
import { citationsAfter } from '../prose.js'
import { placeName } from './names.js'
import { termsRead } from '../search/analyse.js'
import type { Search } from '../search/search.js'
import { type Context, searchOf } from './context.js'
import { namesPlace } from './words/about.js'
import { askedIn, saysConcept } from './words/asked.js'
import { mentions } from './words/concepts.js'
import { yearsNamed } from './words/dates.js'
import { saysOf } from './words/ranked.js'
import { HEADINGS, isGap, noteFor, quoted, sentencesOf, type Sentence } from './words/sentences.js'

/** Figures that a reason can be asked of: what something costs, and how much of it there is now and was before. */
export const REASONED = new Set<string>(['price', 'trend', 'amount', 'growth'])
const MOST = 5
/** What is said where "why" is asked and nothing here says so. */
export const NO_REASON = 'My sources give no reason.'
/** Said where events stand beside a figure, none of which is known to have moved it. */
export const NO_CAUSE =
  "Events on record from that time are listed with the figure; I can't say how much each one moved it."

/** Whether a sentence tells a price rather than what moved it: the answer has the figure already. */
const tellsPrice = ({ text }: Sentence): boolean => /\b(?:dollars|cents)\b/.test(text)

/** What the note of the question's mineral says under a heading or anywhere; of countries, what it says of them. */
const sentencesFor = ({ minerals, places }: Question, corpus: Corpus, heading?: string): readonly Sentence[] => {
  const note = noteFor(corpus, minerals[0] ?? '')
  if (!note) return []
  const told = sentencesOf(note, heading).filter((said) => !isGap(said))
  return places.length === 0 ? told : told.filter(({ text }) => namesPlace(corpus, text, places))
}

/**
 * An answer with sentences of documents beside its figures, a line each, cited behind its own; the first in the headline,
 * behind what the figures say or before it; `link` stands between the two.
 */
const beside = (
  answer: Answer,
  corpus: Corpus,
  first: Sentence,
  {
    others = [],
    where = 'behind',
    link = ' ',
  }: { readonly others?: readonly Sentence[]; readonly where?: 'before' | 'behind'; readonly link?: string } = {},
): Answer => {
  const card = new Card(corpus, answer.question)
  const lead = quoted(card, first)
  for (const said of others.slice(0, MOST)) card.line('On record', quoted(card, said))
  const by = answer.citations.length
  const told = card.answer('answered', answer.intent, lead)
  const said = mapped(headlineOf(told), (text) => citationsAfter(text, by))
  const [one, other] = where === 'before' ? [said, headlineOf(answer)] : [headlineOf(answer), said]
  return {
    ...answer,
    ...asHeadline(chained(one, led(link, other))),
    details: [...answer.details, ...told.details.map((line) => ({ ...line, text: citationsAfter(line.text, by) }))],
    citations: [...answer.citations, ...told.citations],
  }
}

/** What sentences say of what moved, and of what moved it: a glut or a shortage moves a price without a word on it. */
const ofMoved = ({ measure, intent }: Question) =>
  measure === 'price' || intent === 'price'
    ? { moved: ['tells.price', 'tells.balance'], why: ['tells.cause', 'tells.balance'] }
    : { moved: ['tells.output'], why: ['tells.cause', 'tells.reason'] }
/** Concepts of what moved and how: price and output, up and down. */
const MOVING = ['price', 'produce', 'mine', 'refine', 'change']
/** Ways of moving, and what sentences say of what moved so. */
const WAYS = [
  ['change.up', 'tells.lifts'],
  ['change.down', 'tells.lowers'],
] as const
/** What a sentence is ahead that is of the time asked about, or of today. */
const OF_TIME = 0.25
/** What a sentence must say of what is asked, beside what caused it. */
const ENOUGH = 0.4

/** The sentence of a note that says what moved what is asked about; undefined where none does. */
const reasonFor = (question: Question, corpus: Corpus, search: Search): Sentence | undefined => {
  // That it moved, and what did, is in the figure already: a sentence has its own words for that.
  const asked = askedIn(question, corpus, search).filter(({ concepts = [] }) => !mentions({ concepts }, ...MOVING))
  const tells = wordingsOf(corpus)
  const { moved, why } = ofMoved(question)
  // "After a cyclone" says why, and "After China came Brazil" does not.
  const isReason = (text: string): boolean =>
    tells.in(text, ...why) || (tells.in(text, 'tells.after') && !tells.begins(text, 'tells.after'))
  const isThatWay = ({ text }: Sentence): boolean => {
    const terms = new Set(termsRead(text))
    return WAYS.every(
      ([id, tell]) => !question.concepts.includes(id) || saysConcept(id, terms, corpus) || tells.in(text, tell),
    )
  }
  const years = yearsNamed(question.years).map(String)
  const known = Number(corpus.knownUntil?.slice(0, 4) ?? 0)
  const times = years.length > 0 ? years : [known, known - 1].map(String)
  const scored = sentencesFor(question, corpus)
    .filter(({ text }) => isReason(text) && tells.in(text, ...moved))
    .filter(isThatWay)
    .map((sentence) => {
      const isOfTime = times.some((year) => sentence.text.includes(year))
      return { sentence, isOfTime, says: saysOf(asked, sentence.text) }
    })
    .filter(({ isOfTime, says }) => says >= ENOUGH && (isOfTime || years.length === 0))
  const rank = ({ isOfTime, says }: (typeof scored)[number]): number => says + (isOfTime ? OF_TIME : 0)
  return scored.sort((a, b) => rank(b) - rank(a))[0]?.sentence
}

/**
 * "Why is nickel so cheap": a figure alone does not say why. The sentence that does stands behind it; where none does, the
 * answer says so, and what is on record of the time is named as the nearest there is: no cause is claimed that no source
 * states.
 */
const withReason = (answer: Answer, corpus: Corpus, context: Context): Answer => {
  const { question } = answer
  const reason = reasonFor(question, corpus, searchOf(context))
  const lately = sentencesFor(question, corpus, HEADINGS.lately).filter((said) => said.text !== reason?.text)
  const others = lately.filter((said) => !tellsPrice(said))
  const first = reason ?? others[0]
  if (!first) return { ...answer, caveats: [...answer.caveats, NO_REASON] }
  const rest = [...others, ...lately.filter(tellsPrice)].filter((one) => one !== first)
  const link = reason ? ' ' : ` ${NO_REASON} The nearest on record: `
  const told = beside(answer, corpus, first, { others: rest, link })
  return { ...told, caveats: [...answer.caveats, NO_CAUSE] }
}

/** Intents of a state, how much a country makes or buys, of which the reason is asked: "why is gallium made in China". */
const OF_STATE = new Set<string>(['share', 'ranking', 'reliance', 'amount', 'world-total', 'import-sources'])

/**
 * "Why is nearly all gallium made in China": of what is so, rather than of what moved, the sentence of the note that
 * explains it for the country asked about, or for the first of a ranking; else that the country makes none any more. An
 * answer without either stays as it is, and says that no reason is given.
 */
const withState = (answer: Answer, corpus: Corpus): Answer | undefined => {
  const { question, figures } = answer
  const leader = figures[0]?.place
  const places = question.places.length > 0 || leader === undefined ? question.places : [leader]
  const tells = wordingsOf(corpus)
  const told = sentencesFor({ ...question, places }, corpus)
  const why = told.find(({ text }) => tells.in(text, 'tells.explains'))
  if (why) return beside(answer, corpus, why)
  const ended = makesNone(answer) ? lastTime(told, corpus) : undefined
  if (!ended) return undefined
  const isReason = tells.in(ended.text, 'tells.after')
  return beside(answer, corpus, ended, isReason ? {} : { link: ` ${NO_REASON} The nearest on record: ` })
}

/** How well a sentence tells of resources: with a figure, and one of the world where no country is asked about. */
const tellsResources = ({ text }: Sentence, { places }: Question, tells: Wordings): number =>
  Number(hasDigit(text)) * (places.length === 0 && tells.in(text, 'claim.world') ? 2 : 1)

/** Resources lie in the ground whether it pays to mine them or not: few tables have them, and a note may. */
const withResources = (answer: Answer, corpus: Corpus): Answer => {
  const { question } = answer
  const tells = wordingsOf(corpus)
  const [first] = sentencesFor(question, corpus)
    .filter(({ text }) => tells.in(text, 'tells.resources'))
    .sort((a, b) => tellsResources(b, question, tells) - tellsResources(a, question, tells))
  return first
    ? beside(answer, corpus, first, { where: 'before' })
    : { ...answer, caveats: ['I have no figure for resources; these are reserves.', ...answer.caveats] }
}

/** The sentence that says when something was last made, the one on mining first. */
const lastTime = (said: readonly Sentence[], corpus: Corpus): Sentence | undefined => {
  const told = said.filter(({ text }) => wordingsOf(corpus).in(text, 'tells.ended'))
  return told.find(({ text }) => text.includes(' mined ')) ?? told[0]
}

/** "When was the last tin dug in the States": of a country that makes none, what the note says of the last time. */
const withLastTime = (answer: Answer, corpus: Corpus): Answer => {
  const first = lastTime(sentencesFor(answer.question, corpus), corpus)
  return first ? beside(answer, corpus, first) : answer
}

const isWhere = ({ hole, intent, places, minerals }: Question): boolean =>
  hole === 'place' && intent === 'amount' && places.length === 1 && minerals.length === 1

/** "Where exactly", of one country: in which parts of it, which a figure does not say and the note may. */
const withParts = (answer: Answer, corpus: Corpus): Answer => {
  const { question } = answer
  const [place = ''] = question.places
  const parts = [...corpus.places].flatMap(([id, { within }]) => (within === place ? [id] : []))
  const headings = [question.stage === 'refining' ? HEADINGS.refining : HEADINGS.mining, HEADINGS.byProduct]
  const note = noteFor(corpus, question.minerals[0] ?? '')
  const told = note ? headings.flatMap((heading) => sentencesOf(note, heading)) : []
  const [first, ...others] = told.filter(({ text }) => namesPlace(corpus, text, parts))
  const unsaid = `My notes don't say where in ${placeName(corpus, place)}.`
  if (!first) return { ...answer, caveats: [unsaid, ...answer.caveats] }
  return { ...beside(answer, corpus, first, { others, where: 'before' }), status: 'answered' }
}

const makesNone = ({ question: { places }, figures }: Answer): boolean =>
  places.length === 1 &&
  figures.some(({ place, quantity, value }) => place === places[0] && quantity === 'amount' && value === 0)

/** Whether reserves are answered where resources are asked for, of which few tables are (uranium's). */
const lacksResources = ({ question: { words, measure }, figures }: Answer, corpus: Corpus): boolean =>
  measure === 'reserves' &&
  words.some(({ text }) => wordingsOf(corpus).in(text, 'tells.resources')) &&
  !figures.some((figure) => figure.measure === 'resources')

/** An answer of figures with what the note of its mineral says, where a figure alone is no answer; else as it is. */
export const withNote = (answer: Answer, corpus: Corpus, context: Context = {}): Answer => {
  const { question, intent, status } = answer
  if (isWhere(question)) return withParts(answer, corpus)
  if (status !== 'answered' || question.minerals.length !== 1) return answer
  if (question.hole === 'reason' && OF_STATE.has(intent)) {
    const told = withState(answer, corpus)
    if (told) return told
  }
  if (question.hole === 'reason' && REASONED.has(intent)) return withReason(answer, corpus, context)
  if (question.hole === 'year' && makesNone(answer)) return withLastTime(answer, corpus)
  return lacksResources(answer, corpus) ? withResources(answer, corpus) : answer
}
