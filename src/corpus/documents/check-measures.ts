import type { CheckProblem } from '../problem.js'
import type { DocumentFile } from './read.js'
import { MEASURE_STATES, type EventData, type MeasureState } from './schema-event.js'
import { eventOf } from './data.js'

type Fault = readonly [field: string, problem: string, mend: string]

/** The state that a later event puts an earlier one into, by the field that links the two. */
const PUTS: Readonly<Record<'ends' | 'replaces', MeasureState>> = { ends: 'ended', replaces: 'replaced' }

/** Whether a date lies wholly within what the corpus knows: "2026" is not over in July 2026. */
const isOver = (date: string, known: string): boolean =>
  date.slice(0, known.length) < known || (date.length > known.length && date.slice(0, known.length) <= known)

const faultOf = (
  { id, event }: { readonly id: string; readonly event: EventData },
  files: ReadonlyMap<string, EventData>,
  known: string,
): Fault | undefined => {
  const { state, effective, until, ended, suspended_by: suspendedBy } = event
  if (state === undefined) {
    return ['event_type', 'the event does not say how it stands', `add state: ${MEASURE_STATES.join(', ')}`]
  }
  for (const field of ['ends', 'replaces'] as const) {
    const by = [...files].find(([, other]) => other[field].includes(id))
    if (by && state !== PUTS[field]) {
      const problem = `state is ${state}, but ${by[0]} ${field} it`
      return ['state', problem, `write state: ${PUTS[field]}, or take ${id} out of ${field}: there`]
    }
    if (!by && state === PUTS[field] && !(field === 'ends' && (until ?? ended) !== undefined)) {
      const mend =
        field === 'ends'
          ? `name it in ends: of the event that ended it, or add the day: until (by its own terms) or ended`
          : 'name it in replaces: of the event that took its place'
      return ['state', `state is ${state}, and nothing says what ${PUTS[field]} it`, mend]
    }
  }
  if (suspendedBy.length > 0 && state !== 'suspended') {
    const ended = state === 'ended' || state === 'replaced'
    if (!ended) return ['state', `state is ${state}, but suspended_by names an event`, 'write state: suspended']
  }
  if (state === 'suspended') {
    if (suspendedBy.length === 0) {
      return ['state', 'state is suspended, and nothing says what suspended it', 'name the event in suspended_by']
    }
    const open = suspendedBy.find((by) => files.has(by) && files.get(by)?.until === undefined)
    if (open !== undefined) {
      return ['state', `state is suspended, and ${open} does not say until when`, `add until: to ${open}`]
    }
  }
  if (state === 'expired-unknown' && (until === undefined || !isOver(until, known))) {
    return ['state', `state is expired-unknown, and no until: has passed by ${known}`, 'add until: the day it ran out']
  }
  if (state === 'in-force' && until !== undefined && isOver(until, known)) {
    return ['until', `state is in-force, and its last day ${until} has passed`, 'write state: ended or expired-unknown']
  }
  if (state === 'in-force' && effective !== undefined && effective.slice(0, known.length) > known) {
    return ['state', `state is in-force, and it applies only from ${effective}`, 'write state: announced']
  }
  if (state === 'announced' && effective !== undefined && isOver(effective, known)) {
    return ['state', `state is announced, and it applies from ${effective}, which has passed`, 'write state: in-force']
  }
  return undefined
}

/** Events whose state is not said, or disagrees with their dates or with the events that are linked to them. */
export const checkMeasures = (files: readonly DocumentFile[], known: string): CheckProblem[] => {
  const events = new Map(
    files.flatMap(({ document }) => {
      const event = eventOf(document)
      return event ? [[document.id, event] as const] : []
    }),
  )
  return files.flatMap(({ file, document, lineOf }) => {
    const event = events.get(document.id)
    const fault = event && faultOf({ id: document.id, event }, events, known)
    if (!fault) return []
    const [field, problem, mend] = fault
    return [{ file, line: lineOf([field]), problem, mend }]
  })
}
