import { expect, it } from 'vitest'
import { ask } from './whole.js'

const yes = (question: string): boolean => ask(question).headline.startsWith('Yes')

it('says yes to what happened, and not to the lifting of it', () => {
  expect(yes('did DR Congo ban cobalt exports')).toBe(true)
  expect(yes('was the DRC cobalt ban lifted')).toBe(false)
  expect(yes('is the gallium ban still in force')).toBe(false)
})

it('does not say yes for a mineral that the ban does not name', () => {
  expect(yes('did China ban gallium exports')).toBe(true)
  expect(yes('did China ban lithium exports')).toBe(false)
})

it('labels a chain by day, newest first, and says what is not known', () => {
  const answer = ask('did China ban gallium exports')
  const days = answer.details.flatMap(({ label }) => (/^\d{4}-\d{2}-\d{2}$/.test(label ?? '') ? [label ?? ''] : []))
  expect(days).toEqual([...days].sort().reverse())
  expect(days[0]).toBe('2025-11-09')
  expect(days.at(-1)).toBe('2023-07-03')
  expect(answer.caveats.join(' ')).toContain('until November 27, 2026; my information ends in July 2026')
})

it('counts the events of a timeline as a figure', () => {
  const answer = ask('what has China restricted since 2023')
  const [count] = answer.figures
  expect(count?.quantity).toBe('count')
  expect(count?.value).toBe(answer.details.filter(({ label }) => /^\d{4}/.test(label ?? '')).length)
  expect(answer.details.every(({ label }) => (label ?? '') >= '2023')).toBe(true)
})
