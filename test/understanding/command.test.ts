import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNames, MOST_WORDS } from '../../src/understanding/names.ts';
import type { Command } from '../../src/understanding/understood.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';

const commandOf = (text: string) => reader.read(text).command;

const START: Command = { kind: 'start' };
const compares = (...certifications: string[]): Command => ({ kind: 'compare', certifications });
const details = (certification: string): Command => ({ kind: 'details', certification });
const path = (from: string | null, to: string | null): Command => ({ kind: 'path', from, to });

describe('what is wanted', () => {
  test.each<[string, Command]>([
    ['', START],
    ['   ', START],
    ['here', { kind: 'here' }],
    ['Private', { kind: 'private' }],
    ['privately', { kind: 'private' }],
    ['private scrum master 2 years', { kind: 'private' }],
    ['private company', { kind: 'start' }],
    ['help', { kind: 'help' }],
    ['?', { kind: 'help' }],
    ['CSM', details('csm')],
    ['psm', details('psm-i')],
    ['psm 1', details('psm-i')],
    ['PSM I', details('psm-i')],
    ['pmi acp', details('pmi-acp')],
    ['Leading SAFe', details('safe-sa')],
    ['CAT', details('isqi-cat')],
    ['what is CSM', details('csm')],
    ['What is CSM, please?', details('csm')],
    ['tell me about PSM I', details('psm-i')],
    ['price of csm', details('csm')],
    ['how much is the PMP', details('pmp')],
    ['compare CSM CSPO', compares('csm', 'cspo')],
    ['compare CSM PSM I', compares('csm', 'psm-i')],
    ['compare psm i, pspo i and pal i', compares('psm-i', 'pspo-i', 'pal-i')],
    ['compare CSM vs PSM I', compares('csm', 'psm-i')],
    ['compare CSM with PMP', compares('csm', 'pmp')],
    ['CSM or CSPO', compares('csm', 'cspo')],
    ['csm or cspo?', compares('csm', 'cspo')],
    ['csm vs psm i', compares('csm', 'psm-i')],
    ['CSM, CSPO', compares('csm', 'cspo')],
    ['what is the difference between CSM and PSM', compares('csm', 'psm-i')],
    ["what's the difference between csm and psm?", compares('csm', 'psm-i')],
    ['compare', { kind: 'compare-which', certifications: [] }],
    ['compare CSM', { kind: 'compare-which', certifications: ['csm'] }],
    ['compare CSM CSM', { kind: 'compare-which', certifications: ['csm'] }],
    ['compare CSM XYZZY', { kind: 'compare-which', certifications: ['csm'] }],
    [
      'compare CSM CSPO PSM I PSPO I PMP',
      { kind: 'compare-which', certifications: ['csm', 'cspo', 'psm-i', 'pspo-i', 'pmp'] },
    ],
    ['scrum master', { kind: 'role', role: 'team' }],
    ['Scrum Master certifications', { kind: 'role', role: 'team' }],
    ['product owner', { kind: 'role', role: 'product' }],
    ['tester', { kind: 'role', role: 'test' }],
    ['agile coach', { kind: 'role', role: 'coach' }],
    ['scrum mastr', { kind: 'role', role: 'team' }],
    ['list', { kind: 'list', of: null }],
    ['all', { kind: 'list', of: null }],
    ['show all', { kind: 'list', of: null }],
    ['list safe', { kind: 'list', of: { by: 'issuer', issuer: 'scaled-agile' } }],
    ['list scrum.org', { kind: 'list', of: { by: 'issuer', issuer: 'scrum-org' } }],
    ['list Scrum Alliance', { kind: 'list', of: { by: 'issuer', issuer: 'scrum-alliance' } }],
    ['list product owner', { kind: 'list', of: { by: 'role', role: 'product' } }],
    ['list advanced', { kind: 'list', of: { by: 'step', step: 2 } }],
    ['path', path(null, null)],
    ['path CSM', path('csm', null)],
    ['path from CSM to CSP-SM', path('csm', 'csp-sm')],
    ['path to CST', path(null, 'cst')],
    ['path csm csp-sm', path('csm', 'csp-sm')],
    ['what comes after CSM', path('csm', null)],
    ['pmi apc', { kind: 'nearest', typed: 'pmi apc', certifications: ['pmi-acp', 'capm', 'dac'] }],
    ['CSPOO', { kind: 'nearest', typed: 'CSPOO', certifications: ['csp-po', 'cspo'] }],
    ['1', { kind: 'buttons' }],
    ['yes', { kind: 'buttons' }],
    ['OK!', { kind: 'buttons' }],
    ['no', { kind: 'buttons' }],
    ['hello', START],
    ['start', START],
    ['pdf', START],
    ['safe', START],
    ['which one is best for me?', START],
    ['should I do CSM or PMI-ACP', START],
    ['should I get CSM?', START],
    ['is PMP worth it for me', START],
    ['tell me a joke', START],
    ['you are stupid', START],
    ['I have a cat', START],
  ])('"%s"', (text, command) => {
    expect(commandOf(text)).toEqual(command);
  });

  test('a comparison finds every certification by every name it goes by', () => {
    for (const { id, abbreviation, name, aliases } of catalog.all) {
      const other = id === 'csm' ? 'cspo' : 'csm';
      for (const typed of [id, abbreviation, name, ...aliases]) {
        expect({ typed, ...commandOf(`compare ${typed} and ${other}`) }).toEqual({
          typed,
          ...compares(id, other),
        });
      }
    }
  });

  test('no two abbreviations side by side read as a third name, unless they are one', () => {
    const isOne = ['ICP APM'];
    const names = createNames(catalog, { inCapitals: new Set(), inLists: new Set() });
    for (const one of catalog.all) {
      for (const other of catalog.all.filter(({ id }) => id !== one.id)) {
        const typed = `${one.abbreviation} ${other.abbreviation}`;
        if (isOne.includes(typed)) continue;
        const found = names.find(wordsOf(typed), 'names').map(({ certification }) => certification);
        expect({ typed, found }).toEqual({ typed, found: [one.id, other.id] });
      }
    }
  });

  test('no name has more words than are looked at together', () => {
    const names = catalog.all.flatMap(({ id, abbreviation, name, aliases }) => [
      id,
      abbreviation,
      name,
      ...aliases,
    ]);
    const longest = Math.max(...names.map((name) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length));
    expect(longest).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('whatever is typed, there is an answer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
        expect(reader.read(text)).toMatchObject({ command: { kind: expect.any(String) } });
      }),
    );
  });
});

describe('more than is read', () => {
  test.each<[string, Command]>([
    [`CSM or CSPO, ${'x'.repeat(600)}`, compares('csm', 'cspo')],
    ['CSM or '.repeat(200), details('csm')],
  ])('%#: is read as far as that, and said to be cut', (text, command) => {
    expect(reader.read(text)).toMatchObject({ command, cut: true });
  });

  test('as many characters as are read are not too many, whatever spaces follow', () => {
    expect(reader.read(`CSM${' '.repeat(1000)}`)).toMatchObject({ command: details('csm'), cut: false });
    expect(reader.read('x'.repeat(500)).cut).toBe(false);
    expect(reader.read('x'.repeat(501)).cut).toBe(true);
  });

  test('no letter is cut in half', () => {
    const { notUnderstood } = reader.read(`x${'\u{1D4D0}'.repeat(400)}`);
    expect(notUnderstood).toEqual([`x${'\u{1D4D0}'.repeat(249)}`]);
  });
});
