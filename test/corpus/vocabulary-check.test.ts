import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CorpusError, problemLine } from '../../src/corpus/problem.js'
import { checkVocabulary } from '../../src/corpus/vocabulary/check.js'
import { readVocabulary, readVocabularyFiles } from '../../src/corpus/vocabulary/read.js'

const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = {
  minerals: readFileSync('corpus/minerals.yaml', 'utf8'),
  places: readFileSync('corpus/places.yaml', 'utf8'),
}
type File = keyof typeof files

/** The line, 1-based, of the first occurrence of a piece of text. */
const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length

/** Writes the real files with one slip in them and returns what the check says, one string a problem. */
const slip = (file: File, from: string, to: string): string[] => {
  expect(files[file], `the slip needs "${from}"`).toContain(from)
  for (const name of ['minerals', 'places'] as const)
    writeFileSync(join(folder, `${name}.yaml`), name === file ? files[file].replace(from, () => to) : files[name])
  return checkVocabulary(readVocabularyFiles(folder)).map(problemLine)
}

/** As above, with the entry put in front of the first one of a section. */
const add = (file: File, section: string, entry: string): string[] =>
  slip(file, `\n${section}:\n`, `\n${section}:\n${entry}\n`)

const minerals = (entry: string): string[] => add('minerals', 'minerals', entry)
const firstMineral = lineOf(files.minerals, '\nminerals:\n') + 2
const firstPlace = lineOf(files.places, '\nplaces:\n') + 2
const firstGroup = lineOf(files.places, '\ngroups:\n') + 2
const firstRegion = lineOf(files.places, '\nregions:\n') + 2

describe('a slip in the vocabulary is named with its line and its mend:', () => {
  it('an unknown field', () =>
    expect(minerals('  wood: { alias: [timber] }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: minerals.wood: unrecognized key: "alias". Fix: remove alias or correct the spelling.`,
    ]))

  it('a value of the wrong kind', () =>
    expect(minerals('  wood: { aliases: timber }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: minerals.wood.aliases: invalid input: expected array, received string. Fix: write a list here.`,
    ]))

  it('a country without a name', () =>
    expect(add('places', 'places', '  ZZZ: { demonyms: [Zedder] }')).toEqual([
      `corpus/places.yaml:${firstPlace}: places.ZZZ.name: invalid input: expected string, received undefined. Fix: write text here.`,
    ]))

  it('an id of the wrong form', () => {
    expect(minerals('  Wood: {}').join()).toContain(`corpus/minerals.yaml:${firstMineral}: minerals.Wood: `)
    expect(minerals('  Wood: {}').join()).toContain('a mineral id is kebab-case')
    expect(add('places', 'places', '  zz: { name: Zed }').join()).toContain('a country id is ISO 3166-1 alpha-3')
    expect(add('places', 'groups', '  zed: { name: Zed, members: [FRA] }').join()).toContain('in capitals')
  })

  it('a symbol that is no symbol', () =>
    expect(minerals('  wood: { symbol: wd }').join()).toContain('a symbol is written as in chemistry'))

  it('an id twice', () =>
    expect(minerals('  cobalt: { symbol: Co }')).toEqual([
      `corpus/minerals.yaml:${lineOf(files.minerals, '\n  cobalt:') + 2}: this id or field appears here twice. Fix: join the two entries or rename one.`,
    ]))

  it('text that is no YAML', () => {
    const [problem] = minerals('  wood: { aliases: [timber }')
    expect(problem).toMatch(
      /^corpus\/minerals\.yaml:\d+: a line is indented too little or too much, or a bracket is open\. Fix: indent /,
    )
  })

  it('a group with neither members nor a reason', () =>
    expect(add('places', 'groups', '  ZED: { name: Zed }')).toEqual([
      `corpus/places.yaml:${firstGroup}: groups.ZED: a group has members or a reason in declined. Fix: correct the value.`,
    ]))

  it('a member, chain, statistics or reserves that points at nothing', () => {
    const end = 'correct the id or add the entry'
    const at = `corpus/minerals.yaml:${firstMineral}`
    expect(minerals('  wood: { members: [oak] }')).toEqual([`${at}: there is no mineral "oak". Fix: ${end}.`])
    expect(minerals('  wood: { chain: { mining: oak } }')).toEqual([`${at}: there is no mineral "oak". Fix: ${end}.`])
    expect(minerals('  wood: { statistics: { under: oak, why: It grows. } }')).toEqual([
      `${at}: there is no mineral "oak". Fix: ${end}.`,
    ])
    expect(minerals('  wood: { reserves: { under: oak, why: It grows. } }')).toEqual([
      `${at}: there is no mineral "oak". Fix: ${end}.`,
    ])
  })

  it('a stage that does not exist', () =>
    expect(minerals('  wood: { chain: { felling: wood } }').join()).toContain(`corpus/minerals.yaml:${firstMineral}: `))

  it('an inherited property for an id', () =>
    expect(minerals('  wood: { members: [constructor] }').join()).toContain('there is no mineral "constructor".'))

  it('a member country, a confusable place or the country of a region that does not exist', () => {
    const end = 'correct the id or add the entry'
    expect(add('places', 'groups', '  ZED: { name: Zed, members: [FRA, ZZZ] }')).toEqual([
      `corpus/places.yaml:${firstGroup}: there is no country "ZZZ". Fix: ${end}.`,
    ])
    expect(add('places', 'places', '  ZZZ: { name: Zed, confusable: [YYY] }')).toEqual([
      `corpus/places.yaml:${firstPlace}: there is no place "YYY". Fix: ${end}.`,
    ])
    expect(add('places', 'regions', '  ZED: { name: Zed, within: ZZZ }')).toEqual([
      `corpus/places.yaml:${firstRegion}: there is no country "ZZZ". Fix: ${end}.`,
    ])
  })

  it('a group or a row for a member, which would be summed with its own members', () => {
    expect(add('places', 'groups', '  ZED: { name: Zed, members: [EU] }').join()).toContain('there is no country "EU".')
    expect(add('places', 'groups', '  ZED: { name: Zed, members: [OTHER] }').join()).toContain('no country "OTHER".')
    expect(add('places', 'groups', '  ZED: { name: Zed, members: [WLD] }').join()).toContain('no country "WLD".')
  })

  it('a member twice', () => {
    expect(add('places', 'groups', '  ZED: { name: Zed, members: [FRA, DEU, FRA] }')).toEqual([
      `corpus/places.yaml:${firstGroup}: FRA is a member twice, and would be summed twice. Fix: remove one.`,
    ])
    expect(minerals('  wood: { members: [tin, tin] }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: tin is a member twice, and would be summed twice. Fix: remove one.`,
    ])
  })

  it('figures that stand under a mineral whose own stand elsewhere', () =>
    expect(minerals('  wood: { statistics: { under: terbium, why: It grows. } }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: the figures of wood are filed under terbium, whose own are filed elsewhere. Fix: name the mineral that has the tables.`,
    ]))

  it('an id in two sections', () =>
    expect(add('places', 'regions', '  EU: { name: Zed, within: FRA }').join()).toBe(
      `corpus/places.yaml:${firstRegion}: the id EU is used under groups too. Fix: rename one.`,
    ))

  it('a name that is already another mineral’s, whatever its accents and hyphens', () => {
    const niobium = lineOf(files.minerals, 'columbium')
    const [problem, ...rest] = minerals('  wood: { aliases: [Colúmbium] }')
    expect(rest).toEqual([])
    expect(problem).toBe(
      `corpus/minerals.yaml:${niobium + 1}: "columbium" is also a name of wood (minerals.yaml:${firstMineral}). Fix: remove one of the two, or declare it under "ambiguous".`,
    )
  })

  it('a name that a mineral and a place share', () =>
    expect(minerals('  wood: { aliases: [Bolivia] }').join()).toContain(
      `"Bolivia" is also a name of wood (minerals.yaml:${firstMineral}).`,
    ))

  it('a name twice in one entry', () =>
    expect(minerals('  wood: { aliases: [timber, Timber] }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: "Timber" is already a name of wood. Fix: remove it here.`,
    ]))

  it('an ambiguous name that a third one has', () =>
    expect(add('places', 'places', '  ZZZ: { name: Zed, demonyms: [Korean] }')).toEqual([
      `corpus/places.yaml:${firstPlace}: "Korean" is declared ambiguous, but not as a name of ZZZ, which has it too. Fix: add ZZZ to its "means" or remove the name here.`,
    ]))

  it('an ambiguous name that means what does not exist, or one thing only', () => {
    const line = lineOf(files.places, '\nambiguous:\n') + 2
    expect(add('places', 'ambiguous', '  - { typed: Zed, means: [FRA, ZZZ] }')).toEqual([
      `corpus/places.yaml:${line}: there is no place "ZZZ". Fix: correct the id or add the entry.`,
    ])
    expect(add('places', 'ambiguous', '  - { typed: Zed, means: [FRA] }').join()).toContain(
      `corpus/places.yaml:${line}: `,
    )
  })

  it('an ambiguous name declared twice', () => {
    const line = lineOf(files.places, '\nambiguous:\n') + 3
    const entry = '  - { typed: Zed, means: [FRA, DEU] }\n  - { typed: zed, means: [FRA, ITA] }'
    expect(add('places', 'ambiguous', entry)).toEqual([
      `corpus/places.yaml:${line}: "zed" is declared ambiguous twice. Fix: join the two.`,
    ])
  })

  it('a name that is an everyday word and does not say so', () =>
    expect(minerals('  wood: { aliases: [table] }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: "table" is an everyday word too. Fix: add it to wordsToo of wood.`,
    ]))

  it('a word declared that is no name', () => {
    expect(minerals('  wood: { wordsToo: [table] }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: wordsToo has "table", which is not a name of wood. Fix: remove it, or add the name.`,
    ])
    expect(add('places', 'places', '  ZZZ: { name: Zed, wordsToo: [table] }').join()).toContain(
      `corpus/places.yaml:${firstPlace}: wordsToo has "table"`,
    )
  })

  it('a symbol that another mineral has, or that is an everyday word', () => {
    const cobalt = lineOf(files.minerals, '\n  cobalt:') + 2
    expect(minerals('  wood: { symbol: Co }')).toEqual([
      `corpus/minerals.yaml:${cobalt}: Co is already the symbol of wood. Fix: correct one of the two.`,
    ])
    expect(minerals('  wood: { symbol: At }')).toEqual([
      `corpus/minerals.yaml:${firstMineral}: At is an everyday word too. Fix: add symbolIsWord: true.`,
    ])
  })

  it('a spelling of the statistics that leads to two places', () =>
    expect(add('places', 'places', '  ZZZ: { name: Zed, printed: [Burma] }')).toEqual([
      `corpus/places.yaml:${lineOf(files.places, '\n  MMR:') + 2}: the statistics' "Burma" already stands for ZZZ. Fix: keep it with the place that its rows are of.`,
    ]))

  it.each([
    ['@everyone', 'a mention of everyone'],
    ['<@123456789012345678>', 'a mention, emoji or timestamp of Discord'],
    ['[a figure](https://example.org)', 'a masked link'],
    ['see https://example.org', 'a web address'],
    ['**bold**', 'Markdown'],
    ['`code`', 'Markdown'],
    ['\u202eright to left', 'an invisible or direction-changing character'],
    ['zero\u200bwidth', 'an invisible or direction-changing character'],
    ['bell\\u0007', 'a control character'],
  ])('text that Discord would interpret: %j', (text, what) =>
    expect(minerals(`  wood: { caveat: "${text}" }`)).toEqual([
      `corpus/minerals.yaml:${firstMineral}: the text contains ${what}. Fix: write it as plain words.`,
    ]),
  )

  it('one mineral too few or too many on the US list of 2025', () => {
    expect(slip('minerals', 'us2025: true', 'us2025: false')).toEqual([
      'corpus/minerals.yaml: 59 minerals are marked us2025; the list has 60. Fix: mark those that are on the list.',
    ])
    expect(minerals('  wood: { us2025: true }')).toEqual([
      'corpus/minerals.yaml: 61 minerals are marked us2025; the list has 60. Fix: mark those that are on the list.',
    ])
  })

  it('a group on the US list, which names minerals', () =>
    expect(minerals('  wood: { us2025: true, members: [tin] }')[0]).toBe(
      `corpus/minerals.yaml:${firstMineral}: wood is a group, and the US list of 2025 names minerals. Fix: mark the members instead.`,
    ))

  it('a file that is not there', () => {
    rmSync(join(folder, 'places.yaml'), { force: true })
    writeFileSync(join(folder, 'minerals.yaml'), files.minerals)
    expect(checkVocabulary(readVocabularyFiles(folder)).map(problemLine)).toEqual([
      'corpus/places.yaml: the file cannot be read. Fix: put places.yaml into the corpus folder.',
    ])
  })

  it('an empty file', () => {
    writeFileSync(join(folder, 'places.yaml'), '')
    expect(checkVocabulary(readVocabularyFiles(folder)).map(problemLine)).toEqual([
      'corpus/places.yaml:1: invalid input: expected object, received null. Fix: write a map here.',
    ])
  })
})

describe('a vocabulary that cannot be used', () => {
  it('is refused with every problem in one message', () => {
    slip('minerals', '\nminerals:\n', '\nminerals:\n  wood: { members: [oak], caveat: "@here" }\n')
    expect(() => readVocabulary(folder)).toThrow(CorpusError)
    expect(() => readVocabulary(folder)).toThrow(/no mineral "oak"[^]*a mention of everyone/)
  })
})
