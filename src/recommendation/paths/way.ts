import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { isOnLadder } from '../facts/ladders.ts';
import { prerequisitesOf, requiredBy } from '../facts/prerequisite.ts';
import type { Reason } from '../reasons/reason.ts';

/** A certification on the way to another one, or after it. */
export interface WayStep {
  readonly certification: Certification;
  /** Whether it asks for a badge before it; where it does not, it is only the next level of the same issuer. */
  readonly badge: 'asked-for' | 'not-asked-for' | 'not-known';
  /** What its issuer asks for, as far as it is known, in sentences; may be none. */
  readonly asks: readonly Reason[];
}

type Level = readonly [WayStep, ...WayStep[]];
/** One after the other; where a level has several, any of them. */
type Levels = readonly Level[];

/** What the catalog says of the way from one certification to another, whoever goes it. */
export type Way =
  /** What comes after one; no levels where nothing does. */
  | { readonly kind: 'after'; readonly from: Certification; readonly levels: Levels }
  /** What leads to one, which stands last. */
  | { readonly kind: 'to'; readonly to: Certification; readonly levels: Levels }
  /** From the one to the other, which stands last. */
  | {
      readonly kind: 'between';
      readonly from: Certification;
      readonly to: Certification;
      readonly levels: Levels;
    }
  /** The one does not lead to the other: what does. */
  | {
      readonly kind: 'apart';
      readonly from: Certification;
      readonly to: Certification;
      /** Whether it is the second that leads to the first. */
      readonly isOtherWayRound: boolean;
      readonly levels: Levels;
    };

/** What comes after a certification, by id: level by level to the top. Throws on an id that the catalog does not have. */
export function wayAfter(id: string, catalog: Catalog): Way {
  const from = certificationIn(catalog, id);
  const levels: Level[] = [];
  const seen = new Set([from]);
  for (let level: readonly Certification[] = [from]; ; ) {
    const next = catalog.all.filter(
      (one) => !seen.has(one) && below(one, catalog).some((before) => level.includes(before)),
    );
    const steps = stepsTo(next, catalog);
    if (!steps) return { kind: 'after', from, levels };
    levels.push(steps);
    for (const one of next) seen.add(one);
    level = next;
  }
}

/** What leads to a certification, by id, from the first level on. Throws on an id that the catalog does not have. */
export function wayTo(id: string, catalog: Catalog): Way {
  const to = certificationIn(catalog, id);
  return { kind: 'to', to, levels: levelsTo(to, catalog) };
}

/** From one certification to another, by id. Throws on an id that the catalog does not have. */
export function wayBetween(fromId: string, toId: string, catalog: Catalog): Way {
  const from = certificationIn(catalog, fromId);
  const to = certificationIn(catalog, toId);
  if (from === to) return wayAfter(fromId, catalog);
  const levels = levelsTo(to, catalog);
  const at = levels.findIndex((level) => includes(level, from));
  if (at >= 0) return { kind: 'between', from, to, levels: levels.slice(at + 1) };
  const isOtherWayRound = levelsTo(from, catalog).some((level) => includes(level, to));
  return { kind: 'apart', from, to, isOtherWayRound, levels };
}

const includes = (level: Level, one: Certification) =>
  level.some(({ certification }) => certification === one);

function levelsTo(to: Certification, catalog: Catalog): Levels {
  const backwards: (readonly Certification[])[] = [];
  const seen = new Set<Certification>();
  for (let level: readonly Certification[] = [to]; level.length > 0; ) {
    backwards.push(level);
    for (const one of level) seen.add(one);
    level = [...new Set(level.flatMap((one) => below(one, catalog)))].filter((one) => !seen.has(one));
  }
  return backwards.reverse().flatMap((level) => {
    const steps = stepsTo(level, catalog);
    return steps ? [steps] : [];
  });
}

function stepsTo(certifications: readonly Certification[], catalog: Catalog): Level | null {
  const [first, ...others] = certifications.map(
    (certification): WayStep => ({
      certification,
      badge: badgeBefore(certification),
      asks: prerequisitesOf(certification, {}, catalog).map(({ brief, cites }) => ({ text: brief, cites })),
    }),
  );
  return first ? [first, ...others] : null;
}

function badgeBefore({ facts }: Certification): WayStep['badge'] {
  if (facts.requiresCertification === 'none') return 'not-asked-for';
  return typeof facts.requiresCertification === 'object' ? 'asked-for' : 'not-known';
}

/**
 * What stands right before one: what it asks for, or else the level below of the same issuer and line of work. In SAFe
 * each badge is made for one seat, so that there none stands below another one. What is no longer awarded leads nowhere.
 */
function below(one: Certification, catalog: Catalog): readonly Certification[] {
  if (one.retired) return [];
  const required = catalog.get(requiredBy(one) ?? '');
  if (required) return required.retired ? [] : [required];
  if (one.track === 'safe' || !isOnLadder(one)) return [];
  const lower = catalog.all.filter(
    ({ track, issuer, step }) => track === one.track && issuer.id === one.issuer.id && step < one.step,
  );
  const onLadder = lower.filter(isOnLadder);
  const highest = Math.max(...onLadder.map(({ step }) => step));
  return onLadder.filter(({ step }) => step === highest);
}
