import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { factsView } from '../../src/conversation/facts-view.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { current, step } from '../../src/conversation/step.ts';
import { checkMessage } from '../../src/playground/workspace/block-kit.ts';
import type { Answers } from '../../src/recommendation/index.ts';
import { partsOf } from '../cards/support/readable.ts';
import { catalog } from '../support/catalog.ts';
import { anyOverlay, overlayOf, stance } from '../support/overlay.ts';
import { drawn, partsWith, stateAfter, viewsAfter } from '../support/overlay-views.ts';
import { byLot } from './support/people.ts';

describe('without an overlay', () => {
  test('everything is drawn as for a company that says nothing, to the byte', () => {
    for (const answers of byLot(10, 21)) {
      const without = JSON.stringify(drawn(viewsAfter(answers, { catalog, today: '2026-11-28' })));
      expect(JSON.stringify(drawn(viewsAfter(answers, partsWith(overlayOf()))))).toBe(without);
    }
  });

  test('so is what commands show', () => {
    const shown = (parts: Parts) =>
      JSON.stringify(
        drawn([
          factsView({ kind: 'compare', certifications: ['csm', 'psm-i'] }, { closes: true }, parts),
          factsView({ kind: 'details', certification: 'csm' }, { closes: true }, parts),
        ]),
      );
    expect(shown(partsWith(overlayOf()))).toBe(shown({ catalog, today: '2026-11-28' }));
  });
});

test('whatever a company writes is taken by Slack without a word, and calls nobody', () => {
  const somebody = fc.constantFrom(...byLot(60, 22));
  fc.assert(
    fc.property(somebody, anyOverlay, (answers, overlay) => {
      for (const message of drawn(viewsAfter(answers, partsWith(overlay)))) {
        expect(checkMessage({ ...message, blocks: [...message.blocks] })).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(900);
        const mrkdwn = partsOf(message.blocks).filter(({ type }) => type === 'mrkdwn');
        for (const words of [message.text, ...mrkdwn.map(({ text }) => String(text))]) {
          expect(words).not.toContain('<!');
        }
      }
    }),
    { numRuns: 12 },
  );
});

describe('where a company has changed the first', () => {
  const NEWCOMER: Answers = {
    aim: 'team',
    setting: 'scrum',
    held: 'none',
    purpose: 'hired',
    learning: 'class',
  };
  const overlays = {
    preferred: overlayOf({ prefer: [stance('psm-i')] }),
    excluded: overlayOf({ exclude: [stance('csm')] }),
  };

  test.each(Object.entries(overlays))('up to the next step it says no more lines: %s', (_how, overlay) => {
    const lines = (parts: Parts) => {
      const { blocks } = draw(current(stateAfter(NEWCOMER, parts), parts), 'rich');
      const upTo = blocks.findIndex(({ type }) => type === 'actions');
      return partsOf(blocks.slice(0, upTo)).flatMap(({ type, text }) =>
        type === 'rich_text_section' ? [type] : typeof text === 'string' ? text.split('\n') : [],
      ).length;
    };
    expect(lines(partsWith(overlay))).toBeLessThanOrEqual(lines(partsWith(undefined)));
  });

  test('a wish is told from what the company has done before', () => {
    const parts = partsWith(overlayOf({ prefer: [stance('csm')] }));
    const state = stateAfter({ ...NEWCOMER, learning: 'not-sure' }, parts);
    const { text } = draw(step(state, { kind: 'wish', wish: 'no-class' }, parts), 'rich');
    expect(text).toContain('Your answers and your company’s list recommend CSM; your wish puts PSM I first.');
  });

  test('no wish brings back what it does not take', () => {
    const self: Answers = { ...NEWCOMER, learning: 'class' };
    const parts = partsWith(overlayOf({ exclude: [stance('psm-i')] }));
    const wished = step(stateAfter(self, parts), { kind: 'wish', wish: 'no-class' }, parts);
    expect(wished).toMatchObject({ kind: 'outcome', wished: { now: 'csm' } });
    expect(wished).not.toMatchObject({ wished: { offered: expect.arrayContaining(['no-class']) } });
  });
});

test('a mention is one in lists and where there are none', () => {
  const overlay = overlayOf({
    approver: 'C012ABCDEF',
    courses: [
      { title: 'Day', certifications: ['csm'], when: null, link: null, contact: 'U012ABCDEF', price: null },
    ],
  });
  const view = factsView({ kind: 'details', certification: 'csm' }, { closes: true }, partsWith(overlay));
  const classic = JSON.stringify(draw(view, 'classic'));
  expect(classic).toContain('ask <@U012ABCDEF>.');
  expect(classic).toContain('Ask <#C012ABCDEF> before you book.');
  const rich = JSON.stringify(view && draw(view, 'rich'));
  expect(rich).toContain('{"type":"user","user_id":"U012ABCDEF"}');
  expect(rich).toContain('{"type":"channel","channel_id":"C012ABCDEF"}');
});
