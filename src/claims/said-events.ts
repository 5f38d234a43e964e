import type { Assertion, EventAct } from './claim.js'
import type { Context } from './context.js'
import { endOf } from './event-dates.js'
import { unverifiable } from './said-figures.js'
import { means } from '../language/spans.js'
import { type Seen, subjectsOf, wordAt } from './seen.js'

const ACTS: readonly (readonly [EventAct, readonly string[]])[] = [
  ['tariff', ['ev.tariff']],
  ['lift', ['ev.lift']],
  ['extend', ['ev.extend']],
  ['quota', ['ev.quota']],
  ['nationalize', ['ev.nation']],
  ['ban', ['ev.ban']],
  ['control', ['ev.control', 'ev.licence']],
]
/** What is banned or controlled: without one of these "halt" and "limit" are of anything. */
const OBJECTS = ['exports', 'ev.quota', 'ev.tariff', 'ev.nation', 'sell', 'source', 'mine'] as const
const MEASURE_NOUN =
  /^(?:export |import )?(?:bans?|embargo(?:es)?|moratorium|controls?|curbs?|restrictions?|quotas?|licens\w+|licenc\w+|tariffs?|export halts?|prohibitions?|duties|duty|permits?)$/
const EXPORTS = /\b(?:exports?|exporting|shipments?|sales|selling|shipping|ships?|deliveries)\b/i

/** A measure by name: "export controls", "controls on", but not what a company "controls". */
const namesMeasure = (seen: Seen): boolean =>
  seen.statement.clause.spans.some((_, at) => {
    const [word, before, next] = [wordAt(seen, at), wordAt(seen, at - 1), wordAt(seen, at + 1)]
    const held =
      /^controls?$/.test(word) && !/^(?:export|import|exports)$/.test(before) && !/^(?:on|over|for)$/.test(next)
    return MEASURE_NOUN.test(word) && !held
  })

/** "Does not let cobalt out of the country", "opened its doors to exports": a ban, or its lifting. */
const letOut = (seen: Seen, context: Context): Assertion | undefined => {
  const { clause, cues } = seen.statement
  const out = cues.findLast(({ id }) => id === 'st.leaves')
  // What leaves is the mineral, and not the miners of it.
  const named = clause.names.filter(({ span }) => span.type === 'mineral')
  const leaves = out && (named.length === 0 || named.some(({ span }) => span.start < out.start))
  const figured = seen.of('amount').length + seen.of('share').length > 0
  if (!seen.has('st.lets') || !(seen.has('exports') || leaves) || figured) return undefined
  if (seen.minerals.length + context.minerals.length === 0) return undefined
  if (subjectsOf(seen).length + context.places.length === 0) return undefined
  const denied = seen.has('not')
  const today = denied && clause.years.kind === 'latest' && { state: 'on' as const }
  return { kind: 'event', act: denied ? 'ban' : 'lift', against: [], letsOut: !denied, ...today }
}

/** Words by which a measure ends that they stand before, and what is ruled on it. */
const ENDS = ['same.end', 'same.succeed']
const RULED = 'same.break'

/** "Stopped its export quotas", "replaced the ban": what ends is the measure, and not the trade. */
const endsMeasure = (seen: Seen): boolean =>
  seen.statement.sames.some(
    ({ id, end }) => ENDS.includes(id) && [0, 1].some((step) => MEASURE_NOUN.test(wordAt(seen, end + step))),
  )

/** What was done, by the words of it. */
const actIn = (seen: Seen, noun: boolean, off: boolean, traded: boolean): EventAct | undefined => {
  const acts = ACTS.filter(([, ids]) => seen.has(...ids)).map(([act]) => act)
  const [act] = acts
  if (act !== undefined && act !== 'tariff' && endsMeasure(seen)) return 'lift'
  // "Suspended exports" stops them, and so does "a freeze"; "suspended its ban" lifts the ban.
  const stops = traded || seen.statement.clause.spans.some((one) => means(one, 'ev.lift') && means(one, 'ev.ban'))
  if (act === 'lift' && !noun && stops) return 'ban'
  const suspends = /\b(?:suspended|paused|froze|shelved)\s+(?:its|the|their|a|this|that|all)\b/i.test(seen.text)
  if (act === 'lift' && off && !suspends && seen.has('st.is')) return acts[1] ?? 'ban'
  return act ?? (off ? 'ban' : undefined)
}

/** A government banned, controlled, freed or taxed something. */
export const eventIn = (seen: Seen, context: Context): readonly Assertion[] => {
  const { spans } = seen.statement.clause
  const noun = namesMeasure(seen)
  const off = seen.has('st.off') && noun
  const out = letOut(seen, context)
  if (out && !noun) return [out]
  const verb = spans.find(({ senses }) => ['ev.ban', 'ev.lift', 'ev.control'].some((id) => senses.includes(id)))
  const traded = seen.has('exports') || EXPORTS.test(seen.text)
  const act = actIn(seen, noun, off, traded)
  if (act === undefined || seen.has('reliance') || seen.of('points').length > 0) return []
  const object = traded || noun || act === 'nationalize' || seen.has(...OBJECTS)
  const raw = seen.minerals.length > 0 && verb !== undefined && seen.places.length > 0
  // "Output dropped" is a change of it.
  const drops = act === 'lift' && !noun && !traded && verb?.senses.includes('change.down') === true
  const follows = context.ofEvent === true || (context.places.length > 0 && seen.has('pro.it', 'pro.they'))
  // "Its ban …, which was put on ice in November": a turn of the measure that the clause before is of.
  const turns = context.ofEvent === true && seen.places.length === 0 && (act === 'lift' || act === 'extend')
  if ((!object && !raw && !turns) || drops || (subjectsOf(seen).length === 0 && !follows)) return []
  if (seen.has('imports') && !traded && ['ban', 'control', 'quota'].includes(act))
    return [unverifiable('my records are of what a country lets out, and not of what it lets in')]
  if (seen.statement.sames.some(({ id }) => id === RULED))
    return [unverifiable('my records tell what was done, and not whether it was lawful')]
  const shares = seen.of('share').filter(({ word }) => word === undefined)
  const [amount] = seen.of('amount')
  if (amount && act === 'quota') return [unverifiable('I have no record of the amount of that quota')]
  if (shares.length > (act === 'tariff' ? 1 : 0) || amount) return []
  if (act === 'control' && !noun && !traded && !seen.has('st.announced')) return []
  // "Subject to Chinese export controls" is no control against China.
  const isIts = (at: number): boolean =>
    spans[at + 1]?.concepts.some((one) => one.act !== undefined && one.act !== 'lift') === true
  const against = seen.places.filter(({ relation, at }) => ['to', 'against', 'for'].includes(relation) && !isIts(at))
  // "It suspended the ban": that on whom it was said to be aimed at.
  const goesOn = turns || (act === 'lift' && seen.has('pro.it'))
  const aimedBefore = goesOn && against.length === 0 ? (context.targets ?? []) : []
  const planned = seen.has('st.plan', 'future') && !seen.has('st.announced')
  const until = endOf(seen.text)
  const inForce = seen.has('st.on') && !seen.has('st.begins')
  const state = act === 'lift' ? undefined : off ? 'off' : inForce ? 'on' : undefined
  return [
    {
      kind: 'event',
      act: planned && act !== 'quota' && state === undefined ? 'plan' : act,
      against: [...new Set([...against.map(({ id }) => id), ...aimedBefore])],
      ...(state && { state }),
      ...(until !== undefined && { until }),
      ...(shares[0] && { rate: shares[0].value }),
    },
  ]
}
