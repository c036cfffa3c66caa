import { Menu, MenuButton, MenuItem, MenuItems } from '@headlessui/react';
import type { ShownMessage } from '../wire.ts';
import { useDesk } from './desk.tsx';

/** The app's entries in Slack's own menus: beside the message box, or on a message. */
export function Shortcuts({ at, on }: { at: string; on?: ShownMessage }) {
  const { snapshot, act } = useDesk();
  const offered = snapshot.app.shortcuts.filter((one) => one.on === (on ? 'messages' : 'everything'));
  if (offered.length === 0) return null;
  const message = on && { on: { channel: on.channel, ts: on.ts } };
  return (
    <Menu as="div" className="menu shortcuts">
      <MenuButton>Shortcuts</MenuButton>
      <MenuItems anchor={{ to: 'top end', gap: 4, padding: 8 }} className="menu-items">
        {offered.map(({ callbackId, name }) => (
          <MenuItem key={callbackId}>
            <button
              type="button"
              className="menu-item"
              onClick={() => void act(at, { kind: 'uses-shortcut', callbackId, ...message })}
            >
              {name}
            </button>
          </MenuItem>
        ))}
      </MenuItems>
    </Menu>
  );
}
