import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readQuestionEditions } from '../src/corpus/known-until.js'
import { readSources } from '../src/corpus/sources.js'
import { sourceOf } from '../src/corpus/statistics/tables.js'

/** Sources of editions that are newer than those which the values of the questions are of. */
export const newerSources = (folder: string): ReadonlySet<string> => {
  const pinned = readQuestionEditions(folder)
  const newer = [...readSources(folder).values()].filter(
    ({ series, edition }) =>
      series !== undefined && edition !== undefined && edition > (pinned[series] ?? Number.POSITIVE_INFINITY),
  )
  return new Set(newer.map(({ id }) => id))
}

/** A copy of a corpus folder without the figures of those sources. */
export const pinnedCopy = (folder: string, sources: ReadonlySet<string>): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-pinned-'))
  const filter = (path: string): boolean => !(path.endsWith('.csv') && sources.has(sourceOf(basename(path))))
  cpSync(folder, copy, { recursive: true, filter })
  return copy
}

/**
 * Before all tests: where the corpus has a newer edition than its questions, they are asked of a copy without it. So a
 * curator's import turns no test red; `test/corpus/newest-edition.test.ts` looks at the newest edition itself.
 */
export default (): (() => void) | undefined => {
  const newer = newerSources('corpus')
  if (newer.size === 0) return undefined
  const copy = pinnedCopy('corpus', newer)
  process.env['ASSAY_CORPUS'] = copy
  return () => rmSync(copy, { recursive: true })
}
