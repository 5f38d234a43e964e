import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { ChartSpec } from './spec.js'

const reply = z.object({ id: z.number(), png: z.instanceof(Uint8Array).optional(), error: z.string().optional() })

/** Draws charts off the main thread, so that other answers never wait. */
export interface Painter {
  /** The chart as PNG bytes; rejects when the picture cannot be drawn. */
  paint(spec: ChartSpec): Promise<Uint8Array>
  /** Ends the worker and gives its memory back. The next `paint` starts another. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (png: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/**
 * A painter with one worker that is started by the first chart and ended after `idleMs` without one: resvg holds what
 * it has drawn, and only the end of its thread gives the memory back.
 */
export const createPainter = (idleMs = 30_000): Painter => {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let next = 0
  const waiting = new Map<number, Waiting>()

  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const close = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    fail(new Error('The chart could not be drawn: the painter was closed'))
    await ending?.terminate()
  }
  const rest = (): void => {
    clearTimeout(idle)
    idle = setTimeout(() => void close(), idleMs)
    idle.unref()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.js', import.meta.url))
    started.unref()
    started.on('message', (message: unknown) => {
      const { id, png, error } = reply.parse(message)
      const job = waiting.get(id)
      waiting.delete(id)
      if (png === undefined) job?.reject(new Error(`The chart could not be drawn: ${error ?? 'no picture'}`))
      else job?.resolve(png)
      if (waiting.size === 0) {
        started.unref()
        rest()
      }
    })
    started.on('error', (error) => {
      worker = undefined
      fail(error instanceof Error ? error : new Error(String(error)))
    })
    started.on('exit', () => {
      // A thread that was closed on purpose is no longer `worker`; what its successor draws is not its business.
      if (worker !== started) return
      worker = undefined
      fail(new Error('The chart could not be drawn: the drawing thread ended'))
    })
    return started
  }
  return {
    paint: (spec) =>
      new Promise((resolve, reject) => {
        clearTimeout(idle)
        worker ??= start()
        worker.ref()
        const id = (next += 1)
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, spec })
      }),
    close,
  }
}
