import type { Catalog } from '../../catalog/catalog.ts';
import type { Outcome } from '../decision/outcome.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { type Reason, winnerOf } from './reason.ts';

/**
 * What the first certification requires before one may start, met or not as far as known; what is open comes before
 * what is met. Null where nothing is required, or nothing is to be got.
 */
export function beforeYouStart(
  outcome: Outcome,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
): Reason | null {
  const winner = winnerOf(outcome, catalog);
  if (!winner) return null;
  const required = prerequisitesOf(winner, answers, catalog);
  const [open] = required.filter(({ state }) => state !== 'met');
  if (open) return { text: open.brief, cites: open.cites };
  if (required.length === 0) return null;
  const text = `You have what ${winner.abbreviation} requires.`;
  return { text, cites: required.flatMap(({ cites }) => cites) };
}
