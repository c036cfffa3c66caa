import { certificationIn } from '../catalog/catalog.ts';
import {
  type Answers,
  effortInWords,
  type Outcome,
  type Overlay,
  type Reason,
  type Recommendation,
  reasonsInItself,
  recommend,
  standingOf,
  type Wished,
} from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import { onCards } from './on-cards.ts';
import type { Parts } from './parts.ts';
import { wishedOf } from './said-on-outcome.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { GivenAnswer, ShownCertification } from './view.ts';

/** An answer that may be ticked, by its question. */
export type Tick = GivenAnswer['question'];

/**
 * A result in the form in which it is taken to somebody else. It has nothing in it that tells an answer that was not
 * ticked, but for what the result itself tells.
 */
export interface SummaryView {
  /** The answers that were ticked. */
  readonly told: readonly GivenAnswer[];
  readonly choice: Pick<Recommendation, 'outcome' | 'clarity'>;
  /** What wishes have put in the place of what the answers alone led to, in its order; null where they moved nothing. */
  readonly wished: readonly string[] | null;
  /** What the choice names, in its order. */
  readonly named: readonly Proposed[];
  /** At most two. */
  readonly reasons: readonly Reason[];
  /** At most two. */
  readonly alternatives: readonly ShownCertification[];
  /** The day the figures were last checked, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly policy: Overlay['policy'];
}

/** A certification that is to be got. */
interface Proposed extends ShownCertification {
  /** What it takes besides money, in words without a full stop; empty where that is not known. */
  readonly effort: string;
}

const MOST_REASONS = 2;
const MOST_ALTERNATIVES = 2;

/** The result of these answers for somebody else, who is told of the answers only what is ticked. */
export function summaryView(state: State, ticked: readonly Tick[], parts: Parts): SummaryView {
  const { catalog, overlay } = parts;
  const recommendation = recommend(state.answers, catalog, overlay);
  const wishes = wishedOf(state, parts);
  const moved = wishes !== null && wishes.now !== wishes.before ? wishes : null;
  const named = moved ? wished(moved, recommendation.outcome) : namedBy(recommendation);
  const isTaken = (id: string) => standingOf(certificationIn(catalog, id), overlay)?.stance !== 'excluded';
  const alternatives = onCards(recommendation, wishes)
    .filter((id) => !named.includes(id) && isTaken(id))
    .slice(0, MOST_ALTERNATIVES);
  const { outcome, clarity } = recommendation;
  const what = { choice: { outcome, clarity }, wished: moved && named };
  const [first] = asksForSomething(what) ? named : [];
  return {
    told: given(state, parts).filter(({ question }) => ticked.includes(question)),
    ...what,
    named: named.map((id) => {
      const shown = shownCertification(id, parts);
      return { ...shown, effort: effortInWords(shown.certification) };
    }),
    reasons: [
      ...(moved ? [] : reasonsOn(ticked, what.choice, state, parts)).filter(speaksOf(named)),
      ...(first ? reasonsInItself(certificationIn(catalog, first)) : []),
    ]
      .filter(({ text }, at, all) => all.findIndex((one) => one.text === text) === at)
      .slice(0, MOST_REASONS),
    alternatives: alternatives.map((id) => shownCertification(id, parts)),
    checked: catalog.version,
    policy: overlay?.policy ?? null,
  };
}

/** Whether there is something to get now, which somebody could agree to. */
export function asksForSomething({ choice, wished }: Pick<SummaryView, 'choice' | 'wished'>): boolean {
  return wished !== null || GET_NOW.includes(choice.outcome.kind);
}

const GET_NOW: readonly Outcome['kind'][] = ['one', 'pair', 'both'];

/** In the order in which they are got; of two that are not level, only the first. */
function namedBy({ outcome, clarity }: Recommendation): readonly string[] {
  const { kind, certifications } = outcome;
  return kind === 'pair' && clarity !== 'tie' ? certifications.slice(0, 1) : certifications;
}

/** The second of two in a row stays. */
function wished({ now }: Wished, { kind, certifications }: Outcome): readonly string[] {
  return kind === 'both' ? [now, certifications[1]] : [now];
}

/**
 * Why this comes out on what is ticked alone; none where something else would. So a reason cannot tell what is not
 * ticked, not even by being there or not.
 */
function reasonsOn(
  ticked: readonly Tick[],
  choice: SummaryView['choice'],
  state: State,
  { catalog, overlay }: Parts,
): readonly Reason[] {
  const { holds, considering: _isNoAnswer, ...answers } = told(state, { catalog });
  const kept = Object.entries(answers).filter(([question]) => ticked.some((one) => one === question));
  const alone: Answers = {
    ...Object.fromEntries(kept),
    ...(holds && ticked.includes('held') && { holds }),
  };
  const { outcome, clarity, reasons } = recommend(alone, catalog, overlay);
  if (!isSame({ outcome, clarity }, choice)) return [];
  return reasons.for.filter(({ cites }) =>
    cites.every((cite) => cite.kind !== 'answer' || ticked.includes(cite.question)),
  );
}

/** A fact about another certification than what is to be got may tell that it is held. */
const speaksOf = (named: readonly string[]) => (reason: Reason) =>
  reason.cites.every((cite) => cite.kind === 'answer' || named.includes(cite.certification));

const isSame = (one: SummaryView['choice'], other: SummaryView['choice']) =>
  JSON.stringify(one) === JSON.stringify(other);
