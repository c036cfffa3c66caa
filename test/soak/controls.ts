/** What a message or a modal offers to tap, as Slack's clients would find it. */

export interface Control {
  /** What Slack sends of it as `actions[0]`. */
  readonly action: Readonly<Record<string, unknown>>;
}

/** What is picked in the lists of a message, as Slack sends it as `state.values`. */
export type Picked = Record<string, Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

/** Everything that does something when it is tapped; links and lists, which only remember, are left out. */
export function controlsIn(blocks: unknown): readonly Control[] {
  return elementsIn(blocks).flatMap(({ blockId, element }): Control[] => {
    const action = { ...pick(element, ['type', 'action_id', 'value']), block_id: blockId };
    if (/^(tick|next|link|share):/.test(String(element.action_id))) return [];
    if (element.type === 'button') return [{ action }];
    return optionsOf(element).map((selected_option) => ({ action: { ...action, selected_option } }));
  });
}

/** Up to two of each list, as chance has it. */
export function picksIn(blocks: unknown, chance: () => number): Picked {
  const picked: Picked = {};
  for (const { blockId, element } of elementsIn(blocks)) {
    if (element.type !== 'multi_static_select') continue;
    const options = optionsOf(element);
    const first = Math.floor(chance() * options.length);
    picked[blockId] = {
      [String(element.action_id)]: { type: element.type, selected_options: options.slice(first, first + 2) },
    };
  }
  return picked;
}

function elementsIn(part: unknown, blockId = ''): readonly { blockId: string; element: Json }[] {
  if (typeof part !== 'object' || part === null) return [];
  const one = part as Json;
  const id = typeof one.block_id === 'string' ? one.block_id : blockId;
  if (typeof one.action_id === 'string') return [{ blockId: id, element: one }];
  return Object.values(part).flatMap((inner) => elementsIn(inner, id));
}

function optionsOf({ options, option_groups }: Json): readonly Json[] {
  const groups = (option_groups ?? []) as readonly { options: readonly Json[] }[];
  return [...((options ?? []) as readonly Json[]), ...groups.flatMap((group) => group.options)];
}

const pick = (from: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.flatMap((name) => (name in from ? [[name, from[name]]] : [])));
