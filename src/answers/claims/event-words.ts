import type { Reading } from '../../language-before/reading.js'
import type { Assertion, EventAct } from './claim.js'
import { endOf } from './event-dates.js'

const MEASURE =
  '(?:ban|bans|export bans?|export controls?|export restrictions?|restrictions?|controls?|curbs?|quotas?|embargo|moratorium|export halt|licensing|export)'
const OF =
  '(?:the |its |a |all |their |his |that |this |those |these |{place:\\d+} |s |{mineral:\\d+} |and |on |recent |sweeping )*'

const ACTS: readonly (readonly [EventAct, RegExp])[] = [
  [
    'plan',
    / (?:plans?|planned|planning|intends?|wants?|aims?|proposes?|proposed|vows?|vowed|threatens?|threatened|considering|mulls|mulling|weighing|weighs|announced plans|due|set|will|would)(?: to)?(?: [a-z]+)?(?: [a-z]+)? (?:ban|bar|outlaw|prohibit|forbid|halt|stop|block|restrict|curb|limit|suspend) /,
  ],
  [
    'lift',
    new RegExp(
      ` (?:lifted|lifts|ended|ends|scrapped|scraps|repealed|removed|suspended|suspends|paused|pauses|eased|eases|dropped|revoked|rescinded|withdrew|relaxed|waived|shelved|froze|freezes|called off|rolled back|put on (?:ice|hold)|backed down from) ${OF}${MEASURE}(?! of) `,
    ),
  ],
  [
    'extend',
    new RegExp(
      ` (?:extended|extends|prolonged|prolongs|lengthened|drew out) ${OF}(?:temporary |total |cobalt )*${MEASURE} `,
    ),
  ],
  ['quota', / (?:quota|quotas|capped|caps) /],
  [
    'ban',
    / (?:banned|bans|ban|banning|bars|barred|prohibits|prohibited|outlaws|outlawed|embargo|embargoes|embargoed|moratorium|halted|halts|halt|stopped|stops|blocked|blocks|suspended|suspends|cut off|cuts off|choked off|shut off|shuts off|forbade|forbids|forbidden|froze|freezes|refuses to (?:sell|ship|export)|pulled the plug on|turned off the (?:tap|taps|supply)|(?:slam|slams|slammed|shut|shuts|closed|closes) the door|(?:off|out of) limits|no longer (?:exports|ships|sells)) /,
  ],
  [
    'control',
    / (?:restricted|restricts|restrict|restrictions?|controls? on|controls? (?:over|for)|export controls?|export curbs?|curbs?|curbed|licen[cs]es?|licen[cs]ing|permits?|tightened|tightens|limits?|limited|clamped down|reined in|approval|authori[sz]ations?) /,
  ],
  ['nationalize', / (?:nationali[sz]ed|nationali[sz]es|nationali[sz]ation) /],
  ['tariff', / (?:tariffs?|duty|duties|levy|levies|import tax) /],
]

const OBJECT =
  / (?:export|exports|exporting|exported|shipments?|shipping|ship|ships|sales|sell|selling|sells|deliver(?:y|ies)|supplies|outflows?|ore|ores|raw|mining|mines|trade|overseas|abroad|leave|leaving|tariffs?|duty|levy|nationali[sz]\w+|restrictions?|controls?|curbs?|quotas?|ban|bans|embargo|licen\w+|permits?) /

/** What a ban or control is now, in words. */
const NOT_IN_FORCE = new RegExp(
  ` ${MEASURE} .*(?:on ice|on hold|suspended|paused|frozen|in abeyance|shelved|lifted|not (?:\\w+ )?in (?:\\w+ )?(?:force|effect|place)|no longer (?:in force|in effect|in place|applies|bites)|expired|lapsed|been dropped) | (?:it|they|which|that) (?:now )?(?:stands|stand|is|are|was|were|has been|have been) (?:now |currently )?(?:suspended|on ice|on hold|paused|lifted|frozen) `,
)
const IN_FORCE =
  / (?:in (?:full )?(?:force|effect)|in place|still (?:applies|stands|bites|bans|bars|holds|forbids|prohibits)|remains? (?:banned|barred|in place|in force)|is still banned|are still banned) /
const BEGINS = / (?:came|comes|went|goes|put|brought|entered) (?:into|in) (?:force|effect) /
/** A subject left out, or one that stands for what was named before. */
const FOLLOWS = new RegExp(
  ` (?:it|they|the country|which) | (?:the|this|its|a|another|an) (?:similar |{mineral:\\d+} |ore |raw |export )*${MEASURE} | (?:quotas?|licen[cs]es|licen[cs]ing|ban) (?:took over|took its place|replaced (?:it|them)|followed) |^ (?:[a-z]+ ){0,2}(?:halted|banned|suspended|stopped|barred|outlawed|restricted|curbed|blocked|lifted|ended|forbidden|forbade|prohibited) `,
)

const AGAINST =
  / (?:to|against|from reaching|towards?|for) (?:the )?\{place:(\d+)\}(?! \{mineral)| \{place:(\d+)\} (?:customers|buyers|importers|clients|purchasers|users|firms|companies|market) /g

/** "Announced that licences would be needed": what was announced has been done, for all its "would". */
export const ANNOUNCED =
  / (?:announced|announces|declared|decreed|ordered|ruled|decided|said|stated|notified|made (?:it )?(?:known|clear|public)) (?:[a-z]+ |\{(?:mineral|place|year):\d+\} )*?(?:would|will) (?:[a-z]+ )?(?:be (?:needed|required|necessary|mandatory|compulsory|subject|banned|barred|forbidden|prohibited|restricted|licen[cs]ed)|need|require|have to|be needing) /

/** Whether a sentence speaks of a ban or the like, of whoever was named before. */
export const speaksOfMeasure = (shape: string): boolean =>
  / (?:ban|bans|embargo|moratorium|curbs|quotas?|controls) /.test(shape)

/** "Extended its controls to five more elements": widened, not prolonged. */
const WIDENED = new RegExp(
  ` (?:extended|extends) ${OF}${MEASURE} (?:to|onto|over|on)(?: cover| include)? (?!the end |mid |late |early |next |\\{year|(?:january|february|march|april|may|june|july|august|september|october|november|december) )`,
)
/** A percentage that is the rate of a tariff. */
const RATE =
  / \{percent:[\d.]+\} (?!of )(?:(?:[a-z]+|\{(?:mineral|place):\d+\}) ){0,4}?(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|import tax) | (?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|import tax) (?:(?:[a-z]+|\{(?:mineral|place):\d+\}) ){0,8}?(?:of|at|to|by|from) (?:about |around |as much as |up to )?\{percent/

const amountIn = (shape: string): { readonly value: number; readonly unit: string } | undefined => {
  const match = /\{number:([\d.]+)\} (?:metric |dry )?\{unit:([A-Za-z-]+)\}/.exec(shape)
  return match ? { value: Number(match[1]), unit: match[2] ?? 't' } : undefined
}

/** A statement that a government banned, controlled, freed or taxed something; places after "to" are those it is aimed at. */
export const eventIn = (shape: string, text: string, reading: Reading): Assertion | undefined => {
  const off = NOT_IN_FORCE.test(shape)
  const found = ACTS.find(([, pattern]) => pattern.test(shape))?.[0]
  const widened = found === 'extend' ? WIDENED.exec(shape)?.[0] : undefined
  const meant = widened === undefined ? found : / (?:ban|bans|embargo|moratorium) /.test(widened) ? 'ban' : 'control'
  const act = off && meant === 'lift' ? 'ban' : (meant ?? (off ? 'ban' : undefined))
  if (act === undefined || !(OBJECT.test(shape) || off)) return undefined
  if (reading.places.length + reading.choices.length === 0 && !FOLLOWS.test(shape)) return undefined
  const percents = [...shape.matchAll(/\{percent:([\d.]+)\}/g)].map((match) => Number(match[1]))
  const amount = amountIn(shape)
  const [rate] = percents
  // A number is checked where it is that of the quota or of the tariff; another one makes it no plain event.
  if (percents.length > (act === 'tariff' && RATE.test(shape) ? 1 : 0) || (amount && act !== 'quota')) return undefined
  const against = [...shape.matchAll(AGAINST)].flatMap(
    (match) => reading.mentions[Number(match[1] ?? match[2])]?.ids ?? [],
  )
  const until = endOf(text)
  const state = off ? 'off' : IN_FORCE.test(shape) && !BEGINS.test(shape) ? 'on' : undefined
  return {
    kind: 'event',
    act,
    against: [...new Set(against)],
    ...(state && { state }),
    ...(until !== undefined && { until }),
    ...(rate !== undefined && { rate }),
    ...(amount && { amount }),
  }
}
