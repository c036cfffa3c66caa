import { type Catalog, certificationIn, yesNoOf } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import { openOn } from './asking/open-questions.ts';
import { type Certainty, definite } from './certainty.ts';
import type { Decision } from './decision/decide.ts';
import { rivalOf } from './decision/shelf.ts';
import { costOver } from './facts/cost.ts';
import { NO_CERTIFICATE } from './nearness/distance.ts';
import { whyNot } from './nearness/why-not.ts';
import type { Answers } from './questions/answers.ts';
import { topicOf } from './questions/question.ts';

interface Asked {
  readonly decision: Decision;
  readonly clarity: Certainty;
  /** Nearest first, by id. */
  readonly ranked: readonly string[];
  readonly answers: Answers;
  readonly catalog: Catalog;
}

/** How firmly the first stands, and exactly what tips it, in one line; null where nothing is to be got now. */
export function firmnessOf(asked: Asked): string | null {
  const { decision, clarity, answers, catalog } = asked;
  const { outcome } = decision.issuer;
  const [first] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
  if (!first) return null;
  const winner = certificationIn(catalog, first);
  const rival = catalog.get(rivalOf(first) ?? '');
  switch (clarity) {
    case 'open':
      return 'A place to begin, and no verdict: tell us your role for a real answer.';
    case 'tie':
      return rival ? `A tie. ${rivalsInWords(winner, rival)}` : 'A tie.';
    case 'close':
      return rival ? `Close second: ${rival.abbreviation}, ${preferring(rival)}.` : 'A close call.';
    case 'likely':
      return whyNotClear(winner, answers);
    case 'clear':
      return clearly(asked, outcome.certifications);
  }
}

/** "Take CSM for a class, PSM I to study alone." */
function rivalsInWords(one: Certification, other: Certification): string {
  const what = (certification: Certification) =>
    yesNoOf(certification, 'classRequired') === true ? 'for a class' : 'to study alone';
  return `Take ${one.abbreviation} ${what(one)}, ${other.abbreviation} ${what(other)}.`;
}

/** What somebody would like who takes this one of two. */
function preferring(certification: Certification): string {
  return yesNoOf(certification, 'classRequired') === true
    ? 'if you would rather sit in a class'
    : 'if you would rather study alone';
}

/** What keeps a result that nothing competes with from being clear. */
function whyNotClear(winner: Certification, answers: Answers): string {
  const [open] = [...openOn(definite(answers)).questions];
  if (open) return `Likely; you were not sure about \u201c${topicOf(open)}\u201d, which could change it.`;
  return costOver(winner).unknown.length > 0
    ? 'Nothing else comes close, but we do not know all its prices.'
    : 'Nothing else comes close, once you have what it requires.';
}

/** Longer than this is no line. */
const MOST_IN_A_LINE = 110;

/** Nothing tips it but another answer altogether; with which one the next in line would come first. */
function clearly({ ranked, answers, catalog }: Asked, named: readonly string[]): string {
  const next = ranked.find((id) => id !== NO_CERTIFICATE && !named.includes(id));
  if (!next) return 'Clear.';
  const change = whyNot(next, answers, catalog).find(({ nearness }) => nearness);
  const line = `Clear. ${change?.text ?? ''}`.trim();
  return line.length <= MOST_IN_A_LINE
    ? line
    : `Clear. ${certificationIn(catalog, next).abbreviation} comes next, and not close.`;
}
