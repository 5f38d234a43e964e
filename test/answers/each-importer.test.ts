import { describe, expect, it } from 'vitest'
import { eachImporter } from '../../src/answers/each-importer.js'
import { questionOf } from './ask.js'

describe('a question about several buyers', () => {
  const question = questionOf('comparison', {
    minerals: ['graphite'],
    places: ['USA', 'EU', 'CHN'],
    roles: { importer: ['USA', 'EU'], supplier: ['CHN'] },
  })

  it('is one question a buyer', () => {
    expect(eachImporter(question).map(({ intent, places, roles }) => [intent, places, roles])).toEqual([
      ['import-sources', ['USA', 'CHN'], { importer: ['USA'], supplier: ['CHN'] }],
      ['import-sources', ['EU', 'CHN'], { importer: ['EU'], supplier: ['CHN'] }],
    ])
  })

  it('stays whole with one buyer, without a seller, and of events', () => {
    const one = { ...question, roles: { importer: ['USA'], supplier: ['CHN'] } }
    const nobody = { ...question, roles: { importer: ['USA', 'EU'] } }
    for (const whole of [one, nobody, { ...question, intent: 'event' as const }])
      expect(eachImporter(whole)).toEqual([whole])
  })
})
