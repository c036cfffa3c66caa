import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests with a script of their own, `npm run test:all-paths`, so that installing and testing take under a minute. */
export const slow = [
  'test/all-paths/**/*.test.ts',
  'test/commands/**/*.test.ts',
  // These wait for connections that break, people who wait for their turn or for a modal, and processes.
  'test/conversation-on-slack/{crowd,sharing}.test.ts',
  'test/listeners/process.test.ts',
  'test/local-slack/**/*.test.ts',
  'test/operations/network.test.ts',
  'test/receivers/socket-mode.test.ts',
  'test/slack-check/**/*.test.ts',
  'test/playground/{certify-app,playground,socket-mode,start,trouble}.test.ts',
];

/** Suites with a script and a configuration of their own. */
export const suites = ['browser', 'faults', 'hostile', 'load', 'ship'].map((suite) => `test/${suite}/**`);

// The everyday suite.
export default defineConfig({
  test: {
    globalSetup: 'test/support/scan-figures.ts',
    setupFiles: 'test/support/nothing-personal.ts',
    include: ['test/**/*.test.ts'],
    exclude: [...slow, ...suites],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for comes in a moment, but on a busy machine that is a long one.
    expect: { poll: { timeout: 5000 } },
    // One more than there are cores, since some tests wait for a process or a clock; by default one core is left idle.
    maxWorkers: availableParallelism() + 1,
    restoreMocks: true,
    // Loading the sources anew for each file took more than half of the time. What is kept from one file to the next
    // are results of pure functions; no test replaces a module, and none changes a global.
    isolate: false,
  },
});
