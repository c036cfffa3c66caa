import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { treeSource } from '../../src/commands/tree.ts';

test('the diagram in the repository is what the rules and questions say now', () => {
  const written = readFileSync(new URL('../../src/recommendation/asking/tree.ts', import.meta.url), 'utf8');
  expect(
    written === treeSource(),
    'src/recommendation/asking/tree.ts is not current; run: npm run tree',
  ).toBe(true);
});
