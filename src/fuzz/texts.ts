import type { Corpus } from '../corpus/types.js'
import type { Random } from '../random.js'

/** Discord's own bound on a message, and ours on a text that is read. */
export const MAX_TEXT = 4_000

/** Pieces that mean something to a parser somewhere on the way, or that grow when they are folded. */
const HOSTILE = [
  ...['\uFDFA', 'ß', '\u0000', '\uFEFF', '\u202e', '\u200b', '\ud800', '🇨🇳', 'İ', 'ﬁ', '\u0301\u0301\u0301', '…', '—'],
  ...['@everyone', '<@123456789012345678>', '<t:1:R>', '[a](http://b)', '```', '||', '\\', '](', '{mineral:1}', '{0}'],
  ...['__proto__', 'constructor', '*', '~2', '^9', ':', '"', '(', ')', '[', '%', '$', ';', '&', '1e999', '0x', '-0'],
  ...[
    '1,234,567.89 t',
    '50 %',
    '9'.repeat(40),
    '2024–25',
    'Q3 2025',
    '1/3',
    'a third',
    'and ',
    'estimates ',
    '\n',
    '\t',
  ],
]
const JOINS = [' ', ', ', ' and ', '. ', '? ', ' of ', ' from ', ' is ', ' not ', ' more than ', '', '\n']

/** Makes texts as people, careless people and attackers type them, of a corpus's own words. */
export interface Texts {
  /** A text of at most `MAX_TEXT` characters. */
  readonly text: (random: Random) => string
  /** A name of a mineral or place, mostly spelt right. */
  readonly name: (random: Random) => string
}

/** A text with some of its characters left out, doubled, swapped or replaced. */
const damaged = (text: string, random: Random): string => {
  let result = text
  for (let times = random.below(4); times > 0 && result !== ''; times--) {
    const at = random.below(result.length)
    const [before, char, after] = [result.slice(0, at), result.charAt(at), result.slice(at + 1)]
    result = random.pick([before + after, before + char + char + after, before + random.pick(HOSTILE) + after])
  }
  return result
}

/** @param questions texts that people ask, to vary */
export const textsOf = (corpus: Corpus, questions: readonly string[]): Texts => {
  const named = [...corpus.minerals.values(), ...corpus.places.values()].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ])
  const words = [
    ...new Set([...questions, ...corpus.utterances.map(({ text }) => text)].flatMap((text) => text.split(/\s+/))),
  ]
  const name = (random: Random): string => damaged(random.pick(named), random)
  const part = (random: Random): string => {
    const kind = random.below(8)
    if (kind < 2) return damaged(random.pick(questions), random)
    if (kind < 4) return name(random)
    if (kind < 6) return random.several(12, () => random.pick(words)).join(' ')
    if (kind < 7) return random.pick(HOSTILE)
    return random.several(20, () => String.fromCodePoint(random.below(random.pick([0x80, 0x800, 0xd800])))).join('')
  }
  return {
    name,
    text: (random) => {
      // One in ten is one piece over and over: what backtracks, backtracks on that.
      if (random.once(10)) {
        const piece = part(random) + random.pick(JOINS)
        return part(random)
          .concat(' ', piece.repeat(1 + random.below(200)))
          .slice(0, 1 + random.below(MAX_TEXT))
      }
      const parts = random.several(random.pick([2, 6, 40]), () => part(random) + random.pick(JOINS))
      return parts.join('').slice(0, MAX_TEXT)
    },
  }
}
