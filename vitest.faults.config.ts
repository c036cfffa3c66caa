import { defineConfig } from 'vitest/config';

// What goes wrong around the built app, for as long as it goes wrong in life.
export default defineConfig({
  test: {
    globalSetup: 'test/support/scan-figures.ts',
    setupFiles: 'test/support/nothing-personal.ts',
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    isolate: false,
  },
});
