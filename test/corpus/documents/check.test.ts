import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocumentFiles, readDocuments } from '../../../src/corpus/documents/read.js'
import { event, note, wrongWith } from './fixtures.js'

const list = (fields: Readonly<Record<string, string>> = {}): string =>
  note('A list. [@survey]', {
    kind: 'list',
    list: 'US list',
    year: '2022',
    issuer: 'Survey',
    jurisdiction: 'USA',
    calls: 'critical minerals',
    complete: 'true',
    current: 'false',
    members: '[{mineral: cobalt}]',
    ...fields,
  })

describe('a sound document', () => {
  it.each([
    ['a note', note('Cobalt is a metal. [@names] China refined 80 % of it in 2023. [@survey]')],
    ['an event', event()],
    ['a list', list()],
    ['a press figure in the outlet’s name', note('The Daily reported a cut of 20 %. [@daily]')],
    ['a press figure that a survey gives too', note('Output fell by 20 %. [@daily] [@survey]')],
    [
      'dates, laws and formulas, which are no figures',
      note('On 3 July 2023 Announcement 23 and Law 928 named Li2CO3 and the G7 in 2010–14.'),
    ],
    ['a term after what is known', note('It is suspended until 27 November 2026.')],
  ])('passes: %s', (_what, text) => {
    expect(wrongWith(text)).toEqual([])
  })
})

describe('each mistake is named with its line and its mend', () => {
  it.each([
    ['no front matter', 'Just text.', '1: the front matter is missing. Fix: begin the file with a line ---'],
    [
      'broken YAML',
      note('x', { title: "'open" }),
      '9: a quote, a bracket or a colon is missing. Fix: close every quote',
    ],
    ['a field left out', note('x', { title: '' }), '2: the field title is missing. Fix: add it'],
    [
      'a kind that there is not',
      note('x', { kind: 'novel' }),
      '4: kind: "novel": kind is one of mineral-note, product, event, list',
    ],
    [
      'a field of another kind',
      note('x', { until: '"2024"' }),
      '10: there is no field "until" in a document of this kind',
    ],
    ['a date in words', note('x', { date: 'May 2024' }), '6: date: "May 2024": a date is "2023", "2023-07"'],
    [
      'a mineral id with a capital',
      note('x', { minerals: '[Cobalt]' }),
      '7: minerals, entry 1: "Cobalt": an id has only the letters a to z',
    ],
    [
      'a place id in lower case',
      note('x', { places: '[china]' }),
      '8: places, entry 1: "china": a place is an id of the capital letters',
    ],
    ['no source at all', note('x', { sources: '[]' }), '5: sources: []: name at least one source'],
    [
      'an unknown event type',
      event({ event_type: 'war' }),
      '10: event_type: there is no "war". Fix: write one of export-control, export-ban',
    ],
    ['a number for a text', note('x', { title: '2026' }), '3: title is not written as it should be. Fix: write a text'],
    ['a tab', note('x', { title: '"A"\n\tb: c' }), 'there is a tab where spaces are needed. Fix: indent with spaces'],
    ['a star', note('x', { title: '*cobalt' }), '3: a text begins with * or &. Fix: put the text in quotes'],
    ['a colon', note('x', { title: 'Cobalt: quotas' }), '3: a text has a colon in it'],
    ['a field that stands twice', note('x', { title: 'A\ntitle: B' }), '4: this id or field appears here twice'],
    ['a day that there is not', event({ date: '"2026-02-30"' }), '6: date: "2026-02-30": the calendar has no such day'],
    ['a day in the text that there is not', note('It rose on 30 February 2026.'), '12: there is no 30 February 2026'],
    ['a share in words without a source', note('China mines two thirds of it.'), '12: a figure without a source'],
    [
      'an unknown source',
      note('x', { sources: '[survey, gossip]' }),
      '5: source "gossip" is not in corpus/sources.yaml',
    ],
    [
      'an unknown mineral',
      note('x', { minerals: '[unobtainium]' }),
      '7: mineral "unobtainium" is not in corpus/minerals.yaml',
    ],
    ['an unknown place', note('x', { places: '[ATL]' }), '8: place "ATL" is not in corpus/places.yaml'],
    ['an unknown actor', event({ who: '[ATL]' }), '11: place "ATL" is not in corpus/places.yaml'],
    ['an unknown member of a list', list({ members: '[{mineral: adamantium}]' }), ': mineral "adamantium" is not in'],
    ['a member without a name', list({ members: '[{status: critical}]' }), ': a member has neither mineral nor called'],
    [
      'a member named twice',
      list({ members: '[{mineral: cobalt}, {mineral: cobalt}]' }),
      ': "cobalt" is on this list twice',
    ],
    [
      'a figure without a source',
      note('First. [@survey]\n\nIt rose by 20 %.'),
      '14: a figure without a source: "It rose by 20 %."',
    ],
    [
      'a figure on a source that was retired',
      note('It rose by 20 %. [@gossip]', { sources: '[gossip]' }),
      '12: source mark [@gossip] is not in corpus/sources.yaml',
    ],
    ['a mark that there is not', note('It rose. [@surwey]'), '12: source mark [@surwey] is not in corpus/sources.yaml'],
    [
      'a mark not named at the top',
      note('x [@daily]', { sources: '[survey]' }),
      "12: source mark [@daily] is not among the document's sources",
    ],
    [
      'a press figure as a fact',
      note('It rose by 20 %. [@daily]'),
      '12: a press figure as if it were a fact: "It rose by 20 %.". Fix: name The Daily',
    ],
    [
      'a figure on a source of names',
      note('It has 17 members. [@names]'),
      '12: [@names] carries no figures: "It has 17 members."',
    ],
    ['a link', note('See [this](https://example.org).'), '12: the text contains a link'],
    ['a bare address', note('See https://example.org now.'), '12: the text contains a web address'],
    ['a code block', note('```\nx\n```'), '12: the text contains a code block'],
    ['inline code', note('Use `x`.'), '12: the text contains code'],
    ['HTML', note('A <b>bold</b> word.'), '12: the text contains HTML'],
    ['a picture', note('![x](y.png)'), '12: the text contains a picture'],
    ['a mention of everyone', note('Hello @everyone.'), '12: the text contains a mention of everyone'],
    ['a mention of a person', note('Hello \\<@123>.'), '12: the text contains a mention'],
    ['a zero-width character', note('Co\u200bbalt.'), '12: the text contains an invisible'],
    ['a direction change in the title', note('x', { title: '"\u202eCobalt"' }), '3: the text contains an invisible'],
    [
      'a quotation',
      note('They call it “the new oil” now.'),
      '12: the text contains words in quotation marks: “the new oil”',
    ],
    ['a spoiler', note('It is ||hidden||.'), '12: the text contains Markdown'],
    [
      'a date after what is known',
      event({ date: '"2026-08-01"' }),
      '6: 2026-08-01 is after 2026-07, the last month known here',
    ],
    [
      'a report from after what is known',
      note('It took effect in September 2026.'),
      '12: 2026-09 is after 2026-07 and is reported as if it had happened',
    ],
    [
      'an end before the beginning',
      event({ until: '"2023-01-01"' }),
      ": until: 2023-01-01 is before the event's own date 2024-12-03",
    ],
    ['a link between events that leads nowhere', event({ replaces: '[b]' }), ': replaces: there is no event "b"'],
    ['a list without its predecessor', list({ previous: 'us-2018' }), ': previous: there is no list "us-2018"'],
    [
      'an event that replaces itself',
      event({ replaces: '[a-note]' }),
      ': replaces: "a-note" is not earlier than this document',
    ],
  ])('%s', (_what, text, message) => {
    const found = wrongWith(text)
    expect(
      found.some((line) => line.startsWith(message) || line.includes(message)),
      found.join('\n'),
    ).toBe(true)
    expect(found.every((line) => /Fix: \S/.test(line))).toBe(true)
  })

  it('a suspension that came before what it suspends', () => {
    const later = event({ id: 'later', date: '"2025-01-01"' })
    expect(wrongWith(event({ id: 'early', continues: '[later]' }), later)).toEqual([
      expect.stringContaining('continues: "later" is not earlier than this document'),
    ])
    const suspended = event({ id: 'early', state: 'suspended', suspended_by: '[later]' })
    expect(wrongWith(suspended, event({ id: 'later', date: '"2025-01-01"', until: '"2026-11-10"' }))).toEqual([])
  })
})

describe('files', () => {
  const folderWith = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-documents-'))
    mkdirSync(join(folder, 'documents', 'notes'), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'documents', name), text)
    return folder
  }

  it('reads folders in folders', () => {
    const documents = readDocuments(folderWith({ 'a-note.md': note('x'), 'notes/b.md': note('y', { id: 'b' }) }))
    expect([...documents.keys()]).toEqual(['a-note', 'b'])
  })

  it('reads line ends of Windows, and says what it cannot read', () => {
    const folder = folderWith({ 'a-note.md': note('It rose.').replaceAll('\n', '\r\n'), 'b.md.txt': note('x') })
    writeFileSync(join(folder, 'documents', 'c.md'), Buffer.from(note('Caf\u00e9.', { id: 'c' }), 'latin1'))
    const { files, problems } = readDocumentFiles(folder)
    expect(files.map(({ document }) => document.passages[0]?.text)).toEqual(['It rose.'])
    expect(problems.map(({ file, line, problem }) => [file, line, problem])).toEqual([
      ['corpus/documents/b.md.txt', undefined, 'this file is not read, because its name does not end in .md'],
      ['corpus/documents/c.md', 12, expect.stringContaining('not saved as UTF-8')],
    ])
    expect(problems[0]?.mend).toBe('name it b.md, or move it out of the folder')
  })

  it('refuses an id that is taken and an id that is not the file’s name', () => {
    const twice = folderWith({ 'a-note.md': note('x'), 'notes/a-note.md': note('y') })
    expect(() => readDocuments(twice)).toThrow('notes/a-note.md:2: id "a-note" is taken by corpus/documents/a-note.md')
    const other = folderWith({ 'b.md': note('x') })
    expect(() => readDocuments(other)).toThrow('b.md:2: id "a-note" is not the file\'s name')
  })
})
