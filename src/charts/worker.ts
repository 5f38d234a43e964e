import { parentPort } from 'node:worker_threads'
import { z } from 'zod'
import { rasterize } from './rasterize.js'

/** The other side of `png.ts`: SVG in, PNG out, one at a time. */
const job = z.object({ id: z.number(), svg: z.string() })

parentPort?.on('message', (message: unknown) => {
  const { id, svg } = job.parse(message)
  try {
    const png = rasterize(svg)
    parentPort?.postMessage({ id, png })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
