import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import { everyWay } from '../../../src/commands/paths/ways.ts';
import { isHeld } from '../../../src/recommendation/decision/certifications-held.ts';
import { RULES } from '../../../src/recommendation/decision/rules.ts';
import { WINNER_IDS } from '../../../src/recommendation/decision/shelf.ts';
import { type Path, pathFrom } from '../../../src/recommendation/paths/path.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { catalog, isInCatalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const newcomer: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired' };
const scrumMaster: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'csm',
  next: 'deeper',
  experience: '1-to-3',
};
const productOwner: Answers = {
  aim: 'product',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  experience: '1-to-3',
};
const developer: Answers = {
  aim: 'build',
  setting: 'scrum',
  focus: 'how-scrum',
  held: 'none',
  purpose: 'better',
};
const projectLead: Answers = { aim: 'projects', setting: 'planned', held: 'none' };
const coach: Answers = { aim: 'coach', setting: 'mix', focus: 'teams', held: 'none' };
const flow: Answers = { aim: 'team', setting: 'kanban', held: 'none' };
const inSafe: Answers = { aim: 'team', setting: 'safe', held: 'none', focus: 'one-team' };

function way(answers: Answers): Path {
  const path = pathFrom(answers, catalog);
  if (!path) throw new Error('nothing to get, so no way');
  return path;
}
const inShort = (answers: Answers) =>
  way(answers).steps.map(({ certification, when }) => `${certification.abbreviation}, ${when}`);
const insteadOf = (answers: Answers) => way(answers).instead.map(({ abbreviation }) => abbreviation);

describe('the way on', () => {
  test.each<[string, Answers, readonly string[]]>([
    [
      'a newcomer who likes a class climbs the ladder that begins with CSM',
      { ...newcomer, learning: 'class' },
      ['CSM, now', 'A-CSM, after a year as Scrum Master', 'CSP-SM, after 2 years as Scrum Master'],
    ],
    [
      'a newcomer who learns alone climbs the other ladder, whose next level asks for nothing but wants practice',
      { ...newcomer, learning: 'self-study' },
      ['PSM I, now', 'PSM II, after about a year as Scrum Master'],
    ],
    [
      'a newcomer who is not sure about practice goes on like a beginner',
      { ...newcomer, experience: 'not-sure', learning: 'self-study' },
      ['PSM I, now', 'PSM II, after about a year as Scrum Master'],
    ],
    [
      'somebody of three years needs to wait for nothing but the badges',
      { ...newcomer, purpose: 'prove', experience: 'over-3', learning: 'class' },
      ['CSM, now', 'A-CSM, once you hold CSM', 'CSP-SM, once you hold A-CSM'],
    ],
    [
      'a holder begins above what is held',
      { ...scrumMaster, learning: 'class' },
      ['A-CSM, now', 'CSP-SM, after 2 years as Scrum Master'],
    ],
    [
      'a holder of the advanced badge has one step left',
      { ...scrumMaster, ...holds('a-csm') },
      ['CSP-SM, now'],
    ],
    [
      'years of practice may go straight to the higher exam, and are done',
      { ...newcomer, purpose: 'better', experience: 'over-3' },
      ['PSM II, now'],
    ],
    [
      'who looks at the other side goes on in the own role',
      { ...scrumMaster, next: 'other-side', learning: 'class' },
      ['CSPO, now', 'A-CSM, next', 'CSP-SM, after 2 years as Scrum Master'],
    ],
    [
      'who has several roles in view gets both sides',
      { aim: 'open', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'class' },
      ['CSM, now', 'CSPO, next'],
    ],
    [
      'a Product Owner climbs the ladder of the decider',
      { ...productOwner, learning: 'class' },
      ['CSPO, now', 'A-CSPO, once you hold CSPO', 'CSP-PO, once you hold A-CSPO'],
    ],
    [
      'a developer goes from the basics to the developer badge of the same issuer',
      { ...developer, learning: 'self-study' },
      ['PSM I, now', 'PSD, next'],
    ],
    ['a developer who likes a class as well', { ...developer, learning: 'class' }, ['CSM, now', 'CSD, next']],
    [
      'a designer goes on to the one for designers',
      { ...developer, focus: 'design', learning: 'self-study' },
      ['PSM I, now', 'PSU I, next'],
    ],
    [
      'a tester on a Scrum team goes on to that of testers',
      { aim: 'test', setting: 'scrum', held: 'none', learning: 'self-study' },
      ['PSD, now', 'CTFL-AT, next'],
    ],
    [
      'where several teams build one product, one\u2019s own role is gone on with after scaling',
      { ...scrumMaster, next: 'scale' },
      ['SPS, now', 'PSM II, next'],
    ],
    [
      'where there are sprints and Kanban, Scrum comes first',
      { ...flow, focus: 'sprints', experience: 'none', learning: 'class' },
      ['CSM, now', 'PSK I, next'],
    ],
    [
      'where work flows, the first class comes before designing the flow',
      { ...flow, focus: 'basics' },
      ['TKP, now', 'KSD, next'],
    ],
    [
      'and designing it before managing it',
      { ...flow, focus: 'one-flow', experience: 'under-1' },
      ['KSD, now', 'KMP, next'],
    ],
    [
      'who connects services may coach others once a change has been led',
      { ...flow, focus: 'services' },
      ['KMP, now', 'AKC, after 6 months leading a change'],
    ],
    ['a leader of planned projects is done with PMP', { ...projectLead, led: '3-plus' }, ['PMP, now']],
    [
      'who runs agile projects goes on to PMP once enough was led',
      { aim: 'projects', setting: 'mix', held: 'none', led: 'under-3', experience: 'over-3' },
      ['PMI-ACP, now', 'PMP, after 3 years of leading projects'],
    ],
    [
      'under a prescribed method, the agile version of the other one comes next',
      { ...projectLead, setting: 'prescribed' },
      ['AgilePM, now', 'P2A Foundation, next'],
    ],
    [
      'whoever leads meetings goes on to coaching',
      { ...coach, focus: 'meetings' },
      ['ICP-ATF, now', 'ICP-ACC, next'],
    ],
    [
      'a coach of teams goes on to the company',
      { ...coach, experience: 'over-3' },
      ['ICP-ACC, now', 'ICP-ENT, next'],
    ],
    [
      'whoever wants to teach goes up the ladder of Scrum',
      { ...coach, focus: 'teach', held: 'csm' },
      ['A-CSM, now', 'CSP-SM, after 2 years as Scrum Master'],
    ],
    [
      'within SAFe, Scrum comes before the seat, and the seat before the next one',
      { ...inSafe, experience: 'scrum-new', learning: 'class' },
      ['CSM, now', 'SSM, next', 'SASM, next'],
    ],
    [
      'an analyst who looks for a job comes to analysis with the Scrum badge in hand',
      { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'hired', learning: 'class' },
      ['CSM, now', 'IIBA-AAC, next'],
    ],
  ])('%s', (_who, answers, steps) => {
    expect(inShort(answers)).toEqual(steps);
  });

  test('begins with what to do first, where it is too early for a certification', () => {
    const early: Answers = { ...scrumMaster, experience: 'none' };
    expect(way(early).before).toMatchObject({
      first: 'practise-as-scrum-master',
      why: { text: expect.stringContaining('practice counts for more than another certification') },
    });
    expect(inShort(early)).toEqual([
      'A-CSM, after a year as Scrum Master',
      'CSP-SM, after 2 years as Scrum Master',
    ]);
    expect(inShort({ ...early, held: 'psm-i' })).toEqual(['PSM II, after about a year as Scrum Master']);
    expect(inShort({ ...coach, experience: 'under-1' })).toEqual([
      'ICP-ACC, after about a year on agile teams',
      'ICP-ENT, next',
    ]);
    expect(way({ ...newcomer, learning: 'class' }).before).toBeNull();
  });

  test('waits for the time an issuer asks for where that is known', () => {
    expect(inShort({ ...projectLead, led: 'under-3' })).toEqual(['PMP, after 3 years of leading projects']);
  });

  test('leads who has led none from the first project badge to PMP', () => {
    expect(inShort({ ...projectLead, led: 'none' })).toEqual([
      'CAPM, now',
      'PMP, after 3 years of leading projects',
    ]);
  });

  test.each<[string, Answers]>([
    ['no certification is needed', { ...developer, purpose: 'hired' }],
    ['what is held is to be kept or let lapse', { ...scrumMaster, ...holds('csm:expiring') }],
    ['it is free to be curious', { ...newcomer, purpose: 'nothing' }],
    ['the employer is to be asked', { aim: 'open', purpose: 'asked', whose: 'unnamed' }],
    ['too little is known', { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' }],
  ])('is none where %s', (_case, answers) => {
    expect(pathFrom(answers, catalog)).toBeNull();
  });
});

describe('a step', () => {
  const [, advanced, top] = way({ ...newcomer, experience: 'none', learning: 'class' }).steps;

  test('says why it comes there, with the rule and the answers that last until then', () => {
    expect(advanced).toMatchObject({
      rule: 'a holder goes one level up',
      why: {
        text: 'A next level tells employers more than another first-level certification.',
        cites: [{ kind: 'answer', question: 'aim', option: 'team' }],
      },
    });
  });

  test('says what an earlier step brings and what only time does', () => {
    const texts = (step = advanced) => step?.asks.map(({ text }) => text);
    expect(texts()).toEqual([
      'A-CSM requires CSM, which you hold by then.',
      'A-CSM requires 1 year as Scrum Master, before or after the class; you have none yet.',
    ]);
    expect(texts(top)).toEqual([
      'CSP-SM requires A-CSM, which you hold by then.',
      'CSP-SM requires 2 years as Scrum Master before you may apply; you have none yet.',
    ]);
  });

  test('says that the badge asked for is held', () => {
    const [first] = way({ ...scrumMaster, learning: 'class' }).steps;
    expect(first.asks.map(({ text }) => text)).toContain('A-CSM requires CSM, which you hold.');
  });

  test('says that practice is asked for where it is not known how much', () => {
    const last = way({ ...productOwner, learning: 'class' }).steps.at(-1);
    expect(last?.asks).toContainEqual({
      text: 'CSP-PO requires 1 to 2 years of practice; how much exactly is not known.',
      cites: [{ kind: 'fact', certification: 'csp-po', key: 'experienceMonths' }],
    });
  });
});

test('where nobody knows whether practice is asked for, a step says so', () => {
  const { gaps: _gaps, ...pmiAcp } = certificationIn(catalog, 'pmi-acp');
  const unknown = { ...pmiAcp, facts: { ...pmiAcp.facts, experienceMonths: 'unknown' as const } };
  const without = { ...catalog, get: (id: string) => (id === 'pmi-acp' ? unknown : catalog.get(id)) };
  const path = pathFrom({ ...projectLead, setting: 'mix', led: 'under-3', experience: 'over-3' }, without);
  expect(path?.steps[0].asks.map(({ text }) => text)).toEqual([
    'It is not known whether PMI-ACP requires practice.',
  ]);
});

test('time is to be spent with what the notes on the figures say', () => {
  const notes = WINNER_IDS.flatMap((id) => {
    const { track, facts } = catalog.get(id) ?? {};
    const asked = facts?.experienceMonths;
    return typeof asked === 'object' && asked.value > 0 ? [[track, asked.spent, asked.note]] : [];
  });
  expect(notes).toEqual([
    ['scrum-master', 'as Scrum Master', expect.stringMatching(/^as Scrum Master/)],
    ['scrum-master', 'as Scrum Master', expect.stringMatching(/^as Scrum Master/)],
    ['product-owner', 'as Product Owner', expect.stringMatching(/^as Product Owner/)],
    ['coach', 'leading a change', expect.stringMatching(/^leading a change/)],
    ['agile', undefined, expect.stringMatching(/^agile work/)],
  ]);
});

describe('the end', () => {
  test.each<[string, Answers, string]>([
    [
      'is the top of the ladder',
      { ...newcomer, learning: 'class' },
      'Nothing has to come after CSP-SM. By then you hold what we would recommend, so another one would add little.',
    ],
    [
      'is the top of what an exam alone leads to',
      { ...newcomer, learning: 'self-study' },
      'Nothing has to come after PSM II. By then you hold what we would recommend, so another one would add little.',
    ],
    [
      'is where the rules name nothing above',
      { ...inSafe, focus: 'train' },
      'Nothing has to come after RTE. By then you hold what we would recommend, so another one would add little.',
    ],
    [
      'is where a further one would need a reason',
      { ...projectLead, led: '3-plus' },
      'Nothing has to come after PMP. Without a goal, a certification costs time and money and may open no door you need.',
    ],
  ])('%s', (_what, answers, text) => {
    const { end } = way(answers);
    expect(end.text).toBe(text);
    expect(end.cites).not.toEqual([]);
  });
});

describe('beside the way', () => {
  test('stands the other of two, and what comes after that one', () => {
    expect(insteadOf({ ...newcomer, learning: 'class' })).toEqual(['PSM I', 'PSM II']);
    expect(insteadOf({ ...newcomer, learning: 'self-study' })).toEqual(['CSM', 'A-CSM', 'CSP-SM']);
    expect(insteadOf({ ...developer, learning: 'self-study' })).toEqual(['CSM', 'CSD']);
    expect(insteadOf({ ...inSafe, experience: 'scrum-known' })).toEqual([]);
  });

  test.each<[string, Answers, unknown]>([
    [
      'the other side, for a newcomer after some time in the role',
      { ...newcomer, learning: 'class' },
      { certification: { id: 'cspo' }, when: 'after some time as Scrum Master' },
    ],
    [
      'the other side, for a Scrum Master of two years at any time',
      { ...scrumMaster, learning: 'self-study' },
      { certification: { id: 'pspo-i' }, when: 'at any time' },
    ],
  ])('stands %s', (_what, answers, aside) => {
    expect(way(answers).aside).toMatchObject(aside as object);
  });

  test.each<[string, Answers]>([
    ['it is held', { ...scrumMaster, ...holds('csm', 'cspo') }],
    ['the way leads there', { ...scrumMaster, next: 'other-side' }],
    ['practice comes before any badge', { ...scrumMaster, experience: 'none' }],
    ['the work has no other side', developer],
  ])('stands no other side where %s', (_why, answers) => {
    expect(way(answers).aside).toBeNull();
  });
});

test('the order of the answers changes nothing', () => {
  const turned = Object.fromEntries(Object.entries(scrumMaster).reverse()) as Answers;
  expect(pathFrom(turned, catalog)).toEqual(pathFrom(scrumMaster, catalog));
});

describe('a way ends', () => {
  test('a developer who is asked for Scrum is not sent to get what is held', () => {
    const path = pathFrom({ ...developer, held: 'csm', purpose: 'asked', whose: 'scrum' }, catalog);
    expect([...(path?.steps ?? []).map(({ certification: { id } }) => id)]).not.toContain('csm');
    expect((path?.instead ?? []).map(({ id }) => id)).not.toContain('csm');
  });

  test('the end rests on something where no role was told', () => {
    const unsure: Answers = { aim: 'not-sure', setting: 'mix', held: 'none', purpose: 'hired' };
    expect(way({ ...unsure, experience: '1-to-3' }).end.cites).not.toEqual([]);
  });

  test('whoever wants to teach and holds nothing comes to an end by way of PSM I as well', () => {
    const teacher: Answers = { aim: 'coach', setting: 'scrum', focus: 'teach', held: 'none' };
    expect(way(teacher).instead.map(({ id }) => id)).toEqual(['psm-i', 'psm-ii']);
  });
});

describe('on every way through the questions', () => {
  const picked = [['a-csm'], ['psm-ii', 'cspo'], ['pmp', 'pmi-acp']].map((ids) => holds(...ids).holds ?? []);
  // More than one "Not Sure" is left to the exhaustive suite, and so are two ways of three: going on takes a while.
  const unsure = (answers: Answers) => Object.values(answers).filter((one) => one === 'not-sure').length;
  const paths = everyWay(picked)
    .filter(({ answers }) => unsure(answers) <= 1)
    .filter((_way, at) => at % 3 === 0)
    .map(({ answers, decision }) => ({
      answers,
      outcome: decision.issuer.outcome,
      path: pathFrom(answers, catalog),
    }));
  const found = paths.flatMap(({ path, ...rest }) => (path ? [{ ...rest, path }] : []));
  const steps = ({ path }: { path: Path }) => path.steps.map(({ certification }) => certification);
  const idsOf = (each: { path: Path }) => steps(each).map(({ id }) => id);
  /** The cases that break a promise, for the message of a failed test. */
  const broken = (breaks: (each: (typeof found)[number]) => boolean) =>
    found.filter(breaks).map((each) => [each.answers, idsOf(each)]);

  test('there is a path where there is a certification to get, and only there', () => {
    expect(found.length).toBeGreaterThan(5000);
    expect(
      paths.filter(({ path, outcome }) => {
        const toGet = outcome.kind !== 'undecided' && outcome.certifications.length > 0;
        return (path !== null) !== toGet;
      }),
    ).toEqual([]);
  });

  test('it begins with the outcome: both in their order, else the first', () => {
    expect(
      broken((each) => {
        const { kind, certifications } = each.outcome;
        const own = kind === 'both' ? certifications : certifications.slice(0, 1);
        return idsOf(each).slice(0, own.length).join() !== own.join();
      }),
    ).toEqual([]);
  });

  test('nobody is sent to the other one of a choice after having made it', () => {
    expect(
      broken(
        (each) =>
          each.outcome.kind !== 'both' &&
          idsOf(each)
            .slice(1)
            .some((id) => (each.outcome.certifications as readonly string[]).includes(id)),
      ),
    ).toEqual([]);
  });

  test('it has at most four steps, what to do first counted in', () => {
    expect(broken(({ path }) => path.steps.length + (path.before ? 1 : 0) > 4)).toEqual([]);
  });

  /** Whoever does not say what they hold may hold it. */
  const mayHold = (id: string, answers: Answers) => answers.held === 'not-sure' || isHeld(id, answers);

  test('no step comes twice, is held, is withdrawn or could not be recommended', () => {
    expect(
      broken((each) => {
        const ids = idsOf(each);
        return (
          new Set(ids).size < ids.length ||
          ids.some((id) => isHeld(id, each.answers)) ||
          steps(each).some(({ retired, mayWin }) => retired !== undefined || mayWin.answer === 'no')
        );
      }),
    ).toEqual([]);
  });

  test('what a step asks for is an earlier step, or held as far as the person says', () => {
    expect(
      broken((each) => {
        const ids = idsOf(each);
        return steps(each).some(({ facts: { requiresCertification: required } }, at) => {
          if (typeof required !== 'object') return false;
          return !ids.slice(0, at).includes(required.value) && !mayHold(required.value, each.answers);
        });
      }),
    ).toEqual([]);
  });

  test('the other side is never one\u2019s own', () => {
    const own: Record<string, string> = { team: 'scrum-master', product: 'product-owner' };
    const isOwn = ({ path: { aside }, answers }: (typeof found)[number]) =>
      aside !== null && aside.certification.track === own[answers.aim ?? ''];
    expect(found.filter(isOwn).length).toBe(0);
    expect(found.some(({ path }) => path.aside !== null)).toBe(true);
  });

  test('no step is a level down', () => {
    expect(
      broken((each) => steps(each).some(({ step }, at, all) => step < (all[at - 1]?.step ?? 0))),
    ).toEqual([]);
  });

  test('every step has its rule and every sentence rests on an answer given or a fact', () => {
    for (const { answers, path } of found) {
      const { before, end, aside } = path;
      const sentences = [end, ...path.steps.flatMap(({ why, asks }) => [why, ...asks])];
      const all = [...sentences, ...(before ? [before.why] : []), ...(aside ? [aside.why] : [])];
      for (const { text, cites } of all) {
        if (text === '' || cites.length === 0) throw new Error(`"${text}" rests on nothing`);
        for (const cite of cites) {
          const holds =
            cite.kind === 'answer'
              ? (answers[cite.question] ?? 'not-sure') === cite.option
              : isInCatalog(cite);
          if (!holds) throw new Error(`"${text}" cites what is not there: ${JSON.stringify(cite)}`);
        }
      }
      expect(path.steps.every(({ rule }) => rule in RULES)).toBe(true);
    }
  });

  test('of the other one of a choice as well: nothing held, nothing twice, nothing it does not lead to', () => {
    const faults = found.filter(({ path, answers }) => {
      const ids = path.instead.map(({ id }) => id);
      return (
        new Set(ids).size < ids.length ||
        ids.some((id) => isHeld(id, answers)) ||
        path.instead.some(({ facts: { requiresCertification: required } }, at) => {
          if (typeof required !== 'object') return false;
          return !ids.slice(0, at).includes(required.value) && !mayHold(required.value, answers);
        })
      );
    });
    expect(faults).toEqual([]);
  });
});
