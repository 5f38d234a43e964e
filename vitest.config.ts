import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/pinned-editions.ts'],
    setupFiles: ['test/setup.ts'],
    // Far above what any test takes by itself: a busy machine is no failure.
    testTimeout: 180_000,
    pool: 'forks',
    isolate: false,
  },
})
