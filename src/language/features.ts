import type { Reading } from './reading.js'

const plain = (item: string): string => item.replace(/:[^}]*\}/, '}')

const grams = (word: string, add: (feature: string) => void): void => {
  const framed = `<${word}>`
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= framed.length; at++) add(`c:${framed.slice(at, at + size)}`)
}

const count = (reading: Reading, kind: 'mineral' | 'place'): string => {
  const sure = kind === 'mineral' ? reading.minerals : reading.places
  return String(Math.min(2, sure.length + reading.choices.filter((choice) => choice.kind === kind).length))
}

/**
 * What the classifier sees: words, pairs of neighbours and letter groups of 3 to 5 of the masked text, and what the slots
 * found (how many minerals and places, a measure, a stage, a threshold, …), which weighs for words it has never seen.
 */
export const featuresOf = (reading: Reading): string[] => {
  const features = new Set<string>()
  const add = (feature: string): void => void features.add(feature)
  let last = '^'
  for (const item of reading.shape.items.map(plain)) {
    add(`w:${item}`)
    add(`b:${last} ${item}`)
    if (!item.startsWith('{')) grams(item, add)
    last = item
  }
  add(`b:${last} $`)
  const names = `${count(reading, 'mineral')}${count(reading, 'place')}`
  add(`#minerals:${names[0] ?? ''}`)
  add(`#places:${names[1] ?? ''}`)
  add(`#names:${names}`)
  if (reading.measure) add(`#measure:${reading.measure}`)
  if (reading.stage) add(`#stage:${reading.stage}`)
  if (reading.years.kind !== 'latest') add(`#years:${reading.years.kind}`)
  if (reading.limit !== undefined) add(`#limit:${reading.limit === 1 ? 'one' : 'many'}`)
  if (reading.threshold) add('#threshold')
  if (reading.excluded.length > 0) add('#excluded')
  if (reading.unit !== undefined) add('#unit')
  if (reading.share) add('#share')
  return [...features]
}
