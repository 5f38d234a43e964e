import type { Reader } from './reader.js'

/** "Silver, copper and lead to its list" is one row of names, cut nowhere. */
const ROW_END = / (?:the )?\{mineral:\d+\} $/
const ROW_GOES_ON =
  /^ (?:the )?\{mineral:\d+\} (?:$|to |onto |on |off |from |among |for |and |were |are |shipments? |exports? |sales |deliver(?:y|ies) |supplies |imports? )/

/** "Taken together, the DRC and Rwanda mined": a place by itself belongs to the one that follows. */
const PLACE_ALONE = /^ (?:(?:both|and) )?(?:the )?\{place:\d+\} $/
const PLACE_GOES_ON = /^ (?:the )?\{place:\d+\} (?!\{place)/

const cutsRow = (before: string, part: string): boolean =>
  (ROW_END.test(before) && ROW_GOES_ON.test(part)) || (PLACE_ALONE.test(before) && PLACE_GOES_ON.test(part))

/** Pieces of a sentence with those put together again that cut a row of names in two. */
export const withRows = (parts: readonly string[], reader: Reader): readonly string[] => {
  const joined: string[] = []
  for (const [at, part] of parts.entries()) {
    const last = joined.at(-1)
    const before = parts[at - 1]
    if (last !== undefined && before !== undefined && cutsRow(reader(before).shape.text, reader(part).shape.text))
      joined[joined.length - 1] = `${last} and ${part}`
    else joined.push(part)
  }
  return joined
}
