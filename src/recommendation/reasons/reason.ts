import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Benefit, Certification } from '../../catalog/schema.ts';
import { expiringIn } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import type { IssuerChoice } from '../decision/issuer.ts';
import type { Outcome } from '../decision/outcome.ts';
import { RULES } from '../decision/rules.ts';
import { rivalOf } from '../decision/shelf.ts';
import type { Ground } from '../decision/track.ts';
import { type Citation, citeFact, citeGround } from '../facts/citation.ts';
import { everySo } from '../facts/figure-lines.ts';
import { inUsd } from '../facts/money.ts';
import type { Answers, OptionId } from '../questions/answers.ts';

/** One line that speaks for or against the outcome. */
export interface Reason {
  /** A full sentence, plain text. */
  readonly text: string;
  /** Never empty. */
  readonly cites: readonly Citation[];
}

/** More than these nobody reads before they decide. */
export const MOST_REASONS = 3;

/**
 * Why the outcome fits, weightiest first: what rules tell besides the role, then what its certification does for someone
 * with this reason for wanting one. There may be more than a result has room for, since what a verdict has said already
 * is left out there.
 */
export function reasonsFor(decision: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { track, level, issuer } = decision;
  const onTrack = staysOnTrack(decision) ? track.grounds : [];
  // How one would learn, and what merely orders a tie, stand in the line on how firm the result is.
  const leaning =
    issuer.clarity === 'open'
      ? []
      : issuer.grounds.filter((ground) => ground.weighed || !restsOnLearning(ground));
  const chosen = unique([...leaning, ...level.grounds].map((ground) => fromRule(ground, answers)));
  const role = onTrack.map((ground) => fromRule(ground, answers));
  const winner = issuer.clarity === 'open' ? undefined : winnerOf(issuer.outcome, catalog);
  if (!winner) return unique([...chosen, ...role, ...renewalsDue(issuer.outcome, answers, catalog)]);
  const own = [...benefitsFor(winner, answers), ...virtues(winner)];
  const other = besideWinner(winner, issuer, catalog);
  const benefits = other ? inTurn(own, benefitsFor(other, answers)) : own;
  // One rule and what it does for this person: more rules say less than more benefits. Of two in a row, why two.
  const twoUnweighed = issuer.outcome.kind === 'both' && leaning.length === 0;
  const [first, ...rest] = twoUnweighed ? [...role, ...chosen] : chosen;
  return unique([...(first ? [first] : []), ...benefits, ...rest, ...role]);
}

/** What keeping each of those costs that is about to expire, where that is the question. */
function renewalsDue({ kind }: Outcome, answers: Answers, catalog: Catalog): readonly Reason[] {
  if (kind !== 'keep-or-lapse') return [];
  return expiringIn(answers).flatMap((id) => renewal(catalog.get(id)) ?? []);
}

function renewal(held: Certification | undefined): Reason | null {
  const fee = held ? figureOf(held, 'renewalFeeUsd') : 'unknown';
  const every = held ? figureOf(held, 'renewalEveryMonths') : 'unknown';
  if (!held || typeof fee === 'string' || typeof every === 'string') return null;
  const text = `${held.abbreviation} costs ${inUsd(fee.value)} to renew ${everySo(every.value)}.`;
  return { text, cites: [citeFact(held.id, 'renewalFeeUsd'), citeFact(held.id, 'renewalEveryMonths')] };
}

/** Of two that are level, or that are got one after the other, the second has its word too. */
function besideWinner({ id }: Certification, { outcome, clarity }: IssuerChoice, catalog: Catalog) {
  if (outcome.kind === 'both') return catalog.get(outcome.certifications[1]);
  return clarity === 'tie' ? catalog.get(rivalOf(id) ?? '') : undefined;
}

/** Whether it rests on nothing but how somebody would learn. */
const restsOnLearning = ({ answers }: Ground) => answers.every((one) => one === 'learning');

function inTurn(one: readonly Reason[], other: readonly Reason[]): readonly Reason[] {
  return one.flatMap((reason, at) => [reason, ...other.slice(at, at + 1)]);
}

/** Every rule at work in words, the weightiest first: what tells which of several it is may be any of them. */
export function ruleReasons({ track, level, issuer }: Decision, answers: Answers): readonly Reason[] {
  return [...issuer.grounds, ...level.grounds, ...track.grounds].map((ground) => fromRule(ground, answers));
}

/** What chose the track only speaks for a certification of that track, or for having found none. */
function staysOnTrack({ level }: Decision): boolean {
  return !level.offTrack && ['get', 'both', 'not-yet', 'undecided'].includes(level.kind);
}

function fromRule(ground: Ground, answers: Answers): Reason {
  return { text: RULES[ground.rule].says, cites: citeGround(ground, answers) };
}

/** Two rules at work may say the same. */
function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [reason.text, reason])).values()];
}

/** The certification a reason may speak about: the first of those to get now. */
export function winnerOf(outcome: Outcome, catalog: Pick<Catalog, 'get'>): Certification | undefined {
  const [first] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
  return first && catalog.get(first);
}

type BenefitKind = Benefit['kind'];

/** What helps somebody with this reason for wanting one, most of all first; money last, unless it was spoken of. */
const HELPS: Record<OptionId<'purpose'>, readonly BenefitKind[]> = {
  hired: ['asked', 'regarded', 'learn', 'opens', 'saves'],
  prove: ['regarded', 'asked', 'learn', 'opens', 'saves'],
  // Who asks for it is nothing to whoever wants to do the work better.
  better: ['learn', 'regarded', 'opens', 'saves'],
  asked: ['asked', 'regarded', 'learn', 'opens', 'saves'],
  nothing: ['learn', 'regarded', 'opens', 'asked', 'saves'],
  'not-sure': ['learn', 'asked', 'regarded', 'opens', 'saves'],
};

/** What it does for this person, by the reason given. */
function benefitsFor(winner: Certification, { purpose = 'not-sure', learning }: Answers): readonly Reason[] {
  const helps = HELPS[purpose];
  const order = learning === 'cheapest' ? ['saves', ...helps.filter((kind) => kind !== 'saves')] : helps;
  return (winner.benefits ?? [])
    .filter(({ kind }) => order.includes(kind))
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .map((benefit) => ({
      text: benefit.says,
      cites: [{ kind: 'benefit', certification: winner.id, benefit }],
    }));
}

/** What it spares whoever gets it. */
function virtues(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  return [
    ...(yesNoOf(winner, 'expires') === false
      ? [
          {
            text: `${abbreviation} never expires, so there is no renewal to pay.`,
            cites: [citeFact(winner.id, 'expires')],
          },
        ]
      : []),
    ...(yesNoOf(winner, 'classRequired') === false
      ? [
          {
            text: `${abbreviation} requires no class, so you pay for the exam alone.`,
            cites: [citeFact(winner.id, 'classRequired')],
          },
        ]
      : []),
  ];
}
