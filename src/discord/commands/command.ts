import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import type { Brain } from '../../brain-types.js'
import type { Question } from '../../language/question.js'

/** Options by name. They may come from a button, where all of them are text. */
export type Given = Readonly<Record<string, string | number | boolean | undefined>>

export type NameKind = 'mineral' | 'place' | 'source'

/** An option whose value is not known: autocomplete offers values but does not limit them. */
export interface Wrong {
  readonly option: string
  readonly kinds: readonly NameKind[]
  readonly typed: string
}

/** A slash command: what Discord is told of it, and its answer. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody
  /** A thin builder: makes a question of the options and gives it to the brain. Pure. */
  answer(given: Given, brain: Brain, previous?: Question): Answer | Wrong
  /** Only for the person who uses it, so that the channel stays readable. */
  readonly quiet?: boolean
  /** The picture is drawn at once, after the answer was sent. */
  readonly chart?: boolean
  /** The option that is typed freely: repeated above the answer, and part of the conversation. */
  readonly free?: string
  /** The option that is completed with whole questions. */
  readonly asks?: string
  /** What each completed option may name. */
  readonly completes?: Readonly<Record<string, readonly NameKind[]>>
}

/** An option as text, trimmed; empty when it was not given. */
export const given = (options: Given, name: string): string => String(options[name] ?? '').trim()
