import { basename } from 'node:path'
import type { CheckProblem } from '../problem.js'
import type { Mineral, Place, Source } from '../types.js'
import { checkArticles } from './check-articles.js'
import { checkAsked } from './check-asked.js'
import { checkDates } from './check-dates.js'
import { checkFigures } from './check-figures.js'
import { checkIds } from './check-ids.js'
import { checkLinks } from './check-links.js'
import { checkMeasures } from './check-measures.js'
import { checkNames } from './check-names.js'
import { checkSentences } from './check-sentences.js'
import { checkText } from './check-text.js'
import { checkUses } from './check-uses.js'
import { readDocumentFiles, type DocumentFile } from './read.js'

/** What documents refer to. */
export interface Known {
  readonly sources: ReadonlyMap<string, Source>
  readonly minerals: ReadonlyMap<string, Mineral>
  readonly places: ReadonlyMap<string, Place>
  /** The last month that the corpus knows of: "2026-07". */
  readonly until: string
}

/** Everything that can be wrong with documents that were read, against the rest of the corpus. */
export const checkDocumentFiles = (
  files: readonly DocumentFile[],
  known: Known,
  unread: ReadonlySet<string> = new Set(),
): CheckProblem[] => [
  ...files.flatMap((file) => [
    ...checkIds(file, known),
    ...checkSentences(file, known),
    ...checkAsked(file),
    ...checkText(file),
    ...checkDates(file, known.until),
    ...checkFigures(file, known),
    ...checkUses(file, known),
    ...checkArticles(file),
  ]),
  ...checkLinks(files, unread),
  ...checkMeasures(files, known.until),
  ...checkNames(files, known),
]

/** Reads the documents of a corpus folder and says everything that is wrong with them, in the order of their paths. */
export const checkDocuments = (folder: string, known: Known): CheckProblem[] => {
  const { files, problems } = readDocumentFiles(folder)
  const unread = new Set(problems.map(({ file }) => basename(file, '.md')))
  return [...problems, ...checkDocumentFiles(files, known, unread)]
}
