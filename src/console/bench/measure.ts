/** The value below which a fraction `p` (0–1) of the samples lies; nearest rank. NaN for no samples. */
export const percentile = (samples: readonly number[], p: number): number => {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN
}

/** The median of the samples. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5)
