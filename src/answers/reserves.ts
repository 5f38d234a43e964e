import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { amount } from './share.js'
import type { Answer } from './answer.js'
import { placeOf } from './names.js'
import { ranking } from './ranking.js'
import { worldTotal } from './share.js'

const RESERVES_ARE =
  'Reserves are the part that could be mined at a profit when the figure was made; resources are larger.'

/** Reserves: of a place, of the world, or who has the most. Stages do not apply. */
export const reserves = (question: Question, corpus: Corpus): Answer => {
  const asked: Question = { ...question, measure: 'reserves' }
  const [place] = question.places
  const region = place !== undefined && placeOf(corpus, place).members.length > 0
  const answer =
    place === 'WLD'
      ? worldTotal(asked, corpus)
      : place === undefined || question.ascending !== undefined || (region && question.limit !== undefined)
        ? ranking(asked, corpus)
        : amount(asked, corpus)
  const caveats = answer.figures.length > 0 ? [...answer.caveats, RESERVES_ARE] : answer.caveats
  return { ...answer, question, intent: 'reserves', caveats }
}
