import { readClaims } from '../claims.js'
import { checkDocuments } from '../documents/check.js'
import { readKnownUntil } from '../known-until.js'
import { checkLexicon } from '../lexicon/check.js'
import { readLexicon } from '../lexicon/read.js'
import { CorpusError, type CheckProblem } from '../problem.js'
import { readSources } from '../sources.js'
import { readStatistics } from '../statistics/read.js'
import { readUtterances } from '../utterances.js'
import { checkTables } from '../vocabulary/check-tables.js'
import { checkVocabulary } from '../vocabulary/check.js'
import { readVocabulary, readVocabularyFiles } from '../vocabulary/read.js'
import { checkFiles } from './files.js'
import { checkSourceIds, checkStatistics } from './statistics.js'

/** What a reader gives, and what is wrong when it gives nothing. */
const attempt = <T>(read: () => T): { readonly value?: T; readonly problems: readonly CheckProblem[] } => {
  try {
    return { value: read(), problems: [] }
  } catch (error) {
    if (error instanceof CorpusError) return { problems: error.problems }
    throw error
  }
}

/** Names of minerals and places in one word, in lower case. */
const plainNames = (folder: string): ReadonlySet<string> => {
  const { minerals, places } = readVocabulary(folder)
  const names = [...minerals.values(), ...places.values()].flatMap(({ name, wordsToo = [] }) =>
    wordsToo.includes(name.toLowerCase()) ? [] : [name.toLowerCase()],
  )
  return new Set(names.filter((name) => /^[a-z]{3,}$/.test(name)))
}

/**
 * Checks a whole corpus folder in one pass and says everything that is wrong with it. What refers to a part that cannot
 * be read is not checked against it.
 */
export const checkCorpus = (folder: string): readonly CheckProblem[] => {
  const unreadable = checkFiles(folder)
  if (unreadable.length > 0) return unreadable
  const statistics = readStatistics(folder)
  const sources = attempt(() => readSources(folder))
  const files = readVocabularyFiles(folder)
  const vocabularyProblems = checkVocabulary(files)
  const utterances = attempt(() => readUtterances(folder))
  const until = attempt(() => readKnownUntil(folder))
  const lexicon = attempt(() => readLexicon(folder))
  const problems = [
    ...checkStatistics(statistics),
    ...sources.problems,
    ...(sources.value ? checkSourceIds(statistics, sources.value) : []),
    ...vocabularyProblems,
    ...(vocabularyProblems.length === 0 ? checkTables(files, statistics.tables) : []),
    ...utterances.problems,
    ...until.problems,
    ...attempt(() => readClaims(folder)).problems,
    ...lexicon.problems,
    ...(lexicon.value && vocabularyProblems.length === 0 ? checkLexicon(lexicon.value, plainNames(folder)) : []),
  ]
  if (!sources.value || until.value === undefined || vocabularyProblems.length > 0) return problems
  const { minerals, places } = readVocabulary(folder)
  return [...problems, ...checkDocuments(folder, { sources: sources.value, minerals, places, until: until.value })]
}
