import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../../src/answers/backing.js'
import { asksImportersCompared } from '../../src/answers/importers-compared.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const reliance = { concepts: ['reliance'] }

describe('importers side by side', () => {
  it('are told by the publication that has them all', () => {
    const answer = ask('comparison', {
      concepts: ['reliance', 'manufact.magnet'],
      roles: { importer: ['DEU', 'JPN', 'KOR'], supplier: ['CHN'] },
    })
    expect(answer.headline).toContain('by value in 2024: South Korea 87.4%, Germany 82.4% and Japan 27.6%')
    expect(figureOf(answer, { importer: 'JPN' }).value).toBe(27.6)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('take no customs code that leaves out most of the mineral, and say that publications differ', () => {
    const roles = { importer: ['USA', 'EU'], supplier: ['CHN'] }
    const answer = ask('comparison', { ...reliance, minerals: ['graphite'], roles })
    expect(answer.headline).toContain('the EU 40%')
    expect(answer.caveats.join(' ')).toContain('different publications')
  })

  it('name an importer without a figure', () => {
    const roles = { importer: ['DEU', 'NOR'], supplier: ['CHN'] }
    const answer = ask('comparison', { ...reliance, minerals: ['magnesium'], roles })
    expect(answer.headline).toContain('no such figure here for Norway')
  })

  it('are asked for with one supplier alone', () => {
    const roles = { importer: ['USA', 'EU'] }
    expect(asksImportersCompared(questionOf('comparison', { minerals: ['graphite'], roles }))).toBe(false)
  })
})
