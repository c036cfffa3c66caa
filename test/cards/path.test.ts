import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import type { PathView } from '../../src/conversation/view.ts';
import { type Answers, citationId, costOver, pathFrom } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, readable } from './support/readable.ts';
import { csm, given, state } from './support/views.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'class',
};

/** The view of someone who has given these answers. */
function wayOn(answers: Answers): PathView {
  const path = pathFrom(answers, catalog);
  if (!path) throw new Error('nothing to get');
  const costs = path.steps.map(({ certification }) => costOver(certification));
  return { kind: 'path', state: state(), given, path, costs, checked: '2026-11-20' };
}

describe('what comes after', () => {
  const view = wayOn(newcomer);

  test('is a numbered way: what, when, why, what it asks for and what it costs', () => {
    expect(readable(draw(view, 'rich'))).toMatchInlineSnapshot(`
      [
        "header: What comes after?",
        "section: If you follow the result, this is what we would say next. No step obliges you to take the one after it.",
        "rich_text: 1. CSM – now | The first level asks for nothing beforehand, so you can start right away. | Cost over three years: about $1,350 ($350–2,595).",
        "rich_text: 2. A-CSM – after a year as Scrum Master | A next level tells employers more than another first-level certification. | A-CSM requires CSM, which you hold by then. (scrumalliance.org) | A-CSM requires 1 year as Scrum Master, before or after the class; you have none yet. (scrumalliance.org) | Its class renews CSM as well, with no fee for that. (scrumalliance.org) | Cost over three years: about $1,350 ($974–1,474).",
        "rich_text: 3. CSP-SM – after 2 years as Scrum Master | A next level tells employers more than another first-level certification. | CSP-SM requires A-CSM, which you hold by then. (bilginc.com) | CSP-SM requires 2 years as Scrum Master before you may apply; you have none yet. (bilginc.com) | Its class renews CSM and A-CSM as well, with no fee for that. (scrumalliance.org, and another) | Cost over three years: $250 plus class price, not known.",
        "section: Nothing has to come after CSP-SM. By then you hold what we would recommend, so another one would add little.",
        "rich_text: Other ways | With PSM I instead: then PSM II. | The other side of Scrum: CSPO, after some time as Scrum Master. The side of Scrum you do not know yet teaches you more than the one you do.",
        "context: You said: Role: Scrum Master or Team Lead · You hold: None | Prices last checked November 2026",
      ]
    `);
  });

  test('says the same in classic blocks, and in the text', () => {
    const { text, blocks } = draw(view, 'classic');
    expect(blocks.map(({ type }) => type)).not.toContain('rich_text');
    expect(text).toMatchInlineSnapshot(`
      "What comes after?
      If you follow the result, this is what we would say next. No step obliges you to take the one after it.
      1. CSM (Certified ScrumMaster) – now.
      The first level asks for nothing beforehand, so you can start right away.
      Cost over three years: about $1,350 ($350–2,595).
      2. A-CSM (Advanced Certified ScrumMaster) – after a year as Scrum Master.
      A next level tells employers more than another first-level certification.
      A-CSM requires CSM, which you hold by then.
      A-CSM requires 1 year as Scrum Master, before or after the class; you have none yet.
      Its class renews CSM as well, with no fee for that.
      Cost over three years: about $1,350 ($974–1,474).
      3. CSP-SM (Certified Scrum Professional - ScrumMaster) – after 2 years as Scrum Master.
      CSP-SM requires A-CSM, which you hold by then.
      There is more in the message itself."
    `);
  });

  test('rests sentence by sentence on an answer or a fact', () => {
    const { steps, aside, end } = view.path;
    const sentences = [
      ...steps.flatMap(({ why, asks }) => [why, ...asks]),
      end,
      ...(aside ? [aside.why] : []),
    ];
    expect(sentences.map(({ cites }) => cites.map(citationId).join(' + '))).toMatchInlineSnapshot(`
      [
        "answer held:none",
        "answer aim:team",
        "fact a-csm.requiresCertification",
        "fact a-csm.experienceMonths + answer experience:none",
        "answer aim:team",
        "fact csp-sm.requiresCertification",
        "fact csp-sm.experienceMonths + answer experience:none",
        "answer aim:team",
        "answer aim:team",
      ]
    `);
  });

  test('begins with what to do first, where it is too early for a certification', () => {
    const early = wayOn({ ...newcomer, held: 'csm', next: 'deeper' });
    expect(readable(draw(early, 'rich')).slice(2, 5)).toMatchInlineSnapshot(`
      [
        "rich_text: 1. Work as a Scrum Master – now | Up to about a year in, practice counts for more than another certification.",
        "rich_text: 2. A-CSM – after a year as Scrum Master | A next level tells employers more than another first-level certification. | A-CSM requires CSM, which you hold. (scrumalliance.org) | A-CSM requires 1 year as Scrum Master, before or after the class; you have none yet. (scrumalliance.org) | Cost over three years: about $1,350 ($974–1,474).",
        "rich_text: 3. CSP-SM – after 2 years as Scrum Master | A next level tells employers more than another first-level certification. | CSP-SM requires A-CSM, which you hold by then. (bilginc.com) | CSP-SM requires 2 years as Scrum Master before you may apply; you have none yet. (bilginc.com) | Its class renews A-CSM as well, with no fee for that. (scrumalliance.org) | Cost over three years: $250 plus class price, not known.",
      ]
    `);
  });

  test('says at once, where nothing has to come after, that nothing has to', () => {
    const manager = wayOn({ aim: 'manager', setting: 'mix', held: 'none' });
    expect(readable(draw(manager, 'rich'))).toMatchInlineSnapshot(`
      [
        "header: What comes after?",
        "rich_text: 1. PAL I – now | Team certifications stop at the team; leadership ones cover the company around it. | Cost over three years: $200; $400 with one retake.",
        "section: Nothing has to come after PAL I. By then you hold what we would recommend, so another one would add little.",
        "context: You said: Role: Scrum Master or Team Lead · You hold: None | Prices last checked November 2026",
      ]
    `);
  });

  test('says of the other of a pair as well that nothing follows it', () => {
    const open = wayOn({ aim: 'build', setting: 'scrum', focus: 'engineering', learning: 'not-sure' });
    expect(draw(open, 'rich').text).toContain('With CSD instead: no further step to name now.');
  });

  test('leads to the details of all it names, and can be closed', () => {
    expect(controlsOf(draw(view, 'rich'))).toEqual([
      'static_select: Details of CSM | Details of A-CSM | Details of CSP-SM | Details of PSM I | Details of PSM II | Details of CSPO',
      'Close',
    ]);
  });

  test('escapes what it says', () => {
    const odd = { ...csm.certification, abbreviation: '<!channel>' };
    const [first] = view.path.steps;
    const channel: PathView = {
      ...view,
      path: { ...view.path, steps: [{ ...first, certification: odd }], instead: [odd] },
    };
    const { text, blocks } = draw(channel, 'classic');
    const sections = blocks.filter(({ type }) => type === 'section');
    expect(text + JSON.stringify(sections)).not.toContain('<!channel>');
  });
});
