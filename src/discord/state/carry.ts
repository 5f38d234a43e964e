import { pack, unpack } from './pack.js'

/*
 * A state as a line in ids: as it is where it fits, packed ("z…") where that fits, else packed and divided over the ids of
 * one card ("y", position and count in base 36, a piece). Packed texts never hold these letters' neighbours by chance:
 * every line begins with its kind.
 */

const PACKED = 'z'
const PIECE = 'y'
const PIECE_HEAD = 3
/** Line breaks, which an id had better not hold as they are. */
const CONTROL = /\p{Cc}/u

/** The line in at most `room` characters; undefined when even packed it needs more. */
export const carried = (line: string, room: number): string | undefined => {
  if (line.length <= room && !CONTROL.test(line)) return line
  const packed = PACKED + pack(line)
  return packed.length <= room ? packed : undefined
}

/** The line divided over ids that have `rooms` characters left, in their order; undefined when it needs more. */
export const divided = (line: string, rooms: readonly number[]): readonly string[] | undefined => {
  const packed = pack(line)
  let at = 0
  const pieces = rooms.map((room, i) => {
    const from = at
    at += Math.max(0, room - PIECE_HEAD)
    return `${PIECE}${i.toString(36)}${rooms.length.toString(36)}${packed.slice(from, at)}`
  })
  return at >= packed.length && rooms.length < 36 ? pieces : undefined
}

const pieceOf = (line: string): { readonly at: number; readonly of: number; readonly text: string } | undefined => {
  const match = /^y([0-9a-z])([0-9a-z])(.*)$/su.exec(line)
  const [, at = '', of = '', text = ''] = match ?? []
  return match === null ? undefined : { at: parseInt(at, 36), of: parseInt(of, 36), text }
}

/**
 * The line again.
 * @param others the lines of the other ids of the card, where the pieces are
 * @returns undefined when a piece is missing or it was packed by another version
 */
export const uncarried = (line: string, others: readonly string[] = []): string | undefined => {
  if (line.startsWith(PACKED)) return unpack(line.slice(1))
  const own = pieceOf(line)
  if (own === undefined) return line
  const pieces = new Map([line, ...others].flatMap((other) => pieceOf(other) ?? []).map((piece) => [piece.at, piece]))
  const all = Array.from({ length: own.of }, (_, at) => pieces.get(at))
  return all.every((piece) => piece?.of === own.of) ? unpack(all.map((piece) => piece?.text).join('')) : undefined
}
