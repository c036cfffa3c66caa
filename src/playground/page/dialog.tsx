import { Portal } from '@headlessui/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Words } from './drawn.tsx';
import { wordsIn } from './parts.ts';

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
      // The browser closes it by itself when Escape is pressed once more, whatever becomes of the first.
      onClose={() => ref.current?.showModal()}
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
