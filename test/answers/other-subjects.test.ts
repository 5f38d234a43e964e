import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { converse } from '../../src/console/batch.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
/** Questions about coffee, films, sports and the weather in the words of ours, written apart from the program. */
const conversations = readFileSync('test/fixtures/other-subjects.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as readonly string[])

test('of 500 questions about other subjects at most five get a figure', () => {
  const answered = conversations.filter((turns) => (converse(brain, turns)?.figures.length ?? 0) > 0)
  expect(conversations).toHaveLength(500)
  // A nickel coin, tungsten in Swedish, poker chips, smartphones, the UK's wind: names of ours in another sense.
  expect(answered.length, answered.map((turns) => turns.join(' → ')).join('; ')).toBeLessThanOrEqual(5)
})
