import { describe, expect, it } from 'vitest'
import { readClaims } from '../../src/corpus/claims.js'
import { check, corpus, language, read } from './corpus.js'

/** A supported claim with one slot altered, so that it is no longer so. */
type Alter = (text: string) => readonly string[]

const right = readClaims('corpus')
  .filter(({ verdict, date }) => verdict === 'supported' && date === undefined)
  .map(({ claim }) => claim)

const wholes = (text: string) => language.statements(text).map(({ whole }) => whole)
const spansOf = (text: string) => wholes(text).flatMap(({ clause }) => clause.spans)
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const swap = (text: string, word: string, by: string): readonly string[] => {
  const altered = text.replace(new RegExp(`(?<![\\p{L}])${escaped(word)}(?![\\p{L}])`, 'u'), by)
  return altered === text ? [] : [altered]
}

const COUNTRIES: Readonly<Record<string, string>> = { NOR: 'Norway', BOL: 'Bolivia', THA: 'Thailand', GHA: 'Ghana' }
const MINERALS = ['tungsten', 'lithium', 'tin', 'antimony', 'niobium']
/** A country whose rows of a mineral are nowhere more than a hundredth of the largest row. */
const hasNone = (place: string, mineral: string): boolean =>
  [...corpus.tables.values()]
    .filter((table) => table.mineral === mineral)
    .every(({ observations }) => {
      const values = observations.map(({ value = 0 }) => value)
      const own = observations.filter((row) => row.place === place).map(({ value = 0 }) => value)
      return Math.max(0, ...own) <= Math.max(0, ...values) / 100
    })

/** Claims of a part of the world that one country has: false of one that has none of it. */
const isOfOne = (text: string): boolean => {
  const { claims } = read(text)
  return claims.every(
    ({ assertion, negated, refuted, places, among }) =>
      !negated &&
      refuted !== true &&
      among === undefined &&
      places.length === 1 &&
      (assertion.kind === 'rank' || (assertion.kind === 'share' && assertion.range.low > 2)),
  )
}

const place: Alter = (text) => {
  if (!isOfOne(text)) return []
  const [claim] = read(text).claims
  const [mineral = ''] = claim?.minerals ?? []
  const other = Object.keys(COUNTRIES).find((id) => hasNone(id, mineral))
  return spansOf(text)
    .filter(({ type, ids }) => type === 'place' && ids[0] === claim?.places[0])
    .flatMap(({ text: name }) => (other === undefined ? [] : swap(text, name, COUNTRIES[other] ?? '')))
}

const mineral: Alter = (text) => {
  if (!isOfOne(text)) return []
  const [claim] = read(text).claims
  const other = MINERALS.find((id) => claim && !claim.minerals.includes(id) && hasNone(claim.places[0] ?? '', id))
  return spansOf(text)
    .filter(({ type }) => type === 'mineral')
    .flatMap(({ text: name }) => (other === undefined ? [] : swap(text, name, other)))
}

const figure: Alter = (text) => {
  const exact = wholes(text).flatMap(({ quantities }) =>
    quantities.filter(
      ({ bound, high, word, kind }) =>
        (bound === undefined || bound === 'about') && high === undefined && word === undefined && kind !== 'count',
    ),
  )
  return exact.flatMap(({ value }) => {
    const said = [value.toLocaleString('en-US'), String(value)].find((one) => text.includes(one))
    return said === undefined || value === 0
      ? []
      : [1.5, 0.6].flatMap((factor) => swap(text, said, String(Math.round(value * factor * 10) / 10)))
  })
}

const year: Alter = (text) =>
  [...new Set(text.match(/\b20\d\d\b/g) ?? [])].length === 1
    ? [text.replace(/\b20\d\d\b/g, '1931'), text.replace(/\b20\d\d\b/g, '2044')]
    : []

const denial: Alter = (text) =>
  /\bnot?\b|n't|never|none|no longer|\bhalf\b/i.test(text) ? [] : swap(text, 'is', 'is not').slice(0, 1)

const WAYS = [
  ['rose', 'fell'],
  ['grew', 'fell'],
  ['increased', 'decreased'],
  ['fell', 'rose'],
  ['doubled', 'halved'],
  ['more', 'less'],
  ['less', 'more'],
] as const
const direction: Alter = (text) => {
  const found = WAYS.find(([word]) => swap(text, word, '').length > 0)
  const bounded = /\b(?:more|less) than (?:\d|half|a |one|two|three|four)/i.test(text)
  return found === undefined || bounded ? [] : swap(text, found[0], found[1])
}

const ALTERED: Readonly<Record<string, Alter>> = { place, mineral, figure, year, denial, direction }

describe('a supported claim with one slot altered', () => {
  it.each(Object.keys(ALTERED))('is not supported: another %s', (slot) => {
    const altered = right.flatMap((text) => (ALTERED[slot]?.(text) ?? []).map((one) => ({ text, one })))
    expect(altered.length).toBeGreaterThan(5)
    expect(altered.filter(({ one }) => check(one).verdict === 'supported').map(({ one }) => one)).toEqual([])
  })
})
