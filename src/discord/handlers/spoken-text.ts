import type { Message } from 'discord.js'
import { asksForCheck } from '../../language/check-request.js'

const MAX_QUESTION = 500
/** A claim may be a whole message: https://discord.com/developers/docs/resources/message */
export const MAX_CLAIM = 2000

/** What Discord writes as codes: mentions, emoji, timestamps, commands. */
const CODES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[\w ]+:|id:)[^<>\s]*>/g
const LINKS = /https?:\/\/\S+/gi

/**
 * What a message's content says, without codes; at most 500 characters on one line, or all of a message that asks for a
 * check, whose lines stay apart: a headline or a bullet is a statement of its own.
 */
export const spokenText = (content: string, limit?: number): string => {
  const text = content.replace(CODES, ' ').trim()
  const most = limit ?? (asksForCheck(text) ? MAX_CLAIM : MAX_QUESTION)
  const spaced =
    most === MAX_CLAIM ? text.replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n') : text.replace(/\s+/g, ' ')
  return spaced.slice(0, most).trim()
}

/** A message as far as it has words, or a message that it forwards. */
interface Spoken {
  readonly content: string | null
  readonly embeds: readonly { readonly title: string | null; readonly description: string | null }[]
}

/** Its content; the preview of a link, where it is nothing but a link. */
const wordsOf = ({ content, embeds }: Spoken): string => {
  const own = content ?? ''
  if (own.replace(LINKS, '').trim() !== '') return own
  return embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']).join('\n')
}

/** Everything that someone's message says, what it forwards included: for the entries of its menu. */
export const spokenIn = (message: Message, limit?: number): string =>
  spokenText(
    [message, ...message.messageSnapshots.values()]
      .map(wordsOf)
      .filter((words) => words.trim() !== '')
      .join('\n'),
    limit,
  )
