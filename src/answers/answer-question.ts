import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { corpusOf, editionsOf } from '../tables/corpus-views.js'
import { answerByIntent } from './by-intent.js'
import type { Answer } from './answer.js'
import { timeOf, wholeYearsSaid, inYearBefore } from './asked-time.js'
import { Card } from './card.js'
import { composed } from './compose.js'
import { eachValue, leavesValue } from './each-value.js'
import type { Context } from './context.js'
import { eachMineral, inParts } from './together.js'
import { readTooLittle } from './left-out.js'
import { takeLikely } from './clarify.js'
import { mineralName, publisherName } from './names.js'
import { withOtherReading } from './other-reading.js'
import { readAs } from './read-as.js'
import { route, givesFigures, type Route } from './ways.js'
import { examples } from './help.js'
import { inNumberStyle } from './number-style.js'
import { notByCountry, ofCountry } from './not-by-country.js'
import { settled } from './settle.js'
import { suggestionsFor } from './suggest.js'
import { capital, list } from './text.js'
import { membershipByLaw } from './words/list-membership.js'
import { measureList } from './words/measure-list.js'
import { priceOfMonth } from './words/month-price.js'
import { askedOfProducts } from './words/product-origin.js'
import { searchAnswer } from './words/search.js'
import { toldFurther } from './words/told-further.js'
import { sentenceInstead } from './words/sentence-found.js'
import { twoEditions, byEachPublisher } from './two-editions.js'
import { kindOf, recoveredInUS } from './kinds.js'
import { hasUSYear, usAmounts } from './us-amounts.js'
import { articleAnswer, asksArticle } from './words/article.js'

/** A publisher as a question names it: its family of sources, in a sentence. */
const familyName = (question: Question, corpus: Corpus): string => {
  const { publisher = 'other', edition } = question
  const name = publisher === 'other' ? 'That publisher' : publisherName(publisher, corpus)
  return edition === undefined ? name : `${name} (edition of ${edition})`
}

/** The answer from the tables of the publisher that is named, or from all, which then says that it has none. */
const byPublisher = (
  question: Question,
  corpus: Corpus,
  context: Context,
): { readonly answer: Answer; readonly taken: readonly string[] } => {
  const compared = twoEditions(question, corpus)
  if (compared) return { answer: compared, taken: [] }
  const each = byEachPublisher(question, corpus, (one, view) => answerByIntent(one, view, context))
  if (each) return { answer: each, taken: [] }
  const { publisher, otherEdition } = question
  const edition = otherEdition === undefined ? question.edition : undefined
  const family = publisher ?? (edition === undefined ? undefined : 'usgs')
  if (family === undefined) return { answer: answerByIntent(question, corpus, context), taken: [] }
  const view = corpusOf(corpus, family, edition)
  const own = view && answerByIntent(question, view, context)
  if (own?.status === 'answered') return { answer: own, taken: [] }
  const editions = editionsOf(corpus, family)
  const known = view === undefined && edition !== undefined && editions.length > 0
  const gap = known
    ? `I don't have that edition; I have those of ${list(editions.map(String))}.`
    : `${capital(familyName(question, corpus))} has no figure for this; other publications do.`
  const answer = answerByIntent(question, corpus, context)
  return answer.status === 'answered' ? { answer, taken: [gap] } : { answer: own ?? answer, taken: [] }
}

/** No figure of a time to come; the latest is named as the nearest. */
const later = (question: Question, corpus: Corpus, year?: number, latest?: number): Answer => {
  const card = new Card(corpus, question)
  const mineral = question.minerals[0] ?? ''
  const name = mineralName(corpus, mineral)
  const asked = year === undefined ? 'the time to come' : String(year)
  card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  return card.refuse(
    'later-than-records',
    question.intent,
    `I have no figure for ${name} in ${asked}, and no projection that far${latest === undefined ? '' : `; the latest figures are of ${latest}`}.`,
  )
}

/** Too little of a question was read for a figure: what was read is said, and what a search finds is shown. */
const tooLittle = (question: Question, corpus: Corpus, context: Context): Answer => {
  const found = context.search ? searchAnswer(question, corpus, context) : undefined
  if (found?.status === 'answered') return found
  const card = new Card(corpus, question)
  for (const id of question.minerals.slice(0, 2)) card.suggest(...suggestionsFor(corpus, id, 'none').slice(0, 2))
  card.suggest(...examples(corpus))
  return card.refuse(
    'not-understood',
    question.intent,
    `I read this as ${readAs(question, corpus)}, but did not understand ${list(question.notRead.map((word) => `"${word}"`))}, so I give no figure.`,
  )
}

/** "The top 3 for mag metal": over all minerals, a word that nothing here explains may name the one that is meant. */
const ranksUnknown = ({ minerals, hole, unknown, notRead }: Question, to: Route): boolean =>
  to === 'leading-countries' &&
  minerals.length === 0 &&
  hole === 'place' &&
  unknown.some((word) => notRead.includes(word))

/** An answer in words: what an article is asked for and lists of measures first, then what the intent answers. */
const inWords = (question: Question, corpus: Corpus, context: Context): Answer =>
  articleAnswer(question, corpus, context) ??
  measureList(question, corpus) ??
  membershipByLaw(question, corpus, context) ??
  answerByIntent(question, corpus, context)

/** The answer to a question of one part: its choices and its time settled, its publisher asked first. */
const answerPart = (asked: Question, corpus: Corpus, context: Context): Answer => {
  const dated = context.previous
    ? inYearBefore(asked, context.previous.before ?? context.previous, (other) => answerQuestion(other, corpus))
    : asked
  // Products, publishers and years of a claim are those of each of its sentences.
  if (dated.intent === 'claim') return composed(answerByIntent(dated, corpus, context), corpus, { taken: [] })
  const likely = takeLikely(dated, corpus)
  const question = settled(likely.question, corpus)
  const to = route(question, corpus)
  const recovered = recoveredInUS(question, to, corpus)
  const figures = question.choices.length === 0 && givesFigures(to)
  const finish = (answer: Answer, taken: readonly string[] = []): Answer =>
    composed(answer, corpus, { taken: [...likely.taken, ...taken] })
  // The question stays whole, for its buttons and the turn after it: what a kind took from it is found again, and so is
  // the year nearest to the one asked.
  const whole = (answer: Answer): Answer => ({ ...answer, question })
  if (recovered) return whole(finish(usAmounts(recovered.question, recovered.corpus)))
  // What an article says is its own, and no figure of the tables.
  const press = asksArticle(question, corpus) ? articleAnswer(question, corpus, context) : undefined
  if (press) return finish(press)
  if (ranksUnknown(question, to)) return finish(tooLittle(question, corpus, context))
  if (!figures) return finish(inWords(question, corpus, context))
  const finer = notByCountry(question, corpus)
  if (finer) return finish(finer)
  const ofMonth = priceOfMonth(question, corpus, context)
  if (ofMonth) return finish(ofMonth)
  const kind = kindOf(question, to, corpus)
  const own = kind?.question ?? question
  const view = kind?.corpus ?? corpus
  if (readTooLittle(own, corpus)) return finish(tooLittle(own, corpus, context))
  if (kind?.us && to !== 'us-amounts') return whole(finish(usAmounts({ ...own, measure: 'production' }, view)))
  const time = timeOf(own, to, view)
  if (time.kind === 'nearest' && hasUSYear(own, view))
    return whole(finish(usAmounts({ ...own, measure: 'production' }, view)))
  if (time.kind === 'later') return finish(later(own, view, time.year, time.latest))
  const timed = time.kind === 'nearest' ? time.question : own
  const { answer, taken } = byPublisher(timed, view, context)
  const told = answer.status === 'answered' ? undefined : articleAnswer(question, corpus, context)
  if (told) return finish(told)
  const part = answer.status === 'answered' ? undefined : ofCountry(question, corpus)
  const country = part && answerPart(part.question, corpus, context)
  if (part && country?.status === 'answered') return { ...country, caveats: [part.said, ...country.caveats] }
  const nearest = time.kind === 'nearest' && answer.status === 'answered' ? [time.said] : []
  const finished = finish(answer, [...(kind?.taken ?? []), ...nearest, ...wholeYearsSaid(question, answer), ...taken])
  return kind === undefined && time.kind !== 'nearest' ? finished : whole(finished)
}

/** Whether what was done is left out: figures of what a country sells say nothing of whether it was banned. */
const leavesAct = ({ words, notRead, yesNo }: Question): boolean =>
  yesNo === true &&
  words.some(({ text, concepts }) => notRead.includes(text) && concepts.some((id) => id.startsWith('ev.')))

/** An answer, or where documents hold none the figures that the tables have, with what they leave out. */
const inFigures = (answer: Answer, corpus: Corpus, context: Context): Answer => {
  const { figures } = answer.question
  if (figures === undefined || answer.status === 'answered' || answer.status === 'clarify') return answer
  if (leavesAct(figures)) return answer
  const other = answerPart(figures, corpus, context)
  return other.status === 'answered' && other.figures.length > 0 ? other : answer
}

/** An answer, the figures in its place, or the sentence that says much more of what is asked than they do. */
const best = (answer: Answer, corpus: Corpus, context: Context): Answer => {
  const figures = inFigures(answer, corpus, context)
  const instead = figures.question.intent === 'claim' ? undefined : sentenceInstead(figures, corpus, context)
  if (!instead) return figures
  const said = composed(instead, corpus, { taken: [] })
  // The question stays as it was read, so that a button asks it again and gets the same.
  const { confidence, notRead } = figures.question
  return { ...said, question: { ...said.question, confidence, notRead } }
}

/**
 * What the corpus says to a question. Pure: no clock, no network; the same question gives the same answer. Unclear words
 * are taken for what they likely mean, the time is settled, the publisher named is asked first, and what was left out or
 * taken for granted is said before all else. Without a search in the context, answers in words do with the names that the
 * question has.
 */
export const answerQuestion = (asked: Question, corpus: Corpus, context: Context = {}): Answer => {
  const ask = (part: Question): Answer => best(answerPart(part, corpus, context), corpus, context)
  const { other } = asked
  const otherwise = other && inFigures(answerPart(other, corpus, context), corpus, context)
  const answered = askedOfProducts(eachMineral(asked), corpus, context.previous).flatMap((group) => {
    const answers = group.flatMap((part) => {
      const one = ask(part)
      if (!leavesValue(part, one, corpus)) return [one]
      // Of two likely readings the one that answers for every value that is named.
      const hasFigures = otherwise?.status === 'answered' && otherwise.figures.length > 0
      if (other && hasFigures && !leavesValue(other, otherwise, corpus)) return [otherwise]
      return eachValue(part, one, corpus, ask) ?? [one]
    })
    const told = answers.filter(({ status }) => status === 'answered')
    // What is in a product is often without figures; the minerals that have them answer.
    return told.length > 0 ? told : answers.slice(0, 1)
  })
  // Members of a group may have one answer: it is told once.
  const [only, ...others] = answered.filter(
    ({ headline }, at) => answered.findIndex((one) => one.headline === headline) === at,
  )
  const further = asked.ofTold && only && toldFurther(only, asked.ofTold, corpus, context)
  if (further) return inNumberStyle(further)
  if (!only) return inParts(asked, corpus, answered)
  if (others.length > 0) return inParts(asked, corpus, [only, ...others])
  return otherwise ? withOtherReading(only, otherwise, corpus) : only
}
