import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answersOf, type Profile } from '../../src/commands/profile-to-answers.ts';
import { recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

interface Case {
  readonly id: string;
  readonly situation: string;
  readonly profile: Profile;
  readonly recommended: readonly string[];
  readonly acceptable?: readonly string[];
}

/** Worked cases collected from public questions and answers; kept beside the checkout, not in it. */
const FILE = new URL('../../../shared/research/personas-dev.yml', import.meta.url);
const there = existsSync(FILE);
if (!there) console.error('skipped: worked cases, because personas-dev.yml is not beside this checkout');

const NONE = ['none', 'not-yet', 'keep-or-lapse'];

/** The first pick in the words of the cases: an abbreviation, or NONE. */
function firstPick({ profile, situation }: Case): { kind: string; pick: string } {
  const { kind, certifications } = recommend(answersOf(profile, situation), catalog).outcome;
  const [first] = certifications;
  const pick = NONE.includes(kind) || !first ? 'NONE' : (catalog.get(first)?.abbreviation ?? first);
  return { kind, pick: kind === 'undecided' || kind === 'ask-employer' ? kind : pick };
}

/** The cases write "PAL" and "PSK" for the first level of each. */
const alike = (pick: string, name: string) => pick === name || pick === `${name} I`;

describe.skipIf(!there)('worked cases', () => {
  const { cases } = there ? (parse(readFileSync(FILE, 'utf8')) as { cases: Case[] }) : { cases: [] };
  const picks = cases.map((one) => ({ ...one, ...firstPick(one) }));

  test('the first pick is among the recommended or acceptable ones in at least 70 of 100', () => {
    const agreeing = picks.filter(({ pick, recommended, acceptable = [] }) =>
      [...recommended, ...acceptable].some((name) => alike(pick, name)),
    );
    expect(agreeing.length / picks.length).toBeGreaterThanOrEqual(0.7);
  });

  test('there are at least eight different winners', () => {
    expect(new Set(picks.map(({ pick }) => pick)).size).toBeGreaterThanOrEqual(8);
  });

  test.each(['none', 'not-yet', 'both'])('at least one case ends with "%s"', (kind) => {
    expect(picks.map((one) => one.kind)).toContain(kind);
  });
});
