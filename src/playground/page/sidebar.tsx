import type { ShownPlace, Snapshot } from '../wire.ts';
import { HOME, hrefTo } from './route.ts';

/** Channels, conversations, and the app itself. */
export function Sidebar({
  snapshot,
  open,
  unread,
}: {
  snapshot: Snapshot;
  open: string | null;
  unread: ReadonlySet<string>;
}) {
  const { places, app } = snapshot;
  const channels = places.filter(({ kind }) => kind === 'public' || kind === 'private');
  const people = places.filter(({ kind }) => kind === 'dm' || kind === 'group-dm');
  const ownDm = places.filter(({ kind }) => kind === 'app-dm');
  const link = (place: ShownPlace) => (
    <PlaceLink key={place.id} place={place} current={place.id === open} unread={unread.has(place.id)} />
  );
  return (
    <nav className="sidebar" aria-label="Conversations">
      <h2>Channels</h2>
      <ul>{channels.map(link)}</ul>
      <h2>Direct messages</h2>
      <ul>{people.map(link)}</ul>
      <h2>Apps</h2>
      <ul>
        {ownDm.map(link)}
        <li>
          <a href={hrefTo(HOME)} aria-current={open === HOME ? 'page' : undefined}>
            <span aria-hidden="true">⌂</span> {app.name} Home
          </a>
        </li>
      </ul>
    </nav>
  );
}

const SIGNS: Record<ShownPlace['kind'], string> = {
  public: '#',
  private: '🔒',
  dm: '●',
  'group-dm': '●',
  'app-dm': '◆',
};

function PlaceLink({ place, current, unread }: { place: ShownPlace; current: boolean; unread: boolean }) {
  return (
    <li>
      <a
        href={hrefTo(place.id)}
        className={unread ? 'unread' : undefined}
        aria-current={current ? 'page' : undefined}
      >
        <span aria-hidden="true">{SIGNS[place.kind]}</span> {place.name}
        {place.kind === 'private' && <span className="unseen"> (private)</span>}
        {unread && <span className="dot" role="img" aria-label="new messages" />}
      </a>
    </li>
  );
}
