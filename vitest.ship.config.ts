import { defineConfig } from 'vitest/config';

// What is shipped, built and run as its own papers say: the image, and the commands of docs/operate.md. Installs packages anew.
export default defineConfig({
  test: {
    include: ['test/ship/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
});
