import { expect, test } from 'vitest'
import { calibration, calibrationError, coverageOf, textsOf } from '../../src/console/bench/reading.js'
import { goldenExamples } from '../../src/corpus/golden-examples.js'
import { heldApart } from '../../src/language/held-apart.js'
import { language, vocabulary } from '../language/corpus.js'

test('the chance of a reading is how often it is right, within three points, on examples held apart', () => {
  const bins = calibration(heldApart(vocabulary, goldenExamples('corpus')))
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(1500)
  expect(calibrationError(bins)).toBeLessThan(0.03)
})

test('coverage counts the content words that are read', () => {
  const whole = coverageOf(language, 'who mines the most cobalt')
  expect(whole.read).toBe(whole.content)
  const part = coverageOf(language, 'who mines the most blorptastic cobalt')
  expect(part.read).toBe(part.content - 1)
})

test('texts are lines, or the turns of JSON Lines', () => {
  expect(textsOf('who mines cobalt\n\n{"turns":["a","b"]}\n{"text":"c"}\n')).toEqual([
    'who mines cobalt',
    'a',
    'b',
    'c',
  ])
})
