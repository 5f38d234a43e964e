#!/usr/bin/env node
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Answer } from '../answers/answer.js'
import type { Brain } from '../brain-types.js'
import { openBrain } from '../open.js'
import { readEnvFile } from './env-file.js'
import { renderAnswer } from './render.js'
import { screen } from './screen.js'
import { standardInput } from './standard-input.js'
import { runProgram } from './stop.js'

const usage = `Ask one question:       npm run ask -- "what share of cobalt comes from china"
From a pipe:            echo "who mines cobalt" | npm run ask
As JSON:                npm run --silent ask -- --json "…"
A file of JSON Lines:   npm run --silent ask -- --batch questions.jsonl   (a dash reads standard input)
With its chart:         npm run ask -- --chart cobalt.png "who mines cobalt"   (or .svg)
With the rows behind:   npm run ask -- --csv rows.csv --xlsx rows.xlsx "…"
With how to cite it:    npm run ask -- --cite "…"
How it is read:         npm run ask -- --explain "…"`

/** Ends with a sentence on stderr and exit code 2: the call was wrong, not the answer. */
const refuse = (sentence: string): never => {
  process.stderr.write(`${sentence}\n\n${usage}\n`)
  process.exit(2)
}

const runBatch = async (brain: Brain, file: string): Promise<void> => {
  const { answerLine, withoutMark } = await import('./batch.js')
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8')
  input.on('error', () => refuse(`The batch file ${file} cannot be read. Name a file of JSON Lines.`))
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (withoutMark(text).trim() === '') continue
    const result = answerLine(brain, text, number)
    if (result.ok) process.stdout.write(`${JSON.stringify({ id: result.id, answer: result.answer })}\n`)
    else {
      process.stderr.write(`${result.problem}\n`)
      process.exitCode = 1
    }
  }
}

/** The question of a pipe, all its lines as one text; empty where nothing is given. */
const pipedQuestion = async (): Promise<string> => {
  if (standardInput() !== 'lines') return ''
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
  return text.replace(/^\uFEFF/, '').trim()
}

/** The chart goes to its file, the sentence about it to stderr, so that `--json` stays JSON. */
const drawChart = async (brain: Brain, answer: Answer, file: string): Promise<void> => {
  const { writeChart } = await import('./chart-file.js')
  try {
    process.stderr.write(`${await writeChart(answer, brain.corpus, file)}\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}

/** Files with the rows behind the answer; what was written is said on stderr, as for a chart. */
const takeAway = async (
  brain: Brain,
  answer: Answer,
  files: { csv?: string | undefined; xlsx?: string | undefined },
): Promise<void> => {
  const { writeRows } = await import('./take-away.js')
  try {
    for (const said of await writeRows(answer, brain.corpus, files)) process.stderr.write(`${said}\n`)
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
}

const readArguments = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        batch: { type: 'string' },
        chart: { type: 'string' },
        csv: { type: 'string' },
        xlsx: { type: 'string' },
        cite: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const main = async (): Promise<undefined> => {
  const { values, positionals } = readArguments()
  if (values.help) {
    process.stdout.write(`${usage}\n`)
    return
  }
  const given = positionals.join(' ').trim()
  const question = given === '' && values.batch === undefined ? await pipedQuestion() : given
  if (question === '' && values.batch === undefined) refuse('Please give me a question.')
  const brain = await openBrain()
  if (values.batch !== undefined) {
    await runBatch(brain, values.batch)
    return
  }
  // `--json` stays JSON.
  const beside = values.json ? process.stderr : process.stdout
  if (values.explain) beside.write(`${brain.explain(question)}\n\n`)
  const answer = brain.ask(question)
  if (values.chart !== undefined) await drawChart(brain, answer, values.chart)
  await takeAway(brain, answer, values)
  process.stdout.write(values.json ? `${JSON.stringify(answer, null, 2)}\n` : `${renderAnswer(answer, screen())}\n`)
  if (values.cite) {
    const { citeAnswer } = await import('./take-away.js')
    beside.write(`\n${await citeAnswer(answer, brain.corpus)}\n`)
  }
}

readEnvFile()
await runProgram(main)
