import { type Catalog, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { idsCovered } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import type { CloseSecond } from '../decision/level-choice.ts';
import { onShelf, rivalOf } from '../decision/shelf.ts';
import { costOver } from '../facts/cost.ts';
import type { Answers } from '../questions/answers.ts';
import { type Nearness, NO_CERTIFICATE, nearnesses } from './distance.ts';

/**
 * Everything that may win, nearest first, by id: the outcome's own in its order, then by how far it is from this person,
 * with `NONE`, no certification now, in its place among them. What is held is not there, nor what it leaves nothing
 * to give. Of those equally near: how they are learned and paid for, what they usually cost, known before unknown, the
 * issuer's name, their own.
 */
export function rank(decision: Decision, answers: Answers, catalog: Catalog): readonly string[] {
  const near = nearnesses(answers);
  const covered = idsCovered(answers);
  const own: readonly string[] = namedBy(decision);
  const seconds = [...closeRival(decision), ...secondsOf(decision)].filter(
    (id) => !own.includes(id) && !covered.has(id),
  );
  const first: readonly string[] = [...new Set([...own, ...seconds])];
  const others = [...rankedOf(catalog).values()]
    .filter(({ certification: { id } }) => !first.includes(id) && !covered.has(id))
    .map((ranked) => ({ ranked, distance: distanceOf(ranked.certification.id, near) }))
    .sort((one, other) => one.distance - other.distance || inTaste(one.ranked, other.ranked, answers));
  const order = others.map(({ ranked }) => ranked.certification.id);
  if (first.includes(NO_CERTIFICATE)) return [...first, ...order];
  const none = distanceOf(NO_CERTIFICATE, near);
  const place = others.findIndex(({ distance }) => distance > none);
  const at = place < 0 ? order.length : place;
  return [...first, ...order.slice(0, at), NO_CERTIFICATE, ...order.slice(at)];
}

/** What stands first, before anything is near: the outcome's certifications, behind "none now" where it says so. */
function namedBy({ issuer: { outcome } }: Decision): readonly string[] {
  switch (outcome.kind) {
    case 'one':
    case 'pair':
    case 'both':
    case 'undecided':
      return outcome.certifications;
    default:
      return [NO_CERTIFICATE, ...outcome.certifications];
  }
}

/** The other issuer's answer to the same need, where only a liking for one way of learning put it behind. */
function closeRival({ issuer: { outcome, clarity } }: Decision): readonly string[] {
  if (outcome.kind !== 'one' || clarity !== 'close') return [];
  return [rivalOf(outcome.certifications[0])].filter((id) => id !== undefined);
}

/** What the other half of split advice names. */
function secondsOf({ level }: Decision): readonly string[] {
  const named = (place: CloseSecond): readonly string[] =>
    place === 'none' ? [NO_CERTIFICATE] : onShelf(place);
  return (level.beside ?? []).flatMap(named);
}

const distanceOf = (id: string, near: ReadonlyMap<string, Nearness>) =>
  near.get(id)?.distance ?? Number.POSITIVE_INFINITY;

/** What a tie hangs on, worked out once for each catalog: to reckon costs took most of the time otherwise. */
interface Ranked {
  readonly certification: Certification;
  readonly withClass: boolean | 'unknown';
  /** Of three years, in typical prices; endless where nothing is known. */
  readonly usd: number;
  readonly known: boolean;
}
const inCatalog = new WeakMap<Catalog, ReadonlyMap<string, Ranked>>();

function rankedOf(catalog: Catalog): ReadonlyMap<string, Ranked> {
  const known = inCatalog.get(catalog);
  if (known) return known;
  const winners = catalog.all.filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired);
  const made = new Map(winners.map((one) => [one.id, rankedFrom(one)]));
  inCatalog.set(catalog, made);
  return made;
}

function rankedFrom(certification: Certification): Ranked {
  const { typicalUsd, parts, unknown } = costOver(certification);
  return {
    certification,
    withClass: yesNoOf(certification, 'classRequired'),
    usd: parts.length > 0 ? typicalUsd : Number.POSITIVE_INFINITY,
    known: unknown.length === 0,
  };
}

/** Which of two that are equally near stands first; below zero for the one. */
function inTaste(one: Ranked, other: Ranked, { learning }: Answers): number {
  const wanted = learning === 'class';
  const unwanted = learning === 'self-study' || learning === 'cheapest';
  const taste = (ranked: Ranked) =>
    wanted && ranked.withClass === true ? 0 : unwanted && ranked.withClass === false ? 0 : 1;
  return (
    taste(one) - taste(other) ||
    Number(other.known) - Number(one.known) ||
    compared(one.usd, other.usd) ||
    compared(one.certification.issuer.name, other.certification.issuer.name) ||
    compared(one.certification.abbreviation, other.certification.abbreviation)
  );
}

const compared = <T extends number | string>(one: T, other: T) => (one < other ? -1 : one > other ? 1 : 0);
