import type { RoleView } from '../conversation/view.ts';
import type { Deciding, Ladder } from '../recommendation/index.ts';
import { askFor, askId } from './actions.ts';
import { reasonLine } from './citation.ts';
import { button, context, header, inMrkdwn, section } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';

const ORDER = 'Issuers stand in the order of their names; we sell nothing.';
const ELSEWHERE = 'Where SAFe or Kanban is used, others may fit: Find My Certification asks about that.';

/** What each issuer has for a role, and what sets the first ones apart. */
export function drawRole(view: RoleView): Message {
  const { name, ladders, firsts, deciding, role } = view;
  const title = `Certifications for: ${name}`;
  const compare = firsts.length > 1 ? [button('Compare', askId(askFor.compare(firsts)))] : [];
  const all = button('All for This Role', askId(askFor.list({ of: { by: 'role', role }, page: 0 })));
  return {
    text: spoken([
      `${title}.`,
      ...ladders.map((ladder) => stopped(`${ladder.issuer}: ${inARow(ladder)}`)),
      ...deciding.map(({ text }) => `${text}.`),
      ORDER,
      ELSEWHERE,
    ]),
    blocks: [
      header(title),
      section(ladders.map((one) => `${bold(`${one.issuer}:`)} ${escaped(inARow(one))}`).join('\n')),
      ...(deciding.length > 0 ? [section(deciding.map((one) => decidingLine(one, view)).join('\n'))] : []),
      ...context(ORDER, ELSEWHERE),
      ...factsControls(view, [...compare, all]),
    ],
  };
}

/** "CSM, then A-CSM, then CSP-SM". */
function inARow({ rungs }: Ladder): string {
  return rungs.map((level) => level.map(({ abbreviation }) => abbreviation).join(' or ')).join(', then ');
}

/** An abbreviation may end with a full stop of its own. */
const stopped = (words: string) => (words.endsWith('.') ? words : `${words}.`);

/** With the sources of the figures behind it. */
const decidingLine = (one: Deciding, { certifications }: RoleView) =>
  `${inMrkdwn(reasonLine(one, certifications))}.`;
