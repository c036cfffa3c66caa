import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import { everyWay, UP_TO_TWO_BOXES } from '../../../src/commands/paths/ways.ts';
import { isHeld } from '../../../src/recommendation/decision/certifications-held.ts';
import { RULES } from '../../../src/recommendation/decision/rules.ts';
import { WINNER_IDS } from '../../../src/recommendation/decision/shelf.ts';
import { type Path, pathFrom } from '../../../src/recommendation/paths/path.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
};
const scrumMaster: Answers = { ...newcomer, experience: '1-to-3', held: 'csm', next: 'deeper' };
const productOwner: Answers = {
  aim: 'product',
  setting: 'scrum',
  experience: '1-to-3',
  held: 'none',
  next: 'deeper',
};
const developer: Answers = { aim: 'build', setting: 'scrum', focus: 'code', held: 'none', purpose: 'better' };
const projectLead: Answers = { aim: 'projects', setting: 'planned', detail: 'no-tenders', held: 'none' };

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
      { ...newcomer, experience: 'over-3', next: 'deeper', learning: 'class' },
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
      'who gets both sides goes on in the own role',
      { ...newcomer, experience: '1-to-3', next: 'other-side' },
      ['CSM, now', 'CSPO, next', 'A-CSM, once you hold CSM', 'CSP-SM, after 2 years as Scrum Master'],
    ],
    [
      'a Product Owner climbs the ladder of the decider',
      { ...productOwner, purpose: 'hired', learning: 'class' },
      ['CSPO, now', 'A-CSPO, once you hold CSPO', 'CSP-PO, once you hold A-CSPO'],
    ],
    [
      'a developer goes from the basics to the developer badge of the same issuer',
      { ...developer, learning: 'self-study' },
      ['PSM I, now', 'PSD, next'],
    ],
    ['a developer who likes a class as well', { ...developer, learning: 'class' }, ['CSM, now', 'CSD, next']],
    [
      'where several teams build one product, scaling comes after one team\u2019s practice',
      { ...newcomer, held: 'csm', experience: 'under-1', next: 'scale' },
      ['SPS, after about a year on agile teams', 'PSM II, next'],
    ],
    [
      'where there are sprints and Kanban, Scrum comes first',
      { ...newcomer, setting: 'kanban', detail: 'with-sprints', learning: 'class' },
      ['CSM, now', 'PSK I, next'],
    ],
    [
      'where work flows, the first class comes before managing it',
      { aim: 'team', setting: 'kanban', detail: 'no-sprints', experience: 'under-1' },
      ['TKP, now', 'KMP, after about a year on agile teams'],
    ],
    [
      'a leader of planned projects adds the agile badge, for which an active PMP counts',
      { ...projectLead, experience: 'led-3-plus' },
      ['PMP, now', 'PMI-ACP, next'],
    ],
    [
      'after PMP the agile badge is open at once',
      { aim: 'projects', setting: 'mix', experience: 'led-3-plus', held: 'none' },
      ['PMP, now', 'PMI-ACP, next'],
    ],
    [
      'a coach with some practice facilitates first',
      { aim: 'lead', setting: 'mix', focus: 'coach', experience: '1-to-3' },
      ['ICP-ATF, now', 'ICP-ACC, after about 3 years on agile teams'],
    ],
    [
      'a coach who is not sure, and is trusted to coach, is not sent back to facilitate',
      { aim: 'lead', setting: 'mix', focus: 'coach', experience: 'not-sure' },
      ['ICP-ACC, now'],
    ],
    [
      'breadth is learned before it is proven',
      { aim: 'not-sure', setting: 'mix', experience: 'none' },
      ['ICP, now', 'PMI-ACP, after 2 years on agile teams'],
    ],
  ])('%s', (_who, answers, steps) => {
    expect(inShort(answers)).toEqual(steps);
  });

  test('begins with what to do first, where it is too early for a certification', () => {
    const early: Answers = { ...scrumMaster, experience: 'none' };
    expect(way(early).before).toMatchObject({
      first: 'practise-as-scrum-master',
      why: { text: expect.stringContaining('practice counts for more than another badge') },
    });
    expect(inShort(early)).toEqual(['PSM II, after about a year as Scrum Master']);
    expect(way({ ...newcomer, learning: 'class' }).before).toBeNull();
  });

  test('waits for the time an issuer asks for where that is known', () => {
    expect(inShort({ ...projectLead, experience: 'led-none' })).toEqual([
      'PMP, after 3 years of leading projects',
      'PMI-ACP, next',
    ]);
  });

  test.each<[string, Answers]>([
    ['no certification is needed', { ...developer, purpose: 'hired' }],
    ['what is held is to be kept or let lapse', { ...scrumMaster, ...holds('csm:expiring') }],
    ['the employer is to be asked', { aim: 'not-sure', setting: 'not-sure', purpose: 'asked' }],
    ['too little is known', { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' }],
  ])('is none where %s', (_case, answers) => {
    expect(pathFrom(answers, catalog)).toBeNull();
  });
});

describe('a step', () => {
  const [, advanced, top] = way({ ...newcomer, learning: 'class' }).steps;

  test('says why it comes there, with the rule and the answers that last until then', () => {
    expect(advanced).toMatchObject({
      rule: 'a holder goes one level up',
      why: {
        text: 'For this work, the next level says more than another first badge.',
        cites: [{ kind: 'answer', question: 'aim', option: 'team' }],
      },
    });
  });

  test('says what an earlier step brings and what only time does', () => {
    const texts = (step = advanced) => step?.asks.map(({ text }) => text);
    expect(texts()).toEqual([
      'A-CSM asks for CSM, which you hold by then.',
      'A-CSM asks for 1 year as Scrum Master, before or after the class; you have yet to begin.',
    ]);
    expect(texts(top)).toEqual([
      'CSP-SM asks for A-CSM, which you hold by then.',
      'CSP-SM asks for 2 years as Scrum Master before you may apply; you have yet to begin.',
    ]);
  });

  test('does not take one of two badges held for the one asked for', () => {
    const [first] = way({ ...scrumMaster, learning: 'class' }).steps;
    expect(first.asks.map(({ text }) => text)).toContain('A-CSM asks for CSM; PSM I does not count.');
  });

  test('says that practice is asked for where it is not known how much', () => {
    const last = way({ ...productOwner, purpose: 'hired', learning: 'class' }).steps.at(-1);
    expect(last?.asks).toContainEqual({
      text: 'CSP-PO asks for practice, between 1 year and 2 years of it; how much exactly is not known.',
      cites: [{ kind: 'fact', certification: 'csp-po', key: 'experienceMonths' }],
    });
  });
});

test('where nobody knows whether practice is asked for, a step says so', () => {
  const { gaps: _gaps, ...pmiAcp } = certificationIn(catalog, 'pmi-acp');
  const unknown = { ...pmiAcp, facts: { ...pmiAcp.facts, experienceMonths: 'unknown' as const } };
  const without = { ...catalog, get: (id: string) => (id === 'pmi-acp' ? unknown : catalog.get(id)) };
  const last = pathFrom({ aim: 'not-sure', setting: 'mix', experience: 'none' }, without)?.steps.at(-1);
  expect(last?.asks.map(({ text }) => text)).toEqual([
    'Whether PMI-ACP asks for practice, and how much, is not known.',
  ]);
});

test('time on the Scrum ladders is spent in the role, as the notes on the figures say', () => {
  const notes = WINNER_IDS.flatMap((id) => {
    const { track, facts } = catalog.get(id) ?? {};
    const asked = facts?.experienceMonths;
    return typeof asked === 'object' && asked.value > 0 ? [[track, asked.spent, asked.note]] : [];
  });
  expect(notes).toEqual([
    ['scrum-master', 'as Scrum Master', expect.stringMatching(/^as Scrum Master/)],
    ['scrum-master', 'as Scrum Master', expect.stringMatching(/^as Scrum Master/)],
    ['product-owner', 'as Product Owner', expect.stringMatching(/^as Product Owner/)],
    ['agile', undefined, expect.stringMatching(/^agile work/)],
  ]);
});

describe('the end', () => {
  test.each<[string, Answers, string]>([
    [
      'is the top of the ladder',
      { ...newcomer, learning: 'class' },
      'Nothing has to come after CSP-SM. By then you hold what we would recommend for this work.',
    ],
    [
      'is where the next level asks for a badge of another line',
      { ...newcomer, learning: 'self-study' },
      'Nothing has to come after PSM II. CSP-SM stands above it, but asks for A-CSM first.',
    ],
    [
      'is where the rules name nothing above',
      { aim: 'team', setting: 'safe' },
      'Nothing has to come after SSM. For this work we know of none above it that we could recommend.',
    ],
    [
      'is where the work would have to be known',
      { aim: 'not-sure', setting: 'not-sure', experience: 'none', held: 'none' },
      'What comes after CSM cannot be said yet. Work and way of working decide nearly everything, and both are still open.',
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
    expect(insteadOf({ aim: 'team', setting: 'safe' })).toEqual([]);
  });

  test('a choice between two directions is not one after the other', () => {
    const open: Answers = { aim: 'lead', setting: 'mix', focus: 'not-sure' };
    expect([inShort(open), insteadOf(open)]).toEqual([['PAL I, now'], ['ICP-ACC']]);
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
    [
      'the Scrum Master\u2019s side, for a Product Owner',
      { ...productOwner, purpose: 'hired', learning: 'class' },
      { certification: { id: 'csm' }, when: 'at any time' },
    ],
  ])('stands %s', (_what, answers, aside) => {
    expect(way(answers).aside).toMatchObject(aside as object);
  });

  test.each<[string, Answers]>([
    ['it is held', { ...scrumMaster, ...holds('csm', 'cspo') }],
    ['the way leads there', { ...newcomer, experience: '1-to-3', next: 'other-side' }],
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

describe('on every way through the questions', () => {
  const paths = everyWay(UP_TO_TWO_BOXES).map(({ answers, decision }) => ({
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
      paths.filter(({ path, outcome }) => (path === null) !== (outcome.certifications.length === 0)),
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

  /** Coaches of many years may not say what they hold. */
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
              : cite.key in (catalog.get(cite.certification)?.facts ?? {});
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
