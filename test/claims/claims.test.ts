import { describe, expect, it } from 'vitest'
import type { Answer, Verdict } from '../../src/answers/answer.js'
import { numbersNotBacked } from '../answers/backing.js'
import { CLAIM_KINDS, type GoldenClaim, readClaims } from '../../src/corpus/claims.js'
import { check } from './corpus.js'

const claims = readClaims('corpus')
const answers = new Map(claims.map((golden) => [golden, check(golden.claim, golden.date)]))
const answerTo = (golden: GoldenClaim): Answer => answers.get(golden) ?? check(golden.claim)

/** Golden values carry six significant digits. */
const TOLERANCE = 0.0005

const holds = ({ figures }: Answer, wanted: NonNullable<GoldenClaim['figure']>): boolean =>
  figures.some(
    (figure) =>
      figure.unit === wanted.unit &&
      figure.mineral === wanted.mineral &&
      figure.place === wanted.place &&
      (wanted.stage === undefined || figure.stage === wanted.stage) &&
      (wanted.year === undefined || figure.year === wanted.year) &&
      Math.abs(figure.value - wanted.value) <= TOLERANCE * Math.abs(wanted.value),
  )

const part = (verdict: Verdict): number => claims.filter((golden) => golden.verdict === verdict).length

describe('the claims of corpus/claims.yaml', () => {
  it('are at least 120, of all kinds and verdicts', () => {
    expect(claims.filter(({ heldout }) => !heldout).length).toBeGreaterThanOrEqual(120)
    for (const kind of CLAIM_KINDS)
      expect(
        claims.some((golden) => golden.kind === kind),
        kind,
      ).toBe(true)
    for (const verdict of ['supported', 'contradicted', 'depends', 'unverifiable'] as const)
      expect(part(verdict), verdict).toBeGreaterThanOrEqual(15)
  })

  it('are never wrongly supported', () => {
    const wrong = claims.filter((golden) => golden.verdict !== 'supported' && answerTo(golden).verdict === 'supported')
    expect(wrong.map(({ claim }) => claim)).toEqual([])
  })

  it('that nobody tuned for get the right verdict nine times in ten', () => {
    const heldout = claims.filter(({ heldout: blind }) => blind)
    const right = heldout.filter((golden) => answerTo(golden).verdict === golden.verdict)
    expect(right.length / heldout.length).toBeGreaterThanOrEqual(0.9)
  })

  it.each(claims.filter(({ heldout }) => !heldout).map((golden) => [golden.claim, golden] as const))(
    '%s',
    (_, golden) => {
      const answer = answerTo(golden)
      expect(answer.verdict, answer.headline).toBe(golden.verdict)
      expect(answer.headline.toLowerCase().startsWith(golden.verdict)).toBe(true)
      if (golden.figure) expect(holds(answer, golden.figure), JSON.stringify(answer.figures)).toBe(true)
    },
  )

  it.each(claims.map((golden) => [golden.claim, golden] as const))(
    'says nothing that is not backed: %s',
    (_, golden) => {
      const answer = answerTo(golden)
      expect(numbersNotBacked(answer)).toEqual([])
      for (const figure of answer.figures) {
        expect(figure.citations.length, figure.label).toBeGreaterThan(0)
        for (const n of figure.citations) expect(answer.citations[n - 1], figure.label).toBeDefined()
      }
    },
  )
})
