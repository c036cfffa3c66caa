import type { ActionsBlock, PlainTextOption } from '@slack/types';
import type { OutcomeView } from '../conversation/view.ts';
import { editId, MORE, moreOption, showId, stateBlockId } from './actions.ts';
import { canUndo, inWords, MENU_LABELS, toQuestions } from './answers-so-far.ts';
import { WHAT_IT_COSTS } from './cost.ts';
import { actions, button, option, plain, select } from './elements.ts';
import { wishOptions } from './wish.ts';

/** At most two buttons and one select, so that the next step is not lost among ten controls. */
export function controls(view: OutcomeView): ActionsBlock[] {
  const { shown, state } = view;
  const again = button(MENU_LABELS.restart, editId('restart'));
  const compare = shown.length > 1 ? [button('Compare', showId('compare'))] : [];
  return actions(
    [...compare, again, select('More', MORE, { option_groups: more(view) })],
    stateBlockId('more', state),
  );
}

/** Cards can be hard to reach with a keyboard, so that their details are offered here as well. */
function more({ shown, given, state, path, wished }: OutcomeView) {
  const group = (label: string, options: PlainTextOption[]) =>
    options.length > 0 ? [{ label: plain(label), options }] : [];
  return [
    ...group('Look closer', [
      ...shown.map(({ certification: { id, abbreviation } }) =>
        option(`Details of ${abbreviation}`, moreOption.details(id)),
      ),
      ...(shown.length > 0 ? [option(WHAT_IT_COSTS, moreOption.cost())] : []),
    ]),
    ...group('Rather\u2026', wishOptions(wished)),
    ...group('Question this', [
      option('Why Not Another One?', moreOption.whyNot()),
      option('What Would Change This?', moreOption.changes),
      ...(path ? [option('What Comes After?', moreOption.path)] : []),
    ]),
    ...group(
      'Change an answer',
      toQuestions(given).map((answer) => option(inWords(answer), moreOption.change(answer.question))),
    ),
    ...group('This questionnaire', [
      ...(canUndo(given) ? [option(MENU_LABELS.undo, moreOption.undo)] : []),
      ...(state.place === 'thread' ? [option(MENU_LABELS.private, moreOption.private)] : []),
      ...(state.place === 'dm' ? [] : [option(MENU_LABELS.keep, moreOption.keep)]),
    ]),
  ];
}
