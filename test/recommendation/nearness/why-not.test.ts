import { describe, expect, test } from 'vitest';
import { citationId } from '../../../src/recommendation/facts/citation.ts';
import { chooseIf, whyNot } from '../../../src/recommendation/nearness/why-not.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { catalog, catalogOf } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  experience: 'none',
  learning: 'class',
};
const master: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'csm',
  next: 'deeper',
  experience: '1-to-3',
  learning: 'class',
};
const undecided: Answers = { aim: 'open', setting: 'scrum', held: 'none', learning: 'class' };

const said = (id: string, answers: Answers) => whyNot(id, answers, catalog).map(({ text }) => text);

describe('why not', () => {
  test.each<[string, string, Answers, readonly string[]]>([
    [
      'one of the own line, where the level leads off it: what led there',
      'pmp',
      {
        aim: 'projects',
        setting: 'mix',
        held: 'none',
        purpose: 'hired',
        led: 'under-3',
        experience: 'over-3',
      },
      [
        'PMP is for your line of work too, but PMI-ACP fits you better now.',
        'PMP would come first if your time leading projects were \u201c3 Years or More\u201d.',
      ],
    ],
    [
      'one for other people: for whom, and what chose another track',
      'cspo',
      newcomer,
      [
        'CSPO is made for Product Owners.',
        'CSPO would come first if you held CSM and your next goal were \u201cLearn the Product Side\u201d.',
      ],
    ],
    [
      'one a level up: what its issuer asks for that is missing, and by how much',
      'a-csm',
      newcomer,
      ['A-CSM requires CSM first.', 'A-CSM would be the one to aim for if you held CSM.'],
    ],
    [
      'one a level up that asks for nothing: why the level below comes first',
      'psm-ii',
      newcomer,
      [
        'PSM II is a level above what fits now.',
        'PSM II would come first if your reason were \u201cGet Better at My Work\u201d and your experience were \u201cOver 3 Years\u201d.',
      ],
    ],
    [
      'the other issuer’s: what put one before the other',
      'a-csm',
      { ...master, learning: 'self-study' },
      [
        'An exam alone saves the price of a class.',
        'A-CSM would come first if you chose \u201cA Live Class With a Trainer\u201d.',
      ],
    ],
    [
      'the other issuer’s, where nothing speaks for either',
      'psm-i',
      { ...undecided, learning: 'not-sure' },
      [
        'PSM I would do as well as CSM; nothing you said puts either first.',
        'PSM I would come first if you chose \u201cStudy Alone, Then an Exam\u201d.',
      ],
    ],
    ['one that is held', 'csm', master, ['You hold CSM.']],
    ['its twin', 'psm-i', master, ['You hold CSM, which covers PSM I.']],
    [
      'one that nobody is ever told to get',
      'icp',
      newcomer,
      [
        'We never recommend ICP: it is general, and a beginner is better served by a first Scrum certification.',
      ],
    ],
    [
      'any, where none is needed',
      'csd',
      { aim: 'build', setting: 'scrum', focus: 'how-scrum', held: 'none', purpose: 'hired' },
      [
        'Job ads for developers rarely name agile certifications; they ask to see your work.',
        'CSD would come first if you chose \u201cEngineering Practices\u201d as the focus and your reason were \u201cGet Better at My Work\u201d.',
      ],
    ],
    [
      'any, where something else is to be cleared up first',
      'pmp',
      { aim: 'open', held: 'none', purpose: 'asked', whose: 'unnamed' },
      [
        'Whoever asks for one can say which one counts, and may pay for it.',
        'PMP would come first if your role were \u201cProject or Program Manager\u201d.',
      ],
    ],
    [
      'one of another line, where nothing is known: for whom, and what would tell',
      'cspo',
      {},
      [
        'CSPO is made for Product Owners.',
        'CSPO would come first if your role were \u201cProduct Owner\u201d.',
      ],
    ],
    [
      'a general one',
      'pmi-acp',
      { ...newcomer, experience: 'over-3' },
      [
        'PMI-ACP covers agile work in general; your answers call for something more specific.',
        'PMI-ACP would come first if your reason were \u201cSomeone Asks for One\u201d and what they ask for were \u201cPMI (PMP, PMI-ACP, \u2026)\u201d.',
      ],
    ],
    [
      'one that comes once nothing runs out any more',
      'a-csm',
      { ...master, ...holds('csm:expiring') },
      [
        'What is about to expire comes first: every renewal costs money, so keep what helps.',
        'A-CSM would come first if nothing you hold were about to expire.',
      ],
    ],
  ])('%s', (_what, id, answers, texts) => {
    expect(said(id, answers)).toEqual(texts);
  });

  test.each<[string, string, Answers, string]>([
    ['first', 'csm', newcomer, 'CSM is what we recommend.'],
    ['second of a pair', 'psm-i', newcomer, 'PSM I fits nearly as well as CSM.'],
    ['second of both', 'cspo', undecided, 'CSPO is what we recommend as the second step.'],
    [
      'for later',
      'pmp',
      { aim: 'projects', setting: 'planned', led: 'under-3' },
      'PMP is the one to aim for, but not yet.',
    ],
    ['what most take', 'csm', {}, 'CSM is what most people in your place start with.'],
    ['what most take, second', 'psm-i', {}, 'PSM I is what most people in your place start with.'],
  ])('what is recommended, %s, is said to be', (_part, id, answers, text) => {
    expect(said(id, answers)[0]).toBe(text);
  });

  test('one that is no longer awarded names what came after it', () => {
    const csm = catalog.get('csm');
    const psm = catalog.get('psm-i');
    if (!csm || !psm) throw new Error('the catalog has no CSM');
    const older = catalogOf([
      { ...csm, id: 'old', abbreviation: 'OLD', retired: { successor: 'psm-i' } },
      psm,
      csm,
    ]);
    expect(whyNot('old', newcomer, older)).toEqual([
      { text: 'OLD is no longer awarded; PSM I replaced it.', cites: [] },
    ]);
  });

  test('each sentence names the answers and facts it rests on', () => {
    const [badge, change] = whyNot('a-csm', newcomer, catalog);
    expect(badge?.cites.map(citationId)).toEqual(['fact a-csm.requiresCertification']);
    expect(change?.cites.map(citationId)).toEqual(['answer held:none']);
  });

  test('a certification that the catalog does not have is our mistake', () => {
    expect(() => whyNot('nothing', newcomer, catalog)).toThrow('no certification "nothing"');
  });
});

describe('choose it if', () => {
  test.each<[string, string, Answers, string]>([
    ['so many answers lead there', 'pspo-i', newcomer, 'Choose it if '],
    ['nothing does, what stands in its way', 'icp', newcomer, 'We never recommend ICP: '],
    [
      'it is as good, that it is',
      'csm',
      { ...newcomer, learning: 'self-study' },
      'CSM fits nearly as well as PSM I.',
    ],
  ])('%s', (_how, id, answers, says) => {
    expect(chooseIf(id, answers, catalog)).toContain(says);
    expect(chooseIf(id, answers, catalog)).not.toMatch(/ were | held | chose /);
  });
});
