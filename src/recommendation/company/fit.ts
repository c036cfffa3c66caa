import type { Catalog } from '../../catalog/catalog.ts';
import { idsCovered } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import { onShelf, type WinnerId } from '../decision/shelf.ts';
import { type Prerequisite, prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';

/** Whether this may stand first as far as the person goes: not held, still awarded, and nothing it requires is missing. */
export function isFit(id: WinnerId, answers: Answers, catalog: Pick<Catalog, 'get'>): boolean {
  return holds(id, answers, catalog, (state) => state !== 'not-yet');
}

/**
 * What the other half of split advice names, as far as it is for the same role and everything it requires is there: another
 * level is a larger step than another issuer. No SAFe badge, each of which is for one seat.
 */
export function besidesFit(
  { level, issuer }: Decision,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
): readonly WinnerId[] {
  const [first] = issuer.outcome.certifications;
  const track = first && catalog.get(first)?.track;
  if (!track || track === 'safe') return [];
  return (level.beside ?? [])
    .flatMap((place) => (place === 'none' ? [] : onShelf(place)))
    .filter((id) => id !== first && catalog.get(id)?.track === track)
    .filter((id) => holds(id, answers, catalog, (state) => state === 'met'));
}

function holds(
  id: WinnerId,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
  isEnough: (state: Prerequisite['state']) => boolean,
): boolean {
  const found = catalog.get(id);
  if (!found || found.retired || found.mayWin.answer === 'no' || idsCovered(answers).has(id)) return false;
  return prerequisitesOf(found, answers, catalog).every(({ state }) => isEnough(state));
}
