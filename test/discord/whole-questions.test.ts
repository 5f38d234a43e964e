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
  ['where does the us get its tun', 'Where does the US import tungsten from?'],
  ['how much lithium does au', "What share of the world's lithium is mined in Australia?"],
  ['what replaces pl', 'What is the price of platinum?'],
  ['compare lithium and', 'Compare lithium and cobalt'],
])('completes "%s"', (typed, text) => {
  expect(wholeQuestions(brain, typed, 25)).toContain(text)
  expect(brain.ask(text).status).toBe('answered')
})

it('offers nothing about other things where what is named is not known', () => {
  expect(wholeQuestions(brain, 'what is zzz', 25)).toEqual(['what is zzz'])
})

it('offers questions in words of the minerals asked about most, and each of them has an answer', () => {
  const found = [...wholeQuestions(brain, 'what can replace', 100), ...wholeQuestions(brain, 'compare', 100)]
  const asked = found.filter((text) => /^(?:What can replace|Compare) /.test(text))
  expect(asked.length).toBeGreaterThan(50)
  for (const text of asked) expect(brain.ask(text).status, text).toBe('answered')
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
