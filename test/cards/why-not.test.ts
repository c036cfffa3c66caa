import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { groupsOf } from '../../src/conversation/certification-groups.ts';
import type { WhyNotView } from '../../src/conversation/view.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, readable } from './support/readable.ts';
import { csm, given, psm, state } from './support/views.ts';

const view = (more: Partial<WhyNotView> = {}): WhyNotView => ({
  kind: 'why-not',
  state: state(),
  given,
  putFirst: null,
  asked: {
    certification: csm.certification,
    objections: [
      { text: 'CSM is made for <others>.', cites: [] },
      { text: 'You hold none yet.', cites: [{ kind: 'answer', question: 'held', option: 'none' }] },
    ],
  },
  groups: groupsOf({ all: [csm.certification, psm.certification] }),
  ...more,
});

describe('why not', () => {
  test('names the certification and gives each reason with what it rests on', () => {
    expect(readable(draw(view(), 'rich'))).toMatchInlineSnapshot(`
      [
        "header: Why not CSM?",
        "rich_text: Certified ScrumMaster | CSM is made for <others>. | You hold none yet. (You hold: None)",
        "context: You said: Role: Scrum Master or Team Lead · You hold: None",
      ]
    `);
  });

  test('the text says the same, and is escaped', () => {
    expect(draw(view(), 'classic').text).toMatchInlineSnapshot(`
      "Why not CSM?
      CSM is made for &lt;others&gt;.
      You hold none yet.
      You said: Role: Scrum Master or Team Lead · You hold: None"
    `);
  });

  test('speaks of the answers alone, and says what a wish put first', () => {
    const moved = view({ putFirst: { now: 'PSM I', before: 'CSM' } });
    const lead = 'Your wish puts PSM I before CSM. On your answers alone:';
    expect(readable(draw(moved, 'rich'))[1]).toBe(`section: ${lead}`);
    expect(draw(moved, 'classic').text.split('\n')[1]).toBe(lead);
    expect(draw({ ...moved, asked: null }, 'rich').text).not.toContain('Your wish');
  });

  test('asks which, as long as none was picked', () => {
    expect(draw(view({ asked: null }), 'rich').text).toContain('Pick one');
  });

  test('offers every certification, and the way back', () => {
    expect(controlsOf(draw(view(), 'rich'))).toEqual(['Back to Result', 'static_select: CSM | PSM I']);
  });

  test('has room for twice as many certifications as there are', () => {
    const all = [...catalog.all, ...catalog.all.map((one) => ({ ...one, id: `${one.id}-2` }))];
    expect(() => draw(view({ groups: groupsOf({ all }) }), 'rich')).not.toThrow();
  });
});
