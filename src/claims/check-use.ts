import type { Corpus } from '../corpus/types.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { capital, percent } from '../answers/text.js'
import { locatorOf } from '../answers/words/sentences.js'
import { wordingsOf } from '../language/wordings.js'
import { withoutPeriod, yearsIn } from '../prose.js'
import { type Asked, type Check, checkOf, unverifiableCheck } from './check.js'
import type { Said } from './claim.js'
import { ONE_REGION } from './equal-terms.js'
import { type Finding, plainSide, type SideFinding } from './judge.js'
import { truthOf } from './held.js'
import { type Scope, type UseRow, useRows, usesKnown } from './use-rows.js'

const SCOPES: Readonly<Record<Scope, string>> = { WLD: 'World', USA: 'United States', EU: 'European Union' }
/** How many of the words of a claimed use a row must have to be that use. */
const ENOUGH = 0.6

const matchOf = (row: UseRow, words: readonly string[]): number =>
  words.filter((word) => row.words.has(word)).length / words.length

const yearOf = ({ said }: UseRow): number => yearsIn(said.text)[0] ?? 0

const findingOf = (id: string, row: UseRow, truth: Finding['truth']): Finding => ({
  truth,
  year: yearOf(row),
  show: (card) => {
    const citations = card.citeSaid(row.said, locatorOf(row.said))
    const { value, bound, words, scope } = row
    if (value !== undefined)
      card.figure({
        label: `${capital([...words].slice(0, 4).join(' '))}: share of ${mineralName(card.corpus, id)} used, ${SCOPES[scope]}`,
        ...{ quantity: 'share', value, ...(bound && { bound }), unit: '%', mineral: id, place: scope },
        ...{ measure: 'consumption', year: yearOf(row), estimated: row.said.text.includes('estimated') },
        ...{ basis: 'reported', citations },
      })
    const share = value === undefined ? '' : `${percent(value, bound)}: `
    return `${share}${withoutPeriod(row.said.text)} ${marks(citations)}`
  },
  say: () => withoutPeriod(row.said.text),
})

/** A use held against the rows of one scope; undefined where they do not settle it. */
const judge = (
  corpus: Corpus,
  id: string,
  rows: readonly UseRow[],
  { words, range }: Said<'use'>,
): Finding | undefined => {
  const shares = rows.filter(({ value }) => value !== undefined).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const top = rows.find(({ leads }) => leads) ?? shares[0]
  const fits = (row: UseRow): boolean => matchOf(row, words) >= ENOUGH
  const [own] = (range === 'first' ? rows : shares).filter(fits).sort((a, b) => matchOf(b, words) - matchOf(a, words))
  const named = words.some((word) => usesKnown(corpus).has(word))
  if (range === 'first') {
    if (!top) return undefined
    if (own === top || fits(top)) return findingOf(id, top, 'yes')
    return own || named ? findingOf(id, top, 'no') : undefined
  }
  if (own?.value !== undefined) return findingOf(id, own, truthOf(own.value, own.bound, range))
  // What the other uses leave over is the most that this one can have; "clean-energy uses" holds batteries itself, and
  // "superalloys, chiefly for jet engines" is a row that may be meant in part.
  const apart = shares.filter((row) => !row.words.has('clean'))
  const rest = 100 - apart.reduce((sum, row) => sum + (row.value ?? 0), 0)
  const partly = shares.some((row) => words.some((word) => row.words.has(word)))
  return top && apart.length > 0 && !partly && named && range.low > rest + 2 ? findingOf(id, top, 'no') : undefined
}

const WHYS = {
  stage: 'true of one region, not of another',
  silent: 'true of one region, and no figure settles the others',
}

/** "Batteries take 88 % of lithium", "superalloys are the leading use": decided by the uses that the mineral's note tells. */
export const checkUse = ({ card, claim, said, id, name }: Asked<'use'>): Check => {
  const { corpus } = card
  const nothing = `my notes don't say how much ${name} goes there`
  const places = claim.places.filter((place) => place !== 'WLD')
  if (places.some((place) => place !== 'USA' && place !== 'EU')) return unverifiableCheck(claim, nothing)
  const rows = useRows(corpus, id)
  const found = (...scopes: readonly Scope[]): readonly SideFinding[] =>
    scopes.flatMap((scope) => {
      const finding = judge(
        corpus,
        id,
        rows.filter((row) => row.scope === scope),
        said,
      )
      const terms = { regional: places.length === 0 && scope !== 'WLD' }
      return finding ? [plainSide(SCOPES[scope], 'uses', [{ ...finding, terms }], said.denied === true)] : []
    })
  const own = found(places.includes('USA') ? 'USA' : places.includes('EU') ? 'EU' : 'WLD')
  // Where the note tells nothing of the world, the regions it does tell of stand in, unless the world is named.
  const regional = own.length === 0 && places.length === 0 && !wordingsOf(corpus).in(claim.text, 'claim.world')
  const sides = regional ? found('USA', 'EU') : own
  const year = sides[0]?.current[0]?.year ?? 0
  if (claim.year !== undefined && year !== 0 && year !== claim.year)
    return unverifiableCheck(claim, `my figures on the uses of ${name} are not from ${claim.year}`)
  const check = checkOf(card, claim, { subject: '', sides, nothing, fix: () => undefined, whys: WHYS })
  const because = check.because.trim()
  // A share of the United States is no share of the world.
  return regional && check.verdict === 'supported'
    ? { ...check, verdict: 'depends', because: `${ONE_REGION}: ${because}` }
    : { ...check, because }
}
