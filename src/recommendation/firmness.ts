import { type Catalog, certificationIn, yesNoOf } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import { openOn } from './asking/open-questions.ts';
import { type Certainty, definite } from './certainty.ts';
import { companyFirmness } from './company/in-words.ts';
import type { Steered } from './company/steer.ts';
import { rivalOf } from './decision/shelf.ts';
import { costOver } from './facts/cost.ts';
import type { Answers, QuestionId } from './questions/answers.ts';

interface Asked {
  readonly decision: Steered;
  readonly clarity: Certainty;
  readonly answers: Answers;
  readonly catalog: Catalog;
}

/** How firmly the first stands, and exactly what tips it, in one line; null where nothing is to be got now. */
export function firmnessOf(asked: Asked): string | null {
  const { decision, clarity, answers, catalog } = asked;
  const { outcome } = decision.issuer;
  const [first] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
  if (!first) return null;
  const tipped = companyFirmness(decision, catalog);
  if (tipped) return tipped;
  const winner = certificationIn(catalog, first);
  const rival = catalog.get(rivalOf(first) ?? '');
  switch (clarity) {
    case 'open':
      return 'A place to begin, and no verdict: tell us your role for a real answer.';
    case 'tie':
      return rival ? `A tie: ${rivalsInWords(winner, rival)}` : 'A tie.';
    case 'close':
      return rival ? `Close second: ${rival.abbreviation}, ${preferring(rival)}.` : 'A close call.';
    case 'likely':
      return whyNotClear(winner, answers);
    case 'clear':
      return 'A clear fit: nothing else comes close.';
  }
}

/** "CSM if you want a class, PSM I if you study alone." */
function rivalsInWords(one: Certification, other: Certification): string {
  const whom = (certification: Certification) =>
    yesNoOf(certification, 'classRequired') === true ? 'if you want a class' : 'if you study alone';
  return `${one.abbreviation} ${whom(one)}, ${other.abbreviation} ${whom(other)}.`;
}

/** What somebody would like who takes this one of two. */
function preferring(certification: Certification): string {
  return yesNoOf(certification, 'classRequired') === true
    ? 'if you would rather sit in a class'
    : 'if you would rather study alone';
}

/** What an answer is about, as it follows "you were not sure". */
const ABOUT: Record<QuestionId, string> = {
  aim: 'about your role',
  setting: 'how work is run',
  focus: 'what it should be about',
  held: 'what you hold',
  purpose: 'why you want one',
  whose: 'what they ask for',
  led: 'how long you led projects',
  experience: 'how much experience you have',
  next: 'what you want next',
  learning: 'how you want to learn',
};

/** What keeps a result that nothing competes with from being clear. */
function whyNotClear(winner: Certification, answers: Answers): string {
  const [open] = [...openOn(definite(answers)).questions];
  if (open) return `Likely, but you were not sure ${ABOUT[open]}, and that could change it.`;
  return costOver(winner).unknown.length > 0
    ? 'A good fit; not all of its prices are known.'
    : 'A good fit, once you have what it requires.';
}
