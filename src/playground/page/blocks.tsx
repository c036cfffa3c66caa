import { useId } from 'react';
import type { Part } from '../wire.ts';
import { Actions, Control } from './controls.tsx';
import { Drawn, Words } from './drawn.tsx';
import { InputNotes, NotDrawn } from './fields.tsx';
import { isPart, listIn, wordsIn } from './parts.ts';
import type { Setting } from './use-control.ts';

interface BlockProps {
  readonly block: Part;
  readonly setting: Setting;
  /** By block id: what is wrong with a field of a modal. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** A layout as Slack shows it: words by the renderer, controls by the page. */
export function Blocks({ blocks, ...rest }: Omit<BlockProps, 'block'> & { blocks: readonly Part[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <OneBlock key={String(block.block_id)} block={block} {...rest} />
      ))}
    </div>
  );
}

function OneBlock({ block, setting, errors = {} }: BlockProps) {
  const blockId = String(block.block_id);
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return <Actions block={block} setting={setting} />;
    case 'input':
      return <Input block={block} setting={setting} error={errors[blockId]} />;
    case 'section':
      return <Section block={block} setting={setting} />;
    case 'container':
      return <Container block={block} setting={setting} />;
    case 'data_table':
      return <NotDrawn type={block.type} />;
    default:
      return <Drawn block={block} setting={setting} />;
  }
}

/** A field with its label, and what there is to say about it. */
function Input({ block, setting, error }: BlockProps & { error: string | undefined }) {
  const { element, label, hint, optional } = block;
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const notes = {
    'aria-required': optional !== true,
    'aria-invalid': error !== undefined,
    'aria-describedby': [hint && hintId, error && errorId].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div
      className="input"
      data-focus-on-load={isPart(element) && element.focus_on_load === true ? '' : undefined}
    >
      <strong>
        <Words of={label} />
        {optional === true && ' (optional)'}
      </strong>
      {isPart(element) && (
        <Control
          element={element}
          blockId={String(block.block_id)}
          setting={setting}
          label={wordsIn(label)}
          field={notes}
        />
      )}
      <InputNotes block={block} error={error} hintId={hintId} errorId={errorId} />
    </div>
  );
}

function Section({ block, setting }: BlockProps) {
  const { accessory, ...words } = block;
  if (!isPart(accessory) || accessory.type === 'image') return <Drawn block={block} setting={setting} />;
  return (
    <div className={`with-accessory ${accessory.type}`}>
      <Drawn block={words} setting={setting} />
      <Control
        element={accessory}
        blockId={String(block.block_id)}
        setting={setting}
        label={wordsIn(block.text)}
      />
    </div>
  );
}

/** Laid out here, for the renderer would draw the controls inside by itself. */
function Container({ block, setting }: BlockProps) {
  const inside = <Blocks blocks={listIn(block.child_blocks)} setting={setting} />;
  const title = (
    <>
      {isPart(block.rich_text_title) ? (
        <Drawn block={block.rich_text_title} />
      ) : (
        <strong>
          <Words of={block.title} />
        </strong>
      )}
      {block.subtitle ? (
        <small>
          <Words of={block.subtitle} />
        </small>
      ) : null}
    </>
  );
  if (block.is_collapsible !== true) {
    return (
      <section className="container">
        <header>{title}</header>
        {inside}
      </section>
    );
  }
  return (
    <details className="container" open={block.default_collapsed !== true}>
      <summary>{title}</summary>
      {inside}
    </details>
  );
}
