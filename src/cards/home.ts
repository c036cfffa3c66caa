import type { HomeView as SlackHome } from '@slack/types';
import type { Dated, HomeView, Remembered } from '../conversation/view.ts';
import { askFor, askId, startId } from './actions.ts';
import { dayInWords } from './day.ts';
import { actions, button, context, header, section } from './elements.ts';
import { FIND_MINE } from './launcher.ts';
import { withinLimits } from './limits.ts';
import { bold, link } from './mrkdwn.ts';

const WHAT =
  'Certify asks about five questions, seven at most, then recommends one agile certification, with reasons, costs and sources. Only you see what you start here.';

const WORDS = `${bold('In your own words')}
Write to Certify in _Messages_, or mention it in any channel it is in. For example:
\u2022 I\u2019m a scrum master, two years in, and I learn on my own
\u2022 CSM or PSM I?
\u2022 What comes after CSPO?
\u2022 List Scrum.org
Or type \`/certify\` in any conversation, with such words behind it or without.`;

const DECIDES = `${bold('How it decides')}
By written rules, without AI. We sell nothing, and no issuer pays us. Each rule rests on two independent sources at least, or on the article Certify was made from.`;

/** Said wherever people ask what becomes of their words. */
const PRIVACY = 'Certify keeps no message text and logs none.';

const ANSWERS =
  'Your answers are kept in the buttons of your own message, so whoever can see that message can find them out.';

/** The app's Home. It is nobody's message, so that it has no text of its own: everything is in its blocks. */
export function drawHome(view: HomeView): SlackHome {
  const { begun, kept, closed, checked, version } = view;
  const { blocks } = withinLimits({
    text: '',
    blocks: [
      header('Which agile certification should you get?'),
      section(WHAT),
      ...actions([
        button(FIND_MINE, startId('private'), undefined, { style: 'primary' }),
        button('Compare', askId(askFor.compare([]))),
        button('Browse', askId(askFor.list({ of: null, page: 0 }))),
      ]),
      ...(closed ? [section(CLOSED)] : begun ? [section(resume(begun, view.today))] : []),
      ...(kept ? [section(lastKept(kept))] : []),
      { type: 'divider' },
      section(WORDS),
      section(DECIDES),
      section(`${bold('Privacy')}\n${PRIVACY} ${ANSWERS}`),
      ...context(`${version ? `Certify ${version} \u00b7 ` : ''}Facts last checked ${dayInWords(checked)}`),
    ],
  });
  return { type: 'home', blocks: [...blocks] as SlackHome['blocks'], private_metadata: asText(view) };
}

const CLOSED =
  'Certify cannot write to you in private messages. Type `/certify` in any conversation instead.';

function resume({ day, link: url }: Dated, today: string): string {
  const when = day === today ? 'today' : `on ${dayInWords(day)}`;
  return `You began one ${when}. ${whereItIs(url)}`;
}

function lastKept({ day, link: url }: Dated): string {
  return `${bold('Last kept:')} a result of ${dayInWords(day)}. ${whereItIs(url)}`;
}

const whereItIs = (url: string | undefined) => (url ? `${link(url, 'Open it')}.` : 'It is in _Messages_.');

/** What Home has to remember, for Slack to keep and hand back with it. */
function asText({ begun, kept }: Remembered): string {
  return begun || kept ? JSON.stringify({ begun, kept }) : '';
}
