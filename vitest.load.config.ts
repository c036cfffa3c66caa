import { defineConfig } from 'vitest/config';

// More than the app can do, for a minute. Nothing beside it: it measures.
export default defineConfig({
  test: {
    include: ['test/load/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    maxWorkers: 1,
  },
});
