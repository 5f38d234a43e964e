import { describe, expect, it } from 'vitest'
import { escape, label, linkTarget, visible } from '../../src/discord/render/escape.js'
import { truncate } from '../../src/discord/render/truncate.js'

describe('escape', () => {
  it.each([
    ['**bold** _it_ ~~no~~ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\`'],
    ['[free](https://evil.example)', '\\[free\\]\\(https\\://evil.example)'],
    ['||hidden||', '\\|\\|hidden\\|\\|'],
    ['@everyone and <@1> <@&2> <#3>', '＠everyone and \\<＠1> \\<＠&2> \\<#3>'],
    ['<t:1:R> </ask:1> <:x:1>', '\\<t:1:R> \\</ask:1> \\<:x:1>'],
    ['# heading', '\\# heading'],
    ['-# small', '\\-# small'],
    ['> quoted', '\\> quoted'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['join discord.gg/abc', 'join discord\\.gg/abc'],
  ])('shows %s as typed', (typed, sent) => expect(escape(typed)).toBe(sent))

  it.each([
    '79.7 % of 175,706 t',
    'at least 31.7 %',
    '-3 %?',
    'rare-earths (REO)',
    'China 2,000 · World total',
    'See [1] and [12].',
  ])('leaves %s readable', (text) => expect(escape(text).replace(/^\\/, '')).toBe(text))

  it('does not let a citation mark turn into a link', () =>
    expect(escape('[1](https://evil.example) [1][2] [1]: x')).toBe('\\[1\\]\\(https\\://evil.example) [1][2] [1]: x'))
})

describe('visible', () => {
  it('drops what hides or reorders text and keeps letters, marks and emoji', () => {
    expect(visible('a\u202eb\u200bc\u2066d\ufeffe\u00adf')).toBe('abcdef')
    expect(visible('Türkiye, Côte d’Ivoire, 日本, नमस्ते, ⚠')).toBe('Türkiye, Côte d’Ivoire, 日本, नमस्ते, ⚠')
    expect(visible('one\n\n# two\t three\u2028four')).toBe('one # two three four')
    expect(visible(`x${'\u0301'.repeat(50)}`)).toBe(`x${'\u0301'.repeat(3)}`)
    expect(visible('bad \ud800 half')).toBe('bad \ufffd half')
  })
})

describe('label', () => {
  it('keeps within the limit without halving a character', () => {
    expect(label('who mines cobalt', 80)).toBe('who mines cobalt')
    expect(label('a😀b', 3)).toBe('a…')
    expect(label('@everyone', 80)).toBe('＠everyone')
  })
})

describe('linkTarget', () => {
  it('takes web addresses and keeps them from closing the link early', () => {
    expect(linkTarget('https://pubs.usgs.gov/mcs2026_cobalt.pdf')).toBe('https://pubs.usgs.gov/mcs2026_cobalt.pdf')
    expect(linkTarget('https://a.example/x(1)|y')).toBe('https://a.example/x%281%29%7Cy')
  })
  it.each(['javascript:alert(1)', 'https://user:pw@a.example', 'no address', '', '//a.example'])('refuses %s', (url) =>
    expect(linkTarget(url)).toBeUndefined(),
  )
})

describe('truncate', () => {
  it.each([
    ['China refines about 79.7 % of it', 25, 'China refines about…'],
    ['China refines about 79.7 % of it', 24, 'China refines about…'],
    ['China refines about 79.7 % of it', 29, 'China refines about 79.7 %…'],
    ['short', 5, 'short'],
    ['1234567890', 5, '…'],
    ['abcdefghij', 5, 'abcd…'],
  ])('cuts %s at %i without cutting a figure', (text, limit, cut) => {
    expect(truncate(text, limit)).toBe(cut)
    expect(cut.length).toBeLessThanOrEqual(limit)
  })
})
