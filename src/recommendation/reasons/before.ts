import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey } from '../../catalog/schema.ts';
import type { Outcome } from '../decision/outcome.ts';
import { listed } from '../facts/comparison.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import { timeAsked, timeInWords } from '../facts/time-asked.ts';
import type { Answers } from '../questions/answers.ts';
import { type Reason, winnerOf } from './reason.ts';

/** A line on a phone twice over. */
const MOST_CHARACTERS = 80;

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
  if (open) {
    // What only the person can tell, they have to look at.
    const brief = open.brief.replace(/\.$/, '');
    const check = open.brief.includes('you said') ? `${brief}, so check yours.` : `${brief}; check yours.`;
    const fits = open.state === 'one-more-fact-needed' && check.length <= MOST_CHARACTERS;
    return { text: fits ? check : open.brief, cites: open.cites };
  }
  if (required.length === 0) return null;
  const named = `You have what ${winner.abbreviation} requires: ${listed(required.map(({ key }) => requirement(winner, key, catalog)))}.`;
  const text = named.length <= MOST_CHARACTERS ? named : `You have what ${winner.abbreviation} requires.`;
  return { text, cites: required.flatMap(({ cites }) => cites) };
}

/** "CSM", "1 year as Scrum Master". */
function requirement(winner: Certification, key: FactKey, catalog: Pick<Catalog, 'get'>): string {
  const figure = figureOf(winner, key);
  if (key === 'experienceMonths' || key === 'projectMonths') {
    const time = timeAsked(winner, key);
    if (time) return timeInWords(time, key);
  }
  const named = typeof figure === 'string' ? '' : String(figure.value);
  return catalog.get(named)?.abbreviation ?? named;
}
