import fc from 'fast-check'
import type { Answer, Citation, Detail } from '../../src/answers/answer.js'
import { questionOf } from '../../src/language/question.js'
import { answerWith } from '../fixtures/brain.js'

/** Text with everything that Discord could take for something else, among any characters at all. */
const HOSTILE = [
  '@everyone',
  '@here',
  '<@1234567890123456>',
  '<@&99999>',
  '<#1>',
  '[a](https://evil.example/x)',
  'http://evil.example',
  '```',
  '||',
  '**',
  '\n# ',
  '\u202e',
  '\u200b',
  '-# ',
  '> ',
  '\\',
  '](',
  '<https://evil.example>',
  '\ud800',
  '1,234 t',
  '79.7 %',
  'discord.gg/x',
  '</ask:1>',
  '[1]',
  '://',
]

export const anyText = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.lorem({ maxCount: 8 })),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

const anyUrl = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText)
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })

const anyCitation: fc.Arbitrary<Citation> = fc.record({
  source: anyText,
  publisher: anyText,
  title: anyText,
  date: anyText,
  url: anyUrl,
  locator: anyText,
  snippet: anyText,
})

const anyDetail: fc.Arbitrary<Detail> = fc
  .record({ label: optional(anyText), text: anyText })
  .map(({ label, text }) => (label === undefined ? { text } : { label, text }))

const choice = fc.record({ label: anyText, question: anyText })

/** Answers of any shape and size, filled with hostile text: no renderer may rely on the corpus being kind. */
export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    status: fc.constantFrom('answered', 'no-data', 'clarify', 'out-of-scope'),
    text: anyText,
    headline: anyText,
    details: fc.array(anyDetail, { maxLength: 60 }),
    citations: fc.array(anyCitation, { maxLength: 30 }),
    caveats: fc.array(anyText, { maxLength: 20 }),
    suggestions: fc.array(anyText, { maxLength: 10 }),
    choices: fc.array(choice, { maxLength: 40 }),
    corrections: fc.array(fc.record({ typed: anyText, understood: anyText }), { maxLength: 5 }),
  })
  .map(({ text, corrections, status, choices, ...rest }) =>
    answerWith({
      ...rest,
      status,
      ...(status === 'clarify' && { choices }),
      question: questionOf('share', text, { corrections }),
    }),
  )
