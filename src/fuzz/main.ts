#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readQuestions, turnsOf } from '../corpus/questions.js'
import { modelOf } from '../compiled.js'
import { createLanguage } from '../language/understand.js'
import { openBrain } from '../open.js'
import { doorsOf } from './doors.js'
import { openGateway } from './gateway.js'
import { fuzz } from './run.js'
import { textsOf } from './texts.js'

const USAGE = `npm run fuzz                         a minute of inputs of all sorts, from a seed that it prints
npm run fuzz -- --seconds 600        longer
npm run fuzz -- --count 1000000      so many inputs
npm run fuzz -- --door "a text"      of one sort only
npm run fuzz -- --seed 7 --at 1234   one input again`

/** Milliseconds of this process's own time that one input may take. */
const LIMIT = 50
/** Megabytes that the heap may grow by after the first quarter of a run. */
const GROWTH = 25

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    count: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    at: { type: 'string' },
    door: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
const [seconds, seed] = [Number(values.seconds), Number(values.seed)]
const count = values.count === undefined ? Infinity : Number(values.count)

if (values.help || [seconds, seed, count, Number(values.at ?? 0)].some(Number.isNaN)) {
  process.stderr.write(`${USAGE}\n`)
  process.exit(values.help ? 0 : 2)
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = (bytes: number): number => Math.round(bytes / 1e6)

const brain = await openBrain(undefined, true)
const texts = textsOf(brain.corpus, readQuestions('corpus').flatMap(turnsOf))
const language = createLanguage(brain.corpus, { model: modelOf(brain.corpus) })
const house = { brain, read: (text: string) => language.understand(text), deliver: await openGateway(brain) }
const every = doorsOf(house, texts)
const doors = every.filter(({ name }) => values.door === undefined || values.door === name)
if (doors.length === 0) {
  process.stderr.write(`There are inputs of these sorts: ${every.map(({ name }) => name).join('; ')}.\n`)
  process.exit(2)
}
const end = performance.now() + seconds * 1000
const more = (done: number): boolean => {
  if (values.at !== undefined) return done === 0
  return count === Infinity ? performance.now() < end : done < count
}
const { inputs, failures, slowest, heap } = await fuzz(doors, {
  ...{ seed, more, limit: LIMIT },
  ...(values.at !== undefined && { from: Number(values.at) }),
  progress: (done) => process.stderr.write(`${done.toLocaleString('en')} inputs\n`),
  onFailure: ({ door, at, what, input }) =>
    process.stdout.write(`${door}, --seed ${seed} --at ${at}: ${what}\n    ${input}\n`),
  heap: () => {
    collect()
    return process.memoryUsage().heapUsed
  },
})
const settled = heap.slice(Math.ceil(heap.length / 4))
const grown = settled.length < 2 ? 0 : megabytes((settled.at(-1) ?? 0) - (settled[0] ?? 0))
process.stdout.write(
  `seed ${seed}: ${inputs.toLocaleString('en')} inputs, ${failures.length} failures, ` +
    `slowest ${slowest.toFixed(0)} ms of processor time, heap ${megabytes(heap.at(-1) ?? process.memoryUsage().heapUsed)} MB (grown by ${grown})\n`,
)
if (grown > GROWTH) process.stdout.write(`The heap grew by more than ${GROWTH} MB after the first quarter.\n`)
process.exit(failures.length > 0 || grown > GROWTH ? 1 : 0)
