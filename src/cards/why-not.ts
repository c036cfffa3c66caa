import type { PlainTextOption } from '@slack/types';
import type { WhyNotView } from '../conversation/view.ts';
import { MORE, moreOption, showId, stateBlockId } from './actions.ts';
import { answersSoFar } from './answers-so-far.ts';
import { reasonLine } from './citation.ts';
import {
  actions,
  bulletList,
  button,
  context,
  header,
  type Layout,
  option,
  plain,
  section,
  select,
} from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { putFirstInWords } from './wish.ts';

const WHICH = 'Pick one, and we say what keeps it from being the one for you.';

/** One certification and what keeps it from being the one, with every other one to ask about. */
export function drawWhyNot(view: WhyNotView, layout: Layout): Message {
  const { state, given, asked } = view;
  const title = asked ? `Why not ${asked.certification.abbreviation}?` : 'Why not another one?';
  const sentences = asked?.objections ?? [];
  const moved = asked ? putFirstInWords(view) : '';
  const wished = moved ? [`${moved} On your answers alone:`] : [];
  return {
    text: [
      title,
      ...wished,
      ...sentences.map(({ text }) => text),
      ...(asked ? [] : [WHICH]),
      answersSoFar(given),
    ]
      .map(escaped)
      .join('\n'),
    blocks: [
      header(title),
      ...wished.map((line) => section(escaped(line))),
      ...(asked
        ? bulletList(
            asked.certification.name,
            sentences.map((sentence) => reasonLine(sentence, [asked], given)),
            layout,
          )
        : [section(WHICH)]),
      ...context(escaped(answersSoFar(given))),
      ...actions(
        [
          button('Back to Result', showId('outcome')),
          select('Why Not \u2026', MORE, { option_groups: byIssuer(view) }),
        ],
        stateBlockId('more', state),
      ),
    ],
  };
}

function byIssuer({ groups }: WhyNotView) {
  return groups.map(({ issuer, certifications }) => ({
    label: plain(issuer),
    options: certifications.map(
      ({ id, abbreviation }): PlainTextOption => option(abbreviation, moreOption.whyNot(id)),
    ),
  }));
}
