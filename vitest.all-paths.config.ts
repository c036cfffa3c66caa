import { defineConfig } from 'vitest/config';

// What takes long: every path through the questionnaire, every view and message on it, and the commands that measure.
export default defineConfig({
  test: { include: ['test/all-paths/**/*.test.ts'], testTimeout: 600_000 },
});
