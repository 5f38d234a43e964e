import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { mineralName } from '../answers/names.js'
import { capital, percent } from '../answers/text.js'
import { type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Claim, Range } from './claim.js'
import { type Finding, plainSide, type SideFinding } from './judge.js'
import { truthOf } from './quantities.js'
import { type Scope, type UseRow, useRows, usesKnown } from './use-rows.js'
import { citationOf, noteOf } from './words.js'
import { withoutPeriod } from '../prose.js'
import { yearsIn } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'

const SCOPES: Readonly<Record<Scope, string>> = { WLD: 'World', USA: 'United States', EU: 'European Union' }
/** How many of the words of a claimed use a row must have to be that use. */
const ENOUGH = 0.6

const matchOf = (row: UseRow, words: readonly string[]): number =>
  words.filter((word) => row.words.has(word)).length / words.length

const bestOf = (rows: readonly UseRow[], words: readonly string[]): UseRow | undefined => {
  const [best] = [...rows].sort((a, b) => matchOf(b, words) - matchOf(a, words))
  return best && matchOf(best, words) >= ENOUGH ? best : undefined
}

const yearOf = (row: UseRow): number => yearsIn(row.sentence.text)[0] ?? 0

const cite = (card: Card, id: string, row: UseRow): number => {
  const note = noteOf(card.corpus, id)
  return note ? card.citeWords(citationOf(card.corpus, note, row.sentence, row.heading)) : 1
}

const findingOf = (id: string, row: UseRow, truth: Finding['truth']): Finding => ({
  truth,
  year: yearOf(row),
  show: (card) => {
    const at = cite(card, id, row)
    if (row.value !== undefined)
      card.figure({
        label: `${capital([...row.words].slice(0, 4).join(' '))}: share of ${mineralName(card.corpus, id)} used, ${SCOPES[row.scope]}`,
        ...{ quantity: 'share', value: row.value, ...(row.bound && { bound: row.bound }), unit: '%', mineral: id },
        ...{
          place: row.scope,
          measure: 'consumption',
          year: yearOf(row),
          estimated: row.sentence.text.includes('estimated'),
        },
        ...{ basis: 'reported', citations: [at] },
      })
    const share = row.value === undefined ? '' : `${percent(row.value, row.bound)}: `
    return `${share}${withoutPeriod(row.sentence.text)} [${at}]`
  },
  say: () => withoutPeriod(row.sentence.text),
})

/** A use held against the rows of one scope; undefined where they do not settle it. */
const judge = (corpus: Corpus, id: string, rows: readonly UseRow[], claim: Claim): Finding | undefined => {
  if (claim.assertion.kind !== 'use') return undefined
  const { words, range } = claim.assertion
  const shares = rows.filter((row) => row.value !== undefined)
  const top = rows.find(({ leads }) => leads) ?? [...shares].sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
  const own = bestOf(range === 'first' ? rows : shares, words)
  const named = words.some((word) => usesKnown(corpus).has(word))
  if (range === 'first') {
    if (!top) return undefined
    if (own === top || matchOf(top, words) >= ENOUGH) return findingOf(id, top, 'yes')
    return own || named ? findingOf(id, top, 'no') : undefined
  }
  if (own?.value !== undefined) return findingOf(id, own, truthOf(own.value, own.bound, range))
  const most = lead(corpus, rows, words)
  if (most) return findingOf(id, most, range.low <= 50 && range.high === Infinity ? 'yes' : 'unknown')
  // What the other uses leave over is the most that this one can have.
  // "Clean-energy uses" is no use beside batteries, which are in it.
  const apart = shares.filter(({ words: told }) => !told.has('clean'))
  const rest = 100 - apart.reduce((sum, row) => sum + (row.value ?? 0), 0)
  const [first] = apart
  // "Superalloys, chiefly for jet engines": a row that it may mean in part.
  if (shares.some(({ words: told }) => words.some((word) => told.has(word)))) return undefined
  return first && named && limits(range, rest) ? findingOf(id, top ?? first, 'no') : undefined
}

/** A sentence that says that most of a mineral goes there, without a number. */
const lead = (corpus: Corpus, rows: readonly UseRow[], words: readonly string[]): UseRow | undefined =>
  rows.find(
    (row) => row.leads && wordingsOf(corpus).in(row.sentence.text, 'tells.most') && matchOf(row, words) >= ENOUGH,
  )

const limits = ({ low }: Range, rest: number): boolean => low > rest + 2

const WHYS = {
  stage: 'true of one region, not of another',
  silent: 'true of one region, and no figure settles the others',
}

/** "Batteries take 88 % of lithium", "superalloys are the leading use": decided by the uses that the mineral's note tells. */
export const checkUse: Checker = (card, corpus, claim, id) => {
  const name = mineralName(corpus, id)
  const nothing = `my notes don't say how much ${name} goes there`
  const places = claim.places.filter((place) => place !== 'WLD')
  if (claim.assertion.kind !== 'use' || places.some((place) => place !== 'USA' && place !== 'EU'))
    return unverifiableCheck(claim, nothing)
  const { range, denied: negated = false } = claim.assertion
  const all = useRows(corpus, id)
  const asked: readonly Scope[] = places.includes('USA') ? ['USA'] : places.includes('EU') ? ['EU'] : ['WLD']
  const found = (scopes: readonly Scope[]) =>
    scopes.flatMap((scope): SideFinding[] => {
      const finding = judge(
        corpus,
        id,
        all.filter((row) => row.scope === scope),
        claim,
      )
      if (!finding) return []
      return [plainSide(SCOPES[scope], 'uses', [finding], negated)]
    })
  const own = found(asked)
  // Where the note tells nothing of the world, the regions it does tell of stand in, unless the world is named.
  const regional = own.length === 0 && places.length === 0 && !wordingsOf(corpus).in(claim.text, 'claim.world')
  const sides = regional ? found(['USA', 'EU']) : own
  if (sides.length === 0) return unverifiableCheck(claim, nothing)
  const [side] = sides
  const finding = side?.current[0]
  const year = claim.year !== undefined && finding && finding.year !== 0 && finding.year !== claim.year
  if (year) return unverifiableCheck(claim, `my figures on the uses of ${name} are not from ${claim.year}`)
  const check = checkOf(card, claim, '', sides, () => undefined, WHYS)
  // A share of the United States is no share of the world, be it right or wrong there.
  const hedged =
    regional && check.verdict === 'supported'
      ? 'depends'
      : regional && range !== 'first' && check.verdict === 'contradicted'
        ? 'unverifiable'
        : check.verdict
  return {
    ...check,
    verdict: hedged,
    because: `${hedged === check.verdict ? '' : 'known of one region only: '}${check.because.trim()}`,
  }
}
