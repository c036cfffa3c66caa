import { defineConfig } from 'vitest/config';

// 100,000 cases of what nobody should send, by seeds that are printed; HOSTILE_SEED takes others.
export default defineConfig({
  test: {
    globalSetup: 'test/support/scan-figures.ts',
    setupFiles: 'test/support/nothing-personal.ts',
    include: ['test/hostile/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    isolate: false,
  },
});
