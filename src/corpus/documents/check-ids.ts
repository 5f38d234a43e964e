import type { CheckProblem } from '../problem.js'
import type { Known } from './check.js'
import type { DocumentFile } from './read.js'
import { eventOf, listOf } from './data.js'

type Reference = readonly [id: string, path: readonly PropertyKey[]]

const under = (field: string, ids: readonly string[]): Reference[] => ids.map((id, index) => [id, [field, index]])

/** Ids of sources, minerals and places that the corpus does not have, and members that stand on a list twice. */
export const checkIds = ({ file, document, lineOf }: DocumentFile, known: Known): CheckProblem[] => {
  const problems: CheckProblem[] = []
  const demand = (references: readonly Reference[], has: (id: string) => boolean, kind: string, home: string): void => {
    for (const [id, path] of references) {
      if (has(id)) continue
      const problem = `${kind} "${id}" is not in corpus/${home}`
      problems.push({ file, line: lineOf(path), problem, mend: `correct the id, or add the ${kind} to corpus/${home}` })
    }
  }
  const event = eventOf(document)
  const list = listOf(document)
  const members = (list?.members ?? []).flatMap(({ mineral, also }, index): Reference[] => [
    ...(mineral === undefined ? [] : [[mineral, ['members', index, 'mineral']] as const]),
    ...also.map((id, at) => [id, ['members', index, 'also', at]] as const),
  ])
  demand(under('sources', document.sources), (id) => known.sources.has(id), 'source', 'sources.yaml')
  demand(
    [
      ...under('minerals', document.minerals),
      ...members,
      ...under('added', list?.added ?? []),
      ...under('dropped', list?.dropped ?? []),
    ],
    (id) => known.minerals.has(id),
    'mineral',
    'minerals.yaml',
  )
  const places = [
    ...under('places', document.places),
    ...under('who', event?.who ?? []),
    ...under('against', event?.against ?? []),
  ]
  const jurisdiction: Reference[] = list ? [[list.jurisdiction, ['jurisdiction']]] : []
  demand([...places, ...jurisdiction], (id) => known.places.has(id), 'place', 'places.yaml')

  for (const [index, { mineral, called }] of (list?.members ?? []).entries()) {
    const line = lineOf(['members', index])
    const name = mineral ?? called
    if (name === undefined) {
      const mend = 'give the mineral, or what the list calls it'
      problems.push({ file, line, problem: 'a member has neither mineral nor called', mend })
    } else if (list?.members.findIndex((other) => (other.mineral ?? other.called) === name) !== index) {
      problems.push({ file, line, problem: `"${name}" is on this list twice`, mend: 'remove one of the two' })
    }
  }
  return problems
}
