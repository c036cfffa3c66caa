import type { ActionsBlock, Button, PlainTextOption } from '@slack/types';
import { seenByOthers } from '../conversation/state.ts';
import type { OutcomeView } from '../conversation/view.ts';
import type { NextStep } from '../recommendation/index.ts';
import { MORE, moreOption, nextId, showId, stateBlockId } from './actions.ts';
import { canUndo, inWords, MENU_LABELS, toQuestions } from './answers-so-far.ts';
import { WHAT_IT_COSTS } from './cost.ts';
import { actions, button, option, plain, select } from './elements.ts';
import { wishOptions } from './wish.ts';

/** The next step, which alone stands out, two questions that most people have, and the rest in one select. */
export function controls(
  view: OutcomeView,
  nextStep: NextStep = view.recommendation.nextStep,
): ActionsBlock[] {
  const { shown, state } = view;
  const compare = shown.length > 1 ? [button('Compare', showId('compare'))] : [];
  return actions(
    [
      nextButton(nextStep, view),
      ...compare,
      button('Why Not Another?', showId('why-not')),
      select('More', MORE, { option_groups: more(view) }),
    ],
    stateBlockId('more', state),
  );
}

/** Opens the page on which one does it. */
function nextButton({ link }: NextStep, { recommendation: { outcome } }: OutcomeView): Button {
  const [first = outcome.kind] = outcome.certifications;
  return button(link.label, nextId(first), undefined, { url: link.url, style: 'primary' });
}

/** Cards can be hard to reach with a keyboard, so that their details are offered here as well. */
function more({ shown, given, state, path, wished }: OutcomeView) {
  const group = (label: string, options: PlainTextOption[]) =>
    options.length > 0 ? [{ label: plain(label), options }] : [];
  return [
    ...group('Look Closer', [
      option('What Would Change This?', moreOption.changes),
      ...(path ? [option('What Comes After?', moreOption.path)] : []),
      ...(shown.length > 0 ? [option(WHAT_IT_COSTS, moreOption.cost())] : []),
      ...shown.map(({ certification: { id, abbreviation } }) =>
        option(`Details of ${abbreviation}`, moreOption.details(id)),
      ),
    ]),
    ...group('Rather \u2026', wishOptions(wished)),
    ...group(
      'Change an Answer',
      toQuestions(given).map((answer) => option(inWords(answer), moreOption.change(answer.question))),
    ),
    ...group('This Questionnaire', [
      ...(canUndo(given) ? [option(MENU_LABELS.undo, moreOption.undo)] : []),
      ...(seenByOthers(state.place) ? [option(MENU_LABELS.private, moreOption.private)] : []),
      ...(state.place === 'dm' ? [] : [option(MENU_LABELS.keep, moreOption.keep)]),
      option(MENU_LABELS.restart, moreOption.restart),
    ]),
  ];
}
