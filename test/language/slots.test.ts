import { expect, test } from 'vitest'
import { language } from './corpus.js'

const latest = { kind: 'latest' }
const years = (...list: number[]) => ({ kind: 'years', years: list })
const range = (from: number, to?: number) => (to === undefined ? { kind: 'range', from } : { kind: 'range', from, to })

test.each([
  ['cobalt production in 2024', years(2024)],
  ["cobalt production in '24", years(2024)],
  ['cobalt production last year', years(2025)],
  ['cobalt production this year', latest],
  ['current cobalt production', latest],
  ['cobalt production a decade ago', years(2015)],
  ['cobalt production 3 years ago', years(2022)],
  ['cobalt production since 2021', range(2021)],
  ['cobalt production between 2015 and 2020', range(2015, 2020)],
  ['cobalt production from 2023 to 1990', range(1990, 2023)],
  ['cobalt production 2015-2020', range(2015, 2020)],
  ['cobalt production 2019 and 2021', years(2019, 2021)],
  ['cobalt production in the 90s', range(1990, 1999)],
  ['cobalt production in the 1980s', range(1980, 1989)],
  ['cobalt production since the nineties', range(1990)],
  ['cobalt production over the last 5 years', range(2021, 2025)],
  ['cobalt production in the past decade', range(2015, 2025)],
  ['cobalt demand in 2030', years(2030)],
  ['cobalt production of 2000 tons', years(2000)],
])('reads the years of "%s"', (text, expected) => {
  expect(language.understand(text).years).toEqual(expected)
})

test.each([
  ['top 5 cobalt producers', 5, undefined],
  ['top five cobalt producers', 5, undefined],
  ['the 3 largest cobalt producers', 3, undefined],
  ['biggest three cobalt producers', 3, undefined],
  ['who mines the most cobalt', 1, undefined],
  ['biggest cobalt producer', 1, undefined],
  ['cobalt producers', undefined, undefined],
  ['who are the biggest cobalt producers', undefined, undefined],
  ['5 smallest cobalt producers', 5, true],
  ['who mines the least cobalt', 1, true],
  ['cobalt producers with at least 5 %', undefined, undefined],
])('reads the limit of "%s"', (text, limit, ascending) => {
  const question = language.understand(text)
  expect([question.limit, question.ascending]).toEqual([limit, ascending])
})

test.each([
  ['which minerals does China produce more than 80 % of', { op: '>', value: 80, unit: '%' }],
  ['which minerals does China produce 80+% of', { op: '>=', value: 80, unit: '%' }],
  ['which minerals does China make over half of', { op: '>', value: 50, unit: '%' }],
  ['which minerals does China make at least two thirds of', { op: '>=', value: (2 / 3) * 100, unit: '%' }],
  ['minerals china produces > 70 percent', { op: '>', value: 70, unit: '%' }],
  ['minerals with under 1 per cent from China', { op: '<', value: 1, unit: '%' }],
  ['what is the US 100% reliant on', { op: '>=', value: 100, unit: '%' }],
  ['what is the US fully dependent on', { op: '>=', value: 100, unit: '%' }],
  ['which countries mine more than 100 kt of cobalt', { op: '>', value: 100, unit: 'kt' }],
  ['which countries mine over 1,000 tons of cobalt', { op: '>', value: 1000, unit: 't' }],
  ['which countries mine over 1.5 million tonnes of copper', { op: '>', value: 1_500_000, unit: 't' }],
  ['does china have more than 5 mines', undefined],
])('reads the threshold of "%s"', (text, expected) => {
  expect(language.understand(text).threshold).toEqual(expected)
})

test.each([
  ['cobalt mined in china', { stage: 'mining' }],
  ['cobalt refined in china', { stage: 'refining' }],
  ['who smelts copper', { stage: 'refining' }],
  ['graphite anodes from china', { stage: 'manufacturing' }],
  ['cobalt reserves in the drc', { measure: 'reserves' }],
  ['how much lithium is in the ground in chile', { measure: 'reserves' }],
  ['us imports of cobalt', { measure: 'imports' }],
  ['us consumption of cobalt', { measure: 'consumption' }],
  ['us cobalt stockpile', { measure: 'stocks' }],
  ['cobalt refining capacity in finland', { measure: 'capacity', stage: 'refining' }],
  ['gallium production in china in kg', { unit: 'kg' }],
  ['lithium in chile in LCE', { unit: 'LCE' }],
  ['copper production in chile in Mt', { unit: 'Mt' }],
  ['copper production in chile in kilotonnes', { unit: 'kt' }],
  ['cobalt price in pounds', { unit: 'lb' }],
  ['cobalt production outside the DRC and China', { excluded: ['COD', 'CHN'], places: [] }],
  ['cobalt production other than Congo-Kinshasa', { excluded: ['COD'] }],
  ['cobalt not mined in the DRC', { excluded: ['COD'] }],
  ['ex-China graphite', { excluded: ['CHN'] }],
  ['top 5 graphite producers excluding china', { excluded: ['CHN'], limit: 5, intent: 'ranking' }],
  ['compare the US with China for rare earths', { excluded: [], places: ['USA', 'CHN'] }],
])('reads stage, measure, unit and exclusions of "%s"', (text, expected) => {
  expect(language.understand(text)).toMatchObject(expected)
})

test('two stages are no stage: both are wanted', () => {
  expect(language.understand('how much cobalt is mined and refined in china')).not.toHaveProperty('stage')
})
