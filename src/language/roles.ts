import type { Frame } from '../corpus/lexicon/types.js'
import type { Clause, Knowledge, Name } from './clause.js'
import type { Lexicon } from './lexicon.js'
import type { Roles } from './question.js'
import type { Span } from './spans.js'

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

/** Whether the trade verb's subject sells: "who supplies the UK", "does China sell to Japan". */
const sells = (clause: Clause): boolean => clause.spans.some(({ senses }) => senses.includes('source.sell'))

const SET_ASIDE = new Set(['form', 'fill', 'qualifier'])

/** The word that a name stands before, over the product between them: "Korea's ferro-vanadium imports". */
const headOf = ({ spans }: Clause, { at }: Name, lexicon: Lexicon): Span | undefined => {
  // Not of a slice: each name of a long text looks, and each would copy the rest of it.
  for (let place = at + 1; place < spans.length; place++) {
    const span = spans[place]
    if (span?.type === 'place') return span
    const concepts = span?.senses.map((id) => lexicon.concept(id)) ?? []
    if (
      span?.type === 'concept' &&
      !concepts.some(({ t, of }) => SET_ASIDE.has(t) || (t === 'act' && of !== undefined))
    )
      return span
  }
  return undefined
}

const OWNED = new Set<Name['relation']>(['whose', 'adjective', 'subject'])

/**
 * Whether the purchases are a place's own: "India's purchases of magnets: what fraction is Chinese". What else is named
 * then sells. "China's share of US imports" owns a share.
 */
const ownsTrade = (clause: Clause, name: Name, lexicon: Lexicon): boolean => {
  const head = headOf(clause, name, lexicon)
  return OWNED.has(name.relation) && (head?.senses.some((id) => lexicon.concept(id).t === 'trade') ?? false)
}

/** "South Africa's weight in the imports of Japan", "magnet imports, Chinese share": whose part is asked for sells. */
const ownsPart = (clause: Clause, name: Name, lexicon: Lexicon): boolean => {
  const { names, spans } = clause
  const head = headOf(clause, name, lexicon)
  const part = head?.senses.some((id) => id === 'share' || id === 'dominance') ?? false
  const nearest = name.relation === 'whose' || spans[name.at + 1] === head
  const has = (at: number, id: string): boolean => spans[at]?.senses.includes(id) ?? false
  // "The share of China in US imports".
  const of = has(name.at - 2, 'share') && has(name.at - 1, 'of') && has(name.at + 1, 'in')
  if (!(nearest && part) && !of) return false
  const traded = spans.some(({ senses }) => senses.some((id) => lexicon.concept(id).t === 'trade'))
  return traded && names.some(({ span }) => span !== name.span && span.type === 'place')
}

/** Whose source is told of: "Korea's top source", "the largest supplier of Japan". What else is named then is that source. */
const ownsSource = ({ spans }: Clause, { at, relation }: Name, lexicon: Lexicon): boolean => {
  const isSource = (span: Span | undefined): boolean => span?.senses.includes('source') ?? false
  if (relation === 'of' || relation === 'for') return spans.slice(Math.max(0, at - 3), at).some(isSource)
  // "China the main supplier" is one, and has none.
  return isSource(spans.slice(at + 1).find(({ senses }) => senses.every((id) => lexicon.concept(id).t !== 'order')))
}

/** "Whose top supplier of tungsten is China": what a source is said to be sells. */
const isSaidSource = ({ spans }: Clause, { at }: Name): boolean =>
  spans[at - 1]?.senses.includes('auxiliary') === true &&
  spans.slice(0, at - 1).some(({ senses }) => senses.includes('source'))

/** Sorts the places of a clause into roles by how they are tied, as the frame says. */
export const rolesOf = (clause: Clause, frame: Frame | undefined, { lexicon }: Knowledge): Roles => {
  const roles: Partial<Record<Role, string[]>> = {}
  const add = (role: Role, id: string): void => {
    const list = (roles[role] ??= [])
    if (!list.includes(id)) list.push(id)
  }
  const trade = clause.spans.some(({ senses }) =>
    senses.some((id) => lexicon.concept(id).t === 'trade' || id === 'reliance'),
  )
  const kind = frame?.places === 'actor' ? 'actor' : frame?.places === 'importer' || trade ? 'importer' : undefined
  const places = clause.names.filter(({ span }) => span.type === 'place' && span.ids[0] !== 'WLD')
  const depends = clause.spans.some(({ senses }) => senses.includes('reliance'))
  // "Tajikistan as a supplier of antimony to the EU": the one that nothing ties sells to the other.
  const sellsTo = !depends && places.some(({ relation }) => relation === 'to')
  const sourced = sellsTo || places.length !== 2 ? [] : places.filter((name) => ownsSource(clause, name, lexicon))
  const buyers = new Set(places.filter((name) => ownsTrade(clause, name, lexicon)).map(({ span }) => span))
  places.forEach((name, at) => {
    const { span, relation } = name
    const isUntied = relation === 'none' || relation === 'subject'
    for (const id of span.ids.slice(0, 1)) {
      if (relation === 'than') add('than', id)
      else if (kind === 'actor') add(BY_RELATION.actor[relation] ?? (at === 0 ? 'actor' : 'target'), id)
      else if (kind === 'importer') {
        const othersBuy = buyers.size > (buyers.has(span) ? 1 : 0)
        const owned = relation === 'of' && othersBuy
        const isSource = isUntied && sourced.length === 1 && !sourced.includes(name)
        const role =
          owned ||
          isSource ||
          isSaidSource(clause, name) ||
          (relation === 'to' && depends) ||
          (isUntied && sellsTo) ||
          ownsPart(clause, name, lexicon)
            ? 'supplier'
            : sourced.length === 1 && sourced.includes(name)
              ? 'importer'
              : BY_RELATION.importer[relation]
        const subjectSells = relation === 'subject' && sells(clause) && places.length > 1
        if (subjectSells) add('supplier', id)
        else if (role) add(role, id)
        else if (relation === 'adjective' && places.length > 1 && at > 0 && !roles.supplier) add('supplier', id)
        else add(othersBuy ? 'supplier' : 'importer', id)
      }
    }
  })
  return roles
}
