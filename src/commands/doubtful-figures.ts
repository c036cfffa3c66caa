import { type Catalog, yesNoOf } from '../catalog/catalog.ts';
import type { Certification, FactKey } from '../catalog/schema.ts';
import { ageOf, recommend } from '../recommendation/index.ts';
import { chanceFrom, completeAnswers } from './bench-sample.ts';

/** A figure that somebody should look up. */
interface DoubtfulFigure {
  /** Abbreviation. */
  readonly certification: string;
  readonly key: FactKey;
  readonly doubt: Doubt;
  /** Of 100 results, how many it stands on or is missing from. */
  readonly shownIn: number;
}

/** Worst first. */
const DOUBTS = ['unknown', 'undated', 'old', 'low trust'] as const;
type Doubt = (typeof DOUBTS)[number];

/** Enough that two figures which are shown to one person in a hundred and to two do not change places by chance. */
const PEOPLE = 2_000;

/**
 * Every figure of what may be recommended that is unknown, undated, old or of low trust, ranked by how often it is shown:
 * in the cost of what a result names, or cited there. Counted over people whose answers are drawn by lot, the same ones
 * each time. `today` is `YYYY-MM-DD`.
 */
export function doubtfulFigures(catalog: Catalog, today: string): readonly DoubtfulFigure[] {
  const shown = timesShown(catalog);
  return catalog.all
    .filter(({ mayWin }) => mayWin.answer !== 'no')
    .flatMap((certification) =>
      (Object.keys(certification.facts) as FactKey[]).flatMap((key): DoubtfulFigure[] => {
        const doubt = doubtAbout(certification, key, today);
        const times = shown.get(`${certification.id}.${key}`) ?? 0;
        if (doubt === null) return [];
        return [{ certification: certification.abbreviation, key, doubt, shownIn: (100 * times) / PEOPLE }];
      }),
    )
    .sort((a, b) => b.shownIn - a.shownIn || DOUBTS.indexOf(a.doubt) - DOUBTS.indexOf(b.doubt));
}

function doubtAbout({ facts }: Certification, key: FactKey, today: string): Doubt | null {
  const fact = facts[key];
  if (fact === 'unknown') return 'unknown';
  if (typeof fact !== 'object') return null;
  const age = ageOf(fact.asOf, today);
  if (age !== 'young') return age;
  return fact.trust === 'low' ? 'low trust' : null;
}

/** By certification and figure, such as `csm.examFeeUsd`: on how many people's results it stands. */
function timesShown(catalog: Catalog): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  const chance = chanceFrom(1);
  for (let person = 0; person < PEOPLE; person += 1) {
    const { outcome, reasons, nextStep } = recommend(completeAnswers(chance, catalog), catalog);
    const named = outcome.certifications.flatMap((id) => catalog.get(id) ?? []);
    const cited = [...reasons.for, ...reasons.against, nextStep].flatMap(({ cites }) =>
      cites.flatMap((cite) => (cite.kind === 'fact' ? [`${cite.certification}.${cite.key}`] : [])),
    );
    const costed = named.flatMap((one) => costKeys(one).map((key) => `${one.id}.${key}`));
    for (const figure of new Set([...cited, ...costed])) times.set(figure, (times.get(figure) ?? 0) + 1);
  }
  return times;
}

/** What a cost is made of, known or not. */
function costKeys(certification: Certification): readonly FactKey[] {
  return [
    ...(yesNoOf(certification, 'classRequired') === false ? [] : (['classPriceUsd'] as const)),
    ...(yesNoOf(certification, 'examRequired') === false ? [] : (['examFeeUsd', 'retakeFeeUsd'] as const)),
    ...(yesNoOf(certification, 'expires') === false
      ? []
      : (['renewalEveryMonths', 'renewalFeeUsd'] as const)),
    'membershipFeeUsdPerYear',
  ];
}
