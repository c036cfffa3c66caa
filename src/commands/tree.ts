import { realpathSync, writeFileSync } from 'node:fs';
import { growDiagram } from '../recommendation/asking/grow.ts';

/**
 * Writes `src/recommendation/asking/tree.ts` anew from the rules and questions:
 *
 *     npm run tree
 *
 * A few seconds. The build does it as well, and a test fails when the file is not what the rules say now.
 */
const file = new URL('../recommendation/asking/tree.ts', import.meta.url);

export function treeSource(): string {
  return [
    '// Written by `npm run tree`: every outcome of the decision, and the plan of the questions. See diagram.ts.',
    `export const TREE =\n  '${JSON.stringify(growDiagram())}';`,
    '',
  ].join('\n');
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  writeFileSync(file, treeSource());
}
