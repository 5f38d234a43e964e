#!/usr/bin/env node
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCorpus } from './check/run.js'
import { corpusFolder } from './folder.js'
import { readInput } from './import/input.js'
import { importBgs } from './import/bgs.js'
import { importRefining } from './import/refining.js'
import { importUsgsSeries } from './import/usgs-series.js'
import { importUsgsMcs, type Imported } from './import/usgs-mcs.js'
import { writeStatistics } from './import/write.js'
import { CorpusError, problemLine } from './problem.js'

const USAGE = `npm run corpus -- import usgs-mcs FILE [--edition YEAR]   the yearly USGS data release (CSV)
npm run corpus -- import usgs-series FILE                  the joined world tables of earlier editions (CSV)
npm run corpus -- import refining FILE                     shares and tonnages of the IEA and the EU (CSV)
npm run corpus -- import bgs FILE                          BGS World Mineral Statistics (CSV)
npm run corpus -- check                                    everything in the corpus, in one pass`

type Importer = (bytes: Uint8Array, file: string, folder: string, edition: number | undefined) => readonly Imported[]

const progress = (done: number, of: number): void => {
  process.stderr.write(`reading ${done.toLocaleString('en')} of ${of.toLocaleString('en')} rows\n`)
}

const IMPORTERS: Readonly<Record<string, Importer>> = {
  'usgs-mcs': (bytes, file, folder, edition) => [importUsgsMcs(bytes, file, folder, { edition, progress })],
  'usgs-series': (bytes, file, folder) => importUsgsSeries(bytes, file, folder),
  bgs: (bytes, file, folder) => [importBgs(bytes, file, folder)],
  refining: (bytes, file, folder) => importRefining(bytes, file, folder),
}

const runCheck = (): void => {
  const problems = checkCorpus(corpusFolder())
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`)
  const count =
    problems.length === 0 ? 'nothing wrong' : `${problems.length} problem${problems.length === 1 ? '' : 's'}`
  process.stdout.write(`corpus checked: ${count}\n`)
  if (problems.length > 0) process.exitCode = 1
}

const editionOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^20\d\d$/.test(text))
    throw new CorpusError([{ file: '--edition', problem: `"${text}" is not a year`, mend: 'give a year such as 2027' }])
  return Number(text)
}

const runImport = (kind: string | undefined, file: string | undefined, edition: string | undefined): void => {
  const importer = Object.hasOwn(IMPORTERS, kind ?? '') ? IMPORTERS[kind ?? ''] : undefined
  if (!importer || file === undefined) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
    return
  }
  const folder = corpusFolder()
  // Everything is read before anything is written: an error leaves the folder as it was.
  const imported = importer(readInput(file), basename(file), folder, editionOf(edition))
  for (const { source, rows, report } of imported) {
    for (const line of report) process.stderr.write(`${line}\n`)
    const { file: written, rows: count, tables, outcome } = writeStatistics(folder, source, rows)
    process.stdout.write(
      `${written}: ${outcome} (${count.toLocaleString('en')} figures in ${tables.toLocaleString('en')} tables)\n`,
    )
  }
}

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { edition: { type: 'string' } } })
  const [command, kind, file] = positionals
  if (command === 'import') runImport(kind, file, values.edition)
  else if (command === 'check') runCheck()
  else {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = 2
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${error instanceof CorpusError ? message : `error: ${message}`}\n`)
  process.exitCode = 1
}
