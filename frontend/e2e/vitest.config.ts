import { defineConfig } from 'vitest/config'

/** Journeys in a browser over the real Go methods: each has a program and a database of its own. */
export default defineConfig({
  cacheDir: '../node_modules/.vite-journeys',
  test: {
    name: 'journeys',
    root: import.meta.dirname,
    include: ['browser/**/*.journey.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // How long a state may take to come, where a journey waits for one.
    expect: { poll: { timeout: 10_000, interval: 20 } },
    // Two cores drive a browser and a Go program each; more files at once only make every one of them slower.
    maxWorkers: 2,
    // A busy machine can starve a browser for seconds; a journey that fails twice is broken.
    retry: 1,
  },
})
