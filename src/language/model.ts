import { createHash } from 'node:crypto'

/** A sample: a text, its features and the index of its label. */
export interface Sample {
  readonly text: string
  readonly features: readonly string[]
  readonly label: number
}

/** A trained classifier as plain JSON: weights are 8-bit, scaled, base64, one row of classes a feature. */
export interface Weights {
  readonly labels: readonly string[]
  readonly features: readonly string[]
  readonly scale: number
  readonly weights: string
}

const RATE = 0.3
const DECAY = 2e-4

/**
 * The indices of the samples as an epoch goes through them: by a hash of each text, so that one more example leaves the
 * others in their places. (Shuffled by their number, a single new one moved 4.5% of 819 readings; so it moves 0.5%.)
 */
const orderOf = (samples: readonly Sample[], epoch: number): number[] => {
  const keys = samples.map(({ text }) =>
    createHash('md5')
      .update(`${String(epoch)} ${text}`)
      .digest('hex'),
  )
  return [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1))
}

const softmax = (scores: Float64Array): void => {
  let top = -Infinity
  for (const score of scores) top = Math.max(top, score)
  let sum = 0
  for (let at = 0; at < scores.length; at++) {
    const weight = Math.exp((scores[at] ?? 0) - top)
    scores[at] = weight
    sum += weight
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum
}

/**
 * Softmax regression over sparse binary features, trained by AdaGrad with weight decay: about a hundred lines that beat
 * natural's Bayes on our questions and train a hundred times faster than its LogisticRegressionClassifier.
 */
export class SoftmaxModel {
  private constructor(
    readonly labels: readonly string[],
    private readonly index: ReadonlyMap<string, number>,
    private readonly weights: Float32Array,
  ) {}

  /** Trains on samples; `labels[sample.label]` is the answer. Features that occur once are kept only if they are words. */
  static train(labels: readonly string[], samples: readonly Sample[], epochs = 14): SoftmaxModel {
    const counts = new Map<string, number>()
    for (const sample of samples)
      for (const feature of sample.features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    const index = new Map<string, number>()
    for (const [feature, count] of counts) if (count > 1 || feature.startsWith('w:')) index.set(feature, index.size)
    const classes = labels.length
    const weights = new Float32Array(index.size * classes)
    const squares = new Float32Array(index.size * classes).fill(1e-6)
    const rows = samples.map((sample) => sample.features.flatMap((feature) => index.get(feature) ?? []))
    const half = Math.floor(epochs / 2)
    const mean = new Float32Array(weights.length)
    const scores = new Float64Array(classes)
    const counted = labels.map((_, label) => samples.filter((sample) => sample.label === label).length)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const at of orderOf(samples, epoch)) {
        const row = rows[at] ?? []
        const label = samples[at]?.label ?? 0
        const size = 1 / Math.sqrt(Math.max(1, row.length))
        // Intents with few examples weigh as much as those with many, in part.
        const weight = Math.sqrt(samples.length / classes / Math.max(1, counted[label] ?? 1))
        scores.fill(0)
        for (const feature of row)
          for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[feature * classes + c] ?? 0) * size
        softmax(scores)
        for (let c = 0; c < classes; c++) {
          const error = ((scores[c] ?? 0) - (c === label ? 1 : 0)) * size * weight
          if (Math.abs(error) < 5e-4) continue
          for (const feature of row) {
            const cell = feature * classes + c
            const old = weights[cell] ?? 0
            const gradient = error + DECAY * old
            const square = (squares[cell] ?? 0) + gradient * gradient
            squares[cell] = square
            weights[cell] = old - (RATE * gradient) / Math.sqrt(square)
          }
        }
      }
      // The mean of the later epochs hangs less on the last example than the weights that it leaves.
      if (epoch >= half) weights.forEach((weight, cell) => (mean[cell] = (mean[cell] ?? 0) + weight))
    }
    return new SoftmaxModel(
      labels,
      index,
      mean.map((sum) => sum / (epochs - half)),
    )
  }

  /** Probability of each label, in their order. Unknown features are ignored. */
  predict(features: readonly string[]): Float64Array {
    const classes = this.labels.length
    const rows = features.flatMap((feature) => this.index.get(feature) ?? [])
    const size = 1 / Math.sqrt(Math.max(1, rows.length))
    const scores = new Float64Array(classes)
    for (const row of rows)
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (this.weights[row * classes + c] ?? 0) * size
    softmax(scores)
    return scores
  }

  toJSON(): Weights {
    let scale = 0
    for (const weight of this.weights) scale = Math.max(scale, Math.abs(weight))
    const bytes = Uint8Array.from(this.weights, (weight) => Math.round((weight / (scale || 1)) * 127) & 0xff)
    return {
      labels: this.labels,
      features: [...this.index.keys()],
      scale,
      weights: Buffer.from(bytes).toString('base64'),
    }
  }

  static fromJSON(stored: Weights): SoftmaxModel {
    const bytes = new Int8Array(Buffer.from(stored.weights, 'base64'))
    // Plainly, since every start does it for half a million weights.
    const weights = new Float32Array(bytes.length)
    for (let at = 0; at < bytes.length; at++) weights[at] = ((bytes[at] ?? 0) / 127) * stored.scale
    return new SoftmaxModel(stored.labels, new Map(stored.features.map((feature, at) => [feature, at])), weights)
  }
}
