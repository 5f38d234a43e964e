import type { Reader } from './reader.js'

/** "Silver, copper and lead to its list" is one row of names, cut nowhere. */
const ROW_END = / (?:the )?\{mineral:\d+\} $/
const ROW_GOES_ON =
  /^ (?:the )?\{mineral:\d+\} (?:$|to |onto |on |off |from |among |for |and |were |are |shipments? |exports? |sales |deliver(?:y|ies) |supplies |imports? )/

/** Pieces of a sentence with those put together again that cut a row of names in two. */
export const withRows = (parts: readonly string[], reader: Reader): readonly string[] => {
  const joined: string[] = []
  for (const [at, part] of parts.entries()) {
    const last = joined.at(-1)
    const before = parts[at - 1]
    if (
      last !== undefined &&
      before !== undefined &&
      ROW_END.test(reader(before).shape.text) &&
      ROW_GOES_ON.test(reader(part).shape.text)
    )
      joined[joined.length - 1] = `${last} and ${part}`
    else joined.push(part)
  }
  return joined
}
