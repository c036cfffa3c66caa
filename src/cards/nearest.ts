import type { NearestView } from '../conversation/view.ts';
import { askFor, askId } from './actions.ts';
import { button, plain, section } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { quoted } from './words-read.ts';

/** "Did you mean CSM?": each guess with its name, and a button that leads to it. */
export function drawNearest(view: NearestView): Message {
  const { typed, certifications } = view;
  const lead = `We know no certification called ${quoted(typed)}. Did you mean ${certifications.length > 1 ? 'one of these' : 'this one'}?`;
  const names = certifications.map(({ abbreviation, name }) => ({ abbreviation, name }));
  return {
    text: escaped([lead, ...names.map(({ abbreviation, name }) => `${abbreviation} (${name})`)].join('\n')),
    blocks: [
      // Plain, so that nothing in what people write is bold, a list or an emoji.
      { type: 'section', text: plain(lead), expand: true },
      section(
        names
          .map(({ abbreviation, name }) => `${bold(abbreviation)} ${escaped(`\u2013 ${name}`)}`)
          .join('\n'),
      ),
      ...factsControls(
        view,
        certifications.map(({ id, abbreviation }) => button(abbreviation, askId(askFor.details(id)))),
      ),
    ],
  };
}
