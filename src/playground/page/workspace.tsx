import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShownMessage, Snapshot } from '../wire.ts';
import { Home, Modal } from './app-views.tsx';
import { useConfirm } from './confirm.tsx';
import { carryOut, type Live, useLive } from './connection.ts';
import { Conversation, Thread, titleOf } from './conversation.tsx';
import { DeskProvider, useActs } from './desk.tsx';
import { Drawer, type Tab } from './drawer.tsx';
import { useFocusFollows } from './focus.ts';
import { HOME, PLACES, type Route } from './route.ts';
import { Sidebar } from './sidebar.tsx';
import { type Theme, ThemeContext, useChosenTheme } from './theme.ts';
import { become, useRoute } from './use-route.ts';

/** The page as a whole: who one is, where one is, and what one sees there. */
export function Workspace() {
  const route = useRoute();
  const live = useLive(route.as);
  const [theme, chooseTheme] = useChosenTheme();
  useReloadAsInSlack(route.as);
  if (live.connection === 'refused') {
    return (
      <main className="message-only">
        <p>
          There is nobody called {route.as} here. <a href="/">Begin as the first person.</a>
        </p>
      </main>
    );
  }
  if (!live.snapshot) return <main className="message-only">Opening the workspace…</main>;
  return (
    <ThemeContext value={theme}>
      <Desktop live={live} snapshot={live.snapshot} route={route} theme={theme} chooseTheme={chooseTheme} />
    </ThemeContext>
  );
}

interface DesktopProps {
  readonly live: Live;
  readonly snapshot: Snapshot;
  readonly route: Route;
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
}

function Desktop({ live, snapshot, route, theme, chooseTheme }: DesktopProps) {
  const { ask, dialog } = useConfirm();
  const { me, app } = snapshot;
  // Not as the address has it: until the new person's eyes are open one sees, and acts, as the one before.
  const acts = useActs(me.name, app.name, ask);
  const desk = useMemo(() => ({ snapshot, ...acts }), [snapshot, acts]);
  const [drawer, setDrawer] = useState<Tab | null>(null);
  const [inspected, setInspected] = useState<ShownMessage | null>(null);
  // Whoever one becomes may not have the conversation that was open.
  const chosen = snapshot.places.find(({ id }) => id === route.place);
  const place = chosen ?? snapshot.places[0];
  const thread = (chosen && route.thread) || null;
  const shown = route.place === HOME ? HOME : (place?.id ?? null);
  // A phone's list of conversations shows none of them.
  const unread = useUnread(snapshot, route.place === PLACES ? null : shown, thread);
  const developer = useRef<HTMLButtonElement>(null);
  const inspect = (message: ShownMessage) => {
    // Drawn at once, since the focus goes there: the drawer stands at the end of the page.
    flushSync(() => {
      setInspected(message);
      setDrawer('Message');
    });
    document.getElementById('drawer-panel')?.focus();
  };
  const close = () => {
    setDrawer(null);
    developer.current?.focus();
  };
  const screen = thread ? 'thread' : route.place === PLACES ? 'places' : 'conversation';
  useFocusFollows({ person: me.id, place: shown, thread, screen });
  useTitle(
    `${shown === HOME || !place ? `${app.name} Home` : titleOf(place)}, ${me.name} | ${app.name} playground`,
  );
  return (
    <DeskProvider desk={desk}>
      <div className="workspace" data-screen={screen} data-thread={thread ? '' : undefined}>
        <TopBar
          snapshot={snapshot}
          live={live}
          route={route}
          theme={theme}
          chooseTheme={chooseTheme}
          developer={developer}
          onDeveloper={() => setDrawer(drawer ? null : 'Requests')}
          developing={drawer !== null}
        />
        <Sidebar snapshot={snapshot} open={shown} unread={unread} />
        {/* A pane is one person's: what stands half typed in it is neither shown to the next nor sent by them. */}
        {shown === HOME ? (
          <Home key={me.id} />
        ) : (
          place && <Conversation key={`${me.id}/${place.id}`} place={place} onInspect={inspect} />
        )}
        {place && thread && (
          <Thread key={`${me.id}/${place.id}/${thread}`} place={place} ts={thread} onInspect={inspect} />
        )}
        {drawer && (
          <Drawer
            live={live}
            message={asItIsNow(inspected, snapshot)}
            tab={drawer}
            onTab={setDrawer}
            onClose={close}
          />
        )}
      </div>
      {snapshot.modal && <Modal key={snapshot.modal.id} shown={snapshot.modal} />}
      {dialog}
    </DeskProvider>
  );
}

interface TopBarProps extends DesktopProps {
  readonly developer: RefObject<HTMLButtonElement | null>;
  readonly onDeveloper: () => void;
  readonly developing: boolean;
}

function TopBar(props: TopBarProps) {
  const { snapshot, live, route, theme, chooseTheme, developer, onDeveloper, developing } = props;
  const { me, people, app } = snapshot;
  const other = theme === 'light' ? 'dark' : 'light';
  // Whom one has chosen shows at once, what that person sees a moment later.
  const chosen = route.as ?? me.name.toLowerCase();
  return (
    <header className="top-bar">
      <strong>{app.name} playground</strong>
      <fieldset className="who">
        <legend className="unseen">You are</legend>
        {people.map(({ id, name }) => (
          <label key={id}>
            <input
              type="radio"
              name="who"
              checked={name.toLowerCase() === chosen}
              onChange={() => become(name)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <span className="trouble-note" role="status">
        {live.connection === 'lost'
          ? 'The playground does not answer; trying again…'
          : app.problem && `${app.name} is not running: ${app.problem}`}
      </span>
      <a href="/gallery">Gallery</a>
      <button type="button" onClick={() => chooseTheme(other)} aria-label={`Show in ${other} colours`}>
        {theme === 'light' ? 'Dark' : 'Light'}
      </button>
      <button type="button" ref={developer} aria-expanded={developing} onClick={onDeveloper}>
        Developer
      </button>
    </header>
  );
}

/** What a person alone was shown is gone after a reload in Slack, so here too. A first visit is no reload. */
function useReloadAsInSlack(as: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time the page is loaded
  useEffect(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (navigation?.type === 'reload') void carryOut(as, { kind: 'reloads' });
  }, []);
}

function asItIsNow(message: ShownMessage | null, { messages }: Snapshot): ShownMessage | undefined {
  return messages.find(({ channel, ts }) => channel === message?.channel && ts === message.ts);
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

const SEEN = 'certify-playground-seen';

/** Conversations with something newer than when one was last there; also before the page was loaded anew. */
function useUnread(
  { me, messages }: Snapshot,
  open: string | null,
  thread: string | null,
): ReadonlySet<string> {
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>(() =>
    JSON.parse(sessionStorage.getItem(SEEN) ?? '{}'),
  );
  useEffect(() => sessionStorage.setItem(SEEN, JSON.stringify(seen)), [seen]);
  const newest = useMemo(() => {
    const others = messages.filter(({ author }) => author !== me.id);
    return Object.fromEntries(others.map(({ channel, ts }) => [channel, ts]));
  }, [messages, me.id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an opened thread counts as a visit too
  useEffect(() => {
    const ts = open && newest[open];
    if (ts) setSeen((before) => ({ ...before, [`${me.id}/${open}`]: ts }));
  }, [open, newest, me.id, thread]);
  return new Set(
    Object.keys(newest).filter((id) => id !== open && (newest[id] ?? '') > (seen[`${me.id}/${id}`] ?? '')),
  );
}
