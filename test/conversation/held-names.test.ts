import { expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { begin, current } from '../../src/conversation/step.ts';
import { type Answers, MOST_HELD, QUESTION_IDS } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

/** Somebody may hold those with the longest names, all about to expire; Slack takes no more than 75 characters in a menu. */

const parts = { catalog, overlay: undefined, reportTo: undefined, today: '2026-11-29' };
const longest = [...catalog.all]
  .sort((a, b) => b.abbreviation.length - a.abbreviation.length)
  .slice(0, MOST_HELD);

const ROLES: readonly Answers[] = [
  {},
  { aim: 'team', setting: 'scrum' },
  { aim: 'team', setting: 'safe' },
  { aim: 'product', setting: 'scrum' },
  { aim: 'projects', setting: 'planned' },
  { aim: 'coach', setting: 'mix' },
  { aim: 'build', setting: 'scrum' },
];

test.each(['current', 'expiring', 'lapsed'] as const)(
  'the longest names fit wherever they stand (%s)',
  (standing) => {
    const { state } = begin('U012ABCDEF', 'thread', parts);
    if (!state) throw new Error('a beginning without a state');
    const holds = longest.map(({ id, heldAs = null }) => ({ certification: id, as: heldAs, standing }));
    for (const role of ROLES) {
      for (let many = 1; many <= holds.length; many += 1) {
        const answers: Answers = { ...role, held: 'several', holds: holds.slice(0, many) };
        const order = QUESTION_IDS.filter((id) => id in answers);
        for (const form of ['rich', 'classic'] as const)
          expect(() => draw(current({ ...state, answers, order }, parts), form)).not.toThrow();
      }
    }
  },
);
