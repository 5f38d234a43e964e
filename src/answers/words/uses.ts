import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { capital, count } from '../text.js'
import { aspectOf, meets } from './aspect.js'
import { mentions } from './concepts.js'
import { asksMostUsed, mostUsed } from './most-used.js'
import { neededIn, productAnswer } from './product.js'
import { productNamed } from './product-names.js'
import { HEADINGS, noteOf, quoted, sentencesOf } from './sentences.js'
import { searchAnswer } from './search.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'uses',
  heading: HEADINGS.uses,
  tells: 'uses',
}

const MOST_MINERALS = 25

/** "Which minerals are used in batteries": every mineral whose uses name the thing, with the sentence that does. */
const usedIn = (question: Question, corpus: Corpus, context: Context): Answer => {
  const { search } = context
  const aspect = aspectOf(question, corpus, search, SECTION.intent)
  if (search === undefined || aspect.length === 0) return searchAnswer(question, corpus, context, 'uses')
  const card = new Card(corpus, question)
  const found = [...corpus.minerals.keys()].flatMap((id) => {
    const note = noteOf(corpus, id)
    const said = note && sentencesOf(note, HEADINGS.uses).find(({ text }) => meets(aspect, text, search) === 1)
    return said ? [{ id, said }] : []
  })
  if (found.length === 0) return searchAnswer(question, corpus, context, 'uses')
  for (const { id, said } of found.slice(0, MOST_MINERALS))
    card.line(capital(mineralName(corpus, id)), quoted(card, said))
  const figure = card.figure({
    label: 'Minerals whose listed uses include it',
    quantity: 'count',
    value: found.length,
    unit: 'minerals',
    mineral: '',
    place: 'WLD',
    measure: 'uses',
    year: Number(corpus.knownUntil?.slice(0, 4) ?? 0),
    estimated: false,
    basis: 'calculated',
    citations: found.slice(0, MOST_MINERALS).map((_, at) => at + 1),
  })
  if (found.length > MOST_MINERALS) card.caveat(`Only the first ${MOST_MINERALS} are shown.`)
  card.caveat('From my notes on minerals; others may be used in it too.')
  return card.answer(
    'answered',
    'uses',
    `My notes list it among the uses of ${count(figure.value, 'mineral')}: ${found
      .slice(0, 8)
      .map(({ id }) => mineralName(corpus, id))
      .join(', ')}${found.length > 8 ? ' and more' : ''}.`,
  )
}

/** What a mineral is used for; or, without a mineral or where minerals are asked for, which go into a thing. */
export const uses = (question: Question, corpus: Corpus, context: Context): Answer => {
  const asksMinerals = question.minerals.length === 0 || question.hole === 'mineral'
  const product = asksMinerals ? productNamed(question, corpus) : undefined
  const most = asksMostUsed(question) ? mostUsed(question, corpus, context, product ? [product] : []) : undefined
  if (most) return most
  if (product) return productAnswer(question, corpus, product, context.search)
  if (question.minerals.length === 0 || (asksMinerals && mentions(question, 'product')))
    return usedIn(question, corpus, context)
  const told = sectionAnswer(SECTION, question, corpus, context)
  const needed = told.status === 'answered' || question.yesNo !== true ? undefined : productNamed(question, corpus)
  return needed ? neededIn(question, corpus, needed) : told
}
