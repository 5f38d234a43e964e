import { expect, it } from 'vitest'
import { checkCorpus } from '../../src/corpus/check/run.js'
import { problemLine } from '../../src/corpus/problem.js'

it('finds nothing wrong with the corpus', () => {
  expect(checkCorpus('corpus').map(problemLine)).toEqual([])
}, 60_000)
