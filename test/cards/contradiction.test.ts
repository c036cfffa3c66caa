import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { shownContradiction } from '../../src/conversation/shown-contradiction.ts';
import { type Answers, citationId } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { holding } from '../support/holding.ts';
import { partsOf, readable } from './support/readable.ts';
import { outcomeView } from './support/views.ts';

const beside = (answers: Answers) =>
  outcomeView(undefined, { contradiction: shownContradiction(answers, catalog) });
const holder: Answers = { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'better' };
const firm = beside({ ...holder, led: 'none' });

/** The block that points it out. */
const said = (view: Parameters<typeof draw>[0], layout: 'rich' | 'classic' = 'rich') =>
  readable(draw(view, layout)).find((line) => line.includes('of your answers'));
const spoken = (view: Parameters<typeof draw>[0]) =>
  draw(view, 'rich')
    .text.split('\n')
    .find((line) => line.includes('of your answers'));

/** What it rests on. */
const grounds = ({ contradiction }: ReturnType<typeof beside>) =>
  contradiction?.contradiction.cites.map(citationId);

/** What its buttons send. */
const changes = (view: Parameters<typeof draw>[0]) =>
  partsOf(draw(view, 'rich').blocks)
    .map(({ action_id }) => String(action_id))
    .filter((id) => id.startsWith('edit:change:'));

describe('answers that do not fit each other', () => {
  test('are named with the fact that says so, and where that is from', () => {
    expect(said(firm)).toMatchInlineSnapshot(
      `"rich_text: Two of your answers do not go together | You hold PMP, but chose “Not Yet” for time leading projects. PMP requires 3 years of leading projects. (pmtycoon.app, July 2026)"`,
    );
    expect(said(firm, 'classic')).toMatchInlineSnapshot(`
      "section: *Two of your answers do not go together*
      • You hold PMP, but chose “Not Yet” for time leading projects. PMP requires 3 years of leading projects. (<https://pmtycoon.app/en/pmp-requirements-2026/|pmtycoon.app, July 2026>)"
    `);
    expect(spoken(firm)).toMatchInlineSnapshot(
      `"Two of your answers do not go together: You hold PMP, but chose “Not Yet” for time leading projects. PMP requires 3 years of leading projects."`,
    );
    expect(grounds(firm)).toEqual(['answer held:pmp', 'answer led:none', 'fact pmp.projectMonths']);
  });

  test('have one tap each to change them', () => {
    expect(changes(firm)).toEqual(['edit:change:led', 'edit:change:held']);
    expect(JSON.stringify(draw(firm, 'rich').blocks)).toMatch(/Change Led Projects.*Change What You Hold/);
  });

  test('are put more gently where some hold such a badge', () => {
    const view = beside({
      aim: 'team',
      setting: 'mix',
      experience: 'under-1',
      held: 'several',
      holds: [holding('csp-sm')],
    });
    expect(spoken(view)).toMatchInlineSnapshot(
      `"Two of your answers hardly go together: You hold CSP-SM, but chose “Under 1 Year” for experience. CSP-SM usually requires 2 years as Scrum Master."`,
    );
    expect(grounds(view)).toEqual([
      'answer held:several',
      'answer experience:under-1',
      'fact csp-sm.experienceMonths',
    ]);
  });

  test('an answer left open has a tap of its own', () => {
    const view = beside({ aim: 'team', setting: 'mix', held: 'several', holds: [] });
    expect(spoken(view)).toMatchInlineSnapshot(
      `"One of your answers is not finished: You chose “Another, Several or Expiring”, but picked none, so none counts."`,
    );
    expect(grounds(view)).toEqual(['answer held:several']);
    expect(changes(view)).toEqual(['edit:change:held']);
  });

  test('nothing is said where all fit', () => {
    const view = beside({ ...holder, led: '3-plus' });
    expect([said(view), spoken(view)]).toEqual([undefined, undefined]);
  });
});
