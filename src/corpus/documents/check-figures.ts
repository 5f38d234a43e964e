import type { CheckProblem } from '../problem.js'
import type { CorpusDocument, Sentence } from '../types.js'
import type { Known } from './check.js'
import type { DocumentFile } from './read.js'
import { equivalentsOf, factorSentence, figuresOf } from './data.js'
import type { DocumentFigure } from './schema-figure.js'

/** The number as a text may print it, alone: 96600 is "96,600", never the end of "196,600". */
export const printedNumber = (value: number): RegExp => {
  const plain = value.toLocaleString('en-US', { maximumFractionDigits: 6 })
  const escaped = plain.replaceAll('.', '\\.')
  return new RegExp(`(?<![\\d.,])${escaped}(?:\\.0+)?(?![\\d]|[.,]\\d)`)
}

/** Words that a unit is written with: "USD billion" stands as "USD 12 billion", "USD/kg" as "USD 110 per kilogram". */
const unitWords = (unit: string): readonly string[] =>
  unit === 't' || unit === '%' ? [unit] : unit.split(/[\s/]+/).filter((word) => word.length > 2 || word === '%')

const gives = (sentence: string, { value, to, unit, says }: DocumentFigure): boolean => {
  const text = sentence.toLowerCase()
  return (
    printedNumber(value).test(sentence) &&
    (to === undefined || printedNumber(to).test(sentence)) &&
    (says === undefined || text.includes(says.toLowerCase())) &&
    unitWords(unit).every((word) => text.includes(word.toLowerCase()))
  )
}

/** The sentence of the document that gives a figure; nothing if none does. */
export const sentenceOfFigure = (document: CorpusDocument, figure: DocumentFigure): Sentence | undefined =>
  document.passages.flatMap(({ sentences }) => sentences ?? []).find(({ text }) => gives(text, figure))

/** Factors of a concept note whose sentence is missing: an answer tells it with the number. */
const checkEquivalents = ({ file, document, lineOf }: DocumentFile, known: Known): CheckProblem[] =>
  equivalentsOf(document).flatMap((equivalent, index): CheckProblem[] => {
    const line = lineOf(['equivalents', index])
    const { mineral, as, tons } = equivalent
    if (!known.minerals.has(mineral)) {
      const mend = 'correct the id, or add the mineral to corpus/minerals.yaml'
      return [{ file, line, problem: `mineral "${mineral}" is not in corpus/minerals.yaml`, mend }]
    }
    if (factorSentence(document, equivalent)) return []
    const problem = `no sentence of the text gives the factor of ${as}`
    return [
      { file, line, problem, mend: `write the sentence with "is ${String(tons)} t of ${as}", or correct the factor` },
    ]
  })

/** Figures and factors of the front matter that the document's own text does not give, or of what is not known. */
export const checkFigures = (checked: DocumentFile, known: Known): CheckProblem[] => {
  const { file, document, lineOf } = checked
  const figures = figuresOf(document).flatMap((figure, index): CheckProblem[] => {
    const line = lineOf(['figures', index])
    const { what, value, unit, mineral, place } = figure
    if (mineral !== undefined && !known.minerals.has(mineral)) {
      const mend = 'correct the id, or add the mineral to corpus/minerals.yaml'
      return [{ file, line, problem: `mineral "${mineral}" is not in corpus/minerals.yaml`, mend }]
    }
    if (place !== undefined && !known.places.has(place)) {
      const mend = 'correct the id, or add the place to corpus/places.yaml'
      return [{ file, line, problem: `place "${place}" is not in corpus/places.yaml`, mend }]
    }
    if (sentenceOfFigure(document, figure)) return []
    const problem = `no sentence of the text gives the figure ${value.toLocaleString('en-US')} ${unit} ("${what}")`
    return [{ file, line, problem, mend: 'write the sentence with the figure and its unit, or correct the figure' }]
  })
  return [...figures, ...checkEquivalents(checked, known)]
}
