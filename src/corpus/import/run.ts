import { CorpusError, type CheckProblem } from '../problem.js'
import { readSources } from '../sources.js'
import { importBgs } from './bgs.js'
import type { Imported } from './imported.js'
import { publishedNames, readPublished } from './published-mapping.js'
import { importPublished } from './published.js'
import { importRefining } from './refining.js'
import { importUsgsMcs } from './usgs-mcs.js'
import { importUsgsReserves } from './usgs-reserves.js'
import { importUsgsSeries } from './usgs-series.js'
import { prepareStatistics, writeStatistics, type Written } from './write.js'

/** What to import, and into which corpus folder. */
export interface ImportOrder {
  /** `usgs-mcs`, `bgs` …, or the name of a mapping in `imports/published/`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The file's name, for problems. */
  readonly file: string
  readonly folder: string
  /** Of a yearly publication, where the file does not tell. */
  readonly edition?: number
  readonly progress?: (done: number, of: number) => void
}

type Importer = (order: ImportOrder) => readonly Imported[]

/** Importers of files with a form of their own, with what they read. */
const IMPORTERS: Readonly<Record<string, { readonly what: string; readonly read: Importer }>> = {
  'usgs-mcs': {
    what: 'the yearly USGS data release (--edition YEAR if it is late)',
    read: ({ bytes, file, folder, edition, progress }) => [
      importUsgsMcs(bytes, file, folder, { edition, ...(progress && { progress }) }),
    ],
  },
  'usgs-series': {
    what: 'the joined world tables of earlier USGS editions',
    read: ({ bytes, file, folder }) => importUsgsSeries(bytes, file, folder),
  },
  'usgs-reserves': {
    what: 'reserves of the 2025 edition of USGS, its world table in the wide format',
    read: ({ bytes, file, folder }) => [importUsgsReserves(bytes, file, folder)],
  },
  bgs: {
    what: 'BGS World Mineral Statistics',
    read: ({ bytes, file, folder }) => [importBgs(bytes, file, folder)],
  },
  refining: {
    what: 'collected shares and tonnages of the IEA',
    read: ({ bytes, file, folder }) => importRefining(bytes, file, folder),
  },
}

/** Every name that an import knows, with what it reads. */
export const importNames = (folder: string): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(IMPORTERS).map(([name, { what }]) => [name, what] as const),
    ...publishedNames(folder).map((name) => [name, readPublished(folder, name).what] as const),
  ])

/** Sources of an import that nobody has entered: a file of figures is of no use before one can say whose they are. */
const refuseStrangers = (folder: string, imported: readonly Imported[]): void => {
  const sources = readSources(folder)
  const problems = [...new Set(imported.map(({ source }) => source))]
    .filter((source) => !sources.has(source))
    .map((source): CheckProblem => {
      const mend = `add "${source}" with its title, date and url, as its neighbors have; nothing was written`
      return { file: 'corpus/sources.yaml', problem: `source "${source}" is not there yet`, mend }
    })
  if (problems.length > 0) throw new CorpusError(problems)
}

/**
 * Reads a publication's file and writes what it gives into `statistics/`. Everything is read and checked before anything
 * is written: a CorpusError, which names every fault, leaves the folder as it was. Gives nothing for an unknown name.
 */
export const runImport = (
  order: ImportOrder,
): readonly { readonly written: Written; readonly report: readonly string[] }[] | undefined => {
  const { name, bytes, file, folder } = order
  const own = IMPORTERS[name]
  if (!own && !publishedNames(folder).includes(name)) return undefined
  const imported = own ? own.read(order) : importPublished(bytes, file, folder, name)
  refuseStrangers(folder, imported)
  const prepared = imported.map((one) => ({ file: prepareStatistics(one), report: one.report }))
  return prepared.map(({ file: one, report }) => ({ written: writeStatistics(folder, one), report }))
}
