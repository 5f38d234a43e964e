import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'
import { altText } from './alt.js'
import { chartOf } from './chart-of.js'
import type { Painter } from './png.js'

/** Draws answers over one corpus: PNG bytes with what they show in words; undefined where there is nothing to draw. */
export const pictures =
  (corpus: Corpus, painter: Painter) =>
  async (answer: Answer): Promise<{ png: Buffer; alt: string } | undefined> => {
    const spec = chartOf(answer, corpus)
    return spec === undefined ? undefined : { png: Buffer.from(await painter.paint(spec)), alt: altText(spec) }
  }
