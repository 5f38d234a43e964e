import { interpretedByDiscord } from '../check/discord-text.js'
import type { CheckProblem } from '../problem.js'
import { checkAmbiguous, checkCollisions, checkSymbols, checkWords } from './check-names.js'
import { checkPrinted } from './check-printed.js'
import { checkGroups, checkReferences } from './check-references.js'
import type { VocabularyFiles } from './read.js'
import { MINERALS_FILE } from './schema.js'
import type { Path } from './yaml-file.js'

/** How many minerals are on the US list of 2025 (90 FR 50494, 7 November 2025). */
const US_2025 = 60

const strings = (value: unknown, path: Path): { path: Path; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, at) => strings(item, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]))
}

const checkText = (files: VocabularyFiles): CheckProblem[] =>
  (['minerals', 'places'] as const).flatMap((name) =>
    strings(files[name].data, []).flatMap(({ path, text }) => {
      const what = interpretedByDiscord(text)
      if (what === undefined) return []
      const line = files[name].lineOf(path)
      return [
        { file: `corpus/${name}.yaml`, line, problem: `the text contains ${what}`, mend: 'write it as plain words' },
      ]
    }),
  )

const checkList = ({ minerals }: VocabularyFiles): CheckProblem[] => {
  if (!minerals.data) return []
  const entries = Object.entries(minerals.data.minerals)
  const listed = entries.filter(([, { us2025 }]) => us2025)
  const groups = listed.filter(([, { members }]) => members.length > 0)
  const problems = groups.map(([id]) => ({
    file: MINERALS_FILE,
    line: minerals.lineOf(['minerals', id, 'us2025']),
    problem: `${id} is a group, and the US list of 2025 names minerals`,
    mend: 'mark the members instead',
  }))
  if (listed.length === US_2025) return problems
  const problem = `${listed.length} minerals are marked us2025; the list has ${US_2025}`
  return [...problems, { file: MINERALS_FILE, problem, mend: 'mark those that are on the list' }]
}

/** Everything that can be wrong with the vocabulary by itself. Files that do not fit their schema give those problems only. */
export const checkVocabulary = (files: VocabularyFiles): CheckProblem[] => {
  const broken = [...files.minerals.problems, ...files.places.problems]
  if (broken.length > 0) return broken
  const checks = [
    checkReferences,
    checkGroups,
    checkCollisions,
    checkAmbiguous,
    checkWords,
    checkSymbols,
    checkPrinted,
    checkText,
    checkList,
  ]
  return checks.flatMap((check) => check(files))
}
