import { listOf } from '../../corpus/documents/data.js'
import type { ListData, ListMember } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Card } from '../card.js'
import { mineralName } from '../names.js'
import { list } from '../text.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { once } from '../../once.js'

/** A list of critical minerals: the document, and what its front matter says. */
export interface Listing {
  readonly document: CorpusDocument
  readonly data: ListData
}

/**
 * How a mineral stands on a list. `named`: it is a member · `covered`: its group is · `partly`: it is a group, and some
 * or all of its elements are · `rejected`: assessed and left out · `absent` · `unknown`: absent from a partial list.
 */
export type Standing =
  | { readonly kind: 'named' | 'rejected'; readonly member: ListMember }
  | { readonly kind: 'covered'; readonly member: ListMember; readonly group: string }
  | { readonly kind: 'partly'; readonly elements: readonly string[]; readonly all: number }
  | { readonly kind: 'absent' | 'unknown' }

/** All lists, newest first; of one year those with more members first. Front matter is checked by its schema once. */
export const listings = once(({ documents }: Corpus): readonly Listing[] =>
  [...documents.values()]
    .flatMap((document) => {
      const data = listOf(document)
      return data ? [{ document, data }] : []
    })
    .sort((a, b) => b.data.year - a.data.year || b.data.members.length - a.data.members.length),
)

/** Minerals that a member stands for. */
export const idsOf = ({ mineral, also }: ListMember): string[] => [...(mineral === undefined ? [] : [mineral]), ...also]

const memberOf = (data: ListData, id: string): ListMember | undefined =>
  data.members.find((member) => idsOf(member).includes(id))

/** The groups of a mineral, and theirs: dysprosium → heavy rare earths, rare earths. */
const groupsOf = (corpus: Corpus, id: string): string[] => [
  ...new Set([...corpus.minerals.values()].filter(({ members }) => members.includes(id)).map((group) => group.id)),
]

/** How a mineral stands on a list (see {@link Standing}). */
export const standing = (corpus: Corpus, { data }: Listing, id: string): Standing => {
  const own = memberOf(data, id)
  if (own) return { kind: own.status === 'not-critical' ? 'rejected' : 'named', member: own }
  for (const group of groupsOf(corpus, id)) {
    const member = memberOf(data, group)
    if (member && member.status !== 'not-critical') return { kind: 'covered', member, group }
  }
  const within = corpus.minerals.get(id)?.members ?? []
  // By its own name, or by a smaller group: the EU lists the heavy and the light rare earths.
  const elements = within.filter((element) =>
    [element, ...groupsOf(corpus, element)].some((name) => {
      const member = name === id ? undefined : memberOf(data, name)
      return member !== undefined && member.status !== 'not-critical'
    }),
  )
  if (elements.length > 0) return { kind: 'partly', elements, all: within.length }
  return { kind: data.complete ? 'absent' : 'unknown' }
}

/** Ore and metal of a mineral, and what is made of it: bauxite and alumina for aluminum. */
export const kinOf = (corpus: Corpus, id: string): readonly string[] =>
  [
    ...Object.values(corpus.minerals.get(id)?.chain ?? {}),
    ...[...corpus.minerals.values()].filter(({ chain }) => Object.values(chain).includes(id)).map((one) => one.id),
  ].filter((other, at, all) => other !== id && all.indexOf(other) === at)

/** Whether some list has two minerals as entries of their own, as the EU's has phosphorus and phosphate rock. */
export const toldApart = (corpus: Corpus, ...pair: readonly [string, string]): boolean =>
  listings(corpus).some(({ data }) => {
    const [one, other] = pair.map((id) => memberOf(data, id))
    return one !== undefined && other !== undefined && one !== other
  })

/** Whether a standing counts as being on the list; a watchlist beside it does not. */
export const isOn = (at: Standing): boolean =>
  at.kind === 'partly' || ((at.kind === 'named' || at.kind === 'covered') && at.member.status !== 'watchlist')

/** Whether a mineral is known not to be on a list; a watchlist beside it does not count as the list. */
export const isOff = (at: Standing): boolean =>
  at.kind === 'absent' || at.kind === 'rejected' || (at.kind === 'named' && !isOn(at))

/** Whether a list has a mineral, by its name, its group or its elements. */
export const hasMineral = (corpus: Corpus, listing: Listing, id: string): boolean => isOn(standing(corpus, listing, id))

/** "the US list of critical minerals (2025)", "Canada's critical minerals list (2024)". */
export const listName = ({ data }: Listing): string =>
  `${/^(?:The |\S+'s |South \S+'s )/.test(data.list) ? '' : 'the '}${data.list} (${data.year})`

/** The number of entries that its issuer counts. */
export const entriesOf = ({ data }: Listing): number =>
  data.entries ?? data.members.filter(({ status }) => status !== 'not-critical').length

/** What a list calls a member; our name where it says nothing else. */
export const calledOf = (corpus: Corpus, { mineral, called }: ListMember): string =>
  called ?? (mineral === undefined ? '' : mineralName(corpus, mineral))

/** Cites a row of a list. Gives the position. */
const citeList = (card: Card, listing: Listing, row: string): number => {
  const [source] = listing.document.sources
  return card.citeSaid({ text: row, sources: source === undefined ? [] : [source] }, listing.document.title)[0] ?? 0
}

/** Cites how a mineral stands on a list: its row, or that there is none. Gives the position. */
export const citeStanding = (card: Card, listing: Listing, id: string): number => {
  const { corpus } = card
  const at = standing(corpus, listing, id)
  const among = listing.data.complete ? 'its members' : 'the members I know'
  const row =
    'member' in at
      ? `${calledOf(corpus, at.member)} (${at.member.status.replaceAll('-', ' ')})`
      : at.kind === 'partly'
        ? list(at.elements.map((element) => mineralName(corpus, element)))
        : `no entry for ${mineralName(corpus, id)} among ${among}`
  return citeList(card, listing, row)
}

/** Cites a list with a text, or with all its members. Gives the position. */
export const citeMembers = (card: Card, listing: Listing, text?: string): number => {
  const members = listing.data.members.map((member) => calledOf(card.corpus, member))
  return citeList(card, listing, text ?? members.join(', '))
}

/** Adds a count of entries of a list as a figure; gives it as words: "60 minerals". */
export const countOf = (
  card: Card,
  { data }: Listing,
  label: string,
  value: number,
  unit: string,
  citations: readonly number[],
): string =>
  addCount(card, { label, value, unit, citations, measure: 'list', place: data.jurisdiction, year: data.year })

/** Minerals that stand on some lists, by their finest names: elements rather than a group where a list names them. */
export const mineralsOn = (corpus: Corpus, lists: readonly Listing[]): string[] => {
  const ids = [...new Set(lists.flatMap(({ data }) => data.members.flatMap(({ mineral }) => mineral ?? [])))]
  return ids.filter((id) => !(corpus.minerals.get(id)?.members ?? []).some((member) => ids.includes(member)))
}

/** The names of some minerals, in the order of the alphabet. */
export const namesOf = (corpus: Corpus, ids: readonly string[]): string =>
  list(ids.map((id) => mineralName(corpus, id)).sort())

/** The lists of one series, oldest first. */
export const seriesOf = (corpus: Corpus, { data }: Listing): readonly Listing[] =>
  listings(corpus)
    .filter((other) => other.data.list === data.list)
    .reverse()

/** What lists of critical minerals call their members. */
const CRITICAL = ['critical minerals', 'critical materials', 'critical raw minerals', 'critical raw materials']

/** The lists that a question names, and those of a law of the same place that it names: a list cites what made it first. */
export const namedLists = (corpus: Corpus, { named }: Pick<Question, 'named'>): readonly Listing[] => {
  const documents = named.flatMap((id) => corpus.documents.get(id) ?? [])
  const isOf = ({ kind, places, sources }: CorpusDocument, { document, data }: Listing): boolean =>
    kind === 'event' && sources[0] === document.sources[0] && places.includes(data.jurisdiction)
  return listings(corpus).filter((one) => documents.some((named) => named.id === one.document.id || isOf(named, one)))
}

/**
 * The lists that a question may mean, most likely first: those of a law that it names; those of its places, of its years, strategic or energy lists
 * where it says so; otherwise lists of critical minerals, those in force before those that were replaced.
 */
export const meantLists = (corpus: Corpus, question: Question, all = false): readonly Listing[] => {
  const { places, years } = question
  const strategic = mentions(question, 'list.strategic')
  const energy = mentions(question, 'list.energy')
  const wanted = years.kind === 'years' ? years.years : undefined
  const fits = (listing: Listing): boolean => {
    const { data } = listing
    if (places.length > 0 && !jurisdictions(corpus, places).includes(data.jurisdiction)) return false
    if (energy !== data.list.includes('Energy') && (energy || !all)) return false
    return wanted ? wanted.includes(data.year) : data.current
  }
  const rank = ({ data }: Listing): number =>
    (strategic === data.calls.includes('strategic') ? 0 : 4) +
    (CRITICAL.some((calls) => data.calls.startsWith(calls)) ? 0 : 2) +
    (CRITICAL.includes(data.calls) ? 0 : 1)
  const ofLaw = places.length === 0 ? namedLists(corpus, question) : []
  const found = ofLaw.length > 0 ? [...ofLaw] : listings(corpus).filter(fits)
  const editions = (listing: Listing): number => seriesOf(corpus, listing).length
  return found.sort(
    (a, b) => rank(a) - rank(b) || editions(b) - editions(a) || b.data.members.length - a.data.members.length,
  )
}

/** The list of some places that a question means, in a year or in force. */
export const listFor = (
  corpus: Corpus,
  question: Question,
  places: readonly string[],
  year?: number,
): Listing | undefined => {
  const years: Question['years'] = year === undefined ? { kind: 'latest' } : { kind: 'years', years: [year] }
  return meantLists(corpus, { ...question, places, years })[0]
}

/**
 * A member of the European Union has the Union's list besides its own; Europe, of which the whole Union is part, has the
 * Union's.
 */
const jurisdictions = (corpus: Corpus, places: readonly string[]): readonly string[] => {
  const within = places.map((id) => new Set(corpus.places.get(id)?.members ?? []))
  const groups = [...corpus.places.values()].filter(
    ({ members }) =>
      members.some((id) => places.includes(id)) ||
      (members.length > 0 && within.some((all) => members.every((id) => all.has(id)))),
  )
  return [...places, ...groups.map(({ id }) => id)]
}
