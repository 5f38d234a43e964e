import { suggestionsFor } from '../../answers/suggest.js'
import type { Brain } from '../../brain-types.js'
import { attributive, mineralName, mineralOf, placeName } from '../../answers/names.js'
import { eventsOf } from '../../answers/words/events.js'
import { LIMITS } from '../render/limits.js'
import { once } from '../../once.js'

/** What people ask about most: their questions are offered in an empty box, and first of equals. */
const ASKED_MOST = ['cobalt', 'lithium', 'rare-earths', 'gallium', 'copper', 'nickel', 'graphite', 'germanium']

const fold = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

interface Known {
  readonly text: string
  readonly words: readonly string[]
}

const MAKERS = /^Who (?:mines|smelts|makes|produces) the most /

/** What is asked of minerals that people ask about most, beside what the tables answer. */
const inWords = ({ corpus }: Brain): readonly string[] => {
  const names = ASKED_MOST.filter((id) => corpus.minerals.has(id)).map((id) => mineralName(corpus, id))
  return names.flatMap((name) => [
    `What is ${name} used for?`,
    `What can replace ${name}?`,
    ...names.filter((other) => other !== name).map((other) => `Compare ${name} and ${other}`),
  ])
}

/** "When did China ban gallium exports?" of the restrictions on record, for the minerals that their sentence names. */
const ofEvents = ({ corpus }: Brain): readonly string[] =>
  eventsOf(corpus).flatMap(({ document, data: { event_type: type, who, what } }) => {
    const [by, other] = who
    if (!RESTRICTIONS.has(type) || by === undefined || other !== undefined) return []
    const act = type === 'export-ban' ? 'ban' : 'restrict'
    const named = document.minerals.map((id) => mineralName(corpus, id)).filter((name) => what.includes(` ${name}`))
    return named.map((name) => `When did ${placeName(corpus, by)} ${act} ${name} exports?`)
  })
const RESTRICTIONS = new Set(['export-ban', 'export-control', 'export-licence', 'export-quota'])

/** Every question that has an answer by the tables, those of the minerals asked about most first. */
const questionsOf = once((brain: Brain): readonly Known[] => {
  const { corpus } = brain
  const others = [...corpus.minerals.values()].map(({ id }) => id).filter((id) => !ASKED_MOST.includes(id))
  const ids = [...ASKED_MOST.filter((id) => corpus.minerals.has(id)), ...others]
  const texts = ids.flatMap((id) => {
    const suggested = suggestionsFor(corpus, id, 'none').map(({ text }) => text)
    return [
      ...suggested,
      ...(suggested.some((text) => MAKERS.test(text)) ? [`Top 5 ${attributive(corpus, id)} producers`] : []),
      ...(mineralOf(corpus, id).us2025 ? [`Is ${mineralOf(corpus, id).name} a critical mineral?`] : []),
    ]
  })
  return [...new Set([...texts, ...ofEvents(brain), ...inWords(brain)])].map((text) => ({ text, words: fold(text) }))
})

const holds = ({ words }: Known, start: string): boolean => words.some((word) => word.startsWith(start))

/** How many of the words typed begin a word of a question. */
const hits = (one: Known, typed: readonly string[]): number => typed.filter((start) => holds(one, start)).length

/** A word that so small a part of the questions holds names what is asked about: "lith", but not "does". */
const TELLING = 0.08

/** The words typed that begin a word of any question, and those of them that name what is asked about. */
const readOf = (all: readonly Known[], typed: readonly string[]) => {
  const parts = typed.map((start) => ({ start, part: all.filter((one) => holds(one, start)).length / all.length }))
  const known = parts.filter(({ part }) => part > 0)
  return {
    known: known.map(({ start }) => start),
    telling: known.filter(({ part }) => part < TELLING).map(({ start }) => start),
  }
}

/** The questions that hold what was typed, but for one word of several; else those that hold all that names something. */
const like = (all: readonly Known[], typed: readonly string[]): readonly Known[] => {
  const { known, telling } = readOf(all, typed)
  // "What is zzz": questions about other things are no help.
  if (known.length < typed.length && telling.length === 0) return []
  const scored = all.map((one) => ({ one, score: hits(one, known) })).toSorted((a, b) => b.score - a.score)
  const near = scored.filter(({ score }) => score === known.length || (known.length > 2 && score >= known.length - 1))
  const found = near.length > 0 ? near : scored.filter(({ one }) => hits(one, telling) === telling.length)
  return found.map(({ one }) => one)
}

/** A first question of each mineral asked about most. */
const first = (brain: Brain): readonly string[] => {
  const kinds = ['Who ', 'How reliant ', 'What share ', 'Where does ', 'What is the price ']
  const texts = questionsOf(brain).map(({ text }) => text)
  return kinds.flatMap((kind) => texts.filter((text) => text.startsWith(kind)).slice(0, 3))
}

/**
 * Whole questions for what someone has typed of one, each of which has an answer, best first. What was typed comes first,
 * so that sending it is never more than a press away; an empty box shows what can be asked.
 * @param limit at most so many
 */
export const wholeQuestions = (brain: Brain, typed: string, limit: number): readonly string[] => {
  const words = fold(typed)
  if (words.length === 0) return first(brain).slice(0, limit)
  const own = typed.trim().slice(0, LIMITS.autocompleteText)
  const texts = like(questionsOf(brain), words)
    .map(({ text }) => text)
    .filter((text) => text.length <= LIMITS.autocompleteText)
  return [...new Set([...(typed.trim().length <= LIMITS.autocompleteText ? [own] : []), ...texts])].slice(0, limit)
}
