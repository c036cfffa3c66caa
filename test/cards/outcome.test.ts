import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
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
    ['one', 'Get CSM'],
    ['pair', 'CSM or PSM I – CSM fits a little better'],
    ['both', 'CSM first, then CSPO'],
    ['not-yet', 'Not yet: work as a Scrum Master first, then CSM or PSM I'],
    ['none', 'You need no certification now'],
    ['keep-or-lapse', 'Nothing new: keep what still serves, let the rest lapse'],
    ['ask-employer', 'Ask your employer which one counts'],
    ['undecided', 'Too little is known for a verdict; most people begin with CSM or PSM I'],
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

  test.each([
    ['tie', 'A tie: the order of the two is ours.'],
    ['close', 'A close call: one of your answers tips it.'],
    ['likely', 'Likely, but not everything that counts is known.'],
    ['clear', undefined],
  ] as const)('says in its text how clear it is, unless it is: %s', (clarity, words) => {
    const pair = recommendation({ kind: 'pair', certifications: ['csm', 'psm-i'] }, { clarity });
    const { text } = draw(outcomeView(undefined, { recommendation: pair }), 'rich');
    if (words) expect(text.split('\n')[1]).toContain(words);
    else expect(text).not.toMatch(/A tie:|A close call:|A clear case|Likely/);
  });

  test('has "A clear case." below it where there is one, and nothing where there is nothing to get now', () => {
    const below = (view: Parameters<typeof draw>[0]) => readable(draw(view, 'rich'))[1];
    expect(below(outcomeViews.one)).toBe('context: A clear case.');
    expect(below(outcomeViews.both)).toBe('context: A clear case.');
    for (const kind of ['not-yet', 'none', 'keep-or-lapse', 'ask-employer', 'undecided'] as const) {
      expect(readable(draw(outcomeViews[kind], 'rich')).join()).not.toMatch(/clear/i);
    }
    expect(below(outcomeViews.undecided)).toBe('context: A place to begin, and no verdict.');
  });

  test('favors neither of two that are level', () => {
    const tie = recommendation({ kind: 'pair', certifications: ['csm', 'psm-i'] }, { clarity: 'tie' });
    expect(headlineOf(outcomeView(undefined, { recommendation: tie }))).toBe(
      'header: CSM or PSM I – both fit equally well',
    );
  });
});

describe('the text alone', () => {
  test('names the winner, reasons, cost and next step in plain sentences', () => {
    expect(draw(outcomeViews.one, 'rich').text.split('\n')).toEqual([
      'Get CSM (Certified ScrumMaster).',
      'Helping a team work well is what a Scrum Master does.',
      'You hold none yet, so the first badge is the step to take.',
      'A third reason.',
      'Against it: CSM must be renewed every 2 years, for 100 USD.',
      'Three-year cost of CSM: 550–1,200 USD (class 450–1,100 USD, 1 renewal 100 USD).',
      'What to do now: Compare dates and trainers, and book one.',
      'Next in line: PSM I, CSPO.',
      'Age of the figures: PSM I: 3 of 11 figures undated',
      'Your answers: Role: Scrum Master or Team Lead · You hold: None',
    ]);
  });

  test('gives both names and both costs of a pair', () => {
    const { text } = draw(outcomeViews.pair, 'rich');
    expect(text).toContain(
      'CSM (Certified ScrumMaster) or PSM I (Professional Scrum Master I) – CSM fits a little better.',
    );
    expect(text).toContain('Three-year cost of PSM I: 550–1,200 USD');
  });

  test('says like the blocks that nothing of a cost is known', () => {
    const cost = { ...csm.cost, parts: [], unknown: ['class price', 'exam fee', 'renewals'] };
    const view = outcomeView(undefined, {
      recommendation: recommendation(undefined, { costs: [cost] }),
      shown: [{ ...csm, cost }],
    });
    const unknown = 'CSM: class price, exam fee and renewals unknown.';
    expect(draw(view, 'rich').text).toContain(`\nThree-year cost of ${unknown}\n`);
    expect(readable(draw(view, 'rich')).join()).toContain(unknown);
  });

  test('names what of a cost is missing', () => {
    const cost = { ...csm.cost, unknown: ['exam'] };
    const view = outcomeView(undefined, { recommendation: recommendation(undefined, { costs: [cost] }) });
    expect(draw(view, 'rich').text).toContain(
      'exam unknown; 550–1,200 USD for the rest (class 450–1,100 USD, 1 renewal 100 USD).',
    );
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
      card('PSM I · Professional Scrum Master I', 'Runner-up · Scrum.org'),
    ]);
  });

  test('have two buttons each, told apart when read aloud', () => {
    const buttons = partsOfType(draw(outcomeViews.one, 'rich'), 'card').map(({ actions }) =>
      (actions as { accessibility_label: string }[]).map(({ accessibility_label }) => accessibility_label),
    );
    expect(buttons[0]).toEqual(['Details of CSM', 'CSM on its issuer’s page']);
    expect(buttons).toHaveLength(3);
  });

  test('come last, and with a condition, where none is needed', () => {
    const lines = readable(draw(outcomeViews.none, 'rich'));
    const heading = lines.indexOf('section: *If you still want one*');
    expect(lines[heading + 1]).toMatch(/^carousel: CSM/);
    expect(heading).toBeGreaterThan(lines.findIndex((line) => line.includes('What to do now')));
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
    expect(body).toMatch(/^(A sentence about it &amp; more\. )+\u2026$/);
    expect(body.length).toBeLessThanOrEqual(200);
  });
});

test('an outcome says for and against, with the answer or source behind each line', () => {
  expect(readable(draw(outcomeViews.pair, 'rich'))).toMatchInlineSnapshot(`
    [
      "header: CSM or PSM I – CSM fits a little better",
      "context: A close call: one of your answers tips it.",
      "carousel: CSM · Certified ScrumMaster | Recommended · Scrum Alliance | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | Three-year cost: 550–1,200 USD | PSM I · Professional Scrum Master I | Recommended · Scrum.org | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | Three-year cost: 550–1,200 USD | CSPO · Certified Scrum Product Owner | Runner-up · Scrum Alliance | A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team. | Three-year cost: 550–1,200 USD",
      "rich_text: What speaks for CSM | Helping a team work well is what a Scrum Master does. (Role: Scrum Master or Team Lead) | You hold none yet, so the first badge is the step to take. (You hold: None) | A third reason. (Learning: A Live Class With a Trainer)",
      "rich_text: What speaks against CSM | CSM must be renewed every 2 years, for 100 USD. (issuer.example, March 2026)",
      "section: *Three-year cost*
    CSM: 550–1,200 USD (class 450–1,100 USD, 1 renewal 100 USD).
    PSM I: 550–1,200 USD (class 450–1,100 USD, 1 renewal 100 USD).",
      "section: *What to do now:* Compare dates and trainers, and book one.",
      "context: Age of the figures: PSM I: 3 of 11 figures undated | Your answers: Role: Scrum Master or Team Lead · You hold: None",
    ]
  `);
});

test('an answer behind a reason is named as it was said', () => {
  const cites = [
    { kind: 'answer', question: 'experience', option: '1-to-3' },
    { kind: 'answer', question: 'held', option: 'several' },
  ] as const;
  const view = outcomeView(undefined, {
    recommendation: recommendation(undefined, { reasons: { for: [{ text: 'So.', cites }], against: [] } }),
    given: [
      { question: 'experience', topic: 'Experience', label: '1 to 3 Years' },
      { question: 'held', topic: 'You hold', label: 'A-CSM, CSPO' },
    ],
  });
  expect(readable(draw(view, 'rich'))).toContain(
    'rich_text: What speaks for CSM | So. (Experience: 1 to 3 Years; You hold: A-CSM, CSPO)',
  );
});

test('two pages that read alike are told apart, and both can be opened', () => {
  const cites = (['renewalFeeUsd', 'renewalEveryMonths'] as const).map((key) => ({
    kind: 'fact' as const,
    certification: 'csm',
    key,
  }));
  const reason = { text: 'CSM must be renewed every 2 years, for 100 USD.', cites };
  const from = (source: string, asOf = 'unknown') => ({
    value: 24,
    source,
    asOf,
    trust: 'official' as const,
  });
  const renewedEvery = (renewalEveryMonths: ReturnType<typeof from>) => {
    const facts = {
      ...csm.certification.facts,
      renewalFeeUsd: { ...from('https://issuer.example/fees'), value: { low: 100, high: 100 } },
      renewalEveryMonths,
    };
    const view = outcomeView(undefined, {
      recommendation: recommendation(undefined, { reasons: { for: [], against: [reason] } }),
      shown: [{ ...csm, certification: { ...csm.certification, facts } }, psm, cspo],
    });
    return readable(draw(view, 'classic')).find((line) => line.includes('speaks against')) ?? '';
  };
  const fees = '<https://issuer.example/fees|issuer.example>';
  expect(renewedEvery(from('https://issuer.example/how'))).toContain(
    `(${fees}, and <https://issuer.example/how|another>)`,
  );
  expect(renewedEvery(from('https://issuer.example/how', '2026-03'))).toContain(
    `(${fees}; <https://issuer.example/how|issuer.example, March 2026>)`,
  );
  expect(renewedEvery(from('https://issuer.example/fees'))).toContain(`(${fees})`);
});

test('too little known: says which two things to find out no more than twice, and names what most begin with', () => {
  const unsure: Answers = { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' };
  const view = { ...outcomeViews.undecided, recommendation: recommend(unsure, catalog), given: [] };
  expect(readable(draw(view, 'classic'))).toMatchInlineSnapshot(`
    [
      "header: Too little is known for a verdict; most people begin with CSM or PSM I",
      "context: A place to begin, and no verdict.",
      "section: Your role would tell the most. Which one comes closest?",
      "section: *CSM · Certified ScrumMaster*
    Most take this · Scrum Alliance
    A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team.
    Three-year cost: 550–1,200 USD · <https://issuer.example/csm|Issuer’s page>",
      "section: *PSM I · Professional Scrum Master I*
    Or this · Scrum.org
    A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team.
    Three-year cost: 550–1,200 USD · <https://scrum.example/psm|Issuer’s page>",
      "section: *Why*
    • Nothing you said puts one of the two first; CSM is listed first because adverts have named it longest. (Learning: Not Sure)
    • Too little is known for a verdict. Most people who begin take the general Scrum badge. (Role: Not Sure)",
      "section: *What speaks against it*
    • CSM must be renewed every 2 years, for 100 USD. (<https://issuer.example/page?a=1&amp;b=2|issuer.example, March 2026>)
    • CSM can only be had with a class, for 250–2,495 USD. (<https://issuer.example/page?a=1&amp;b=2|issuer.example, March 2026>)",
      "section: *Three-year cost*
    CSM: 350–2,595 USD (class 250–2,495 USD, 1 renewal 100 USD).
    PSM I: 200–400 USD (exam 200 USD, a retake if you need one 200 USD, in the highest sum only).",
      "section: *What to do now:* Find out two things: what work you want to do, and how work is run where you want to do it.",
      "context: Age of the figures: PSM I: 3 of 11 figures undated",
    ]
  `);
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

describe('the last row', () => {
  test('has two buttons and one select', () => {
    expect(controlsOf(draw(outcomeViews.one, 'rich')).slice(-3)).toEqual([
      'Compare',
      'Start Over',
      'static_select: Details of CSM | Details of PSM I | Details of CSPO | What It Costs | Why Not Another One? | What Would Change This? | Role: Scrum Master or Team Lead | You hold: None | Undo Last Answer | Continue Privately',
    ]);
  });

  test('offers privacy only where there is none yet', () => {
    const view = outcomeView(undefined, { state: state({ place: 'dm' }) });
    expect(controlsOf(draw(view, 'rich')).at(-1)).not.toContain('privately');
  });

  test.each(Object.entries(outcomeViews))('of "%s" asks before all answers are forgotten', (_kind, view) => {
    const message = draw(view, 'rich');
    const [again] = partsOfType(message, 'button').filter(({ action_id }) => action_id === 'edit:restart');
    expect(again?.confirm).toMatchObject({ title: { text: 'Start over?' } });
  });
});

describe('prices that differ by country', () => {
  const hint = 'Prices of CSM differ by country: see “What It Costs” under “More”.';
  const regionalPrices = [
    {
      of: 'class' as const,
      region: 'India',
      currency: 'INR',
      value: { low: 24_000, high: 26_000 },
      source: 'https://india.example',
      asOf: 'unknown',
      trust: 'training-provider' as const,
    },
  ];
  const abroad = { ...csm, certification: { ...csm.certification, regionalPrices } };

  test('are pointed to once, in the small print, where they are those of what is recommended', () => {
    const message = draw(outcomeView(undefined, { shown: [abroad, psm, cspo] }), 'rich');
    expect(readable(message).filter((line) => line.includes(hint))).toEqual([
      `context: ${hint} | Age of the figures: PSM I: 3 of 11 figures undated | Your answers: Role: Scrum Master or Team Lead · You hold: None`,
    ]);
    expect(message.text.split(hint)).toHaveLength(2);
  });

  test('of a runner-up are not', () => {
    const psmFirst = recommendation({ kind: 'one', certifications: ['psm-i'] });
    const view = outcomeView(undefined, { recommendation: psmFirst, shown: [psm, abroad, cspo] });
    expect(draw(view, 'rich').text).not.toContain('differ by country');
  });
});

describe('what comes after', () => {
  const outcomeOf = (answers: Answers): OutcomeView => {
    const { outcome } = recommend(answers, catalog);
    const path = pathFrom(answers, catalog);
    return outcomeView(outcome, { path, shown: outcome.certifications.map((id) => known(id)) });
  };
  const known = (id: string) => {
    const certification = catalog.get(id);
    if (!certification) throw new Error(`no "${id}"`);
    return shown(certification);
  };
  const newcomer: Answers = {
    aim: 'team',
    setting: 'scrum',
    held: 'none',
    purpose: 'better',
    experience: 'none',
    learning: 'class',
  };
  const toDo = (view: OutcomeView) =>
    readable(draw(view, 'classic')).find((line) => line.includes('What to do now'));

  test.each<[string, Answers, string]>([
    [
      'after how long, where there is something to wait for',
      newcomer,
      '*After CSM and a year as Scrum Master:* A-CSM.',
    ],
    [
      'without a time, where there is nothing to wait for',
      { ...newcomer, setting: 'kanban', focus: 'sprints' },
      '*After CSM:* PSK I.',
    ],
  ])('stands in one line with what to do now: %s', (_how, answers, line) => {
    const view = outcomeOf(answers);
    expect(toDo(view)?.split('\n').at(-1)).toBe(line);
    expect(draw(view, 'rich').text.split('\n')).toContain(line.replaceAll('*', ''));
    expect(controlsOf(draw(view, 'rich')).at(-1)).toContain('What Comes After?');
  });

  test('is counted from the second of two in a row', () => {
    const both: Answers = { ...newcomer, aim: 'open' };
    expect(recommend(both, catalog).outcome.kind).toBe('both');
    const view = outcomeOf(both);
    expect(toDo(view)).not.toContain('After');
    const further = pathFrom(newcomer, catalog)?.steps.slice(1) ?? [];
    if (!view.path) throw new Error('nothing to get');
    const [first, ...others] = view.path.steps;
    const path = { ...view.path, steps: [first, ...others, ...further] } as const;
    expect(
      toDo({ ...view, path })
        ?.split('\n')
        .at(-1),
    ).toBe('*After both and a year as Scrum Master:* A-CSM.');
  });

  test('takes no line where nothing has to, but can be asked for', () => {
    const view = outcomeOf({ aim: 'manager', setting: 'mix' });
    expect(toDo(view)).not.toContain('\n');
    expect(controlsOf(draw(view, 'rich')).at(-1)).toContain('What Comes After?');
  });

  test('cannot be asked for where there is nothing to get', () => {
    expect(controlsOf(draw(outcomeViews.none, 'rich')).at(-1)).not.toContain('What Comes After?');
  });
});

test('an outcome that names what it does not show is our mistake', () => {
  expect(() => draw(outcomeView(undefined, { shown: [psm, cspo] }), 'rich')).toThrow(/does not show/);
});

test('says once that figures were updated', () => {
  const view = outcomeView(undefined, { catalogChanged: true });
  expect(draw(view, 'rich').text).toContain('brought up to date');
  expect(readable(draw(view, 'rich'))[1]).toContain('brought up to date');
});

describe('the answer to what somebody came with', () => {
  test('stands first below the headline, with where its figures come from, and early in the text', () => {
    const message = draw(verdictView(), 'rich');
    expect(readable(message).slice(0, 2)).toEqual([
      'header: Get CSM',
      'section: Of the two, CSM: it is the general one &lt;&amp;&gt;. (<https://issuer.example/page?a=1&amp;b=2|issuer.example, March 2026>)',
    ]);
    expect(message.text.split('\n')[1]).toBe('Of the two, CSM: it is the general one &lt;&amp;&gt;.');
  });

  test('gives its reason once, with the answer it rests on', () => {
    const cites = [{ kind: 'answer', question: 'held', option: 'none' }] as const;
    const reason = { text: 'You hold none yet.', cites };
    const verdict = {
      text: `Of the two, CSM: ${reason.text}`,
      cites,
      considered: ['csm'],
      isOneOfThem: true,
    };
    const other = { text: 'So it is.', cites };
    const view = verdictView({
      recommendation: recommendation(undefined, { verdict, reasons: { for: [reason, other], against: [] } }),
      given: [{ question: 'held', topic: 'You hold', label: 'None' }],
    });
    for (const layout of ['rich', 'classic'] as const) {
      const message = draw(view, layout);
      expect(message.text.split(reason.text)).toHaveLength(2);
      expect(readable(message).join('\n').split(reason.text)).toHaveLength(2);
      expect(readable(message)[1]).toBe('section: Of the two, CSM: You hold none yet. (You hold: None)');
      expect(readable(message).join()).toContain('So it is.');
    }
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
