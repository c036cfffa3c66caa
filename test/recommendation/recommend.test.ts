import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../src/catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';
import type { Facts } from '../../src/catalog/schema.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { SOURCE_ARTICLE } from '../../src/recommendation/decision/rule-sources.ts';
import { RULE_IDS, RULES } from '../../src/recommendation/decision/rules.ts';
import { WINNER_IDS } from '../../src/recommendation/decision/shelf.ts';
import { type Answers, citationId, type Reason, recommend } from '../../src/recommendation/index.ts';
import { reasonsFor } from '../../src/recommendation/reasons/reason.ts';
import { catalog, catalogOf } from '../support/catalog.ts';
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
  test('speak for and against the winner, each from an answer, a fact or a benefit', () => {
    const { reasons } = recommend({ ...beginner, learning: 'class' }, catalog);
    expect(said(reasons.for)[0]).toMatch(/\[answer held:none\]$/);
    expect(said(reasons.for)[1]).toMatch(/\[benefit csm\.\w+\]$/);
    expect(said(reasons.against)[0]).toBe(
      'CSM expires: renew it every 2 years for $100. [fact csm.renewalFeeUsd, fact csm.renewalEveryMonths]',
    );
  });

  test.each([
    ['hired', ['asked', 'regarded', 'opens']],
    ['prove', ['regarded', 'asked', 'learn']],
    ['better', ['learn', 'opens', 'saves']],
  ] as const)(
    'what a certification does for somebody comes first by why they want one: %s',
    (purpose, kinds) => {
      const { reasons } = recommend({ ...beginner, purpose, learning: 'class' }, catalog);
      const all = catalog.get('csm')?.benefits ?? [];
      const first = kinds.flatMap((kind) => all.find((benefit) => benefit.kind === kind) ?? [])[0];
      expect(reasons.for.map(({ text }) => text)).toContain(first?.says);
    },
  );

  test('never state an answer that was not given', () => {
    const { reasons } = recommend({ ...beginner, experience: 'not-sure', held: 'not-sure' }, catalog);
    expect(said(reasons.for).join(' ')).not.toContain(RULES['nothing held yet, so the first badge'].says);
  });

  test('a designer is told why the basics come first', () => {
    const designer: Answers = { aim: 'build', setting: 'scrum', held: 'none', purpose: 'better' };
    const { reasons } = recommend({ ...designer, focus: 'design', learning: 'self-study' }, catalog);
    expect(said(reasons.for)[0]).toMatch(/^Designers .*\[answer focus:design\]$/);
  });

  test('of a tie each of the two has its word, and what merely orders them is no reason', () => {
    const { reasons } = recommend({ ...beginner, learning: 'not-sure' }, catalog);
    expect(said(reasons.for).join()).toMatch(/benefit csm.*benefit psm-i/);
    expect(said(reasons.for).join()).not.toContain(RULES['the first badge of a Scrum Master is CSM'].says);
    expect(said(reasons.against).map((line) => line.replace(/.*\[fact ([^.]+).*/, '$1'))).toEqual([
      'csm',
      'psm-i',
    ]);
  });

  test('a holder of PSM I is never sent to the class that asks for CSM', () => {
    const holder: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', held: 'psm-i' };
    const { outcome } = recommend({ ...holder, next: 'deeper', learning: 'class' }, catalog);
    expect(outcome.certifications).toEqual(['psm-ii']);
  });

  test('what chose the track does not speak for crossing over to another', () => {
    const holder: Answers = { aim: 'team', setting: 'scrum', held: 'csm', next: 'other-side' };
    const { reasons } = recommend(holder, catalog);
    expect(said(reasons.for).join(' ')).not.toContain(RULES['team work is the Scrum Master track'].says);
  });

  test('a self-learner sent to a class is told so', () => {
    const coach: Answers = { aim: 'coach', setting: 'mix', focus: 'teams', experience: 'over-3' };
    const { reasons } = recommend({ ...coach, learning: 'self-study' }, catalog);
    expect(said(reasons.against).join(' ')).toMatch(
      /ICP-ACC requires a class; you would rather study alone.*learning:self-study/,
    );
  });

  test('what is required beforehand stands by itself, met or not as far as known', () => {
    const required = (answers: Answers) => recommend(answers, catalog).before;
    const leads: Answers = {
      aim: 'projects',
      setting: 'mix',
      led: 'under-3',
      experience: '1-to-3',
      held: 'none',
    };
    const open = required(leads);
    expect(open && said([open])).toEqual([
      'PMI-ACP requires 2 years of agile work; you said 1 to 3 years, so check yours. [fact pmi-acp.experienceMonths, answer experience:1-to-3]',
    ]);
    expect(
      required({ ...beginner, held: 'csm', experience: '1-to-3', next: 'deeper', learning: 'class' })?.text,
    ).toBe('You have what A-CSM requires: CSM and 1 year as Scrum Master.');
    expect(required({ ...beginner, learning: 'class' })).toBeNull();
  });
});

test('an answer that makes no sense beside the others is neither used nor cited', () => {
  const stale: Answers = {
    aim: 'manager',
    setting: 'scrum',
    focus: 'engineering',
    led: '3-plus',
    experience: 'scrum-known',
    whose: 'pmi',
    holds: [holding('pmp')],
  };
  const { reasons, nextStep, ranked, outcome } = recommend(stale, catalog);
  const plain = recommend({ aim: 'manager', setting: 'scrum' }, catalog);
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

  test('a certification for those who program, said to testers and to nobody else', () => {
    const inScrum = { setting: 'scrum', held: 'none' } as const;
    expect(against({ ...inScrum, aim: 'test', learning: 'self-study' })[0]).toMatch(
      /^If you do not program, take CTFL-AT: .*\[answer aim:test\]$/,
    );
    expect(against({ ...inScrum, aim: 'test', learning: 'not-sure' })[0]).toMatch(/^If you do not program/);
    const builder = { ...inScrum, aim: 'build', purpose: 'better', focus: 'engineering' } as const;
    expect(against(builder).join()).not.toContain('program');
    expect(against({ ...inScrum, aim: 'test', setting: 'mix' }).join()).not.toContain('program');
  });

  test('an exam of which 80 in 100 must be right is called demanding', () => {
    expect(against({ aim: 'manager', setting: 'safe' })).toContainEqual(
      expect.stringMatching(/^The SA exam is demanding: you need 36 of 45 right\./),
    );
    expect(against({ ...beginner, learning: 'class' }).join()).not.toMatch(/demanding/);
  });

  test('waiting or doing without may be wrong as well', () => {
    expect(against({ aim: 'build', setting: 'scrum', purpose: 'hired' })).toEqual([
      'If a job ad does ask for one, take PSM I: an exam and no class. [answer purpose:hired]',
    ]);
    expect(against({ ...beginner, held: 'csm', next: 'deeper' })).toHaveLength(1);
    expect(against({ ...beginner, purpose: 'nothing' })).toEqual([
      'A job ad or an employer may want one later; then this changes. [answer purpose:nothing]',
    ]);
  });

  test('not to know a price is something to watch out for', () => {
    expect(against({ aim: 'projects', setting: 'prescribed' })).toEqual([
      'We do not know all its prices; ask before you pay. [fact agilepm-foundation.examFeeUsd]',
    ]);
  });
});

test('what to do before PMP speaks of facts, and cites them', () => {
  const novice: Answers = { aim: 'projects', setting: 'planned', led: 'under-3' };
  expect(recommend(novice, catalog).nextStep.cites.map(citationId).slice(1)).toEqual([
    'fact pmp.projectMonths',
  ]);
});

// Each rests on an answer that was given, and not on one that was never asked for.
test.each<[string, Answers]>([
  ['answer led:under-3', { aim: 'projects', setting: 'planned', led: 'under-3' }],
  ['answer aim:product-manager', { aim: 'product-manager', setting: 'mix', held: 'none' }],
])('what to do instead cites the "%s"', (cite, answers) => {
  const { nextStep, reasons } = recommend(answers, catalog);
  expect(nextStep.cites.map(citationId)).toContain(cite);
  expect(reasons.against[0]?.cites.map(citationId)).toContain(cite);
});

// That it is the next level for a holder of CSM is known by what is held.
test('the next level of the same house is cited with what is held', () => {
  const holder: Answers = { ...beginner, held: 'csm', experience: '1-to-3', next: 'deeper' };
  expect(recommend(holder, catalog).stages.issuer.grounds).toEqual([
    { rule: 'the next level of the same house', answers: ['held'] },
  ]);
});

describe('where too little is known', () => {
  const { outcome, clarity, reasons, nextStep, ranked } = recommend({}, catalog);

  test('what most take is named as that, and is no verdict', () => {
    expect(outcome).toEqual({
      kind: 'undecided',
      certifications: ['csm', 'psm-i'],
      findOut: ['aim', 'setting'],
    });
    expect(clarity).toBe('open');
    expect(said(reasons.for)).toContain(
      'Too little is known to choose for you; most people who begin take CSM or PSM I. [answer aim:not-sure]',
    );
  });

  test('nothing that it has going for it is held out, and what is free comes first', () => {
    expect(said(reasons.for).join(' ')).not.toMatch(/benefit|requires no class|never expires/);
    expect(nextStep.text).toMatch(/^Read the free Scrum Guide, and ask your boss which role/);
    expect(ranked.slice(0, 5)).toEqual(['csm', 'psm-i', 'cspo', 'pspo-i', 'NONE']);
  });
});

const inSafe: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};

describe('clarity', () => {
  test.each<[string, Answers]>([
    ['tie', { ...beginner, learning: 'not-sure' }],
    ['close', { ...beginner, learning: 'class' }],
    ['clear', { aim: 'manager', setting: 'safe', held: 'none' }],
    ['likely', inSafe],
    ['likely', { aim: 'team', setting: 'safe' }],
    ['likely', { ...inSafe, focus: 'not-sure' }],
    ['likely', { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'better' }],
    ['open', {}],
  ])('%s: %j', (clarity, answers) => {
    expect(recommend(answers, catalog).clarity).toBe(clarity);
  });

  /** The same person, were something else known of SA. */
  const were = (facts: Partial<Facts>) => {
    const certifications = catalog.all.map((one) =>
      one.id === 'safe-sa' ? { ...one, facts: { ...one.facts, ...facts } } : one,
    );
    return recommend({ aim: 'manager', setting: 'safe', held: 'none' }, catalogOf(certifications)).clarity;
  };

  test('is not clear where a price is not known, or what is required may be missing', () => {
    expect(were({})).toBe('clear');
    expect(were({ renewalFeeUsd: 'unknown' })).toBe('likely');
    const figure = catalog.get('a-csm')?.facts.requiresCertification;
    expect(were({ requiresCertification: figure })).toBe('likely');
  });
});

describe('how firm a result is', () => {
  const firmness = (answers: Answers) => recommend(answers, catalog).firmness;

  test.each<[string, Answers, RegExp]>([
    [
      'a tie says for whom each of the two is',
      { ...beginner, learning: 'not-sure' },
      /^A tie: CSM if you want a class, PSM I if you study alone\.$/,
    ],
    [
      'a close second comes with what tips it',
      { ...beginner, learning: 'class' },
      /^Close second: PSM I, if you would rather study alone\.$/,
    ],
    [
      'the other way round',
      { ...beginner, learning: 'self-study' },
      /^Close second: CSM, if you would rather sit in a class\.$/,
    ],
    [
      'a price that is not known keeps it from being clear',
      inSafe,
      /^A good fit; not all of its prices are known\.$/,
    ],
    [
      'so does an answer that is open',
      { ...inSafe, focus: 'not-sure' },
      /^Likely, but you were not sure what it should be about, and that could change it\.$/,
    ],
    [
      'clear, with what would put the next one first',
      { aim: 'manager', setting: 'safe', held: 'none' },
      /^A clear fit: nothing else comes close\.$/,
    ],
    ['no verdict yet', {}, /^A place to begin, and no verdict/],
  ])('%s', (_how, answers, says) => {
    expect(firmness(answers)).toMatch(says);
  });

  test('says nothing where nothing is to be got', () => {
    expect(firmness({ ...beginner, purpose: 'nothing' })).toBeNull();
    expect(firmness({ ...beginner, held: 'csm', next: 'deeper' })).toBeNull();
  });
});

describe('the ranking', () => {
  test('begins with the outcome and names at least five', () => {
    const { ranked, outcome } = recommend(beginner, catalog);
    expect(ranked.slice(0, 2)).toEqual(outcome.certifications);
    expect(ranked.length).toBeGreaterThanOrEqual(5);
  });

  test('puts what takes a badge and practice first behind what takes another wish', () => {
    const { ranked } = recommend({ ...beginner, held: 'csm', experience: '1-to-3', next: 'deeper' }, catalog);
    expect(ranked.indexOf('sps')).toBeLessThan(ranked.indexOf('csp-sm'));
    expect(ranked.indexOf('psk-i')).toBeLessThan(ranked.indexOf('csp-sm'));
  });

  test.each<[string, Answers, readonly string[]]>([
    [
      'the higher exam, for years of practice to be proven',
      { ...beginner, purpose: 'prove', experience: 'over-3' },
      ['psm-i', 'csm', 'psm-ii'],
    ],
    [
      'none at all, for a Product Owner',
      { aim: 'product', setting: 'scrum', held: 'none', purpose: 'better' },
      ['cspo', 'pspo-i', 'NONE'],
    ],
    [
      'the Product Owner badges, where the craft comes first',
      { aim: 'product-manager', setting: 'mix', held: 'none' },
      ['NONE', 'cspo', 'pspo-i'],
    ],
    [
      'the seats nearest to it within SAFe',
      { aim: 'team', setting: 'safe', focus: 'train', held: 'none' },
      ['safe-rte', 'safe-sasm', 'safe-sa'],
    ],
    [
      'the first project badge, where PMP has to wait',
      { aim: 'projects', setting: 'planned', held: 'none', led: 'under-3' },
      ['NONE', 'pmp', 'capm'],
    ],
  ])(
    'puts right behind the outcome what the other half of split advice names: %s',
    (_what, answers, first) => {
      expect(recommend(answers, catalog).ranked.slice(0, first.length)).toEqual(first);
    },
  );

  test('has "no certificate now" in it once, and first where that is the outcome', () => {
    expect(recommend(beginner, catalog).ranked.filter((id) => id === 'NONE')).toHaveLength(1);
    const developer: Answers = { aim: 'build', setting: 'scrum', purpose: 'hired' };
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
  const grounds = (answers: Answers) => reasonsFor(decide(answers), answers, catalog).map(({ text }) => text);
  const holder: Answers = { aim: 'projects', held: 'pmp', purpose: 'better' };
  const track = 'PMI\u2019s certifications count wherever projects are led, whatever the method.';
  const planned = 'Employers who plan projects up front know PMI\u2019s certifications best.';

  test('for PMI-ACP where projects are run in another way', () => {
    const practised: Answers = { aim: 'projects', setting: 'mix', led: 'under-3', experience: '1-to-3' };
    expect(recommend(practised, catalog).outcome.certifications).toEqual(['pmi-acp']);
    expect(grounds(practised)).toContain(track);
  });

  test('not for what a PMP is followed by, nor for a Scrum badge', () => {
    expect(grounds({ ...holder, setting: 'planned' })).not.toContain(planned);
    expect(grounds({ ...holder, setting: 'mix' })).not.toContain(track);
    expect(grounds({ ...holder, setting: 'mix', purpose: 'hired' })).not.toContain(track);
  });
});

test('the other side is reasoned by knowing one, whatever the practice', () => {
  const holder: Answers = { aim: 'team', setting: 'mix', held: 'csm', next: 'other-side' };
  for (const experience of ['none', 'under-1', '1-to-3', 'over-3', 'not-sure'] as const) {
    const { reasons } = recommend({ ...holder, experience }, catalog);
    expect(said(reasons.for)[0]).toBe(
      'The side of Scrum you do not know yet teaches you more than the one you do. [answer next:other-side]',
    );
  }
});

describe('Scrum before SAFe', () => {
  const scrumFirst = 'SAFe classes build on Scrum, so you get more out of them once you know it.';
  const reasons = (answers: Answers) => recommend(answers, catalog).reasons.for.map(({ text }) => text);

  test.each<[string, Answers, boolean]>([
    ['helps one team, new to Scrum', { aim: 'team', focus: 'one-team', experience: 'scrum-new' }, true],
    ['helps one team and knows Scrum', { aim: 'team', focus: 'one-team', experience: 'scrum-known' }, false],
    [
      'looks after features, new to Scrum',
      { aim: 'product', focus: 'features', experience: 'scrum-new' },
      true,
    ],
    // The seats above those of a team are for people who are past it.
    ['runs the train', { aim: 'team', focus: 'train', experience: 'scrum-new' }, false],
    ['works on a team', { aim: 'build', focus: 'team-work', experience: 'scrum-new' }, false],
    ['has a Scrum badge', { aim: 'team', focus: 'one-team', held: 'csm', experience: 'scrum-new' }, false],
  ])('is said within SAFe to whoever %s: %o', (_who, answers, isSaid) => {
    expect(reasons({ ...answers, setting: 'safe' }).includes(scrumFirst)).toBe(isSaid);
  });
});
