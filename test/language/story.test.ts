import { describe, expect, it } from 'vitest'
import { asksForStranger, figureReading } from '../../src/language/figure-reading.js'
import { questionInStory, tellsOfPeople } from '../../src/language/story.js'
import { known as knowledge, language } from './corpus.js'

const read = (text: string) => language.explain(text)

describe('a question in a story', () => {
  const asked = (text: string): string | undefined =>
    questionInStory(read(text).clause.spans)
      ?.map((span) => span.text)
      .join(' ')

  it('is the sentence that asks, with the mineral that the others name', () => {
    expect(asked('My father dug tungsten. Who mines the most now?')).toBe('tungsten Who mines the most now ?')
    expect(asked('My father dug tin. Who mines the most tungsten?')).toBe('Who mines the most tungsten ?')
    expect(asked('In Chile they dry ponds for lithium. What share is theirs?')).toMatch(/^Chile lithium /)
  })

  it('tells of people in a sentence that asks nothing', () => {
    const tells = (text: string): boolean => tellsOfPeople(read(text).clause.spans)
    expect(tells('My grandad mined tin. Who digs it up now?')).toBe(true)
    expect(tells('Does my grandad know who mines tin?')).toBe(false)
  })

  it('is none in one sentence, nor where two ask', () => {
    expect(asked('Who mines the most tin?')).toBeUndefined()
    expect(asked('Who mines tin? And who refines it?')).toBeUndefined()
  })

  it('is what the whole text is read as', () => {
    const question = language.understand('My gran swears by that pink stuff with bismuth. Who mines the most of it?')
    expect(question).toMatchObject({ intent: 'ranking', minerals: ['bismuth'] })
  })
})

describe('the figures behind a text that documents are asked for', () => {
  const figures = (text: string) => {
    const { clause, decision, question } = read(text)
    return figureReading(clause, decision, question, knowledge)
  }

  it('are read by the best frame of the tables', () => {
    const text = 'gobbledygook zibble wobble frob tin mined'
    expect(read(text).question.intent).toBe('search')
    expect(figures(text)).toMatchObject({ minerals: ['tin'], notRead: [expect.stringContaining('gobbledygook')] })
  })

  it('are none for what no table tells, nor for a thing that nobody knows', () => {
    expect(figures('why is tin so zibble wobble frob to mine')).toBeUndefined()
    expect(asksForStranger(read('how many kids work in cobalt pits').clause)).toBe(true)
    expect(asksForStranger(read('how many tons of cobalt are mined').clause)).toBe(false)
    expect(language.understand('how many kids work in cobalt pits').intent).toBe('search')
  })
})
