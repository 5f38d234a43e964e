import type { ListMember } from '../../corpus/documents/schema.js'
import type { Corpus } from '../../corpus/types.js'
import type { Card } from '../card.js'
import { mineralName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list } from '../text.js'
import { calledOf, citeStanding, idsOf, isOn, listName, standing, type Listing } from './lists.js'

/** Lists that a sentence tells of, and those that a card shows. */
const TOLD = 2
const SHOWN = 14

/** A group and all that it holds, smaller groups and their elements among them. */
const familyOf = (corpus: Corpus, id: string): ReadonlySet<string> => {
  const within = corpus.minerals.get(id)?.members ?? []
  const groups = [...corpus.minerals.values()].filter(
    ({ members }) => members.length > 1 && members.every((member) => within.includes(member)),
  )
  return new Set([id, ...within, ...groups.map((group) => group.id)])
}

/** Names of entries in the order of the list, each said once. */
const entryNames = (corpus: Corpus, members: readonly ListMember[]): string =>
  list([...new Set(members.map((member) => calledOf(corpus, member)))])

/** How a list names what is no group, after its name: "by its own name", "under its entry for rare earths". */
const elementText = (corpus: Corpus, listing: Listing, id: string): string => {
  const at = standing(corpus, listing, id)
  const isOwn = at.kind === 'named' && at.member.mineral === id
  if (at.kind === 'covered' || (at.kind === 'named' && !isOwn))
    return `under its entry for ${calledOf(corpus, at.member)}, and not by its own name`
  return at.kind === 'named' && isOn(at) ? 'by its own name' : 'nowhere'
}

/** How a list names a group: "as a group", "one by one: yttrium, lanthanum …", "as heavy rare earths and light rare earths". */
const entriesText = (corpus: Corpus, listing: Listing, id: string): string => {
  const within = corpus.minerals.get(id)?.members ?? []
  if (within.length === 0) return elementText(corpus, listing, id)
  const family = familyOf(corpus, id)
  const entries = listing.data.members.filter(
    (member) => member.status !== 'not-critical' && idsOf(member).some((one) => family.has(one)),
  )
  const whole = entries.filter((member) => idsOf(member).includes(id))
  const others = entries.filter((member) => !whole.includes(member))
  if (whole.length > 0) {
    const apart = others.length === 0 ? '' : `, and ${entryNames(corpus, others)} apart`
    return `as a group, in one entry${apart}`
  }
  if (others.length === 0) return 'nowhere'
  const single = others.every(
    (member) => idsOf(member).every((one) => within.includes(one)) && member.also.length === 0,
  )
  return single ? `one by one: ${entryNames(corpus, others)}` : `in smaller groups: ${entryNames(corpus, others)}`
}

/**
 * How lists name a group, as one entry or one by one, or what belongs to one: a line a list, the first of them in a
 * sentence. Undefined where no list is meant.
 */
export const entriesSentence = (card: Card, lists: readonly Listing[], id: string): string | undefined => {
  const { corpus } = card
  const name = mineralName(corpus, id)
  const said = lists.slice(0, SHOWN).map((listing) => ({ listing, text: entriesText(corpus, listing, id) }))
  for (const { listing, text } of said)
    card.line(capital(listName(listing).replace(/^the /, '')), `${text} ${marks([citeStanding(card, listing, id)])}`)
  const told = said.slice(0, TOLD).map(({ listing, text }) => `${capital(listName(listing))} names ${name} ${text}.`)
  return told.length === 0 ? undefined : told.join(' ')
}
