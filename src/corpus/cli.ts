#!/usr/bin/env node
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCorpus } from './check/run.js'
import { corpusFolder } from './folder.js'
import { importNames, runImport } from './import/run.js'
import { readInput } from './import/input.js'
import { CorpusError, problemLine } from './problem.js'

/** "1 figure", "2,118 figures". */
const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`

const usage = (): string => {
  const names = [...importNames(corpusFolder())]
  const width = Math.max(...names.map(([name]) => name.length))
  return [
    'npm run corpus -- check               everything in the corpus, in one pass',
    'npm run corpus -- --help              this text; corpus/README.md explains it step by step',
    'npm run corpus -- import NAME FILE    a publication’s figures; NAME is one of',
    ...names.map(([name, what]) => `  ${name.padEnd(width)}  ${what}`),
  ].join('\n')
}

const progress = (done: number, of: number): void => {
  process.stderr.write(`reading ${done.toLocaleString('en')} of ${of.toLocaleString('en')} rows\n`)
}

const runCheck = (): void => {
  const problems = checkCorpus(corpusFolder())
  for (const problem of problems) process.stdout.write(`${problemLine(problem)}\n`)
  process.stdout.write(
    `corpus checked: ${problems.length === 0 ? 'nothing wrong' : counted(problems.length, 'problem')}\n`,
  )
  if (problems.length > 0) process.exitCode = 1
}

const editionOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^20\d\d$/.test(text))
    throw new CorpusError([{ file: '--edition', problem: `"${text}" is not a year`, mend: 'give a year such as 2027' }])
  return Number(text)
}

const refuse = (): void => {
  process.stderr.write(`${usage()}\n`)
  process.exitCode = 2
}

const importFile = (name: string | undefined, file: string | undefined, edition: string | undefined): void => {
  if (name === undefined || file === undefined || !importNames(corpusFolder()).has(name)) {
    refuse()
    return
  }
  const year = editionOf(edition)
  const made = runImport({
    ...{ name, bytes: readInput(file), file: basename(file), folder: corpusFolder(), progress },
    ...(year !== undefined && { edition: year }),
  })
  if (!made) {
    refuse()
    return
  }
  for (const { written, report } of made) {
    for (const line of report) process.stderr.write(`${line}\n`)
    process.stdout.write(
      `${written.file}: ${written.outcome} (${counted(written.rows, 'figure')} in ${counted(written.tables, 'table')})\n`,
    )
  }
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { edition: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [command, name, file] = positionals
  if (values.help === true || command === 'help') process.stdout.write(`${usage()}\n`)
  else if (command === 'import') importFile(name, file, values.edition)
  else if (command === 'check') runCheck()
  else refuse()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${error instanceof CorpusError ? message : `error: ${message}`}\n`)
  process.exitCode = 1
}
