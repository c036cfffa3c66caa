import { describe, expect, test } from 'vitest';
import type { FactKey } from '../../src/catalog/schema.ts';
import { QUESTION_IDS } from '../../src/recommendation/index.ts';
import { freePort } from '../support/built-app.ts';
import { catalog } from '../support/catalog.ts';
import { run, runUntil } from '../support/run-command.ts';

describe('the recommendation as a command', () => {
  test('prints outcome, ranking, reasons, and what to ask next', async () => {
    const { stdout } = await run('recommend', '{"aim":"team","setting":"scrum"}', '--today', '2026-11-23');
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'pair', certifications: ['CSM', 'PSM I'] },
      ranked: expect.arrayContaining(['CSM', 'PSM I', 'CSPO']),
      reasons: {
        for: expect.arrayContaining([
          expect.objectContaining({ cites: [expect.stringMatching(/^benefit csm\./)] }),
        ]),
      },
      settled: false,
      next: 'held',
    });
    expect(JSON.parse(stdout).ranked.length).toBeGreaterThanOrEqual(5);
  });

  test('says "settled" with no next question when nothing can change the outcome', async () => {
    const { stdout } = await run(
      'recommend',
      JSON.stringify({
        aim: 'team',
        setting: 'safe',
        focus: 'one-team',
        experience: 'scrum-known',
        held: 'none',
      }),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      settled: true,
      next: null,
      outcome: { certifications: ['SSM'] },
    });
  });

  test('names what made no sense beside the other answers', async () => {
    const { stdout } = await run(
      'recommend',
      '{"aim":"team","setting":"scrum","focus":"design","holds":["PMP"]}',
    );
    expect(JSON.parse(stdout).ignored).toEqual(['focus', 'holds']);
  });

  test('takes what is held by any of its names, and how it stands', async () => {
    const held = { aim: 'projects', setting: 'mix', held: 'several', holds: ['SSM', 'pmp:expiring'] };
    const { stdout } = await run('recommend', JSON.stringify(held));
    const { outcome, ranked, ignored } = JSON.parse(stdout);
    expect([outcome.kind, ignored]).toEqual(['keep-or-lapse', []]);
    expect(ranked).not.toEqual(expect.arrayContaining(['PMP']));
    expect(ranked).not.toEqual(expect.arrayContaining(['SSM']));
  });

  test('answers "CSM or PSM I?", says which answers that tells, and which of them comes nearer', async () => {
    const { stdout } = await run('recommend', '{"considering":["psm 1","CSM"],"held":"none"}');
    expect(JSON.parse(stdout)).toMatchObject({
      considered: ['CSM', 'PSM I'],
      verdict: { text: expect.stringMatching(/^Either CSM or PSM I fits you\. /) },
      presumed: { aim: 'team', setting: 'scrum' },
    });
    const nothing = await run('recommend', '{}');
    expect(JSON.parse(nothing.stdout)).toMatchObject({ considered: [], verdict: null, presumed: {} });
    expect(JSON.parse(nothing.stdout).ranked).toContain('NONE');
  });

  test('takes what the person made of class against price, where there is something to weigh', async () => {
    const newcomer = { aim: 'team', setting: 'scrum', purpose: 'hired', held: 'none' };
    const { stdout } = await run('recommend', JSON.stringify({ ...newcomer, tradeoff: 'exam' }));
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: { kind: 'one', certifications: ['PSM I'] },
      clarity: 'clear',
      settled: true,
      ignored: [],
    });
    const safe = await run('recommend', '{"aim":"team","setting":"safe","held":"none","tradeoff":"exam"}');
    expect(JSON.parse(safe.stdout).ignored).toEqual(['tradeoff']);
  });

  test.each([
    ['nothing', [], /one JSON object/],
    ['no JSON', ['csm'], /JSON/],
    ['an unknown question', ['{"colour":"red"}'], /colour/],
    ['an unknown answer', ['{"aim":"fame"}'], /aim/],
    ['an answer that is no more', ['{"aim":"lead"}'], /aim: no option "lead"/],
    ['a question that is no more', ['{"payer":"me"}'], /payer: no such question/],
    ['a button that is no more', ['{"held":"scrum-master"}'], /held: no option "scrum-master"/],
    ['boxes that are no more', ['{"held":"several","ticked":["pmp"]}'], /ticked: no such question/],
    ['what no catalog knows', ['{"holds":["XYZ"]}'], /holds: "XYZ" is not in the catalog/],
    ['a standing nobody knows', ['{"holds":["PMP:lost"]}'], /holds: "PMP:lost" is not in the catalog/],
    [
      'five to choose from',
      ['{"considering":["CSM","CSPO","PMP","SSM","SPS"]}'],
      /considering: takes at most 4/,
    ],
    ['a list', ['[]'], /object/],
    ['a day that is none', ['{}', '--today=2026-02-30'], /YYYY-MM-DD/],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('recommend', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
    expect(stderr).not.toContain('\n    at ');
  });
});

const NEWCOMER = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'class' };

describe('what a person would see next', () => {
  test('is the first question, and that one can say between what one is choosing', async () => {
    const { code, stdout } = await run('ask', '{}');
    const [choosing, question, why, ...options] = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(choosing).toMatch(/^CHOOSING BETWEEN: .*"considering":\["CSM","CSPO"\]/);
    expect(question).toMatch(/^QUESTION \[aim\]: .*\?$/);
    expect(why).toMatch(/^\(why: .*\)$/);
    for (const option of options) expect(option).toMatch(/^ {2}[a-z-]+ = ".+"$/);
    expect(options.at(-1)).toBe('  not-sure = "Not Sure"');
  });

  test('is asked only what choosing between those named does not tell', async () => {
    const { stdout } = await run('ask', '{"considering":["CSM","PSM I"]}');
    expect(stdout).toMatch(/^QUESTION \[held\]: /);
  });

  test('is the whole catalog where it matters what is held, issuer by issuer', async () => {
    const { stdout } = await run('ask', '{"aim":"team","setting":"scrum","held":"several"}');
    const [first, ...lines] = stdout.trimEnd().split('\n');
    expect(first).toMatch(/^PICK \[holds\]: .*:expiring.*:lapsed/);
    const entries = lines.filter((line) => line.startsWith('    '));
    expect(entries).toHaveLength(catalog.all.length);
    expect(entries).toContain('    CSM \u2013 Certified ScrumMaster');
    expect(new Set(lines.filter((line) => !entries.includes(line))).size).toBe(
      new Set(catalog.all.map(({ issuer }) => issuer.name)).size,
    );
  });

  test('at a company that has a say, what it makes of the result; or what is wrong with its file', async () => {
    const answers = JSON.stringify({ ...NEWCOMER, learning: 'class' });
    const { stdout } = await run('ask', answers, '--overlay', 'examples/company.yml');
    expect(stdout).toContain('Preferred by your company. Without its list: CSM.');
    const { code, stderr } = await run('ask', answers, '--overlay', 'nowhere.yml');
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'nowhere.yml: there is no such file']);
  });

  test('is the text of the result, and a line for machines', async () => {
    const { stdout } = await run('ask', JSON.stringify({ ...NEWCOMER, considering: ['PSM I', 'CSM'] }));
    const [first, ...lines] = stdout.trimEnd().split('\n');
    const machine = lines.pop() ?? '';
    expect(first).toBe('RESULT');
    expect(lines.join('\n')).toContain('CSM');
    expect(JSON.parse(machine.replace('[machine] ', ''))).toEqual({
      kind: 'pair',
      certifications: ['CSM', 'PSM I'],
      ranked: ['CSM', 'PSM I', expect.any(String), expect.any(String), expect.any(String)],
      considered: ['CSM', 'PSM I'],
      questions: 5,
    });
  });

  test('comes over HTTP as well, and what is wrong in a sentence', async () => {
    const port = await freePort();
    const { stop } = await runUntil('ask', /Post the answers/, '--serve', String(port));
    try {
      const post = async (body: string) => {
        const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body });
        return [response.status, await response.text()] as const;
      };
      expect(await post('{}')).toEqual([200, (await run('ask', '{}')).stdout]);
      expect(await post('{"aim"')).toEqual([
        400,
        expect.stringMatching(/^The answers are no JSON object: .*\n$/),
      ]);
      expect(await post('{"aim":"fame"}')).toEqual([400, 'aim: no option "fame"\n']);
      expect(await post(`{"aim":"${'x'.repeat(10_000)}"}`)).toEqual([
        413,
        expect.stringContaining('10000 bytes'),
      ]);
      expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(405);
    } finally {
      stop();
    }
  });

  test.each([
    ['nothing', [], /one JSON object/],
    ['no JSON', ['csm'], /no JSON object/],
    ['an unknown question', ['{"colour":"red"}'], /colour: no such question/],
    ['no port', ['--serve', 'here'], /--serve needs a port/],
    ['answers and a port', ['{}', '--serve', '4000'], /over HTTP/],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('ask', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
    expect(stderr).not.toContain('\n    at ');
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
    when: 'within SAFe',
    text: 'How well do you know Scrum itself?',
    options: [{ id: 'scrum-new' }, { id: 'scrum-known' }, { id: 'not-sure' }],
  });
  expect(experience.variants[1]).toEqual({
    when: 'for Scrum Masters',
    text: 'How long have you worked as a Scrum Master, or close to one?',
    why: 'It decides whether a first certification, a higher one or more practice comes next.',
    options: [
      { id: 'none', label: 'Not Yet' },
      { id: 'under-1', label: 'Under 1 Year' },
      { id: '1-to-3', label: '1 to 3 Years' },
      { id: 'over-3', label: 'Over 3 Years' },
      { id: 'not-sure', label: 'Not Sure' },
    ],
  });
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

  test('lists what to look up next, by how many people see it, and only what is in doubt', async () => {
    const { stdout } = await run('catalog-report', '--today', '2026-11-25', '--next', '12');
    const [heads, , ...rows] = linesOf(stdout);
    expect(heads).toEqual(['look up next', 'figure', 'why', 'of 100 results']);
    expect(rows).toHaveLength(12);
    const shown = rows.map((row) => Number(row[3]));
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(shown[0]).toBeGreaterThan(0);
    for (const [abbreviation, key, why] of rows) {
      const fact = catalog.all.find((one) => one.abbreviation === abbreviation)?.facts[key as FactKey];
      if (why === 'unknown') expect(fact).toBe('unknown');
      else if (why === 'undated') expect(fact).toMatchObject({ asOf: 'unknown' });
      else if (why === 'low trust') expect(fact).toMatchObject({ trust: 'low' });
      else expect({ why, asOf: Object(fact).asOf < '2025-06' }).toEqual({ why: 'old', asOf: true });
    }
  });

  test.each([
    ['a day that is none', ['--today', '2026-02-30'], /YYYY-MM-DD/],
    ['no number of figures', ['--next', '0'], /--next needs a whole number/],
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

describe('what is read out of words, as a command', () => {
  test('prints answers, what is held and considered, where each comes from, and what was not understood', async () => {
    const { stdout } = await run('understand', 'tester with a lapsed CSM, should I do CTFL-AT or knitting?');
    expect(JSON.parse(stdout)).toEqual({
      answers: { aim: 'test', held: 'several' },
      holds: ['CSM:lapsed'],
      considering: ['CTFL-AT'],
      notUnderstood: ['knitting'],
      from: [
        { kind: 'answer', question: 'aim', option: 'test', words: 'tester' },
        { kind: 'holds', certification: 'CSM', standing: 'lapsed', words: 'CSM' },
        { kind: 'considering', certification: 'CTFL-AT', words: 'CTFL-AT' },
      ],
      command: { kind: 'start' },
      cut: false,
    });
  });

  test('needs one text', async () => {
    expect(await run('understand')).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage:') });
  });

  test('is counted against taps only with cases and taps', async () => {
    expect(await run('evaluate-words')).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage:') });
  });
});
