import { describe, expect, it } from 'vitest'
import { detailLine } from '../../src/discord/render/lines.js'
import { inLocale } from '../../src/discord/render/locale.js'
import { answerWith } from '../fixtures/brain.js'

const headline = (text: string, locale: string) => inLocale(answerWith({ headline: text }), locale).headline

describe('inLocale', () => {
  it.each([
    ['de', '2,000 of 310,000 t is 79.7 %', '2.000 of 310.000 t is 79,7 %'],
    ['pt-BR', '1,234,567.8 t on 2023-07-03', '1.234.567,8 t on 3 de jul. de 2023'],
    ['fr', '310,000 t', '310\u202f000 t'],
    ['ja', '310,000 t on 2023-07-03', '310,000 t on 2023/07/03'],
    ['es-ES', '31.7 %', '31,7 %'],
    ['en-US', '2,000 t, 79.7 %, 2023-07-03', '2,000 t, 79.7 %, 2023-07-03'],
    ['nonsense-locale', '2,000 t', '2,000 t'],
  ])('writes for %s', (locale, text, written) => expect(headline(text, locale)).toBe(written))

  it.each(['MCS v1.3', 'table 10.1', 'in 2025', '1,2,3', 'usgs-mcs-2026', '10.1016/j.x', '99-2023-07-03', '2023-07'])(
    'leaves %s alone',
    (text) => expect(headline(text, 'de')).toBe(text),
  )

  it('leaves quoted rows as they were printed', () => {
    const { citations } = inLocale(answerWith(), 'de')
    expect(citations[0]?.snippet).toBe('China 2,000 · World total (rounded) 310,000')
  })
})

describe('detailLine', () => {
  it.each([
    [{ label: 'Mined', text: '0.6 % (2,000 t)' }, 'Mined: **0.6 %** (2,000 t)'],
    [{ label: 'Mined', text: '310\u202f000 t in all' }, 'Mined: **310\u202f000 t** in all'],
    [{ label: 'US', text: 'at least 31.7 % of use' }, 'US: **at least 31.7 %** of use'],
    [{ label: '2', text: 'Indonesia 66.7 %' }, '2. Indonesia 66.7 %'],
    [{ label: '2021', text: '310,000 t' }, '2021: **310,000 t**'],
    [{ label: 'Latest', text: '2026-07-16' }, 'Latest: 2026-07-16'],
    [{ label: 'In', text: '2021–24: 28 %' }, 'In: 2021–24: 28 %'],
    [{ text: '# DR Congo mines most' }, '\\# DR Congo mines most'],
  ])('writes %o', (detail, line) => expect(detailLine(detail)).toBe(line))
})
