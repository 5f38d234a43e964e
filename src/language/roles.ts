import type { Frame } from '../corpus/lexicon/types.js'
import type { Clause, Name } from './clause.js'
import type { Roles } from './question.js'
import { isA, means, type Span } from './spans.js'

type Role = keyof Roles

/** What a place is by its relation, in frames of trade and of acts. "From" and "on" name who supplies. */
const BY_RELATION: Readonly<Record<'importer' | 'actor', Readonly<Partial<Record<Name['relation'], Role>>>>> = {
  importer: {
    from: 'supplier',
    on: 'supplier',
    by: 'importer',
    to: 'importer',
    in: 'importer',
    whose: 'importer',
    subject: 'importer',
    for: 'importer',
  },
  actor: {
    to: 'target',
    against: 'target',
    on: 'target',
    by: 'actor',
    whose: 'actor',
    subject: 'actor',
    from: 'actor',
  },
}

const isSale = (span: Span | undefined): boolean => means(span, 'source.sell')

/** Whether the trade verb's subject sells: "who supplies the UK", "does China sell to Japan". */
const sells = (clause: Clause): boolean => clause.spans.some(isSale)

/** Where the word is that a name stands before, over the product between them: "Korea's ferro-vanadium imports". */
const headAt = ({ spans }: Clause, { at }: Name): number =>
  // Not of a slice: each name of a long text looks, and each would copy the rest of it.
  spans.findIndex(
    (span, place) => place > at && (span.type === 'place' || (span.type === 'concept' && !isProduct(span))),
  )
const isProduct = (span: Span): boolean =>
  isA(span, 'form', 'qualifier') ||
  (isA(span, 'fill') && !means(span, 'share')) ||
  span.concepts.some(({ t, of }) => t === 'act' && of !== undefined)

/** "Is the source of", "was its main supplier": what a place is said to be, and nothing that it has. */
const isNamedSource = ({ spans }: Clause, from: number, head: number): boolean =>
  means(spans[head], 'source') &&
  !means(spans[head - 1], 'auxiliary') &&
  spans.slice(from, head).some((span) => means(span, 'auxiliary'))

/**
 * Whether the purchases are a place's own: "India's purchases of magnets: what fraction is Chinese", "bought by US
 * reactors". What else is named then sells. "China's share of US imports" owns a share, and who "supplies" owns none.
 */
const ownsTrade = (clause: Clause, name: Name): boolean => {
  const { relation } = name
  if (relation === 'by') return true
  const at = headAt(clause, name)
  const head = clause.spans[at]
  const origin = relation === 'of' && means(head, 'source')
  const sold = (isSale(head) && relation !== 'whose') || isNamedSource(clause, name.at, at) || origin
  return ['whose', 'adjective', 'subject', 'of'].includes(relation) && !sold && isA(head, 'trade')
}

/** "Sells the EU most of it": who stands right behind the verb receives. */
const receives = ({ spans }: Clause, { at }: Name): boolean =>
  isSale(spans[at - 1]) || (spans[at - 1]?.text.toLowerCase() === 'the' && isSale(spans[at - 2]))

/** "South Africa's weight in the imports of Japan", "magnet imports, Chinese share": whose part is asked for sells. */
const ownsPart = (clause: Clause, name: Name): boolean => {
  const { names, spans } = clause
  const head = spans[headAt(clause, name)]
  const part = means(head, 'share', 'dominance') && (name.relation === 'whose' || spans[name.at + 1] === head)
  const has = (at: number, id: string): boolean => means(spans[at], id)
  // "The share of China in US imports".
  const of = has(name.at - 2, 'share') && has(name.at - 1, 'of') && has(name.at + 1, 'in')
  const traded = (part || of) && spans.some((span) => isA(span, 'trade'))
  return traded && names.some(({ span }) => span !== name.span && span.type === 'place')
}

/** Whose source is told of: "Korea's top source", "the largest supplier of Japan". What else is named then is that source. */
const ownsSource = ({ spans }: Clause, { at, relation }: Name): boolean => {
  const isSource = (span: Span | undefined): boolean => means(span, 'source')
  if (relation === 'for') return spans.slice(0, at).some(isSource)
  if (relation === 'of') return spans.slice(Math.max(0, at - 3), at).some(isSource)
  // "China the main supplier" is one, and has none.
  return isSource(spans.slice(at + 1).find((span) => !isA(span, 'order')))
}

/** "Whose top supplier of tungsten is China": what a source is said to be sells. */
const isSaidSource = ({ spans }: Clause, { at }: Name): boolean =>
  means(spans[at - 1], 'auxiliary') && spans.slice(0, at - 1).some((span) => means(span, 'source'))

/** How far behind the first of two joined places the second stands at most: "the US and the EU". */
const JOINED = 3

/** Sorts the places of a clause into roles by how they are tied, as the frame says. */
export const rolesOf = (clause: Clause, frame: Frame | undefined): Roles => {
  const { spans, names } = clause
  const depends = spans.some((span) => means(span, 'reliance'))
  const trades = frame?.places === 'importer' || depends || spans.some((span) => isA(span, 'trade'))
  const places = names.filter(({ span }) => span.type === 'place' && span.ids[0] !== 'WLD')
  // "Tajikistan as a supplier of antimony to the EU": the one that nothing ties sells to the other.
  const sellsTo = !depends && places.some(({ relation }) => relation === 'to')
  const sourced = sellsTo || places.length !== 2 ? [] : places.filter((name) => ownsSource(clause, name))
  const [source] = sourced.length === 1 ? sourced : []
  const isBuyer = (name: Name): boolean => ownsTrade(clause, name) || (name !== places[0] && receives(clause, name))
  const buyers = new Set(places.filter(isBuyer).map(({ span }) => span))
  const buysFirst = places.some(({ span, relation }) => relation === 'subject' && buyers.has(span))
  const inTrade = (name: Name, hasSupplier: boolean): Role => {
    const { span, relation } = name
    const isUntied = relation === 'none' || relation === 'subject'
    const buys = buyers.has(span)
    const othersBuy = buyers.size > (buys ? 1 : 0)
    if (relation === 'subject' && places.length > 1 && sells(clause) && !buys) return 'supplier'
    if (buys && !(isUntied && sellsTo)) return 'importer'
    // "Japan buys half of it in Chile".
    const apart = relation === 'of' || isUntied || (relation === 'in' && buysFirst)
    if (
      (apart && othersBuy) ||
      (relation === 'to' && depends) ||
      (isUntied && (sellsTo || (source !== undefined && name !== source))) ||
      isSaidSource(clause, name) ||
      ownsPart(clause, name)
    )
      return 'supplier'
    const tied = name === source ? 'importer' : BY_RELATION.importer[relation]
    const isSecond = relation === 'adjective' && name !== places[0] && !hasSupplier
    return tied ?? (isSecond || othersBuy ? 'supplier' : 'importer')
  }
  // "The US and the EU get theirs from …": places that are joined do the same.
  const isJoin = (span: Span): boolean => means(span, 'and') || span.text.toLowerCase() === 'the'
  const joinedTo = (name: Name): Name =>
    places.find(({ at }) => {
      const between = spans.slice(name.at + 1, at)
      return between.length > 0 && at - name.at <= JOINED && between.every(isJoin) && means(between[0], 'and')
    }) ?? name
  const roles: Partial<Record<Role, string[]>> = {}
  for (const name of places) {
    const { span, relation } = name
    const actor = BY_RELATION.actor[relation] ?? (name === places[0] ? 'actor' : 'target')
    const role =
      relation === 'than'
        ? 'than'
        : frame?.places === 'actor'
          ? actor
          : trades
            ? inTrade(joinedTo(name), roles.supplier !== undefined)
            : undefined
    if (role) roles[role] = [...new Set([...(roles[role] ?? []), ...span.ids.slice(0, 1)])]
  }
  const joined = places.flatMap((name) => (joinedTo(name) === name ? [] : [name, joinedTo(name)]))
  if (joined.length > 0) roles.joined = [...new Set(joined.flatMap(({ span }) => span.ids.slice(0, 1)))]
  return roles
}
