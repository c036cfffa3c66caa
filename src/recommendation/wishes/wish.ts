import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { type Overlay, standingOf } from '../company/overlay.ts';
import { decideFor } from '../company/steer.ts';
import { type Cost, costOver } from '../facts/cost.ts';
import { substitutes } from '../nearness/substitute.ts';
import type { Answers } from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import { firstMove, type NextStep } from '../reasons/next-step.ts';
import { winnerOf } from '../reasons/reason.ts';
import { grants, WISHES, type Wish } from './better.ts';
import { type Difference, gained, givenUp, secondStep } from './difference.ts';
import { nearMiss } from './near-miss.ts';

/** What wishes make of a recommendation. The recommendation itself stays what the answers alone lead to. */
export interface Wished {
  /** What stands first on the answers alone, by id. */
  readonly before: string;
  /** What stands first with the wishes, by id; the same where none of them moves it. */
  readonly now: string;
  /** The wishes that what stands first now grants, each once, in the order in which they were said. */
  readonly granted: readonly Wish[];
  /** Beside what stood first before; empty where nothing was moved, and so is the next. */
  readonly gained: readonly Difference[];
  readonly givenUp: readonly Difference[];
  /** For each wish that nothing grants: what comes nearest, and by how much it misses. */
  readonly missed: readonly Difference[];
  /** What stays the second step of two in a row; null where there is none, or nothing was moved. */
  readonly second: Difference | null;
  /** What three years cost now and before, and then of a second step that stays; one where nothing was moved. */
  readonly costs: readonly Cost[];
  /** What to do about what stands first now. */
  readonly nextStep: NextStep;
  /** Further wishes that something else grants. */
  readonly offered: readonly Wish[];
}

/** More are never offered, so that the wishes fit where the state travels. No answers lead to half as many. */
export const MOST_WISHES = 9;

/**
 * Heeds wishes one after the other, each among what has granted those before it. What stands first stays if it grants
 * the wish; otherwise the nearest in fit that does takes its place. A wish that nothing grants moves nothing and is
 * missed. Null where the answers name no certification to get now, or two directions between which the person has to
 * choose first. What a company has excluded takes nothing's place.
 */
export function heed(
  answers: Answers,
  wishes: readonly Wish[],
  catalog: Catalog,
  overlay?: Overlay,
): Wished | null {
  const given = onOffer(answers);
  const decision = decideFor(given, catalog, overlay);
  const before = decision.issuer.clarity === 'open' ? undefined : winnerOf(decision.issuer.outcome, catalog);
  if (!before) return null;

  const others = substitutes(before, decision, given, catalog);
  const isExcluded = (one: Certification) => standingOf(one, overlay)?.stance === 'excluded';
  const excluded = others.filter(isExcluded);
  let pool = [before, ...others.filter((one) => !isExcluded(one))];
  let now = before;
  const granted = new Set<Wish>();
  const missed: Difference[] = [];
  for (const wish of wishes) {
    const left = granting(wish, pool, now, given, catalog);
    const [nearest] = left;
    if (nearest) {
      granted.add(wish);
      pool = left;
      now = left.includes(now) ? now : nearest;
    } else {
      const [barred] = granting(wish, excluded, now, given, catalog);
      missed.push(
        barred ? notTaken(barred) : nearMiss(wish, { first: now, all: pool, answers: given, catalog }),
      );
    }
  }

  const exchange = { now, before, wishes, answers: given, catalog };
  const moved = now !== before;
  const { outcome } = decision.issuer;
  const second =
    moved && outcome.kind === 'both' ? certificationIn(catalog, outcome.certifications[1]) : null;
  return {
    before: before.id,
    now: now.id,
    granted: [...granted],
    gained: moved ? gained(exchange) : [],
    givenUp: moved ? givenUp(exchange) : [],
    missed,
    second: second && secondStep(second, exchange),
    costs: [now, ...(moved ? [before] : []), ...(second ? [second] : [])].map((one) => costOver(one)),
    nextStep: firstMove(now, given, catalog),
    offered: wishes.length < MOST_WISHES ? offered(pool, now, given, catalog) : [],
  };
}

/** That something would grant a wish, were it not excluded. */
function notTaken({ abbreviation }: Certification): Difference {
  return { text: `${abbreviation} would be that, but your company does not take it.`, cites: [] };
}

function granting(
  wish: Wish,
  pool: readonly Certification[],
  first: Certification,
  answers: Answers,
  catalog: Catalog,
): Certification[] {
  return pool.filter((one) => grants(wish, one, first, answers, catalog));
}

/** A wish that is granted already, or by nothing, need not be said. */
function offered(
  pool: readonly Certification[],
  now: Certification,
  answers: Answers,
  catalog: Catalog,
): readonly Wish[] {
  return WISHES.filter((wish) => {
    const better = granting(wish, pool, now, answers, catalog);
    return better.length > 0 && !better.includes(now);
  });
}
