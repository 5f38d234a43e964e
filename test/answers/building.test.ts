import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/answers/headline.js'
import { Card } from '../../src/answers/card.js'
import { amountFigure, countFigure, pointsText, quantityFigure, yearEst } from '../../src/answers/figures.js'
import { nothingAbout, whyMissing, yearRuns } from '../../src/answers/missing.js'
import { withNamedPlaces } from '../../src/answers/named-places.js'
import { leaderText, scaleOver, sizeText } from '../../src/answers/phrases.js'
import { worldCaveats } from '../../src/answers/qualify.js'
import { standing } from '../../src/answers/ranking.js'
import { relianceFigure, relianceWords } from '../../src/answers/reliance-figure.js'
import { together } from '../../src/answers/together.js'
import { lessOf, ofReading } from '../../src/tables/arithmetic.js'
import { ranked, readPlace, worldOf } from '../../src/tables/read.js'
import { cutsFor } from '../../src/tables/select.js'
import { usEntry } from '../../src/tables/us.js'
import { lensesOf } from '../../src/tables/views.js'
import { mineralOf } from '../../src/corpus/entities.js'
import { ask, corpus, questionOf } from './ask.js'

const asked = questionOf('ranking', { minerals: ['cobalt'] })
const cutOf = (mineral: string, measure: 'production' | 'reserves' = 'production') => {
  const [cut] = lensesOf(corpus, mineralOf(corpus, mineral), measure).flatMap(({ tables }) => cutsFor(tables))
  if (!cut) throw new Error(`no table of ${mineral}`)
  return cut
}
const cobalt = cutOf('cobalt')

describe('figures', () => {
  it('are of a row or a sum, with its citation', () => {
    const card = new Card(corpus, asked)
    const reading = readPlace(corpus, cobalt, 'COD')
    const figure = reading.kind === 'number' ? amountFigure(card, cobalt, reading) : undefined
    expect(figure).toMatchObject({ label: "DR Congo's cobalt mining, 2025", value: 230_000, basis: 'reported' })
    expect(countFigure(card, 'Minerals', 3, { place: 'WLD', measure: 'price', year: 2025, citations: [1] }).unit).toBe(
      'minerals',
    )
  })

  it('are worked out with their formula and the rows of their terms', () => {
    const card = new Card(corpus, asked)
    const [drc, idn] = ['COD', 'IDN'].map((place) => {
      const reading = readPlace(corpus, cobalt, place)
      return reading.kind === 'number' ? ofReading(cobalt, reading) : undefined
    })
    const less = drc && idn && quantityFigure(card, lessOf([drc, idn]), 'DR Congo less Indonesia')
    expect(less).toMatchObject({
      value: 186_000,
      formula: '230,000 t − 44,000 t',
      basis: 'calculated',
      stage: 'mining',
    })
    expect(card.answer('answered', 'sum', '').citations[0]?.snippet).toContain('Indonesia 44,000')
  })

  it('change in points, and are estimates where a year is', () => {
    expect([1, -12].map(pointsText)).toEqual(['up 1 percentage point', 'down 12 percentage points'])
    expect(yearEst(cobalt, true)).toBe('2025 (est.)')
  })

  it('of reliance say a bound or a word where there is no number', () => {
    const us = usEntry(corpus, 'cobalt', 'net-import-reliance')
    expect(us && relianceWords(us)).toBe('79%')
    expect(us && relianceFigure(new Card(corpus, asked), us)).toMatchObject({ value: 79, place: 'USA' })
  })
})

describe('phrases', () => {
  it('size a reading and name the leader', () => {
    const scale = scaleOver([cobalt], [230_000])
    expect(sizeText(cobalt, { value: 230_000 }, scale)).toBe('230,000 t')
    expect(leaderText(new Card(corpus, asked), cobalt, scale)).toMatch(/^DR Congo mines the most: 74.2%/)
    expect(leaderText(new Card(corpus, asked), cobalt, scale, ['COD'])).toBeUndefined()
  })

  it('say where a country stands', () => {
    const said = standing(new Card(corpus, asked), { cut: cobalt, readings: ranked(corpus, cobalt) }, 'IDN')
    expect(textOf(said ?? '')).toMatch(
      /^Indonesia ranks second of the \d+ countries listed in cobalt mining .*behind DR Congo/,
    )
  })

  it('say why there is no figure, and which years there are', () => {
    const gap = readPlace(corpus, cobalt, 'NOR')
    expect(gap.kind === 'missing' && whyMissing(new Card(corpus, asked), cobalt, gap)).toContain('does not list')
    expect(nothingAbout(new Card(corpus, asked), 'cobalt', 'a price')).toBe('I have no table of a price for cobalt.')
    expect(yearRuns([1990, 1991, 1992, 2021])).toBe('1990–1992 and 2021')
  })

  it('say that a total leaves out what is withheld', () => {
    const card = new Card(corpus, asked)
    const lithium = cutOf('lithium')
    const world = worldOf(lithium)
    if (world) worldCaveats(card, lithium, world)
    expect(card.answer('answered', 'ranking', '').caveats.join(' ')).toContain('leaves out US output')
  })
})

describe('answers', () => {
  it('of the members of a group stand on one card', () => {
    const parts = ['platinum', 'palladium'].map((id) => ask('price', { minerals: [id] }))
    const answer = together(questionOf('price', { minerals: ['platinum-group'] }), corpus, parts)
    expect(answer.caveats[0]).toContain('not added together')
    expect(answer.figures.map(({ mineral }) => mineral)).toEqual(expect.arrayContaining(['platinum', 'palladium']))
  })

  it('leave the countries that they name to the next turn', () => {
    expect(withNamedPlaces(ask('ranking', { minerals: ['cobalt'], limit: 2 })).question.members).toEqual(['COD', 'IDN'])
  })
})
