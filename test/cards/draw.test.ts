import { describe, expect, test } from 'vitest';
import { draw, type Layout } from '../../src/cards/draw.ts';
import { withinLimits } from '../../src/cards/limits.ts';
import { encodeState } from '../../src/conversation/state.ts';
import { checkMessage } from '../../src/playground/workspace/block-kit.ts';
import { partsOf, partsOfType } from './support/readable.ts';
import { outcomeView, questionView, shown, state, views } from './support/views.ts';

const layouts: Layout[] = ['rich', 'classic'];
const everyWay = Object.entries(views).flatMap(([name, view]) =>
  layouts.map((layout) => ({ name, layout, view, message: withinLimits(draw(view, layout)) })),
);

describe.each(everyWay)('$name, $layout', ({ view, layout, message }) => {
  test('is taken by Slack without a word', () => {
    expect(checkMessage({ ...message, blocks: [...message.blocks] })).toEqual([]);
  });

  test('says something to those who have only the text', () => {
    expect(message.text.trim()).not.toBe('');
  });

  test('reads out no ids in brackets', () => {
    expect(message.text).not.toContain('[');
  });

  test('has answers only in the first row of controls, and only while something is asked', () => {
    const [first, ...others] = message.blocks.filter(({ type }) => type === 'actions');
    const answers = (root: unknown) =>
      partsOf(root).filter(({ action_id }) => String(action_id).startsWith('answer:'));
    const rest = message.blocks.filter((block) => block !== first);
    expect(answers(first).length > 0).toBe(
      view.kind === 'question' || view.kind === 'picker' || view.kind === 'standing',
    );
    expect(answers([...others, ...rest])).toEqual([]);
  });

  test('carries the state once for each row of controls that continues the questionnaire, and only there', () => {
    const written = 'state' in view && view.state ? encodeState(view.state) : null;
    for (const row of message.blocks) {
      const controls = partsOf(row).filter(({ action_id }) =>
        /^(answer|edit|show):(?!close$)/.test(String(action_id)),
      );
      // Of a look, what stands beside words has a row of its own as well.
      const inRow = row.type === 'actions' || String(row.block_id).startsWith('look-');
      if (controls.length > 0 && inRow)
        expect(row.block_id).toMatch(new RegExp(`^[a-z]+(-[0-9]+)?~${written}$`));
      // What stands beside words or on a card has no row of its own.
      for (const { value } of controls) expect(value).toBe(inRow ? undefined : written);
      for (const { action_id, value } of partsOf(row)) {
        if (/^(start|ask|link|tick):/.test(String(action_id))) expect(value).toBeUndefined();
      }
    }
  });

  test('shouts nowhere and shows no emoji', () => {
    const words = [message.text, ...partsOf(message.blocks).map(({ text }) => String(text))].join('\n');
    expect(words.replace(/(&lt;|<)!(channel|here)(&gt;|>)/g, '')).not.toMatch(
      /!|:[a-z_]+:|\p{Extended_Pictographic}/u,
    );
    // An emoji stands between colons: without one, there is nothing to switch off and nothing to send for it.
    for (const { text, emoji } of partsOfType(message, 'plain_text'))
      expect(emoji).toBe(String(text).includes(':') ? false : undefined);
  });

  test('keeps to old blocks where it has to', () => {
    if (layout === 'rich') return;
    const old = new Set(['section', 'context', 'header', 'actions', 'divider']);
    expect(message.blocks.filter(({ type }) => !old.has(type))).toEqual([]);
  });
});

test('both layouts have the same text', () => {
  for (const view of Object.values(views)) {
    expect(draw(view, 'classic').text).toBe(draw(view, 'rich').text);
  }
});

test('every step has new block ids, so that a click on an older copy can be told apart', () => {
  const ids = (step: number) =>
    draw(questionView({ state: state({ step }) }), 'rich').blocks.flatMap(({ block_id }) => block_id ?? []);
  expect(ids(3)).not.toEqual([]);
  expect(ids(3).filter((id) => ids(4).includes(id))).toEqual([]);
});

test('a message that grows too large fails while it is drawn', () => {
  const many = Array.from({ length: 11 }, (_, index) =>
    shown({ id: `c-${index}`, abbreviation: `C${index}` }),
  );
  const view = outcomeView({ kind: 'none', certifications: [], first: 'choose-a-goal' }, { shown: many });
  expect(() => draw(view, 'rich')).toThrow(/carousel cards: 11, at most 10/);
});
