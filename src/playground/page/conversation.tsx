import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ShownApp, ShownMessage, ShownPlace } from '../wire.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk.tsx';
import { Message } from './message.tsx';
import { hrefTo, PLACES } from './route.ts';

export interface Inspecting {
  readonly onInspect: (message: ShownMessage) => void;
}

/** A conversation's top level. */
export function Conversation({ place, onInspect }: { place: ShownPlace } & Inspecting) {
  const { snapshot } = useDesk();
  const here = snapshot.messages.filter(({ channel }) => channel === place.id);
  const title = titleOf(place);
  return (
    <main className="conversation" aria-label={title}>
      <header className="pane-head">
        <a className="back" href={hrefTo(PLACES)} aria-label="All conversations">
          ‹
        </a>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p>{aboutPlace(place, snapshot.app)}</p>
        </div>
      </header>
      <MessageList label={`Messages in ${title}`} count={here.length}>
        {here.length === 0 && <Welcome place={place} />}
        {here
          .filter(({ threadTs }) => !threadTs)
          .map((message) => (
            <Message
              key={message.ts}
              message={message}
              replies={here.filter(({ threadTs, ephemeral }) => threadTs === message.ts && !ephemeral)}
              onInspect={onInspect}
            />
          ))}
      </MessageList>
      <Composer channel={place.id} label={`Message ${title}`} />
    </main>
  );
}

export function Thread({ place, ts, onInspect }: { place: ShownPlace; ts: string } & Inspecting) {
  const { snapshot } = useDesk();
  const messages = snapshot.messages.filter(
    (message) => message.channel === place.id && (message.ts === ts || message.threadTs === ts),
  );
  return (
    <aside className="thread" aria-label="Thread">
      <header className="pane-head">
        <a className="back" href={hrefTo(place.id)} aria-label={`Back to ${titleOf(place)}`}>
          ‹
        </a>
        <div>
          <h2 tabIndex={-1}>Thread</h2>
          <p>{titleOf(place)}</p>
        </div>
        <a className="close" href={hrefTo(place.id)} aria-label="Close the thread">
          ×
        </a>
      </header>
      <MessageList label="Messages in this thread" count={messages.length}>
        {messages.length === 0 && <p className="welcome">This message is gone.</p>}
        {messages.map((message) => (
          <Message key={message.ts} message={message} onInspect={onInspect} />
        ))}
      </MessageList>
      <Composer channel={place.id} threadTs={ts} label="Reply in this thread" />
    </aside>
  );
}

/** In pixels; where a screen has fractions of them, the end is never quite reached. */
const NEAR_END = 8;

/** Opens at the newest message, and keeps it in sight as long as one has not scrolled away from it. */
function MessageList({
  label,
  count,
  children,
}: {
  label: string;
  count: number;
  children: React.ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const toEnd = () => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more message is what there is to scroll to
  useLayoutEffect(toEnd, [count]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks for itself, whenever the size changes
  useEffect(() => {
    // The drawer below and a message box that grows take from the list's height.
    const resized = new ResizeObserver(toEnd);
    if (list.current) resized.observe(list.current);
    return () => resized.disconnect();
  }, []);
  return (
    <div
      className="messages"
      role="log"
      aria-label={label}
      ref={list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {children}
    </div>
  );
}

function Welcome({ place }: { place: ShownPlace }) {
  const { app } = useDesk().snapshot;
  const [command] = app.commands;
  return (
    <div className="welcome">
      <p>Nothing has been said in {titleOf(place)} yet.</p>
      {command && (
        <p>
          Type <kbd>{command.command}</kbd> below and press <kbd>Enter</kbd>: {command.description}
        </p>
      )}
    </div>
  );
}

export function titleOf({ name, kind }: ShownPlace): string {
  return kind === 'public' || kind === 'private' ? `#${name}` : name;
}

/** What makes a difference for the app here. */
function aboutPlace({ kind, name, appIsMember, readOnlyForApp }: ShownPlace, app: ShownApp): string {
  switch (kind) {
    case 'app-dm':
      return `Your own conversation with ${app.name}. Nobody else can see it.`;
    case 'dm':
    case 'group-dm':
      return `Between you and ${name}. No app can be added.`;
    case 'private':
      return appIsMember ? `Private; ${app.name} is in it.` : `Private; ${app.name} was not invited.`;
    case 'public':
      if (readOnlyForApp) return `${app.name} may read but not post here.`;
      return appIsMember ? `${app.name} is in this channel.` : `${app.name} was not invited to this channel.`;
    default:
      return kind satisfies never;
  }
}
