import type { MultiStaticSelect, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { CertificationGroup } from '../conversation/certification-groups.ts';
import { multiSelect, option, plain } from './elements.ts';
import { LIMITS } from './limits.ts';
import { escaped } from './mrkdwn.ts';

/** Characters of all options and issuers together. They count as words of the message, and leave the others 3,000. */
const ROOM = 6000;
/** So many issuers have a group each, which leaves room for large ones that need several. */
const MOST_ISSUERS = LIMITS['option groups'].most - 20;
const OTHER_ISSUERS = 'Other Issuers';
const MOST_IN_A_GROUP = LIMITS['select options'].most;

/** What a list offers. */
export interface Offered {
  readonly option_groups: { label: PlainTextElement; options: PlainTextOption[] }[];
  /** How many it has no room for, in a sentence; empty where all are there. */
  readonly leftOut: string;
}

/**
 * Every certification by its issuer: "CSM – Certified ScrumMaster". Where that is more than a message holds, the less
 * likely ones are there by their abbreviation alone, and the least likely not at all.
 */
export function offered(
  groups: readonly CertificationGroup[],
  toValue: (id: string) => string = (id) => id,
): Offered {
  const known = listedIn.get(groups) ?? listed(groups);
  listedIn.set(groups, known);
  const { byLabel, left } = known;
  return {
    option_groups: byLabel.flatMap(({ label, entries }) =>
      inParts(
        label,
        entries.map(({ id, text }) => option(text, toValue(id))),
      ),
    ),
    leftOut: left > 0 ? `The list has no room for ${left} less common ones.` : '',
  };
}

/** What is offered of certain groups, without what an option of it means. */
interface Listed {
  readonly byLabel: readonly {
    readonly label: string;
    readonly entries: readonly { readonly id: string; readonly text: string }[];
  }[];
  readonly left: number;
}

/** What there is room for depends on the groups alone, so that it is found once for them. */
const listedIn = new WeakMap<readonly CertificationGroup[], Listed>();

function listed(groups: readonly CertificationGroup[]): Listed {
  const room = withRoom(groups);
  const all = groups.flatMap(({ certifications }) => certifications);
  const entriesOf = (label: string) =>
    all.flatMap((one) => {
      const found = room.get(one);
      return found?.group === label ? [{ id: one.id, text: found.text }] : [];
    });
  const labels = [...groups.map(({ issuer }) => issuer), OTHER_ISSUERS];
  return {
    byLabel: labels.map((label) => ({ label, entries: entriesOf(label) })),
    left: all.length - room.size,
  };
}

/** A list to pick a few from, with some of them picked already, by catalog id. */
export function certificationList(
  actionId: string,
  { option_groups }: Offered,
  max_selected_items: number,
  picked: readonly string[] = [],
): MultiStaticSelect {
  const all = option_groups.flatMap(({ options }) => options);
  const initial_options = all.filter(({ value }) => value !== undefined && picked.includes(value));
  return multiSelect('Pick from the List', actionId, {
    max_selected_items,
    option_groups,
    // Slack takes no empty list here.
    ...(initial_options.length > 0 && { initial_options }),
  });
}

/** As many as there is room for, the likeliest first, each with its group and what stands there. */
function withRoom(
  groups: readonly CertificationGroup[],
): ReadonlyMap<Certification, { readonly group: string; readonly text: string }> {
  const listed = new Map<Certification, { group: string; text: string }>();
  const labels = new Set<string>();
  let room = ROOM;
  const all = groups.flatMap(({ issuer, certifications }) => certifications.map((one) => ({ issuer, one })));
  for (const { issuer, one } of all.sort((a, b) => rarity(a.one) - rarity(b.one))) {
    const group = labels.has(issuer) || labels.size < MOST_ISSUERS ? issuer : OTHER_ISSUERS;
    const needed = lengthOf(one.abbreviation) + (labels.has(group) ? 0 : lengthOf(group));
    if (needed > room) continue;
    labels.add(group);
    listed.set(one, { group, text: one.abbreviation });
    room -= needed;
  }
  for (const [one, { group, text }] of listed) {
    const full = `${text} \u2013 ${one.name}`;
    const needed = lengthOf(full) - lengthOf(text);
    if (full.length > LIMITS['option text'].most || needed > room) continue;
    listed.set(one, { group, text: full });
    room -= needed;
  }
  return listed;
}

const lengthOf = (text: string) => escaped(text).length;

/** What can be recommended is picked most, then what a rule asks about, then first certifications. */
function rarity({ mayWin, heldAs, retired, step }: Certification): number {
  if (retired) return 30 + step;
  if (mayWin.answer !== 'no') return step;
  return (heldAs ? 10 : 20) + step;
}

function inParts(issuer: string, options: readonly PlainTextOption[]): Offered['option_groups'] {
  const parts = Math.ceil(options.length / MOST_IN_A_GROUP);
  return Array.from({ length: parts }, (_, at) => ({
    label: plain(parts === 1 ? issuer : `${issuer}, ${at + 1} of ${parts}`),
    options: options.slice(at * MOST_IN_A_GROUP, (at + 1) * MOST_IN_A_GROUP),
  }));
}
