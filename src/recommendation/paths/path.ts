import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import type { Overlay } from '../company/overlay.ts';
import { steer } from '../company/steer.ts';
import { isHeld } from '../decision/certifications-held.ts';
import { type Decision, decide } from '../decision/decide.ts';
import { type FirstStepId, hasPractice } from '../decision/level-choice.ts';
import { type RuleId, saidAhead } from '../decision/rules.ts';
import { rivalOf } from '../decision/shelf.ts';
import { citeFact } from '../facts/citation.ts';
import { requiredBy } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import type { Reason } from '../reasons/reason.ts';
import { asBeginner, holding, withPractice } from './path-answers.ts';
import { doing, groundOf, type PathStep, saidLater, saidNow, stepTo, trackAnswers } from './path-step.ts';

/** The way from the outcome on, for someone who follows it. */
export interface Path {
  /** What to do before the first certification; null where that can be got now. */
  readonly before: { readonly first: FirstStepId; readonly why: Reason } | null;
  /** The outcome's own first; with `before` at most four. */
  readonly steps: readonly [PathStep, ...PathStep[]];
  /** Why nothing has to come after the last. */
  readonly end: Reason;
  /** Where one of two may be taken: the second, and what comes after that one. Empty where there is no choice. */
  readonly instead: readonly Certification[];
  /** Off this way: the other side of Scrum. */
  readonly aside: Omit<PathStep, 'asks' | 'waits' | 'renews'> | null;
}

/**
 * What comes after the outcome: what the rules say to the same person who comes back with the certification in hand,
 * and again with the next one, until they name nothing new. So no way can contradict the rules. Null for an outcome
 * without a certification. It begins where a company's list has put the outcome. Throws when the catalog lacks a
 * certification that a rule recommends.
 */
export function pathFrom(answers: Answers, catalog: Catalog, overlay?: Overlay): Path | null {
  const given = onOffer(answers);
  const onAnswers = decide(given);
  const decision = steer(onAnswers, given, catalog, overlay);
  const { outcome } = decision.issuer;
  const [first, second] = outcome.certifications;
  if (!first || outcome.kind === 'undecided') return null;
  const traveller = { given, decision, onAnswers, catalog };
  const oneAfterTheOther = outcome.kind === 'both';
  const way = walk(oneAfterTheOther ? outcome.certifications : [first], traveller);
  const other = second && !oneAfterTheOther ? walk([second], traveller).steps : [];
  return {
    before: outcome.kind === 'not-yet' ? { first: outcome.first, why: saidNow(decision, given) } : null,
    ...way,
    instead: other.map(({ certification }) => certification),
    aside: outcome.kind === 'not-yet' ? null : otherSide(way.steps, traveller),
  };
}

/** Who goes the way, and what was decided at its beginning. */
interface Traveller {
  readonly given: Answers;
  readonly decision: Decision;
  /** The same without a company's list. */
  readonly onAnswers: Decision;
  readonly catalog: Catalog;
}

/** From `own`, which the outcome names, one after the other, to where the rules name nothing new. */
function walk(own: readonly [string, ...string[]], traveller: Traveller): Pick<Path, 'steps' | 'end'> {
  const { given, decision, onAnswers, catalog } = traveller;
  const ready = decision.issuer.outcome.kind === 'not-yet' ? withPractice(given) : undefined;
  const named = ready ? decide(ready.answers) : decision;
  const practice = ready?.months ?? 0;
  const ownStep = (id: string, at: number) => {
    const place = {
      decision: at === 0 ? named : asSecond(named),
      earlier: own.slice(0, at),
      practice,
      given,
    };
    return stepTo(certificationIn(catalog, id), place, catalog);
  };
  const [first, ...others] = own;
  const steps: [PathStep, ...PathStep[]] = [
    ownStep(first, 0),
    ...others.map((id, at) => ownStep(id, at + 1)),
  ];
  let answers = own.reduce<Answers>(
    (then, id) => holding(then, id, catalog),
    ready?.answers ?? asBeginner(given, onAnswers),
  );
  for (;;) {
    const next = comeBack(answers, idsOf(steps), traveller);
    if ('end' in next) return { steps, end: next.end };
    steps.push(next.step);
    answers = holding(next.answers, next.step.certification.id, catalog);
  }
}

/** What leads to two in a row is said of the first; the second has a reason of its own. */
function asSecond(decision: Decision): Decision {
  const grounds = [{ rule: OTHER_SIDE, answers: ['next' as const] }];
  return { ...decision, level: { ...decision.level, grounds } };
}

const OTHER_SIDE: RuleId = 'who knows one side looks at the other';
/** By which the rules send people there: those who know one side by now, and those who do not yet. */
const TO_THE_OTHER_SIDE: readonly RuleId[] = [OTHER_SIDE, 'why not both, one after the other'];

const idsOf = (steps: readonly PathStep[]) => steps.map(({ certification }) => certification.id);

type Advice =
  | { readonly step: PathStep /** As they are by then. */; readonly answers: Answers }
  | { readonly end: Reason };

/** What the rules say to someone back with these answers, and if that is nothing new, with more practice. */
function comeBack(answers: Answers, earlier: readonly string[], traveller: Traveller, practice = 0): Advice {
  const { given, catalog } = traveller;
  const decision = decide(answers);
  const { outcome } = decision.issuer;
  const further = onwards(outcome.certifications, earlier, traveller);
  if (outcome.kind !== 'not-yet' && further.length > 0) {
    const certification = pick(further, earlier, traveller);
    if (!certification) return { end: blocked(further, earlier, catalog) };
    return { step: stepTo(certification, { decision, earlier, practice, given }, catalog), answers };
  }
  if (outcome.kind === 'none') return { end: nothingAfter(earlier, catalog, saidLater(decision, given)) };
  if (outcome.kind === 'undecided') return { end: stillOpen(decision, earlier, traveller) };
  const later = withPractice(answers);
  return later
    ? comeBack(later.answers, earlier, traveller, later.months)
    : { end: noneAbove(earlier, traveller) };
}

/** What is neither got by then, nor the other one of a choice made, nor a step down. */
function onwards(
  ids: readonly string[],
  earlier: readonly string[],
  { decision, catalog }: Traveller,
): readonly Certification[] {
  const chosenFrom: readonly string[] = decision.issuer.outcome.certifications;
  const { step: reached } = certificationIn(catalog, earlier.at(-1) ?? '');
  return ids
    .filter((id) => !earlier.includes(id) && !chosenFrom.includes(id))
    .map((id) => certificationIn(catalog, id))
    .filter(({ step }) => step >= reached);
}

/**
 * The one that builds on what was got before, else the one of the same issuer, since the next level of the same line is
 * what advice names; else the first that may be had at all.
 */
function pick(
  named: readonly Certification[],
  earlier: readonly string[],
  { given, catalog }: Traveller,
): Certification | undefined {
  const withRivals = named.flatMap((one) => [one, catalog.get(rivalOf(one.id) ?? '') ?? one]);
  const open = withRivals.filter((one) => {
    // Each step is a new one, so that every way ends.
    if (earlier.includes(one.id)) return false;
    const required = requiredBy(one);
    return !required || earlier.includes(required) || isHeld(required, given);
  });
  const last = certificationIn(catalog, earlier.at(-1) ?? '');
  return (
    open.find((one) => earlier.includes(requiredBy(one) ?? '')) ??
    open.find((one) => !requiredBy(one) && one.issuer.id === last.issuer.id) ??
    open[0]
  );
}

function nothingAfter(earlier: readonly string[], catalog: Catalog, why: Reason): Reason {
  const { abbreviation } = certificationIn(catalog, earlier.at(-1) ?? '');
  return { ...why, text: `Nothing has to come after ${abbreviation}. ${why.text}` };
}

function noneAbove(earlier: readonly string[], { given, decision, catalog }: Traveller): Reason {
  const text = 'For this work, we know of nothing above it to recommend.';
  return nothingAfter(earlier, catalog, { text, cites: trackAnswers(decision, given) });
}

/** Neither work nor way of working is known, and from the second step on both would have to be. */
function stillOpen(decision: Decision, earlier: readonly string[], { given, catalog }: Traveller): Reason {
  const { abbreviation } = certificationIn(catalog, earlier.at(-1) ?? '');
  const { text, cites } = saidLater(decision, given);
  return { text: `We cannot say yet what comes after ${abbreviation}. ${text}`, cites };
}

/** What the rules name asks for a badge of another line. */
function blocked(named: readonly Certification[], earlier: readonly string[], catalog: Catalog): Reason {
  const [above] = named;
  const required = above && catalog.get(requiredBy(above) ?? '');
  if (!above || !required) throw new Error('nothing stands in the way');
  const text = `${above.abbreviation} stands above it, but requires ${required.abbreviation} first.`;
  return nothingAfter(earlier, catalog, { text, cites: [citeFact(above.id, 'requiresCertification')] });
}

/** The other side of Scrum, where the rules would send someone who asked for it now, and where the way does not lead. */
function otherSide(steps: Path['steps'], traveller: Traveller): Path['aside'] {
  const { given, decision, catalog } = traveller;
  const [{ certification: first }] = steps;
  const turned = decide({ ...holding(given, first.id, catalog), next: 'other-side' });
  if (!TO_THE_OTHER_SIDE.includes(groundOf(turned).rule)) return null;
  const there = decision.track.track === 'product-owner' ? 'scrum-master' : 'product-owner';
  const named = turned.issuer.outcome.certifications
    .map((id) => certificationIn(catalog, id))
    .filter(({ track }) => track === there);
  const certification = pick(named, [first.id], traveller);
  if (!certification || idsOf(steps).includes(certification.id)) return null;
  return {
    certification,
    when: hasPractice(given.experience ?? 'not-sure') ? 'at any time' : `after some time ${doing(first)}`,
    why: { text: saidAhead(OTHER_SIDE), cites: trackAnswers(decision, given) },
    rule: OTHER_SIDE,
  };
}
