import { describe, expect, test } from 'vitest';
import { QUESTION_IDS } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { run } from '../support/run-command.ts';

describe('the recommendation as a command', () => {
  test('prints outcome, ranking, reasons, and what to ask next', async () => {
    const { stdout } = await run('recommend', '{"aim":"team","setting":"scrum"}', '--today', '2026-11-23');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'pair', certifications: ['CSM', 'PSM I'] },
      ranked: expect.arrayContaining(['CSM', 'PSM I', 'CSPO']),
      reasons: { for: [{ cites: ['answer aim:team'] }, {}] },
      settled: false,
      next: 'held',
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

  test('looks up the certifications named beside the answers, and says that they are not weighed', async () => {
    const named = { aim: 'team', holds: ['SSM', 'PMP:expiring'], considering: ['CSM'] };
    const { stdout } = await run('recommend', JSON.stringify(named));
    expect(JSON.parse(stdout).ignored).toEqual(['holds', 'considering']);
    const { code, stderr } = await run('recommend', '{"holds":["XYZ"]}');
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds: "XYZ" is not in the catalog')]);
  });

  test('takes what the person made of class against price, where there is something to weigh', async () => {
    const newcomer = { aim: 'team', setting: 'scrum', experience: 'none', held: 'none' };
    const { stdout } = await run('recommend', JSON.stringify({ ...newcomer, tradeoff: 'exam' }));
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'one', certifications: ['PSM I'] },
      clarity: 'clear',
      settled: true,
      ignored: [],
    });
    const safe = await run('recommend', '{"aim":"team","setting":"safe","tradeoff":"exam"}');
    expect(JSON.parse(safe.stdout).ignored).toEqual(['tradeoff']);
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
  expect(experience.variants[1].options).toEqual([
    { id: 'over-3', label: 'Agile Teams, Over 3 Years' },
    { id: '1-to-3', label: 'Agile Teams, 1 to 3 Years' },
    { id: 'led-3-plus', label: 'Led Projects, 3 Years or More' },
    { id: 'led-under-3', label: 'Led Projects, Under 3 Years' },
    { id: 'led-none', label: 'None of These Yet' },
    { id: 'not-sure', label: 'Not Sure' },
  ]);
});

describe('the report on the catalog', () => {
  const linesOf = (table: string) =>
    table
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));

  test('has a line for each certification, and sums that add up', async () => {
    const { code, stdout } = await run('catalog-report', '--today', '2026-11-25');
    const [heads = [], , ...lines] = linesOf(stdout);
    const sums = lines.at(-1) ?? [];
    const rows = lines.slice(0, -2);
    expect(code).toBe(0);
    expect(heads).toEqual([
      'certification', 'issuer', 'known', 'unknown', 'undated', 'over 18 months', 'low trust',
    ]); // biome-ignore format: one row of the table
    expect(rows.map(([abbreviation]) => abbreviation).sort()).toEqual(
      catalog.all.map(({ abbreviation }) => abbreviation).sort(),
    );
    expect(sums.slice(0, 2)).toEqual([
      `${rows.length} in all`,
      `${new Set(rows.map(([, issuer]) => issuer)).size} issuers`,
    ]);
    for (const column of [2, 3, 4, 5, 6]) {
      const sum = rows.reduce((total, row) => total + Number(row[column]), 0);
      expect({ head: heads[column], sum: Number(sums[column]) }).toEqual({ head: heads[column], sum });
    }
  });

  test('starts with the one that has the most figures unknown', async () => {
    const [, , ...lines] = linesOf((await run('catalog-report', '--today', '2026-11-25')).stdout);
    const unknown = lines.slice(0, -2).map((row) => Number(row[3]));
    expect(unknown).toEqual([...unknown].sort((a, b) => b - a));
  });

  test('counts no figure as old on a day when all of them were young', async () => {
    const [, , ...lines] = linesOf((await run('catalog-report', '--today', '2011-01-01')).stdout);
    expect(lines.at(-1)?.[5]).toBe('0');
  });

  test.each([
    ['a day that is none', ['--today', '2026-02-30'], /YYYY-MM-DD/],
    ['an option nobody knows', ['--csv'], /--csv/],
    ['a certification', ['csm'], /csm/],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('catalog-report', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
    expect(stderr).not.toContain('\n    at ');
  });
});
