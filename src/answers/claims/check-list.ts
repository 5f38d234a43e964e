import { type ListData, listOf } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Verdict } from '../answer.js'
import type { Card } from '../card.js'
import { listName } from '../words/lists.js'
import { mineralName, mineralOf, placeName } from '../names.js'
import { capital, list } from '../text.js'
import { type Checker, unverifiableCheck } from './check.js'
import type { Claim } from './claim.js'
import { citationOf } from './words.js'

interface Listed {
  readonly document: CorpusDocument
  readonly data: ListData
}

/** Lists of a place, oldest first; only complete ones can tell of an absence. */
const listsOf = (corpus: Corpus, places: readonly string[]): readonly Listed[] =>
  [...corpus.documents.values()]
    .flatMap((document) => {
      const data = listOf(document)
      return data && (places.length === 0 || places.includes(data.jurisdiction)) ? [{ document, data }] : []
    })
    .sort((a, b) => a.data.year - b.data.year)

/**
 * The lists of a place that a claim means: its strategic ones where the words say so, those of a ministry of energy where
 * they say that; otherwise the one list of critical minerals that the whole country goes by.
 */
const meant = (lists: readonly Listed[], text: string): readonly Listed[] => {
  const named = ({ data }: Listed): string => `${data.list} ${data.calls}`.toLowerCase()
  const pick = (test: (one: Listed) => boolean): readonly Listed[] => lists.filter(test)
  if (/\benergy|\bDOE\b/i.test(text)) return pick((one) => named(one).includes('energy'))
  const strategic = /strategic/i.test(text) ? pick((one) => named(one).includes('strategic')) : []
  if (strategic.length > 0) return strategic
  const main = pick((one) => !/strategic|energy|rare earths/.test(named(one)))
  return main.length > 0 ? main : lists
}

/** On the list itself, or by a group that it names. Undefined: the list here is partial and does not name it. */
const onList = (corpus: Corpus, { data }: Listed, id: string): boolean | undefined => {
  const mineral = mineralOf(corpus, id)
  const named = new Set(
    data.members.filter(({ status }) => status !== 'not-critical').map(({ mineral: member }) => member),
  )
  const groups = [...corpus.minerals.values()].filter((group) => group.members.includes(id)).map((group) => group.id)
  if (named.has(id) || [...mineral.groups, ...groups].some((group) => named.has(group))) return true
  if (
    mineral.members.length > 0 &&
    mineral.members.filter((member) => named.has(member)).length > mineral.members.length / 2
  )
    return true
  const family = [
    ...Object.values(mineral.chain),
    ...[...corpus.minerals.values()]
      .filter((other) => Object.values(other.chain).includes(id))
      .map((other) => other.id),
  ]
  if (family.some((other) => named.has(other))) return true
  return data.complete ? false : undefined
}

const cite = (card: Card, { document, data }: Listed): string => {
  const sources = document.sources.slice(0, 1)
  const text = `${data.list}, ${data.year}: ${data.members.length} entries`
  return `[${card.citeWords(citationOf(card.corpus, document, { text, sources }, String(data.year)))}]`
}

const previousOf = (lists: readonly Listed[], one: Listed): Listed | undefined =>
  lists.find(({ document }) => document.id === one.data.previous) ??
  lists.filter(({ data }) => data.list === one.data.list && data.year < one.data.year).at(-1)

const truthOn = (
  corpus: Corpus,
  lists: readonly Listed[],
  one: Listed,
  claim: Claim,
  id: string,
): boolean | undefined => {
  const now = onList(corpus, one, id)
  const act = claim.assertion.kind === 'listed' ? claim.assertion.act : 'on'
  if (act === 'on') return now
  const before = previousOf(lists, one)
  const then = before && onList(corpus, before, id)
  if (now === undefined || then === undefined) return undefined
  return act === 'added' ? now && !then : !now && then
}

/** "Copper is on the US list", "added to the EU list in 2024": decided by the lists of the place, or all lists of today. */
export const checkListed: Checker = (card, corpus, claim, id) => {
  const act = claim.assertion.kind === 'listed' ? claim.assertion.act : 'on'
  const all = meant(listsOf(corpus, claim.places), claim.text)
  const where =
    claim.places.length === 0
      ? 'any list'
      : `the list of ${list(claim.places.map((place) => placeName(corpus, place)))}`
  const dated =
    claim.year === undefined
      ? all.filter(({ data }) => data.current)
      : all.filter(({ data }) => data.year === claim.year)
  const used = dated.length > 0 ? dated : claim.year === undefined ? all.slice(-1) : []
  const name = mineralName(corpus, id)
  const found = used.map((one) => ({ one, truth: truthOn(corpus, all, one, claim, id) }))
  const known = found.filter(({ truth }) => truth !== undefined)
  if (known.length === 0)
    return unverifiableCheck(
      claim,
      `no complete record of ${where}${claim.year === undefined ? '' : ` of ${claim.year}`} is kept here`,
    )
  const yes = known.filter(({ truth }) => truth === true)
  const verdict: Verdict =
    yes.length === known.length ? 'supported' : yes.length > 0 ? 'depends' : earlier(corpus, all, claim, id)
  const done = { on: 'is on', added: 'was new on', removed: 'was taken off' }[act]
  const not = { on: 'is not on', added: 'was not new on', removed: 'was not taken off' }[act]
  const texts = known.map(
    ({ one, truth }) => `${capital(name)} ${truth === true ? done : not} ${listName(one)} ${cite(card, one)}`,
  )
  // The newest list that names it and the newest that does not say more than the two newest of one kind.
  const newestOf = (truth: boolean): string[] => texts.filter((_, at) => known[at]?.truth === truth).slice(-1)
  const telling = verdict === 'depends' && yes.length > 0 ? [...newestOf(true), ...newestOf(false)] : texts.slice(0, 2)
  const flipped =
    claim.negated && verdict !== 'depends' ? (verdict === 'supported' ? 'contradicted' : 'supported') : verdict
  return {
    claim,
    verdict: flipped,
    because: telling.map((text) => text.replace(/ \[\d+\]/, '')).join('; '),
    lines: texts.map((text) => ({ label: 'List', text: `${text}.` })),
  }
}

/** Not on the list of today: "depends" if an earlier list of the place had it, and the claim does not say now. */
const earlier = (corpus: Corpus, lists: readonly Listed[], claim: Claim, id: string): Verdict => {
  if (claim.now || claim.year !== undefined || claim.assertion.kind !== 'listed') return 'contradicted'
  const once = lists.some((one) => !one.data.current && truthOn(corpus, lists, one, claim, id) === true)
  return once ? 'depends' : 'contradicted'
}
