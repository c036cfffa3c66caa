import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  isOffered,
  listMatters,
  NO_CERTIFICATE,
  presume,
  progress,
  type QuestionId,
  recommend,
} from '../recommendation/index.ts';
import type { Taps } from './taps.ts';
import type { WorkedCase } from './worked-cases.ts';

/** What Certify says today to a person as one reader tapped for them, beside what was advised. */
export interface Judged {
  readonly advice: WorkedCase;
  readonly taps: Taps;
  /** The questions that are asked today, in their order, with what was tapped. */
  readonly asked: ReadonlyMap<QuestionId, string>;
  /** The first pick in the words of the cases: an abbreviation, or NONE. */
  readonly pick: string;
  /** The first pick is among the recommended or acceptable ones. */
  readonly agrees: boolean;
  /** The best place of a recommended one in the order of all that may win, from 1; null where none of them is there. */
  readonly place: number | null;
  /** One for each case, shared by its readers: where two differ, each counts half. */
  readonly weight: number;
}

/** Taps that today's questions cannot be answered with; they are counted nowhere. */
export interface Stale {
  readonly taps: Taps;
  /** What is gone or missing, one line each. */
  readonly because: readonly string[];
}

/** The advice is only looked at once Certify has spoken. */
export function judgeTaps(
  cases: readonly WorkedCase[],
  all: readonly Taps[],
  catalog: Catalog,
): { readonly judged: readonly Judged[]; readonly stale: readonly Stale[] } {
  const walked = all.map((taps) => ({ taps, ...walk(taps, catalog) }));
  const fresh = walked.filter(({ because }) => because.length === 0);
  const readersOf = (id: string) => fresh.filter(({ taps }) => taps.of === id).length;
  const adviceOf = new Map(cases.map((one) => [one.id, one]));
  return {
    judged: fresh.flatMap(({ taps, given, asked }) => {
      const advice = adviceOf.get(taps.of);
      if (!advice) return [];
      return [{ advice, taps, asked, ...verdict(given, advice, catalog), weight: 1 / readersOf(taps.of) }];
    }),
    stale: walked.filter(({ because }) => because.length > 0).map(({ taps, because }) => ({ taps, because })),
  };
}

/**
 * Asks as the product asks, one question after another, and taps what was tapped. What was tapped beyond that is left
 * alone: this person would not be asked it. A trade-off is no question, so the result before it counts.
 */
function walk({ answers, gone }: Taps, catalog: Catalog) {
  const asked = new Map<QuestionId, string>();
  const because = [...gone];
  const { holds, considering } = answers;
  let given: Answers = considering ? { considering } : {};
  // With something gone, whatever is asked after it would be named as missing too.
  while (because.length === 0) {
    const taken = presume(given, catalog).answers;
    if (taken.held === 'several' && !taken.holds && listMatters(taken)) {
      because.push('holds: asked, but not picked');
      break;
    }
    const { next } = progress(taken);
    if (next === null) break;
    const option = answers[next];
    if (option === undefined) because.push(`${next}: asked, but not tapped`);
    else if (!isOffered(next, option, taken)) because.push(`${next}: "${option}" is not offered here`);
    else {
      asked.set(next, option);
      given = { ...given, [next]: option, ...(option === 'several' && holds && { holds }) };
    }
  }
  return { given, asked, because };
}

/** What stands first, and where the best of the recommended ones stands among all that may win. */
function verdict(given: Answers, advice: WorkedCase, catalog: Catalog) {
  const { ranked } = recommend(given, catalog);
  const [pick = NO_CERTIFICATE] = ranked;
  const idOf = (name: string) => idNamed(name, catalog);
  const places = advice.recommended.flatMap((name) => {
    const index = ranked.indexOf(idOf(name) ?? '');
    return index < 0 ? [] : [index + 1];
  });
  return {
    pick: catalog.get(pick)?.abbreviation ?? pick,
    agrees: [...advice.recommended, ...advice.acceptable].map(idOf).includes(pick),
    place: places.length > 0 ? Math.min(...places) : null,
  };
}

function idNamed(name: string, catalog: Pick<Catalog, 'named'>): string | undefined {
  return name === NO_CERTIFICATE ? NO_CERTIFICATE : catalog.named(name)?.id;
}

/** Advised ones that the catalog does not have, so that they can never be picked. */
export function unknownAdvice({ recommended, acceptable }: WorkedCase, catalog: Catalog): readonly string[] {
  return [...recommended, ...acceptable].filter((name) => idNamed(name, catalog) === undefined);
}

/** What some readings come to. Where a case has several readers, these share its one vote. */
export interface Score {
  readonly cases: number;
  readonly agree: number;
  readonly withinThree: number;
  /** Null where nobody said how far they trust the result. */
  readonly trust: number | null;
  readonly taps: number;
  readonly mostTaps: number;
}

export function scoreOf(judged: readonly Judged[]): Score {
  const cases = weigh(judged);
  const trusting = judged.filter(({ taps }) => taps.trust !== undefined);
  return {
    cases,
    agree: weigh(judged.filter(({ agrees }) => agrees)),
    withinThree: weigh(judged.filter(({ place }) => place !== null && place <= 3)),
    trust: trusting.length > 0 ? weigh(trusting, ({ taps }) => taps.trust ?? 0) / weigh(trusting) : null,
    taps: weigh(judged, ({ asked }) => asked.size) / cases,
    mostTaps: Math.max(...judged.map(({ asked }) => asked.size)),
  };
}

const weigh = (judged: readonly Judged[], value: (one: Judged) => number = () => 1) =>
  judged.reduce((sum, one) => sum + one.weight * value(one), 0);

/** How far readers of one case agree on a question that all of them were asked. */
export interface Agreement {
  readonly question: QuestionId;
  readonly pairs: number;
  readonly same: number;
}

/** For each question that two readers of one case were asked, in the order in which these first met it. */
export function agreementOfReaders(judged: readonly Judged[]): readonly Agreement[] {
  const found = new Map<QuestionId, { pairs: number; same: number }>();
  for (const [one, other] of pairsOf(judged)) {
    for (const [question, option] of one.asked) {
      const theirs = other.asked.get(question);
      if (theirs === undefined) continue;
      const { pairs, same } = found.get(question) ?? { pairs: 0, same: 0 };
      found.set(question, { pairs: pairs + 1, same: same + (theirs === option ? 1 : 0) });
    }
  }
  return [...found].map(([question, counts]) => ({ question, ...counts }));
}

function pairsOf(judged: readonly Judged[]): readonly (readonly [Judged, Judged])[] {
  return judged.flatMap((one, index) =>
    judged
      .slice(index + 1)
      .filter(({ taps }) => taps.of === one.taps.of)
      .map((other) => [one, other] as const),
  );
}
