import type { Rule } from './rule.ts';
import type { World, WorldPerson } from './world.ts';

/** A person whose id the app gives in the place of a conversation. */
export interface Receiver {
  /** None where the id is not a person’s. */
  readonly person: WorldPerson | undefined;
  readonly isOutsider: boolean;
  /** Whether both are in a channel, which lets them write to each other across companies. */
  readonly sharesChannel: boolean;
}

export function receiverOf(world: World, id: string): Receiver {
  const person = world.people.get(id);
  return {
    person,
    isOutsider: person !== undefined && person.team !== world.identity.teamId,
    sharesChannel: [...world.places.values()].some(
      ({ kind, members, botIsMember }) => kind !== 'app-dm' && members.has(id) && botIsMember,
    ),
  };
}

/** Writing to a person by their id. */
export const receiverRules = {
  'receiver-active': {
    section: '1.4',
    says: 'A deactivated account takes no message.',
    severity: 'refuses',
    unconfirmed: 'personRefusal',
    check: ({ person }, { personRefusal }) =>
      person?.standing !== 'deactivated'
        ? undefined
        : personRefusal === 'told apart'
          ? 'user_disabled'
          : 'channel_not_found',
  },
  'receiver-person': {
    section: '1.4',
    says: 'An app cannot write to another app.',
    severity: 'refuses',
    unconfirmed: 'personRefusal',
    check: ({ person }, { personRefusal }) =>
      person?.standing !== 'app'
        ? undefined
        : personRefusal === 'told apart'
          ? 'cannot_dm_bot'
          : 'channel_not_found',
  },
  'receiver-reachable': {
    section: '5.6',
    says: 'Somebody of another company is reached only by an app that is in a channel with them.',
    severity: 'refuses',
    unconfirmed: 'outsidersReachable',
    check: ({ isOutsider, sharesChannel }, { outsidersReachable }) =>
      isOutsider && !sharesChannel && !outsidersReachable ? 'channel_not_found' : undefined,
  },
} as const satisfies Record<string, Rule<Receiver>>;
