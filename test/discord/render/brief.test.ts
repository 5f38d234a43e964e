import { describe, expect, it } from 'vitest'
import { briefOf } from '../../../src/discord/render/brief.js'
import { accentOf } from '../../../src/discord/render/accent.js'
import { nextOf } from '../../../src/discord/render/next.js'
import { readLine, smallPrint } from '../../../src/discord/render/small-print.js'
import { withoutYear, yearsOf } from '../../../src/discord/render/when.js'
import { detailLine } from '../../../src/discord/render/lines.js'
import { answerWith } from '../../fixtures/brain.js'

const rows = Array.from({ length: 12 }, (_, i) => ({ label: String(i + 1), text: `Place ${i}: ${i} t` }))

describe('the lines of a card', () => {
  it('are five rows of a ranking, or the rows asked for', () => {
    const answer = answerWith({ details: rows })
    expect(briefOf(answer).shown).toHaveLength(5)
    const asked = { ...answer, question: { ...answer.question, limit: 7 } }
    expect(briefOf(asked).shown).toHaveLength(7)
    expect(briefOf(asked).more).toHaveLength(5)
  })

  it('are at most four others, in their order, without other publishers', () => {
    const details = ['Mined', 'Also', 'Refined', 'Reserves', 'Price', 'Uses'].map((label) => ({ label, text: '1 t' }))
    const { shown, more } = briefOf(answerWith({ details }))
    expect(shown.map(({ label }) => label)).toEqual(['Mined', 'Refined', 'Reserves', 'Price'])
    expect(more.map(({ label }) => label)).toEqual(['Uses'])
  })

  it.each([
    [{ label: 'Mined', text: '0.6 % (2,000 t)' }, '**Mined** 0.6% · 2,000\u00a0t'],
    [{ label: '2', text: 'Indonesia: 2.6 Mt, 66.7%, 90% together' }, '2. **Indonesia** 2.6\u00a0Mt · 66.7%'],
    [{ label: '2023-07-03', text: 'Licenses.' }, '**<t:1688385600:D>** Licenses.'],
    [{ text: 'In force since 1 August 2023.' }, 'In force since <t:1690891200:D>.'],
  ])('write %o', (detail, line) => expect(detailLine(detail)).toBe(line))

  it('leave a year that all figures of a source share to the small print', () => {
    const details = [{ text: '0.6% (2,000 t, 2025 est.) [1]' }, { text: '5% (2024) [2]' }, { text: '6% (2025) [2]' }]
    const years = yearsOf(details)
    expect(details.map(({ text }) => withoutYear(text, years))).toEqual(['0.6% (2,000 t)', '5% (2024)', '6% (2025)'])
  })
})

describe('the small print', () => {
  const small = (caveats: readonly string[]) => smallPrint(answerWith({ caveats }), [0], new Map(), '').slice(1)

  it('quotes the cells behind the number and names the edition', () =>
    expect(smallPrint(answerWith(), [0], new Map([[0, new Set(['2025 est.'])]]), '')).toEqual([
      '-# [USGS 2026](https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf): ' +
        '“China 2,000 · World total (rounded) 310,000”, 2025 est.',
    ]))

  it('has the one caveat that matters, and none that only defines', () => {
    expect(small(['Tons of content.', 'US output is withheld.', 'The sources differ.'])).toEqual([
      '-# US output is withheld.',
    ])
    expect(small(['Tons of content.'])).toEqual([])
  })

  it('says above how a question was read only where something was inferred or left out', () => {
    expect(readLine(answerWith())).toEqual([])
    expect(readLine(answerWith({ readAs: 'cobalt mined', notRead: ['quickly'] }))).toEqual([
      '-# I read this as: cobalt mined; left out: “quickly”',
    ])
  })
})

describe('the buttons of next questions', () => {
  it('have short words, and none twice', () =>
    expect(
      nextOf([
        'Who mines the most cobalt?',
        'Who mines the most nickel?',
        'How reliant is the US on imports of cobalt?',
        'What share of the world’s rare earths is mined in the United States of America?',
        'cobalt price',
      ]).map(({ text }) => text),
    ).toEqual(['Top miners', 'Reliance', 'cobalt price']))
})

describe('the color of a verdict', () => {
  it('stands beside the word, and nowhere else', () => {
    const verdicts = ['supported', 'contradicted', 'depends', 'unverifiable'] as const
    expect(new Set(verdicts.map((verdict) => accentOf({ verdict, headline: '' }))).size).toBe(4)
    expect(accentOf({ headline: 'DR Congo mines the most cobalt.' })).toBeUndefined()
  })

  it('stands beside the word of a state too', () => {
    const states = [
      'In force as of July 2026.',
      'Suspended until 2026.',
      'Announced, not in force.',
      'No longer in force.',
    ]
    expect(new Set(states.map((headline) => accentOf({ headline }))).size).toBe(4)
    expect(accentOf({ headline: 'Yes, but suspended until 2026.' })).toBe(
      accentOf({ headline: 'Suspended until 2026.' }),
    )
  })
})
