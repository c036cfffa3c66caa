import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import { holdingsIn } from '../decision/certifications-held.ts';
import { type Decision, decide } from '../decision/decide.ts';
import { outcomeKey } from '../decision/outcome.ts';
import type { Answers } from '../questions/answers.ts';

// What someone on the way will answer by then, so that the rules can be asked again.

/** With this one in hand as well, and back in the own role. What runs out now is no matter of what comes later. */
export function holding(answers: Answers, id: string, catalog: Catalog): Answers {
  const before = holdingsIn(answers).map((one) => ({ ...one, standing: 'current' as const }));
  const added = {
    certification: id,
    as: certificationIn(catalog, id).heldAs ?? null,
    standing: 'current' as const,
  };
  return { ...answers, held: 'several', holds: [...before, added], next: 'deeper' };
}

/** More practice than now, and how much that is in all, in months; undefined where no answer has more. */
export function withPractice(
  answers: Answers,
): { readonly answers: Answers; readonly months: number } | undefined {
  if (answers.led === 'none' || answers.led === 'under-3') {
    return { answers: { ...answers, led: '3-plus' }, months: 36 };
  }
  switch (answers.experience) {
    case 'none':
    case 'under-1':
      return { answers: { ...answers, experience: '1-to-3' }, months: 12 };
    case '1-to-3':
      return { answers: { ...answers, experience: 'over-3' }, months: 36 };
    default:
      return undefined;
  }
}

/** Who is not sure of their practice, and was sent where beginners are sent, goes on as a beginner does. */
export function asBeginner(given: Answers, decision: Decision): Answers {
  if ((given.experience ?? 'not-sure') !== 'not-sure') return given;
  const beginner: Answers = { ...given, experience: 'none' };
  const sent = ({ issuer }: Decision) => outcomeKey(issuer.outcome);
  return sent(decide(beginner)) === sent(decision) ? beginner : given;
}
