import type { Brain } from '../brain-types.js'
import { readDocument } from '../corpus/documents/read.js'
import { decodeRelease, readRelease } from '../corpus/import/source-text.js'
import { CorpusError } from '../corpus/problem.js'
import { parseRows } from '../corpus/statistics/record.js'
import { readYamlText } from '../corpus/yaml-text.js'
import { ANSWER_THIS } from '../discord/commands/answer-this.js'
import { CHECK_THIS } from '../discord/commands/check-this.js'
import { COMMANDS } from '../discord/commands/all.js'
import { callCommand, readCall, writeCall } from '../discord/commands/call.js'
import { readCustomId, writeCustomId } from '../discord/state/custom-id.js'
import { answerOf, stateOf } from '../discord/state/state.js'
import type { Question } from '../language/question.js'
import type { Deliver } from './gateway.js'
import { damagedJson, GUILD, interaction, type Json, ME, message } from './payloads.js'
import { MAX_TEXT, type Texts } from './texts.js'
import type { Random } from '../random.js'

/** A way by which something from outside comes in. */
export interface Door {
  readonly name: string
  /** Makes something that may come in, as JSON can hold it, and what takes it in; a promise of it is waited for. */
  readonly make: (random: Random) => { readonly input: unknown; readonly enter: () => unknown }
}

const ASKER = '123456789012345678'

/** Runs a reader of the corpus, whose refusals are its answer. */
const reading = (read: () => unknown): void => {
  try {
    read()
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error
  }
}

const conversation = (brain: Brain, turns: readonly string[]): void => {
  let previous: Question | undefined
  for (const turn of turns) previous = brain.ask(turn, previous).question
}

/** What the doors lead to. */
export interface House {
  readonly brain: Brain
  /** Reads a text without answering it: several times as many texts in the same time. */
  readonly read: (text: string) => unknown
  /** Takes an event of the gateway in. */
  readonly deliver: Deliver
}

/** Every door of a house. */
export const doorsOf = ({ brain, read, deliver }: House, texts: Texts): readonly Door[] => {
  const { text, name } = texts
  const shorter = (random: Random): string => text(random).slice(0, 200)

  /** The id of a button as we would write it, with something changed in it. */
  const customId = (random: Random): string => {
    const state = stateOf(brain.ask(shorter(random)))
    const id = writeCustomId({ action: 'page', asker: ASKER, at: random.below(9), state }) ?? `1p1.0|t${name(random)}`
    const at = random.below(id.length)
    return random.once(3)
      ? id
      : id.slice(0, at) + random.pick(['', '|', ';', '\u8000', name(random)]) + id.slice(at + 1)
  }
  const press = (id: string, others: readonly string[]): void => {
    const read = readCustomId(id, others)
    if (read) answerOf(brain, read.state)
  }

  const optionOf = (random: Random, type: number): string | number | boolean =>
    type === 5
      ? random.once(2)
      : type === 4
        ? random.pick([2024, -1, 0, 1e9, 1.5])
        : random.pick([name, shorter])(random)

  /** The data of an interaction of a type, as a client of Discord would send it. */
  const dataOf = (random: Random, type: number): Json => {
    if (type === 3) return { custom_id: customId(random), component_type: random.pick([2, 3]), values: [name(random)] }
    if (type === 5) return { custom_id: customId(random), components: [] }
    const { data } = random.pick(COMMANDS)
    const options = (data.options ?? []).map((option) => ({
      ...{ name: option.name, type: option.type, value: optionOf(random, option.type) },
      ...(type === 4 && random.once(2) && { focused: true }),
    }))
    const entry = { id: ME, name: data.name, type: 1, options }
    if (!random.once(4)) return entry
    const target = message('6', shorter(random))
    const menu = random.pick([CHECK_THIS, ANSWER_THIS]).name
    return { ...entry, name: menu, type: 3, options: [], target_id: '6', resolved: { messages: { '6': target } } }
  }
  const eventOf = (random: Random): readonly [string, Json] => {
    if (random.once(20)) return ['GUILD_CREATE', GUILD]
    if (random.once(2)) return ['MESSAGE_CREATE', message('7', `<@${ME}> ${shorter(random)}`)]
    const type = random.pick([2, 2, 3, 3, 4, 5, 77])
    return ['INTERACTION_CREATE', interaction('8', type, dataOf(random, type))]
  }
  const strange = (random: Random): Json => random.pick<Json>([null, true, -1, 1e300, '', name(random), [null], {}])

  return [
    {
      name: 'a text',
      make: (random) => {
        const input = text(random)
        return { input, enter: () => brain.ask(input) }
      },
    },
    {
      name: 'a text to be read',
      make: (random) => {
        const input = text(random)
        return { input, enter: () => read(input) }
      },
    },
    {
      name: 'turns of a conversation',
      make: (random) => {
        const input = random.several(4, () => random.pick([text, shorter, name])(random))
        return { input, enter: () => conversation(brain, input) }
      },
    },
    {
      name: 'the id of a button',
      make: (random) => {
        const input = { id: customId(random), others: random.once(3) ? [customId(random)] : [] }
        return { input, enter: () => press(input.id, input.others) }
      },
    },
    {
      name: 'the options of a command',
      make: (random) => {
        const { data } = random.pick(COMMANDS)
        const options = (data.options ?? []).filter(() => !random.once(4))
        const given = Object.fromEntries(options.map((option) => [option.name, optionOf(random, option.type)]))
        const input = { command: data.name, given }
        const enter = (): void => {
          callCommand(input, brain)
          const call = readCall(writeCall(input))
          if (call) callCommand(call, brain)
        }
        return { input, enter }
      },
    },
    {
      name: 'what is typed for completion',
      make: (random) => {
        const input = shorter(random)
        return { input, enter: () => [brain.suggest(input, 'mineral', 25), brain.suggest(input, 'place', 25)] }
      },
    },
    {
      name: 'a file of the corpus',
      make: (random) => {
        const cells = (): string => random.several(5, () => shorter(random)).join(random.pick([',', '","', '\t']))
        const input = random
          .pick([
            () => random.several(6, cells).join('\n'),
            () => `---\nid: x\ntitle: ${shorter(random)}\n---\n\n${text(random)}`,
            () =>
              random
                .several(8, () => `${random.pick(['- ', 'a: ', '&a ', '*a', '[', '{'])}${shorter(random)}`)
                .join('\n'),
            () => text(random),
          ])()
          .slice(0, MAX_TEXT)
        const enter = (): void => {
          reading(() => readYamlText(input, 'f.yaml'))
          reading(() => parseRows(input, 'f.csv'))
          reading(() => readDocument('corpus/documents/f.md', input))
          const bytes = Buffer.from(input, random.pick(['utf8', 'latin1', 'utf16le']))
          reading(() => decodeRelease(bytes, 'f.csv'))
          reading(() => readRelease(bytes, 'f.csv', ['a']))
        }
        return { input, enter }
      },
    },
    {
      name: 'an event of the gateway',
      make: (random) => {
        const [event, whole] = eventOf(random)
        const payload = random.once(4) ? whole : damagedJson(whole, random, () => strange(random))
        return { input: { event, payload }, enter: () => deliver(event, payload) }
      },
    },
  ]
}
