import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { mineralName } from '../names.js'
import { withoutThe, wordsIn } from '../../prose.js'
import { once } from '../../once.js'

/** A mineral, its groups, and its elements: a document about one of them is about it. */
const familyOf = (corpus: Corpus, id: string): readonly string[] => {
  const mineral = corpus.minerals.get(id)
  return [id, ...(mineral?.groups ?? []), ...(mineral?.members ?? [])]
}

/** Whether a document is about one of the minerals, its group, or (for a group) one of its elements. */
export const isAboutMineral = (
  corpus: Corpus,
  minerals: readonly string[],
  { minerals: own }: CorpusDocument,
): boolean => minerals.some((id) => familyOf(corpus, id).some((other) => own.includes(other)))

/** Whether one of the places, or a member of it, is among some ids. */
export const isAmong = (corpus: Corpus, places: readonly string[], ids: readonly string[]): boolean =>
  places.some((place) => [place, ...(corpus.places.get(place)?.members ?? [])].some((id) => ids.includes(id)))

/** What places are called: by their names, by their people, and by their parts ("Alaska"). */
const namesOfPlaces = once(({ places }: Corpus): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>()
  for (const [id, { name, demonyms, within }] of places) {
    names.set(id, [...(names.get(id) ?? []), withoutThe(name), ...demonyms])
    if (within !== undefined) names.set(within, [...(names.get(within) ?? []), name])
  }
  return names
})

/** Whether a text names one of the places or a part of it. */
export const namesPlace = (corpus: Corpus, text: string, places: readonly string[]): boolean => {
  const names = namesOfPlaces(corpus)
  return places.some((id) => (names.get(id) ?? [id]).some((name) => text.includes(name)))
}

/** A text as its words between blanks, so that no name is found within another word: "NPI" in "Jinping". */
export const spaced = (text: string): string => ` ${wordsIn(text.toLowerCase()).join(' ')} `

/** The minerals and groups that a text names, by their names alone and as whole words. */
export const mineralsNamed = (corpus: Corpus, text: string): readonly string[] => {
  const said = spaced(text)
  return [...corpus.minerals.values()].filter(({ name }) => said.includes(spaced(name))).map(({ id }) => id)
}

/** Whether a text names one of the minerals, by one of its names or by its group, rather than a companion of it. */
export const namesMineral = (corpus: Corpus, text: string, minerals: readonly string[]): boolean => {
  const said = spaced(text)
  return minerals.some((id) => {
    const { aliases = [], groups = [] } = corpus.minerals.get(id) ?? {}
    const names = [id, ...groups].map((one) => mineralName(corpus, one))
    return [...names, ...aliases].some((name) => [name, `${name}s`].some((one) => said.includes(spaced(one))))
  })
}
