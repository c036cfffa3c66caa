import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { compileCatalog } from '../../src/catalog/compile.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { seal } from '../../src/data-files/built-json.ts';
import { exchange, GUILD, HOUSE, PAGES } from './yaml.ts';

const folder = mkdtempSync(join(tmpdir(), 'catalog-'));
afterAll(() => rmSync(folder, { recursive: true }));

function build(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/catalog/build.ts', ...args], {
    encoding: 'utf8',
  });
}

describe('the build', () => {
  test('writes what start-up loads, at every place asked for', () => {
    const places = [join(folder, 'deep', 'one.json'), join(folder, 'two.json')];
    expect(build(...places)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const [one, two] = places.map((place) => loadCatalog(pathToFileURL(place)));
    expect(one?.all.length).toBeGreaterThan(30);
    expect(two?.all).toEqual(one?.all);
  });

  test('writes nothing and lists the faults, without a stack trace, when a file is faulty', () => {
    writeFileSync(join(folder, HOUSE.name), exchange(HOUSE, 'low: 100', 'low: 200').text);
    writeFileSync(join(folder, GUILD.name), exchange(GUILD, 'step: 2', 'step: 7').text);
    writeFileSync(join(folder, PAGES.name), PAGES.text);
    const target = join(folder, 'never.json');
    const { status, stderr } = build('--from', folder, target);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'The catalog has 2 faults:',
      'guild.yml: gu-two: step: Invalid option: expected one of 1|2|3',
      'house.yml: hs-one: facts.renewalFeeUsd.value: low must not be above high',
    ]);
    expect(existsSync(target)).toBe(false);
  });
});

describe('start-up', () => {
  const place = (name: string) => pathToFileURL(join(folder, name));

  test('loads what was compiled', () => {
    const built = compileCatalog([HOUSE, GUILD, PAGES]);
    writeFileSync(place('good.json'), JSON.stringify(built));
    const catalog = loadCatalog(place('good.json'));
    expect(catalog.version).toBe(built.version);
    expect(catalog.all).toEqual(built.certifications);
  });

  test('takes what is sealed as it is, and looks closely again once it was changed', () => {
    const [sealed, strange] = [
      place('sealed.json'),
      '{"version":"2026-01-01","certifications":[],"pages":[]}',
    ];
    writeFileSync(sealed, strange);
    seal(fileURLToPath(sealed));
    expect(loadCatalog(sealed)).toMatchObject({ version: '2026-01-01', all: [] });
    writeFileSync(sealed, `${strange} `);
    expect(() => loadCatalog(sealed)).toThrow(/not a catalog of this version; run npm run build/);
  });

  test.each([
    ['there is no catalog', undefined, /no catalog at .*; run npm run build first/],
    ['it is cut off', '{"version":', /is not JSON; run npm run build/],
    [
      'it was built by another version',
      '{"version":"2026-01-01"}',
      /not a catalog of this version; run npm run build/,
    ],
  ])('says what to run when %s', (_claim, text, message) => {
    const url = place('bad.json');
    if (text !== undefined) writeFileSync(url, text);
    expect(() => loadCatalog(url)).toThrow(message);
  });
});
