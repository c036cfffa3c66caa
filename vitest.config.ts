import { defineConfig } from 'vitest/config';

// The everyday suite. The exhaustive walk over every path has its own script
// (`npm run test:all-paths`), so that this one stays under a minute.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/all-paths/**', 'test/browser/**'],
    testTimeout: 20_000,
    // By default one core is left idle, which on two cores is half of them.
    maxWorkers: '100%',
    restoreMocks: true,
  },
});
