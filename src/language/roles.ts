import type { Frame } from '../corpus/lexicon/types.js'
import type { Clause, Knowledge, Name } from './clause.js'
import type { Roles } from './question.js'

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
  places.forEach(({ span, relation }, at) => {
    for (const id of span.ids.slice(0, 1)) {
      if (relation === 'than') add('than', id)
      else if (kind === 'actor') add(BY_RELATION.actor[relation] ?? (at === 0 ? 'actor' : 'target'), id)
      else if (kind === 'importer') {
        const role = BY_RELATION.importer[relation]
        const subjectSells = relation === 'subject' && sells(clause) && places.length > 1
        if (subjectSells) add('supplier', id)
        else if (role) add(role, id)
        else if (relation === 'adjective' && places.length > 1 && at > 0) add('supplier', id)
        else add('importer', id)
      }
    }
  })
  return roles
}
