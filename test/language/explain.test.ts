import { describe, expect, it } from 'vitest'
import { explanation } from '../../src/language/explain.js'
import { language } from './corpus.js'

const explain = (text: string): string => explanation(language.explain(text), language.understand(text))

describe('an explanation', () => {
  it('names spans with their senses, and what a misspelt one was read as', () => {
    const said = explain('who mines the most colbalt in 2024')
    expect(said).toContain('  mines: concept mine')
    expect(said).toContain('  colbalt: mineral cobalt (read as "cobalt")')
    expect(said).toContain('  2024: year 2024')
  })

  it('names the relations of names', () => {
    expect(explain('who supplies germany with gallium outside china')).toMatch(/china = CHN: outside/)
  })

  it('ranks three frames by their scores, with what each leaves unread', () => {
    const said = explain('who mines the most purplish cobalt')
    const frames = [...said.matchAll(/^ {2}\S+ -?\d+\.\d\d, leaves .*$/gm)].map(([line]) => line)
    expect(frames).toHaveLength(3)
    expect(frames[0]).toMatch(/^ {2}ranking .*leaves "purplish"$/)
  })

  it('leaves empty fields and the text out of the question', () => {
    const said = explain('who mines the most cobalt')
    expect(said).toContain('Question: ranking, chance ')
    expect(said).toContain('  minerals: ["cobalt"]')
    expect(said).not.toMatch(/excluded:|corrections:| text:/)
  })

  it('lists the parts of a text of several questions, and none of a single one', () => {
    const said = explain('who mines the most cobalt and where is it refined')
    expect(said).toContain('Part 1: ranking')
    expect(said).toContain('Part 2: ranking')
    expect(explain('who mines the most cobalt')).not.toContain('Part 1')
  })
})
