import { describe, expect, it } from 'vitest'
import { importerWord, mineralLabel, placeLabel, sourceLine, yearText } from '../../src/charts/kinds/common.js'
import { line } from '../../src/charts/kinds/line.js'
import { worldMap } from '../../src/charts/kinds/map.js'
import { minerals, reliances } from '../../src/charts/kinds/minerals.js'
import { clause, groupsOf, restOf, worldShares } from '../../src/charts/kinds/parts.js'
import { importSources, ranking } from '../../src/charts/kinds/ranking.js'
import { stack } from '../../src/charts/kinds/stack.js'
import { strip } from '../../src/charts/kinds/strip.js'
import { rowOf, tableOf } from '../../src/charts/table-of.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const { corpus } = brain
const ask = (question: string) => brain.ask(question)

describe('what the kinds of charts share', () => {
  const answer = ask('what share of cobalt comes from china')
  const [first] = answer.figures
  if (first === undefined) throw new Error('no figure')

  it('finds the table that a figure stands in', () => {
    const table = tableOf(first, answer, corpus)
    expect(table?.id).toBe('usgs-mcs-2026:cobalt:production:mining')
    expect(yearText(first, table)).toBe('2025 est.')
    const amount = answer.figures.find((f) => f.quantity === 'amount' && f.place === 'CHN' && f.stage === 'mining')
    expect(table && amount && rowOf(amount, table)?.raw).toBe('2,000')
  })

  it('writes a period as a period', () => {
    const period = (printed: string) => {
      const table = tableOf(first, answer, corpus)
      const [row] = table?.observations ?? []
      if (table === undefined || row === undefined) throw new Error('no row')
      return yearText(
        { year: 2020, estimated: false },
        { ...table, observations: [{ ...row, year: 2020, period: printed }] },
      )
    }
    expect(period('2021–24')).toBe('2021–24')
    expect(period('2016–2020 average')).toBe('average of 2016–2020')
  })

  it('names publications in short, editions of one together', () => {
    const trend = ask('nickel production in indonesia since 2021')
    expect(sourceLine(trend, [1, 2, 3, 4], corpus)).toBe('USGS MCS 2023–2026')
    expect(sourceLine(answer, [1], corpus)).toBe('USGS MCS 2026')
  })

  it('labels a place and a mineral as they stand alone', () => {
    expect(placeLabel('USA', corpus)).toBe('United States')
    expect(placeLabel('OTHER', corpus)).toBe('Other countries')
    expect(mineralLabel('graphite', corpus)).toBe('Natural graphite')
  })

  it('groups figures by table and tells what each place does', () => {
    const [mined, refined] = groupsOf(worldShares(answer), answer, corpus)
    if (mined === undefined || refined === undefined) throw new Error('no groups')
    expect(clause(refined, refined.first, corpus, 'cobalt')).toMatch(/^China refines \d+% of cobalt$/)
    expect(restOf(mined.figures, 'Rest')[0]?.value).toBeCloseTo(25.16, 1)
    expect(
      restOf(
        mined.figures.map((f) => ({ ...f, bound: '<' as const })),
        'Rest',
      ),
    ).toEqual([])
  })
})

describe('the kinds of charts', () => {
  it('mark whom the question asks about in a ranking of reserves, and say it in the title', () => {
    const spec = ranking(ask('graphite reserves brazil'), corpus)
    expect(spec?.title).toMatch(/^Brazil holds/)
  })

  it('draw amounts in one unit where there are no shares', () => {
    const answer = ask('top 5 lithium producers')
    const spec = ranking({ ...answer, figures: answer.figures.filter((f) => f.quantity === 'amount') }, corpus)
    expect(spec?.title).toBe('Australia mines the most lithium: 92,000 t')
    expect(spec?.kind === 'bars' ? spec.unit : '').toBe('t')
  })

  it('say nothing of a country that leads in no mineral, and of one country where there are several', () => {
    const profile = ask('what does kazakhstan produce')
    const none = profile.figures.map((f) => (f.quantity === 'count' ? { ...f, value: 0 } : f))
    expect(minerals({ ...profile, figures: none }, corpus)?.title).not.toContain('largest producer')
    expect(minerals(ask('minerals where one country has over 70 percent of mining'), corpus)?.title).toMatch(
      /^One country/,
    )
  })

  it('count what a threshold counts, and draw what is sure before what is bounded', () => {
    const spec = reliances(ask('which minerals is the US 100% import reliant on'), corpus)
    expect(spec?.title).toBe('The US is 100% import-reliant for 15 minerals')
    expect(spec?.subtitle).toContain('10 of 26 shown')
  })

  it('turn a complement around', () => {
    const spec = stack(ask('share of antimony from outside china'), corpus)
    expect(spec?.title).toMatch(/^Outside China: \d+% of antimony mined/)
  })

  it('name import sources with the rest at the end', () => {
    const spec = importSources(ask('where does the US get its gallium'), corpus)
    expect(spec?.kind === 'bars' ? spec.bars.at(-1)?.label : '').toBe('Other countries')
  })

  it('say whose imports they are, and draw those of one importer', () => {
    const answer = ask('where does the US get its gallium')
    const japan = answer.figures.map((f) => ({ ...f, label: f.label.replace('of US imports', "of Japan's imports") }))
    const spec = importSources({ ...answer, figures: [...japan, ...answer.figures] }, corpus)
    expect(spec?.title).toBe("Canada supplies 28% of Japan's gallium imports, Japan 22%")
    expect(spec?.subtitle).toBe("Share of Japan's imports, 2021–24")
    expect(importerWord({ label: 'EU net import reliance for tin, 2023' })).toBe('EU')
  })

  it('tell a long rise as a multiple', () => {
    const spec = line(ask('cobalt production in DR Congo since 1990'), corpus, () => true)
    expect(spec?.title).toBe("DR Congo's cobalt mining up 23-fold since 1990")
  })

  it('draw a world for each stage', () => {
    const spec = worldMap(ask('who produces aluminum'), corpus)
    expect(spec?.kind === 'map' ? spec.stages.map(({ heading }) => heading) : []).toEqual([
      'Smelted, 2025 est.',
      'Mined (bauxite), 2025 est.',
    ])
  })

  it('set events newest first', () => {
    const spec = strip(ask('timeline of gallium'), corpus)
    const dates = spec?.kind === 'strip' ? spec.events.map(({ date }) => date) : []
    expect(dates).toHaveLength(5)
    expect(dates).toEqual(dates.toSorted().toReversed())
  })
})
