import { useEffect, useId, useRef, useState } from 'react';
import type { Part } from '../wire.ts';
import { type ControlProps, useControl } from './controls.tsx';
import { Words } from './drawn.tsx';
import { wordsIn } from './parts.ts';

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
  const { element, label } = props;
  const { picked, fill } = useControl(props);
  const field = FIELDS[String(element.type)];
  const known = String(picked ?? (field && element[field.initial]) ?? '');
  const [typed, setTyped] = useState(known);
  /** Enter and leaving the field at once must not send the same twice. */
  const sent = useRef(known);
  useEffect(() => {
    setTyped(known);
    sent.current = known;
  }, [known]);
  const id = useId();
  if (!field) return <NotDrawn type={element.type} />;
  async function send() {
    if (typed === sent.current) return;
    sent.current = typed;
    if (await fill(typed || null)) return;
    setTyped(known);
    sent.current = known;
  }
  const shared = {
    id,
    value: typed,
    placeholder: wordsIn(element.placeholder),
    'aria-label': label || wordsIn(element.placeholder) || 'Field',
    onChange: ({ target }: { target: { value: string } }) => setTyped(target.value),
    onBlur: send,
  };
  return element.multiline === true ? (
    <textarea {...shared} rows={4} />
  ) : (
    <input {...shared} type={field.type} onKeyDown={({ key }) => void (key === 'Enter' && send())} />
  );
}

/** What cannot be drawn is said, not left out: a layout with a hole in it looks finished. */
export const NotDrawn = ({ type }: { type: unknown }) => (
  <span className="not-drawn">{String(type)}: not drawn in the playground</span>
);

/** The words above and below a field. */
export function InputNotes({ block, error }: { block: Part; error: string | undefined }) {
  return (
    <>
      {block.hint ? (
        <small>
          <Words of={block.hint} />
        </small>
      ) : null}
      {error && (
        <small className="error" role="alert">
          {error}
        </small>
      )}
    </>
  );
}
