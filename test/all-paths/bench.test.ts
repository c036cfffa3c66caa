import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chanceFrom, completeAnswers, tapsAlong } from '../../src/commands/bench-sample.ts';
import { decodeState } from '../../src/conversation/state.ts';
import { onOffer, progress } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

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
  test.each([
    [['--rounds', 'many'], /^--rounds needs a number\nUsage:.*\n$/],
    [['--rounds', '1.5'], /^--rounds needs a whole number\nUsage:.*\n$/],
    [['--seconds', '0'], /^--seconds needs at least 0.1\nUsage:.*\n$/],
    [['--secnods', '1'], /^Unknown option '--secnods'.*\nUsage:.*\n$/],
  ])('says what is wrong with %j, exit code 1, nothing on stdout', (given, words) => {
    const bench = join(import.meta.dirname, '../bench/bench.ts');
    const ran = spawnSync(process.execPath, ['--import', 'tsx', bench, ...given], { encoding: 'utf8' });
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toMatch(words);
  });
});
