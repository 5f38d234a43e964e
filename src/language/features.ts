import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { classesOf } from './cue-words.js'
import type { Reading } from './reading.js'

const plain = (item: string): string => item.replace(/:[^}]*\}/, '}')

const grams = (word: string, add: (feature: string) => void): void => {
  const framed = `<${word}>`
  for (let size = 4; size <= 5; size++)
    for (let at = 0; at + size <= framed.length; at++) add(`c:${framed.slice(at, at + size)}`)
}

const count = (reading: Reading, kind: 'mineral' | 'place'): string => {
  const sure = kind === 'mineral' ? reading.minerals : reading.places
  return String(Math.min(2, sure.length + reading.choices.filter((choice) => choice.kind === kind).length))
}

/** What the slots found, as features; each also together with the number of names, for "top 5" asks differently of one. */
const slotFeatures = (reading: Reading): string[] => {
  const names = `${count(reading, 'mineral')}${count(reading, 'place')}`
  const slots = [
    reading.measure && `measure:${reading.measure}`,
    reading.stage && `stage:${reading.stage}`,
    reading.years.kind !== 'latest' && `years:${reading.years.kind}`,
    reading.limit !== undefined && `limit:${reading.limit === 1 ? 'one' : 'many'}`,
    reading.threshold && 'threshold',
    reading.excluded.length > 0 && 'excluded',
    reading.unit !== undefined && 'unit',
    reading.share && 'share',
    reading.world && 'world',
  ].filter((slot) => typeof slot === 'string')
  return [`#names:${names}`, `#m:${names[0] ?? ''}`, `#p:${names[1] ?? ''}`].concat(
    slots.flatMap((slot) => [`#${slot}`, `#${slot}|${names}`]),
  )
}

/**
 * What the classifier sees: words, pairs and first two of the masked text, stems ("refineries" and "refined" share one), letter groups of 4
 * and 5 (misspelt words share most), classes of words that
 * mean the same, and what the slots found.
 */
export const featuresOf = (reading: Reading): string[] => {
  const features = new Set<string>(slotFeatures(reading))
  const add = (feature: string): void => void features.add(feature)
  const items = reading.shape.items.map(plain)
  const names = `${count(reading, 'mineral')}${count(reading, 'place')}`
  let last = '^'
  let lastClasses: readonly string[] = ['^']
  for (const item of items) {
    add(`w:${item}`)
    add(`b:${last} ${item}`)
    const classes = item.startsWith('{') ? [item] : classesOf(item)
    for (const name of classes) {
      add(`@${name}`)
      add(`@${name}|${names}`)
      for (const before of lastClasses) add(`@${before} ${name}`)
    }
    if (/^[a-z]+$/.test(item)) add(`s:${stemmer.stem(item)}`)
    if (!item.startsWith('{')) grams(item, add)
    last = item
    lastClasses = classes
  }
  add(`b:${last} $`)
  add(`f:${items[0] ?? ''} ${items[1] ?? ''}`)
  return [...features]
}
