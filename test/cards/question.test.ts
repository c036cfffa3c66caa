import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { type Answers, questionFor } from '../../src/recommendation/index.ts';
import { controlsOf, partsOfType, readable } from './support/readable.ts';
import { given, questionView, state, tickView } from './support/views.ts';

describe('a question', () => {
  test('shows why it is asked, what was answered, and how much may follow', () => {
    expect(readable(draw(questionView(), 'rich'))).toEqual([
      'header: How is work run where you are, or where you want to be?',
      'context: A badge for one way of working says little to people who work another way.',
      'context: Your answers: Work: Help a Team Work Well · Held: None | At most three questions left, this one included.',
    ]);
  });

  test('says that it is fleeting where only one person sees it', () => {
    const { text } = draw(questionView({ state: state({ place: 'ephemeral' }) }), 'rich');
    expect(text).toContain('Only you see this; it disappears when Slack is reloaded.');
    expect(draw(questionView(), 'rich').text).not.toContain('disappears');
  });

  test('says all of that in its text, with the options numbered', () => {
    expect(draw(questionView(), 'rich').text.split('\n')).toEqual([
      'How is work run where you are, or where you want to be?',
      '1. Scrum',
      '2. SAFe',
      '3. Kanban or Steady Flow',
      '4. Projects Planned Up Front',
      '5. A Mix, or Just Agile',
      '6. Not Sure',
      'A badge for one way of working says little to people who work another way.',
      'Your answers: Work: Help a Team Work Well · Held: None',
      'At most three questions left, this one included.',
    ]);
  });

  test('offers its answers, then ways to change, undo and leave the thread', () => {
    expect(controlsOf(draw(questionView({ question: questionFor('payer', {}) }), 'rich'))).toEqual([
      'I Pay Myself',
      'My Employer Pays',
      'Not Sure',
      'static_select: Work: Help a Team Work Well | Held: None',
      'Undo',
      'Continue Privately',
    ]);
  });

  test('emphasizes no answer', () => {
    const styled = partsOfType(draw(questionView(), 'rich'), 'button').filter(({ style }) => style);
    expect(styled).toEqual([]);
  });

  test('that comes first has nothing to change or undo', () => {
    const first = questionView({ given: [], state: state({ place: 'dm' }) });
    expect(draw(first, 'rich').blocks.filter(({ type }) => type === 'actions')).toHaveLength(1);
  });

  test('asked again can be left as it was answered', () => {
    const again = controlsOf(draw(questionView({ question: questionFor('held', {}) }), 'rich'));
    expect(again).toContain('Keep My Answer');
    expect(again).toContain('static_select: Work: Help a Team Work Well');
  });

  test('asked again does not count what is left, for with the answer kept it may be none', () => {
    const again = draw(questionView({ question: questionFor('held', {}) }), 'rich');
    expect(again.text).not.toMatch(/question/);
    expect(readable(again).at(-1)).toBe('context: Your answers: Work: Help a Team Work Well · Held: None');
  });

  test('about the direction gives a reason that fits whatever it offers', () => {
    const ways: Answers[] = [{ aim: 'lead', held: 'scrum-master' }, { aim: 'team', held: 'none' }, {}];
    for (const answers of ways) {
      expect(questionFor('next', answers).why).toBe('Each of these leads to different advice.');
    }
  });

  test.each(['build', 'lead'] as const)('about the job says what should be close to what: %s', (aim) => {
    expect(questionFor('focus', { aim }).text).toBe('Which of these is closest to the work you want to do?');
  });

  test.each([
    [1, 'This is the last question.'],
    [2, 'At most two questions left, this one included.'],
    [7, 'At most seven questions left, this one included.'],
  ])('counts %i to come in words', (atMost, words) => {
    expect(draw(questionView({ atMost }), 'rich').text).toContain(words);
  });

  test.each([
    [['Work'], 'this answer could not be kept: Work.'],
    [['Work', 'an earlier question'], 'these answers could not be kept: Work and an earlier question.'],
    [['Work', 'Job', 'Cost'], 'these answers could not be kept: Work, Job and Cost.'],
  ])('says which answers were lost: %j', (dropped, words) => {
    const { text, blocks } = draw(questionView({ dropped }), 'rich');
    expect(text).toContain(`We ask differently now, so ${words} The others still count.`);
    expect(readable({ text, blocks }).join()).toContain(words);
  });
});

describe('the boxes', () => {
  test('are sent with a button', () => {
    const message = draw(tickView({ given }), 'rich');
    const [boxes] = partsOfType(message, 'checkboxes');
    expect(boxes?.options).toHaveLength(10);
    expect(controlsOf(message).slice(1)).toEqual([
      'Use These',
      'Not Sure',
      'static_select: Work: Help a Team Work Well | Held: None',
      'Undo',
      'Continue Privately',
    ]);
    expect(message.text).toContain('8. PMP');
  });
});
