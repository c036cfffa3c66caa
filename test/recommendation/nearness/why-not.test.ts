import { describe, expect, test } from 'vitest';
import { createCatalog } from '../../../src/catalog/catalog.ts';
import { citationId } from '../../../src/recommendation/facts/citation.ts';
import { whyNot } from '../../../src/recommendation/nearness/why-not.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { catalog } from '../../support/catalog.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
  learning: 'class',
};
const master: Answers = { ...newcomer, experience: '1-to-3', held: 'csm', next: 'deeper' };

const said = (id: string, answers: Answers) => whyNot(id, answers, catalog).map(({ text }) => text);

describe('why not', () => {
  test.each<[string, string, Answers, readonly string[]]>([
    [
      'one of the own line, where the level leads off it: what led there',
      'pmp',
      { aim: 'projects', setting: 'scrum', held: 'none', experience: 'over-3' },
      [
        'PMP is for your line of work, but here it comes behind PMI-ACP.',
        'PMP would come first with \u201cExperience: Led Projects, 3 Years or More\u201d.',
      ],
    ],
    [
      'one for other people: for whom, and what chose another track',
      'cspo',
      newcomer,
      [
        'CSPO is made for Product Owners.',
        'CSPO would come first with \u201cYou hold: CSM\u201d and \u201cDirection: Learn the Product Side\u201d.',
      ],
    ],
    [
      'one a level up: what its issuer asks for that is missing, and by how much',
      'a-csm',
      newcomer,
      ['A-CSM asks for CSM first.', 'A-CSM would be what to aim for with \u201cYou hold: CSM\u201d.'],
    ],
    [
      'one a level up that asks for nothing: why the level below comes first',
      'psm-ii',
      newcomer,
      [
        'PSM II is a level above what fits now.',
        'PSM II would be what to aim for with \u201cYou hold: CSM\u201d.',
      ],
    ],
    [
      'the other issuer’s: what put one before the other',
      'a-csm',
      { ...master, learning: 'self-study' },
      [
        'You would like to learn on your own, and an exam without a class saves the price of the class.',
        'A-CSM would come first with \u201cLearning: In a Live Class\u201d.',
      ],
    ],
    [
      'the other issuer’s, where nothing speaks for either',
      'psm-i',
      { ...master, held: 'none', next: 'other-side', learning: 'not-sure' },
      [
        'PSM I would do as well; nothing you said puts it before or behind CSM.',
        'PSM I would come first with \u201cLearning: On My Own\u201d.',
      ],
    ],
    ['one that is held', 'csm', master, ['You hold CSM.']],
    ['its twin', 'psm-i', master, ['You hold CSM, which covers it.']],
    [
      'one that nobody is ever told to get',
      'capm',
      newcomer,
      ['CAPM is never recommended here: no source in our collection tells anyone to get it for agile work.'],
    ],
    [
      'any, where none is needed',
      'csd',
      { aim: 'build', setting: 'scrum', focus: 'code', held: 'none', purpose: 'hired' },
      [
        'Adverts for people who build software do not ask for agile badges; what you can show counts.',
        'CSD would come first with \u201cYou hold: CSM\u201d and \u201cReason: To Do My Job Better\u201d.',
      ],
    ],
    [
      'any, where too little is known',
      'csm',
      { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' },
      [
        'Work and way of working decide nearly everything, and both are still open.',
        'CSM would come first with \u201cExperience: Not Yet\u201d.',
      ],
    ],
    [
      'a general one',
      'icp',
      newcomer,
      [
        'ICP is general, and your answers point to something more particular.',
        'Helping a team work well is what a Scrum Master does.',
      ],
    ],
  ])('%s', (_what, id, answers, texts) => {
    expect(said(id, answers)).toEqual(texts);
  });

  test.each<[string, string, Answers, string]>([
    ['first', 'csm', newcomer, 'CSM is what is recommended.'],
    ['second of a pair', 'psm-i', newcomer, 'PSM I fits nearly as well as the first.'],
    [
      'second of both',
      'cspo',
      { ...master, held: 'none', next: 'other-side', learning: 'class' },
      'CSPO is recommended as well, as the second step.',
    ],
    [
      'for later',
      'pmp',
      { aim: 'projects', setting: 'planned', experience: 'led-none' },
      'PMP is what to aim for, but not yet.',
    ],
    [
      'one of two that are open',
      'icp-acc',
      { aim: 'lead', setting: 'mix', focus: 'not-sure' },
      'ICP-ACC is one of two that are open to you.',
    ],
  ])('what is recommended, %s, is said to be', (_part, id, answers, text) => {
    expect(said(id, answers)[0]).toBe(text);
  });

  test('one that is no longer awarded names what came after it', () => {
    const csm = catalog.get('csm');
    const psm = catalog.get('psm-i');
    if (!csm || !psm) throw new Error('the catalog has no CSM');
    const older = createCatalog({
      version: '2026-11-24',
      certifications: [{ ...csm, id: 'old', abbreviation: 'OLD', retired: { successor: 'psm-i' } }, psm, csm],
    });
    expect(whyNot('old', newcomer, older)).toEqual([
      { text: 'OLD is no longer awarded; PSM I came after it.', cites: [] },
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
