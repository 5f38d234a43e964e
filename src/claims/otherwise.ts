import { HEADINGS, type Sentence } from '../answers/words/sentences.js'
import { eventOf } from '../corpus/documents/data.js'
import { isFigure, isItem, namesOf, saysAll, unfilled, yearsOf } from './filled.js'
import { ends, type Figure, type Item, type Slots, WHOLE } from './slots.js'
import { shareRange } from './value.js'

/** How far two figures have to be apart for one to deny the other, as the larger over the smaller. */
const APART = 1.15
/** The same for figures that may be of two years. */
const FAR_APART = 1.3
const isPlain = ({ quantity: { word, high, bound } }: Figure): boolean =>
  word === undefined && high === undefined && (bound === undefined || bound === 'about')

/** It names a law, a firm or a body: what is said of it is said of nothing else. */
const isNamed = ({ items }: Slots): boolean => items.some(({ kind, proper }) => kind === 'thing' || proper === true)

/** Whether a figure is of what the statement's is of: of its years, and of nothing that the statement does not name. */
const isOfSame = (said: Slots, told: Slots, { clause }: Figure): boolean =>
  told.items
    .filter(
      ({ kind, keys, proper }) => !['thing', 'year'].includes(kind) && proper !== true && !keys.includes('same.use'),
    )
    .filter((item) => item.light !== true && item.clause === clause)
    .every((item) => said.items.some((one) => isItem(item, one)))

/** One of its figures as a sentence has it, where that gives one figure of the kind, and another. */
const withFigure = (said: Slots, told: Slots, { document, heading }: Sentence): readonly Slots[] =>
  said.figures.flatMap((figure, at) => {
    const { kind, unit, value } = figure.quantity
    const isAct = eventOf(document) !== undefined
    const [one, more] = told.figures.filter(({ quantity }) => quantity.kind === kind && quantity.unit === unit)
    if (!one || more || !isPlain(figure) || !isPlain(one) || isFigure(figure, one)) return []
    const [low, high] = [value, one.quantity.value].sort((a, b) => a - b) as [number, number]
    if (high < low * APART || (kind === 'count' && !figure.counted)) return []
    // What a use takes changes little from year to year.
    const isTimed = yearsOf(said).length > 0 || (heading === HEADINGS.uses && high > low * FAR_APART)
    // "24 refiners made 1,200 t in 2025": another of its figures is told, and shows that the same is meant.
    const shown = said.figures.some((other) => other !== figure && told.figures.some((own) => isFigure(other, own)))
    const isSame = isTimed && (shown || isOfSame(said, told, one))
    if (!isNamed(said) && !(isAct && isOnce(said)) && !isSame) return []
    const quantity = { ...figure.quantity, value: one.quantity.value }
    return [{ ...said, figures: said.figures.map((other, i) => (i === at ? { ...other, quantity } : other)) }]
  })

/** It names a law, a firm or a body, or it gives a figure of one year: what was done once. */
const isOnce = (said: Slots): boolean => isNamed(said) || (said.figures.length > 0 && yearsOf(said).length > 0)

/** The year of the event that a sentence records, where the statement names another one alone. */
const withYear = (said: Slots, told: Slots, { document: { date = '' } }: Sentence): readonly Slots[] => {
  const [own, more] = yearsOf(said)
  const year = told.items.find((item) => item.kind === 'year' && date.startsWith(item.keys[0] ?? ' '))
  if (own === undefined || more !== undefined || !year || date.startsWith(String(own)) || !isOnce(said)) return []
  const items = said.items.map((item) => (item.kind === 'year' ? year : item))
  return [{ ...said, items, digits: said.digits.filter((one) => one !== String(own)), months: [] }]
}

/** The month of the event that a sentence records, where the statement names its year and another month. */
const withMonth = (said: Slots, told: Slots): readonly Slots[] => {
  const other = said.months.filter((month) => !told.months.includes(month))
  if (other.length !== 1 || !isOnce(said)) return []
  return [{ ...said, months: [], digits: said.digits.filter((one) => told.digits.includes(one)) }]
}

/** Who did it by the record, where the statement names one other who did. */
const withActor = (said: Slots, told: Slots): readonly Slots[] => {
  const strange = namesOf(said, 'place').filter((item) => !told.items.some((one) => isItem(item, one)))
  const [actor] = namesOf(told, 'place').filter(({ role }) => role === '')
  const [own, more] = strange
  if (!own || more || own.role !== '' || !actor || !isOnce(said)) return []
  const has = said.items.some((item) => isItem(item, actor) && item.role === '')
  return has
    ? []
    : [{ ...said, items: said.items.map((item) => (item === own ? { ...actor, clause: own.clause } : item)) }]
}

/** Where a mine or plant lies by the record, where the statement puts the one that it names elsewhere. */
const withSite = (said: Slots, told: Slots): readonly Slots[] => {
  const isSite = ({ keys }: Item): boolean => keys.includes('one.mine') || keys.includes('same.plant')
  const [own, more] = namesOf(said, 'place').filter((item) => !told.items.some((one) => isItem(item, one)))
  const named = said.items.find(
    ({ proper, clause }, at) =>
      proper === true && said.items.slice(at + 1, at + SITE).some((one) => isSite(one) && one.clause === clause),
  )
  const at = named && told.items.find((one) => isItem(named, one))?.clause
  const [site, other] = namesOf(told, 'place').filter(({ clause, role }) => clause === at && role === '')
  if (!own || more || own.role !== '' || !site || other) return []
  return [{ ...said, items: said.items.map((item) => (item === own ? { ...site, clause: own.clause } : item)) }]
}
/** How far behind its name a mine is called one: "the Balama graphite mine". */
const SITE = 4

/** Each of two places in the other's part: who sued, and who was sued. */
const exchanged = (said: Slots): readonly Slots[] => {
  const [one, other, more] = namesOf(said, 'place')
  if (!one || !other || more || one.role === other.role || isItem(one, other)) return []
  const swap = (item: Item): Item =>
    item === one ? { ...one, keys: other.keys } : item === other ? { ...other, keys: one.keys } : item
  return [{ ...said, items: said.items.map(swap) }]
}

const isDenied = ({ turns }: Slots): boolean => turns.some(({ turn }) => turn === 'not')

/** Done, where the record says that it was decided against, or the other way around. */
const denied = (said: Slots, told: Slots): readonly Slots[] => {
  if (isDenied(said) === isDenied(told) || !isOnce(said)) return []
  const turns = isDenied(said)
    ? said.turns.filter(({ turn }) => turn !== 'not')
    : [...said.turns, { turn: 'not', clause: 0 }]
  return [{ ...said, turns }]
}

/** "Nothing can replace copper in power cable": what its note says of substitutes may name one that can. */
const isReplaced = (said: Slots, told: Slots, { heading }: Sentence, newest: number): boolean =>
  heading === HEADINGS.substitutes &&
  isDenied(said) &&
  !isDenied(told) &&
  said.items.some(({ keys }) => keys.includes('same.instead')) &&
  unfilled({ ...said, turns: [] }, told, newest).every((slot) => slot === 'length')

/** A share has as much slack when another is taken from the whole. */
const SLACK = 2

/** "Fertilizer takes 85 %; chemicals take the rest": what it names beside a share can have no more than that leaves. */
const isBeyondRest = (said: Slots, told: Slots): boolean => {
  const [{ quantity } = { quantity: undefined }, more] = said.figures
  const plain = said.items.filter(({ light }) => light !== true)
  if (quantity?.kind !== 'share' || more || isDenied(said) || told.turns.length > 0) return false
  return told.figures.some(({ quantity: { kind, value, bound }, clause }) => {
    const stands = (item: Item, isIn: boolean): boolean =>
      told.items.some((one) => isItem(item, one) && (one.clause === clause || one.clause === WHOLE) === isIn)
    const beside = plain.filter((item) => !stands(item, true))
    const tells = ({ kind: is, deed, light }: Item): boolean => is === 'word' && !deed && light !== true
    const isOther = (one: Item): boolean =>
      tells(one) && one.clause === clause && !said.items.some((item) => isItem(item, one))
    const rest = bound === 'over' ? 100 - value : 100 - value + SLACK
    return (
      kind === 'share' &&
      ends(bound) !== 'high' &&
      shareRange(quantity).low >= rest &&
      beside.length > 0 &&
      beside.every((item) => tells(item) && stands(item, false)) &&
      told.items.some(isOther) &&
      told.items
        .filter((one) => one.clause === clause && (one.kind === 'place' || one.kind === 'mineral'))
        .every((one) => plain.some((item) => isItem(item, one)))
    )
  })
}

/** Whether a sentence is of no other mineral than the statement, where that names any. */
const isOfMinerals = (said: Slots, told: Slots): boolean => {
  const minerals = namesOf(said, 'mineral')
  const has = (item: Item): boolean => minerals.some((one) => isItem(item, one))
  return minerals.length === 0 || namesOf(told, 'mineral').every(has)
}

/** As many names, words and years tell an act from others that have no mineral and no law to be known by. */
const TELLING = 5
const isTelling = ({ items }: Slots): boolean =>
  items.length >= TELLING || items.some(({ kind }) => kind === 'mineral' || kind === 'thing')

/**
 * Whether a sentence says all that a statement says, but for the value of one slot, of which an act has one: a figure,
 * its date, who did it, whether it was done. Acts are those that documents of events record; a figure may be of anything.
 */
export const deniedBy = (said: Slots, told: Slots, sentence: Sentence, newest: number): boolean => {
  if (isReplaced(said, told, sentence, newest)) return true
  if (sentence.heading === HEADINGS.uses && isBeyondRest(said, told)) return true
  if (!isOfMinerals(said, told)) return false
  const isAct = eventOf(sentence.document) !== undefined
  const acts = [
    withYear(said, told, sentence),
    withMonth(said, told),
    withActor(said, told),
    exchanged(said),
    denied(said, told),
  ]
  const altered = [
    ...withFigure(said, told, sentence),
    ...withSite(said, told),
    ...(isAct && isTelling(said) ? acts.flat() : []),
  ]
  return altered.some((one) => saysAll(one, told, newest))
}
