import { Menu, MenuButton, MenuHeading, MenuItem, MenuItems, MenuSection } from '@headlessui/react';
import { Fragment, type ReactNode, useEffect, useId, useState } from 'react';
import type { Part } from '../wire.ts';
import { useDesk } from './desk.tsx';
import { Words } from './drawn.tsx';
import { Field } from './fields.tsx';
import { groupsIn, isOffered, listIn, wordsIn } from './parts.ts';
import { type ControlProps, type Setting, useControl } from './use-control.ts';

/** One interactive element. All of them are drawn here, since the renderer's tell nobody when they are used. */
export function Control(props: ControlProps) {
  switch (props.element.type) {
    case 'button':
      return <ButtonControl {...props} />;
    case 'static_select':
    case 'overflow':
      return <MenuControl {...props} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Boxes {...props} />;
    case 'multi_static_select':
      return <SelectOfSeveral {...props} />;
    case 'users_select':
    case 'conversations_select':
      return <SlackSelect {...props} />;
    default:
      return <Field {...props} />;
  }
}

function ButtonControl(props: ControlProps) {
  const { element } = props;
  const { tap, busy } = useControl(props);
  return (
    <button
      type="button"
      className={`control ${wordsIn(element.style)}`}
      aria-label={element.accessibility_label ? String(element.accessibility_label) : undefined}
      aria-busy={busy}
      onClick={tap}
    >
      <Words of={element.text} />
    </button>
  );
}

/** A select or an overflow menu. Unlike a native one it does not choose while one looks through it with arrow keys. */
function MenuControl(props: ControlProps) {
  const { element } = props;
  const { picked, select } = useControl(props);
  const current = (picked ?? element.initial_option) as Part | null | undefined;
  const groups = groupsIn(element).map(({ label, options }) => ({
    label,
    choices: options.map((option) => ({
      value: String(option.value),
      words: <OptionWords option={option} />,
      pick: () => select(String(option.value), option.url),
    })),
  }));
  return <MenuOf {...props} shown={current?.text ?? element.placeholder ?? 'Choose'} groups={groups} />;
}

/** A select whose options Slack fills in by itself: people, or conversations. */
function SlackSelect(props: ControlProps) {
  const { element } = props;
  const { picked, fill } = useControl(props);
  const { snapshot } = useDesk();
  const offered =
    element.type === 'users_select'
      ? snapshot.people.map(({ id, name }) => ({ id, name }))
      : snapshot.places
          .filter((place) => isOffered(place, element.filter))
          .map(({ id, name }) => ({ id, name: `#${name}` }));
  const current = offered.find(({ id }) => id === (picked ?? initialOf(element)));
  const choices = offered.map(({ id, name }) => ({ value: id, words: name, pick: () => fill(id) }));
  return (
    <MenuOf
      {...props}
      shown={current?.name ?? element.placeholder ?? 'Choose'}
      groups={[{ label: '', choices }]}
    />
  );
}

const initialOf = ({ initial_user, initial_conversation }: Part) => initial_user ?? initial_conversation;

interface MenuOfProps extends ControlProps {
  /** What is picked, or else what asks for it. */
  readonly shown: unknown;
  readonly groups: readonly {
    readonly label: string;
    readonly choices: readonly {
      readonly value: string;
      readonly words: ReactNode;
      readonly pick: () => unknown;
    }[];
  }[];
}

function MenuOf(props: MenuOfProps) {
  const { element, label, field, shown, groups } = props;
  const { busy } = useControl(props);
  const overflow = element.type === 'overflow';
  return (
    <Menu as="div" className="menu">
      <MenuButton
        className={`control ${overflow ? 'overflow' : 'select'}`}
        aria-busy={busy}
        aria-describedby={field?.['aria-describedby']}
        aria-label={overflow ? 'More actions' : label && `${label}: ${wordsIn(shown)}`}
      >
        {overflow ? '⋯' : <Words of={shown} />}
      </MenuButton>
      <MenuItems anchor={{ to: 'bottom start', gap: 4, padding: 8 }} className="menu-items">
        {groups.map((group) => (
          <MenuSection key={group.label}>
            {group.label && <MenuHeading className="menu-heading">{group.label}</MenuHeading>}
            {group.choices.map(({ value, words, pick }) => (
              <MenuItem key={value}>
                <button type="button" className="menu-item" onClick={pick}>
                  {words}
                </button>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </MenuItems>
    </Menu>
  );
}

const OptionWords = ({ option }: { option: Part }) => (
  <span>
    <Words of={option.text} />
    {option.description ? (
      <small>
        <Words of={option.description} />
      </small>
    ) : null}
  </span>
);

/** A select of more than so many is folded away, with a field to search it, as in Slack. */
const MOST_IN_SIGHT = 10;

/** A select of several is drawn as boxes; a long one opens below its words, with a search in front. */
function SelectOfSeveral(props: ControlProps) {
  const { element, label } = props;
  const [wanted, setWanted] = useState('');
  const all = groupsIn(element).flatMap(({ options }) => options);
  if (all.length <= MOST_IN_SIGHT) return <Boxes {...props} />;
  const words = wordsIn(element.placeholder) || label || 'Choose';
  const matches = (option: Part) => wordsIn(option.text).toLowerCase().includes(wanted.trim().toLowerCase());
  return (
    <details className="several">
      <summary className="control select">{words}</summary>
      <div className="several-list">
        <input
          type="search"
          aria-label={`Search: ${words}`}
          placeholder="Search"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Boxes {...props} shows={matches} />
      </div>
    </details>
  );
}

/** Checkboxes, radio buttons, and a select of several, which is drawn as boxes too. What is picked always shows. */
function Boxes(props: ControlProps & { readonly shows?: (option: Part) => boolean }) {
  const { element, label, field, shows = () => true } = props;
  const { picked, tick, select } = useControl(props);
  const single = element.type === 'radio_buttons';
  const initial = single ? element.initial_option : element.initial_options;
  const known = [picked ?? initial ?? []].flat().map((option) => String((option as Part).value));
  // A tick shows at once, and the next one counts it in, before the workspace has told of it.
  const [chosen, setChosen] = useState(known);
  const sameAs = known.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values, not the list they come in
  useEffect(() => setChosen(known), [sameAs]);
  // The same message may stand on the page twice, and radio buttons of one name would take each other's place.
  const name = useId();
  const full = !single && chosen.length >= Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  async function toggle(value: string) {
    const others = chosen.filter((other) => other !== value);
    const next = single ? [value] : others.length < chosen.length ? others : [...chosen, value];
    setChosen(next);
    const used = await (single ? select(value) : tick(next));
    if (used !== 'done') setChosen(known);
  }
  return (
    <fieldset className="boxes" aria-describedby={field?.['aria-describedby']}>
      <legend className={!label && element.placeholder ? '' : 'unseen'}>
        {label || wordsIn(element.placeholder) || 'Options'}
      </legend>
      {groupsIn(element)
        .map(({ label: name, options }) => ({
          label: name,
          options: options.filter((option) => shows(option) || chosen.includes(String(option.value))),
        }))
        .filter(({ options }) => options.length > 0)
        .map((group) => (
          <Fragment key={group.label}>
            {group.label && <div className="group">{group.label}</div>}
            {group.options.map((option) => {
              const value = String(option.value);
              const checked = chosen.includes(value);
              return (
                <label key={value}>
                  <input
                    type={single ? 'radio' : 'checkbox'}
                    name={name}
                    checked={checked}
                    disabled={full && !checked}
                    onChange={() => toggle(value)}
                  />
                  <OptionWords option={option} />
                </label>
              );
            })}
          </Fragment>
        ))}
    </fieldset>
  );
}

/** A row of controls. */
export function Actions({ block, setting }: { block: Part; setting: Setting }) {
  return (
    <div className="actions">
      {listIn(block.elements).map((element) => (
        <Control
          key={String(element.action_id)}
          element={element}
          blockId={String(block.block_id)}
          setting={setting}
        />
      ))}
    </div>
  );
}
