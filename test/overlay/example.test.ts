import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { current } from '../../src/conversation/step.ts';
import { compileOverlay } from '../../src/overlay/compile.ts';
import { overlayFile } from '../../src/overlay/schema.ts';
import { explainOverlayFaults } from '../../src/settings.ts';
import { readable } from '../cards/support/readable.ts';
import { catalog } from '../support/catalog.ts';
import { partsWith, stateAfter } from '../support/overlay-views.ts';

/** The page for those who write an overlay must be true of the example, and of the program. */

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const page = read('docs/company.md');
const example = read('examples/company.yml');
const blockOf = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

test('the page shows the example as it is, without its first remark', () => {
  expect(blockOf('yaml')).toBe(example.replace(/^(#.*\n)+\n/, ''));
});

test('the example does what the page says', () => {
  const reading = compileOverlay({ name: 'examples/company.yml', text: example }, catalog);
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const parts = partsWith(reading.overlay);
  const answers = {
    aim: 'team',
    setting: 'scrum',
    held: 'none',
    purpose: 'hired',
    learning: 'class',
  } as const;
  const lines = readable(draw(current(stateAfter(answers, parts), parts), 'rich'))
    .join('\n')
    .replace(/<[^|>]+\|([^>]+)>/g, '$1')
    .replaceAll('*', '');
  const told = page
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.replace('> ', '').replaceAll('**', ''));
  expect(told.length).toBeGreaterThan(2);
  for (const line of told) expect(lines).toContain(line);
});

test('the page names every field, and no other', () => {
  const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(overlayFile.shape).sort());
});

test('the page shows faults as they are told', () => {
  const text =
    'prefer:\n  - certification: PSM 9\npays:\n  - upTo: 5\n  - certification: PMP\n    upTo: lots\n';
  const reading = compileOverlay({ name: 'ours.yml', text }, catalog);
  expect(reading.ok).toBe(false);
  if (!reading.ok) expect(explainOverlayFaults(reading.faults)).toContain(blockOf('text').trim());
});
