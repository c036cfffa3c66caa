import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readLabels } from '../../src/commands/labels.ts';
import { readTaps } from '../../src/commands/taps.ts';
import { readCases } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';
import { run } from '../support/run-command.ts';

/** A case as it stands in a file: someone who wants to be a Scrum Master and likes a hard exam. */
function written(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'hard-exam',
    topic: 'csm-vs-psm',
    situation: 'Wants a Scrum Master badge.',
    recommended: ['PSM I'],
    acceptable: ['CSM'],
    confidence: 'high',
    ...changes,
  };
}
const asYaml = (...cases: unknown[]) => stringify({ cases });

const faultsOf = (yaml: string) => {
  try {
    return readCases(yaml).remarks;
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

const folder = mkdtempSync(join(tmpdir(), 'certify-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a file of cases', () => {
  test('is told every fault, with case and field', () => {
    const yaml = asYaml(
      written({ confidence: 'sure', recommended: [] }),
      written({ id: 'second', situation: 7 }),
      written({ id: undefined, topic: undefined }),
      written({ id: 'twice' }),
      written({ id: 'twice' }),
      'hello',
    );
    expect(faultsOf(yaml)).toMatchInlineSnapshot(`
      [
        "hard-exam: confidence: needs one of high, medium, low",
        "hard-exam: recommended: needs at least one abbreviation, or NONE",
        "second: situation: needs words",
        "case 3: id: needs words",
        "case 3: topic: needs words",
        "twice: id: stands there twice",
        "case 6: is no case",
      ]
    `);
  });

  test.each([
    ['no list', 'people: []', 'cases'],
    ['an empty list', 'cases: []', 'cases'],
    ['words', 'hello', 'needs a list called "cases"'],
    ['no YAML', 'cases: [', 'line 1'],
  ])('%s: says so in one line', (_what, yaml, words) => {
    expect(faultsOf(yaml)).toEqual([expect.stringContaining(words)]);
  });

  test('may say more about a person than is read, but a field nobody knows is remarked on', () => {
    const { cases, remarks } = readCases(
      asYaml(written({ acceptible: ['CSM'], note: 'x', profile: { network: 'PMI chapter' } })),
    );
    expect(cases).toHaveLength(1);
    expect(remarks).toEqual(['hard-exam: acceptible: no such field; not read']);
  });
});

describe('a file of taps', () => {
  const faults = (taps: unknown) => {
    try {
      readTaps(typeof taps === 'string' ? taps : JSON.stringify(taps), new Set(['hard-exam']), catalog);
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  test('is told every fault, with the number of the entry', () => {
    const answers = { aim: 'team' };
    expect(
      faults([
        { id: 'hard-exam', answers, trust: 6 },
        { case: 7, answers },
        { case: 'someone-else', answers },
        { answers },
        { id: 'hard-exam' },
        { id: 'hard-exam', answers: { aim: 7, holds: 'pmp' } },
        { id: 'hard-exam', reader: 'A', answers },
        { case: 'hard-exam', reader: 'A', answers },
        'hello',
      ]),
    ).toMatchInlineSnapshot(`
      [
        "entry 1: trust: needs a number from 1 to 5",
        "entry 2: case: needs the id of a case, not its number",
        "entry 3: there is no case "someone-else"",
        "entry 4: id: needs the id of a case",
        "entry 5: answers: needs an object with answers",
        "entry 6: answers: holds: needs a list of names",
        "entry 6: answers: aim: needs the id of an option",
        "entry 8: A tapped "hard-exam" before",
        "entry 9: needs an object with "id" and "answers"",
      ]
    `);
  });

  test.each([
    ['no JSON', '[{', 'the file is no JSON'],
    ['no list', { taps: [] }, 'needs a list of taps'],
    ['an empty list', [], 'holds no taps'],
  ])('%s: says so in one line', (_what, taps, words) => {
    expect(faults(taps)).toEqual([expect.stringContaining(words)]);
  });
});

describe('a file of labels', () => {
  const faults = (yaml: string) => {
    try {
      readLabels(yaml, new Set(['hard-exam']));
      return [];
    } catch (error) {
      return (error as Error).message.split('\n');
    }
  };

  test('is told every fault, with the number of the label', () => {
    const label = { id: 'hard-exam', also: ['CSM'], because: 'They are split.' };
    const wrong = [
      { ...label, id: 'someone-else' },
      { id: 'hard-exam', also: [], because: '' },
      { ...label, colour: 'red' },
      label,
      label,
      'hello',
    ];
    expect(faults(stringify(wrong))).toMatchInlineSnapshot(`
      [
        "label 1: there is no case "someone-else"",
        "label 2: also: needs at least one abbreviation",
        "label 2: because: needs words",
        "label 3: Unrecognized key: "colour"",
        "label 5: "hard-exam" stands there twice",
        "label 6: needs an object with "id", "also" and "because"",
      ]
    `);
  });

  test.each([
    ['no list', 'id: hard-exam', 'needs a list of labels'],
    ['no YAML', '- [', 'line '],
  ])('%s: says so in one line', (_what, yaml, words) => {
    expect(faults(yaml)).toEqual([expect.stringContaining(words)]);
  });
});

describe('the evaluation as a command', () => {
  const newcomer = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired' };
  const inSafe = { aim: 'team', setting: 'safe', focus: 'one-team', held: 'none' };
  const cases = file(
    'cases.yml',
    asYaml(
      written(),
      written({ id: 'wide-of-it', topic: 'kanban', recommended: ['AgileXYZ'], confidence: 'low' }),
      written({ id: 'untapped' }),
    ),
  );
  const more = file(
    'more.yml',
    asYaml(written({ id: 'in-safe', topic: 'safe', recommended: ['SSM'], acceptable: [] })),
  );
  const taps = file(
    'taps.json',
    JSON.stringify([
      { id: 'hard-exam', reader: 'A', answers: { ...newcomer, learning: 'self-study' }, trust: 4 },
      { id: 'hard-exam', reader: 'B', answers: { ...newcomer, learning: 'class' }, trust: 1, why: 'no' },
      { case: 'wide-of-it', answers: { ...newcomer, learning: 'self-study' }, unclear: '' },
      { id: 'in-safe', answers: { ...inSafe, experience: 'scrum-known' }, trust: 3 },
      { id: 'in-safe', reader: 'B', answers: { ...newcomer, held: 'scrum-master', colour: 'red' } },
    ]),
  );

  test('prints each case, the scores, where readers agree, and what is stale', async () => {
    const { code, stdout, stderr } = await run('evaluate', cases, more, '--taps', taps);
    expect(code).toBe(0);
    expect(stderr).toBe('wide-of-it: "AgileXYZ" is not in the catalog; it counts as never picked\n');
    expect(stdout).toMatchInlineSnapshot(`
      "case           expected           got    agrees  place  taps  trust
      -------------------------------------------------------------------
      hard-exam (A)  PSM I (or CSM)     PSM I  yes         1     5      4
      hard-exam (B)  PSM I (or CSM)     CSM    yes         2     5      1
      wide-of-it     AgileXYZ (or CSM)  PSM I  no          -     5      -
      in-safe        SSM                SSM    yes         1     5      3

      those of          cases  first pick    share  within three    share  trust  taps
      --------------------------------------------------------------------------------
      topic csm-vs-psm      1           1  100.0 %             1  100.0 %   2.50  5.00
      topic kanban          1           0    0.0 %             0    0.0 %      -  5.00
      topic safe            1           1  100.0 %             1  100.0 %   3.00  5.00
      confidence high       2           2  100.0 %             2  100.0 %   2.75  5.00
      confidence low        1           0    0.0 %             0    0.0 %      -  5.00
      file cases.yml        2           1   50.0 %             1   50.0 %   2.50  5.00
      file more.yml         1           1  100.0 %             1  100.0 %   3.00  5.00
      --------------------------------------------------------------------------------
      all cases             3           2   66.7 %             2   66.7 %   2.75  5.00

      readers of one case  pairs  same option    share
      ------------------------------------------------
      aim                      1            1  100.0 %
      setting                  1            1  100.0 %
      held                     1            1  100.0 %
      purpose                  1            1  100.0 %
      learning                 1            0    0.0 %

      First pick recommended or acceptable: 2 of 3 (66.7 %)
      A recommended one within the first three: 2 of 3 (66.7 %)
      Of high confidence, within the first three: 2 of 2 (100.0 %)
      Trust: 2.75 of 5
      Taps: 5.00 on average, 5 at worst

      stale, to be tapped again  because
      -----------------------------------------------------------------------------------
      in-safe (B)                held: no option "scrum-master"; colour: no such question

      4 cases, 3 tapped; taps: 4 scored, 1 stale
      "
    `);
  });

  test('accepts what the labels name beside the advice, and says for how many cases', async () => {
    const plain = file('plain.yml', asYaml(written({ recommended: ['CSP-SM'], acceptable: [] })));
    const tapped = file(
      'plain.json',
      JSON.stringify([{ id: 'hard-exam', answers: { ...newcomer, learning: 'self-study' } }]),
    );
    const labels = file(
      'labels.yml',
      stringify([{ id: 'hard-exam', also: ['psm 1'], because: 'Its new name.' }]),
    );
    const before = await run('evaluate', plain, '--taps', tapped);
    expect(before.stdout).toContain('First pick recommended or acceptable: 0 of 1');
    expect(before.stdout).not.toContain('more is accepted');
    const { code, stdout, stderr } = await run('evaluate', plain, '--taps', tapped, '--labels', labels);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('First pick recommended or acceptable: 1 of 1');
    expect(stdout).toContain('A recommended one within the first three: 1 of 1');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      'Cases for which more is accepted than was recommended: 1',
    );
    const lost = file('lost.yml', stringify([{ id: 'nobody', also: ['CSM'], because: 'x' }]));
    const failed = await run('evaluate', plain, '--taps', tapped, '--labels', lost);
    expect([failed.code, failed.stdout, failed.stderr]).toEqual([
      1,
      '',
      'label 1: there is no case "nobody"\n',
    ]);
  });

  test('says that taps are needed, and how to record them', async () => {
    const { code, stdout, stderr } = await run('evaluate', cases);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Taps are needed/);
    expect(stderr).toContain('"answers"');
  });

  test.each([
    ['no file named', [], 'A file with worked cases is needed.'],
    ['a file that is not there', ['no-such-file.yml', '--taps', taps], 'There is no file no-such-file.yml.'],
    ['taps that are not there', [cases, '--taps', 'none.json'], 'There is no file none.json.'],
    ['a folder', [folder, '--taps', taps], 'Cannot read'],
    ['taps of a case that is not in the file', [more, '--taps', taps], 'there is no case "hard-exam"'],
    ['one file twice', [more, more, '--taps', taps], 'in-safe: stands in two files'],
    ['an option nobody knows', [cases, '--csv'], '--csv'],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('evaluate', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('\n    at ');
  });
});
