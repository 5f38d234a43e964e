import type { Corpus } from '../../corpus/types.js'
import { termsOfQuestion } from '../analyse.js'
import { Catalogue } from '../catalogue.js'
import { Engine } from '../engine.js'
import { entriesOf } from '../entries.js'
import type { Entry } from '../entry.js'
import { build, loadPostings, storePostings, type StoredPostings } from '../postings.js'
import { SETTINGS } from '../settings.js'
import { loadTexts, readTexts, storeTexts, type StoredTexts } from '../texts.js'
import type { ReportTable } from './report.js'

export const SIZES: readonly number[] = [1_000, 10_000, 50_000]

const ms = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}
const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

/**
 * The corpus's passages over and over, a fifth of the words of each copy exchanged for words of their own, so that the
 * vocabulary grows with the text as it does in real collections. The same for the same size.
 */
export function grow(entries: readonly Entry[], size: number): Entry[] {
  return Array.from({ length: size }, (_, n) => {
    const entry = entries[n % entries.length]
    if (entry === undefined) throw new Error('a corpus without passages does not grow')
    const copy = Math.floor(n / entries.length)
    const text = entry.passage.text.replace(/\p{L}{4,}/gu, (word, at: number) =>
      copy > 0 && (at * 31 + copy * 17 + word.length) % 5 === 0
        ? `${word}${String.fromCharCode(97 + (copy % 26))}`
        : word,
    )
    const { kind, title, minerals, places, topics, names, passage } = entry
    const copied = { ...passage, id: `${passage.id}.${String(n)}`, text }
    return { kind, title, minerals, places, topics, names, passage: copied }
  })
}

/** Index and texts as the build stores them. */
const compiled = (entries: readonly Entry[]): string => {
  const postings = build(entries, SETTINGS)
  const texts = readTexts(entries, new Catalogue(postings, entries.length))
  return JSON.stringify([storePostings(postings), storeTexts(texts)])
}

/** An engine over what the build stored. */
const opened = (stored: string, entries: readonly Entry[]): Engine => {
  const [postings, texts] = JSON.parse(stored) as [StoredPostings, StoredTexts]
  return new Engine(entries, new Catalogue(loadPostings(postings), entries.length), SETTINGS, loadTexts(texts))
}

function measure(entries: readonly Entry[], questions: readonly string[]): string[] {
  const before = process.memoryUsage().heapUsed
  let stored = ''
  const built = ms(() => (stored = compiled(entries)))
  let engine: Engine | undefined
  const loaded = ms(() => (engine = opened(stored, entries)))
  const heap = process.memoryUsage().heapUsed - before
  const times = questions.map((question) => {
    const terms = termsOfQuestion(question)
    const clauses = terms.map((term) => ({ term, weight: 1 }))
    return ms(() => engine?.rank(clauses, terms))
  })
  const mega = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
  return [
    entries.length.toLocaleString('en-US'),
    ...[built, loaded].map((time) => time.toFixed(0)),
    ...[stored.length, heap].map(mega),
    ...[quantile(times, 0.5), quantile(times, 0.99)].map((time) => time.toFixed(1)),
  ]
}

/** Build, load, memory and query times as the corpus grows. Times are of this machine: read the ratios. */
export function benchGrowth(corpus: Corpus, questions: readonly string[], sizes = SIZES): ReportTable {
  const entries = entriesOf(corpus)
  return {
    title: 'Growth: the corpus repeated with varied words',
    columns: ['passages', 'build ms', 'load ms', 'JSON MB', 'heap MB', 'p50 ms', 'p99 ms'],
    rows: sizes.map((size) => measure(grow(entries, size), questions)),
    notes: ['Past 10,000 passages the prebuilt index is loaded, never built at the start.'],
  }
}
