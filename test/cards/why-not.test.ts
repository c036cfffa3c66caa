import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { groupsOf } from '../../src/conversation/certification-groups.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, readable } from './support/readable.ts';
import { whyNotView } from './support/views.ts';

const view = whyNotView;

describe('why not', () => {
  test('names the certification and gives each reason with the source of its figures', () => {
    expect(readable(draw(view(), 'rich'))).toMatchInlineSnapshot(`
      [
        "header: Why not CSM?",
        "rich_text: Certified ScrumMaster | CSM is made for <others>. (issuer.example, March 2026) | You hold none yet.",
        "section: No single other answer would put it first.",
        "context: You said: Role: Scrum Master or Team Lead · You hold: None",
      ]
    `);
  });

  test('the text says the same, and is escaped', () => {
    expect(draw(view(), 'classic').text).toMatchInlineSnapshot(`
      "Why not CSM?
      CSM is made for &lt;others&gt;.
      You hold none yet.
      No single other answer would put it first."
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

  test('offers those next in rank first, then every certification in full, its details, and to be closed', () => {
    expect(controlsOf(draw(view(), 'rich'))).toEqual([
      'Details',
      'Why Not PSM I?',
      'Why Not CSPO?',
      'static_select: CSM \u2013 Certified ScrumMaster | PSM I \u2013 Professional Scrum Master I',
      'Report a Wrong Fact',
      'Close',
    ]);
    expect(controlsOf(draw(view({ asked: null }), 'rich'))[0]).toBe('Why Not PSM I?');
  });

  test('shows the abbreviation alone where the whole name is more than an option holds', () => {
    const [group] = view().groups;
    const [one] = group?.certifications ?? [];
    if (!group || !one) throw new Error('nothing to pick');
    const groups = [{ ...group, certifications: [{ ...one, name: 'N'.repeat(80) }] }];
    expect(controlsOf(draw(view({ groups }), 'rich'))).toContain('static_select: CSM');
  });

  test('has room for twice as many certifications as there are', () => {
    const all = [...catalog.all, ...catalog.all.map((one) => ({ ...one, id: `${one.id}-2` }))];
    expect(() => draw(view({ groups: groupsOf({ all }) }), 'rich')).not.toThrow();
  });
});
