import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { ShownMessage, StreamEvents, Trouble } from '../wire.ts';
import { type Live, makeTrouble } from './connection.ts';
import { useDesk } from './desk.tsx';
import { Guard } from './guard.tsx';
import { listIn } from './parts.ts';
import { BUDGET, NEAR, type Sizes, sizesOf } from './sizes.ts';

const TABS = ['Requests', 'Message', 'Trouble', 'Log'] as const;
export type Tab = (typeof TABS)[number];

/** For whoever works on the app: what goes over the wire, how large it is, and ways to be unkind. */
export function Drawer(props: {
  live: Live;
  message: ShownMessage | undefined;
  tab: Tab;
  onTab: (tab: Tab) => void;
  onClose: () => void;
}) {
  const { live, message, tab, onTab, onClose } = props;
  const panels: Record<Tab, React.ReactNode> = {
    Requests: <Requests requests={live.requests} />,
    Message: <MessagePanel message={message} />,
    Trouble: <TroublePanel />,
    Log: <Log lines={live.lines} />,
  };
  function pressed({ key }: KeyboardEvent) {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = TABS.at((TABS.indexOf(tab) + step) % TABS.length);
    if (!step || !next) return;
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  }
  return (
    <section className="drawer" aria-label="Developer">
      <header>
        <div className="tabs" role="tablist" aria-label="Developer">
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={each === tab}
              aria-controls="drawer-panel"
              tabIndex={each === tab ? 0 : -1}
              onKeyDown={pressed}
              onClick={() => onTab(each)}
            >
              {each}
            </button>
          ))}
        </div>
        <button type="button" className="close" aria-label="Close the developer drawer" onClick={onClose}>
          ×
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="panel" id="drawer-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        <Guard key={tab} of={tab === 'Message' ? message : live} name="This panel">
          {panels[tab]}
        </Guard>
      </div>
    </section>
  );
}

type Request = StreamEvents['request'];

function Requests({ requests }: { requests: readonly Request[] }) {
  if (requests.length === 0) return <p>Nothing has gone over the wire yet.</p>;
  return (
    <ol className="requests">
      {[...requests].reverse().map((request) => (
        <li key={request.n}>
          <OneRequest request={request} />
        </li>
      ))}
    </ol>
  );
}

function OneRequest({ request }: { request: Request }) {
  const { direction, method, status, ms, payload, answer, at } = request;
  const [open, setOpen] = useState(false);
  const good = status === 200 && !(typeof answer === 'string' && answer.includes('"ok":false'));
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="direction">{direction === 'to-app' ? 'Slack → app' : 'app → Slack'}</span>
        <b>{method}</b>
        <span className={good ? 'status good' : 'status bad'}>{status ?? 'open'}</span>
        <span>{ms === undefined ? '' : `${ms} ms`}</span>
        <MessageChip payload={payload} />
        <time>{new Date(at).toLocaleTimeString()}</time>
      </summary>
      {open && (
        <>
          <h3>Sent</h3>
          <Json value={payload} />
          <h3>Answered</h3>
          <Json value={answer} />
        </>
      )}
    </details>
  );
}

/** How large the message in a request is, where there is one. */
function MessageChip({ payload }: { payload: unknown }) {
  // Requests keep their payload, and come anew to be drawn with each one that follows.
  const sizes = useMemo(() => sizesIn(payload), [payload]);
  if (!sizes) return null;
  const { blocks, characters, limits } = sizes;
  const near = limits.filter(({ share }) => share >= NEAR);
  return (
    <span className={near.length > 0 ? 'size near' : 'size'}>
      {blocks} blocks, {characters.toLocaleString('en')} characters
      {near.length > 0 && `; near: ${near.map(({ name }) => name).join(', ')}`}
    </span>
  );
}

/** Blocks come as they are through a `response_url`, and as JSON in a form through the Web API. */
function sizesIn(payload: unknown): Sizes | undefined {
  if (typeof payload !== 'object' || payload === null || !('blocks' in payload)) return undefined;
  try {
    const blocks = typeof payload.blocks === 'string' ? JSON.parse(payload.blocks) : payload.blocks;
    if (!Array.isArray(blocks)) return undefined;
    return sizesOf({ text: 'text' in payload ? String(payload.text) : '', blocks: listIn(blocks) as never });
  } catch {
    // An app may send anything, and what it sent is shown below as it came.
    return undefined;
  }
}

function Json({ value }: { value: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre tabIndex={0}>{typeof value === 'string' ? pretty(value) : JSON.stringify(value, null, 2)}</pre>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text || '(nothing)';
  }
}

function MessagePanel({ message }: { message: ShownMessage | undefined }) {
  if (!message) return <p>Press “Inspect” beside a message to see what it is made of.</p>;
  const { text, blocks } = message;
  const sizes = sizesOf({ text, blocks: blocks as never });
  return (
    <>
      <h3>Size</h3>
      <p>
        {sizes.blocks} of {BUDGET.blocks} blocks, {sizes.characters.toLocaleString('en')} of{' '}
        {BUDGET.characters.toLocaleString('en')} counted characters
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">Largest</th>
            <th scope="col">Allowed</th>
            <th scope="col">Used</th>
          </tr>
        </thead>
        <tbody>
          {sizes.limits.map(({ name, size, most, share }) => (
            <tr key={name} className={share >= NEAR ? 'near' : undefined}>
              <td>{name}</td>
              <td>{size.toLocaleString('en')}</td>
              <td>{most.toLocaleString('en')}</td>
              <td>
                {Math.round(share * 100)} %{share >= NEAR && ' (near)'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Text, as notifications and screen readers have it</h3>
      <p className="plain-text">{text}</p>
      <h3>Blocks</h3>
      <Json value={blocks} />
    </>
  );
}

const TROUBLE: Record<keyof Trouble, [title: string, meaning: string]> = {
  refuseNewBlocks: ['Refuse new blocks', 'Cards, carousels, tables and containers, as an older Slack would.'],
  tooManyRequests: ['429, too many requests', 'For the first call the app makes after each tap or command.'],
  slow: ['Slow', 'Slack takes 2.5 seconds to answer that call.'],
  breakConnection: ['Reset', 'The connection breaks off during that call.'],
  deliverTwice: ['Deliver twice', 'Every tap and command arrives two times at once.'],
  restartBeforeTaps: [
    'Restart between taps',
    'Before each of them the app is stopped and a new one started.',
  ],
  appStopped: ['App is down', 'Nobody answers until this is switched off.'],
};

function TroublePanel() {
  const { trouble } = useDesk().snapshot;
  // A switch shows at once; restarting the app for it takes a moment.
  const [wished, setWished] = useState<Partial<Trouble>>({});
  const [problem, setProblem] = useState<string | null>(null);
  async function change(name: keyof Trouble, on: boolean) {
    setWished((before) => ({ ...before, [name]: on }));
    const failed = await makeTrouble({ [name]: on });
    setProblem(failed);
    if (failed) setWished({});
  }
  const told = JSON.stringify(trouble);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told of settles what was wished
  useEffect(() => setWished({}), [told]);
  return (
    <fieldset className="trouble">
      <legend>Be unkind to the app</legend>
      <p className="delivery failed" role="status">
        {problem}
      </p>
      {(Object.keys(TROUBLE) as (keyof Trouble)[]).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={wished[name] ?? trouble[name]}
            onChange={({ target }) => change(name, target.checked)}
          />
          <span>
            <b>{TROUBLE[name][0]}</b>
            <small>{TROUBLE[name][1]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Log({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p>The app has logged nothing, and broken no rule of Slack.</p>;
  return <pre>{lines.join('\n')}</pre>;
}
