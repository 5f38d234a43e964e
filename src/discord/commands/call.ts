import type { Answer } from '../../answers/answer.js'
import type { Brain } from '../../brain-types.js'
import { visible } from '../render/escape.js'
import { COMMANDS } from './all.js'
import type { Given, SlashCommand, Wrong } from './command.js'

/** A command with the options it was given. */
export interface Call {
  readonly command: string
  readonly given: Given
}

export const commandNamed = (name: string): SlashCommand | undefined => COMMANDS.find(({ data }) => data.name === name)

const namesOf = ({ data }: SlashCommand): readonly string[] => (data.options ?? []).map(({ name }) => name)
const guard = (text: string): string => visible(text).replace(/[%;]/g, (c) => (c === '%' ? '%25' : '%3B'))
const unguard = (text: string): string => text.replaceAll('%3B', ';').replaceAll('%25', '%')

/** "share;cobalt;CHN;;2024": the command and its options in their order, empty where not given. */
export const writeCall = ({ command, given }: Call): string => {
  const known = commandNamed(command)
  const values = known === undefined ? [] : namesOf(known).map((name) => guard(String(given[name] ?? '')))
  return [command, ...values].join(';').replace(/;+$/, '')
}

export const readCall = (line: string): Call | undefined => {
  const [command = '', ...values] = line.split(';')
  const known = commandNamed(command)
  if (known === undefined) return undefined
  const given = namesOf(known).flatMap((name, i) => {
    const value = values[i]
    return value === undefined || value === '' ? [] : [[name, unguard(value)] as const]
  })
  return { command, given: Object.fromEntries(given) }
}

/** Runs a call; undefined when there is no such command. */
export const callCommand = ({ command, given }: Call, brain: Brain): Answer | Wrong | undefined =>
  commandNamed(command)?.answer(given, brain)
