import type { CheckProblem } from '../problem.js'
import type { VocabularyFiles } from './read.js'
import { MINERALS_FILE, placeEntries, PLACES_FILE } from './schema.js'
import type { Path } from './yaml-file.js'

interface Reference {
  readonly path: Path
  readonly to: string
}

const missing = (what: string, { to }: Reference): Pick<CheckProblem, 'problem' | 'mend'> => ({
  problem: `there is no ${what} "${to}"`,
  mend: 'correct the id or add the entry',
})

const listed = (path: Path, ids: readonly string[]): Reference[] => ids.map((to, at) => ({ path: [...path, at], to }))

const mineralReferences = (file: VocabularyFiles['minerals']): Reference[] => [
  ...Object.entries(file.data?.minerals ?? {}).flatMap(([id, entry]) => {
    const path = ['minerals', id]
    return [
      ...listed([...path, 'members'], entry.members),
      ...Object.entries(entry.chain).map(([stage, to]) => ({ path: [...path, 'chain', stage], to })),
      ...(entry.statistics ? [{ path: [...path, 'statistics', 'under'], to: entry.statistics.under }] : []),
      ...(entry.reserves ? [{ path: [...path, 'reserves', 'under'], to: entry.reserves.under }] : []),
    ]
  }),
  ...(file.data?.ambiguous ?? []).flatMap(({ means }, at) => listed(['ambiguous', at, 'means'], means)),
]

const placeReferences = (file: VocabularyFiles['places']): { anything: Reference[]; countries: Reference[] } => {
  const { data } = file
  if (!data) return { anything: [], countries: [] }
  const anything = placeEntries(data).flatMap(({ section, id, entry }) =>
    listed([section, id, 'confusable'], entry.confusable),
  )
  anything.push(...data.ambiguous.flatMap(({ means }, at) => listed(['ambiguous', at, 'means'], means)))
  const countries = [
    ...Object.entries(data.groups).flatMap(([id, group]) => listed(['groups', id, 'members'], group.members)),
    ...Object.entries(data.regions).map(([id, { within }]) => ({ path: ['regions', id, 'within'], to: within })),
  ]
  return { anything, countries }
}

/** Ids that stand for nothing: in members, chains, statistics, reserves, confusable, within and ambiguous. */
export const checkReferences = ({ minerals, places }: VocabularyFiles): CheckProblem[] => {
  const problems: CheckProblem[] = []
  const mineralIds = minerals.data?.minerals ?? {}
  for (const reference of mineralReferences(minerals))
    if (!Object.hasOwn(mineralIds, reference.to))
      problems.push({ file: MINERALS_FILE, line: minerals.lineOf(reference.path), ...missing('mineral', reference) })
  const { data } = places
  if (!data) return problems
  const ids = { ...data.places, ...data.groups, ...data.regions }
  const { anything, countries } = placeReferences(places)
  for (const reference of anything)
    if (!Object.hasOwn(ids, reference.to))
      problems.push({ file: PLACES_FILE, line: places.lineOf(reference.path), ...missing('place', reference) })
  for (const reference of countries) {
    const country = Object.hasOwn(data.places, reference.to) ? data.places[reference.to] : undefined
    if (!country || country.rowOnly === true || reference.to === 'WLD')
      problems.push({ file: PLACES_FILE, line: places.lineOf(reference.path), ...missing('country', reference) })
  }
  return problems
}

/** Groups: no member twice; none of a group's own; and an entry whose figures stand under one that has none itself. */
export const checkGroups = ({ minerals, places }: VocabularyFiles): CheckProblem[] => {
  const problems: CheckProblem[] = []
  const twice = (
    file: VocabularyFiles['minerals'] | VocabularyFiles['places'],
    name: string,
    path: Path,
    ids: string[],
  ): void =>
    ids.forEach((id, at) => {
      if (ids.indexOf(id) === at) return
      const problem = `${id} is a member twice, and would be summed twice`
      problems.push({ file: name, line: file.lineOf([...path, at]), problem, mend: 'remove one' })
    })
  for (const [id, { members }] of Object.entries(places.data?.groups ?? {}))
    twice(places, PLACES_FILE, ['groups', id, 'members'], members)
  const entries = minerals.data?.minerals ?? {}
  for (const [id, entry] of Object.entries(entries)) {
    twice(minerals, MINERALS_FILE, ['minerals', id, 'members'], entry.members)
    const under = entry.statistics?.under
    if (under === undefined || (under !== id && !entries[under]?.statistics)) continue
    const line = minerals.lineOf(['minerals', id, 'statistics'])
    const problem = `the figures of ${id} are filed under ${under}, whose own are filed elsewhere`
    problems.push({ file: MINERALS_FILE, line, problem, mend: 'name the mineral that has the tables' })
  }
  const sections = new Map<string, string>()
  for (const { section, id } of placeEntries(places.data)) {
    const other = sections.get(id)
    sections.set(id, section)
    if (other === undefined) continue
    const problem = `the id ${id} is used under ${other} too`
    problems.push({ file: PLACES_FILE, line: places.lineOf([section, id]), problem, mend: 'rename one' })
  }
  return problems
}
