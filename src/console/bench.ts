#!/usr/bin/env node
import { benchAsk } from './bench/ask.js'

const usage = `npm run bench               start, answers, load, memory
`

const [, , what = 'ask'] = process.argv
const benches: Readonly<Record<string, () => Promise<string> | string>> = { ask: benchAsk }
const bench = benches[what]
if (bench === undefined) {
  process.stderr.write(`There is no bench called "${what}".\n\n${usage}`)
  process.exitCode = 2
} else process.stdout.write(`${await bench()}\n`)
