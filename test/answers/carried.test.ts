import { expect, it } from 'vitest'
import { withoutCarriedStage } from '../../src/answers/carried.js'
import { questionOf } from '../../src/language/question.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'

const corpus = readCorpus('corpus')
const smelted = (mineral: string, carried: boolean) =>
  questionOf('amount', '', {
    ...{ minerals: [mineral], places: ['CHN'], stage: 'refining' },
    ...(carried && { stageCarried: true as const }),
  })

it('drops a stage that only the turn before named, where the mineral has none', () => {
  expect(withoutCarriedStage(smelted('bauxite', true), corpus).stage).toBeUndefined()
})
it('keeps a stage that is named, and one that there is', () => {
  expect(withoutCarriedStage(smelted('bauxite', false), corpus).stage).toBe('refining')
  expect(withoutCarriedStage(smelted('copper', true), corpus).stage).toBe('refining')
})
