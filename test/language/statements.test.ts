import { describe, expect, it } from 'vitest'
import { asksForCheck, withoutRequest } from '../../src/language/check-request.js'
import { cuesIn } from '../../src/language/cues.js'
import { quantitiesOf } from '../../src/language/quantities.js'
import { sentencesOf } from '../../src/language/sentences.js'
import { tokenize } from '../../src/language/text.js'
import { language } from '../claims/corpus.js'

const statements = (text: string) => language.statements(text)
const quantities = (text: string) => statements(text).flatMap(({ whole }) => quantitiesOf(whole.clause.spans))
const clauses = (text: string) => statements(text).flatMap((said) => said.clauses.map((clause) => clause.text))

describe('the figures of a statement', () => {
  it.each([
    ['Chile mines 23 % of copper', { kind: 'share', value: 23 }],
    ['China makes 80 to 90 % of magnesium', { kind: 'share', value: 80, high: 90 }],
    ['Chile mines nearly half of it', { kind: 'share', value: 50, bound: 'near', fraction: true }],
    ['Chile mines more than 20 % of it', { kind: 'share', value: 20, bound: 'over' }],
    ['Seven out of 10 tonnes are mined in Chile', { kind: 'share', value: 70 }],
    ['Chile mined 5.3 million tonnes of copper', { kind: 'amount', value: 5_300_000, unit: 't' }],
    ['Half a million tonnes were mined', { kind: 'amount', value: 0.5, unit: 'Mt' }],
    ['Cobalt costs $21 a pound', { kind: 'money', value: 21, unit: 'lb' }],
    ['Output grew two and a half times', { kind: 'times', value: 2.5 }],
    ['Reliance eased by ten points', { kind: 'points', value: 10 }],
    ['Chile digs up most copper', { kind: 'share', word: 'most' }],
  ])('%s', (text, wanted) => expect(quantities(text)[0]).toMatchObject(wanted))
  it('are not the whole that a share is of', () => expect(quantities('40 % of all tungsten')).toHaveLength(1))
})

describe('the sentences of a text', () => {
  const texts = (text: string) => sentencesOf(text).map((one) => one.text)
  it('are cut at stops and lines', () =>
    expect(texts('Chile leads. Peru, in the U.S. view, follows.\n- China is third.')).toHaveLength(3))
  it('are questions where they ask', () => expect(sentencesOf('Who mines cobalt?')[0]?.question).toBe(true))
  it('are statements where they only dress up as a question', () =>
    expect(sentencesOf('Did you know that Chile leads?')).toEqual([{ text: 'Chile leads', question: false }]))
  it('take the answer that follows them', () =>
    expect(texts('The main producer? Russia, of course.')).toEqual(['Russia is the main producer']))
  it('spell out a ranking in a line', () =>
    expect(texts('Copper miners: 1. Chile 2. Peru')[0]).toContain('Chile ranks first'))
})

describe('the clauses of a sentence', () => {
  it('say one thing each', () =>
    expect(clauses('China refines 73 % of cobalt, 70 % of lithium and mines 10 % of copper.')).toHaveLength(3))
  it('keep a row of names together', () => expect(clauses('It comes from bauxite and zinc processing')).toHaveLength(1))
  it('leave a reason to itself', () =>
    expect(clauses('Output fell by half because of low prices')[1]).toBe('because of low prices'))
  it('are ranked by frames when that is asked for', () =>
    expect(statements('Chile mines 23 % of copper')[0]?.whole.decision().ranked.length).toBeGreaterThan(3))
})

it('words of statements are found beside what they mean otherwise', () =>
  expect(cuesIn(tokenize('Chile mines more than anyone else'), language.lexicon).map(({ id }) => id)).toContain(
    'st.anyone',
  ))

it('a request for a check is no part of the claim', () => {
  expect(asksForCheck('fact check: Chile leads')).toBe(true)
  expect(withoutRequest('is it true that Chile leads?')).toBe('Chile leads')
})
