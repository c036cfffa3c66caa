import { useEffect, useMemo, useState } from 'react';
import type { GalleryEntry, Part, Snapshot } from '../wire.ts';
import { Blocks } from './blocks.tsx';
import { DeskProvider } from './desk.tsx';
import { Avatar } from './message.tsx';
import { sizesOf } from './sizes.ts';
import { type Theme, ThemeContext, useChosenTheme } from './theme.ts';

const LAYOUTS = ['rich', 'classic'] as const;
const WIDTHS = ['desktop', 'phone'] as const;
const THEMES = ['light', 'dark'] as const;

/** Every view of the product on one page, in as many ways as are asked for. */
export function Gallery() {
  const { entries, failed } = useEntries();
  const [theme, chooseTheme] = useChosenTheme();
  const [layout, setLayout] = useChoice('layout', LAYOUTS);
  const [width, setWidth] = useChoice('width', WIDTHS);
  const [both, setBoth] = useState(false);
  const layouts = both ? LAYOUTS : [layout];
  const themes: readonly Theme[] = both ? THEMES : [theme];
  useArrival(entries);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return (
    <DeskProvider desk={nowhere}>
      <div className="gallery">
        <header className="top-bar">
          <strong>Gallery: every view of Certify</strong>
          <Choice label="Layout" of={LAYOUTS} value={layout} onChange={setLayout} />
          <Choice label="Width" of={WIDTHS} value={width} onChange={setWidth} />
          <Choice label="Colours" of={THEMES} value={theme} onChange={chooseTheme} />
          <label>
            <input type="checkbox" checked={both} onChange={({ target }) => setBoth(target.checked)} />
            All at once
          </label>
          <a href="/">Playground</a>
        </header>
        <nav className="sidebar" aria-label="Views">
          {groups.map((group) => (
            <section key={group}>
              <h2>{group}</h2>
              <ul>
                {entries
                  .filter((entry) => entry.group === group)
                  .map(({ id, title }) => (
                    <li key={id}>
                      <a href={`#${id}`}>{title}</a>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </nav>
        <main>
          <h1 className="unseen">Gallery</h1>
          {failed && <p role="alert">The views could not be loaded. Is the playground still running?</p>}
          {entries.map((entry) => (
            <section key={entry.id} id={entry.id} className="exhibit" aria-label={entry.title}>
              <h2>
                {entry.title} <small>{entry.group}</small>
              </h2>
              <div className="frames">
                {layouts.flatMap((drawnAs) =>
                  themes.map((shownIn) => (
                    <Frame
                      key={`${drawnAs}-${shownIn}`}
                      entry={entry}
                      layout={drawnAs}
                      theme={shownIn}
                      width={width}
                    />
                  )),
                )}
                <figure className="said">
                  <figcaption>Text, for notifications and screen readers</figcaption>
                  <p className="plain-text">{entry.rich.text}</p>
                </figure>
              </div>
            </section>
          ))}
        </main>
      </div>
    </DeskProvider>
  );
}

interface FrameProps {
  readonly entry: GalleryEntry;
  readonly layout: 'rich' | 'classic';
  readonly theme: Theme;
  readonly width: 'desktop' | 'phone';
}

function Frame({ entry, layout, theme, width }: FrameProps) {
  const { text, blocks } = entry[layout];
  const sizes = useMemo(() => sizesOf({ text, blocks }), [text, blocks]);
  const named = useMemo(() => (blocks as readonly object[]).map(withId), [blocks]);
  return (
    <figure className={`frame ${width}`} data-theme={theme}>
      <figcaption>
        {layout}, {theme}: {sizes.blocks} blocks, {sizes.characters.toLocaleString('en')} characters
      </figcaption>
      <ThemeContext value={theme}>
        <div className="message">
          <Avatar name="Certify" isApp />
          <div className="body">
            <p className="head">
              <b>Certify</b>
              <abbr className="badge">APP</abbr>
            </p>
            <Blocks blocks={named} setting={{ spot: 'home', picked: {} }} />
          </div>
        </div>
      </ThemeContext>
    </figure>
  );
}

/** Slack gives an id to every block that has none; the page tells blocks apart by it. */
const withId = (block: object, index: number): Part => ({ block_id: `block-${index}`, ...block });

function Choice<T extends string>(props: {
  label: string;
  of: readonly T[];
  value: T;
  onChange: (value: T) => void;
}) {
  const { label, of, value, onChange } = props;
  return (
    <fieldset className="who">
      <legend className="unseen">{label}</legend>
      {of.map((each) => (
        <label key={each}>
          <input type="radio" name={label} checked={each === value} onChange={() => onChange(each)} />
          {each.slice(0, 1).toUpperCase() + each.slice(1)}
        </label>
      ))}
    </fieldset>
  );
}

/** Kept in the address, so that a picture of the gallery can be asked for by its link. */
function useChoice<T extends string>(name: string, of: readonly T[]): [T, (value: T) => void] {
  const first = of[0] as T;
  const [value, setValue] = useState<T>(() => {
    const asked = new URL(location.href).searchParams.get(name);
    return of.find((each) => each === asked) ?? first;
  });
  return [
    value,
    (chosen) => {
      const url = new URL(location.href);
      url.searchParams.set(name, chosen);
      history.replaceState(null, '', url);
      setValue(chosen);
    },
  ];
}

function useEntries(): { entries: readonly GalleryEntry[]; failed: boolean } {
  const [entries, setEntries] = useState<readonly GalleryEntry[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    fetch('/playground/gallery')
      .then((response) => response.json())
      .then(setEntries)
      .catch(() => setFailed(true));
  }, []);
  return { entries, failed };
}

/** The view a link names is not there yet when the browser looks for it. */
function useArrival(entries: readonly GalleryEntry[]): void {
  useEffect(() => {
    if (entries.length > 0) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [entries]);
}

const snapshot: Snapshot = {
  me: { id: 'U1', name: 'Ana' },
  people: [{ id: 'U012ABCDEF', name: 'Ana' }],
  app: { name: 'Certify', botUserId: 'U0APP', commands: [], shortcuts: [], hasHome: false, problem: null },
  places: [],
  messages: [],
  modal: null,
  home: null,
  trouble: {
    refuseNewBlocks: false,
    tooManyRequests: false,
    slow: false,
    breakConnection: false,
    deliverTwice: false,
    restartBeforeTaps: false,
    appStopped: false,
  },
  permalinkBase: 'https://playground.slack.com/archives/',
};

/** The views are there to be looked at; their controls lead nowhere. */
const nowhere = {
  snapshot,
  progressAt: () => ({ sending: null, failure: null }),
  act: async () => ({ done: true as const }),
  confirmed: async () => false,
};
