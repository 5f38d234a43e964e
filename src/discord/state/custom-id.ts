import { LIMITS } from '../render/limits.js'
import { readState, type State, writeState } from './state.js'

/**
 * What a button or menu does. `sources`: the rows behind the figures, privately · `more`: another page of those ·
 * `chart` · `share`: a private answer for everyone · `page` · `ask`: a suggested question · `choose`: one meaning of an
 * unclear word · `mend`: another value for a wrong option.
 */
export const ACTIONS = {
  sources: 's',
  more: 'r',
  chart: 'c',
  share: 'h',
  page: 'p',
  ask: 'q',
  choose: 'k',
  mend: 'w',
} as const
export type Action = keyof typeof ACTIONS

/** Everything that an answer to a click needs, so that it works after a restart and on another machine. */
export interface ComponentState {
  readonly action: Action
  /** Who asked. */
  readonly asker: string
  /** A page, or the position of an option. */
  readonly at: number
  readonly state: State
}

/** Raised when the format changes; ids of other versions are answered with a sentence. */
const VERSION = '1'

/** `1p2k3…z.4|tquestion`: version, action, asker in base 36, position, state. Undefined when it is too long. */
export const writeCustomId = ({ action, asker, at, state }: ComponentState): string | undefined => {
  const head = `${VERSION}${ACTIONS[action]}${BigInt(asker).toString(36)}.${at}|`
  const line = writeState(state, LIMITS.customId - head.length)
  return line === undefined ? undefined : head + line
}

const fromBase36 = (text: string): string =>
  Array.from(text, (digit) => BigInt(parseInt(digit, 36)))
    .reduce((sum, digit) => sum * 36n + digit, 0n)
    .toString()

/** The reverse of writeCustomId; undefined for ids of another version or maker. */
export const readCustomId = (id: string): ComponentState | undefined => {
  const match = /^1([a-z])([0-9a-z]{1,14})\.(\d{1,4})\|(.+)$/su.exec(id)
  const [, letter, asker = '', at, line = ''] = match ?? []
  const action = (Object.keys(ACTIONS) as Action[]).find((name) => ACTIONS[name] === letter)
  const state = readState(line)
  if (action === undefined || state === undefined) return undefined
  return { action, asker: fromBase36(asker), at: Number(at), state }
}
