import { describe, expect, it } from 'vitest'
import { seenIn } from '../../src/claims/seen.js'
import { eachYear } from '../../src/claims/by-year.js'
import { checksIn } from '../../src/claims/check-claim.js'
import { check, corpus, language } from './corpus.js'

/** Minerals, places and year or month of each claim of a text. */
const claimed = (text: string) =>
  checksIn(text, corpus, language).checks.map(({ claim: { minerals, places, year, month } }) =>
    [...minerals, ...places, month ?? year].join(' '),
  )

describe('acts of several years', () => {
  it('are a claim each, of the mineral and the country that stand before the year', () => {
    expect(claimed('Indonesia banned the export of nickel ore in 2020 and of bauxite in 2023.')).toEqual([
      'nickel IDN 2020',
      'bauxite IDN 2023',
    ])
    expect(claimed('Zimbabwe banned the export of lithium ore in December 2022 and Namibia in June 2023.')).toEqual([
      'lithium ZWE 2022-12',
      'lithium NAM 2023-06',
    ])
  })
  it('are told apart: years that are exchanged are not borne out', () => {
    expect(check('Indonesia forbade the export of nickel ore in 2020 and of bauxite in 2023.').verdict).toBe(
      'supported',
    )
    expect(check('Indonesia forbade the export of bauxite in 2020 and of nickel ore in 2023.').verdict).toBe(
      'contradicted',
    )
  })
  it('leave a claim of one year as it is', () => {
    const [statement] = language.statements('Indonesia banned nickel exports in 2020.')
    const [made] = checksIn('Indonesia banned nickel exports in 2020.', corpus, language).checks
    if (!statement || !made) throw new Error('no claim')
    expect(eachYear(made.claim, seenIn(corpus, language.lexicon, statement.whole, []))).toEqual([made.claim])
  })
})
