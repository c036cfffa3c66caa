import { type ReactNode, useCallback, useState } from 'react';
import type { Part } from '../wire.ts';
import { Dialog } from './dialog.tsx';
import { Words } from './drawn.tsx';

interface Asked {
  readonly confirm: Part;
  readonly answer: (yes: boolean) => void;
}

/** The question some controls ask before they do anything, and the dialog it is asked in. */
export function useConfirm(): { ask: (confirm: Part) => Promise<boolean>; dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useCallback(
    (confirm: Part) => new Promise<boolean>((answer) => setAsked({ confirm, answer })),
    [],
  );
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
