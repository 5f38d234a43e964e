import { performance } from 'node:perf_hooks'
import { readFileSync } from 'node:fs'
import { modelOf } from '../../compiled.js'
import { goldenExamples } from '../../corpus/golden-examples.js'
import { readQuestions, type GoldenQuestion } from '../../corpus/questions.js'
import { heldApart, type HeldApart } from '../../language/held-apart.js'
import type { Question } from '../../language/question.js'
import { createLanguage, type Language } from '../../language/understand.js'
import { openBrain } from '../../open.js'
import type { ReportTable } from '../../search/bench/report.js'
import { percentile } from './measure.js'

const CONTENT = new Set([
  'mineral',
  'place',
  'concept',
  'thing',
  'unknown',
  'year',
  'number',
  'percent',
  'unit',
  'decade',
])
const BINS = 5

const percent = (right: number, of: number): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)}%`)

/** Content spans of a text that the best frame reads, of all of them. */
export interface Coverage {
  readonly read: number
  readonly content: number
}

/** How much of a text its best frame reads. */
export const coverageOf = (language: Language, text: string): Coverage => {
  const { clause, decision } = language.explain(text)
  const content = clause.spans.filter(({ type }) => CONTENT.has(type)).length
  return { read: content - decision.unread.filter(({ type }) => CONTENT.has(type)).length, content }
}

const coverageLine = (language: Language, name: string, texts: readonly string[]): string[] => {
  const all = texts.map((text) => coverageOf(language, text))
  const sum = (of: (one: Coverage) => number): number => all.reduce((total, one) => total + of(one), 0)
  const whole = all.filter(({ read, content }) => read === content).length
  return [
    name,
    String(texts.length),
    percent(
      sum(({ read }) => read),
      sum(({ content }) => content),
    ),
    percent(whole, texts.length),
  ]
}

/** A bin of chances: how many decisions, their mean chance, and the part that is right (both 0–1). */
export interface Bin {
  readonly from: number
  readonly count: number
  readonly chance: number
  readonly right: number
}

/** Decisions by their chance, in bins of the same width; empty bins are left out. */
export const calibration = (read: readonly HeldApart[]): readonly Bin[] =>
  Array.from({ length: BINS }, (_, bin) => bin).flatMap((bin): Bin[] => {
    const own = read.filter(({ decision }) => Math.min(BINS - 1, Math.floor(decision.chance * BINS)) === bin)
    if (own.length === 0) return []
    const chance = own.reduce((sum, { decision }) => sum + decision.chance, 0) / own.length
    const right = own.filter(({ decision, example }) => decision.intent === example.intent).length / own.length
    return [{ from: bin / BINS, count: own.length, chance, right }]
  })

/** How far chance and right are apart on average, weighed by the size of the bins (0–1). */
export const calibrationError = (bins: readonly Bin[]): number => {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, { count, chance, right }) => sum + (count / all) * Math.abs(chance - right), 0)
}

type Part = 'intent' | 'minerals' | 'places' | 'measure' | 'stage' | 'years'
const PARTS: readonly Part[] = ['intent', 'minerals', 'places', 'measure', 'stage', 'years']

/** Whether a part of the form fits what the golden question expects; undefined where it says nothing of it. */
const partFits = (part: Part, question: Question, golden: GoldenQuestion): boolean | undefined => {
  const { figures } = golden
  if (part === 'intent') return golden.intent === undefined ? undefined : question.intent === golden.intent
  if (figures.length === 0) return undefined
  const { years } = question
  switch (part) {
    case 'minerals':
      return question.minerals.length === 0
        ? undefined
        : figures.some(({ mineral }) => question.minerals.includes(mineral))
    case 'places':
      return question.places.length === 0 || golden.anyplace
        ? undefined
        : figures.some(({ place }) => question.places.includes(place))
    case 'measure':
    case 'stage': {
      const told = figures.flatMap((figure) => figure[part] ?? [])
      const own = question[part]
      return own === undefined || told.length === 0 ? undefined : told.includes(own)
    }
    case 'years':
      return years.kind !== 'years'
        ? undefined
        : figures.some(({ year }) => year === undefined || years.years.includes(year))
  }
}

const formRows = (language: Language, golden: readonly GoldenQuestion[]): string[][] => {
  const single = golden.filter(({ ask }) => ask !== undefined)
  const read = single.map((one) => ({ one, question: language.understand(one.ask ?? '') }))
  return PARTS.map((part) => {
    const fits = read.map(({ one, question }) => partFits(part, question, one)).filter((fit) => fit !== undefined)
    const right = fits.filter(Boolean).length
    return [part, String(fits.length), percent(right, fits.length)]
  })
}

/** Texts of a file: one a line, or the `turns` or `text` of JSON Lines. */
export const textsOf = (content: string): readonly string[] =>
  content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line): string[] => {
      if (!line.startsWith('{')) return [line]
      const { turns, text } = JSON.parse(line) as { readonly turns?: readonly string[]; readonly text?: string }
      return [...(turns ?? []), ...(text === undefined ? [] : [text])]
    })

const microseconds = (language: Language, texts: readonly string[]): readonly number[] => {
  // The first round warms the compiler and is not counted.
  for (const text of texts) language.understand(text)
  return texts.map((text) => {
    const from = performance.now()
    language.understand(text)
    return (performance.now() - from) * 1000
  })
}

/** Forms right, coverage, calibration and time; `files` hold further texts, for coverage and time. */
export const benchReading = async (files: readonly string[]): Promise<readonly ReportTable[]> => {
  const { corpus } = await openBrain()
  const language = createLanguage(corpus, { model: modelOf(corpus) })
  const golden = readQuestions('corpus')
  const texts = new Map([
    ['golden questions', golden.flatMap(({ ask }) => (ask === undefined ? [] : [ask]))],
    ...files.map((file) => [file, textsOf(readFileSync(file, 'utf8'))] as const),
  ])
  const held = heldApart(corpus, goldenExamples('corpus'))
  const right = held.filter(({ example, decision }) => example.intent === decision.intent).length
  const bins = calibration(held)
  return [
    {
      title: 'Forms right, of what the golden questions say of them',
      columns: ['', 'said of', 'right'],
      rows: [
        ...formRows(language, golden),
        ['intent, examples held apart', String(held.length), percent(right, held.length)],
      ],
      notes: ['A part counts where the question names it; the golden questions are among the examples.'],
    },
    {
      title: 'Coverage: content words that the best frame reads',
      columns: ['', 'texts', 'words', 'read whole'],
      rows: [...texts].map(([name, list]) => coverageLine(language, name, list)),
      notes: [],
    },
    {
      title: 'Chance and right, on examples held apart',
      columns: ['chance from', 'decisions', 'mean chance', 'right'],
      rows: bins.map((bin) => [bin.from.toFixed(1), String(bin.count), percent(bin.chance, 1), percent(bin.right, 1)]),
      notes: [`Chance and right are ${(100 * calibrationError(bins)).toFixed(1)} points apart on average.`],
    },
    {
      title: 'Time to read a text, in µs',
      columns: ['', 'p50', 'p99'],
      rows: [...texts].map(([name, list]) => {
        const times = microseconds(language, list)
        return [name, percentile(times, 0.5).toFixed(0), percentile(times, 0.99).toFixed(0)]
      }),
      notes: [],
    },
  ]
}
