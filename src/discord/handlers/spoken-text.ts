import { asksForCheck } from '../../language/check-request.js'

const MAX_QUESTION = 500
/** A claim may be a whole message: https://discord.com/developers/docs/resources/message */
export const MAX_CLAIM = 2000

/**
 * What a message says, without the mentions, emoji and timestamps that Discord writes as codes; at most 500 characters, or
 * all of a message that asks for a check.
 */
export const spokenText = (content: string, limit?: number): string => {
  const text = content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[\w ]+:|id:)[^<>\s]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return text.slice(0, limit ?? (asksForCheck(text) ? MAX_CLAIM : MAX_QUESTION)).trim()
}
