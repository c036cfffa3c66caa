import type { Catalog } from '../../catalog/catalog.ts';
import type { Track } from '../../catalog/schema.ts';
import { type Answers, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { isOffered } from '../questions/on-offer.ts';

type Said = Pick<Answers, 'aim' | 'setting' | 'next'>;

/** What choosing between certifications of a line of work tells by itself; and between first or further ones. */
interface Row extends Said {
  readonly first?: Said;
  readonly further?: Said;
}

/**
 * Who weighs one Scrum Master badge against another wants to work as Scrum Master. One row for each track of the
 * catalog; a line of work that people of many kinds ask about tells nothing.
 */
const ROWS: Record<Track, Row> = {
  'scrum-master': { aim: 'team', first: { setting: 'scrum' }, further: { next: 'deeper' } },
  'product-owner': { aim: 'product', first: { setting: 'scrum' }, further: { next: 'deeper' } },
  developer: { aim: 'build' },
  project: { aim: 'projects' },
  // PMI-ACP is weighed against PMP by people who run projects.
  agile: { aim: 'projects' },
  coach: { aim: 'coach' },
  leader: { aim: 'manager' },
  kanban: { setting: 'kanban' },
  safe: { setting: 'safe' },
  test: { aim: 'test' },
  analysis: { aim: 'analysis' },
  scaling: { aim: 'team' },
  trainer: {},
};

/** Answers with those that need not be asked, and which those are. */
export interface Presumed {
  readonly answers: Answers;
  readonly presumed: readonly QuestionId[];
}

/**
 * Takes as said what choosing between these certifications tells by itself, where the rows of all of them agree and
 * nothing else was answered. One alone tells nothing: whoever names it may ask whether it is theirs at all.
 */
export function presume(answers: Answers, catalog: Pick<Catalog, 'get'>): Presumed {
  const considered = (answers.considering ?? []).flatMap((id) => catalog.get(id) ?? []);
  if (considered.length < 2) return { answers, presumed: [] };
  const rows = considered.map(({ track, step }) => {
    const { first, further, ...row } = ROWS[track];
    return { ...row, ...(step === 1 ? first : further) };
  });
  let taken = answers;
  for (const question of QUESTION_IDS) {
    const told = new Set(rows.map((row) => row[question as keyof Said]));
    const [option] = told;
    if (told.size !== 1 || option === undefined || taken[question] !== undefined) continue;
    if (isOffered(question, option, taken)) taken = { ...taken, [question]: option };
  }
  return { answers: taken, presumed: QUESTION_IDS.filter((id) => taken[id] !== answers[id]) };
}
