import { Portal } from '@headlessui/react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Part } from '../wire.ts';
import { Words } from './drawn.tsx';
import { isPart, wordsIn } from './parts.ts';

interface Asked {
  readonly confirm: Part;
  readonly answer: (yes: boolean) => void;
}

/** The question some controls ask before they do anything, and the dialog it is asked in. */
export function useConfirm(): { ask: (element: Part) => Promise<boolean>; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback((element: Part) => {
    const { confirm } = element;
    if (!isPart(confirm)) return Promise.resolve(true);
    return new Promise<boolean>((answer) => setAsked({ confirm, answer }));
  }, []);
  const settle = (yes: boolean) => {
    asked?.answer(yes);
    setAsked(null);
  };
  return { ask, dialog: asked && <ConfirmDialog confirm={asked.confirm} onAnswer={settle} /> };
}

function ConfirmDialog({ confirm, onAnswer }: { confirm: Part; onAnswer: (yes: boolean) => void }) {
  return (
    <Dialog title={confirm.title ?? 'Are you sure?'} onClose={() => onAnswer(false)}>
      <div className="question">
        <Words of={confirm.text} />
      </div>
      <footer>
        <button type="button" onClick={() => onAnswer(false)}>
          <Words of={confirm.deny ?? 'Cancel'} />
        </button>
        <button
          type="button"
          className={confirm.style === 'danger' ? 'danger' : 'primary'}
          onClick={() => onAnswer(true)}
        >
          <Words of={confirm.confirm ?? 'Yes'} />
        </button>
      </footer>
    </Dialog>
  );
}

/** The browser's own dialog, which keeps the keyboard inside and closes on Escape. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: unknown;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    // The message or view it stands in, should the control be replaced meanwhile.
    const around = before?.closest<HTMLElement>('[tabindex="-1"]');
    ref.current?.showModal();
    firstField(ref.current)?.focus();
    return () => (before?.isConnected ? before : around)?.focus();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={wordsIn(title)}
      onCancel={(event) => {
        // Whoever opened it closes it, by no longer drawing it.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>
          <Words of={title} />
        </h2>
        <button type="button" className="close" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </header>
      {/* A menu that opens elsewhere on the page would lie behind the dialog, out of reach. */}
      <Portal.Group target={ref}>{children}</Portal.Group>
    </dialog>
  );
}

/** The field that asks to be focused on loading, or the first there is. */
function firstField(dialog: HTMLElement | null): HTMLElement | null | undefined {
  const input = dialog?.querySelector('.input[data-focus-on-load]') ?? dialog?.querySelector('.input');
  return input?.querySelector<HTMLElement>('input, textarea, button');
}
