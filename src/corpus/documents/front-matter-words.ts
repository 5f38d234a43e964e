import type { z } from 'zod'

/** What zod expected, as a curator would write it. */
const WRITTEN: Readonly<Record<string, string>> = {
  array: 'a list in brackets, like [cobalt, nickel]',
  string: 'a text in quotes',
  number: 'a number without quotes',
  int: 'a whole number without quotes',
  boolean: 'true or false, without quotes',
  object: 'fields in braces, like {mineral: cobalt}',
}

const valueAt = (front: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    front,
  )

/** A fault of the front matter: where it stands, what is wrong, what to do. */
export interface FrontFault {
  readonly path: readonly PropertyKey[]
  readonly problem: string
  readonly mend: string
}

const SEE = 'see another document of this kind, and corpus/README.md'

/** A path as a curator counts: `members, entry 4, mineral`. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : String(key))).join(', ')

const faultOf = (front: unknown, issue: z.core.$ZodIssue): FrontFault | readonly FrontFault[] => {
  const { path } = issue
  const field = fieldOf(path)
  const value = valueAt(front, path)
  if (issue.code === 'unrecognized_keys') {
    const where = path.length > 0 ? field : 'a document of this kind'
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `there is no field "${key}" in ${where}`,
      mend: `correct its spelling or remove it; ${SEE}`,
    }))
  }
  if (path.length === 0) return { path, problem: 'the front matter has no fields', mend: SEE }
  if (value === undefined || value === null) {
    return { path, problem: `the field ${field} is missing`, mend: `add it; ${SEE}` }
  }
  if (issue.code === 'invalid_type') {
    const mend = `write ${WRITTEN[issue.expected] ?? issue.expected}`
    return { path, problem: `${field} is not written as it should be`, mend }
  }
  const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  if (issue.code === 'invalid_value') {
    const mend = `write one of ${issue.values.map(String).join(', ')}`
    return { path, problem: `${field}: there is no ${shown}`, mend }
  }
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { path, problem: `${field}: nothing is written here`, mend: 'write a text in quotes, or remove the field' }
  }
  return { path, problem: `${field}: ${shown}: ${issue.message}`, mend: SEE }
}

/** What zod found in a front matter, in sentences without its words for types, keys and options. */
export const frontFaults = (front: unknown, issues: readonly z.core.$ZodIssue[]): readonly FrontFault[] =>
  issues.flatMap((issue) => faultOf(front, issue))
