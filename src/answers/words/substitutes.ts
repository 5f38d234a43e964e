import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { HEADINGS, noteOf, sentencesOf } from './sentences.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'substitutes',
  heading: HEADINGS.substitutes,
  tells: 'substitutes',
}

/** What can replace a mineral. "Can nickel replace cobalt" is answered by whichever note names the other. */
export const substitutes = (question: Question, corpus: Corpus, context: Context): Answer => {
  const [first, second] = question.minerals
  if (first === undefined || second === undefined) return sectionAnswer(SECTION, question, corpus, context)
  const named = [first, second].flatMap((id) => {
    const other = mineralName(corpus, id === first ? second : first).toLowerCase()
    const note = noteOf(corpus, id)
    const said = note ? sentencesOf(note, HEADINGS.substitutes) : []
    return said.some(({ text }) => text.toLowerCase().includes(other))
      ? [{ id, said: said.filter(({ text }) => text.toLowerCase().includes(other)) }]
      : []
  })
  // "Can A replace B" asks of B: the note of the one that is replaced comes first.
  const asked = named.find(({ id }) => id === second) ?? named[0]
  return asked
    ? sectionAnswer(SECTION, { ...question, minerals: [asked.id] }, corpus, context, () => asked.said)
    : sectionAnswer(SECTION, question, corpus, context)
}
