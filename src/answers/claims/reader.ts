import type { Corpus } from '../../corpus/types.js'
import { EntityFinder } from '../../language-before/entities.js'
import { read, type Reading } from '../../language-before/reading.js'
import { tokenize } from '../../language-before/text.js'
import { buildNames } from '../../language-before/vocabulary.js'
import { Words } from '../../language-before/words.js'

/** Prose has words that no question uses: "jets" is no misspelt "gets", so nothing but a name is mended in it. */
class Prose extends Words {
  override mend(word: string): string {
    return word
  }
}

/** Reads the names and slots of a statement. */
export type Reader = (text: string) => Reading

const readers = new WeakMap<Corpus, Reader>()

/** The newest year of the data, projections apart. */
export const newestYear = (corpus: Corpus): number => {
  let newest = 0
  for (const table of corpus.tables.values())
    for (const row of table.observations) if (!row.projected && row.year > newest) newest = row.year
  return newest
}

/**
 * The reader of a corpus. Posts are prose, full of words that no question uses, so a misspelt name is looked for only
 * where a statement names no mineral at all, and nothing else is mended.
 */
export const readerOf = (corpus: Corpus): Reader => {
  const known = readers.get(corpus)
  if (known) return known
  const names = buildNames(corpus)
  const asked = new Set(corpus.utterances.flatMap(({ text }) => tokenize(text).map(({ lower }) => lower)))
  const english = new Words(new Map(), asked)
  const strict = new EntityFinder(names, () => true)
  const lenient = new EntityFinder(names, (word) => english.isWord(word))
  const newest = newestYear(corpus)
  const plain = new Prose(new Map(), new Set())
  const reader: Reader = (text) => {
    const exact = read(text, strict, plain, newest)
    if (exact.minerals.length > 0 || exact.choices.length > 0) return exact
    const mended = read(text, lenient, plain, newest)
    return mended.minerals.length > 0 ? mended : exact
  }
  readers.set(corpus, reader)
  return reader
}

/** A reader that remembers: the pieces of a message are read again as its clauses. */
export const remembering = (reader: Reader): Reader => {
  const known = new Map<string, Reading>()
  return (text) => {
    const reading = known.get(text) ?? reader(text)
    known.set(text, reading)
    return reading
  }
}
