import type { CheckProblem } from '../problem.js'
import { nameKey } from '../vocabulary/name-key.js'
import type { Known } from './check.js'
import { linksOf } from './chains.js'
import type { DocumentFile } from './read.js'
import { namesOf } from './data.js'

/**
 * Gives each document the story that it belongs to, as the id of one of its documents: documents linked by what they
 * replace, end, carry on or suspend, a list and the one before it, and those named in `same_story`.
 */
const storiesOf = (files: readonly DocumentFile[]): ReadonlyMap<string, string> => {
  const story = new Map(files.map(({ document }) => [document.id, document.id]))
  for (const { document } of files) {
    for (const other of linksOf(document)) {
      const [from, to] = [story.get(document.id), story.get(other)]
      if (from === undefined || to === undefined || from === to) continue
      for (const [id, of] of story) if (of === to) story.set(id, from)
    }
  }
  return story
}

/** Short names that two documents of different stories share, or that are a mineral's or a place's. */
export const checkNames = (files: readonly DocumentFile[], known: Known): CheckProblem[] => {
  const stories = storiesOf(files)
  const vocabulary = new Map<string, string>()
  for (const { id, name, aliases } of known.minerals.values()) {
    for (const one of [name, ...aliases]) vocabulary.set(nameKey(one), `the mineral ${id}`)
  }
  for (const { id, name, aliases } of known.places.values()) {
    for (const one of [name, ...aliases]) vocabulary.set(nameKey(one), `the place ${id}`)
  }
  const taken = new Map<string, DocumentFile>()
  return files.flatMap((from) =>
    namesOf(from.document).flatMap((name, index): CheckProblem[] => {
      const key = nameKey(name)
      const at = { file: from.file, line: from.lineOf(['names', index]) }
      const word = vocabulary.get(key)
      if (word !== undefined) {
        return [{ ...at, problem: `the name "${name}" is that of ${word}`, mend: 'take the name out' }]
      }
      const other = taken.get(key)
      taken.set(key, other ?? from)
      if (other === undefined) return []
      if (other === from) return [{ ...at, problem: `the name "${name}" appears here twice`, mend: 'remove one' }]
      if (stories.get(other.document.id) === stories.get(from.document.id)) return []
      const problem = `the name "${name}" is taken by ${other.document.id}`
      const mend = 'make one of the names longer; or, if the two tell one story, link them with same_story'
      return [{ ...at, problem, mend }]
    }),
  )
}
