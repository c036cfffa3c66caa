import { useMemo } from 'react';
import type { ShownMessage } from '../wire.ts';
import { Blocks } from './blocks.tsx';
import { keyOf, type Progress, useDesk } from './desk.tsx';
import { useFocusKept } from './focus.ts';
import { hrefTo } from './route.ts';
import { Shortcuts } from './shortcuts.tsx';

interface MessageProps {
  readonly message: ShownMessage;
  /** Replies that everyone there can see; none inside a thread. */
  readonly replies?: readonly ShownMessage[] | undefined;
  readonly onInspect: (message: ShownMessage) => void;
}

export function Message({ message, replies, onInspect }: MessageProps) {
  const { snapshot, progressAt } = useDesk();
  const { channel, ts, threadTs } = message;
  const author = snapshot.people.find(({ id }) => id === message.author)?.name ?? snapshot.app.name;
  const article = useFocusKept<HTMLElement>(message);
  const setting = useMemo(
    () => ({ spot: { channel, ts }, picked: message.picked }),
    [channel, ts, message.picked],
  );
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={message.ephemeral ? 'message ephemeral' : 'message'}
      aria-label={`${author}, ${timeOf(ts)}`}
    >
      <Avatar name={author} isApp={message.author === null} />
      <div className="body">
        {message.ephemeral && <p className="only-you">Only visible to you</p>}
        <p className="head">
          <b>{author}</b>
          {message.author === null && <abbr className="badge">APP</abbr>}
          <time dateTime={dateOf(ts).toISOString()}>{timeOf(ts)}</time>
          {message.edited && <small>(edited)</small>}
        </p>
        <Blocks blocks={message.blocks.length > 0 ? message.blocks : [asBlock(message)]} setting={setting} />
        <Delivery progress={progressAt(keyOf({ channel, ts }))} />
        {replies && replies.length > 0 && (
          <a className="replies" href={hrefTo(channel, ts)}>
            {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
            <small>Last at {timeOf(replies.at(-1)?.ts ?? ts)}</small>
          </a>
        )}
      </div>
      <div className="message-tools">
        {!threadTs && !message.ephemeral && <a href={hrefTo(channel, ts)}>Reply in thread</a>}
        {!message.ephemeral && <Shortcuts at={keyOf({ channel, ts })} on={message} />}
        <button type="button" onClick={() => onInspect(message)}>
          Inspect
        </button>
      </div>
    </article>
  );
}

/** What is under way, or went wrong, with the control last used in a message. */
export function Delivery({ progress: { sending, failure } }: { progress: Progress }) {
  return (
    <p className={failure ? 'delivery failed' : 'delivery'} role="status">
      {sending !== null ? 'Sending…' : failure ? `⚠ ${failure}` : ''}
    </p>
  );
}

export function Avatar({ name, isApp }: { name: string; isApp: boolean }) {
  return (
    <span className={isApp ? 'avatar app' : `avatar ${name.toLowerCase()}`} aria-hidden="true">
      {name.slice(0, 1)}
    </span>
  );
}

/** What people type has no blocks. */
function asBlock({ ts, text }: ShownMessage) {
  return { type: 'section', block_id: ts, text: { type: 'mrkdwn', text: text || ' ' } };
}

const dateOf = (ts: string) => new Date(Number(ts) * 1000);
const timeOf = (ts: string) => dateOf(ts).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
