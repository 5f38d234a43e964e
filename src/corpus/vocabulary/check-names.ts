import type { CheckProblem } from '../problem.js'
import { COMMON_WORDS } from './common-words.js'
import { nameKey } from './name-key.js'
import { namesOf, type Name } from './names.js'
import type { VocabularyFiles } from './read.js'
import { MINERALS_FILE, placeEntries, PLACES_FILE } from './schema.js'

const lineOf = (files: VocabularyFiles, name: Name): { file: string; line: number } => ({
  file: `corpus/${name.file}.yaml`,
  line: files[name.file].lineOf(name.path),
})

/** Ambiguous names by key, with the ids that they are declared to mean. */
const declaredIn = (files: VocabularyFiles): Map<string, ReadonlySet<string>> => {
  const entries = [...(files.minerals.data?.ambiguous ?? []), ...(files.places.data?.ambiguous ?? [])]
  return new Map(entries.map(({ typed, means }) => [nameKey(typed), new Set(means)]))
}

/** One name for two things, unless `ambiguous` says that it means just these. A name listed twice for one thing is idle. */
export const checkCollisions = (files: VocabularyFiles): CheckProblem[] => {
  const declared = declaredIn(files)
  const seen = new Map<string, Name>()
  const problems: CheckProblem[] = []
  for (const name of namesOf(files)) {
    const first = seen.get(name.key)
    const means = declared.get(name.key)
    if (!first) seen.set(name.key, name)
    if (means?.has(name.id)) continue
    if (means) {
      const problem = `"${name.typed}" is declared ambiguous, but not as a name of ${name.id}, which has it too`
      problems.push({ ...lineOf(files, name), problem, mend: `add ${name.id} to its "means" or remove the name here` })
    } else if (first?.id === name.id) {
      const problem = `"${name.typed}" is already a name of ${name.id}`
      problems.push({ ...lineOf(files, name), problem, mend: 'remove it here' })
    } else if (first) {
      const problem = `"${name.typed}" is also a name of ${first.id} (${first.file}.yaml:${lineOf(files, first).line})`
      problems.push({
        ...lineOf(files, name),
        problem,
        mend: 'remove one of the two, or declare it under "ambiguous"',
      })
    }
  }
  return problems
}

/** An ambiguous name declared twice: the second would silently replace the first. */
export const checkAmbiguous = (files: VocabularyFiles): CheckProblem[] => {
  const seen = new Set<string>()
  return (['minerals', 'places'] as const).flatMap((name) =>
    (files[name].data?.ambiguous ?? []).flatMap(({ typed }, at) => {
      const key = nameKey(typed)
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      const line = files[name].lineOf(['ambiguous', at])
      return [
        { file: `corpus/${name}.yaml`, line, problem: `"${typed}" is declared ambiguous twice`, mend: 'join the two' },
      ]
    }),
  )
}

/** Everyday words have to be declared as such; what is declared has to be a name. */
export const checkWords = (files: VocabularyFiles): CheckProblem[] => {
  const { minerals, places } = files
  const entries = [
    ...Object.entries(minerals.data?.minerals ?? {}).map(([id, entry]) => ({ at: ['minerals', id], id, entry })),
    ...placeEntries(places.data).map(({ section, id, entry }) => ({ at: [section, id], id, entry })),
  ]
  const names = namesOf(files)
  return entries.flatMap(({ at, id, entry }) => {
    const own = names.filter((name) => name.id === id)
    const declared = new Set(entry.wordsToo?.map(nameKey))
    const unguarded = own
      .filter(({ key }) => COMMON_WORDS.has(key) && !declared.has(key))
      .map((name) => ({
        ...lineOf(files, name),
        problem: `"${name.typed}" is an everyday word too`,
        mend: `add it to wordsToo of ${id}`,
      }))
    const idle = [...declared]
      .filter((word) => !own.some(({ key }) => key === word))
      .map((word) => ({
        file: at[0] === 'minerals' ? MINERALS_FILE : PLACES_FILE,
        line: (at[0] === 'minerals' ? minerals : places).lineOf([...at, 'wordsToo']),
        problem: `wordsToo has "${word}", which is not a name of ${id}`,
        mend: 'remove it, or add the name',
      }))
    return [...unguarded, ...idle]
  })
}

/** Two minerals with one symbol; a symbol that is a word and does not say so. */
export const checkSymbols = ({ minerals }: VocabularyFiles): CheckProblem[] => {
  const first = new Map<string, string>()
  const problems: CheckProblem[] = []
  for (const [id, { symbol, symbolIsWord }] of Object.entries(minerals.data?.minerals ?? {})) {
    if (symbol === undefined) continue
    const place = { file: MINERALS_FILE, line: minerals.lineOf(['minerals', id, 'symbol']) }
    const other = first.get(symbol)
    if (other === undefined) first.set(symbol, id)
    else
      problems.push({
        ...place,
        problem: `${symbol} is already the symbol of ${other}`,
        mend: 'correct one of the two',
      })
    if (symbolIsWord !== true && COMMON_WORDS.has(symbol.toLowerCase()))
      problems.push({ ...place, problem: `${symbol} is an everyday word too`, mend: 'add symbolIsWord: true' })
  }
  return problems
}
