import type { Question } from './question.js'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text of a question without its question mark. */
const stem = (text: string): string => text.trim().replace(/\?\s*$/, '')

/** The text of a question with an unclear word replaced by one of its meanings; the meaning at the end where it is not typed. */
export const withMeaning = ({ text }: Question, typed: string, meaning: string): string => {
  const replaced = text.replace(new RegExp(`(?<![\\p{L}\\d])${escaped(typed)}(?![\\p{L}\\d])`, 'iu'), () => meaning)
  return replaced === text ? `${stem(text)} ${meaning}` : replaced
}

/** The text of a question with a name that it lacks at its end. */
export const withName = ({ text }: Question, name: string): string => `${stem(text)} ${name}`
