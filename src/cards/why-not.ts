import type { Certification } from '../catalog/schema.ts';
import type { WhyNotView } from '../conversation/view.ts';
import { detailsId, MORE, moreOption, whyNotId } from './actions.ts';
import { answersSoFar } from './answers-so-far.ts';
import { offered } from './certification-list.ts';
import { factLine } from './citation.ts';
import { bulletList, button, context, header, type Layout, section, select } from './elements.ts';
import type { Message } from './limits.ts';
import { lookControls } from './look-controls.ts';
import { escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';
import { putFirstInWords } from './wish.ts';

const WHICH = 'Pick one, and we say what keeps it from being the one for you.';

/** One certification and what keeps it from being the one, with those next in rank and every other one to ask about. */
export function drawWhyNot(view: WhyNotView, layout: Layout): Message {
  const { state, given, asked } = view;
  const title = asked ? `Why not ${asked.certification.abbreviation}?` : 'Why not another?';
  const sentences = asked?.objections ?? [];
  const moved = asked ? putFirstInWords(view) : '';
  const { option_groups, leftOut } = offered(view.groups, moreOption.whyNot);
  const wished = moved ? [`${moved} On your answers alone:`] : [];
  return {
    text: spoken([
      title,
      ...wished,
      ...sentences.map(({ text }) => text),
      ...(asked ? [] : [WHICH, leftOut].filter(Boolean)),
    ]),
    blocks: [
      header(title),
      ...wished.map((line) => section(escaped(line))),
      ...(asked
        ? bulletList(
            asked.certification.name,
            sentences.map((sentence) => factLine(sentence, [asked])),
            layout,
          )
        : [section(WHICH)]),
      ...context(escaped(answersSoFar(given)), leftOut),
      ...lookControls(state, [
        ...(asked ? [detailsButton(asked.certification)] : []),
        ...view.runnersUp.map(({ id, abbreviation }) => button(`Why Not ${abbreviation}?`, whyNotId(id))),
        select('Why Not \u2026', MORE, { option_groups }),
      ]),
    ],
  };
}

const detailsButton = ({ id, abbreviation }: Certification) =>
  button('Details', detailsId(id), undefined, { accessibility_label: `Details of ${abbreviation}` });
