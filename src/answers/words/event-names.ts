import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { event } from './event.js'
import { inYears, onDay } from './dates.js'
import { concerns, eventsOf, isAbout } from './events.js'
import { searchAnswer } from './search.js'
import { symbolsIn, taxonomy } from './taxonomy.js'
import { wordsIn } from '../../prose.js'

/** Whether an event of the time, minerals and places asked about tells of every name that is not understood: "Trudeau". */
export const isNamedInEvent = (question: Question, corpus: Corpus): boolean => {
  const { unknown, minerals, places } = question
  const names = unknown.filter((word) => word.length > 1)
  return (
    names.length > 0 &&
    eventsOf(corpus).some((one) => {
      const { title, date } = one.document
      const said = ` ${wordsIn(`${title} ${one.data.what}`.toLowerCase()).join(' ')} `
      return (
        inYears(question, date) &&
        onDay(question, date) &&
        (minerals.length === 0 || isAbout(corpus, minerals, one)) &&
        (places.length === 0 || concerns(corpus, places, one)) &&
        names.every((name) => said.includes(` ${name} `)) &&
        names.some((name) =>
          new RegExp(
            `[\\p{L}\\p{N},] (?:${name.charAt(0).toUpperCase()}${name.slice(1)}|${name.toUpperCase()})\\b`,
            'u',
          ).test(`${title} ${one.data.what}`),
        )
      )
    })
  )
}

/**
 * A search for a mineral and a name that an event tells of ("what has Hormuz to do with aluminum") is for that event;
 * one for an element by its symbol ("which element is W") is for that element.
 */
export const searchOrEvent = (question: Question, corpus: Corpus, context: Context): Answer => {
  if (question.hole === 'mineral' && question.minerals.length === 0 && symbolsIn(corpus, question).length > 0)
    return taxonomy({ ...question, intent: 'taxonomy' }, corpus, context)
  return question.minerals.length > 0 && isNamedInEvent(question, corpus)
    ? event({ ...question, intent: 'event' }, corpus, context)
    : searchAnswer(question, corpus, context)
}
