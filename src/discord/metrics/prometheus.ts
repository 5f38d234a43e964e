import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { isReadWhole, type Watch } from './watch.js'

/** How the bot is at this moment. */
export interface Vitals {
  /** The gateway is connected and ready. */
  readonly connected: () => boolean
  readonly servers: () => number
  /** Questions that wait for their turn. */
  readonly waiting: () => number
}

/** Up to 3 s an answer needs no acknowledgement; beyond 10 s people have gone. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 5, 10, 30]

/**
 * Counts in Prometheus' format, with Node's own (memory, event loop, garbage collection). Labels come from closed lists
 * of the program, never from what people write. https://prometheus.io/docs/practices/naming/
 */
export const createPrometheus = (vitals: Vitals): Omit<Watch, 'close'> & { readonly registry: Registry } => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'assay_answers_total',
    help: 'Answers found, by intent and status.',
    labelNames: ['intent', 'status'],
    registers,
  })
  const texts = new Counter({
    name: 'assay_texts_total',
    help: 'Texts that people wrote, by whether they were read whole.',
    labelNames: ['read'],
    registers,
  })
  const seconds = new Histogram({
    name: 'assay_answer_seconds',
    help: 'From the arrival of a question until its answer was sent.',
    buckets: SECONDS,
    registers,
  })
  const events = new Counter({
    name: 'assay_events_total',
    help: 'Acknowledgments, refusals, errors, rate limits, reconnects and the like.',
    labelNames: ['event'],
    registers,
  })
  const gauge = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  }
  gauge('assay_line_length', 'Questions that wait for their turn.', vitals.waiting)
  gauge('assay_servers', 'Servers that the bot is in.', vitals.servers)
  gauge('assay_connected', '1 while the gateway is connected.', () => (vitals.connected() ? 1 : 0))
  return {
    registry,
    answered: (answer, typed) => {
      answers.inc({ intent: answer.intent, status: answer.status })
      if (typed) texts.inc({ read: isReadWhole(answer) ? 'whole' : 'part' })
    },
    took: (value) => seconds.observe(value),
    happened: (event) => events.inc({ event }),
  }
}
