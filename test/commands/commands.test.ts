import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { QUESTION_IDS } from '../../src/recommendation/index.ts';

/** Runs a command as `npm run` does, from the repository's root. */
async function run(command: string, ...args: string[]) {
  const root = new URL('../..', import.meta.url);
  const tsx = new URL('node_modules/tsx/dist/cli.mjs', root).pathname;
  const all = [tsx, `src/commands/${command}.ts`, ...args];
  return await promisify(execFile)(process.execPath, all, { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({
      code: code as number,
      stdout: stdout as string,
      stderr: stderr as string,
    }),
  );
}

describe('the recommendation as a command', () => {
  test('prints outcome, ranking, reasons, and what to ask next', async () => {
    const { stdout } = await run('recommend', '{"aim":"team","setting":"scrum"}', '--today', '2026-11-23');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'pair', certifications: ['CSM', 'PSM I'] },
      ranked: expect.arrayContaining(['CSM', 'PSM I', 'CSPO']),
      reasons: { for: [{ cites: ['answer aim:team'] }, {}] },
      settled: false,
      next: 'detail',
    });
    expect(JSON.parse(stdout).ranked.length).toBeGreaterThanOrEqual(5);
  });

  test('says "settled" with no next question when nothing can change the outcome', async () => {
    const { stdout } = await run('recommend', '{"aim":"team","setting":"safe"}');
    expect(JSON.parse(stdout)).toMatchObject({
      settled: true,
      next: null,
      outcome: { certifications: ['SSM'] },
    });
  });

  test('names what made no sense beside the other answers', async () => {
    const { stdout } = await run('recommend', '{"aim":"team","focus":"code","ticked":["pmp"]}');
    expect(JSON.parse(stdout).ignored).toEqual(['focus', 'ticked']);
  });

  test.each([
    ['nothing', [], /one JSON object/],
    ['no JSON', ['csm'], /JSON/],
    ['an unknown question', ['{"colour":"red"}'], /colour/],
    ['an unknown answer', ['{"aim":"fame"}'], /aim/],
    ['a list', ['[]'], /object/],
    ['a day that is none', ['{}', '--today=2026-02-30'], /YYYY-MM-DD/],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('recommend', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
    expect(stderr).not.toContain(' at ');
  });
});

test('the questions as data have every question, its options, and each way it is put', async () => {
  const questions = JSON.parse((await run('questions')).stdout);
  expect(questions.map(({ id }: { id: string }) => id)).toEqual(QUESTION_IDS);
  for (const { options, text, matters } of questions) {
    expect(options.at(-1)).toEqual({ id: 'not-sure', label: 'Not Sure' });
    expect(`${text}${matters}`).not.toContain('undefined');
  }
  const experience = questions.find(({ id }: { id: string }) => id === 'experience');
  expect(experience.variants[0]).toMatchObject({
    text: 'How long have you led projects yourself?',
    options: [{ id: 'led-none' }, { id: 'led-under-3' }, { id: 'led-3-plus' }, { id: 'not-sure' }],
  });
});
