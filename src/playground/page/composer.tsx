import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useDesk } from './desk.tsx';
import { clearDraft, draftKey, setDraft, useDraft } from './drafts.ts';
import { Delivery } from './message.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { asSlackSends, type Suggestion, suggestionsFor } from './typed-text.ts';

/** The message box of a conversation or thread. */
export function Composer({
  channel,
  threadTs,
  label,
}: {
  channel: string;
  threadTs?: string;
  label: string;
}) {
  const { snapshot, act, progressAt } = useDesk();
  const draft = draftKey(snapshot.me.id, channel, threadTs);
  const text = useDraft(draft);
  /** The suggestion the arrow keys are at; none until they are used, so that Enter sends what was typed. */
  const [at, setAt] = useState<number | null>(null);
  const [closed, setClosed] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const menuId = useId();
  const mentionable = [...snapshot.people, { id: snapshot.app.botUserId, name: snapshot.app.name }];
  const suggestions = closed ? [] : suggestionsFor(text, { commands: snapshot.app.commands, mentionable });
  const key = `composer:${channel}/${threadTs ?? ''}`;
  const progress = progressAt(key);

  function type(typed: string) {
    setDraft(draft, typed);
    setAt(null);
    setClosed(false);
  }

  function take(suggestion: Suggestion) {
    type(suggestion.text);
    box.current?.focus();
  }

  async function send() {
    // A space in front makes a message of what would be a command.
    const typed = text.trimEnd();
    if (!typed || progress.sending !== null) return;
    setClosed(true);
    const said = typed.startsWith('/') ? typed : asSlackSends(typed, mentionable);
    const result = await act(key, { kind: 'types', text: said, channel, ...(threadTs && { threadTs }) });
    // What was refused stays in the box, and so does what was typed meanwhile.
    if (result.done && !result.shownError) clearDraft(draft, text);
  }

  function pressed(event: KeyboardEvent) {
    // Enter and the arrows choose among the characters that are being put together.
    if (event.nativeEvent.isComposing) return;
    const chosen = at === null ? undefined : suggestions[at];
    if (suggestions.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = at ?? (step > 0 ? -1 : 0);
      setAt((from + step + suggestions.length) % suggestions.length);
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') {
      setClosed(true);
    }
  }

  return (
    <div className="composer">
      {suggestions.length > 0 && (
        <div className="suggestions" id={menuId} role="listbox" aria-label="Suggestions">
          {suggestions.map((suggestion, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the message box keeps the focus and hears the keys
            <div
              key={suggestion.label}
              id={`${menuId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onClick={() => take(suggestion)}
            >
              <b>{suggestion.label}</b> <small>{suggestion.hint}</small>
            </div>
          ))}
        </div>
      )}
      <span className="unseen" aria-live="polite">
        {suggestions.length > 0 &&
          `${suggestions.length} ${suggestions.length === 1 ? 'suggestion' : 'suggestions'}`}
      </span>
      <div className="box">
        <textarea
          ref={box}
          rows={1}
          value={text}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={suggestions.length > 0 ? menuId : undefined}
          aria-activedescendant={at === null ? undefined : `${menuId}-${at}`}
          onChange={({ target }) => type(target.value)}
          onKeyDown={pressed}
        />
        <Shortcuts at={key} />
        <button type="button" className="primary" onClick={send} aria-disabled={!text.trim()}>
          Send
        </button>
      </div>
      <Delivery progress={progress} />
    </div>
  );
}
