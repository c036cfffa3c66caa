import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, readCommand } from '../../src/conversation/command.ts';
import { comparisonView } from '../../src/conversation/comparison-view.ts';
import { catalog } from '../support/catalog.ts';

const read = (text: string) => readCommand(text, catalog);

describe('what is typed after /certify', () => {
  test.each<[string, Command]>([
    ['', { kind: 'ask' }],
    ['   ', { kind: 'ask' }],
    ['here', { kind: 'here' }],
    ['Private', { kind: 'private' }],
    ['privately', { kind: 'private' }],
    ['CSM', { kind: 'details', certification: 'csm' }],
    ['psm 1', { kind: 'details', certification: 'psm-i' }],
    ['PSM I', { kind: 'details', certification: 'psm-i' }],
    ['pmi acp', { kind: 'details', certification: 'pmi-acp' }],
    ['Leading SAFe', { kind: 'details', certification: 'safe-sa' }],
    ['compare CSM CSPO', { kind: 'compare', certifications: ['csm', 'cspo'] }],
    ['compare CSM PSM I', { kind: 'compare', certifications: ['csm', 'psm-i'] }],
    ['compare psm i, pspo i and pal i', { kind: 'compare', certifications: ['psm-i', 'pspo-i', 'pal-i'] }],
    ['compare CSM vs PSM I', { kind: 'compare', certifications: ['csm', 'psm-i'] }],
    ['CSM or CSPO', { kind: 'compare', certifications: ['csm', 'cspo'] }],
    ['csm vs psm i', { kind: 'compare', certifications: ['csm', 'psm-i'] }],
  ])('"%s"', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  test('a comparison finds every certification by every name it goes by', () => {
    for (const { id, abbreviation, name, aliases } of catalog.all) {
      const other = id === 'csm' ? 'cspo' : 'csm';
      for (const typed of [id, abbreviation, name, ...aliases]) {
        expect({ typed, ...read(`compare ${typed} and ${other}`) }).toEqual({
          typed,
          kind: 'compare',
          certifications: [id, other],
        });
      }
    }
  });

  test('no two abbreviations side by side read as a third name, unless they are one', () => {
    const isOne = ['ICP APM'];
    for (const one of catalog.all) {
      for (const other of catalog.all.filter(({ id }) => id !== one.id)) {
        if (isOne.includes(`${one.abbreviation} ${other.abbreviation}`)) continue;
        const typed = `compare ${one.abbreviation} ${other.abbreviation}`;
        expect({ typed, ...read(typed) }).toEqual({
          typed,
          kind: 'compare',
          certifications: [one.id, other.id],
        });
      }
    }
  });

  test('help', () => {
    expect(read('help')).toEqual({ kind: 'help', view: { kind: 'help', nearest: [] } });
  });

  test('a slip of the pen gets help with the nearest names', () => {
    expect(read('CSPOO')).toMatchObject({
      kind: 'help',
      view: {
        notUnderstood: 'CSPOO',
        nearest: expect.arrayContaining([expect.objectContaining({ abbreviation: 'CSPO' })]),
      },
    });
  });

  test('a comparison names what it did not understand', () => {
    expect(read('compare CSM XYZZY')).toMatchObject({ kind: 'help', view: { notUnderstood: 'XYZZY' } });
  });

  test.each(['compare', 'compare CSM', 'compare CSM CSM', 'compare CSM CSPO PSM I PSPO I PMP'])(
    '"%s" gets help: two to four are compared',
    (text) => {
      expect(read(text).kind).toBe('help');
    },
  );

  test.each([
    ['compare CSM', 1],
    ['compare CSM CSPO PSM I PSPO I PMP', 5],
  ])('"%s": help says that it was %i', (text, miscounted) => {
    expect(read(text)).toMatchObject({ kind: 'help', view: { miscounted } });
  });

  test('a certification named in a sentence is offered', () => {
    expect(read('what is CSM please')).toMatchObject({
      view: { nearest: [{ abbreviation: 'CSM', name: 'Certified ScrumMaster' }] },
    });
  });

  test.each(['hello', 'start'])('"%s" is near no certification', (text) => {
    expect(read(text)).toMatchObject({ view: { notUnderstood: text, nearest: [] } });
  });

  test('no letter is cut in half', () => {
    const command = read('\u{1F600}'.repeat(80));
    expect(command).toMatchObject({ view: { notUnderstood: `${'\u{1F600}'.repeat(60)}\u2026` } });
  });

  test('long words are not repeated in full', () => {
    const command = read('x'.repeat(500));
    expect(command.kind === 'help' && command.view.notUnderstood?.length).toBe(61);
  });

  test('whatever is typed, there is an answer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(read(text)).toMatchObject({ kind: expect.any(String) });
      }),
    );
  });
});

describe('more than is read', () => {
  test.each([
    ['a name and much behind it', `CSM ${'x'.repeat(600)}`],
    ['a comparison without an end', 'CSM or '.repeat(200)],
  ])('%s: help that says so, with the names that stand at its start', (_, text) => {
    const command = read(text);
    expect(command).toMatchObject({
      kind: 'help',
      view: { tooLong: true, nearest: [{ abbreviation: 'CSM' }] },
    });
  });

  test('as many characters as are read are not too many, whatever spaces follow', () => {
    expect(read(`CSM${' '.repeat(1000)}`)).toEqual({ kind: 'details', certification: 'csm' });
    expect(read('x'.repeat(500))).not.toHaveProperty('view.tooLong');
    expect(read('x'.repeat(501))).toHaveProperty('view.tooLong', true);
  });

  test.each(['CSM or ', 'compare CSM ', 'a', '\u{1f600} ', '( ', ', '])(
    'a megabyte of "%s" is read in a moment',
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      const before = performance.now();
      read(text);
      expect(performance.now() - before).toBeLessThan(200);
    },
  );
});

describe('for whom each of those compared is', () => {
  const deciding = (...ids: string[]) =>
    comparisonView(ids, { catalog, today: '2026-11-24' }).deciding.map(({ text }) => text);

  test.each([
    [
      ['csm', 'cspo'],
      [
        'CSM if you want to help a team work well as its Scrum Master',
        'CSPO if you want to decide what gets built as its Product Owner',
      ],
    ],
    [
      ['csm', 'psm-i'],
      [
        'CSM if you would rather learn in a class',
        'PSM I if you would rather take the exam alone and want one that never expires',
      ],
    ],
    [
      ['csm', 'a-csm'],
      ['CSM if you want the first level', 'A-CSM if you want the advanced level'],
    ],
    [
      ['safe-ssm', 'csm'],
      ['SSM if your company works with SAFe', 'CSM if you want to help a team work well as its Scrum Master'],
    ],
    [
      ['safe-ssm', 'safe-popm'],
      [
        'SSM if this is you: Scrum Masters and team coaches whose team works inside a SAFe release train',
        'POPM if this is you: Product Owners, product managers and analysts who prepare and accept work on a SAFe release train',
      ],
    ],
  ])('%j', (ids, sentences) => {
    expect(deciding(...ids)).toEqual(sentences);
  });

  test('is said of any two, in other words for each', () => {
    for (const one of catalog.all) {
      for (const other of catalog.all) {
        if (one.id >= other.id) continue;
        const [first = '', second = ''] = deciding(one.id, other.id).map((text) =>
          text.replace(/^.*? if /, ''),
        );
        expect({ pair: [one.id, other.id], first, second }).toEqual({
          pair: [one.id, other.id],
          first: expect.stringMatching(/\S/),
          second: expect.stringMatching(/\S/),
        });
        expect({ pair: [one.id, other.id], same: first === second }).toEqual({
          pair: [one.id, other.id],
          same: false,
        });
      }
    }
  });
});
