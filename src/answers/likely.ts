import type { Corpus } from '../corpus/types.js'
import type { Choice, Question } from '../language/question.js'
import { mineralName, placeName } from './names.js'

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
    const name = choice.kind === 'place' ? placeName(corpus, id) : mineralName(corpus, id)
    const others = choice.options
      .filter((option) => option !== id)
      .map((option) => (choice.kind === 'place' ? placeName(corpus, option) : mineralName(corpus, option)))
    taken.push(`I took "${choice.typed}" for ${name}, not ${others.join(' or ')}.`)
    const choices = settled.choices.filter((one) => one !== choice)
    settled =
      choice.kind === 'place'
        ? { ...settled, choices, ...withPlace(settled, id) }
        : { ...settled, choices, minerals: [...new Set([...settled.minerals, id])] }
  }
  return { question: settled, taken }
}
