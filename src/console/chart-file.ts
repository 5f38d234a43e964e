import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
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

/**
 * Writes the chart of an answer to a `.png` or `.svg` file and returns a sentence that says so, or why there is none.
 * Throws when the file cannot be written or its ending is neither.
 */
export const writeChart = async (answer: Answer, corpus: Corpus, file: string): Promise<string> => {
  const draw = KINDS[extname(file).toLowerCase()]
  if (draw === undefined) throw new Error(`A chart is written as .png or .svg, and "${file}" is neither.`)
  const spec = chartOf(answer, corpus)
  if (spec === undefined) return 'This answer has no chart: there are not two figures to compare.'
  await writeFile(file, await draw(spec))
  return `The chart is in ${file}.`
}

/** The chart of an answer in block characters for a terminal of `width` columns, or a sentence that there is none. */
export const blockChart = (answer: Answer, corpus: Corpus, width: number): string => {
  const spec = chartOf(answer, corpus)
  return spec === undefined ? 'This answer has no chart: there are not two figures to compare.' : toBlocks(spec, width)
}
