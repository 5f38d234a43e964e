import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { HEADINGS } from './sentences.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'recycling',
  heading: HEADINGS.recycling,
  tells: 'recycling',
}

/** How much of a mineral comes from scrap, and whose figure it is. */
export const recycling = (question: Question, corpus: Corpus, context: Context): Answer =>
  sectionAnswer(SECTION, question, corpus, context)
