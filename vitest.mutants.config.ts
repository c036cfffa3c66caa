import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

const support = join(import.meta.dirname, 'test/support');

/** Reading the catalog from its YAML takes longer than these tests, which run a thousand times. */
const builtCatalog: Plugin = {
  name: 'built-catalog',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/catalog.ts')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === join(support, 'catalog.ts') ? join(support, 'built-catalog.ts') : null;
  },
};

// What judges the rules and the state's codec: tests that say what is right, and none that only compares with what was
// written before, as those of the tree and of the page on how Certify decides.
export default defineConfig({
  plugins: [builtCatalog],
  test: {
    include: [
      'test/recommendation/decision/{decide,held,reading,rules,why}.test.ts',
      'test/conversation/state.test.ts',
    ],
    testTimeout: 60_000,
    isolate: false,
  },
});
