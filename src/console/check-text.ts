#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { config } from 'dotenv'
import { openBrain } from '../open.js'
import { asMarkdown, asText } from './marked.js'
import { runProgram } from './stop.js'

const usage = `Check the figures of a draft:   npm run check-text -- draft.txt   (a dash reads standard input)
As JSON:                        npm run --silent check-text -- --json draft.txt
As Markdown:                    npm run --silent check-text -- --markdown draft.txt
Ends with code 1 where a statement is contradicted.`

/** Ends with a sentence on stderr and exit code 2: the call was wrong, not the draft. */
const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n\n${usage}\n`)
  process.exit(2)
}

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        markdown: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const draftOf = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return refuse(`The draft ${file} cannot be read. Name a text file, or a dash for standard input.`)
  }
}

const main = async (): Promise<number> => {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return 0
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return refuse('Name one file with the draft.')
  const brain = await openBrain()
  const marked = brain.checkText(draftOf(file))
  const shown = values.json ? JSON.stringify(marked, null, 2) : values.markdown ? asMarkdown(marked) : asText(marked)
  process.stdout.write(`${shown}\n`)
  return marked.some(({ mark }) => mark === 'contradicted') ? 1 : 0
}

// dotenv 17 prints a tip on every load unless it is told to be quiet.
config({ quiet: true })
await runProgram(main)
