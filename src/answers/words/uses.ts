import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { mineralName } from '../names.js'
import { capital, listAnd } from '../text.js'
import { askedBeyond } from './asked.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { asksMostUsed, mostUsed } from './most-used.js'
import { neededIn, productAnswer, productFrom } from './product.js'
import { productNamed } from './product-names.js'
import { saysOf } from './ranked.js'
import { searchAnswer } from './search.js'
import { sectionAnswer } from './section.js'
import { HEADINGS, noteOf, quoted, sentencesOf } from './sentences.js'

const INTENT = 'uses'
const MOST_MINERALS = 25
const NAMED = 8
/** What a use must say of the thing that is asked about: all of it, in these or other words. */
const ALL = 0.75

/** "Which minerals are used in batteries": every mineral whose uses name the thing, with the sentence that does. */
const usedIn = (question: Question, corpus: Corpus, context: Context): Answer => {
  const asked = askedBeyond(question, corpus, searchOf(context), INTENT)
  const found = [...corpus.minerals.keys()].flatMap((id) => {
    const note = asked.length === 0 ? undefined : noteOf(corpus, id)
    const said = note && sentencesOf(note, HEADINGS.uses).find(({ text }) => saysOf(asked, text) >= ALL)
    return said ? [{ name: mineralName(corpus, id), said }] : []
  })
  if (found.length === 0) return searchAnswer(question, corpus, context, INTENT)
  const card = new Card(corpus, question)
  const shown = found.slice(0, MOST_MINERALS)
  for (const { name, said } of shown) card.line(capital(name), quoted(card, said))
  const number = addCount(card, {
    label: 'Minerals whose listed uses include it',
    ...{ value: found.length, unit: 'minerals', measure: INTENT, citations: shown.map((_, at) => at + 1) },
  })
  if (found.length > shown.length) card.caveat(`Only the first ${MOST_MINERALS} are shown.`)
  card.caveat('From my notes on minerals; others may be used in it too.')
  const names = found.slice(0, NAMED).map(({ name }) => name)
  return card.answer('answered', INTENT, [
    `My notes list it among the uses of ${number}`,
    `: ${listAnd(names, found.length > NAMED)}.`,
  ])
}

/** Whether the things that go into a product are asked of one country that they come from. */
const comesFrom = ({ places, minerals, concepts }: Question): boolean =>
  minerals.length === 0 &&
  places.length === 1 &&
  places[0] !== 'WLD' &&
  concepts.some((id) => id === 'produce' || id === 'source' || id === 'mine' || id === 'refine')

/** What a mineral is used for; or, without a mineral or where minerals are asked for, which go into a thing. */
export const uses = (question: Question, corpus: Corpus, context: Context): Answer => {
  const asksMinerals = question.minerals.length === 0 || question.hole === 'mineral'
  const product = asksMinerals ? productNamed(question, corpus) : undefined
  const most = asksMostUsed(question) ? mostUsed(question, corpus, context, product ? [product] : []) : undefined
  if (most) return most
  if (product && comesFrom(question)) return productFrom(question, corpus, product)
  if (product) return productAnswer(question, corpus, product)
  if (question.minerals.length === 0 || (asksMinerals && mentions(question, 'product')))
    return usedIn(question, corpus, context)
  const told = sectionAnswer(INTENT, question, corpus, context)
  const needed = told.status === 'answered' || question.yesNo !== true ? undefined : productNamed(question, corpus)
  return needed ? neededIn(question, corpus, needed) : told
}
