import { snowflake } from './ids.js'
import { asList, type Json } from './json.js'
import type { Channel, Person } from './people.js'
import type { Message } from './world.js'

/** Waits until `probe` gives something, looking every few milliseconds. */
export const until = async <T>(probe: () => T | undefined, what: string, timeout = 15_000): Promise<T> => {
  const end = Date.now() + timeout
  for (;;) {
    const found = probe()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
}

/** One interaction: its token, what was answered, and when. */
export class Exchange {
  readonly id = snowflake()
  readonly token = `aW50ZXJhY3Rpb246${snowflake()}`
  readonly created = Date.now()
  /** Callback type of the first response. */
  ack: number | undefined
  ackAfter: number | undefined
  /** Messages in all channels when its first response came: how many were served before it. */
  ackBehind: number | undefined
  data: Json = {}
  ephemeral = false
  /** Its first response was deleted. */
  removed = false
  original: Message | undefined
  readonly followUps: Message[] = []

  constructor(
    readonly person: Person,
    readonly channel: Channel,
    readonly kind: 'command' | 'component' | 'autocomplete' | 'modal',
    /** The message whose button or menu was used. */
    readonly source: Message | undefined,
    /** Installed by the person only: at most five follow-ups. */
    readonly userInstall: boolean,
  ) {}

  /** The answer's message: sent at once, or edited in after a deferral. */
  readonly answer = (): Promise<Message> => until(() => this.original, 'the answer')
  readonly followUp = (n = 0): Promise<Message> => until(() => this.followUps[n], 'a follow-up')
  readonly acked = (): Promise<number> => until(() => this.ack, 'a first response')
  readonly choices = async (): Promise<readonly Json[]> => {
    await this.acked()
    return asList(this.data['choices'])
  }
}
