import { defineConfig } from 'vitest/config'

/** `npx vitest run --config load.config.ts`: what docs/operating.md says of load, measured on this machine. */
export default defineConfig({
  test: { include: ['test/discord/load.measure.ts'], testTimeout: 600_000, pool: 'forks' },
})
