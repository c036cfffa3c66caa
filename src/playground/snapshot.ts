import type { AppManifest } from './app-runner.ts';
import type { Member, ShownMessage, ShownPlace, ShownView, Snapshot, Trouble } from './wire.ts';
import type { Person } from './workspace/person.ts';
import { canSee } from './workspace/seeing.ts';
import type { Workspace } from './workspace/workspace.ts';
import type { Place, StoredMessage, StoredView } from './workspace/world.ts';

export interface SnapshotParts {
  readonly workspace: Workspace;
  readonly manifest: AppManifest;
  readonly people: readonly Person[];
  /** Why the app is not running; null while it is. */
  readonly problem: string | null;
  readonly trouble: Trouble;
}

/** Everything one person sees in the workspace. */
export function snapshotFor(me: Person, parts: SnapshotParts): Snapshot {
  const { workspace, manifest, people, problem, trouble } = parts;
  const { world, identity } = workspace;
  const { name, commands, shortcuts, hasHome } = manifest;
  return {
    me: member(me),
    people: people.map(member),
    app: { name, commands, shortcuts, hasHome, problem, botUserId: identity.botUserId },
    places: [...world.places.values()]
      .filter((place) => place.kind === 'public' || place.members.has(me.id))
      .map((place) => shownPlace(place, me, parts)),
    messages: world.messages
      .filter((message) => canSee(world, me.id, message))
      .map((message) => shownMessage(message, me)),
    modal: shownView(world.modals.get(me.id)?.at(-1)),
    home: shownView(world.homes.get(me.id)),
    trouble,
    permalinkBase: `https://${identity.domain}.slack.com/archives/`,
  };
}

const member = ({ id, name }: Person): Member => ({ id, name });

function shownPlace(place: Place, me: Person, { people, manifest }: SnapshotParts): ShownPlace {
  const others = people.filter(({ id }) => id !== me.id && place.members.has(id));
  const names: Record<Place['kind'], string> = {
    public: place.name,
    private: place.name,
    dm: others.map(({ name }) => name).join(', '),
    'group-dm': others.map(({ name }) => name).join(', '),
    'app-dm': manifest.name,
  };
  return {
    id: place.id,
    name: names[place.kind],
    kind: place.kind,
    appIsMember: place.botIsMember,
    readOnlyForApp: place.readOnly,
  };
}

function shownMessage(message: StoredMessage, me: Person): ShownMessage {
  const { channel, ts, threadTs, author, text, blocks, edited } = message;
  return {
    channel,
    ts,
    ...(threadTs && { threadTs }),
    author: author === 'app' ? null : author,
    text,
    blocks: blocks ?? [],
    picked: Object.fromEntries(message.picked.get(me.id) ?? []),
    ephemeral: message.ephemeralTo !== undefined,
    edited,
  };
}

function shownView(stored: StoredView | undefined): ShownView | null {
  if (!stored) return null;
  const { id, view, state, errors } = stored;
  return { id, view, picked: Object.fromEntries(state), errors };
}
