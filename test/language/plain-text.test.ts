import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../src/language/other-languages.js'
import { plainText } from '../../src/language/plain-text.js'

const NAMES = /cobalt|lithium|tin\b|peru|chile|japan|korea/i
const read = (text: string): string => plainText(text, (part) => NAMES.test(part))

describe('what is said around a question', () => {
  it.each([
    ['Hello all, sorry to bother you, who mines the most tin?', 'who mines the most tin?'],
    ['quick question - cobalt output of Peru', 'cobalt output of Peru'],
    ['for our class project: tin reserves of Peru', 'tin reserves of Peru'],
    ['is lithium a rare earth, my teacher says yes', 'is lithium a rare earth'],
    ['top 5 tin producers with percentages please', 'top 5 tin producers'],
    ['who refines cobalt for my essay, thanks in advance', 'who refines cobalt'],
  ])('%s', (text, plain) => {
    expect(read(text)).toBe(plain)
  })

  it.each(['hello', 'thanks', 'sorry, Peru', 'no, I meant Chile', 'lithium, cobalt and tin'])(
    'keeps all of "%s"',
    (text) => {
      expect(read(text)).toBe(text)
    },
  )

  it('keeps parts with a name, a number or a word of the field', () => {
    expect(read('for Chile, how much lithium is mined per year?')).toContain('Chile')
    expect(read('we need 5 kt of tin, who mines it in Peru')).toContain('5 kt')
    expect(read('how much is refined for us, I mean cobalt in Chile')).toContain('refined')
  })
})

describe('short and foreign forms', () => {
  it('tells North Korea from Japan and Korea', () => {
    expect(read('n korea tin')).toBe('North Korea tin')
    expect(read('tin japan n korea')).toBe('tin japan n korea')
  })

  it('reads arrows and a lone w', () => {
    expect(read('peru tin 2021 → 2024')).toBe('peru tin 2021 to 2024')
    expect(read('countries w lithium')).toBe('countries with lithium')
    expect(read('w chile')).toBe('W chile')
    expect(read('what does w mean')).toBe('what does w mean')
  })

  it.each([
    ['cuánto litio produce Chile', 'how much litio produces Chile'],
    ['quel pays extrait le plus de cobalt', 'which country mines the most of cobalt'],
    ['wie viel Zinn produziert Peru', 'how much tin produces Peru'],
    ['quantos toneladas de cobre em Chile', 'how much tons of copper in Chile'],
    ['who sells salt in the port of El Salvador', 'who sells salt in the port of El Salvador'],
    ['cuanto cobalto tiene El Salvador', 'how much cobalto has El Salvador'],
  ])('%s', (text, english) => {
    expect(inEnglish(text)).toBe(english)
  })
})
