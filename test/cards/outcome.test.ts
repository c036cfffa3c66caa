import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { certificationIn } from '../../src/catalog/catalog.ts';
import type { OutcomeView } from '../../src/conversation/view.ts';
import { type Answers, OPTION_IDS, pathFrom, recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOf, partsOfType, readable } from './support/readable.ts';
import {
  csm,
  cspo,
  outcomeView,
  outcomeViews,
  psm,
  recommendation,
  shown,
  state,
  verdictView,
  views,
} from './support/views.ts';

const headlineOf = (view: Parameters<typeof draw>[0]) => readable(draw(view, 'rich'))[0];

describe('the headline', () => {
  test.each([
    ['one', 'Get CSM (Certified ScrumMaster)'],
    ['pair', 'Get CSM (Certified ScrumMaster)'],
    ['both', 'CSM first, then CSPO'],
    ['not-yet', 'Not yet: work as a Scrum Master first, then CSM or PSM I'],
    ['none', 'You need no certification now'],
    ['keep-or-lapse', 'Nothing new now: renew only what still helps you'],
    ['ask-employer', 'Ask your employer which one counts'],
    ['undecided', 'Not enough to go on yet; most begin with CSM or PSM I'],
  ] as const)('of "%s" is "%s"', (kind, words) => {
    expect(headlineOf(outcomeViews[kind])).toBe(`header: ${words}`);
  });

  test.each([
    ['practise-as-scrum-master', 'work as a Scrum Master'],
    ['practise-as-product-owner', 'work as a Product Owner'],
    ['lead-projects', 'lead projects'],
    ['practise-before-coaching', 'work on agile teams'],
  ] as const)('of "not yet" tells at once what to do first: %s', (first, words) => {
    const view = outcomeView({ kind: 'not-yet', certifications: ['csm'], first });
    expect(headlineOf(view)).toBe(`header: Not yet: ${words} first, then CSM`);
  });

  test.each(['one', 'pair', 'both', 'undecided'] as const)('has below it how firm it is: %s', (kind) => {
    const view = outcomeViews[kind];
    expect(readable(draw(view, 'rich'))[1]).toBe(`section: ${view.recommendation.firmness}`);
    expect(draw(view, 'rich').text).toContain(view.recommendation.firmness);
  });

  test('has nothing below it where nothing is to be got', () => {
    for (const kind of ['none', 'keep-or-lapse', 'ask-employer'] as const) {
      expect(readable(draw(outcomeViews[kind], 'rich'))[1]).toMatch(/^rich_text: Why/);
    }
  });

  test('favors neither of two that are level', () => {
    const tie = recommendation({ kind: 'pair', certifications: ['csm', 'psm-i'] }, { clarity: 'tie' });
    expect(headlineOf(outcomeView(undefined, { recommendation: tie }))).toBe('header: CSM or PSM I');
  });
});

describe('the text alone', () => {
  test('says the verdict and the next step first, then cost, firmness, reasons and what was said', () => {
    expect(draw(outcomeViews.one, 'rich').text.split('\n')).toEqual([
      'Get CSM (Certified ScrumMaster).',
      'Next: Compare dates and trainers, and pick a class.',
      'Cost: About $875 over 3 years ($550–1,200).',
      'Clear. PSM I would come first if you studied alone.',
      'Why: It is the first step of three. Most job ads for Scrum Masters name it. A third reason.',
      'Watch out: CSM expires: renew it every 2 years for $100.',
      'Prices last checked November 2026.',
      'Also possible: PSM I, CSPO.',
      'You said: Role: Scrum Master or Team Lead; You hold: None.',
    ]);
  });

  test('gives both costs of a pair, and names in full only where that is not too long', () => {
    const tie = recommendation({ kind: 'pair', certifications: ['csm', 'psm-i'] }, { clarity: 'tie' });
    const { text } = draw(outcomeView(undefined, { recommendation: tie }), 'rich');
    expect(text).toContain('CSM (Certified ScrumMaster) or PSM I (Professional Scrum Master I).');
    expect(text).toContain(
      'Cost: CSM: about $875 over 3 years ($550–1,200). PSM I: about $875 over 3 years ($550–1,200).',
    );
    const long = { ...psm, certification: { ...psm.certification, name: 'A Name of No End '.repeat(4) } };
    const view = outcomeView(undefined, { recommendation: tie, shown: [csm, long, cspo] });
    expect(draw(view, 'rich').text).toMatch(/^CSM or PSM I\.\n/);
  });

  test('leaves to the screen what nobody listens to', () => {
    const given = Array.from({ length: 30 }, (_, at) => ({
      question: 'aim' as const,
      topic: `Topic ${at}`,
      label: 'A Label of Its Own',
    }));
    const { text } = draw(outcomeView(undefined, { given }), 'rich');
    expect(text.length).toBeLessThanOrEqual(900);
    expect(text).not.toContain('Topic 29');
  });

  test('says like the blocks that a price is not known', () => {
    const cost = { ...csm.cost, parts: [], unknown: ['class price', 'exam fee'] };
    const view = outcomeView(undefined, {
      recommendation: recommendation(undefined, { costs: [cost] }),
      shown: [{ ...csm, cost }],
    });
    const unknown = 'Class price and exam fee unknown.';
    expect(draw(view, 'rich').text).toContain(`Cost: ${unknown}`);
    expect(readable(draw(view, 'rich')).join()).toContain(unknown);
  });
});

describe('the cards', () => {
  const cards = (view: Parameters<typeof draw>[0]) =>
    partsOfType(draw(view, 'rich'), 'card').map(({ title, subtitle }) => [title, subtitle]);
  const card = (title: string, subtitle: string) => [
    { type: 'mrkdwn', text: title },
    { type: 'mrkdwn', text: subtitle },
  ];

  test('stand with the winner first, and say which part each plays', () => {
    expect(cards(outcomeViews.both)).toEqual([
      card('CSM · Certified ScrumMaster', 'First · Scrum Alliance'),
      card('CSPO · Certified Scrum Product Owner', 'Second · Scrum Alliance'),
      card('PSM I · Professional Scrum Master I', 'Also possible · Scrum.org'),
    ]);
  });

  test('say of what is recommended what it is, and of what is not why it is not', () => {
    const bodies = partsOfType(draw(outcomeViews.one, 'rich'), 'card').map(
      ({ body }) => partsOf(body)[0]?.text,
    );
    expect(bodies[0]).toBe(csm.certification.summary);
    expect(bodies[1]).toBe('PSM I would come first if you studied alone.');
  });

  test.each([
    ['close', ['Best fit', 'Close second', 'Also possible']],
    ['tie', ['Equal fit', 'Equal fit', 'Also possible']],
  ] as const)(
    'tell the first from a close second, and favor none of two that are level: %s',
    (clarity, wanted) => {
      const pair = recommendation({ kind: 'pair', certifications: ['csm', 'psm-i'] }, { clarity });
      const parts = cards(outcomeView(undefined, { recommendation: pair })).map(([, subtitle]) =>
        String((subtitle as { text: string }).text).replace(/ · .*/, ''),
      );
      expect(parts).toEqual(wanted);
    },
  );

  test('have a button each, told apart when read aloud', () => {
    const buttons = partsOfType(draw(outcomeViews.one, 'rich'), 'card').map(({ actions }) =>
      (actions as { accessibility_label: string }[]).map(({ accessibility_label }) => accessibility_label),
    );
    expect(buttons).toEqual([['Details of CSM'], ['Details of PSM I'], ['Details of CSPO']]);
  });

  test('come with a condition where none is needed', () => {
    expect(cards(outcomeViews.none).map(([, subtitle]) => (subtitle as { text: string }).text)).toEqual([
      'If you still want one · Scrum Alliance',
      'Also possible · Scrum.org',
    ]);
  });

  test.each(['keep-or-lapse', 'ask-employer'] as const)('are missing for "%s"', (kind) => {
    const message = draw(outcomeViews[kind], 'rich');
    expect(partsOfType(message, 'card')).toEqual([]);
    expect(controlsOf(message)).not.toContain('Compare');
  });

  test('shorten a summary that is too long by whole sentences', () => {
    const summary = `${'A sentence about it & more. '.repeat(7)}The end that no longer fits.`;
    const view = outcomeView(undefined, {
      shown: [{ ...csm, certification: { ...csm.certification, summary } }],
    });
    const [body = ''] = partsOfType(draw(view, 'rich'), 'card').map(({ body }) =>
      String(partsOf(body)[0]?.text),
    );
    expect(body).toMatch(/^(A sentence about it &amp; more\. ?)+$/);
    expect(body.length).toBeLessThanOrEqual(200);
  });
});

test('a result stands on one screen: verdict, why, what to watch out for, cost and next step, then the rest', () => {
  expect(readable(draw(outcomeViews.pair, 'rich'))).toMatchInlineSnapshot(`
    [
      "header: Get CSM (Certified ScrumMaster)",
      "section: Clear. PSM I would come first if you studied alone.",
      "rich_text: Why it fits | It is the first step of three. | Most job ads for Scrum Masters name it. | A third reason.",
      "rich_text: Watch out | CSM expires: renew it every 2 years for $100. (issuer.example, March 2026)",
      "section: *Cost:* CSM: about $875 over 3 years ($550–1,200).
    PSM I: about $875 over 3 years ($550–1,200).
    *Next:* Compare dates and trainers, and pick a class.",
      "context: You said: Role: Scrum Master or Team Lead · You hold: None",
      "carousel: CSM · Certified ScrumMaster | Best fit · Scrum Alliance | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | About $875 over 3 years. | PSM I · Professional Scrum Master I | Close second · Scrum.org | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | About $875 over 3 years. | CSPO · Certified Scrum Product Owner | Also possible · Scrum Alliance | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | About $875 over 3 years.",
      "context: Prices last checked November 2026. Was this right for you?",
    ]
  `);
});

test('what is required before one may start stands with cost and next step', () => {
  const before = { text: 'A-CSM requires CSM, which you hold.', cites: [] };
  const view = outcomeView(undefined, { recommendation: recommendation(undefined, { before }) });
  expect(readable(draw(view, 'rich'))).toContain(
    'section: *Before you start:* A-CSM requires CSM, which you hold.\n*Cost:* About $875 over 3 years ($550–1,200).\n*Next:* Compare dates and trainers, and pick a class.',
  );
  expect(draw(view, 'rich').text).toContain('Before you start: A-CSM requires CSM, which you hold.');
});

test('a reason has one page behind it, and no answer that stands below anyway', () => {
  const cites = [
    { kind: 'answer', question: 'experience', option: '1-to-3' },
    { kind: 'fact', certification: 'csm', key: 'renewalFeeUsd' },
    { kind: 'fact', certification: 'csm', key: 'expires' },
  ] as const;
  const view = outcomeView(undefined, {
    recommendation: recommendation(undefined, { reasons: { for: [{ text: 'So.', cites }], against: [] } }),
  });
  const line = readable(draw(view, 'classic')).find((one) => one.includes('So.')) ?? '';
  expect(line.match(/<https:/g)).toHaveLength(1);
  expect(line).not.toContain('1 to 3');
});

describe('the roles, where too little is known', () => {
  const roles = (view: OutcomeView, layout: 'rich' | 'classic' = 'rich') =>
    partsOfType(draw(view, layout), 'button').filter(({ action_id }) =>
      String(action_id).startsWith('edit:answer:'),
    );

  test.each(['rich', 'classic'] as const)('are buttons, each with its answer: %s', (layout) => {
    const buttons = roles(outcomeViews.undecided, layout);
    expect(buttons.map(({ action_id }) => action_id)).toEqual(
      OPTION_IDS.aim.map((id) => `edit:answer:aim:${id}`),
    );
    expect(controlsOf(draw(outcomeViews.undecided, layout))).toContain('Agile Coach or Facilitator');
  });

  test('are not there once a role was named, nor beside any other outcome', () => {
    const named = { ...outcomeViews.undecided, state: state({ answers: { aim: 'open', held: 'none' } }) };
    expect(roles(named)).toEqual([]);
    for (const [kind, view] of Object.entries(outcomeViews)) {
      if (kind !== 'undecided')
        expect(roles({ ...view, state: state({ answers: {}, order: [] }) }), kind).toEqual([]);
    }
  });
});

describe('the controls', () => {
  test('are the next step, which alone stands out, two questions, and one select', () => {
    const message = draw(outcomeViews.one, 'rich');
    expect(controlsOf(message).slice(0, 3)).toEqual(['Find a Class for CSM', 'Compare', 'Why Not Another?']);
    expect(controlsOf(message)[3]).toMatch(
      /^static_select: What Would Change This\? \| What It Costs \| Details of CSM/,
    );
    const primary = partsOfType(message, 'button').filter(({ style }) => style === 'primary');
    expect(primary).toEqual([
      expect.objectContaining({ action_id: 'next:csm', url: 'https://issuer.example/classes?a=1&b=2' }),
    ]);
  });

  test.each(Object.entries(outcomeViews))('of "%s" have one next step', (_kind, view) => {
    const next = partsOfType(draw(view, 'rich'), 'button').filter(({ action_id }) =>
      String(action_id).startsWith('next:'),
    );
    expect(next).toHaveLength(1);
  });

  test.each([
    ['thread', true, true],
    ['ephemeral', false, true],
    ['dm', false, false],
  ] as const)(
    'offer privacy where there is none yet, and to keep what does not last: %s',
    (place, hide, keep) => {
      const more = controlsOf(draw(outcomeView(undefined, { state: state({ place }) }), 'rich'))[3];
      expect(more?.includes('Only I See It')).toBe(hide);
      expect(more?.includes('Keep It in Our Messages')).toBe(keep);
      expect(more).toMatch(/Start Over$/);
    },
  );
});

describe('what comes after', () => {
  const outcomeOf = (answers: Answers): OutcomeView => {
    const { outcome } = recommend(answers, catalog);
    return outcomeView(outcome, {
      path: pathFrom(answers, catalog),
      shown: outcome.certifications.map((id) => shown(certificationIn(catalog, id))),
    });
  };

  test('can be asked for where there is something to get, and only there', () => {
    expect(controlsOf(draw(outcomeOf({ aim: 'manager', setting: 'mix' }), 'rich')).join()).toContain(
      'What Comes After?',
    );
    expect(controlsOf(draw(outcomeViews.none, 'rich')).join()).not.toContain('What Comes After?');
  });

  test('is named in a line, unless it hangs on which of two comes first', () => {
    const beginner: Answers = { aim: 'team', setting: 'scrum', held: 'none' };
    const alone = outcomeOf({ ...beginner, learning: 'self-study' });
    expect(draw(alone, 'rich').text).toContain('\nLater: PSM II. ');
    expect(readable(draw(alone, 'rich')).join('\n')).toContain('Later: PSM II.');
    const level = { ...alone, recommendation: { ...alone.recommendation, clarity: 'tie' as const } };
    expect(draw(level, 'rich').text).not.toContain('Later');
    expect(draw(outcomeViews.none, 'rich').text).not.toContain('Later');
  });

  test('names neither again where two are got one after the other', () => {
    const both = outcomeOf({
      aim: 'open',
      setting: 'scrum',
      held: 'none',
      purpose: 'better',
      learning: 'class',
    });
    expect(both.recommendation.outcome.kind).toBe('both');
    expect(draw(both, 'rich').text).not.toMatch(/Later: .*CS(M|PO)\b/);
  });
});

test('an outcome that names what it does not show is our mistake', () => {
  expect(() => draw(outcomeView(undefined, { shown: [psm, cspo] }), 'rich')).toThrow(/does not show/);
});

test('says once that figures were updated', () => {
  const view = outcomeView(undefined, { catalogChanged: true });
  expect(draw(view, 'rich').text).toContain('brought up to date');
  expect(readable(draw(view, 'rich')).at(-1)).toContain('brought up to date');
});

describe('the answer to what somebody came with', () => {
  test('stands first below the headline, with where its figures come from, and early in the text', () => {
    const message = draw(verdictView(), 'rich');
    expect(readable(message)[1]).toMatch(
      /^section: Of the two, CSM: it is the general one &lt;&amp;&gt;\. \(<https:/,
    );
    expect(message.text.split('\n')[3]).toBe('Of the two, CSM: it is the general one &lt;&amp;&gt;.');
  });

  test('is not there where nobody asked between some', () => {
    expect(draw(outcomeView(), 'rich').text).not.toContain('Of the two');
  });

  test('is said of the answers alone once a wish has put another one first', () => {
    const { wished } = views['outcome after a wish'] as OutcomeView;
    const message = draw(
      verdictView({ wished, shown: [psm, csm, cspo], state: state({ wishes: ['no-class'] }) }),
      'rich',
    );
    expect(readable(message).join('\n')).toContain('On your answers alone: Of the two, CSM');
    expect(message.text).toContain('On your answers alone: Of the two, CSM');
  });
});
