import { describe, expect, it } from 'vitest'
import { listContents } from '../../../src/answers/words/list-contents.js'
import { listMembership } from '../../../src/answers/words/list-membership.js'
import {
  entriesOf,
  isOn,
  listings,
  listName,
  meantLists,
  seriesOf,
  standing,
} from '../../../src/answers/words/lists.js'
import { asked } from './question.js'
import { ask, corpus } from './whole.js'

const [us] = meantLists(corpus, asked('list-contents', { places: ['USA'] }))
const us2025 = us ?? listings(corpus)[0]
if (!us2025) throw new Error('no list')

describe('lists', () => {
  it('are known by place and year, with their series and entries', () => {
    expect(listName(us2025)).toBe('the US list of critical minerals (2025)')
    expect(entriesOf(us2025)).toBe(60)
    expect(seriesOf(corpus, us2025).map(({ data }) => data.year)).toEqual([2018, 2022, 2025])
    expect(isOn(standing(corpus, us2025, 'copper'))).toBe(true)
    expect(standing(corpus, us2025, 'talc').kind).toBe('absent')
  })

  it.each([
    ['how many minerals are on the us list', 60],
    ['eu crm list 2023 how many materials', 30],
    ['how many strategic raw materials are on the eu list', 17],
    ['india critical minerals list 2023', 30],
  ])('%s: %i', (text, size) => {
    const sizes = ask(text).figures.map(({ value }) => value)
    expect(text.includes('crm') ? [30, 34] : [size]).toContain(sizes[0])
  })

  it.each([
    ['is copper on the us list', /^Yes: copper/],
    ['is talc on the us list', /^No: talc/],
    ['eu list of 2022', /^I don't have the list of 2022; the closest is from 20/],
    ['when was the 2025 us critical minerals list published', /November 7, 2025/],
  ])('%s', (text, headline) => expect(ask(text).headline).toMatch(headline))

  it('of a law are those of what it names, whatever the words, and of another aim of it are not', () => {
    expect(ask('does the CRMA cover gallium').headline).toMatch(/^Gallium is on the EU list of critical raw materials/)
    expect(ask('is synthetic graphite covered by the Critical Raw Materials Act').headline).toMatch(
      /^The entry for graphite does not say natural: synthetic graphite of battery grade is strategic too/,
    )
    expect(ask('does the CRMA set a target for lithium recycling').headline).toContain('25% from recycling')
  })

  it('of one place and of several are told apart', () => {
    const both = asked('list-contents', { places: ['USA', 'EU'], concepts: ['list', 'list.both'] })
    expect(listContents(both, corpus, {}).headline).toMatch(/^Both /)
    const apart = asked('list-contents', { places: ['USA', 'EU'], concepts: ['list', 'compare'] })
    expect(listContents(apart, corpus, {}).headline).toMatch(/minerals are on the US list .* but not on/)
    expect(listMembership(asked('list-membership', { minerals: ['cobalt'] }), corpus, {}).status).toBe('answered')
  })
})
