import type { Span } from '../language/spans.js'
import type { Assertion, EventAct } from './claim.js'
import type { Context } from './context.js'
import { endOf } from './event-dates.js'
import { type Seen, subjectsOf } from './seen.js'

const word = (span: Span | undefined): string => span?.text.toLowerCase() ?? ''

const ACTS: readonly (readonly [EventAct, string])[] = [
  ['tariff', 'ev.tariff'],
  ['lift', 'ev.lift'],
  ['extend', 'ev.extend'],
  ['quota', 'ev.quota'],
  ['nationalize', 'ev.nation'],
  ['ban', 'ev.ban'],
  ['control', 'ev.control'],
  ['control', 'ev.licence'],
]
/** What is banned or controlled: without one of these "halt" and "limit" are of anything. */
const OBJECTS = [
  'exports',
  'ev.ban',
  'ev.control',
  'ev.quota',
  'ev.tariff',
  'ev.nation',
  'sell',
  'source',
  'mine',
] as const
const MEASURE_NOUN =
  /^(?:export |import )?(?:bans?|embargo(?:es)?|moratorium|controls?|curbs?|restrictions?|quotas?|licens\w+|licenc\w+|tariffs?|export halts?|prohibitions?|duties|duty|permits?)$/i

/** "Does not let cobalt out of the country", "opened its doors to exports": a ban, or its lifting. */
const letOut = (seen: Seen, context: Context): Assertion | undefined => {
  const { clause, cues } = seen.statement
  const out = cues.filter(({ id }) => id === 'st.leaves').at(-1)
  // What leaves is the mineral, and not the miners of it.
  const named = clause.names.filter(({ span }) => span.type === 'mineral')
  const leaves =
    seen.has('exports') ||
    (out !== undefined && (named.length === 0 || named.some(({ span }) => span.start < out.start)))
  const known = seen.minerals.length + context.minerals.length > 0
  if (!seen.has('st.lets') || !leaves || !known || seen.of('amount').length + seen.of('share').length > 0)
    return undefined
  if (subjectsOf(seen).length === 0 && context.places.length === 0) return undefined
  const denied = seen.has('not')
  const today = seen.statement.clause.years.kind === 'latest' && denied
  return { kind: 'event', act: denied ? 'ban' : 'lift', against: [], letsOut: !denied, ...(today && { state: 'on' }) }
}

/** A government banned, controlled, freed or taxed something. */
export const eventIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const noun = spans.some(
    ({ text }, at) =>
      MEASURE_NOUN.test(text) &&
      (!/^controls?$/i.test(text) ||
        /^(?:export|import|exports?)$/i.test(spans[at - 1]?.text ?? '') ||
        /^(?:on|over|for)$/i.test(spans[at + 1]?.text ?? '')),
  )
  const off = seen.has('st.off') && noun
  const out = letOut(seen, context)
  if (out && !noun) return [out]
  const acts = ACTS.filter(([, id]) => seen.has(id)).map(([act]) => act)
  const verb = spans.find(
    ({ senses }) => senses.includes('ev.ban') || senses.includes('ev.lift') || senses.includes('ev.control'),
  )
  if ((acts.length === 0 && !off) || seen.has('reliance') || seen.of('points').length > 0) return []
  const traded =
    seen.has('exports') ||
    /\b(?:exports?|exporting|shipments?|sales|selling|shipping|ships?|deliveries)\b/i.test(seen.text)
  // "Suspended exports" stops them; "suspended its ban" lifts the ban.
  const stops = verb !== undefined && /^(?:suspend|halt|stop|freez|froze|paus)/i.test(verb.text)
  let act: EventAct | undefined = acts[0]
  if (act === 'lift' && !noun && traded) act = 'ban'
  if (
    act === 'lift' &&
    off &&
    !/\b(?:has|have|had|was|were)?\s*(?:suspended|paused|froze|shelved)\s+(?:its|the|their|a|this|that|all)\b/i.test(
      seen.text,
    ) &&
    seen.has('st.is')
  )
    act = acts.find((one) => one !== 'lift') ?? 'ban'
  if (act === undefined && off) act = 'ban'
  const widened =
    act === 'extend' &&
    /\bto (?!the end|mid|late|early|next|\d|january|february|march|april|may|june|july|august|september|october|november|december)/i.test(
      seen.text.split(/\bextend\w*/i)[1] ?? '',
    ) &&
    !/\bto\b[^.]*\b(?:end|\d{4})\b/i.test(seen.text)
  if (widened) act = seen.has('ev.ban') ? 'ban' : 'control'
  if (act === undefined) return []
  const object =
    traded ||
    noun ||
    act === 'nationalize' ||
    OBJECTS.slice(1).some((id) => seen.has(id) && id !== 'ev.ban' && id !== 'ev.control') ||
    (stops && seen.has('mine'))
  // "Output dropped" is a change of it.
  if (act === 'lift' && !noun && !traded && verb?.senses.includes('change.down') === true) return []
  const raw = seen.minerals.length > 0 && verb !== undefined && seen.places.length > 0
  if (!object && !raw) return []
  const follows = context.ofEvent === true || (context.places.length > 0 && seen.has('pro.it', 'pro.they'))
  if (subjectsOf(seen).length === 0 && !follows) return []
  const shares = seen.of('share').filter(({ word: inWords }) => inWords === undefined)
  const amounts = seen.of('amount')
  const [rate] = shares
  const [amount] = amounts
  if (shares.length > (act === 'tariff' ? 1 : 0) || (amount && act !== 'quota')) return []
  if (act === 'control' && !noun && !traded && !seen.has('st.announced')) return []
  const targets = seen.places.filter(
    ({ relation }) => relation === 'to' || relation === 'against' || relation === 'for',
  )
  const buyers = seen.places.filter(({ at }) =>
    /^(?:customers|buyers|importers|clients|firms|companies|users)$/i.test(word(spans[at + 1])),
  )
  const against = [...new Set([...targets, ...buyers].map(({ id }) => id))]
  const planned = seen.has('st.plan', 'future') && !seen.has('st.announced')
  const until = endOf(seen.text)
  const state =
    off && act !== 'lift' ? 'off' : seen.has('st.on') && !seen.has('st.begins') && act !== 'lift' ? 'on' : undefined
  return [
    {
      kind: 'event',
      act: planned && act !== 'quota' && state === undefined ? 'plan' : act,
      against,
      ...(state && { state }),
      ...(until !== undefined && { until }),
      ...(rate && { rate: rate.value }),
      ...(amount && { amount: { value: amount.value, unit: amount.unit ?? 't' } }),
    },
  ]
}
