import { defineConfig } from 'vitest/config';

// What goes wrong around the built app, for as long as it goes wrong in life.
export default defineConfig({
  test: {
    setupFiles: 'test/support/nothing-personal.ts',
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['test/support/scan-figures.ts', 'test/faults/support/figures.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    isolate: false,
    // Most of what goes wrong is waiting.
    maxConcurrency: 12,
  },
});
