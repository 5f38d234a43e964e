import { expect, it } from 'vitest'
import { spansOf } from '../../src/language/spans.js'
import { tokenize } from '../../src/language/text.js'
import { known } from './corpus.js'

const typesOf = (text: string): string[] =>
  spansOf(tokenize(text, known.lexicon.spelling), known.finder, known.lexicon, known.things).map(
    (span) => `${span.text}=${span.type}`,
  )

it.each([
  [
    'the longest phrase wins',
    'net import reliance of cobalt',
    ['net import reliance=concept', 'of=concept', 'cobalt=mineral'],
  ],
  ['a misspelt name is a name', 'colbalt', ['colbalt=mineral']],
  ['a misspelt word is its concept', 'prodcution', ['prodcution=concept']],
  ['a strange word is unknown', 'blorptastic', ['blorptastic=unknown']],
  ['a publisher is no place', 'british geological survey', ['british geological survey=concept']],
  [
    'who publishes is told by what stands beside it',
    'according to the european commission',
    ['according to=concept', 'the=concept', 'european commission=concept'],
  ],
  [
    'who acts is a place',
    'the european commission banned',
    ['the=concept', 'european commission=place', 'banned=concept'],
  ],
  ['a government is one', 'us government', ['us=place', 'government=unknown']],
  ['a form is one name with its mineral', 'antimony metal imports', ['antimony metal=mineral', 'imports=concept']],
  ['a slot of an example is a name', '{mineral} in {year}', ['{mineral}=mineral', 'in=concept', '{year}=year']],
  ['a number keeps its unit apart', '100 kt', ['100=number', 'kt=unit']],
])('%s: "%s"', (_, text, expected) => expect(typesOf(text)).toEqual(expected))
