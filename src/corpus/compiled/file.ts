import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Lexicon } from '../lexicon/types.js'
import type { Corpus, Likely, Mineral, Place, Source } from '../types.js'
import type { Utterance } from '../utterances.js'
import { setDigest } from './digest.js'
import {
  packDocument,
  packRows,
  packTable,
  textCollector,
  unpackDocument,
  unpackTable,
  type PackedDocument,
  type PackedTable,
} from './pack.js'
import { contentStamp, quickStamp, type Stamp } from './stamp.js'

/** Raise it when the layout below changes: an artefact of an earlier version is not read. */
const VERSION = 7

interface Artefact {
  readonly version: number
  readonly stamp: Stamp
  readonly texts: readonly (string | null)[]
  readonly tables: readonly PackedTable[]
  readonly sources: readonly (readonly [string, Source])[]
  readonly minerals: readonly (readonly [string, Mineral])[]
  readonly places: readonly (readonly [string, Place])[]
  readonly ambiguous: readonly (readonly [string, readonly string[]])[]
  readonly likely: readonly (readonly [string, Likely])[]
  readonly documents: readonly PackedDocument[]
  readonly utterances: readonly Utterance[]
  readonly lexicon?: Lexicon
  readonly knownUntil?: string
}

/**
 * Writes a corpus that was read from `folder` in the form that {@link readCompiled} loads in some milliseconds: a line
 * with everything but the rows of the tables and the passages of the documents, and these behind it, one a line.
 */
export const writeCompiled = (corpus: Corpus, folder: string, outFile: string): void => {
  const { texts, positionOf } = textCollector()
  const lines: string[] = []
  let end = 0
  const behind = (text: string): readonly [number, number] => {
    const from = end
    lines.push(text)
    end += Buffer.byteLength(text) + 1
    return [from, end - 1]
  }
  const tables = [...corpus.tables.values()].map((table) => packTable(table, behind(packRows(table)), positionOf))
  const documents = [...corpus.documents.values()].map((document) => packDocument(document, behind))
  const artefact: Artefact = {
    version: VERSION,
    stamp: { quick: quickStamp(folder), content: contentStamp(folder) },
    tables,
    texts,
    sources: [...corpus.sources],
    minerals: [...corpus.minerals],
    places: [...corpus.places],
    ambiguous: [...(corpus.ambiguous ?? [])],
    likely: [...(corpus.likely ?? [])],
    documents,
    utterances: corpus.utterances,
    ...(corpus.lexicon && { lexicon: corpus.lexicon }),
    ...(corpus.knownUntil !== undefined && { knownUntil: corpus.knownUntil }),
  }
  mkdirSync(dirname(outFile), { recursive: true })
  const temporary = `${outFile}.${process.pid}.part`
  writeFileSync(temporary, [JSON.stringify(artefact), ...lines, ''].join('\n'))
  renameSync(temporary, outFile)
}

/** More than the version and the two digests take. */
const STAMP_LENGTH = 256

/** The stamp stands at the front of the artefact, so that a stale one is not parsed. */
const STAMP = new RegExp(`^\\{"version":${VERSION},"stamp":\\{"quick":"([0-9a-f]{64})","content":"([0-9a-f]{64})"\\}`)

/**
 * Loads the compiled corpus of a folder, or nothing when there is none, it is of another version, or the folder has
 * changed since. Its contents were checked when it was compiled and are not checked again.
 */
export const readCompiled = (folder: string, file: string): Corpus | undefined => {
  if (!existsSync(file)) return undefined
  const bytes = readFileSync(file)
  const stamp = STAMP.exec(bytes.toString('latin1', 0, STAMP_LENGTH))
  if (!stamp) return undefined
  if (stamp[1] !== quickStamp(folder) && stamp[2] !== contentStamp(folder)) return undefined
  const end = bytes.indexOf('\n')
  const artefact = JSON.parse(bytes.toString('utf8', 0, end)) as Artefact
  // A copy, so that the line in front does not stay in memory with what is behind it.
  const behind = Buffer.from(bytes.subarray(end + 1))
  const textFrom = (from: number, to: number): string => behind.toString('utf8', from, to)
  const tables = artefact.tables.map((packed) => unpackTable(packed, artefact.texts, textFrom))
  const documents = artefact.documents.map((packed) => unpackDocument(packed, textFrom))
  const corpus: Corpus = {
    tables: new Map(tables.map((table) => [table.id, table])),
    sources: new Map(artefact.sources),
    minerals: new Map(artefact.minerals),
    places: new Map(artefact.places),
    ambiguous: new Map(artefact.ambiguous),
    likely: new Map(artefact.likely),
    documents: new Map(documents.map((document) => [document.id, document])),
    utterances: artefact.utterances,
    ...(artefact.lexicon && { lexicon: artefact.lexicon }),
    ...(artefact.knownUntil !== undefined && { knownUntil: artefact.knownUntil }),
  }
  setDigest(corpus, stamp[2] ?? '')
  return corpus
}
