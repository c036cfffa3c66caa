import { defineConfig } from 'vitest/config';
import { slow } from './vitest.config.ts';

// What takes long: every path through the questionnaire, every view and message on it, commands in processes of their
// own, and the playground as a whole.
export default defineConfig({
  test: {
    globalSetup: 'test/support/scan-figures.ts',
    setupFiles: 'test/support/nothing-personal.ts',
    include: slow,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: '100%',
  },
});
