import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { startDiscord } from './harness.js'
import { invite, slash } from './loopback/actions.js'
import { type Exchange, until } from './loopback/exchange.js'
import { Refusal } from './loopback/http.js'
import { snowflake } from './loopback/ids.js'
import { asText } from './loopback/json.js'
import { type Loopback, TOKEN, type Trouble } from './loopback/loopback.js'
import { person } from './loopback/people.js'

/*
 * What docs/operating.md says of load: the built program in a process of its own, over the bundled corpus, asked the
 * golden questions. Linux only, for the memory of the process.
 */

const MAIN = fileURLToPath(new URL('../../bin/assay.js', import.meta.url))
const QUESTIONS = readFileSync(new URL('../../corpus/questions.yaml', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => /^\s*-?\s*(?:q|question|ask): (.+)$/.exec(line)?.[1]?.replace(/^['"]|['"]$/g, '') ?? [])

/** `LOAD_FLAGS="--max-old-space-size=192"`: flags of Node, such as bounds at which garbage is collected sooner. */
const FLAGS = (process.env['LOAD_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '')

const start = async (discord: Loopback): Promise<ChildProcess> => {
  const { MALLOC_ARENA_MAX, MALLOC_TRIM_THRESHOLD_ } = process.env
  const child = spawn(process.execPath, [...FLAGS, MAIN, 'start'], {
    env: {
      PATH: '',
      MALLOC_ARENA_MAX,
      MALLOC_TRIM_THRESHOLD_,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.api,
      LOG_LEVEL: 'info',
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  await until(() => (output.includes('"ready"') ? true : undefined), 'ready', 30_000)
  return child
}

/** `LOAD_COUNT=30000`: so many interactions one after the other. */
const COUNT = Number(process.env['LOAD_COUNT'] ?? 10_000)

/** Resident memory of a process in MB. */
const megabytes = ({ pid }: ChildProcess): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? ''}/status`, 'utf8'))?.[1]) / 1024)

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN

let asked = 0
/** So many questions at once, of five a person. */
const crowd = (discord: Loopback, size: number): readonly Exchange[] =>
  Array.from({ length: Math.ceil(size / 5) }, (_, i) => person(`person-${i}`)).flatMap((by) =>
    Array.from({ length: 5 }, () => {
      asked += 1
      return slash(discord, 'ask', { question: asText(QUESTIONS[asked % QUESTIONS.length]).slice(0, 500) }, { by })
    }),
  )

/** Nothing more comes: answered, or too late for Discord. */
const isOver = ({ original, ack, created }: Exchange): boolean =>
  original !== undefined || (ack === undefined && Date.now() - created > 4000)

const answered = (exchanges: readonly Exchange[]): Promise<true> =>
  until(() => (exchanges.every(isOver) ? true : undefined), 'all answers', 120_000)

const report = (name: string, exchanges: readonly Exchange[], began: number): void => {
  const acks = exchanges.flatMap(({ ackAfter }) => ackAfter ?? [])
  const late = exchanges.filter(({ ack }) => ack === undefined).length
  const deferred = exchanges.filter(({ ack }) => ack === 5).length
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `${name}: ${exchanges.length} answered in ${seconds} s, ${late} late, ${deferred} acknowledged first; first response p50 ${quantile(acks, 0.5)} ms, p99 ${quantile(acks, 0.99)} ms, last ${Math.max(...acks)} ms`,
  )
}

it('a burst of a thousand, and one under faults', async () => {
  const discord = await startDiscord()
  const child = await start(discord)
  for (let i = 0; i < 10; i += 1) await answered(crowd(discord, 50))
  for (const faults of [false, true]) {
    const kinds: readonly Trouble[] = [
      { after: false },
      { after: true },
      { after: true, refusal: new Refusal(502, 0, 'Bad Gateway') },
    ]
    let requests = 0
    discord.weather = faults
      ? () => ((requests += 1) % 20 === 0 ? kinds[(requests / 20) % kinds.length] : undefined)
      : undefined
    const before = discord.world.messages.length
    const began = Date.now()
    const exchanges = crowd(discord, 1000)
    await answered(exchanges)
    report(faults ? 'burst under 5 % faults' : 'burst', exchanges, began)
    console.log(`messages ${discord.world.messages.length - before}, memory ${megabytes(child)} MB`)
    expect(discord.world.messages.length - before).toBeLessThanOrEqual(1000)
  }
})

it('interactions for minutes', async () => {
  const discord = await startDiscord()
  const child = await start(discord)
  console.log(`start: memory ${megabytes(child)} MB`)
  const began = Date.now()
  for (let done = 0; done < COUNT; done += 50) {
    await answered(crowd(discord, 50))
    discord.world.messages.length = 0
    discord.callbacks.exchanges.clear()
    if ((done + 50) % 1000 === 0) console.log(`${done + 50} answered, memory ${megabytes(child)} MB`)
  }
  console.log(`${COUNT} in ${((Date.now() - began) / 1000).toFixed(0)} s`)
})

it('two thousand servers of thirty channels', async () => {
  const discord = await startDiscord()
  const child = await start(discord)
  await answered(crowd(discord, 50))
  const before = megabytes(child)
  for (let i = 0; i < 2000; i += 1) {
    const guild = snowflake()
    invite(
      discord,
      Array.from({ length: 30 }, (_, n) => ({ id: snowflake(), guild, name: `channel-${n}`, readOnly: true })),
    )
  }
  await answered(crowd(discord, 50))
  console.log(`2,000 servers: ${before} MB before, ${megabytes(child)} MB with them`)
})
