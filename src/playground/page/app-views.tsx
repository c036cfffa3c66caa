import { useEffect, useMemo, useRef, useState } from 'react';
import type { Part, ShownView, Spot } from '../wire.ts';
import { Blocks } from './blocks.tsx';
import { useDesk } from './desk.tsx';
import { Dialog } from './dialog.tsx';
import { Words } from './drawn.tsx';
import { useFocusKept } from './focus.ts';
import { Delivery } from './message.tsx';
import { listIn } from './parts.ts';
import { hrefTo, PLACES } from './route.ts';

/** The app's Home tab. Opening it is what makes an app publish one. */
export function Home() {
  const { snapshot, act, progressAt } = useDesk();
  const { app, home, me } = snapshot;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once by each person, not at every change
  useEffect(() => {
    if (app.hasHome) void act('home', { kind: 'opens-home' });
  }, [app.hasHome, me.id]);
  return (
    <main className="conversation home" aria-label={`${app.name} Home`}>
      <header className="pane-head">
        <a className="back" href={hrefTo(PLACES)} aria-label="All conversations">
          ‹
        </a>
        <div>
          <h1 tabIndex={-1}>{app.name} Home</h1>
          <p>What the app shows to you alone.</p>
        </div>
      </header>
      <div className="messages">
        {home && app.hasHome ? (
          <ViewBlocks shown={home} spot="home" />
        ) : (
          <p className="welcome">
            {app.hasHome
              ? `${app.name} has not shown anything here yet.`
              : `${app.name} has no Home: its manifest has the Home tab switched off.`}
          </p>
        )}
        <Delivery progress={progressAt('home')} />
      </div>
    </main>
  );
}

/** The modal that lies on top. */
export function Modal({ shown }: { shown: ShownView }) {
  const { act, progressAt } = useDesk();
  const { view, errors } = shown;
  const progress = progressAt('modal');
  const [submissions, setSubmissions] = useState(0);
  const wrong = Object.keys(errors).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each submission, though the same be wrong as before
  useEffect(() => {
    const field = document.querySelector<HTMLElement>('.input:has(.error) :is(input, textarea, button)');
    if (wrong) field?.focus();
  }, [wrong, submissions]);
  /** It is submitted or closed once; what is pressed meanwhile would go to the modal below. */
  const leaving = useRef(false);
  async function close() {
    if (leaving.current) return;
    leaving.current = true;
    const { done } = await act('modal', { kind: 'closes' });
    // Else it is about to go.
    if (!done) leaving.current = false;
  }
  async function submit() {
    if (leaving.current) return;
    leaving.current = true;
    // What is being typed counts as well; leaving the field sends it. One comes back, should the modal stay.
    const field = document.activeElement;
    if (field instanceof HTMLElement && field.matches('input, textarea')) {
      field.blur();
      field.focus();
    }
    await act('modal', { kind: 'submits' });
    leaving.current = false;
    setSubmissions((before) => before + 1);
  }
  return (
    <Dialog title={view.title} onClose={close}>
      <ViewBlocks shown={shown} spot="modal" />
      <Delivery progress={progress} />
      <footer>
        <button type="button" onClick={close}>
          <Words of={view.close ?? 'Close'} />
        </button>
        {view.submit ? (
          <button type="button" className="primary" onClick={submit} aria-disabled={progress.sending === ''}>
            <Words of={view.submit} />
          </button>
        ) : null}
      </footer>
    </Dialog>
  );
}

function ViewBlocks({ shown, spot }: { shown: ShownView; spot: Spot }) {
  const { picked, view, errors } = shown;
  const setting = useMemo(() => ({ spot, picked }), [spot, picked]);
  const content = useFocusKept<HTMLDivElement>(shown);
  return (
    <div className="view" ref={content} tabIndex={-1}>
      <Blocks blocks={listIn(view.blocks) as readonly Part[]} setting={setting} errors={errors} />
    </div>
  );
}
