import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { answersOf, type Person } from '../../src/commands/profile-to-answers.ts';
import { judge, readCases, type WorkedCase } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';
import { run } from '../support/run-command.ts';

/** A case as it stands in a file: someone who wants to be a Scrum Master and likes a hard exam. */
function written(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'hard-exam',
    topic: 'csm-vs-psm',
    situation: 'Wants a Scrum Master badge.',
    profile: { target_role: 'Scrum Master', exam_attitude: 'likes a hard exam', held: [] },
    recommended: ['PSM I'],
    acceptable: ['CSM'],
    confidence: 'high',
    ...changes,
  };
}
const asYaml = (...cases: unknown[]) => stringify({ cases });

function read(changes: Record<string, unknown> = {}): WorkedCase {
  const [one] = readCases(asYaml(written(changes))).cases;
  if (!one) throw new Error('no case');
  return one;
}

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

/** What was advised, and what was on somebody's mind; neither may become an answer. */
type Advised = 'recommended' | 'acceptable' | 'rejected' | 'considering' | 'topic' | 'decided_by';
const nothingAdvised: Extract<keyof Person | keyof Person['profile'], Advised> extends never ? true : false =
  true;

describe('a worked case', () => {
  test('becomes the same answers whatever was advised or considered', () => {
    const other = read({
      topic: 'kanban',
      recommended: ['TKP'],
      acceptable: [],
      rejected: [{ cert: 'CSM', why: 'dear' }],
      decided_by: ['framework'],
      profile: { ...(written().profile as object), considering: ['KMP'] },
    });
    expect(nothingAdvised).toBe(true);
    expect(other.person).toEqual(read().person);
    expect(answersOf(other.person)).toEqual(answersOf(read().person));
  });

  test('agrees when the first pick is recommended or acceptable, under any of its names', () => {
    const verdict = (recommended: string[], acceptable: string[] = []) =>
      judge(read({ recommended, acceptable }), catalog);
    expect(verdict(['psm 1'])).toMatchObject({ pick: 'PSM I', agrees: true, rank: 1 });
    expect(verdict(['PMP'], ['PSM I'])).toMatchObject({ agrees: true });
    expect(verdict(['CSM'])).toMatchObject({ pick: 'PSM I', agrees: false, rank: 2 });
    expect(verdict(['TKP', 'CSM'])).toMatchObject({ agrees: false, rank: 2 });
    expect(verdict(['NONE'])).toMatchObject({ agrees: false, rank: null });
  });

  test('of someone who should get nothing now is picked NONE', () => {
    const one = read({
      situation: 'Scrum Master whose badges are about to expire. Let go?',
      profile: { current_role: 'Scrum Master', held: ['CSM'] },
      recommended: ['NONE'],
    });
    expect(judge(one, catalog)).toMatchObject({
      kind: 'keep-or-lapse',
      pick: 'NONE',
      agrees: true,
      rank: 1,
    });
  });

  test('is asked one question after another until settled', () => {
    const inSafe = read({ profile: { target_role: 'Scrum Master', framework: 'SAFe' } });
    expect(judge(inSafe, catalog)).toMatchObject({ pick: 'SSM', questions: 2 });
  });
});

describe('a file of cases', () => {
  test('is told every fault, with case and field', () => {
    const yaml = asYaml(
      written({ confidence: 'sure', recommended: [] }),
      written({ id: 'second', situation: 7, profile: { held: { csm: 2 } } }),
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
        "second: profile.held: needs words, a number, or a list of these",
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

describe('the evaluation as a command', () => {
  test('prints each case, the agreement, and the number of questions', async () => {
    const path = file(
      'cases.yml',
      asYaml(
        written(),
        written({ id: 'wide-of-it', topic: 'kanban', recommended: ['AgileXYZ'], confidence: 'low' }),
        written({
          id: 'in-safe',
          topic: 'safe',
          recommended: ['SSM'],
          acceptable: [],
          profile: { target_role: 'Scrum Master', framework: 'SAFe' },
        }),
      ),
    );
    const { code, stdout, stderr } = await run('evaluate', path);
    expect(code).toBe(0);
    expect(stderr).toBe('wide-of-it: "AgileXYZ" is not in the catalog; it counts as never picked\n');
    expect(stdout).toMatchInlineSnapshot(`
      "case        expected           got    agrees  rank  questions
      -------------------------------------------------------------
      hard-exam   PSM I (or CSM)     PSM I  yes        1          6
      wide-of-it  AgileXYZ (or CSM)  PSM I  no         -          6
      in-safe     SSM                SSM    yes        1          2

      first pick recommended or acceptable  cases  agree    share
      -----------------------------------------------------------
      topic csm-vs-psm                          1      1  100.0 %
      topic kanban                              1      0    0.0 %
      topic safe                                1      1  100.0 %
      confidence high                           2      2  100.0 %
      confidence low                            1      0    0.0 %
      -----------------------------------------------------------
      all cases                                 3      2   66.7 %

      Of high confidence, a recommended one within the first three: 2 of 2 (100.0 %)
      Questions asked: 4.67 on average, 6 at worst
      "
    `);
  });

  test.each([
    ['no file named', [], 'One file with worked cases is needed.'],
    ['a file that is not there', ['no-such-file.yml'], 'There is no file no-such-file.yml.'],
  ])('%s: one clear line on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('evaluate', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(words)]);
  });
});
