import { type Catalog, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import type { Decision } from '../decision/decide.ts';
import type { Outcome } from '../decision/outcome.ts';
import { RULES } from '../decision/rules.ts';
import type { Ground } from '../decision/track.ts';
import { type Citation, citeFact, citeGround } from '../facts/citation.ts';
import type { Answers } from '../questions/answers.ts';

/** One line that speaks for or against the outcome. */
export interface Reason {
  /** A full sentence in the second person, plain text. */
  readonly text: string;
  /** Never empty. */
  readonly cites: readonly Citation[];
}

/** What speaks for the outcome: first the rules that led to it, then what its certification has going for it. */
export function reasonsFor(decision: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { track, level, issuer } = decision;
  const onTrack = staysOnTrack(decision) ? track.grounds : [];
  // What orders a tie speaks for neither, so it comes last.
  const grounds =
    issuer.clarity === 'tie'
      ? [...level.grounds, ...onTrack, ...issuer.grounds]
      : [...issuer.grounds, ...level.grounds, ...onTrack];
  const winner = issuer.clarity === 'open' ? undefined : winnerOf(issuer.outcome, catalog);
  return [...grounds.map((ground) => fromRule(ground, answers)), ...(winner ? virtues(winner) : [])];
}

/** What chose the track only speaks for a certification of that track, or for having found none. */
function staysOnTrack({ level }: Decision): boolean {
  return !level.offTrack && ['get', 'both', 'not-yet', 'undecided'].includes(level.kind);
}

function fromRule(ground: Ground, answers: Answers): Reason {
  return { text: RULES[ground.rule].says, cites: citeGround(ground, answers) };
}

/** The certification a reason may speak about: the first of those to get now. */
export function winnerOf(outcome: Outcome, catalog: Catalog): Certification | undefined {
  const [first] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
  return first && catalog.get(first);
}

function virtues(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  return [
    ...(yesNoOf(winner, 'classRequired') === false
      ? [{ text: `${abbreviation} needs no class.`, cites: [citeFact(winner.id, 'classRequired')] }]
      : []),
    ...(yesNoOf(winner, 'expires') === false
      ? [{ text: `${abbreviation} never expires.`, cites: [citeFact(winner.id, 'expires')] }]
      : []),
  ];
}
