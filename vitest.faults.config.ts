import { defineConfig } from 'vitest/config';

/** How soon something is answered is measured there, which needs a machine that is not busy with the others. */
const measured = ['test/faults/{outage,payloads}.test.ts'];

// What goes wrong around the app, for as long as it goes wrong in life.
export default defineConfig({
  test: {
    setupFiles: 'test/support/nothing-personal.ts',
    testTimeout: 900_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: '100%',
    isolate: false,
    // Most of what goes wrong is waiting.
    maxConcurrency: 12,
    projects: [
      {
        extends: true,
        test: {
          name: 'measured',
          include: measured,
          // Once for both groups: its end is the end of all.
          globalSetup: 'test/support/scan-figures.ts',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'the rest',
          include: ['test/faults/**/*.test.ts'],
          exclude: measured,
          globalSetup: 'test/faults/support/figures.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
