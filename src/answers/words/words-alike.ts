/**
 * How alike two texts are by their content terms, 0–1: twice what they share over what both have (Dice's coefficient).
 */
export const wordsAlike = (one: readonly string[], other: readonly string[]): number => {
  const [a, b] = [new Set(one), new Set(other)]
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((term) => b.has(term)).length) / (a.size + b.size)
}
