import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { didIt, type Happening } from './events.js'

const ASKED = /^\W*(?:and |so |but )?(?:when |why |how |what )?(?:did|has|have|does|do)\s+(?:the\s+)?/i

/** The place that a question asks about as the one who acted: "did Chile nationalise", "when has the EU". */
const actorAsked = ({ text, places }: Question, corpus: Corpus): string | undefined => {
  const asked = ASKED.exec(text)
  if (!asked) return undefined
  const rest = text.slice(asked[0].length).toLowerCase()
  return places.find((id) => {
    const place = corpus.places.get(id)
    const names = place ? [place.name, ...place.aliases].map((name) => name.replace(/^the /i, '')) : [id]
    return names.some((name) =>
      new RegExp(`^${name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').test(rest),
    )
  })
}

/** Whether an event is the act of the place that is asked about as the actor; true where none is. */
export const isByActor = (question: Question, corpus: Corpus, one: Happening): boolean => {
  const actor = actorAsked(question, corpus)
  if (actor === undefined) return true
  // What the European Union does, its members do.
  const union = one.data.who.some((id) => corpus.places.get(id)?.members.includes(actor) === true)
  return union || didIt(corpus, [actor], one)
}
