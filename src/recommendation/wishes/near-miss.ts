import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Figure, UsdRange } from '../../catalog/schema.ts';
import { citeFact } from '../facts/citation.ts';
import { costInBrief, listed } from '../facts/comparison.ts';
import { costItems, costOver, USUAL_YEARS } from '../facts/cost.ts';
import { counted } from '../facts/figure-lines.ts';
import type { Answers } from '../questions/answers.ts';
import { hoursToSit, type Wish } from './better.ts';
import { askedFirst, type Difference, examInBrief, renewalInBrief } from './difference.ts';

/** Who could not grant a wish: what stands first, and all that could stand in for it, nearest in fit first. */
export interface Pool {
  readonly first: Certification;
  readonly all: readonly Certification[];
  readonly answers: Answers;
  readonly catalog: Pick<Catalog, 'get'>;
}

/**
 * What to say of a wish that nothing grants: which one comes nearest, and by how much it misses. Only what is known
 * can be near; of those equally near, the one that fits best. Expects that nothing in the pool grants the wish.
 */
export function nearMiss(wish: Wish, pool: Pool): Difference {
  const { first, answers, catalog } = pool;
  const name = first.abbreviation;
  switch (wish) {
    case 'cheaper': {
      const cost = costOver(first);
      // Beside a price that is not known, what is known of the rest would read as one.
      if (cost.unknown.length > 0) {
        const text = `We cannot say what costs less than ${name}, since we do not know its ${listed(cost.unknown)}.`;
        return { text, cites: unknownPrices(first) };
      }
      return {
        text: `Nothing we know of that fits you costs less than ${name}: ${costInBrief(cost)}, over three years.`,
        cites: cost.parts.flatMap(({ cites }) => cites),
      };
    }
    case 'faster': {
      const asks = askedFirst(first, answers, catalog);
      return {
        text: `Nothing we know of that fits you is faster than ${name}, which requires ${asks} first.`,
        cites: [citeFact(first.id, 'classRequired')],
      };
    }
    default:
      return missed(LIMITS[wish], pool);
  }
}

const unknownPrices = (one: Certification) =>
  costItems(one, USUAL_YEARS)
    .filter(({ of, price }) => price === 'unknown' && of !== 'retake')
    .flatMap(({ key }) => (key ? [citeFact(one.id, key)] : []));

/** How a property is missed, and by how much; the less, the nearer. */
interface Limit {
  /** As in "Nothing that fits you lasts without renewal". */
  readonly says: string;
  readonly key: FactKey;
  readonly missesBy: (one: Certification) => readonly number[];
  readonly inWords: (one: Certification) => string;
}

const LIMITS: Record<Exclude<Wish, 'cheaper' | 'faster'>, Limit> = {
  'no-class': {
    says: 'comes without a class',
    key: 'classRequired',
    missesBy: (one) => [hoursToSit(one).high],
    inWords: (one) => {
      const { high } = hoursToSit(one);
      return high === Number.POSITIVE_INFINITY
        ? 'a class of unknown length'
        : `${counted(high, 'hour')} of class`;
    },
  },
  'never-expires': {
    says: 'lasts without renewal',
    key: 'expires',
    // The seldomer the nearer, and then the cheaper.
    missesBy: (one) => [
      -numberOr(figureOf(one, 'renewalEveryMonths'), 0),
      highestOr(figureOf(one, 'renewalFeeUsd'), Number.POSITIVE_INFINITY),
    ],
    inWords: renewalInBrief,
  },
  'real-exam': {
    says: 'is known to have a demanding exam',
    key: 'examRequired',
    missesBy: (one) => [
      yesNoOf(one, 'examRequired') === true ? 0 : 1,
      -numberOr(figureOf(one, 'examPassPercent'), 0),
    ],
    inWords: examInBrief,
  },
};

function missed({ says, key, missesBy, inWords }: Limit, { first, all }: Pool): Difference {
  const nothing = `Nothing that fits you ${says}`;
  const known = all.filter((one) => figureOf(one, key) !== 'unknown');
  // Sorting keeps the order of those that are equally near.
  const [nearest] = [...known].sort((one, other) => inOrder(missesBy(one), missesBy(other)));
  if (!nearest) {
    return { text: `${nothing}, as far as is known.`, cites: [citeFact(first.id, key)] };
  }
  const text = `${nothing}; ${nearest.abbreviation} comes closest: ${inWords(nearest)}.`;
  return { text, cites: [citeFact(nearest.id, key)] };
}

function inOrder(some: readonly number[], others: readonly number[]): number {
  const at = some.findIndex((one, i) => one !== others[i]);
  return at < 0 ? 0 : Math.sign((some[at] ?? 0) - (others[at] ?? 0));
}

const numberOr = (figure: Figure<number> | string, otherwise: number) =>
  typeof figure === 'string' ? otherwise : figure.value;
const highestOr = (figure: Figure<UsdRange> | string, otherwise: number) =>
  typeof figure === 'string' ? otherwise : figure.value.high;
