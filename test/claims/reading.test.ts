import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../answers/backing.js'
import { asksForCheck, withoutRequest } from '../../src/language/check-request.js'
import { check, read } from './corpus.js'

describe('what asks for a check', () => {
  it.each([
    'fact check: x',
    'Fact-check x',
    'is it true that x',
    'true or false: x',
    'claim: x',
    'verify: x',
    'check: x',
  ])('%s', (text) => {
    expect(asksForCheck(text)).toBe(true)
    expect(withoutRequest(text)).toBe('x')
  })
  it('is no open question', () => expect(asksForCheck('fact check: who mines the most cobalt?')).toBe(false))
  it('is no plain question', () => expect(asksForCheck('what share of cobalt comes from china')).toBe(false))
})

describe('the statements of a message', () => {
  const assertions = (text: string) =>
    read(text).claims.map(({ assertion, minerals, places }) => [assertion.kind, minerals, places])

  it('share a subject', () =>
    expect(assertions('China refines 73 % of cobalt, 70 % of lithium and mines 10 % of copper.')).toEqual([
      ['share', ['cobalt'], ['CHN']],
      ['share', ['lithium'], ['CHN']],
      ['share', ['copper'], ['CHN']],
    ]))
  it('share a measure', () =>
    expect(read('Chile has 25 % of lithium reserves, Australia 23 %.').claims.map((claim) => claim.measure)).toEqual([
      'reserves',
      'reserves',
    ]))
  it('take up what was named before', () =>
    expect(assertions('Rare earths matter. China controls 90 % of those minerals.')).toEqual([
      ['share', ['rare-earths'], ['CHN']],
      ['unverifiable', ['rare-earths'], []],
    ]))
  it('are not found in small talk', () =>
    expect(assertions('Good morning! I love cobalt blue. Canada is in talks with China.')).toEqual([]))
  it('leave questions alone', () => {
    const message = read('China mines 70 % of rare earths. Who mines the most cobalt?')
    expect(message.claims).toHaveLength(1)
    expect(message.questions).toEqual(['Who mines the most cobalt?'])
  })
})

describe('a verdict', () => {
  it('begins the headline, and every number of the card is backed', () => {
    const answer = check(
      "fact check: China controls over 90 % of the world's supply of rare earths such as lithium and cobalt.",
    )
    expect(answer.verdict).toBe('contradicted')
    expect(answer.headline).toMatch(/^Contradicted: Lithium and cobalt are not among the rare earths\./)
    for (const mineral of ['rare-earths', 'lithium', 'cobalt'])
      expect(
        answer.figures.some(
          (figure) => figure.mineral === mineral && figure.place === 'CHN' && figure.quantity === 'share',
        ),
      ).toBe(true)
    expect(numbersNotBacked(answer)).toEqual([])
  })
  it('says which stage a claim is right of', () => {
    const answer = check('China mines 76 % of the world’s cobalt')
    expect(answer.verdict).toBe('contradicted')
    expect(answer.details.map(({ text }) => text).join('\n')).toContain('Say "refines"')
  })
  it('names a slip of the unit', () => {
    const answer = check('DR Congo mined 226 t of cobalt in 2024')
    expect(answer.verdict).toBe('contradicted')
    expect(answer.headline).toContain('unit slip')
  })
  it('quotes the claim without acting on it', () => {
    const answer = check('fact check: @everyone China mines 99 % of cobalt <@123>')
    expect(answer.details[0]?.text).toContain('China mines 99 % of cobalt')
    expect(answer.details[0]?.text).not.toContain('<@123>')
  })
  it('survives anything', () => {
    for (const text of [
      '',
      '?',
      'fact check:',
      '%'.repeat(2000),
      'a. '.repeat(660),
      'China '.repeat(330),
      '90 % '.repeat(400),
    ])
      expect(['claim'].includes(check(text).intent)).toBe(true)
  })
})

describe('the card of a claim about several minerals', () => {
  const { details } = check("China mines over 60 % of the world's lithium, cobalt and rare earths")
  const parts = details.filter(({ text }) => /^(?:Supported|Contradicted|Depends)\./.test(text))

  it('quotes it once', () => expect(details.filter(({ text }) => text.includes('“'))).toHaveLength(1))
  it('has a verdict for each mineral, by its name', () =>
    expect(parts.map(({ label, text }) => [label, text.split('.')[0]])).toEqual([
      ['Lithium', 'Contradicted'],
      ['Cobalt', 'Contradicted'],
      ['Rare earths', 'Supported'],
    ]))
  it('shows at most three rows of each', () => expect(details.length).toBeLessThanOrEqual(1 + 4 * parts.length))
})

describe('a supported claim that one source does not fit', () => {
  it.each([
    ["Indonesia mines two thirds of the world's nickel", '63%'],
    ["Brazil mines 93% of the world's niobium", '90%'],
  ])('%s: says that the sources differ', (text, other) => {
    const { headline, verdict } = check(text)
    expect(verdict).toBe('supported')
    expect(headline).toContain("the sources differ, and by the IEA's figures")
    expect(headline).toContain(other)
  })
})

describe('a price', () => {
  it('is compared per the mass that the claim names', () =>
    expect(check('Antimony costs $55,000 a tonne').headline).toContain('$55,116/t'))
  it('of two years in one sentence is checked in each', () =>
    expect(
      read('Lithium prices fell from $63,700 per ton in 2022 to $9,000 in 2025').claims.map(({ year, assertion }) => [
        year,
        assertion.kind,
      ]),
    ).toEqual([
      [2022, 'price'],
      [2025, 'price'],
    ]))
})

describe('how a statement stands to what it says', () => {
  const said = (text: string) => read(text).claims
  const placesAndKinds = (text: string) => said(text).map(({ places, assertion }) => [assertion.kind, places])

  it('a foil is no subject', () =>
    expect(placesAndKinds('Chile, not Peru, mines 23 % of copper')).toEqual([['share', ['CHL']]]))
  it('an interjection denies nothing', () =>
    expect(said('Chile mines a third of copper, believe it or not').map(({ negated }) => negated)).toEqual([false]))
  it('figures pair off with places in their order', () =>
    expect(placesAndKinds('Canada mined 15 Mt of potash against 10 Mt in Russia')).toEqual([
      ['amount', ['CAN']],
      ['amount', ['RUS']],
    ]))
  it('what follows in a ranking has a rank of its own', () =>
    expect(said('Guinea leads in bauxite, followed by Australia').map(({ assertion }) => assertion)).toMatchObject([
      { kind: 'rank', from: 1 },
      { kind: 'rank', from: 2 },
    ]))
  it('a year each of a span', () =>
    expect(said('Australia mined the most lithium in every year from 2021 to 2023').map(({ year }) => year)).toEqual([
      2021, 2022, 2023,
    ]))
  it('a number that was not read keeps it from being supported', () => {
    const [claim] = said('Chile mines 23 % of copper in 4,000 pits')
    expect(claim?.unread).toBeDefined()
  })
  it('outside a place is the rest of the whole', () =>
    expect(placesAndKinds('Two thirds of rare earths are mined outside China')).toEqual([['share', ['CHN']]]))
  it('a tag makes no question, an answer none of what it answers', () => {
    expect(read('Chile mines the most copper, right?').questions).toEqual([])
    expect(placesAndKinds('The biggest copper miner? Chile, of course.')).toEqual([['rank', ['CHL']]])
    expect(read('Who mines the most cobalt?').claims).toEqual([])
  })
})

describe('a text without a claim', () => {
  it.each(['Lithium is a wonderful metal, buy it.', 'Demand for cobalt will explode.', 'Our mines need love.'])(
    'of the field is unverifiable: %s',
    (text) => expect(check(text)).toMatchObject({ verdict: 'unverifiable', status: 'no-data' }),
  )
  it('of anything else has no verdict', () => expect(check('good morning!').verdict).toBeUndefined())
})
