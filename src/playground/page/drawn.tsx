import { type MouseEvent, useMemo } from 'react';
import { type Block as DrawableBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import type { Part } from '../wire.ts';
import type { Setting } from './controls.tsx';
import { use, useDesk } from './desk.tsx';
import { EMOJI, forRenderer } from './for-renderer.ts';
import { blocksWithin, isPart, listIn, wordsIn } from './parts.ts';
import { useTheme } from './theme.ts';
import { follow } from './use-route.ts';

/** The renderer shows a name it does not know without its colons, and so takes those out of "10:30:00". */
const HOOKS: NonNullable<MessageProps['hooks']> = {
  emoji: (emoji, parse) => {
    const sign = parse(emoji);
    return sign === emoji.name ? `:${emoji.name}:` : sign;
  },
};

/** What the renderer draws. The buttons it draws, those of cards, are known again by the id it gives them. */
export function Drawn({ block, setting }: { block: Part; setting?: Setting }) {
  const desk = useDesk();
  const theme = useTheme();
  const { people, app, places, permalinkBase } = desk.snapshot;
  const data = useMemo(
    () => ({
      users: [...people, { id: app.botUserId, name: app.name }],
      channels: places.map(({ id, name }) => ({ id, name })),
    }),
    [people, app, places],
  );
  const drawn = useMemo(() => [forRenderer(block)] as unknown as DrawableBlock[], [block]);

  async function clicked(event: MouseEvent) {
    const target = event.target as Element;
    const link = target.closest('a[href]');
    if (link) {
      event.preventDefault();
      return follow(link.getAttribute('href') ?? '', permalinkBase);
    }
    const element = buttonIn(block, target.closest('button')?.id);
    if (!element || !setting) return;
    event.stopPropagation();
    await use(desk, element, { kind: 'taps', in: setting.spot, actionId: String(element.action_id) });
  }

  return (
    <div
      className={`drawn ${block.type}`}
      onClickCapture={clicked}
      // A wide table scrolls, and what scrolls must be reachable by keyboard.
      {...(block.type === 'table' && { tabIndex: 0, role: 'region', 'aria-label': 'Table' })}
    >
      <Message blocks={drawn} data={data} hooks={HOOKS} theme={theme} name="" logo="" withoutWrapper />
    </div>
  );
}

/** The words of a label or an option: bare ones as they are, markup and emoji by the renderer. */
export function Words({ of }: { of: unknown }) {
  const words = wordsIn(of);
  const hasMarkup = isPart(of) && (of.type === 'mrkdwn' || (of.emoji !== false && words.search(EMOJI) >= 0));
  const block = useMemo(() => ({ type: 'section', text: of }), [of]);
  if (!hasMarkup) return words;
  return (
    <span className="words">
      <Drawn block={block} />
    </span>
  );
}

function buttonIn(block: Part, id: string | undefined): Part | undefined {
  if (!id) return undefined;
  const buttons = blocksWithin(block).flatMap(({ actions }) => listIn(actions));
  return buttons.find(({ action_id }) => action_id === id);
}
