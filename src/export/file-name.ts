import type { Answer } from '../answers/answer.js'

const LONGEST = 60

/** "assay-cobalt-chn-share.csv": what the file is about, in letters that every system takes. */
export const fileName = ({ question, intent }: Answer, extension: 'csv' | 'xlsx' | 'bib' | 'txt'): string => {
  const about = [...question.minerals.slice(0, 3), ...question.places.slice(0, 2), intent]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
  return `assay-${about.slice(0, LONGEST).replace(/^-+|-+$/g, '')}.${extension}`
}
