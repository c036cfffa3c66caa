import { type Answers, progress, QUESTION_IDS } from '../recommendation/index.ts';
import { groupsOf } from './certification-groups.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { told } from './told.ts';
import type { ChoosingView, LauncherView } from './view.ts';

/** What this is, and who may see it; for someone who has said this much already. */
export function launcherView(said: Answers, here: boolean, parts: Pick<Parts, 'catalog'>): LauncherView {
  const order = QUESTION_IDS.filter((question) => said[question] !== undefined);
  return {
    kind: 'launcher',
    here,
    said,
    given: given({ answers: said, order }, parts),
    atMost: progress(told({ answers: said }, parts)).atMost,
    considering: (said.considering ?? []).flatMap((id) => parts.catalog.get(id) ?? []),
  };
}

/** Between which ones they are choosing. */
export function choosingView(
  said: Answers,
  here: boolean,
  { catalog }: Pick<Parts, 'catalog'>,
): ChoosingView {
  return { kind: 'choosing', here, said, groups: groupsOf(catalog) };
}
