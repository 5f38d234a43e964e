const MAX_QUESTION = 500

/** What a message says, without the mentions, emoji and timestamps that Discord writes as codes; at most 500 characters. */
export const spokenText = (content: string): string =>
  content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[\w ]+:|id:)[^<>\s]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUESTION)
    .trim()
