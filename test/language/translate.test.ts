import { expect, it } from 'vitest'
import { tokenize } from '../../src/language/text.js'
import { translated } from '../../src/language/translate.js'
import { model } from './corpus.js'

const inEnglish = (text: string): string =>
  translated(tokenize(text), model.lexicon.languages)
    .map(({ raw }) => raw)
    .join(' ')

it.each([
  ['cuánto litio produce Chile', 'how much litio produces Chile'],
  ['quel pays extrait le plus de cobalt', 'which country mines the most of cobalt'],
  ['quantos toneladas de cobre em Chile', 'how much tons of copper in Chile'],
  ['who sells salt in the port of El Salvador', 'who sells salt in the port of El Salvador'],
  ['Kobaltförderung in Sambia', 'kobalt production in Zambia'],
  ['Lithiumreserven von Chile', 'lithium reserves of Chile'],
  ['Woher bezieht Deutschland sein Magnesium?', 'where from gets Deutschland its Magnesium ?'],
  ["d'où vient le cobalt", 'where from comes the cobalt'],
  ['para qué sirve el galio', 'for which used the galio'],
  ['cuanto cobalto tiene El Salvador', 'how much cobalto has El Salvador'],
])('%s', (text, english) => {
  expect(inEnglish(text)).toBe(english)
})
