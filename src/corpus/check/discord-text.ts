/** What Discord, or a terminal, would act on instead of showing. Each with the words for a curator. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/@(?:everyone|here)\b/i, 'a mention of everyone'],
  [/<(?:@[!&]?|#|:|a:|\/|t:|id:)[^>]*>/i, 'a mention, emoji or timestamp of Discord'],
  [/\[[^\]]*\]\([^)]*\)/, 'a masked link'],
  [/https?:\/\/|\bdiscord\.gg\b/i, 'a web address'],
  [
    /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]/,
    'an invisible or direction-changing character',
  ],
  // eslint's no-control-regex wants these written as a class of code points.
  [/\p{Cc}/u, 'a control character'],
  [/[*~`|\\]|__|^\s*(?:#{1,3}\s|>|-#\s)/, 'Markdown'],
]

/**
 * Names what in a plain string Discord would interpret (mentions, Markdown, links) or hide (bidi, zero width), or
 * nothing if it is harmless. For vocabulary and other one-line strings; documents have Markdown by right.
 */
export const interpretedByDiscord = (text: string): string | undefined =>
  SPOKEN.find(([pattern]) => pattern.test(text))?.[1]
