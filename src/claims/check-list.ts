import { eventOf, listOf } from '../corpus/documents/data.js'
import type { ListData } from '../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Verdict } from '../answers/answer.js'
import type { Card } from '../answers/card.js'
import { listName } from '../answers/words/lists.js'
import { mineralName, mineralOf, placeName } from '../answers/names.js'
import { capital, list } from '../answers/text.js'
import { type Checker, unverifiableCheck } from './check.js'
import type { Claim, ListAct } from './claim.js'
import { newestYear } from './newest-year.js'
import { citationOf } from './words.js'
import { withoutCitations, withoutPeriod } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'

export interface Listed {
  readonly document: CorpusDocument
  readonly data: ListData
}

/** Lists of a place, oldest first; only complete ones can tell of an absence. */
export const listsOf = (corpus: Corpus, places: readonly string[]): readonly Listed[] =>
  [...corpus.documents.values()]
    .flatMap((document) => {
      const data = listOf(document)
      const own = data?.jurisdiction === 'EU' ? ['EU', 'EUROPE'] : [data?.jurisdiction ?? '']
      return data && (places.length === 0 || own.some((id) => places.includes(id))) ? [{ document, data }] : []
    })
    .sort((a, b) => a.data.year - b.data.year)

/**
 * The lists of a place that a claim means: its strategic ones where the words say so, those of a ministry of energy where
 * they say that; otherwise the one list of critical minerals that the whole country goes by.
 */
export const meant = (corpus: Corpus, lists: readonly Listed[], text: string): readonly Listed[] => {
  const named = ({ data }: Listed): string => `${data.list} ${data.calls}`.toLowerCase()
  const pick = (test: (one: Listed) => boolean): readonly Listed[] => lists.filter(test)
  if (wordingsOf(corpus).in(text, 'claim.energy-list')) return pick((one) => named(one).includes('energy'))
  const strategic = text.toLowerCase().includes('strategic') ? pick((one) => named(one).includes('strategic')) : []
  if (strategic.length > 0) return strategic
  const main = pick((one) => !['strategic', 'energy', 'rare earths'].some((other) => named(one).includes(other)))
  return main.length > 0 ? main : lists
}

/** Assessed and left out, or only watched beside the list. */
const OFF: ReadonlySet<string> = new Set(['not-critical', 'watchlist'])

/** On the list itself, or by a group that it names. Undefined: the list here is partial and does not name it. */
const onList = (corpus: Corpus, { data }: Listed, id: string): boolean | undefined => {
  const mineral = mineralOf(corpus, id)
  const named = new Set(data.members.filter(({ status }) => !OFF.has(status)).map(({ mineral: member }) => member))
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
  const rejected = data.members.some(({ mineral: member, status }) => member === id && OFF.has(status))
  return data.complete || rejected ? false : undefined
}

export const cite = (card: Card, { document, data }: Listed): string => {
  const sources = document.sources.slice(0, 1)
  const text = `${data.list}, ${data.year}: ${data.members.length} entries`
  return `[${card.citeWords(citationOf(card.corpus, document, { text, sources }, String(data.year)))}]`
}

/** The lists of its series before it, newest first. */
const beforeOf = (lists: readonly Listed[], one: Listed): readonly Listed[] =>
  lists.filter(({ data }) => data.list === one.data.list && data.year < one.data.year).reverse()

const all = (truths: readonly (boolean | undefined)[]): boolean | undefined =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
const not = (truth: boolean | undefined): boolean | undefined => (truth === undefined ? undefined : !truth)

/** The record that a mineral was put on a list in its year, where no earlier list of the series is kept. */
const recordOf = (corpus: Corpus, { data }: Listed, id: string): CorpusDocument | undefined =>
  [...corpus.documents.values()].find((document) => {
    const event = eventOf(document)
    return (
      event?.event_type === 'list' &&
      event.who.includes(data.jurisdiction) &&
      document.minerals.includes(id) &&
      document.date?.startsWith(String(data.year)) === true &&
      wordingsOf(corpus).in(event.what, 'tells.added') &&
      event.what.toLowerCase().includes(mineralName(corpus, id).toLowerCase())
    )
  })

/** Whether an act is borne out by a list and those before it. A list without a forerunner here added nothing that is known. */
const truthOn = (
  corpus: Corpus,
  lists: readonly Listed[],
  one: Listed,
  act: ListAct,
  id: string,
): boolean | undefined => {
  const now = onList(corpus, one, id)
  if (act === 'on') return now
  const before = beforeOf(lists, one).map((other) => onList(corpus, other, id))
  const [then] = before
  if (before.length === 0) {
    if (act === 'added' && recordOf(corpus, one, id)) return now
    return (act === 'added' || act === 'first') && now === false ? false : undefined
  }
  switch (act) {
    case 'added':
      return all([now, not(then)])
    case 'removed':
      return all([not(now), then])
    case 'kept':
      return all([now, then])
    case 'first':
      return all([now, ...before.map(not)])
    case 'returned':
      return all([now, not(then), before.includes(true) ? true : before.includes(undefined) ? undefined : false])
  }
}

const DONE: Readonly<Record<ListAct, readonly [string, string]>> = {
  on: ['is on', 'is not on'],
  added: ['was new on', 'was not new on'],
  removed: ['was taken off', 'was not taken off'],
  returned: ['came back to', 'did not come back to'],
  kept: ['stayed on', 'did not stay on'],
  first: ['was for the first time on', 'was not for the first time on'],
}

/** The lists of the year that is claimed; membership without one of that year is that of the list then in force. */
const datedOf = (lists: readonly Listed[], claim: Claim, act: ListAct): readonly Listed[] => {
  const { year, since } = claim
  const inForce = (at: number): readonly Listed[] => [
    ...new Map(lists.filter(({ data }) => data.year <= at).map((one) => [one.data.list, one])).values(),
  ]
  // "Since 2017": then, and ever after. "In 2018 and 2022": on both.
  if (act === 'on' && since !== undefined)
    return year === undefined
      ? [...new Set([...inForce(since), ...lists.filter(({ data }) => data.year >= since)])]
      : [...new Set([...inForce(since), ...inForce(year)])]
  if (year === undefined) {
    const current = lists.filter(({ data }) => data.current)
    return current.length > 0 ? current : lists.slice(-1)
  }
  const dated = lists.filter(({ data }) => data.year === year)
  return dated.length > 0 || act !== 'on' ? dated : inForce(year)
}

/** "Copper is on the US list", "added to the EU list in 2024": decided by the lists of the place, or all lists of today. */
export const checkListed: Checker = (card, corpus, claim, id) => {
  if (claim.assertion.kind !== 'listed') return unverifiableCheck(claim, 'the claim names no list')
  const { act, denied = false } = claim.assertion
  if (claim.places.length > 1 && wordingsOf(corpus).in(claim.text, 'claim.order'))
    return unverifiableCheck(claim, "I don't check which of two lists came first")
  if (wordingsOf(corpus).in(claim.text, 'claim.alone'))
    return unverifiableCheck(claim, "I don't check whether other lists have it too")
  if (claim.year !== undefined && claim.year > newestYear(corpus) + 1)
    return unverifiableCheck(claim, `I have no list of ${claim.year}`)
  // "Never before 2025" says that it was there first in 2025.
  const negated = act !== 'first' && claim.negated !== denied
  const lists = meant(corpus, listsOf(corpus, claim.places), claim.text)
  const where =
    claim.places.length === 0
      ? 'any list'
      : `the list of ${list(claim.places.map((place) => placeName(corpus, place)))}`
  const name = mineralName(corpus, id)
  const holds = (one: Listed): boolean | undefined => truthOn(corpus, lists, one, act, id)
  const dated = datedOf(lists, claim, act)
  const elsewhen = dated.length === 0 ? lists.filter((one) => holds(one) === true).slice(-1) : []
  const once =
    claim.now || negated || claim.year !== undefined
      ? []
      : lists.filter((one) => !one.data.current && holds(one) === true)
  const right = dated.some((one) => holds(one) === true)
  const shown = right ? [] : once.slice(-1)
  const found = [...dated, ...elsewhen, ...shown].map((one) => ({ one, truth: holds(one) }))
  const known = found.filter(({ truth }) => truth !== undefined)
  if (known.length === 0)
    return unverifiableCheck(
      claim,
      `I have no complete record of ${where}${claim.year === undefined ? '' : ` of ${claim.year}`}`,
    )
  const yes = known.filter(({ truth }) => truth === true)
  const verdict: Verdict =
    elsewhen.length > 0
      ? 'contradicted'
      : yes.length === known.length
        ? 'supported'
        : yes.length > 0
          ? 'depends'
          : 'contradicted'
  const texts = known.map(
    ({ one, truth }) =>
      `${capital(name)} ${DONE[act][truth === true ? 0 : 1]} ${listName(one)} ${cite(card, one)}${historyOf(card, corpus, lists, one, act, id)}`,
  )
  // The newest list that names it and the newest that does not say more than the two newest of one kind.
  const newestOf = (truth: boolean): string[] => texts.filter((_, at) => known[at]?.truth === truth).slice(-1)
  const telling = verdict === 'depends' && yes.length > 0 ? [...newestOf(true), ...newestOf(false)] : texts.slice(0, 2)
  const flipped =
    negated && verdict !== 'depends' && elsewhen.length === 0
      ? verdict === 'supported'
        ? 'contradicted'
        : 'supported'
      : verdict
  return {
    claim,
    verdict: flipped,
    because: telling.map((text) => withoutCitations(text)).join('; '),
    lines: texts.map((text) => ({ label: 'List', text: `${text}.` })),
  }
}

/** For a change: on which lists of the series before it the mineral stood. */
const historyOf = (
  card: Card,
  corpus: Corpus,
  lists: readonly Listed[],
  one: Listed,
  act: ListAct,
  id: string,
): string => {
  if (act === 'on') return ''
  const record = beforeOf(lists, one).length === 0 ? recordOf(corpus, one, id) : undefined
  const event = record && eventOf(record)
  if (record && event) {
    const said = { text: event.what, sources: record.sources.slice(0, 1) }
    return `: ${withoutPeriod(event.what)} [${card.citeWords(citationOf(corpus, record, said, record.date ?? ''))}]`
  }
  const before = beforeOf(lists, one)
    .filter((other) => onList(corpus, other, id) === true)
    .map((other) => `${other.data.year} ${cite(card, other)}`)
  const now = onList(corpus, one, id)
  const stands =
    now === undefined || act === 'first' || act === 'added' ? '' : `, which ${now ? 'has' : 'does not have'} it`
  return `${stands}; before that, it was ${before.length === 0 ? 'on no earlier edition' : `on the edition of ${list(before)}`}`
}
