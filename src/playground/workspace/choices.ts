import type { Json, Place, World } from './world.ts';

/**
 * Whom or what Slack offers in a select of people or conversations, by id; undefined for any other element. Deactivated
 * accounts and archived channels are not offered, nor is what somebody does not see.
 */
export function offeredIds(world: World, person: string, element: Json): readonly string[] | undefined {
  switch (element.type) {
    case 'users_select':
      return [...world.people.values()]
        .filter(({ standing }) => standing !== 'deactivated')
        .map(({ id }) => id);
    case 'conversations_select':
      return [...world.places.values()]
        .filter((place) => isSeen(place, person) && passes(place, element.filter as Filter | undefined))
        .map(({ id }) => id);
    default:
      return undefined;
  }
}

interface Filter {
  readonly include?: readonly string[];
  readonly exclude_external_shared_channels?: boolean;
  readonly exclude_bot_users?: boolean;
}

const isSeen = ({ kind, members, archived }: Place, person: string) =>
  !archived && (kind === 'public' || members.has(person));

/** What a filter calls each kind. */
const KINDS: Record<Place['kind'], string> = {
  public: 'public',
  private: 'private',
  dm: 'im',
  'app-dm': 'im',
  'group-dm': 'mpim',
};

function passes({ kind, shared }: Place, filter: Filter = {}): boolean {
  if (filter.include && !filter.include.includes(KINDS[kind])) return false;
  if (filter.exclude_bot_users && kind === 'app-dm') return false;
  return !(filter.exclude_external_shared_channels && shared);
}
