import type { KnownBlock } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { AskedAbout, WhyNotView } from '../conversation/view.ts';
import { detailsId, MORE, moreOption, seeId, showId, stateBlockId, whyNotId } from './actions.ts';
import { answersSoFar } from './answers-so-far.ts';
import { offered } from './certification-list.ts';
import { ifSaid } from './changes.ts';
import { factLine } from './citation.ts';
import { bulletList, button, context, header, type Layout, section, select } from './elements.ts';
import type { Message } from './limits.ts';
import { lookControls, reportButtons, reportByMail } from './look-controls.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';
import { putFirstInWords } from './wish.ts';
import { capitalized } from './words.ts';

const WHICH = 'Pick one, and we say what keeps it from being the one for you.';
const EXPECTED = 'Which one did you expect?';
const OR_MISSED =
  'Pick it, and we say what keeps it from being first and what would change that. Or did we miss something about you? Then see which answers would change the result.';

/** One certification and what keeps it from being the one, with those next in rank and every other one to ask about. */
export function drawWhyNot(view: WhyNotView, layout: Layout): Message {
  const { state, given, asked, expected } = view;
  const title = asked
    ? `Why not ${asked.certification.abbreviation}?`
    : expected
      ? EXPECTED
      : 'Why not another?';
  const which = expected ? OR_MISSED : WHICH;
  const sentences = asked?.objections ?? [];
  const moved = asked ? putFirstInWords(view) : '';
  const { option_groups, leftOut } = offered(view.groups, moreOption.whyNot);
  const wished = moved ? [`${moved} On your answers alone:`] : [];
  return {
    text: spoken([
      title,
      ...wished,
      ...sentences.map(({ text }) => text),
      ...(asked ? [changesAloud(asked)] : [which, leftOut].filter(Boolean)),
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
        : [section(which)]),
      ...(asked ? changeBlocks(asked, view) : []),
      ...context(escaped(answersSoFar(given)), leftOut, asked ? reportByMail(asked.report) : ''),
      ...lookControls(state, [
        ...(asked ? [detailsButton(asked.certification)] : []),
        ...view.runnersUp.map(({ id, abbreviation }) =>
          button(expected ? abbreviation : `Why Not ${abbreviation}?`, whyNotId(id)),
        ),
        select(expected ? 'Another One' : 'Why Not \u2026', MORE, { option_groups }),
        ...(expected ? [button('What Would Change This?', showId('changes'))] : []),
        ...(asked ? reportButtons(asked.report) : []),
      ]),
    ],
  };
}

/** More stand under *What Would Change This?*. */
const MOST_CHANGES = 2;
const NO_CHANGE = 'No single other answer would put it first.';

/** What would put it first, each with the button that shows the result. */
function changeBlocks({ certification, comesFirstWith }: AskedAbout, { state }: WhyNotView): KnownBlock[] {
  if (!comesFirstWith) return [];
  if (comesFirstWith.length === 0) return [section(NO_CHANGE)];
  const title = `${bold(`${certification.abbreviation} would come first`)}\n`;
  return comesFirstWith.slice(0, MOST_CHANGES).map((change, index) => ({
    ...section(`${index === 0 ? title : ''}${escaped(capitalized(ifSaid(change)))}.`),
    block_id: stateBlockId(`look-${index + 1}`, state),
    accessory: button('See That Result', seeId(change.question, change.option), undefined, {
      accessibility_label: `See that result: ${change.label}`,
    }),
  }));
}

function changesAloud({ certification, comesFirstWith }: AskedAbout): string {
  if (!comesFirstWith) return '';
  if (comesFirstWith.length === 0) return NO_CHANGE;
  const ways = comesFirstWith.slice(0, MOST_CHANGES).map(ifSaid);
  return `${certification.abbreviation} would come first ${ways.join(', or ')}.`;
}

const detailsButton = ({ id, abbreviation }: Certification) =>
  button('Details', detailsId(id), undefined, { accessibility_label: `Details of ${abbreviation}` });
