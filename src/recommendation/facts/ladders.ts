import type { Catalog } from '../../catalog/catalog.ts';
import type { Certification, Track } from '../../catalog/schema.ts';
import type { OptionId } from '../questions/answers.ts';
import { requiredBy } from './prerequisite.ts';

/** What one issuer has for a line of work, from the first level on. */
export interface Ladder {
  readonly issuer: string;
  /** One or more for each level, each level above the one before. */
  readonly rungs: readonly (readonly [Certification, ...Certification[]])[];
}

/** A role that names a line of work. */
type Role = Exclude<OptionId<'aim'>, 'open' | 'not-sure'>;

/** The lines of work that a role looks at. Whoever is on a team in any role begins with what the whole team learns. */
const TRACKS: Record<Role, readonly Track[]> = {
  team: ['scrum-master'],
  coach: ['coach'],
  product: ['product-owner'],
  'product-manager': ['product-owner'],
  projects: ['project', 'agile'],
  build: ['developer'],
  test: ['test'],
  analysis: ['analysis'],
  manager: ['leader'],
  member: ['scrum-master', 'product-owner'],
};

/** All there is in the lines of work of a role. */
export function listedFor(role: Role, { all }: Pick<Catalog, 'all'>): readonly Certification[] {
  return all.filter(({ track }) => TRACKS[role].includes(track));
}

/**
 * What every issuer has for a role, in the order of the issuers' names, so that nobody is first by anybody's choice. Only
 * what can be recommended or counts where a rule asks what is held; of several on one level those that most people take.
 */
export function laddersFor(role: Role, catalog: Pick<Catalog, 'all'>): readonly Ladder[] {
  const found = TRACKS[role].flatMap((track) => {
    const ofTrack = catalog.all.filter((one) => one.track === track && isOnLadder(one));
    const issuers = [...new Set(ofTrack.map(({ issuer }) => issuer.name))];
    return issuers.map((issuer) => ({
      issuer,
      rungs: rungsOf(ofTrack.filter((one) => one.issuer.name === issuer)),
    }));
  });
  return found
    .filter(({ rungs }) => rungs.length > 0)
    .sort((one, other) => one.issuer.localeCompare(other.issuer, 'en'));
}

/** Whether it is a step of its line of work, and no short course beside it. */
export function isOnLadder({ mayWin, heldAs, retired }: Certification): boolean {
  return !retired && (mayWin.answer !== 'no' || heldAs !== undefined);
}

/** By level. What asks for something that is not on the ladder is on another one. */
function rungsOf(ofOne: readonly Certification[]): Ladder['rungs'] {
  const rungs: [Certification, ...Certification[]][] = [];
  const below: string[] = [];
  for (const step of [1, 2, 3] as const) {
    const open = ofOne.filter((one) => {
      const required = requiredBy(one);
      return one.step === step && (!required || below.includes(required));
    });
    const common = open.filter(({ mayWin }) => mayWin.answer === 'yes');
    const [first, ...others] = common.length > 0 ? common : open;
    if (first) rungs.push([first, ...others]);
    below.push(...open.map(({ id }) => id));
  }
  return rungs;
}
