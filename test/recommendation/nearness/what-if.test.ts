import { describe, expect, test } from 'vitest';
import { outcomeKey } from '../../../src/recommendation/decision/outcome.ts';
import { type Change, otherTradeOff, whatWouldChange } from '../../../src/recommendation/nearness/what-if.ts';
import type { Answers, QuestionId } from '../../../src/recommendation/questions/answers.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
  learning: 'class',
};

const about = (question: QuestionId, answers: Answers) =>
  whatWouldChange(answers).filter((change) => change.question === question);
const inShort = ({ label, outcomes, questions }: Change) => [label, outcomes.map(outcomeKey), questions];

describe('what would change this', () => {
  test('for a newcomer who likes a class, another way of learning puts the exam first', () => {
    expect(about('learning', newcomer).map(inShort)).toEqual([
      ['On My Own', ['pair:psm-i,csm:'], 0],
      ['Whichever Costs Less', ['pair:psm-i,csm:'], 0],
    ]);
  });

  test('an answer that opens one more question says so, with both ways it may go', () => {
    expect(about('experience', newcomer).map(inShort)).toEqual([
      ['1 to 3 Years', ['pair:csm,psm-i:', 'both:csm,cspo:', 'one:sps:', 'one:psk-i:'], 1],
      ['Over 3 Years', ['pair:csm,psm-i:', 'both:csm,cspo:', 'one:sps:', 'one:psk-i:'], 1],
    ]);
  });

  test('nobody comes to hold one of so many by a tap, or less than they do', () => {
    expect(about('held', newcomer).map(({ label }) => label)).toEqual(['CSM', 'PSM I']);
    expect(about('held', { ...newcomer, held: 'csm' })).toEqual([]);
  });

  test('an answer that leads to the same outcome is left out', () => {
    expect(about('experience', newcomer).map(({ option }) => option)).not.toContain('under-1');
    expect(about('aim', { aim: 'team', setting: 'safe' }).map(({ option }) => option)).not.toContain('team');
  });

  test('nobody is told to become unsure', () => {
    expect(whatWouldChange(newcomer).map(({ option }) => option)).not.toContain('not-sure');
  });

  test('an answer given as "Not sure" counts as one that may change', () => {
    const unsure: Answers = { ...newcomer, learning: 'not-sure', payer: 'not-sure' };
    expect(about('payer', unsure).map(inShort)).toEqual([['I Pay Myself', ['pair:psm-i,csm:'], 0]]);
  });

  test('the labels are those on the buttons for these people', () => {
    const master: Answers = { ...newcomer, experience: '1-to-3', held: 'none', next: 'deeper' };
    expect(about('next', master).map(({ topic, label }) => [topic, label])).toEqual([
      ['Direction', 'Learn the Product Side'],
      ['Direction', 'Work with Several Teams'],
      ['Direction', 'Add Kanban to Scrum'],
    ]);
  });

  test('answers that make no sense beside the others are neither changed nor kept', () => {
    expect(about('focus', { ...newcomer, focus: 'code' })).toEqual([]);
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
