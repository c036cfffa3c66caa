import { type MouseEvent, useMemo } from 'react';
import { type Block as DrawableBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import type { Part } from '../wire.ts';
import { use, useDesk } from './desk.tsx';
import { EMOJI, forRenderer } from './for-renderer.ts';
import { Guard } from './guard.tsx';
import { blocksWithin, isPart, listIn, wordsIn } from './parts.ts';
import { routeOfPermalink } from './route.ts';
import { useTheme } from './theme.ts';
import type { Setting } from './use-control.ts';
import { follow } from './use-route.ts';

const hooksFor = (permalinkBase: string): NonNullable<MessageProps['hooks']> => ({
  /** The renderer shows a name it does not know without its colons, and so takes those out of "10:30:00". */
  emoji: (emoji, parse) => {
    const sign = parse(emoji);
    return sign === emoji.name ? `:${emoji.name}:` : sign;
  },
  /** Where it leads within the page stands in the link itself, so that a new tab or a copy of it leads there too. */
  link({ href, children, className }) {
    const inside = routeOfPermalink(href, permalinkBase);
    return (
      <a
        className={className}
        {...(inside ? { href: inside } : { href, target: '_blank', rel: 'noreferrer' })}
      >
        {children}
      </a>
    );
  },
});

interface DrawnProps {
  readonly block: Part;
  readonly setting?: Setting;
}

/** What the renderer draws, or a word that it could not. */
export const Drawn = (props: DrawnProps) => (
  <Guard of={props.block} name={String(props.block.type)}>
    <ByRenderer {...props} />
  </Guard>
);

/** The buttons the renderer draws, those of cards, are known again by the id it gives them. */
function ByRenderer({ block, setting }: DrawnProps) {
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
  const hooks = useMemo(() => hooksFor(permalinkBase), [permalinkBase]);
  const drawn = useMemo(() => [forRenderer(block)] as unknown as DrawableBlock[], [block]);

  async function clicked(event: MouseEvent) {
    const target = event.target as Element;
    const href = target.closest('a[href]')?.getAttribute('href');
    if (href?.startsWith('#')) return;
    if (href) {
      event.preventDefault();
      return follow(href, permalinkBase);
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
      <Message blocks={drawn} data={data} hooks={hooks} theme={theme} name="" logo="" withoutWrapper />
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
