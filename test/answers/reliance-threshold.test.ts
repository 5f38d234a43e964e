import { describe, expect, it } from 'vitest'
import { asksByReliance, relianceThreshold } from '../../src/answers/reliance-threshold.js'
import { brain, corpus } from './words/whole.js'

const question = (text: string) => brain.ask(text).question
const ASKED = 'for which minerals is the US 100% import reliant and China the main supplier'

describe('a reliance and a supplier at once', () => {
  it('are two conditions that must both hold', () => {
    const answer = relianceThreshold(question(ASKED), corpus)
    expect(answer.headline).toContain('natural graphite')
    expect(answer.figures).toContainEqual(
      expect.objectContaining({ mineral: 'graphite', measure: 'net-import-reliance', value: 100 }),
    )
  })

  it('are asked for by a reliance, a supplier and no mineral', () => {
    expect(asksByReliance(question(ASKED))).toBe(true)
    expect(asksByReliance(question('which minerals does the US import from China'))).toBe(false)
    expect(asksByReliance(question('how reliant is the US on China for graphite'))).toBe(false)
  })
})
