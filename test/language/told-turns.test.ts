import { expect, it } from 'vitest'
import type { Question } from '../../src/language/question.js'
import { askedOfTold, asksOtherDocument, asksWhatItDoes, ofOtherDocument } from '../../src/language/told-turns.js'
import { turnOf, type Turn } from '../../src/language/turn.js'
import { known, language } from './corpus.js'

/** A turn beside a question whose answer quoted some documents. */
const turn = (first: string, text: string, told: readonly string[]): Turn => {
  const { clause, decision, question } = language.explain(text)
  const before: Question = { ...language.understand(first), told }
  return turnOf(clause, { question, decision }, before, known)
}

const TARIFF = ['2025-08-01-us-copper-tariff']

it('asks what an act does of the documents that told of it, and not how it stands or what a country makes', () => {
  const hits = turn('is there a us tariff on copper', 'does it hit refined too', TARIFF)
  expect(asksWhatItDoes(hits)).toBe(true)
  expect(askedOfTold(hits)).toMatchObject({ intent: 'document', told: TARIFF, minerals: [] })
  expect(askedOfTold(hits)?.words.map(({ text }) => text)).toEqual(['refined'])
  expect(asksWhatItDoes(turn('is there a us tariff on copper', 'does it refine copper', TARIFF))).toBe(false)
  expect(asksWhatItDoes(turn('is there a us tariff on copper', 'does it hit refined too', []))).toBe(false)
})

it('asks the same of the document of another country', () => {
  const act = ['2024-05-23-eu-crm-act']
  const own = turn('What does the EU act aim at for recycling', "and Britain's own strategy?", act)
  expect(asksOtherDocument(own)).toBe(true)
  expect(ofOtherDocument(own)).toMatchObject({ places: ['GBR'], named: [], followUp: true })
  expect(asksOtherDocument(turn('What does the EU act aim at for recycling', "and the EU's strategy?", act))).toBe(
    false,
  )
})
