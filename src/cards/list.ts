import type { KnownBlock, PlainTextOption, StaticSelect } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { ListView } from '../conversation/view.ts';
import { ASK_PICK, askFor, askId } from './actions.ts';
import { button, context, header, option, plain, section, select } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';

/** One page of certifications, each with a line and a way to all that is known of it. */
export function drawList(view: ListView): Message {
  const { certifications, page, pages } = view;
  const title = view.choices.find((one) => isSame(one.of, view.of))?.name ?? 'Certifications';
  const where = `${countOf(view)}${pages > 1 ? `, page ${page + 1} of ${pages}` : ''}, by issuer and level.`;
  const turn = (label: string, to: number) =>
    to >= 0 && to < pages ? [button(label, askId(askFor.list({ of: view.of, page: to })))] : [];
  return {
    text: spoken([`${title}: ${where}`, ...certifications.map((one) => `${nameOf(one)}, ${about(one)}`)]),
    blocks: [
      header(title),
      ...context(escaped(where)),
      ...certifications.map((one) => entry(one, view)),
      ...factsControls(view, [...turn('Previous', page - 1), ...turn('Next', page + 1), choices(view)]),
    ],
  };
}

const isSame = (one: ListView['of'], other: ListView['of']) => JSON.stringify(one) === JSON.stringify(other);

const countOf = ({ total }: ListView) => `${total} ${total === 1 ? 'certification' : 'certifications'}`;

function entry(one: Certification, { of, page }: ListView): KnownBlock {
  const details = button('Details', askId(askFor.details(one.id, { of, page })), undefined, {
    accessibility_label: `Details of ${one.abbreviation}`,
  });
  const line = `${bold(one.abbreviation)} ${escaped(`\u2013 ${one.name}`)}\n${escaped(about(one))}`;
  return { ...section(line), accessory: details };
}

const nameOf = ({ abbreviation, name }: Certification) => `${abbreviation} (${name})`;

/** The issuer, and what it is in one sentence. */
function about({ issuer, summary, retired }: Certification): string {
  const [first = summary] = summary.split(/(?<=\.) /);
  return [`${issuer.name}.`, ...(retired ? ['No longer awarded.'] : []), first].join(' ');
}

const GROUPS = { role: 'By Role', step: 'By Level', issuer: 'By Issuer' } as const;

/** What else to list. */
function choices({ choices: all }: ListView): StaticSelect {
  const optionsOf = (by: keyof typeof GROUPS | undefined): PlainTextOption[] =>
    all.filter(({ of }) => of?.by === by).map(({ of, name }) => option(name, askFor.list({ of, page: 0 })));
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((by) => ({
    label: plain(GROUPS[by]),
    options: optionsOf(by),
  }));
  return select('Show \u2026', ASK_PICK, {
    option_groups: [{ label: plain('Everything'), options: optionsOf(undefined) }, ...groups],
  });
}
