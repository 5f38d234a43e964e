import type { Reading } from '../../language-before/reading.js'
import type { Assertion } from './claim.js'
import { useWords } from './use-rows.js'

const REPLACE =
  '(?:replace|replaces|substitute for|substitutes for|stand in for|stands in for|take the place of|takes the place of|sub for|be swapped for|displace|do the job of|fill in for)'
const NAMED = '(?:substitutes?|replacements?|alternatives?|stand ins?|surrogates?|equivalents?)'
/** "No metal can stand in for copper", "there is no substitute for manganese". */
const NONE = new RegExp(
  ` (?:no|nothing|none|not any|never|without|lacks?|zero|cannot|can not|cant|hardly any) (?:[a-z]+ ){0,4}(?:${REPLACE}|${NAMED}) | (?:irreplaceable|cannot be replaced|can not be replaced|cant be replaced|cannot be substituted|impossible to (?:replace|substitute)|has no (?:[a-z]+ )?${NAMED}) `,
)
const CAN = new RegExp(
  ` {mineral:(\\d+)} (?:[a-z]+ ){0,2}?(?:can|could|may|might|is able to|often|already|partly|readily)? ?(?:[a-z]+ )?${REPLACE} (?:the )?{mineral:(\\d+)} `,
)
const CAN_BE = new RegExp(
  ` {mineral:(\\d+)} (?:can|could|may|might|is|has been|can often|can easily) (?:often |easily |also |already )?(?:be )?(?:replaced|substituted|swapped|displaced) (?:[a-z]+ )?(?:by|with|for) (?:the )?{mineral:(\\d+)} `,
)
const QUALIFIED =
  / (?:perfect|ideal|good|real|full|complete|easy|ready|cheap|satisfactory|effective|adequate|true|equal|known|practical|viable) /
const PURPOSE = / (?:in|for|as) (?!\{mineral)(?:its |their |the |a |most |many |all )*(.*)$/
const GENERAL = new Set('main major key use application purpose role most many substitute replacement'.split(' '))

const idAt = (reading: Reading, at: string | undefined): string | undefined =>
  at === undefined ? undefined : reading.mentions[Number(at)]?.ids[0]

const purposeOf = (shape: string): readonly string[] => {
  const at = Math.max(...[...shape.matchAll(/\{mineral:\d+\}/g)].map((match) => match.index + match[0].length))
  const told = PURPOSE.exec(shape.slice(at))?.[1] ?? ''
  return [...useWords(told)].filter((word) => !GENERAL.has(word))
}

/** A statement that something can or cannot take a mineral's place. */
export const substituteIn = (shape: string, reading: Reading): Assertion | undefined => {
  if (/\{(?:percent|unit):/.test(shape)) return undefined
  if (NONE.test(shape) && reading.minerals.length === 1)
    return {
      kind: 'substitute',
      by: 'nothing',
      purpose: purposeOf(shape),
      ...(QUALIFIED.test(shape) && { qualified: true }),
    }
  const active = CAN.exec(shape)
  const passive = CAN_BE.exec(shape)
  const by = idAt(reading, active?.[1] ?? passive?.[2])
  const of = idAt(reading, active?.[2] ?? passive?.[1])
  if (by === undefined || of === undefined || by === of) return undefined
  return { kind: 'substitute', by, of, purpose: purposeOf(shape) }
}
