import { defineConfig } from 'vitest/config';

// The playground's page in a real browser. Apart from the everyday suite, since it needs Chromium.
export default defineConfig({
  test: {
    setupFiles: 'test/support/nothing-personal.ts',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/support/chromium.ts', 'test/support/scan-figures.ts'],
    testTimeout: 150_000,
    hookTimeout: 60_000,
    // A busy machine draws slowly, and a tap may wait for the second that Slack asks for; vitest's own limit is that second.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: '100%',
    restoreMocks: true,
  },
});
