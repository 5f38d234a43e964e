import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { rasterize } from './rasterize.js'
import type { ChartSpec } from './spec.js'
import { toSvg } from './svg/index.js'

/**
 * The other side of `png.ts`: a chart in, PNG out, one at a time. The SVG is made here too: the first map takes longer
 * to project than an answer to find.
 */
const job = z.object({ id: z.number(), spec: z.custom<ChartSpec>() })

parentPort?.on('message', (message: unknown) => {
  const { id, spec } = job.parse(message)
  try {
    const png = rasterize(toSvg(spec))
    parentPort?.postMessage({ id, png })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
