import { describe, expect, it } from 'vitest'
import { asHeadline, inLines } from '../../../src/answers/headline.js'
import { headingOf } from '../../../src/discord/render/heading.js'

const LONG_FINDING = 'Canada (44%) and Norway (11%) supplied most United States imports of nickel'

describe('headingOf', () => {
  it.each([
    ['China mines 0.6% of the world’s cobalt (2025 est.).', 'China mines 0.6% of the world’s cobalt', []],
    ['Congo (Kinshasa) mines about 74% of it (2016–2020 average). [1]', 'Congo (Kinshasa) mines 74% of it', []],
    [
      [
        'Australia mines the most lithium, about 32% of the world (2025 est.)',
        '; China refines the most, about 74% (2025).',
      ],
      'Australia mines the most lithium, 32% of the world',
      ['China refines the most, 74%.'],
    ],
    [
      ['Australia mines 51% of the lithium (2022), but mines 32% of the lithium (2025 est.)', '; it refined none.'],
      'Australia mines 51% of the lithium (2022), but mines 32% of the lithium (2025 est.)',
      ['It refined none.'],
    ],
    [
      [
        'China banned exports of gallium, germanium and antimony to the United States',
        ' (December 3, 2024). A truce followed.',
      ],
      'China banned exports of gallium, germanium and antimony to the US',
      ['December 3, 2024. A truce followed.'],
    ],
    [
      [LONG_FINDING, ' (primary nickel)', ' in 2021–24.'],
      LONG_FINDING.replace('United States', 'US'),
      ['Primary nickel in 2021–24.'],
    ],
    [['Tin averaged $12/lb in 2025', ', up 3% from 2024', '.'], 'Tin averaged $12/lb in 2025, up 3% from 2024', []],
  ])('%s', (headline, text, rest) => expect(headingOf(asHeadline(headline))).toMatchObject({ text, rest }))

  it('leaves out what the lines tell, unless there is room for it', () => {
    const ahead = inLines(', ahead of the United States and Australia.')
    expect(headingOf(asHeadline(['China mines the most rare earths, 69% of the world', ahead]))).toMatchObject({
      text: 'China mines the most rare earths, 69% of the world',
      rest: [],
    })
    expect(headingOf(asHeadline(['China mines the most tin', ahead])).text).toBe(
      'China mines the most tin, ahead of the US and Australia',
    )
  })

  it('has nothing in brackets behind the finding', () =>
    expect(
      headingOf(asHeadline(['Cobalt averaged $21/lb in 2025', inLines(' (est.; U.S. spot, cathode).')])),
    ).toMatchObject({
      text: 'Cobalt averaged $21/lb in 2025',
      rest: [],
    }))

  it('goes on behind a comma', () =>
    expect(headingOf(asHeadline([LONG_FINDING, ', according to USGS.'])).rest).toEqual(['… according to USGS.']))

  it('has short names of lists where it is long', () =>
    expect(
      headingOf({
        headline:
          'Yes: boron is on the EU list of critical raw materials (2024) and the EU list of strategic raw materials (2024).',
      }).text,
    ).toBe('Yes: boron is on the EU critical list and the EU strategic list'))

  it('puts a long sentence of a document under its name, behind what was asked', () => {
    const sentence =
      'China banned exports of gallium, germanium, antimony and superhard materials to the United States with immediate effect'
    const quotes = { sentence, name: 'China bans gallium, germanium and antimony exports to the United States' }
    expect(headingOf({ headline: `Yes: ${sentence} (December 3, 2024). A truce followed.`, quotes })).toMatchObject({
      text: 'Yes: China bans gallium, germanium and antimony exports to the US',
      rest: [`${sentence} (December 3, 2024). A truce followed.`],
    })
    expect(headingOf({ headline: `It is not known whether ${sentence}`, quotes }).text).not.toContain('bans')
  })

  it('says when, for the small print', () =>
    expect(headingOf({ headline: 'A mines 2% (2025 est.); B refines 3% (2024).' }).years).toEqual([
      '2025 est.',
      '2024',
    ]))
})
