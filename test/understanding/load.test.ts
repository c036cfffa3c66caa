import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadLexicon } from '../../src/understanding/load.ts';
import { lexicon } from '../support/reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'certify-lexicon-'));
afterAll(() => rmSync(folder, { recursive: true }));
const place = (name: string) => pathToFileURL(join(folder, name));

test('the lexicon that the build wrote is what start-up reads', () => {
  writeFileSync(place('good.json'), JSON.stringify(lexicon));
  expect(loadLexicon(place('good.json'))).toEqual(lexicon);
});

test.each([
  ['missing', undefined, /There is no lexicon at .*; run npm run build first/],
  ['half', '{"entries":', /is not JSON; run npm run build/],
  ['old', '{"entries":[{"means":"wizard","phrases":["wand"]}]}', /is not a lexicon of this version/],
])('one that is %s: what to run', (name, text, message) => {
  if (text !== undefined) writeFileSync(place(name), text);
  expect(() => loadLexicon(place(name))).toThrow(message);
});
