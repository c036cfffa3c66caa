import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { node } from '../../src/commands/page/markdown.ts';
import { howItDecides } from '../../src/commands/page/page.ts';
import { everyWay, tapsOf } from '../../src/commands/paths/ways.ts';
import { STAGE_OF, type Stage } from '../../src/recommendation/asking/stage.ts';
import { chooseIssuer } from '../../src/recommendation/decision/issuer.ts';
import { chooseLevel } from '../../src/recommendation/decision/level.ts';
import { Reading } from '../../src/recommendation/decision/reading.ts';
import { RULE_IDS, RULES } from '../../src/recommendation/decision/rules.ts';
import { WINNER_IDS } from '../../src/recommendation/decision/shelf.ts';
import { chooseTrack } from '../../src/recommendation/decision/track.ts';
import { QUESTION_IDS } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const page = howItDecides(catalog);
const ways = everyWay();

describe('the page on how Certify decides', () => {
  test('is current', () => {
    const written = readFileSync(new URL('../../docs/how-it-decides.md', import.meta.url), 'utf8');
    expect(
      written === page,
      'docs/how-it-decides.md is not what the rules say now; run: npm run --silent how-it-decides > docs/how-it-decides.md',
    ).toBe(true);
  });

  test('has every rule once, with all its sources', () => {
    const part = page.slice(page.indexOf('\n## The rules\n'), page.indexOf('\n## How firm a result is\n'));
    for (const id of RULE_IDS) {
      const { says, sources } = RULES[id];
      const [, rule = '', ...more] = part.split(`\n**${says}**\n`);
      expect({ id, more }).toEqual({ id, more: [] });
      const [own = ''] = rule.split('\n**');
      // A title and its link stand apart.
      const parts = sources.flatMap((source: string) => source.split(/, (?=https?:)/));
      for (const part of parts) expect(own).toContain(part);
    }
    expect(page).not.toContain('Rules that never speak');
  });

  test('has every certification once: where it may win, or why it never does', () => {
    const [, may = '', never = ''] = page.split(/\n## (?:Which certifications may win|Never recommended)\n/);
    const rowsIn = (part: string) => [...part.matchAll(/^\| \[([^\]]+)\]\(/gm)].map(([, name]) => name);
    expect(rowsIn(may).sort()).toEqual(WINNER_IDS.map((id) => catalog.get(id)?.abbreviation).sort());
    expect([...rowsIn(may), ...rowsIn(never)].sort()).toEqual(
      catalog.all.map(({ abbreviation }) => abbreviation).sort(),
    );
  });

  test('has nothing in it that is missing, and no table with a row too long or too short', () => {
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    const cells = (row: string) => row.replaceAll('\\|', '').split('|').length;
    for (const block of page.split('\n\n').filter((text) => text.startsWith('|'))) {
      const rows = block.trimEnd().split('\n');
      expect(new Set(rows.map(cells)).size, rows[0]).toBe(1);
    }
  });

  test('draws pictures whose nodes no word of theirs can break', () => {
    expect(node('end', 'the "end"')).toBe('n_end["the #quot;end#quot;"]');
    const pictures = [...page.matchAll(/```mermaid\n(.*?)```/gs)].map(([, picture = '']) => picture);
    expect(pictures).toHaveLength(2);
    for (const line of pictures
      .join('')
      .split('\n')
      .filter((text) => text.startsWith('  '))) {
      expect(line).toMatch(/^ {2}n_\w+(\W.*)?$/);
    }
  });
});

test('each stage reads the questions that the page says it reads, and those before them', () => {
  const wrong = ways.flatMap(({ answers }) => {
    const reading = new Reading(answers);
    const before = new Set<string>();
    const reads = (stage: Stage) => {
      const now = QUESTION_IDS.filter((id) => reading.hasRead(id) && !before.has(id));
      for (const id of now) before.add(id);
      return now.filter((id) => STAGE_OF[id] !== stage);
    };
    const { track } = chooseTrack(reading);
    const inTrack = reads('track');
    const level = chooseLevel(track, reading);
    const inLevel = reads('level');
    chooseIssuer(level, reading);
    return [...inTrack, ...inLevel, ...reads('issuer')];
  });
  expect(wrong).toEqual([]);
});

describe('the ways through the questions', () => {
  test('are each different, and their chances make one', () => {
    expect(new Set(ways.map(({ answers }) => JSON.stringify(answers))).size).toBe(ways.length);
    expect(ways.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(ways.reduce((sum, { chanceIfSure }) => sum + chanceIfSure, 0)).toBeCloseTo(1, 9);
  });

  test('ask each question somewhere', () => {
    const asked = new Set(ways.flatMap((way) => way.asked));
    expect(QUESTION_IDS.filter((id) => !asked.has(id))).toEqual([]);
  });

  test('are shorter for those who are sure', () => {
    const sure = tapsOf(ways, 'the sure');
    const all = tapsOf(ways);
    expect(sure.ways).toBeLessThan(all.ways);
    expect([sure.mean < all.mean, sure.expected < all.expected]).toEqual([true, true]);
  });
});
