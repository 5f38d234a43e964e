import type { Corpus, Mineral } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { capital, count, list } from '../text.js'
import { aspectOf, nearest } from './aspect.js'
import { definition, typedSymbol } from './definition.js'
import { mentions } from './concepts.js'
import { HEADINGS, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'
import { singular, withArticle, wordsIn } from '../../prose.js'

const INTENT = 'taxonomy'

const what = (corpus: Corpus, id: string): Sentence[] => {
  const note = noteFor(corpus, id)
  return note ? sentencesOf(note, HEADINGS.what) : []
}

/** Whether a mineral is one of a group, or of one of its smaller groups. */
export const isMemberOf = (corpus: Corpus, id: string, group: Mineral): boolean =>
  group.members.includes(id) || group.members.some((member) => corpus.minerals.get(member)?.members.includes(id))

/** "a rare earth", "a platinum-group metal", "a heavy rare earth": a group's name for one of its members. */
const oneOf = (group: Mineral): string => {
  return withArticle(singular(group.name))
}

/** The groups of elements that a mineral is in, narrowest first; groups by use (battery minerals) have no note. */
const groupsOf = (corpus: Corpus, id: string): Mineral[] =>
  [...corpus.minerals.values()]
    .filter((group) => isMemberOf(corpus, id, group) && noteFor(corpus, group.id)?.minerals[0] === group.id)
    .sort((a, b) => a.members.length - b.members.length)

/** How the ids of the parts of a group by atomic weight begin. */
const WEIGHTS = ['heavy-', 'light-']
const isByWeight = ({ id }: Mineral): boolean => WEIGHTS.some((weight) => id.startsWith(weight))

/** "Is lithium a rare earth": no, and what it is; yes, and which kind. */
const membership = (card: Card, id: string, group: Mineral, said = true): string => {
  const { corpus } = card
  const name = capital(mineralName(corpus, id))
  const be = corpus.minerals.get(id)?.plural ? 'are' : 'is'
  const sentences = what(corpus, id)
  const ofGroup = sentences.filter(({ text }) => text.toLowerCase().includes(singular(group.name).toLowerCase()))
  tell(card, [...new Set([...ofGroup, ...sentences])].slice(0, 3))
  tell(card, what(corpus, group.id).slice(0, 2), capital(group.name))
  if (isMemberOf(corpus, id, group)) {
    const kind = groupsOf(corpus, id).find(
      (one) => one.id !== group.id && one.members.every((member) => isMemberOf(corpus, member, group)),
    )
    return `Yes: ${name.toLowerCase()} ${be} ${oneOf(group)}${kind && isByWeight(kind) ? `, counted among the ${kind.name}` : ''}.`
  }
  const other = groupsOf(corpus, id)[0]
  return `${said ? 'No: ' : ''}${mineralName(corpus, id)} ${be} not ${oneOf(group)}${other ? `; it is ${oneOf(other)}` : ''}.`
}

/** Says that a mineral is none of a group, for a question that takes it for one. */
export const notMember = (question: Question, corpus: Corpus, id: string, group: Mineral): Answer => {
  const card = new Card(corpus, question)
  const said = capital(membership(card, id, group, false))
  card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, said)
}

/** "What are the heavy rare earths", "how many": the members of a group with their number. */
const members = (card: Card, group: Mineral): string => {
  const { corpus } = card
  const elements = group.members.flatMap((id) => {
    const within = corpus.minerals.get(id)?.members ?? []
    return within.length > 0 ? within : [id]
  })
  const unique = [...new Set(elements)]
  const sentences = what(corpus, group.id)
  tell(card, sentences.slice(0, 4))
  card.figure({
    ...{
      label: `Members of the ${group.name}`,
      quantity: 'count',
      value: unique.length,
      unit: 'elements',
      mineral: group.id,
    },
    ...{
      place: 'WLD',
      measure: 'members',
      year: Number(corpus.knownUntil?.slice(0, 4) ?? 0),
      estimated: false,
      basis: 'calculated',
    },
    citations: sentences.length > 0 ? [1] : [],
  })
  card.line('Members', `${list(unique.map((id) => mineralName(corpus, id)))}.`)
  return `The ${group.name} are ${count(unique.length, 'element')}: ${list(unique.map((id) => mineralName(corpus, id)))}.`
}

/** What a group and its light and heavy parts are called alike: "rare-earths". */
const withoutWeight = (id: string): string =>
  WEIGHTS.reduce((name, weight) => (name.startsWith(weight) ? name.slice(weight.length) : name), id)

/** The light and the heavy ones of a group, for what tells them apart. */
const byWeight = (corpus: Corpus, found: readonly Mineral[]): Mineral[] =>
  [...corpus.minerals.values()].filter(
    (one) =>
      isByWeight(one) &&
      found.some(({ id }) => id === one.id || one.id.endsWith(id) || withoutWeight(id) === withoutWeight(one.id)),
  )

const symbolOf = (card: Card, mineral: Mineral): string => {
  const sentences = what(card.corpus, mineral.id)
  const name = mineralName(card.corpus, mineral.id)
  const own =
    mineral.symbol === undefined ? [] : sentences.filter(({ text }) => wordsIn(text).includes(mineral.symbol ?? ''))
  tell(card, [...own, ...sentences].slice(0, 2))
  return mineral.symbol === undefined
    ? `${capital(name)} ${mineral.plural ? 'have' : 'has'} no chemical symbol of ${mineral.plural ? 'their' : 'its'} own.`
    : `The chemical symbol of ${name} is ${mineral.symbol}.`
}

/** Elements whose symbol a text names: "which element is W". */
export const symbolsIn = (corpus: Corpus, { words }: Question): Mineral[] => {
  const typed = words.map(({ text }) => text)
  return [...corpus.minerals.values()].filter(({ symbol }) => symbol !== undefined && typed.includes(symbol))
}

/** What kind of thing a mineral is: its group, its symbol, whether it is one of a group. */
export const taxonomy = (question: Question, corpus: Corpus, context: Context): Answer => {
  const named = question.minerals.flatMap((id) => corpus.minerals.get(id) ?? [])
  const found = named.length > 0 ? named : symbolsIn(corpus, question)
  const [first] = found
  if (!first) return definition(question, corpus, context)
  const card = new Card(corpus, question)
  card.suggest(...suggestWords(corpus, first.id))
  const done = (headline: string): Answer => card.answer('answered', INTENT, headline)
  if (mentions(question, 'kind.symbol')) return done(symbolOf(card, first))
  const groups = found.filter((one) => one.members.length > 0)
  const group = groups.at(-1)
  const bySymbol = named.length === 0 && first.symbol !== undefined
  if (bySymbol) {
    const [sentence, ...rest] = what(corpus, first.id)
    tell(card, rest.slice(0, 2))
    return done(
      `${first.symbol ?? ''} is ${mineralName(corpus, first.id)}. ${sentence ? quoted(card, sentence) : ''}`.trim(),
    )
  }
  if (group && found.length > 1) {
    const others = found.filter((one) => one.id !== group.id)
    const [one] = others
    if (one && others.length === 1) return done(membership(card, one.id, group))
    if (others.length > 1) return done(others.map(({ id }) => membership(card, id, group)).join(' '))
  }
  const apart = mentions(question, 'kind.weight') && mentions(question, 'compare') ? byWeight(corpus, found) : []
  if (apart.length > 1) return done(apart.map((one) => members(card, one)).join(' '))
  if (group && question.yesNo !== true && question.hole !== 'reason') return done(members(card, group))
  const weight = mentions(question, 'kind.weight') ? groupsOf(corpus, first.id).find(isByWeight) : undefined
  if (weight) {
    tell(card, what(corpus, first.id).slice(0, 3))
    return done(`${capital(mineralName(corpus, first.id))} is counted among the ${weight.name}.`)
  }
  const belongs = mentions(question, 'kind.group') ? groupsOf(corpus, first.id) : []
  if (belongs.length > 0) {
    tell(card, what(corpus, first.id).slice(0, 3))
    return done(`${capital(mineralName(corpus, first.id))} belongs to the ${list(belongs.map(({ name }) => name))}.`)
  }
  return described(question, corpus, context, found)
}

/** Anything else of a mineral's kind: the sentence of its note that is nearest; of several minerals what each is. */
const described = (question: Question, corpus: Corpus, context: Context, found: readonly Mineral[]): Answer => {
  const card = new Card(corpus, question)
  const [first] = found
  const sentences = first ? what(corpus, first.id) : []
  if (!first || sentences.length === 0 || typedSymbol(corpus, question) !== undefined) {
    const answer = definition(question, corpus, context)
    return { ...answer, intent: INTENT }
  }
  const aspect = aspectOf(question, corpus, context.search, INTENT)
  const near = context.search ? nearest(aspect, sentences, context.search) : []
  const ordered = [...new Set([...near, ...sentences])]
  const headline = ordered[0] ? quoted(card, ordered[0]) : ''
  tell(card, ordered.slice(1, 4))
  for (const other of found.slice(1, 3))
    tell(card, what(corpus, other.id).slice(0, 2), capital(mineralName(corpus, other.id)))
  card.suggest(...suggestWords(corpus, first.id))
  return card.answer('answered', INTENT, headline)
}
