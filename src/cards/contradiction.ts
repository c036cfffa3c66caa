import type { KnownBlock } from '@slack/types';
import type { OutcomeView } from '../conversation/view.ts';
import type { Contradiction } from '../recommendation/index.ts';
import { changeId, stateBlockId } from './actions.ts';
import { reasonLine } from './citation.ts';
import { actions, bulletList, button, type Layout } from './elements.ts';

const TITLES: Record<Contradiction['kind'], string> = {
  firm: 'Two of your answers do not go together',
  unlikely: 'Two of your answers hardly go together',
  unfinished: 'One of your answers is not finished',
};

const CHANGE_LABELS: Record<Contradiction['questions'][number], string> = {
  experience: 'Change Experience',
  led: 'Change Led Projects',
  held: 'Change What You Hold',
};

/** Which answers do not fit, why, and a button for each to change it; no blocks where all fit. */
export function contradictionBlocks(
  { contradiction: found, state }: OutcomeView,
  layout: Layout,
): KnownBlock[] {
  if (!found) return [];
  const { kind, text, questions, cites } = found.contradiction;
  // The answers stand in the sentence itself.
  const facts = cites.filter((cite) => cite.kind === 'fact');
  const behind = found.certifications.map((certification) => ({ certification }));
  const line = reasonLine({ text, cites: facts }, behind);
  return [
    ...bulletList(TITLES[kind], [line], layout),
    ...actions(
      questions.map((question) => button(CHANGE_LABELS[question], changeId(question))),
      stateBlockId('fix', state),
    ),
  ];
}

/** The same in one sentence for those who have only this; none where all answers fit. */
export function contradictionText({ contradiction: found }: OutcomeView): readonly string[] {
  if (!found) return [];
  const { kind, text } = found.contradiction;
  return [`${TITLES[kind]}: ${text}`];
}
