import { defineConfig } from 'vitest/config';

// Every path through the questionnaire, every view it can show, every message it can send.
export default defineConfig({
  test: { include: ['test/all-paths/**/*.test.ts'], testTimeout: 600_000 },
});
