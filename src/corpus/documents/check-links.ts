import type { CheckProblem } from '../problem.js'
import type { DocumentFile } from './read.js'
import { eventOf, listOf, sameStoryOf } from './data.js'

type Link = readonly [id: string, path: readonly PropertyKey[], order: 'earlier' | 'later']

const linksOf = ({ document }: DocumentFile): Link[] => {
  const event = eventOf(document)
  if (event) {
    const link = (field: 'ends' | 'replaces' | 'continues' | 'suspended_by', order: Link[2]): Link[] =>
      event[field].map((id, index) => [id, [field, index], order])
    return [
      ...link('ends', 'earlier'),
      ...link('replaces', 'earlier'),
      ...link('continues', 'earlier'),
      ...link('suspended_by', 'later'),
    ]
  }
  const previous = listOf(document)?.previous
  return previous === undefined ? [] : [[previous, ['previous'], 'earlier']]
}

/** Documents of `same_story` that are not there. */
const checkStories = (files: readonly DocumentFile[], unread: ReadonlySet<string>): CheckProblem[] => {
  const known = new Set([...files.map(({ document }) => document.id), ...unread])
  return files.flatMap(({ file, document, lineOf }) =>
    sameStoryOf(document).flatMap((id, index) => {
      if (known.has(id)) return []
      const problem = `same_story: there is no document "${id}"`
      return [{ file, line: lineOf(['same_story', index]), problem, mend: 'give the id of a document' }]
    }),
  )
}

/**
 * Links between events, and between lists, that lead nowhere, to a document of another kind, or backwards in time.
 * @param unread ids by which files are named that have faults of their own: a link to one of them is none
 */
export const checkLinks = (files: readonly DocumentFile[], unread: ReadonlySet<string> = new Set()): CheckProblem[] => {
  const byId = new Map(files.map((file) => [file.document.id, file.document]))
  const links = files.flatMap((from) =>
    linksOf(from).flatMap(([id, path, order]) => {
      const { file, document } = from
      const line = from.lineOf(path)
      const field = String(path[0])
      const to = byId.get(id)
      if (!to && unread.has(id)) return []
      if (to?.kind !== document.kind) {
        const problem = `${field}: there is no ${document.kind} "${id}"`
        return [{ file, line, problem, mend: `give the id of a document of kind ${document.kind}` }]
      }
      const [first, second] = order === 'earlier' ? [to.date, document.date] : [document.date, to.date]
      // Only what both dates give is compared: "2024" and "2024-09" are in no order.
      const length = Math.min(first?.length ?? 0, second?.length ?? 0)
      if (id !== document.id && (first ?? '').slice(0, length) <= (second ?? '').slice(0, length)) return []
      const problem = `${field}: "${id}" is not ${order} than this document`
      return [{ file, line, problem, mend: 'correct the id or one of the two dates' }]
    }),
  )
  return [...links, ...checkStories(files, unread)]
}
