import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { drawRemindForm, drawShareForm, drawShareResult, SHARE_MODALS } from '../../src/cards/share-modal.ts';
import { summaryInPlainText } from '../../src/cards/summary.ts';
import { given } from '../../src/conversation/given-answers.ts';
import {
  FORMS,
  MOST_NOTE,
  refusedDay,
  reminderView,
  sharedView,
  shareForm,
} from '../../src/conversation/sharing-views.ts';
import { summaryView } from '../../src/conversation/summary-view.ts';
import { checkMessage, checkView } from '../../src/playground/workspace/block-kit.ts';
import type { Json } from '../../src/playground/workspace/world.ts';
import { overlayOf } from '../support/overlay.ts';
import { partsWith, stateAfter } from '../support/overlay-views.ts';
import { leaks, otherwise, partsOf, payloads, shared } from '../support/sharing.ts';
import { readable } from './support/readable.ts';

/** The slow suite goes through 5,000 of each. */
const RUNS = { numRuns: 15 };
const parts = partsWith(undefined);
const NEWCOMER = stateAfter(
  { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'class' },
  parts,
);
const NOTE = `<!channel> *Please* & <@U012ABCDEF>${'\u2026'.repeat(10)}`;

describe('what is not ticked', () => {
  test('is in nothing that goes to anybody else', () => {
    fc.assert(
      fc.property(shared, (one) => {
        expect(leaks(one)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('changes nothing that is sent, as long as the same comes out', () => {
    fc.assert(
      fc.property(shared, fc.nat(1000), (one, pick) => {
        const other = otherwise(one, pick);
        if (other) expect(payloads(other)).toEqual(payloads(one));
      }),
      RUNS,
    );
  });
});

test('whatever came out, and whatever is ticked, Slack takes each form and what it sends', () => {
  fc.assert(
    fc.property(shared, fc.string({ maxLength: MOST_NOTE, unit: 'binary' }), (one, note) => {
      const { state, ticked } = one;
      const here = partsOf(one);
      const draft = { ticked, note };
      for (const form of FORMS) {
        const drawn = drawShareForm(shareForm(form, state, draft, here, true));
        expect(checkView(drawn as unknown as Json)).toEqual([]);
        expect(drawn.private_metadata?.length).toBeLessThanOrEqual(3000);
      }
      const manager = { who: 'manager', addressee: 'U0MANAGER' } as const;
      for (const layout of ['rich', 'classic'] as const) {
        const { text, blocks } = draw(sharedView(state, manager, draft, here), layout);
        expect(checkMessage({ text, blocks: [...blocks] })).toEqual([]);
      }
    }),
    RUNS,
  );
});

describe('a form shows to the letter what is sent', () => {
  test.each(['manager', 'channel'] as const)('to a %s', (form) => {
    fc.assert(
      fc.property(shared, fc.constantFrom('', NOTE), (one, note) => {
        const { state, ticked } = one;
        const here = partsOf(one);
        const draft = { ticked, note };
        const to = form === 'manager' ? { who: form, addressee: 'U0MANAGER' } : { who: form };
        const sent = draw(sharedView(state, to as never, draft, here), 'rich').blocks.filter(
          ({ type }) => type !== 'actions',
        );
        const { blocks } = drawShareForm(shareForm(form, state, draft, here));
        const title = blocks.findIndex((block) => JSON.stringify(block).includes('What they will get:'));
        expect(blocks.slice(title + 1, title + 1 + sent.length)).toEqual(sent);
      }),
      RUNS,
    );
  });

  test('by email: the field holds the very text', () => {
    const draft = { ticked: ['aim' as const], note: '' };
    const { blocks } = drawShareForm(shareForm('email', NEWCOMER, draft, parts));
    const field = blocks.find(({ type, block_id }) => type === 'input' && block_id?.startsWith('text'));
    expect(field).toMatchObject({
      element: { initial_value: summaryInPlainText(summaryView(NEWCOMER, ['aim'], parts)) },
    });
  });
});

describe('a request to a manager', () => {
  const drawn = (note = '') =>
    draw(
      sharedView(
        NEWCOMER,
        { who: 'manager', addressee: 'U0MANAGER' },
        { ticked: ['aim', 'held'], note },
        partsWith(overlayOf({ policy: { text: 'One a year', link: null } })),
      ),
      'rich',
    );

  test('says what it is about, why, what it costs and takes, what else there is, and of when that is', () => {
    expect(readable(drawn())).toMatchInlineSnapshot(`
      [
        "section: <@U012ABCDEF> asks for your approval of what Certify recommends:",
        "header: Get CSM (Certified ScrumMaster)",
        "rich_text: What it is based on | Role: Scrum Master or Team Lead | Certifications held: None",
        "rich_text: What Certify says for it | “In the CSM class you learn to facilitate, coach, teach and mentor a Scrum Team.” (scrumalliance.org, January 2022) | “Job ads for agile roles in North America often name CSM.” (lodestarledgers.com, February 2026)",
        "section: *Cost:* About $1,350 over 3 years ($350–2,595).
      *Effort:* A class of 16 hours, about 2 days.
      *Page:* <https://www.scrumalliance.org/get-certified/scrum-master-track/certified-scrummaster|CSM at Scrum Alliance>
      *Also possible:* PSM I, $200; $400 with one retake; CSPO, about $970 over 3 years.
      *Company policy:* One a year.",
        "context: Certify goes by written rules and sells nothing · Prices last checked November 2026",
      ]
    `);
  });

  test('says the same in plain text, for an email', () => {
    expect(summaryInPlainText(summaryView(NEWCOMER, ['aim'], parts))).toMatchInlineSnapshot(`
      "Get CSM (Certified ScrumMaster)

      What it is based on:
      - Role: Scrum Master or Team Lead

      What Certify says for it:
      - “In the CSM class you learn to facilitate, coach, teach and mentor a Scrum Team.” (scrumalliance.org, January 2022: https://www.scrumalliance.org/media/certifications/los/csm_learning_objectives_2022.pdf)
      - “Job ads for agile roles in North America often name CSM.” (lodestarledgers.com, February 2026: https://lodestarledgers.com/blog/pm-hiring-data-2026)

      Cost: About $1,350 over 3 years ($350–2,595).

      Effort: A class of 16 hours, about 2 days.

      Page: CSM at Scrum Alliance: https://www.scrumalliance.org/get-certified/scrum-master-track/certified-scrummaster

      Also possible: PSM I, $200; $400 with one retake; CSPO, about $970 over 3 years.

      Certify goes by written rules and sells nothing · Prices last checked November 2026."
    `);
  });

  test('carries who asks whom for what, and nothing else', () => {
    const ids = drawn().blocks.flatMap((block) => ('block_id' in block ? [block.block_id] : []));
    expect(ids.filter(Boolean)).toEqual(['request~U012ABCDEF.U0MANAGER.0g']);
    expect(JSON.stringify(drawn())).not.toContain('"value"');
  });

  test('shows a note as it was typed, and it calls nobody', () => {
    const { text, blocks } = drawn(NOTE);
    expect(blocks[1]).toMatchObject({ type: 'section', text: { type: 'plain_text', text: NOTE } });
    expect(text).toContain('&lt;!channel&gt; *Please* &amp; &lt;@U012ABCDEF&gt;');
  });

  test('asks for agreement only where there is something to get', () => {
    const nothing = stateAfter({ aim: 'team', setting: 'scrum', held: 'none', purpose: 'nothing' }, parts);
    const to = { who: 'manager', addressee: 'U0MANAGER' } as const;
    const { blocks } = draw(sharedView(nothing, to, { ticked: [], note: '' }, parts), 'rich');
    expect(JSON.stringify(blocks)).not.toContain('request:approve');
    expect(JSON.stringify(blocks)).toContain('request:talk');
  });
});

test('answers of somebody else are no answers of whoever reads them', () => {
  const ticked = given(NEWCOMER, parts).map(({ question }) => question);
  expect(summaryInPlainText(summaryView(NEWCOMER, ticked, parts))).toContain('- Certifications held: None');
});

describe('a day for a reminder', () => {
  test.each([
    ['2026-11-29', 'not-later'],
    ['2026-11-30', null],
    ['2027-03-29', null],
    ['2027-03-30', 'too-late'],
    ['', 'no-day'],
    ['soon', 'no-day'],
  ])('%s, from November 29, 2026 on: %s', (day, refused) => {
    expect(refusedDay(day, '2026-11-29')).toBe(refused);
  });

  test('is asked for in a modal that Slack takes', () => {
    const modal = drawRemindForm(NEWCOMER, reminderView(NEWCOMER, { is: 'due' }, parts), '2026-12-13');
    expect(checkView(modal as unknown as Json)).toEqual([]);
  });
});

test.each(Object.keys(SHARE_MODALS) as (keyof typeof SHARE_MODALS)[])(
  'what came of it is said in a modal that Slack takes: %s',
  (what) => {
    for (const because of ['deactivated', 'an-app', 'unreachable', 'archived', 'not-invited'] as const) {
      const modal = drawShareResult(what, { is: 'refused', because });
      expect(checkView(modal as unknown as Json)).toEqual([]);
    }
  },
);
