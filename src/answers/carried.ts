import type { Corpus } from '../corpus/types.js'
import { without } from '../language/turn.js'
import type { Question } from '../language/question.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { mineralOf } from './names.js'

/**
 * "And bauxite", after the smelting of aluminum: a stage that only the turn before named is left out for a mineral that
 * no table has at that stage. One that this turn names stays, and is said to be missing.
 */
export const withoutCarriedStage = (question: Question, corpus: Corpus): Question => {
  const { stageCarried, stage, minerals } = question
  const [id] = minerals
  if (stageCarried !== true || stage === undefined || id === undefined) return question
  const mineral = mineralOf(corpus, id)
  const measure = worldMeasure(question)
  const own = lensesOf(corpus, mineral, measure, stage)
  return own.length === 0 ? without(question, 'stage', 'stageCarried') : question
}
