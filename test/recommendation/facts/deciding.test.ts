import { describe, expect, test } from 'vitest';
import { decidingBetween } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

describe('for whom each of those compared is', () => {
  const deciding = (...ids: string[]) => decidingBetween(ids, catalog).map(({ text }) => text);

  test.each([
    [
      ['csm', 'cspo'],
      [
        'CSM if you want to help a team work well as its Scrum Master',
        'CSPO if you want to decide what gets built as its Product Owner',
      ],
    ],
    [
      ['csm', 'psm-i'],
      [
        'CSM if you would rather learn in a class',
        'PSM I if you would rather take the exam alone and want one that never expires',
      ],
    ],
    [
      ['csm', 'a-csm'],
      ['CSM if you want the first level', 'A-CSM if you want the advanced level'],
    ],
    [
      ['safe-ssm', 'csm'],
      ['SSM if your company works with SAFe', 'CSM if you want to help a team work well as its Scrum Master'],
    ],
    [
      ['safe-ssm', 'safe-popm'],
      [
        'SSM if this is you: Scrum Masters and team coaches whose team works inside a SAFe release train',
        'POPM if this is you: Product Owners, product managers and analysts who prepare and accept work on a SAFe release train',
      ],
    ],
  ])('%j', (ids, sentences) => {
    expect(deciding(...ids)).toEqual(sentences);
  });

  test('is said of any two, in other words for each', () => {
    for (const one of catalog.all) {
      for (const other of catalog.all) {
        if (one.id >= other.id) continue;
        const [first = '', second = ''] = deciding(one.id, other.id).map((text) =>
          text.replace(/^.*? if /, ''),
        );
        expect({ pair: [one.id, other.id], first, second }).toEqual({
          pair: [one.id, other.id],
          first: expect.stringMatching(/\S/),
          second: expect.stringMatching(/\S/),
        });
        expect({ pair: [one.id, other.id], same: first === second }).toEqual({
          pair: [one.id, other.id],
          same: false,
        });
      }
    }
  });
});
