import { CorpusError } from '../problem.js'
import type { Likely, Mineral, Place } from '../types.js'
import { checkVocabulary } from './check.js'
import { toMinerals } from './minerals.js'
import { toPlaces } from './places.js'
import { mineralsFile, placesFile, type MineralsFile, type PlacesFile } from './schema.js'
import { readYaml, type YamlFile } from './yaml-file.js'

export interface Vocabulary {
  readonly minerals: ReadonlyMap<string, Mineral>
  readonly places: ReadonlyMap<string, Place>
  /** Names that mean several minerals, or several places, to the ids that they may mean. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>
  /** The likelier meaning of some of them, by name in lower case. */
  readonly likely: ReadonlyMap<string, Likely>
}

/** The two files with the lines they came from, for the checks. */
export interface VocabularyFiles {
  readonly minerals: YamlFile<MineralsFile>
  readonly places: YamlFile<PlacesFile>
}

/** Reads `minerals.yaml` and `places.yaml` of a corpus folder without judging them beyond their schema. */
export const readVocabularyFiles = (folder: string): VocabularyFiles => ({
  minerals: readYaml(folder, 'minerals.yaml', mineralsFile),
  places: readYaml(folder, 'places.yaml', placesFile),
})

/**
 * Minerals and places of a corpus folder.
 * @throws CorpusError with every problem, when a file is missing, does not fit its schema or fails a check.
 */
export const readVocabulary = (folder: string): Vocabulary => {
  const files = readVocabularyFiles(folder)
  const problems = checkVocabulary(files)
  const { minerals, places } = { minerals: files.minerals.data, places: files.places.data }
  if (problems.length > 0 || !minerals || !places) throw new CorpusError(problems)
  const unclear = [...minerals.ambiguous, ...places.ambiguous]
  const likely = unclear.flatMap(({ typed, likely: means, beside }) =>
    means === undefined ? [] : [[typed.toLowerCase(), { means, beside }] as const],
  )
  return {
    minerals: toMinerals(minerals),
    places: toPlaces(places),
    ambiguous: new Map(unclear.map(({ typed, means }) => [typed, means] as const)),
    likely: new Map(likely),
  }
}
