import type { Catalog } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { idsCovered } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { rank } from './ranking.ts';

/**
 * What may stand in for a recommended certification without becoming other advice, nearest first: for the same role and
 * of its level; allowed to win, still awarded, not held, and with nothing asked
 * for that the answers show to be missing.
 */
export function substitutes(
  recommended: Certification,
  decision: Decision,
  answers: Answers,
  catalog: Catalog,
): readonly Certification[] {
  const covered = idsCovered(answers);
  return rank(decision, answers, catalog)
    .flatMap((id) => catalog.get(id) ?? [])
    .filter((one) => one.id !== recommended.id && one.mayWin.answer !== 'no' && !one.retired)
    .filter((one) => one.step === recommended.step && servesSameRole(one, recommended, answers))
    .filter((one) => !covered.has(one.id))
    .filter((one) => prerequisitesOf(one, answers, catalog).every(({ state }) => state !== 'not-yet'));
}

/**
 * The catalog's track is the role, with two exceptions. A SAFe badge is for one seat, and an employer who runs SAFe
 * looks for that seat's (see the rules), so that none replaces another. And Kanban inside sprints is no use to someone
 * who has none.
 */
function servesSameRole(one: Certification, recommended: Certification, { setting }: Answers): boolean {
  if (one.track !== recommended.track || one.track === 'safe') return false;
  return one.id !== 'psk-i' || setting !== 'kanban';
}
