import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, Fee, Figure, Priced } from '../../catalog/schema.ts';
import { sumInWords } from './comparison.ts';
import { type CostItem, costItems, costOver } from './cost.ts';
import { ageOf } from './figure-lines.ts';
import { membershipFor } from './membership.ts';
import { aboutUsd, inUsd } from './money.ts';
import { typicalOf } from './typical.ts';

/** What certifications cost over some years, side by side. */
export interface CostTable {
  /** One to ten. */
  readonly years: number;
  /** Catalog ids, in the order of the columns. */
  readonly certifications: readonly string[];
  readonly rows: readonly CostRow[];
}

interface CostRow {
  /** "Class", "Retake"; the last row is the sum. */
  readonly topic: string;
  /** One cell for each certification, in their order; never empty. */
  readonly cells: readonly string[];
}

const TOPICS: readonly (readonly [of: Priced, topic: string])[] = [
  ['class', 'Class'],
  ['exam', 'Exam'],
  ['retake', 'Retake'],
  ['renewal', 'Renewals'],
  ['membership', 'Membership'],
];

/** The years to choose from. */
export const YEARS_TO_CHOOSE = [1, 2, 3, 5, 10] as const;

/**
 * Each part of what certifications cost, lowest and highest in US dollars, and the sum, which names what is unknown. A
 * part whose figure is old says of which year it is. `today` is `YYYY-MM-DD`. Throws as `costOver` does.
 */
export function costTable(certifications: readonly Certification[], years: number, today: string): CostTable {
  const items = certifications.map((certification) => costItems(certification, years));
  const rows = TOPICS.map(([of, topic]) => {
    const ofThis = items.map((some) => some.find((item) => item.of === of));
    const cells = ofThis.map((item, i) =>
      item ? cellOf(item, certifications[i], today) : 'no longer awarded',
    );
    // Hardly any issuer asks for a membership, and where none does, nobody asks about it.
    const isWorthARow = of !== 'membership' || ofThis.some((item) => item?.price !== 'none');
    return isWorthARow ? [{ topic, cells }] : [];
  });
  const sums = certifications.map((certification) => sumInWords(costOver(certification, years)));
  return {
    years,
    certifications: certifications.map(({ id }) => id),
    rows: [...rows.flat(), { topic: 'Total', cells: sums }],
  };
}

function cellOf(item: CostItem, certification: Certification | undefined, today: string): string {
  if (item.price === 'unknown') return 'not known';
  const figure = certification && item.key ? figureOf(certification, item.key) : 'none';
  const members = typeof figure === 'object' ? (figure as Fee).members : undefined;
  return [
    amountOf(item),
    typeof figure === 'object' && (figure as Figure<unknown>).company ? ' (company price)' : '',
    item.of === 'class' && certification ? optionalClass(certification) : '',
    members && item.of !== 'renewal' ? `; members ${inUsd(members)}` : '',
    typeof figure === 'string' ? '' : ageMark(figure.asOf, today),
  ].join('');
}

function amountOf({ of, what, price, key }: CostItem): string {
  if (key === 'examTriesIncluded') return 'free';
  if (typeof price === 'string') return what;
  if (price.high === 0) return of === 'exam' ? 'included' : 'free';
  // Its lowest is nothing because not everybody needs one, and would read as a retake that may be free.
  const range = inUsd({ low: of === 'retake' ? price.high : price.low, high: price.high });
  const isOne = of === 'retake' || price.low === price.high;
  const aside = [isOne ? '' : range, of === 'renewal' ? what : ''].filter(Boolean).join(', ');
  return `${isOne ? range : aboutUsd(price.typical)}${aside && ` (${aside})`}`;
}

/** What a class costs that one may do without; the sum leaves it out. */
function optionalClass(certification: Certification): string {
  const { classPriceUsd: price, classIncludesExam: includes } = certification.facts;
  if (yesNoOf(certification, 'classRequired') !== false || typeof price !== 'object') return '';
  const { low, high } = price.value;
  const asked = low === high ? inUsd(price.value) : aboutUsd(typicalOf(certification, 'class', price).usd);
  const exam = typeof includes === 'object' && includes.value ? ', exam included' : '';
  return `; ${asked} with one${exam}`;
}

const ageMark = (asOf: string, today: string) =>
  ageOf(asOf, today) === 'old' ? ` (${asOf.slice(0, 4)})` : '';

/** What no sum has in it, each in a few words without a full stop. */
export function notCounted(
  certifications: readonly Certification[],
  catalog: Pick<Catalog, 'get'>,
): readonly string[] {
  const before = certifications.flatMap(({ abbreviation, facts }) => {
    const { requiresCertification: badge, requiresOutside: outside } = facts;
    const first = [
      ...(typeof badge === 'object' ? [catalog.get(badge.value)?.abbreviation ?? badge.value] : []),
      ...(typeof outside === 'object' ? [outside.value] : []),
    ];
    return first.map((name) => `${name}, which ${abbreviation} requires first`);
  });
  const memberships = certifications.flatMap((one) => {
    const membership = membershipFor(one);
    return membership ? [`Membership of ${one.issuer.name}, $${membership.value} a year`] : [];
  });
  return ['Travel, tax, books, and the time you study', ...before, ...new Set(memberships)];
}
