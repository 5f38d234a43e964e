import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { HEADINGS } from './said.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'recycling',
  heading: HEADINGS.recycling,
  tells: 'recycling',
  words:
    'recycle recycled recycling recyclable recycles rate secondary supply production scrap old new recover recovered ' +
    'recovery recovering reuse urban mining waste end life circular economy come comes happen happens well much content',
}

/** How much of a mineral comes from scrap, and whose figure it is. */
export const recycling = (question: Question, corpus: Corpus, context: Context): Answer =>
  sectionAnswer(SECTION, question, corpus, context)
