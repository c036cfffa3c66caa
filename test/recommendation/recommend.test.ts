import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';
import { SOURCE_ARTICLE } from '../../src/recommendation/decision/rule-sources.ts';
import { RULE_IDS, RULES } from '../../src/recommendation/decision/rules.ts';
import { WINNER_IDS } from '../../src/recommendation/decision/shelf.ts';
import { type Answers, citationId, type Reason, recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { holding } from '../support/holding.ts';

const beginner: Answers = { aim: 'team', setting: 'scrum', experience: 'none', held: 'none' };
const said = (reasons: readonly Reason[]) =>
  reasons.map(({ text, cites }) => `${text} [${cites.map(citationId).join(', ')}]`);

describe('what rules can recommend', () => {
  test.each([...WINNER_IDS])('%s is in the catalog, on offer, and may win', (id) => {
    const certification = catalog.get(id);
    expect(certification?.retired).toBeUndefined();
    expect(certification?.mayWin.answer).toMatch(/^(yes|only-one-for-its-role)$/);
  });

  test('is all that may win: whatever else is in the catalog is there to be looked up and compared', () => {
    const mayWin = catalog.all.filter((one) => one.mayWin.answer !== 'no').map(({ id }) => id);
    expect(mayWin).toEqual([...WINNER_IDS].sort());
  });

  test.each([...RULE_IDS])('"%s" has sources from two sites or the source article', (id) => {
    const sources: readonly string[] = RULES[id].sources;
    const sites = sources.map((source) => /https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source);
    expect(sources.includes(SOURCE_ARTICLE) || new Set(sites).size >= 2).toBe(true);
  });

  test('of two next Product Owner badges, the first is open to holders of either first one, as its rule says', () => {
    const asked = (id: string) => {
      const before = catalog.get(id)?.facts.requiresCertification;
      return typeof before === 'object' ? before.value : before;
    };
    expect([asked('pspo-ii'), asked('a-cspo')]).toEqual(['none', 'cspo']);
  });
});

describe('reasons', () => {
  test('speak for and against the winner, each from an answer or a fact', () => {
    const { reasons } = recommend({ ...beginner, learning: 'class' }, catalog);
    expect(said(reasons.for)).toContain(
      'Helping a team work well is what a Scrum Master does. [answer aim:team]',
    );
    expect(said(reasons.against)[0]).toMatch(/^CSM must be renewed every 2 years.*\[fact csm\.renewalFeeUsd/);
  });

  test('never state an answer that was not given', () => {
    const { reasons } = recommend({ ...beginner, experience: 'not-sure', held: 'not-sure' }, catalog);
    expect(said(reasons.for).join(' ')).not.toMatch(/hold none|new to this/);
  });

  test('what orders a tie comes last and says that nothing else did', () => {
    const { reasons } = recommend({ ...beginner, learning: 'not-sure', payer: 'not-sure' }, catalog);
    expect(said(reasons.for).at(-1)).toMatch(/^Nothing you said .* \[answer learning:not-sure\]$/);
  });

  test('a holder of PSM I is never sent to the class that asks for CSM', () => {
    const holder: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', held: 'psm-i' };
    const { outcome } = recommend({ ...holder, next: 'deeper', learning: 'class' }, catalog);
    expect(outcome.certifications).toEqual(['psm-ii']);
  });

  test('what chose the track does not speak for crossing over to another', () => {
    const holder: Answers = { aim: 'team', setting: 'scrum', held: 'csm', next: 'other-side' };
    const { reasons } = recommend(holder, catalog);
    expect(said(reasons.for).join(' ')).not.toMatch(/Scrum Master does/);
  });

  test('a self-learner sent to a class is told so', () => {
    const coach: Answers = { aim: 'lead', setting: 'mix', focus: 'coach', experience: 'over-3' };
    const { reasons } = recommend({ ...coach, learning: 'self-study' }, catalog);
    expect(said(reasons.against).join(' ')).toMatch(
      /ICP-ACC can only be had with a class.*learning:self-study/,
    );
  });

  test('a prerequisite stands before everything else', () => {
    const { reasons } = recommend(
      { aim: 'projects', setting: 'mix', experience: '1-to-3', held: 'none' },
      catalog,
    );
    expect(said(reasons.against)[0]).toBe(
      'PMI-ACP asks for 2 years of agile work before you may apply; count whether yours add up to it. ' +
        '[fact pmi-acp.experienceMonths, answer experience:1-to-3]',
    );
  });
});

test('an answer that makes no sense beside the others is neither used nor cited', () => {
  const stale: Answers = {
    aim: 'lead',
    setting: 'scrum',
    focus: 'code',
    experience: 'led-3-plus',
    holds: [holding('pmp')],
  };
  const { reasons, nextStep, ranked, outcome } = recommend(stale, catalog);
  const plain = recommend({ aim: 'lead', setting: 'scrum' }, catalog);
  expect({ reasons, nextStep, ranked, outcome }).toMatchObject({
    reasons: plain.reasons,
    nextStep: plain.nextStep,
    ranked: plain.ranked,
    outcome: plain.outcome,
  });
});

test('the question about leading projects is split where PMP draws the line', () => {
  const months = catalog.get('pmp')?.facts.projectMonths;
  expect(months).toMatchObject({ value: 3 * 12 });
});

describe('what speaks against', () => {
  const against = (answers: Answers) => said(recommend(answers, catalog).reasons.against);

  test('an exam of which 80 in 100 must be right is called demanding', () => {
    expect(against({ aim: 'lead', setting: 'safe' })).toContainEqual(
      expect.stringMatching(/^SA has a demanding exam: 80% of 45 questions must be right\./),
    );
    expect(against({ ...beginner, learning: 'class' }).join()).not.toMatch(/demanding/);
  });

  test('waiting or doing without may be wrong as well', () => {
    expect(against({ aim: 'build', setting: 'scrum', focus: 'code', purpose: 'hired' })).toEqual([
      'A few employers do like to see a badge; a cheap exam does no harm. [answer purpose:hired]',
    ]);
    expect(against({ ...beginner, held: 'csm', next: 'deeper' })).toHaveLength(1);
  });

  test('where nothing else is known to speak against it, how little is known does', () => {
    expect(against({ aim: 'projects', setting: 'planned', detail: 'tenders' })).toEqual([
      expect.stringMatching(
        /^Some of what we know about AgilePM carries no date.*\[fact agilepm-foundation\./,
      ),
    ]);
  });
});

test('what to do before PMP cites the facts it speaks of', () => {
  const novice: Answers = {
    aim: 'projects',
    setting: 'planned',
    detail: 'no-tenders',
    experience: 'led-none',
  };
  expect(recommend(novice, catalog).nextStep.cites.map(citationId)).toEqual([
    'answer experience:led-none',
    'fact pmp.projectMonths',
    'fact capm.projectMonths',
  ]);
});

test('two directions side by side are no tie: which to take is asked back', () => {
  const { clarity, reasons, nextStep } = recommend(
    { aim: 'lead', setting: 'mix', focus: 'not-sure' },
    catalog,
  );
  expect(clarity).toBe('open');
  expect(said(reasons.for)).toEqual([expect.stringMatching(/compare both\. \[answer aim:lead\]$/)]);
  expect(nextStep.text).toMatch(/^Decide which of the two/);
});

describe('clarity', () => {
  test.each<[string, Answers]>([
    ['tie', { ...beginner, learning: 'not-sure', payer: 'not-sure' }],
    ['close', { ...beginner, learning: 'class' }],
    ['clear', { aim: 'team', setting: 'safe' }],
  ])('%s: %j', (clarity, answers) => {
    expect(recommend(answers, catalog).clarity).toBe(clarity);
  });
});

describe('the ranking', () => {
  test('begins with the outcome and names at least five', () => {
    const { ranked, outcome } = recommend(beginner, catalog);
    expect(ranked.slice(0, 2)).toEqual(outcome.certifications);
    expect(ranked.length).toBeGreaterThanOrEqual(5);
  });

  test('puts what takes a badge and practice first behind what takes another wish', () => {
    const { ranked } = recommend({ ...beginner, experience: '1-to-3', next: 'deeper' }, catalog);
    expect(ranked.indexOf('sps')).toBeLessThan(ranked.indexOf('psm-ii'));
    expect(ranked.indexOf('psm-ii')).toBeLessThan(ranked.indexOf('csp-sm'));
  });

  test('has "no certificate now" in it once, and first where that is the outcome', () => {
    expect(recommend(beginner, catalog).ranked.filter((id) => id === 'NONE')).toHaveLength(1);
    const developer: Answers = { aim: 'build', setting: 'scrum', focus: 'code', purpose: 'hired' };
    expect(recommend(developer, catalog).ranked[0]).toBe('NONE');
  });

  test('leaves out what is held', () => {
    const { ranked } = recommend({ aim: 'product', setting: 'scrum', held: 'csm' }, catalog);
    expect(ranked).not.toContain('csm');
    expect(ranked).not.toContain('psm-i');
  });

  test('never depends on the order of the files', () => {
    const upsideDown = createCatalog(compileCatalog([...readCatalogFolder()].reverse()));
    const shuffled = { ...upsideDown, all: [...upsideDown.all].reverse() };
    expect(recommend(beginner, shuffled)).toEqual(recommend(beginner, catalog));
  });
});

test('a catalog without a certification that the rules recommend is our own fault and throws', () => {
  const without = { ...catalog, get: (id: string) => (id === 'csm' ? undefined : catalog.get(id)) };
  expect(() => recommend({ aim: 'team', setting: 'scrum', learning: 'class' }, without)).toThrow(/"csm"/);
});

describe('what chose the track speaks only for a certification of that track', () => {
  const grounds = (answers: Answers) => recommend(answers, catalog).reasons.for.map(({ text }) => text);
  const holder: Answers = { aim: 'projects', held: 'pmp', purpose: 'better' };
  const track = 'Running projects is a project manager\u2019s work, whatever the method.';
  const planned = 'Where projects are planned up front, the project management badge is the one people know.';

  test('for PMI-ACP where projects are run in another way', () => {
    expect(grounds({ ...holder, setting: 'mix', experience: '1-to-3' })).toContain(track);
  });

  test('not for PMI-ACP where they are planned up front, nor for a Scrum badge', () => {
    expect(grounds({ ...holder, setting: 'planned', experience: 'led-3-plus' })).not.toContain(planned);
    expect(grounds({ ...holder, setting: 'mix', experience: '1-to-3', purpose: 'hired' })).not.toContain(
      track,
    );
  });
});

describe('the other side', () => {
  const holder: Answers = { aim: 'team', setting: 'mix', held: 'csm', next: 'other-side' };
  const why = (experience: 'none' | 'under-1' | '1-to-3' | 'not-sure') =>
    recommend({ ...holder, experience }, catalog).reasons.for.map(({ text }) => text);
  const knows = 'Someone who knows one side of Scrum learns most from the other.';
  const both =
    'To know both sides, get both, one after the other; much of the first overlaps with the second.';

  test.each([
    ['none', both, knows],
    ['under-1', both, knows],
    ['1-to-3', knows, both],
    ['not-sure', knows, both],
  ] as const)('is reasoned by what a holder with "%s" can be said to know', (experience, said, unsaid) => {
    expect(why(experience)).toContain(said);
    expect(why(experience)).not.toContain(unsaid);
  });
});

test('whoever helps a team within SAFe is told of the other seat on it', () => {
  const against = (aim: Answers['aim']) =>
    recommend({ ...(aim && { aim }), setting: 'safe' }, catalog).reasons.against.map(({ text }) => text);
  const said = 'If you work on the team and do not guide it, its badge is SP.';
  expect(against('team')[0]).toBe(said);
  expect(against('build')).not.toContain(said);
});

describe('Scrum before SAFe', () => {
  const doubt = 'If Scrum is new to you, learn it first; SAFe classes build on it.';
  test.each([
    ['team', true],
    ['build', true],
    ['lead', true],
    ['projects', true],
    ['not-sure', true],
    // Nothing was found that says so of the product seat.
    ['product', false],
  ] as const)('is said to people who work in "%s" within SAFe: %s', (aim, said) => {
    const { against } = recommend({ aim, setting: 'safe' }, catalog).reasons;
    expect(against.some(({ text }) => text === doubt)).toBe(said);
  });
});
