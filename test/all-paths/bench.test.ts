import { describe, expect, test } from 'vitest';
import { chanceFrom, completeAnswers, tapsAlong } from '../../src/commands/bench-sample.ts';
import { decodeState } from '../../src/conversation/state.ts';
import { onOffer, progress } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { run } from '../support/run-command.ts';

const parts = { catalog, today: catalog.version };

function sample(size: number, seed = 1) {
  const chance = chanceFrom(seed);
  return Array.from({ length: size }, () => completeAnswers(chance, catalog));
}

describe('the sample that is measured', () => {
  test('is the same at every run, and another one for another seed', () => {
    expect(sample(50)).toEqual(sample(50));
    expect(sample(50, 2)).not.toEqual(sample(50));
  });

  test('has an answer to everything that makes sense, and to nothing else', () => {
    for (const answers of sample(200)) {
      expect(onOffer(answers)).toEqual(answers);
      expect(progress(answers).settled).toBe(true);
    }
  });

  test('has every kind of tap, each tap once, with a state that can be read', () => {
    const taps = tapsAlong(sample(100), parts);
    expect(new Set(taps.map((tap) => JSON.stringify(tap))).size).toBe(taps.length);
    expect([...new Set(taps.map(({ click }) => click.kind))].sort()).toEqual([
      'answer', 'answers', 'change', 'changes', 'compare', 'cost', 'details', 'path', 'restart', 'see', 'start-over', 'trade-off', 'undo', 'why-not', 'wish',
    ]); // biome-ignore format: one list
    for (const { state } of taps) expect(decodeState(state, catalog)?.dropped).toEqual([]);
  });
});

describe('the bench as a command', () => {
  test('prints each figure beside its target, and ends well whether it is met or missed', async () => {
    const { code, stdout, stderr } = await run('bench', '--sample', '100');
    const [heads, , ...lines] = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(heads).toEqual(['figure', 'target', 'measured']);
    expect(lines.slice(0, 8).map(([figure, target]) => [figure, target])).toEqual([
      ['recommendations a second, one core', 'at least 1,000'],
      ['a whole tap, half of them within', 'at most 5 ms'],
      ['a whole tap, 99 of 100 within', 'at most 5 ms'],
      ['a whole tap with 10 times the certifications', 'at most 10 times'],
      ['start-up: Node.js and our code', '-'],
      ['start-up: the catalog', '-'],
      ['start-up: the first question', '-'],
      ['start-up in all, without Bolt', '-'],
    ]);
    for (const row of lines.slice(0, 8)) expect(row.at(-1)).toMatch(/^[\d,]+(\.\d\d)?( (ms|times))?$/);
    const missed = lines
      .slice(0, 8)
      .filter((row) => row.includes('MISSED'))
      .map(([figure]) => figure);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      missed.length === 0 ? 'All targets are met.' : `Missed: ${missed.join('; ')}.`,
    );
  });

  test('says what is wrong with the size of a sample, exit code 1, nothing on stdout', async () => {
    const { code, stdout, stderr } = await run('bench', '--sample', 'many');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^--sample needs a number\nUsage:.*\n$/);
  });
});
