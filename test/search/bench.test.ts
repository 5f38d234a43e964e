import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { benchTrec } from '../../src/search/bench/collection.js'
import { benchGrowth, grow } from '../../src/search/bench/growth.js'
import { ndcg10, score } from '../../src/search/bench/metrics.js'
import { danglingReferences, passagesOf, readQuestions } from '../../src/search/bench/questions.js'
import { renderTable } from '../../src/search/bench/report.js'
import { auroc, benchRetrieval } from '../../src/search/bench/retrieval.js'
import { readCollection, readQrels } from '../../src/search/bench/trec.js'
import { createSearch } from '../../src/search/search.js'
import { entriesOf } from '../../src/search/entries.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { corpus } from './fixture.js'

const folder = mkdtempSync(path.join(tmpdir(), 'trec-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, lines: readonly unknown[]) =>
  writeFileSync(
    path.join(folder, name),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )

describe('metrics', () => {
  test('are those of the textbook', () => {
    const judged = new Map([
      ['a', 2],
      ['b', 1],
      ['z', 0],
    ])
    expect(ndcg10(['a', 'b'], judged)).toBe(1)
    // (1 + 2 / log2(3)) / (2 + 1 / log2(3))
    expect(ndcg10(['b', 'a'], judged)).toBeCloseTo(0.8597, 4)
    expect(score(['z', 'a', 'x'], judged)).toMatchObject({ recall1: 0, recall5: 1, recall10: 0.5, mrr: 0.5 })
    expect(ndcg10([], new Map())).toBe(0)
    expect(auroc([0.9, 0.5], [0.1, 0.5])).toBe(0.875)
  })
})

describe('a TREC collection', () => {
  test('is read with three or four columns, headings passed over, queries without answers left out', () => {
    expect([...(readQrels('query-id\tcorpus-id\tscore\n1\t7\t2\n1\t8\t0\n').get('1') ?? [])]).toEqual([
      ['7', 2],
      ['8', 0],
    ])
    expect(readQrels('1 0 7 1').get('1')?.get('7')).toBe(1)
  })

  test('says in which line of which file it is not one', () => {
    write('docs.jsonl', [{ id: 1, text: 'x' }, '{"title": "no id"}'])
    write('queries.jsonl', [])
    write('qrels.tsv', [])
    expect(() => readCollection(folder)).toThrow(/docs\.jsonl:2/)
  })

  test('is ranked by every system, and dressing a question up changes nothing', async () => {
    const metals = ['gallium', 'cobalt', 'nickel', 'tungsten']
    write(
      'docs.jsonl',
      metals.map((metal, id) => ({ id, title: metal, text: `All about ${metal} and its mines.` })),
    )
    write(
      'queries.jsonl',
      metals.map((metal, id) => ({ _id: `q${String(id)}`, text: `${metal} mines` })),
    )
    write(
      'qrels.tsv',
      metals.map((_, id) => `q${String(id)}\t${String(id)}\t1`),
    )
    const report = await benchTrec(folder)
    expect(report.rows.map((row) => row[1])).toEqual(Array(6).fill('1.000'))
    expect(renderTable(report)).toContain('at most 0.0000')
  })
})

describe('the retrieval bench', () => {
  const questions = {
    answerable: [
      { question: 'gallium uses', passages: ['gallium#uses'] },
      { question: 'cobalt price', passages: ['usgs-mcs-2026:cobalt:price'] },
    ],
    unanswerable: ['who won the football world cup'],
  }

  test('reports every system and how many questions stand above the line', async () => {
    const [retrieval, abstention] = await benchRetrieval(corpus, questions)
    expect(retrieval?.rows.map((row) => row[0])).toEqual([
      'MiniSearch as it comes',
      'lunr as it comes',
      'lunr as configured here',
    ])
    expect(retrieval?.rows.at(-1)?.slice(1)).toEqual(['1.000', '1.000', '1.000', '1.000'])
    expect(abstention?.rows).toEqual([
      ['with an answer', '2', '2'],
      ['without an answer', '1', '0'],
    ])
  })

  test('stops at a name that is not in the corpus', () => {
    expect(() => passagesOf(['gallium#nowhere'], entriesOf(corpus))).toThrow('gallium#nowhere')
  })

  test('has at least 150 questions whose passages are all in the corpus, and 100 that have none', () => {
    const loaded = loadCorpus('corpus')
    const real = readQuestions('corpus')
    expect(real.answerable.length).toBeGreaterThanOrEqual(150)
    expect(new Set(real.answerable.map(({ question }) => question)).size).toBe(real.answerable.length)
    expect(real.unanswerable.length).toBeGreaterThanOrEqual(100)
    expect(danglingReferences(real, entriesOf(loaded))).toEqual([])
  })
})

describe('the search over the corpus', () => {
  const loaded = loadCorpus('corpus')
  const search = createSearch(loaded)
  const entries = entriesOf(loaded)
  const sample = readQuestions('corpus').answerable.filter((_, n) => n % 4 === 0)
  const ranked = (text: string) => search.find({ text }, 10).map((hit) => hit.passage.id)

  test('finds a passage that answers among the first five for nine questions in ten, without knowing any name', () => {
    const found = sample.filter(({ question, passages }) => {
      const judged = passagesOf(passages, entries)
      return ranked(question)
        .slice(0, 5)
        .some((id) => judged.has(id))
    })
    expect(found.length / sample.length).toBeGreaterThanOrEqual(0.9)
  })

  test('ranks a question the same however it is dressed', () => {
    for (const { question } of sample.slice(0, 12)) {
      expect(ranked(`"${question}"?`)).toEqual(ranked(question))
      expect(ranked(`${question}: * ~ ^ + -`)).toEqual(ranked(question))
    }
  })
})

describe('growth', () => {
  test('repeats the corpus with words of its own in every copy', () => {
    const entries = entriesOf(corpus)
    const grown = grow(entries, entries.length * 3)
    expect(new Set(grown.map(({ passage }) => passage.id)).size).toBe(grown.length)
    expect(new Set(grown.map(({ passage }) => passage.text)).size).toBeGreaterThan(entries.length)
    expect(benchGrowth(corpus, ['gallium'], [20]).rows[0]?.[0]).toBe('20')
  })
})
