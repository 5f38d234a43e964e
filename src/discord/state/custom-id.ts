import { LIMITS } from '../render/limits.js'
import { dividedState, readState, type State, writeState } from './state.js'

/**
 * What a button or menu does. `sources`: the rows behind the figures, privately · `more`: another page of those ·
 * `chart` · `share`: a private answer for everyone · `page` · `ask`: a suggested question · `choose`: one meaning of an
 * unclear word · `mend`: another value for a wrong option · `copy`: the answer as a citation or a file.
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
  copy: 'y',
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

/** What one component does, of those that carry the same state. */
export type Deed = Pick<ComponentState, 'action' | 'at'>

const headOf = (asker: string, { action, at }: Deed): string =>
  `${VERSION}${ACTIONS[action]}${BigInt(asker).toString(36)}.${at}|`

/** `1p2k3…z.4|tquestion`: version, action, asker in base 36, position, state. Undefined when it is too long. */
export const writeCustomId = ({ asker, state, ...deed }: ComponentState): string | undefined => {
  const head = headOf(asker, deed)
  const line = writeState(state, LIMITS.customId - head.length)
  return line === undefined ? undefined : head + line
}

/**
 * The ids of the components of one card that carry its state: each the whole of it, or, of a long text, a piece.
 * Undefined when they have no room for it even together.
 */
export const writeCustomIds = (asker: string, state: State, deeds: readonly Deed[]): readonly string[] | undefined => {
  const heads = deeds.map((deed) => headOf(asker, deed))
  const rooms = heads.map((head) => LIMITS.customId - head.length)
  const whole = writeState(state, Math.min(...rooms))
  const lines = whole === undefined ? dividedState(state, rooms) : heads.map(() => whole)
  return lines && heads.map((head, i) => head + (lines[i] ?? ''))
}

const fromBase36 = (text: string): string =>
  Array.from(text, (digit) => BigInt(parseInt(digit, 36)))
    .reduce((sum, digit) => sum * 36n + digit, 0n)
    .toString()

const parts = (id: string) => /^1([a-z])([0-9a-z]{1,14})\.(\d{1,4})\|(.+)$/su.exec(id)

/** What a click does, whatever it carries; undefined for ids of another version or maker. */
export const actionOf = (id: string): Action | undefined => {
  const letter = parts(id)?.[1]
  return (Object.keys(ACTIONS) as Action[]).find((name) => ACTIONS[name] === letter)
}

/**
 * The reverse of writeCustomId and writeCustomIds; undefined for ids of another version or maker.
 * @param others the other ids of the message, among which the pieces of a long text are
 */
export const readCustomId = (id: string, others: readonly string[] = []): ComponentState | undefined => {
  const [, , asker = '', at, line = ''] = parts(id) ?? []
  const action = actionOf(id)
  const state = readState(
    line,
    others.flatMap((other) => parts(other)?.[4] ?? []),
  )
  if (action === undefined || state === undefined) return undefined
  return { action, asker: fromBase36(asker), at: Number(at), state }
}
