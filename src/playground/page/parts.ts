import type { Part, ShownPlace } from '../wire.ts';

/** Reading Block Kit as it comes: nothing is taken for granted about a layout that some app has sent. */

export const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

export const listIn = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/** Slack reads its three escapes in plain text too: it sends "R&D" back as "R&amp;D" (slackapi/bolt-python#513). */
const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The words of a text object, or of a bare string. */
export function wordsIn(value: unknown): string {
  const text = isPart(value) ? value.text : value;
  return typeof text === 'string' ? text.replace(/&(?:lt|gt|amp);/g, (found) => ESCAPES[found] ?? '') : '';
}

/** The options of a menu, group by group; a menu without groups has one without a label. */
export function groupsIn(element: Part): readonly { label: string; options: readonly Part[] }[] {
  const groups = listIn(element.option_groups);
  if (groups.length === 0) return [{ label: '', options: listIn(element.options) }];
  return groups.map((group) => ({ label: wordsIn(group.label), options: listIn(group.options) }));
}

/** A card's or container's blocks, at any depth; the block itself comes first. */
export function blocksWithin(block: Part): readonly Part[] {
  const inner = [...listIn(block.child_blocks), ...(block.type === 'carousel' ? listIn(block.elements) : [])];
  return [block, ...inner.flatMap(blocksWithin)];
}

/** What a filter of a select of conversations calls each kind. */
const KINDS: Record<ShownPlace['kind'], string> = {
  public: 'public',
  private: 'private',
  dm: 'im',
  'app-dm': 'im',
  'group-dm': 'mpim',
};

/** Whether Slack offers a conversation in a select with such a filter; never an archived one. */
export function isOffered({ kind, shared, archived }: ShownPlace, filter: unknown): boolean {
  const { include, exclude_external_shared_channels, exclude_bot_users } = isPart(filter) ? filter : {};
  const included = !Array.isArray(include) || include.includes(KINDS[kind]);
  return (
    included &&
    !archived &&
    !(exclude_external_shared_channels && shared) &&
    !(exclude_bot_users && kind === 'app-dm')
  );
}
