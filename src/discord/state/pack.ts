import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { decode, encode } from 'base32768'
import { PACK_WORDS } from './pack-words.js'

/*
 * Long texts in few characters: deflated with the words of the field known beforehand, then 15 bits to a character.
 * base32768 uses assigned letters of the basic plane only, none of which any normalisation changes, so that a character
 * is one unit however it is counted: https://github.com/qntm/base32768
 */

const dictionary = Buffer.from(PACK_WORDS)
/** More than the longest state; what would unpack to more is no work of ours. */
const MAX_BYTES = 16_384

/** A text in fewer characters. */
export const pack = (text: string): string =>
  encode(deflateRawSync(Buffer.from(text), { dictionary, level: 9, memLevel: 9 }))

/** The text again; undefined when it was not packed by this version. */
export const unpack = (packed: string): string | undefined => {
  try {
    const bytes = inflateRawSync(decode(packed), { dictionary, maxOutputLength: MAX_BYTES })
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
