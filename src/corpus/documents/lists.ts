import type { CorpusDocument, Mineral } from '../types.js'
import { listOf, type ListData, type ListMember } from './schema.js'

/** A list with its document. */
export interface CriticalList extends ListData {
  readonly document: CorpusDocument
}

/** How a list names a mineral: itself, the group that it belongs to, or (of a group) some or all of its members. */
export interface Standing {
  readonly through: 'itself' | 'group' | 'members'
  /** The entries that name it; one unless `through` is `members`. */
  readonly entries: readonly ListMember[]
}

/** All lists, newest first; those of one year by id. */
export const listsIn = (documents: ReadonlyMap<string, CorpusDocument>): CriticalList[] =>
  [...documents.values()]
    .flatMap((document) => {
      const list = listOf(document)
      return list ? [{ ...list, document }] : []
    })
    .sort((a, b) => b.year - a.year || a.document.id.localeCompare(b.document.id))

/**
 * How a list names a mineral, or nothing if it does not. An entry for a group names its members (the EU lists heavy
 * rare earths, so dysprosium), and entries for members name their group in part (the US lists each rare earth).
 * Nothing follows from an absence when the list is not `complete`; an entry may have the status `not-critical`.
 */
export const standingOn = ({ members }: ListData, { id, groups, members: parts }: Mineral): Standing | undefined => {
  const itself = members.find(({ mineral, also }) => mineral === id || also.includes(id))
  if (itself) return { through: 'itself', entries: [itself] }
  const named = (ids: readonly string[]): ListMember[] =>
    members.filter(({ mineral, also }) => [mineral, ...also].some((one) => one !== undefined && ids.includes(one)))
  const group = named(groups)
  if (group.length > 0) return { through: 'group', entries: group.slice(0, 1) }
  const partly = named(parts)
  return partly.length > 0 ? { through: 'members', entries: partly } : undefined
}
