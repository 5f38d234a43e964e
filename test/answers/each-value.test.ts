import { describe, expect, it } from 'vitest'
import { eachValue, leavesValue } from '../../src/answers/each-value.js'
import { openBrain } from '../../src/open.js'
import type { Answer } from '../../src/answers/answer.js'
import { questionOf } from './ask.js'

const brain = await openBrain()
const { corpus } = brain
const ask = (text: string): Answer => brain.ask(text)

const headlines: readonly (readonly [question: string, ...says: readonly string[]])[] = [
  ['who mined most cobalt in 2015 and 2025', 'about 58% of the world (2015)', 'about 74% of the world (2025 est.)'],
  ['US exports of tin in 2021 and 2024', '1,290 t of tin (refined) in 2021', '596 t of tin (refined) in 2024'],
  ['EU import sources magnesium 2015 and 2024', 'China supplied 86.2%', 'by value in 2015', 'China supplied 91.9%'],
  ['acidspar vs metspar price 2025', '$470/t', '$400/t'],
  ['NdPr oxide and mischmetal price', '$69/kg', '$5.62/kg'],
  ['selenium price us vs europe 2025', '$28/kg in 2025 (est.; United States)', '$29/kg in 2025 (est.; Europe)'],
  ['US and EU antimony suppliers', 'China supplied 55% of US imports', 'Tajikistan supplied 68.9% of EU imports'],
  ['prices of platinum and palladium in 2021 and 2025', 'rose 9.7%', 'fell 54.5%'],
  ['lithium demand in 2030 and 2040', '455,487 t of lithium in 2030', '927,932 t of lithium in 2040'],
  ['graphite demand for EVs 2024 and 2040', '838,949 t', '3.326 Mt'],
]

describe('several values of one slot', () => {
  it.each(headlines)('%s', (question, ...says) => {
    const { headline, parts } = ask(question)
    for (const one of says) expect(headline).toContain(one)
    expect(parts).toHaveLength(2)
  })

  it('stand under what tells them apart', () => {
    const labels = ask('acidspar vs metspar price 2025').details.map(({ label = '' }) => label)
    expect(labels.some((label) => label.startsWith('Acidspar: '))).toBe(true)
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([])
  })

  it('are one question where one answer is of all', () => {
    expect(ask('battery-grade lithium carbonate price 2025').parts).toBeUndefined()
    expect(ask('US import reliance on tin in 2021 and 2024').headline).toContain('fell from 80% in 2021 to 75% in 2024')
  })

  it('stay with what is left out, where one of them has no answer', () => {
    const { headline, caveats } = ask('lithium carbonate and hydroxide price')
    expect(headline).toContain('$9,000/t')
    expect(caveats.join(' ')).toContain("don't break out hydroxide")
  })

  it('are asked for one by one, and only where an answer leaves one out', () => {
    const question = questionOf('amount', {
      minerals: ['tin'],
      places: ['USA'],
      measure: 'exports',
      years: { kind: 'years', years: [2021, 2024] },
    })
    const one = ask('US exports of tin 2024')
    expect(leavesValue(question, one, corpus)).toBe(true)
    const asked: number[] = []
    eachValue(question, one, corpus, ({ years }) => {
      if (years.kind === 'years') asked.push(...years.years)
      return one
    })
    expect(asked).toEqual([2021, 2024])
    expect(leavesValue({ ...question, years: { kind: 'years', years: [2024] } }, one, corpus)).toBe(false)
  })
})
