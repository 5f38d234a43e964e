import type { Corpus } from '../corpus/types.js'

/** A step that has a table of its own beside others of the same mineral and measure: enrichment beside conversion. */
const views = new WeakMap<Corpus, Map<string, Corpus>>()

/**
 * The corpus without the capacity tables of a mineral that count another step than the one named, which stands as their
 * variant; the corpus itself where no capacity table is of that step.
 */
export const corpusOfStep = (corpus: Corpus, mineral: string, steps: readonly string[]): Corpus => {
  const known = views.get(corpus) ?? new Map<string, Corpus>()
  views.set(corpus, known)
  const key = `${mineral}:${steps.join()}`
  const found = known.get(key)
  if (found) return found
  const ofMineral = [...corpus.tables].filter(([, table]) => table.mineral === mineral && table.measure === 'capacity')
  const others = new Set(ofMineral.filter(([, { variant = '' }]) => !steps.includes(variant)).map(([id]) => id))
  const view =
    others.size === ofMineral.length
      ? corpus
      : { ...corpus, tables: new Map([...corpus.tables].filter(([id]) => !others.has(id))) }
  known.set(key, view)
  return view
}
