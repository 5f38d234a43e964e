import type { Corpus, Mineral } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { type Headline, inARow, inLines } from '../headline.js'
import { mineralName } from '../names.js'
import { capital, count, list } from '../text.js'
import { askedBeyond } from './asked.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { definition, typedSymbol } from './definition.js'
import { nearest } from './ranked.js'
import { HEADINGS, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { told } from './telling.js'
import { singular, withArticle, wordsIn } from '../../prose.js'

const INTENT = 'taxonomy'
const SHOWN = 3

const whatIs = (corpus: Corpus, id: string): Sentence[] => {
  const note = noteFor(corpus, id)
  return note ? sentencesOf(note, HEADINGS.what) : []
}

/** Whether a mineral is one of a group, or of one of its smaller groups. */
export const isMemberOf = (corpus: Corpus, id: string, group: Mineral): boolean =>
  group.members.includes(id) || group.members.some((member) => corpus.minerals.get(member)?.members.includes(id))

/** "a rare earth", "a platinum-group metal", "a heavy rare earth": a group's name for one of its members. */
const oneOf = (group: Mineral): string => withArticle(singular(group.name))

/** The groups of elements that a mineral is in, narrowest first; groups by use (battery minerals) have no note. */
const groupsOf = (corpus: Corpus, id: string): Mineral[] =>
  [...corpus.minerals.values()]
    .filter((group) => isMemberOf(corpus, id, group) && noteFor(corpus, group.id)?.minerals[0] === group.id)
    .sort((a, b) => a.members.length - b.members.length)

/** Whether a group is a part of another by atomic weight: "heavy-rare-earths". */
const isByWeight = ({ id }: Mineral): boolean => /^(?:heavy|light)-/.test(id)

/** "Is lithium a rare earth": no, and what it is; yes, and which kind. */
const membership = (card: Card, id: string, group: Mineral, no = 'No: '): Headline => {
  const { corpus } = card
  const name = mineralName(corpus, id)
  const be = corpus.minerals.get(id)?.plural ? 'are' : 'is'
  const sentences = whatIs(corpus, id)
  const ofGroup = sentences.filter(({ text }) => text.toLowerCase().includes(singular(group.name).toLowerCase()))
  tell(card, [...new Set([...ofGroup, ...sentences])].slice(0, SHOWN))
  tell(card, whatIs(corpus, group.id).slice(0, 2), capital(group.name))
  const own = groupsOf(corpus, id)
  if (isMemberOf(corpus, id, group)) {
    const kind = own.find((one) => isByWeight(one) && one.id !== group.id)
    return [`Yes: ${name.toLowerCase()} ${be} ${oneOf(group)}`, kind ? `, counted among the ${kind.name}.` : '.']
  }
  return [
    `${no === '' ? capital(name) : `${no}${name}`} ${be} not ${oneOf(group)}`,
    own[0] ? `; it is ${oneOf(own[0])}.` : '.',
  ]
}

/** Says that a mineral is none of a group, for a question that takes it for one. */
export const notMember = (question: Question, corpus: Corpus, id: string, group: Mineral): Answer => {
  const card = new Card(corpus, question)
  return told(card, INTENT, membership(card, id, group, ''), [id])
}

/** "What are the heavy rare earths", "how many": the members of a group with their number. */
const members = (card: Card, group: Mineral): Headline => {
  const { corpus } = card
  const elements = group.members.flatMap((id) => {
    const within = corpus.minerals.get(id)?.members ?? []
    return within.length > 0 ? within : [id]
  })
  const names = [...new Set(elements)].map((id) => mineralName(corpus, id))
  const sentences = whatIs(corpus, group.id)
  tell(card, sentences.slice(0, SHOWN + 1))
  addCount(card, {
    ...{ label: `Members of the ${group.name}`, value: names.length, unit: 'elements', mineral: group.id },
    ...{ measure: 'members', citations: sentences.length > 0 ? [1] : [] },
  })
  card.line('Members', `${list(names)}.`)
  return [`The ${group.name} are ${count(names.length, 'element')}`, inLines(`: ${list(names)}.`)]
}

const symbolOf = (card: Card, { id, symbol, plural }: Mineral): string => {
  const sentences = whatIs(card.corpus, id)
  const name = mineralName(card.corpus, id)
  const own = sentences.filter(({ text }) => symbol !== undefined && wordsIn(text).includes(symbol))
  tell(card, [...own, ...sentences].slice(0, 2))
  return symbol === undefined
    ? `${capital(name)} ${plural ? 'have' : 'has'} no chemical symbol of ${plural ? 'their' : 'its'} own.`
    : `The chemical symbol of ${name} is ${symbol}.`
}

/** What the named minerals are of one another, and of which group; undefined where something else is asked of them. */
const kindOf = (card: Card, found: readonly Mineral[], first: Mineral): Headline | undefined => {
  const { corpus, question } = card
  const group = found.findLast((one) => one.members.length > 0)
  const others = found.filter((one) => one !== group)
  if (group && others.length > 0)
    return inARow(
      others.map(({ id }) => membership(card, id, group)),
      ' ',
    )
  const asksWeight = mentions(question, 'kind.weight')
  const byWeight = [...corpus.minerals.values()].filter(isByWeight)
  if (asksWeight && mentions(question, 'compare') && byWeight.length > 1)
    return inARow(
      byWeight.map((one) => members(card, one)),
      ' ',
    )
  if (group && question.yesNo !== true && question.hole !== 'reason') return members(card, group)
  const own = groupsOf(corpus, first.id)
  const weight = asksWeight ? own.find(isByWeight) : undefined
  const belongs = mentions(question, 'kind.group') ? own : []
  if (weight || belongs.length > 0) tell(card, whatIs(corpus, first.id).slice(0, SHOWN))
  const name = capital(mineralName(corpus, first.id))
  if (weight) return `${name} is counted among the ${weight.name}.`
  return belongs.length > 0 ? `${name} belongs to the ${list(belongs.map((one) => one.name))}.` : undefined
}

/** What kind of thing a mineral is: its group, its symbol, whether it is one of a group; else what its note says. */
export const taxonomy = (question: Question, corpus: Corpus, context: Context): Answer => {
  const found = question.minerals.flatMap((id) => corpus.minerals.get(id) ?? [])
  const [first, ...others] = found
  if (!first) return definition(question, corpus, context)
  const card = new Card(corpus, question)
  const headline = mentions(question, 'kind.symbol') ? symbolOf(card, first) : kindOf(card, found, first)
  if (headline !== undefined) return told(card, INTENT, headline, [first.id])
  const sentences = whatIs(corpus, first.id)
  if (sentences.length === 0 || typedSymbol(corpus, question) !== undefined)
    return { ...definition(question, corpus, context), intent: INTENT }
  const near = nearest(askedBeyond(question, corpus, searchOf(context), INTENT), sentences)
  const [best = sentences[0], ...rest] = [...new Set([...near, ...sentences])]
  const lead = best ? quoted(card, best) : ''
  tell(card, rest.slice(0, SHOWN))
  for (const { id } of others.slice(0, 2)) tell(card, whatIs(corpus, id).slice(0, 2), capital(mineralName(corpus, id)))
  return told(card, INTENT, lead, [first.id])
}
