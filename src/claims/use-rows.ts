import type { Corpus } from '../corpus/types.js'
import { HEADINGS, noteOf, type Sentence, sentencesOf } from '../answers/words/sentences.js'
import { STOP_WORDS } from '../search/words.js'

/** Whose uses a sentence counts. */
export type Scope = 'WLD' | 'USA' | 'EU'

/** One use of a mineral as a note tells it: its words, and its share or its rank where they are told. */
export interface UseRow {
  readonly scope: Scope
  readonly words: ReadonlySet<string>
  readonly value?: number
  readonly bound?: '>' | '<'
  /** Told to be the leading one. */
  readonly leads?: true
  readonly said: Sentence
}

const SPELT: Readonly<Record<string, string>> = {
  fibre: 'fiber',
  fibres: 'fiber',
  fertiliser: 'fertilizer',
  fertilisers: 'fertilizer',
  jewellery: 'jewelry',
  defence: 'defense',
  autocatalyst: 'catalysts',
  converters: 'catalysts',
  converter: 'catalysts',
  catalytic: 'catalysts',
  autocatalysts: 'catalysts',
  chips: 'circuits',
  panel: 'cells',
  panels: 'cells',
  microchips: 'circuits',
  cars: 'car',
  vehicles: 'car',
}
/** Words that tell nothing of a use, beside those of grammar. */
const GENERIC = new Set(
  (
    'use used uses using user world worldwide global total all united states american america us usa eu europe european union among manufacturers ' +
    'leading main largest biggest outlet outlets consumption demand supply share estimated about most mostly mainly chiefly primarily still simply ' +
    'take takes took taken swallow swallows consume consumes consumed goes go went end ends up account accounts accounted make makes made percent ' +
    'nearly close almost roughly over half quarter third tenths what which where stateside there here appetite single industry sector producers sell sold ' +
    'market application applications production products product average study year other domestic annual output mined refined metal mineral ' +
    'mining refining smelting company companies country countries comes come came lion s majority bulk well more than less part parts'
  ).split(' '),
)

const stem = (word: string): string => {
  const plain = SPELT[word] ?? word
  return plain.length > 4 ? plain.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '') : plain
}

/** The telling words of a text on uses, in one form: "light bulbs" gives light, bulb. */
export const useWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .replace(/\{[^}]*\}/g, ' ')
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !GENERIC.has(word))
      .map(stem),
  )

const scopeOf = (text: string): Scope =>
  text.includes('European Union') ? 'EU' : text.includes('United States') ? 'USA' : 'WLD'

const BOUNDS: Readonly<Record<string, '>' | '<'>> = { 'more than ': '>', 'over ': '>', 'under ': '<' }
const SHARE = /(more than |over |under |about |an estimated |almost |nearly )?(\d+(?:\.\d+)?) %/g

/** "A took 73 % and B 26 %" has its words before the number, "33 % into A, 23 % into B" behind it. */
const sharesIn = (
  text: string,
): readonly { readonly words: string; readonly value: number; readonly bound?: '>' | '<' }[] => {
  const found = [...text.matchAll(SHARE)]
  const [first] = found
  if (!first) return []
  const behind = /^ (?:of [\w ]+ )?(?:went )?(?:in)?to /.test(text.slice(first.index + first[0].length))
  return found.map((match, at) => {
    const next = found[at + 1]
    const last = found[at - 1]
    const from = last === undefined ? 0 : last.index + last[0].length
    const between = text.slice(from, match.index)
    const words = behind
      ? text.slice(match.index + match[0].length, next?.index ?? text.length)
      : last === undefined
        ? between
        : between.replace(/^[^,;]*[,;]/, '')
    const bound = BOUNDS[match[1] ?? '']
    return { words: words.replace(/\([^)]*$/, ''), value: Number(match[2]), ...(bound && { bound }) }
  })
}

const ORDERED = /in order of size, (?:to |into )?(.*)/
const LEADS =
  /\b(?:leading use|leading outlet|main use|main outlet|largest use|largest outlet|goes? above all|used chiefly|used mostly|by far most|nearly all|most \w+ used|takes most|lead \w+ use)\b/i

const rowsOf = (said: Sentence): readonly UseRow[] => {
  const { text } = said
  if (text.toLowerCase().includes('my sources give no')) return []
  const plain = { scope: scopeOf(text), said }
  const shares = sharesIn(text)
  if (shares.length > 0) return shares.map(({ words, ...share }) => ({ ...plain, words: useWords(words), ...share }))
  const ordered = ORDERED.exec(text)?.[1]
  if (ordered !== undefined)
    return ordered
      .split(/, (?:and )?|;/)
      .map((words, at) => ({ ...plain, words: useWords(words), ...(at === 0 && { leads: true as const }) }))
  return LEADS.test(text)
    ? text
        .split(/, while |; /)
        .filter((part) => LEADS.test(part))
        .map((part) => ({ ...plain, scope: scopeOf(part), words: useWords(part), leads: true as const }))
    : [{ ...plain, words: useWords(text) }]
}

/** The uses of a mineral that its note tells. */
export const useRows = (corpus: Corpus, id: string): readonly UseRow[] => {
  const note = noteOf(corpus, id)
  return note ? sentencesOf(note, HEADINGS.uses).flatMap(rowsOf) : []
}

const known = new WeakMap<Corpus, ReadonlySet<string>>()

/** Every word by which some note names a use with its share: "battery", "superalloy". */
export const usesKnown = (corpus: Corpus): ReadonlySet<string> => {
  const before = known.get(corpus)
  if (before) return before
  const told = [...corpus.minerals.keys()]
    .flatMap((id) => useRows(corpus, id))
    .filter(({ value, leads }) => value !== undefined || leads)
  const words = new Set(told.flatMap((row) => [...row.words]))
  known.set(corpus, words)
  return words
}
