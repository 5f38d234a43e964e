import type { Corpus } from '../types.js'

/** By the corpus itself, so that a copy with other tables or documents does not pass for it. */
const digests = new WeakMap<Corpus, string>()

/** Notes of which files a corpus was compiled. */
export const setDigest = (corpus: Corpus, digest: string): void => void digests.set(corpus, digest)

/**
 * Digest of the names and contents of the files that a corpus was compiled of: what the build derives from a corpus is
 * known to be of the same one without reading it again. Undefined for a corpus that was read from its sources.
 */
export const digestOf = (corpus: object): string | undefined => digests.get(corpus as Corpus)
