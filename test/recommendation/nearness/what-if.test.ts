import { describe, expect, test } from 'vitest';
import { outcomeKey } from '../../../src/recommendation/decision/outcome.ts';
import {
  type Change,
  otherTradeOff,
  whatWouldChange,
  whatWouldLeadTo,
} from '../../../src/recommendation/nearness/what-if.ts';
import type { Answers, QuestionId } from '../../../src/recommendation/questions/answers.ts';
import { holds } from '../../support/holding.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  learning: 'class',
};
const holder: Answers = { aim: 'team', setting: 'scrum', held: 'csm', next: 'deeper', experience: '1-to-3' };

const about = (question: QuestionId, answers: Answers) =>
  whatWouldChange(answers).filter((change) => change.question === question);
const inShort = ({ label, outcomes, questions }: Change) => [label, outcomes.map(outcomeKey), questions];

describe('what would change this', () => {
  test('for a newcomer who likes a class, another way of learning puts the exam first', () => {
    expect(about('learning', newcomer).map(inShort)).toEqual([
      ['Study Alone, Then an Exam', ['pair:psm-i,csm:'], 0],
      ['Whatever Costs Least', ['pair:psm-i,csm:'], 0],
    ]);
  });

  test('an answer that opens one more question says so, with every way it may go', () => {
    const master: Answers = { ...holder, next: 'kanban', learning: 'class' };
    expect(about('next', { ...master, experience: 'not-sure' }).map(inShort)[0]).toEqual([
      'Go Deeper in My Role',
      ['one:a-csm:'],
      0,
    ]);
    const { experience: _open, ...unasked } = master;
    expect(about('next', unasked).map(inShort)[0]).toEqual([
      'Go Deeper in My Role',
      ['not-yet:a-csm,psm-ii:practise-as-scrum-master', 'one:a-csm:'],
      1,
    ]);
  });

  test('nobody comes to hold one of so many by a tap, or less than they do', () => {
    expect(about('held', newcomer).map(({ label }) => label)).toEqual(['CSM', 'PSM I']);
    expect(about('held', holder)).toEqual([]);
    expect(about('held', { ...newcomer, ...holds('psm-ii') })).toEqual([]);
  });

  test('an answer that leads to the same outcome is left out', () => {
    expect(about('purpose', newcomer).map(({ option }) => option)).toEqual(['better', 'asked', 'nothing']);
    // Testers and those who build look after their own team's work alike.
    const builds: Answers = { aim: 'build', setting: 'safe', focus: 'team-work', held: 'none' };
    const roles = about('aim', builds).map(({ option }) => option);
    expect(roles).not.toContain('test');
    expect(roles).toContain('product');
  });

  test('what would lead to certain outcomes is what would change this to one of them at once', () => {
    for (const answers of [newcomer, holder, {}]) {
      const all = whatWouldChange(answers).filter(({ isSame }) => !isSame);
      for (const wanted of new Set(all.map(({ outcome }) => outcomeKey(outcome)))) {
        expect(whatWouldLeadTo((outcome) => outcomeKey(outcome) === wanted, answers)).toEqual(
          all.filter(({ outcome }) => outcomeKey(outcome) === wanted),
        );
      }
    }
  });

  test('nobody is told to become unsure', () => {
    expect(whatWouldChange(newcomer).map(({ option }) => option)).not.toContain('not-sure');
  });

  test('an answer given as "Not sure" counts as one that may change', () => {
    const unsure: Answers = { ...newcomer, learning: 'not-sure' };
    expect(about('learning', unsure).map(inShort)).toEqual([
      ['Study Alone, Then an Exam', ['pair:psm-i,csm:'], 0],
      ['Whatever Costs Least', ['pair:psm-i,csm:'], 0],
    ]);
  });

  test('what is open is no answer, so that it does not change', () => {
    const { purpose: _open, ...open } = newcomer;
    expect(about('purpose', open)).toEqual([]);
  });

  test('the labels are those on the buttons for these people', () => {
    expect(about('next', holder).map(({ topic, label }) => [topic, label])).toEqual([
      ['Direction', 'Learn the Product Side'],
      ['Direction', 'Work With Several Teams'],
      ['Direction', 'Add Kanban to Scrum'],
      ['Direction', 'Work With Executives'],
      ['Direction', 'Become a Coach'],
    ]);
    const inSafe: Answers = {
      aim: 'team',
      setting: 'safe',
      focus: 'one-team',
      experience: 'scrum-new',
      held: 'none',
    };
    expect(about('experience', inSafe).map(({ label }) => label)).toEqual(['Well Enough']);
  });

  test('answers that make no sense beside the others are neither changed nor kept', () => {
    expect(about('focus', { ...newcomer, focus: 'engineering' })).toEqual([]);
  });

  test('the order of the answers changes nothing', () => {
    const turned = Object.fromEntries(Object.entries(newcomer).reverse()) as Answers;
    expect(whatWouldChange(turned)).toEqual(whatWouldChange(newcomer));
  });
});

describe('the other side of a trade-off', () => {
  test('gives the other issuer’s', () => {
    expect(otherTradeOff({ ...newcomer, tradeoff: 'exam' })).toEqual({
      weighed: 'exam',
      outcome: { kind: 'one', certifications: ['csm'] },
    });
  });

  test.each<[string, Answers]>([
    ['nothing was weighed', newcomer],
    ['what was weighed decides nothing any more', { ...newcomer, setting: 'safe', tradeoff: 'exam' }],
  ])('is not there where %s', (_where, answers) => {
    expect(otherTradeOff(answers)).toBeNull();
  });
});
