import { type Catalog, yesNoOf } from '../../catalog/catalog.ts';
import type { Benefit, Certification } from '../../catalog/schema.ts';
import type { Decision } from '../decision/decide.ts';
import type { Outcome } from '../decision/outcome.ts';
import { RULES } from '../decision/rules.ts';
import { rivalOf } from '../decision/shelf.ts';
import type { Ground } from '../decision/track.ts';
import { type Citation, citeFact, citeGround } from '../facts/citation.ts';
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
  // What orders a tie speaks for neither, and how firm the result is says so.
  const leaning = issuer.clarity === 'tie' || issuer.clarity === 'open' ? [] : issuer.grounds;
  const chosen = unique([...leaning, ...level.grounds].map((ground) => fromRule(ground, answers)));
  const role = onTrack.map((ground) => fromRule(ground, answers));
  const winner = issuer.clarity === 'open' ? undefined : winnerOf(issuer.outcome, catalog);
  if (!winner) return unique([...chosen, ...role]);
  const rival = issuer.clarity === 'tie' ? catalog.get(rivalOf(winner.id) ?? '') : undefined;
  // Of two that are level, each has its word.
  const [best, ...others] = rival
    ? [...benefitsFor(winner, answers).slice(0, 1), ...benefitsFor(rival, answers).slice(0, 1)]
    : [...benefitsFor(winner, answers), ...virtues(winner)];
  // One benefit at least stands among the first three, whatever the rules have to say.
  const [first, second, ...rest] = chosen;
  return unique([first, best, second, ...others, ...rest, ...role].filter((one) => one !== undefined));
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

/** What helps somebody with this reason for wanting one, most of all first. */
const HELPS: Record<OptionId<'purpose'>, readonly BenefitKind[]> = {
  hired: ['asked', 'regarded', 'opens', 'learn', 'saves'],
  prove: ['regarded', 'asked', 'learn', 'opens', 'saves'],
  better: ['learn', 'opens', 'saves', 'regarded', 'asked'],
  asked: ['asked', 'opens', 'regarded', 'learn', 'saves'],
  nothing: ['learn', 'saves', 'opens', 'regarded', 'asked'],
  'not-sure': ['learn', 'asked', 'opens', 'regarded', 'saves'],
};

/** What it does for this person, by the reason given; each kind once before any comes twice. */
function benefitsFor(winner: Certification, answers: Answers): readonly Reason[] {
  const { purpose = 'not-sure' } = answers;
  const all = winner.benefits ?? [];
  const firstOfKind = HELPS[purpose].flatMap((kind) => all.find((benefit) => benefit.kind === kind) ?? []);
  const others = all.filter((benefit) => !firstOfKind.includes(benefit));
  return [...firstOfKind, ...others].map((benefit) => ({
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
