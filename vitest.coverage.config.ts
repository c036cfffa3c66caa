import { pathToFileURL } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PROCESSES, REPORTS, THRESHOLDS } from './test/coverage/measured.ts';
import everyday, { slow, suites } from './vitest.config.ts';

/** Of the slow tests those that run what no everyday test does are left in, most of it in processes of its own. */
const neededHere = [
  'test/all-paths/**/*.test.ts',
  'test/commands/**/*.test.ts',
  'test/conversation-on-slack/{crowd,sharing}.test.ts',
  'test/listeners/process.test.ts',
  'test/operations/network.test.ts',
  'test/receivers/socket-mode.test.ts',
  'test/slack-check/**/*.test.ts',
];

const record = pathToFileURL('test/coverage/record.mjs').href;

// How much of Certify the tests run. The everyday suite and a few of the slow ones; fails below what is wanted.
export default defineConfig({
  test: {
    ...everyday.test,
    exclude: [
      ...slow.filter((glob) => !neededHere.includes(glob)),
      'test/all-paths/!(bench|evaluate|optimum|tree).test.ts',
      ...suites,
    ],
    testTimeout: 300_000,
    // Measuring slows down what waits for a process or a clock; whether it works, the suites themselves judge.
    retry: 1,
    env: { PROCESS_COVERAGE: PROCESSES, NODE_OPTIONS: `--import=${record}` },
    coverage: {
      enabled: true,
      provider: 'custom',
      customProviderModule: 'test/coverage/provider.ts',
      include: ['src/**/*.ts'],
      // A stand-in for Slack that nobody runs in earnest, and what the rules were grown into.
      exclude: ['src/playground/**', 'src/recommendation/asking/tree.ts'],
      reportsDirectory: REPORTS,
      reporter: ['text', 'text-summary', 'json', 'html'],
      thresholds: THRESHOLDS,
    },
  },
});
