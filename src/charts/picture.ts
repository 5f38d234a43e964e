import type { Answer } from '../answers/answer.js'
import { altText } from './alt.js'
import { chartOf } from './chart-of.js'
import { createPainter } from './png.js'
import type { Corpus } from '../corpus/types.js'

/** A picture of an answer's own figures. */
export interface Picture {
  readonly png: Uint8Array
  /** What the picture shows, in words. */
  readonly alt: string
}

export interface Pictures {
  /** Whether there is anything to draw. */
  drawable(answer: Answer): boolean
  draw(answer: Answer): Promise<Picture | undefined>
  close(): Promise<void>
}

/** Pictures drawn by the charts room, off the main thread. */
export const createPictures = (corpus: Corpus): Pictures => {
  const painter = createPainter()
  return {
    drawable: (answer) => chartOf(answer, corpus) !== undefined,
    draw: async (answer) => {
      const spec = chartOf(answer, corpus)
      return spec && { png: await painter.paint(spec), alt: altText(spec) }
    },
    close: () => painter.close(),
  }
}
