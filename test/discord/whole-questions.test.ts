import { expect, it } from 'vitest'
import { wholeQuestions } from '../../src/discord/commands/whole-questions.js'
import { nextMenu } from '../../src/discord/render/next-menu.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()

it('completes whole questions, what was typed first', () => {
  const found = wholeQuestions(brain, 'who mines cob', 25)
  expect(found.slice(0, 2)).toEqual(['who mines cob', 'Who mines the most cobalt?'])
  expect(found.length).toBeLessThanOrEqual(25)
})

it('offers questions in an empty box, and each of them has an answer', () => {
  const found = wholeQuestions(brain, '', 25)
  expect(found.length).toBeGreaterThan(8)
  for (const text of found) expect(brain.ask(text).status, text).toBe('answered')
})

it.each([
  ['top 5 lith', 'Top 5 lithium producers'],
  ['did china ban', 'When did China ban gallium exports?'],
  ['is copper', 'Is copper a critical mineral?'],
])('completes "%s"', (typed, text) => {
  expect(wholeQuestions(brain, typed, 25)).toContain(text)
  expect(brain.ask(text).status).toBe('answered')
})

it('offers what is on record of restrictions, and each of them has an answer', () => {
  const found = wholeQuestions(brain, 'when did exports', 100).filter((text) => text.startsWith('When did '))
  expect(found.length).toBeGreaterThan(8)
  for (const text of found) expect(brain.ask(text).status, text).toBe('answered')
})

it('offers the next questions whole, none of them twice or too long', () => {
  const [row] = nextMenu(['Who mines the most cobalt?', 'Who mines the most cobalt?', 'x'.repeat(101)], '123')
  expect(row?.components[0]).toMatchObject({
    placeholder: 'Ask next…',
    options: [{ label: 'Who mines the most cobalt?', value: 'Who mines the most cobalt?' }],
  })
  expect(nextMenu([], '123')).toEqual([])
})
