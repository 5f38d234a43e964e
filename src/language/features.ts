import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import type { Clause } from './clause.js'
import { UNIVERSAL } from './lexicon.js'
import { isOnly } from './spans.js'

const plain = (item: string): string => item.replace(/:[^}]*\}/, '}')
const parent = (id: string): string => id.split('.')[0] ?? id

const grams = (word: string, add: (feature: string) => void): void => {
  const framed = `<${word}>`
  for (let size = 4; size <= 5; size++)
    for (let at = 0; at + size <= framed.length; at++) add(`c:${framed.slice(at, at + size)}`)
}

const count = (clause: Clause, kind: 'mineral' | 'place'): string => {
  const sure = kind === 'mineral' ? clause.minerals : clause.places
  return String(Math.min(2, sure.length + clause.choices.filter((choice) => choice.kind === kind).length))
}

/** What the slots found, as features; each also together with the number of names, for "top 5" asks differently of one. */
const slotFeatures = (clause: Clause, names: string): string[] => {
  const { years, limits, threshold, excluded, unit, besides, things } = clause
  const slots = [
    years.kind !== 'latest' && `years:${years.kind}`,
    limits.limit !== undefined && `limit:${limits.limit === 1 ? 'one' : 'many'}`,
    limits.rank !== undefined && 'rank',
    limits.count === true && 'count',
    threshold && 'threshold',
    excluded.length > 0 && 'excluded',
    besides.length > 0 && 'besides',
    unit !== undefined && 'unit',
    things.length > 0 && 'thing',
    clause.names.some(({ span }) => span.ids[0] === 'WLD') && 'world',
  ].filter((slot) => typeof slot === 'string')
  return [`#names:${names}`, `#m:${names[0] ?? ''}`, `#p:${names[1] ?? ''}`].concat(
    slots.flatMap((slot) => [`#${slot}`, `#${slot}|${names}`]),
  )
}

/**
 * What the scorer sees of a clause: concepts and their parents, pairs of them in order, each with the number of names;
 * what is asked; how names are tied; slots; and, for what the lexicon has not, words, pairs, stems and letter groups.
 */
export const featuresOf = (clause: Clause): string[] => {
  const names = count(clause, 'mineral') + count(clause, 'place')
  const features = new Set<string>(slotFeatures(clause, names))
  const add = (feature: string): void => void features.add(feature)
  let before: readonly string[] = ['^']
  let content = 0
  for (const span of clause.spans) {
    if (span.type === 'mark' || isOnly(span, 'fill')) continue
    const told = span.type === 'concept' ? span.concepts.filter(({ t }) => t !== 'fill') : []
    const ids = span.type === 'concept' ? told.map(({ id }) => id) : [`{${span.type}}`]
    const all = [...new Set(ids.flatMap((id) => [id, parent(id)]))]
    for (const id of all) {
      add(`@${id}`)
      add(`@${id}|${names}`)
      for (const last of before) add(`@${last} ${id}`)
    }
    for (const { hole } of told) if (hole !== undefined) add(`?${hole}|${names}`)
    if (told.some(({ t }) => !UNIVERSAL.includes(t))) content++
    before = all
  }
  for (const last of before) add(`@${last} $`)
  add(`#content:${String(Math.min(3, content))}|${names}`)
  for (const { span, relation } of clause.names) add(`~${span.type}:${relation}`)
  let last = '^'
  for (const item of clause.shape.items.map(plain)) {
    add(`w:${item}`)
    add(`b:${last} ${item}`)
    if (/^[a-z]+$/.test(item)) add(`s:${stemmer.stem(item)}`)
    if (!item.startsWith('{')) grams(item, add)
    last = item
  }
  add(`b:${last} $`)
  add(`f:${clause.shape.items.slice(0, 2).map(plain).join(' ')}`)
  return [...features]
}
