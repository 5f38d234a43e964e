import { writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { Answer } from '../answers/answer.js'
import { toBlocks } from '../charts/blocks.js'
import { chartOf } from '../charts/chart-of.js'
import type { ChartSpec } from '../charts/spec.js'
import type { Corpus } from '../corpus/types.js'

const KINDS: Readonly<Record<string, (spec: ChartSpec) => Promise<Uint8Array | string>>> = {
  '.svg': async (spec) => (await import('../charts/svg/index.js')).toSvg(spec),
  '.png': async (spec) => {
    const { createPainter } = await import('../charts/png.js')
    const painter = createPainter()
    try {
      return await painter.paint(spec)
    } finally {
      await painter.close()
    }
  },
}

const WHY: Readonly<Record<string, (file: string) => string>> = {
  ENOENT: (file) => `there is no folder ${dirname(file)}: make it first, or name another file`,
  ENOTDIR: (file) => `${dirname(file)} is not a folder: name another file`,
  EISDIR: () => 'it is a folder: name a file in it',
  EACCES: () => 'you do not have permission to write there: name another file',
  EROFS: () => 'that disk is read-only: name another file',
}

/** Writes a file; an error of the file system becomes a sentence that says what to do. */
const write = async (file: string, content: Uint8Array | string): Promise<void> => {
  try {
    await writeFile(file, content)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = WHY[code]?.(file)
    throw why === undefined ? error : new Error(`The chart cannot be written to ${file}: ${why}.`, { cause: error })
  }
}

/**
 * Writes the chart of an answer to a `.png` or `.svg` file and returns a sentence that says so, or why there is none.
 * Throws when the file cannot be written or its ending is neither.
 */
export const writeChart = async (answer: Answer, corpus: Corpus, file: string): Promise<string> => {
  const draw = KINDS[extname(file).toLowerCase()]
  if (draw === undefined) throw new Error(`A chart is written as .png or .svg, and "${file}" is neither.`)
  const spec = chartOf(answer, corpus)
  if (spec === undefined) return 'This answer has no chart: there are not two figures to compare.'
  await write(file, await draw(spec))
  return `The chart is in ${file}.`
}

/** The chart of an answer in block characters for a terminal of `width` columns, or a sentence that there is none. */
export const blockChart = (answer: Answer, corpus: Corpus, width: number): string => {
  const spec = chartOf(answer, corpus)
  return spec === undefined ? 'This answer has no chart: there are not two figures to compare.' : toBlocks(spec, width)
}
