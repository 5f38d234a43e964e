/** Numbers as text: base64 of 32-bit little-endian, which is read a hundred times faster than digits. */
export const storeNumbers = ({ buffer, byteOffset, byteLength }: Uint32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')

/** What `storeNumbers` made, as numbers. */
export const loadNumbers = (text: string): Uint32Array => {
  // Copied to a buffer of its own, which begins where 32-bit numbers may begin.
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return new Uint32Array(bytes.buffer)
}

/** Terms as text; no term has a blank in it. */
export const storeTerms = (terms: readonly string[]): string => terms.join(' ')

/** What `storeTerms` made, as terms. */
export const loadTerms = (text: string): readonly string[] => (text === '' ? [] : text.split(' '))
