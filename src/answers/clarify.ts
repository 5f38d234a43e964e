import type { Corpus } from '../corpus/types.js'
import type { Choice, Question } from '../language/question.js'
import { withMeaning, withName } from '../language/restate.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { mineralName, placeName } from './names.js'
import { capital, list } from './text.js'

const nameOf = (corpus: Corpus, choice: Choice, id: string): string =>
  choice.kind === 'mineral' ? mineralName(corpus, id) : placeName(corpus, id)

/** A word that could mean several things: the reader picks, nothing is guessed. One choice is settled at a time. */
export const clarify = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const [choice] = question.choices
  const options = (choice?.options ?? []).slice(0, 5)
  const names = choice ? options.map((id) => nameOf(corpus, choice, id)) : []
  const answer = card.answer(
    'clarify',
    question.intent,
    `Did you mean ${list(names, 'or')}? "${choice?.typed ?? ''}" could be ${names.length === 2 ? 'either' : 'any of them'}.`,
  )
  return {
    ...answer,
    choices: names.map((name) => ({
      label: capital(name),
      question: withMeaning(question, choice?.typed ?? '', name),
    })),
  }
}

/** A question that lacks its mineral or place: asks for it, with examples that have answers. */
export const incomplete = (question: Question, corpus: Corpus, what: 'mineral' | 'place'): Answer => {
  const card = new Card(corpus, question)
  const ids = ['cobalt', 'lithium', 'rare-earths', 'copper'].filter((id) => corpus.minerals.has(id))
  const answer = card.answer(
    'clarify',
    question.intent,
    `Which ${what} do you mean? The question names none that I know.`,
  )
  return what === 'mineral'
    ? {
        ...answer,
        choices: ids.map((id) => ({
          label: capital(mineralName(corpus, id)),
          question: withName(question, mineralName(corpus, id)),
        })),
      }
    : answer
}

/**
 * The meaning of an unclear word that is the likelier one in this question: that of the documents named, or what the
 * vocabulary says. Undefined for a toss.
 */
const likelyOf = ({ typed, options }: Choice, { minerals, named }: Question, corpus: Corpus): string | undefined => {
  const about = named.flatMap((id) => [
    ...(corpus.documents.get(id)?.places ?? []),
    ...(corpus.documents.get(id)?.minerals ?? []),
  ])
  const [told, more] = options.filter((id) => about.includes(id))
  if (told !== undefined && more === undefined) return told
  const hint = corpus.likely?.get(typed.toLowerCase())
  if (!hint || !options.includes(hint.means)) return undefined
  return hint.beside.length === 0 || minerals.some((id) => hint.beside.includes(id)) ? hint.means : undefined
}

/** "Outside Congo": what is asked for is the rest, so that the place is one that is set aside. */
const withPlace = ({ intent, places, excluded }: Question, id: string): Pick<Question, 'places' | 'excluded'> =>
  intent === 'complement' && places.length === 0
    ? { places, excluded: [...new Set([...excluded, id])] }
    : { places: [...new Set([...places, id])], excluded }

/** A question with its unclear words taken for what they most likely mean, and a sentence for each. */
export const takeLikely = (
  question: Question,
  corpus: Corpus,
): { readonly question: Question; readonly taken: readonly string[] } => {
  const taken: string[] = []
  let settled = question
  for (const choice of question.choices) {
    const id = likelyOf(choice, question, corpus)
    if (id === undefined) continue
    const name = nameOf(corpus, choice, id)
    const others = choice.options.filter((option) => option !== id).map((option) => nameOf(corpus, choice, option))
    taken.push(`I took "${choice.typed}" for ${name}, not ${others.join(' or ')}.`)
    const choices = settled.choices.filter((one) => one !== choice)
    settled =
      choice.kind === 'place'
        ? { ...settled, choices, ...withPlace(settled, id) }
        : { ...settled, choices, minerals: [...new Set([...settled.minerals, id])] }
  }
  return { question: settled, taken }
}
