import { describe, expect, it } from 'vitest'
import { withOtherReading } from '../../src/answers/other-reading.js'
import { corpus } from './ask.js'
import { ask } from './words/whole.js'

describe('the other reading of a question', () => {
  it('stands below the first where it says more', () => {
    const first = ask('how much beryllium did the US export in 2025')
    const next = ask('how reliant is the US on imports of beryllium')
    const both = withOtherReading(first, next, corpus)
    expect(both.headline.startsWith(first.headline)).toBe(true)
    expect(both.headline).toContain(`Read another way: ${next.headline}`)
    expect(both.figures).toHaveLength(first.figures.length + next.figures.length)
    expect(both.question).toEqual(first.question)
  })

  it('is left out where it says the same, or nothing', () => {
    const first = ask('who mines the most cobalt')
    expect(withOtherReading(first, first, corpus)).toBe(first)
    expect(withOtherReading(first, ask('what does unobtainium cost'), corpus)).toBe(first)
  })

  it('takes the place of an answer that there is not', () => {
    const none = ask('what does unobtainium cost')
    const figure = ask('who mines the most cobalt')
    expect(none.status).not.toBe('answered')
    expect(withOtherReading(none, figure, corpus)).toBe(figure)
  })
})
