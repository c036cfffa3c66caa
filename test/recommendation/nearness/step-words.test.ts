import { describe, expect, test } from 'vitest';
import type { Step } from '../../../src/recommendation/nearness/distance.ts';
import { ifOtherwise } from '../../../src/recommendation/nearness/step-words.ts';
import { OPTION_IDS, QUESTION_IDS } from '../../../src/recommendation/questions/answers.ts';
import { plainOptionLabel } from '../../../src/recommendation/questions/question.ts';
import { catalog } from '../../support/catalog.ts';

const told = (...steps: Step[]) => ifOtherwise('X would come first', steps, {}, catalog);

describe('what would have to be otherwise', () => {
  test.each<[string, Step]>([
    ['your role were “Product Owner”', { question: 'aim', option: 'product' }],
    ['your way of working were “Agile, but No Single Method”', { question: 'setting', option: 'mix' }],
    ['you chose “One Team” as the focus', { question: 'focus', option: 'one-team' }],
    ['your reason were “Get Better at My Work”', { question: 'purpose', option: 'better' }],
    ['what they ask for were “They Do Not Say”', { question: 'whose', option: 'unnamed' }],
    ['your time leading projects were “3 Years or More”', { question: 'led', option: '3-plus' }],
    ['your next goal were “Learn the Product Side”', { question: 'next', option: 'other-side' }],
    ['your experience were “Over 3 Years”', { question: 'experience', option: 'over-3' }],
    ['you knew Scrum “Well Enough”', { question: 'experience', option: 'scrum-known' }],
    ['you chose “A Live Class With a Trainer”', { question: 'learning', option: 'class' }],
    ['you answered “The Class Is Worth It”', { question: 'tradeoff', option: 'class' }],
    ['you had not weighed the class', { question: 'tradeoff', option: null }],
    ['you held CSM', { question: 'held', option: 'csm' }],
    ['you held nothing yet', { question: 'held', option: 'none' }],
    ['you held another one', { question: 'held', option: 'several' }],
    ['you held A-CSM', { question: 'held', trait: 'a-csm', has: true }],
    ['you held a certification already', { question: 'held', trait: 'anything', has: true }],
    ['nothing you hold were about to expire', { question: 'held', trait: 'expiring', has: false }],
    ['one you hold were about to expire', { question: 'held', trait: 'expiring', has: true }],
  ])('is a clause that reads aloud: if %s', (clause, step) => {
    expect(told(step)).toBe(`X would come first if ${clause}.`);
  });

  test('names every answer in the words of its button', () => {
    for (const question of QUESTION_IDS) {
      for (const option of OPTION_IDS[question]) {
        if (question === 'held') continue;
        expect(told({ question, option } as Step)).toContain(`“${plainOptionLabel(question, option)}”`);
      }
    }
  });

  const role: Step = { question: 'aim', option: 'product' };
  const class_: Step = { question: 'learning', option: 'class' };
  const kanban: Step = { question: 'setting', option: 'kanban' };
  const flow: Step = { question: 'focus', option: 'one-flow' };

  test('is two answers at most, and the rest is counted', () => {
    expect(told(role, class_)).toBe(
      'X would come first if your role were “Product Owner” and you chose “A Live Class With a Trainer”.',
    );
    expect(told(role, class_, flow)).toBe(
      'X would come first if your role were “Product Owner”, you chose “A Live Class With a Trainer” and 1 more answer changed.',
    );
  });

  test('is one where two would be a long sentence', () => {
    expect(told(kanban, flow, role, class_)).toBe(
      'X would come first if your way of working were “Kanban, Requests as They Come” and 3 more answers changed.',
    );
  });
});
