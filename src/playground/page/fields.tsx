import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Part } from '../wire.ts';
import { Words } from './drawn.tsx';
import { wordsIn } from './parts.ts';
import { type ControlProps, useControl } from './use-control.ts';

/** The browser's own field for each of Slack's, and under which name Slack keeps what it starts with. */
const FIELDS: Record<string, { type: string; initial: string }> = {
  plain_text_input: { type: 'text', initial: 'initial_value' },
  email_text_input: { type: 'email', initial: 'initial_value' },
  url_text_input: { type: 'url', initial: 'initial_value' },
  number_input: { type: 'number', initial: 'initial_value' },
  datepicker: { type: 'date', initial: 'initial_date' },
  timepicker: { type: 'time', initial: 'initial_time' },
};

/** Something to type into. What is typed is sent on Enter, and when one leaves the field. */
export function Field(props: ControlProps) {
  const { element, label, field: notes } = props;
  const { picked, fill } = useControl(props);
  const field = FIELDS[String(element.type)];
  const known = String(picked ?? (field && element[field.initial]) ?? '');
  const [typed, setTyped] = useState(known);
  /** Enter and leaving the field at once must not send the same twice. */
  const sent = useRef(known);
  useEffect(() => {
    const before = sent.current;
    sent.current = known;
    // Who has typed on meanwhile keeps that.
    setTyped((now) => (now === before ? known : now));
  }, [known]);
  const id = useId();
  if (!field) return <NotDrawn type={element.type} />;
  async function send() {
    if (typed === sent.current) return;
    sent.current = typed;
    const used = await fill(typed || null);
    if (used === 'done') return;
    // What could not be done stays typed, to be sent again.
    sent.current = known;
    if (used === 'declined') setTyped(known);
  }
  function pressed({ key, nativeEvent }: KeyboardEvent) {
    // Enter also chooses among the characters that are being put together.
    if (key === 'Enter' && !nativeEvent.isComposing) void send();
  }
  const shared = {
    id,
    value: typed,
    placeholder: wordsIn(element.placeholder),
    'aria-label': label || wordsIn(element.placeholder) || 'Field',
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
    onBlur: send,
    ...notes,
  };
  return element.multiline === true ? (
    <textarea {...shared} rows={4} />
  ) : (
    <input {...shared} type={field.type} onKeyDown={pressed} />
  );
}

/** What cannot be drawn is said, not left out: a layout with a hole in it looks finished. */
export const NotDrawn = ({ type }: { type: unknown }) => (
  <span className="not-drawn">{String(type)}: not drawn in the playground</span>
);

/** The words below a field. */
export function InputNotes(props: {
  block: Part;
  error: string | undefined;
  hintId: string;
  errorId: string;
}) {
  const { block, error, hintId, errorId } = props;
  return (
    <>
      {block.hint ? (
        <small id={hintId}>
          <Words of={block.hint} />
        </small>
      ) : null}
      {error && (
        <small id={errorId} className="error" role="alert">
          {error}
        </small>
      )}
    </>
  );
}
