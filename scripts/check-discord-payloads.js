/*
 * Checks what the bot sends against Discord's own OpenAPI description, which is not part of this repository:
 *
 *   npm run build && node scripts/check-discord-payloads.js path/to/openapi.json
 *
 * Every command is checked as it is registered, and a card for every question of corpus/questions.yaml as a channel
 * message and as an interaction response. Prints each breach and ends with 1 if there is one.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { URL } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { createPictures } from '../dist/charts/picture.js'
import { callCommand } from '../dist/discord/commands/call.js'
import { allCommandData } from '../dist/discord/commands/data.js'
import { present } from '../dist/discord/present.js'
import { sourcesCard } from '../dist/discord/render/sources-card.js'
import { stateOf } from '../dist/discord/state/state.js'
import { openBrain } from '../dist/open.js'

const [path] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write('Usage: node scripts/check-discord-payloads.js path/to/openapi.json\n')
  process.exit(2)
}
const api = JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false, logger: false })
ajv.addSchema(api, 'discord')

/** @param {string} schema name of a schema of the description */
const checker = (schema) => ajv.compile({ $ref: `discord#/components/schemas/${schema}` })

let checked = 0
let breaches = 0
/** @param {string} what @param {import('ajv').ValidateFunction} check @param {unknown} body */
const expectValid = (what, check, body) => {
  checked += 1
  // As it goes over the wire: without fields that are undefined.
  if (check(JSON.parse(JSON.stringify(body)))) return
  breaches += 1
  process.stdout.write(`${what}: ${ajv.errorsText(check.errors?.slice(0, 3))}\n`)
}

const command = checker('ApplicationCommandUpdateRequest')
for (const data of allCommandData()) expectValid(`command ${data.name}`, command, data)

const message = checker('MessageCreateRequest')
const callback = checker('CreateMessageInteractionCallbackRequest')
const brain = await openBrain()
const pictures = createPictures(brain.corpus)
const allowed = { allowed_mentions: { parse: [], replied_user: false } }
const asker = '123456789012345678'

const check = (what, answer, state) => {
  const bodies = [
    present({ pictures }, { answer, state, asker, asked: what, ephemeral: true, locale: 'de' }),
    sourcesCard(answer, 0, []),
  ]
  for (const body of bodies) {
    expectValid(what, message, { ...body, ...allowed })
    expectValid(what, callback, { type: 4, data: { ...body, ...allowed } })
  }
}

for (const golden of parse(readFileSync(new URL('../corpus/questions.yaml', import.meta.url), 'utf8'))) {
  const question = golden.ask ?? golden.turns?.[0]
  if (typeof question !== 'string') continue
  const answer = brain.ask(question)
  check(question, answer, stateOf(answer))
}
const calls = [
  { command: 'mineral', given: { name: 'gallium' } },
  { command: 'country', given: { name: 'CHN' } },
  { command: 'sources', given: {} },
  { command: 'about', given: {} },
  { command: 'help', given: {} },
  { command: 'privacy', given: {} },
]
for (const call of calls) {
  const answer = callCommand(call, brain)
  if (answer !== undefined && 'headline' in answer) check(`/${call.command}`, answer, { kind: 'call', call })
}
await pictures.close()
process.stdout.write(`${checked} payloads checked, ${breaches} breaches.\n`)
process.exitCode = breaches === 0 ? 0 : 1
