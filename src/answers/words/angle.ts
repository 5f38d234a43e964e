import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Said } from './said.js'

/** Words that belong to asking in general and say nothing of what is asked about. */
const GENERAL =
  'main mainly biggest big major most important world global today currently share percent percentage proportion amount ' +
  'number part half people thing something anything smth sth stuff kind type made make makes good work works worth really actually ever exactly ' +
  'say said claim claims tell show list name critical mineral minerals metal metals material materials element ' +
  'elements commodity example specific know want like sort way ways large lot typically usually mostly chiefly'

/** Words that mean the same in a question and in a note; the first is what is looked for too when another is typed. */
const SAME: readonly (readonly string[])[] = [
  ['electric car', 'electric cars', 'electric vehicle', 'electric vehicles', 'ev', 'evs', 'tesla'],
  ['solar cells', 'solar panel', 'solar panels', 'photovoltaics', 'pv'],
  ['chips', 'semiconductor', 'semiconductors', 'integrated circuits', 'microchips', 'electronics'],
  ['phones', 'phone', 'smartphone', 'smartphones', 'iphone'],
  ['weapons', 'military', 'defense', 'defence', 'missiles', 'fighter jets', 'weapon'],
  ['jet engines', 'aircraft', 'aerospace', 'airplanes', 'planes', 'superalloys'],
  ['batteries', 'battery'],
  ['jewelry', 'jewellery'],
  ['fertilizer', 'fertilizers', 'fertiliser', 'agriculture', 'farming'],
  ['steel', 'stainless steel', 'steels'],
  ['magnets', 'permanent magnets'],
  ['wind turbines', 'wind power'],
  ['autocatalysts', 'catalytic converters', 'exhaust catalysts', 'emission catalysts'],
  ['glass', 'glassmaking'],
  ['flame retardants', 'fire retardants'],
]

/** Names of the question's minerals, that every sentence of their notes has anyway. */
const mineralNames = (question: Question, corpus: Corpus): string =>
  question.minerals
    .flatMap((id) => {
      const mineral = corpus.minerals.get(id)
      return mineral ? [mineral.name, mineral.symbol ?? '', ...mineral.aliases] : [id]
    })
    .join(' ')

/** What a question asks about beyond its names: groups of terms, any of a group will do. */
export type Angle = readonly (readonly string[])[]

/**
 * The angle of a question: its content terms without the names of its minerals and places and without the words of its
 * own intent. Words that mean the same stand in one group. Empty without a search to read words with.
 */
export const angleOf = (question: Question, corpus: Corpus, search: Search | undefined, own: string): Angle => {
  if (search === undefined) return []
  const places = [...question.places, ...question.excluded].flatMap((id) => {
    const place = corpus.places.get(id)
    return place ? [place.name, ...place.aliases, ...place.demonyms] : []
  })
  const typed = question.corrections.map((one) => one.typed)
  const without = new Set(
    search.terms([GENERAL, own, mineralNames(question, corpus), ...places, ...typed].join(' ').toLowerCase()),
  )
  const text = ` ${question.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const groups = SAME.filter((names) => names.some((name) => text.includes(` ${name} `)))
  const taken = new Set(
    groups.flatMap((names) => names.filter((name) => text.includes(` ${name} `)).flatMap((name) => search.terms(name))),
  )
  const rest = [...new Set(search.terms(question.text))].filter((term) => !without.has(term) && !taken.has(term))
  return [
    ...groups.map((names) =>
      names
        .filter((name) => !/ /.test(name))
        .flatMap((name) => search.terms(name))
        .concat(longest(names, search)),
    ),
    ...rest.filter((term) => !/^\d+$/.test(term)).map((term) => [term]),
  ].filter((group) => group.length > 0)
}

/** Of names of several words, the word that tells them apart: "electric car" → electr. */
const longest = (names: readonly string[], search: Search): string[] =>
  names.filter((name) => name.includes(' ')).flatMap((name) => search.terms(name).slice(0, 1))

/** How much of an angle a text meets, 0–1. */
export const meets = (angle: Angle, text: string, search: Search): number => {
  if (angle.length === 0) return 0
  const terms = new Set(search.terms(text))
  return angle.filter((group) => group.some((term) => terms.has(term))).length / angle.length
}

/** Sentences that meet the angle at all, best first, in the order of the text where equal. */
export const nearest = (angle: Angle, sentences: readonly Said[], search: Search): Said[] =>
  sentences
    .map((said, at) => ({ said, at, score: meets(angle, said.text, search) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ said }) => said)

/** Whether a text names one of the places. */
export const namesPlace = (corpus: Corpus, text: string, places: readonly string[]): boolean =>
  places.some((id) => {
    const place = corpus.places.get(id)
    const names = place ? [place.name.replace(/^the /, ''), ...place.demonyms] : [id]
    return names.some((name) => text.includes(name))
  })
