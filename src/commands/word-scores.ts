import { QUESTION_IDS } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';
import type { Taps } from './taps.ts';
import type { WorkedCase } from './worked-cases.ts';

/** How what is read out of words compares with what readers tapped for the same people; counted by case and question. */
export interface WordScore {
  /** Tapped alike by all readers of a case, and not "not sure"; and so read. */
  readonly agreed: number;
  readonly foundOfAgreed: number;
  /** Tapped by one reader at least; and read as one of them did. */
  readonly either: number;
  readonly foundOfEither: number;
  /** Everything that was read. */
  readonly facts: number;
  /** Answers that are none of those that readers gave, where one of them gave any. */
  readonly unlike: number;
}

export function scoreWords(
  cases: readonly WorkedCase[],
  read: ReadonlyMap<string, Understood>,
  taps: readonly Taps[],
): WordScore {
  const score = { agreed: 0, foundOfAgreed: 0, either: 0, foundOfEither: 0, unlike: 0 };
  for (const { id } of cases) {
    const readers = taps.filter(({ of }) => of === id);
    for (const question of QUESTION_IDS) {
      const mine = read.get(id)?.answers[question];
      const theirs = readers.map(({ answers }) => answers[question]);
      const sure = theirs.filter((one) => one !== undefined && one !== 'not-sure');
      if (sure.length === 0) continue;
      const isFound = sure.some((one) => one === mine);
      score.either += 1;
      score.foundOfEither += isFound ? 1 : 0;
      score.unlike += mine !== undefined && !isFound ? 1 : 0;
      if (readers.length < 2 || sure.length < readers.length || new Set(sure).size > 1) continue;
      score.agreed += 1;
      score.foundOfAgreed += isFound ? 1 : 0;
    }
  }
  return { ...score, facts: cases.reduce((sum, { id }) => sum + (read.get(id)?.from.length ?? 0), 0) };
}

export const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
