import type { Reading } from '../../language/reading.js'
import type { Assertion, EventAct } from './claim.js'

const ACTS: readonly (readonly [EventAct, RegExp])[] = [
  [
    'lift',
    / (?:lifted|lifts|ended|ends|scrapped|repealed|removed|suspended|suspends|paused|eased|dropped|revoked) (?:the |its |a |all |their |{place:\d+} |{mineral:\d+} |and |on )*(?:ban|bans|export ban|export bans|export controls?|export restrictions?|restrictions?|controls?|curbs?|quota|embargo|moratorium|export)(?! of) /,
  ],
  [
    'ban',
    / (?:banned|bans|ban|banning|prohibits|prohibited|outlawed|embargo|embargoed|moratorium|halted|halts|halt|stopped|stops|blocked|blocks|suspended|suspends|cut off|cuts off|forbade|forbids) /,
  ],
  ['quota', / (?:quota|quotas|capped|caps) /],
  [
    'control',
    / (?:restricted|restricts|restrict|restrictions?|controls? on|controls? (?:over|for)|export controls?|export curbs?|curbs?|curbed|licen[cs]es?|licen[cs]ing|permits?|tightened|limits?|limited) /,
  ],
  ['nationalize', / (?:nationali[sz]ed|nationali[sz]es|nationali[sz]ation) /],
  ['tariff', / (?:tariffs?|duty|duties) /],
]

const OBJECT =
  / (?:export|exports|exporting|exported|shipments?|sales|ore|ores|raw|mining|mines|trade|overseas|abroad|tariffs?|duty|nationali[sz]\w+|restrictions?|controls?|curbs?|quotas?|ban|bans|licen\w+|permits?) /

/** A statement that a government banned, controlled, freed or taxed something; places after "to" are those it is aimed at. */
export const eventIn = (shape: string, reading: Reading): Assertion | undefined => {
  const act = ACTS.find(([, pattern]) => pattern.test(shape))?.[0]
  if (act === undefined || !OBJECT.test(shape) || reading.places.length + reading.choices.length === 0) return undefined
  const against = [...shape.matchAll(/ (?:to|against|from reaching|towards?) (?:the )?\{place:(\d+)\}/g)].flatMap(
    (match) => reading.mentions[Number(match[1])]?.ids ?? [],
  )
  return { kind: 'event', act, against }
}
