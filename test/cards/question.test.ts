import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { groupsOf } from '../../src/conversation/certification-groups.ts';
import {
  type Answers,
  allQuestions,
  MOST_CONSIDERED,
  MOST_HELD,
  questionFor,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOfType, readable } from './support/readable.ts';
import { csm, cspo, given, pickerView, questionView, standingView, state } from './support/views.ts';

describe('a question', () => {
  test('shows why it is asked, what was answered, and how much may follow', () => {
    expect(readable(draw(questionView(), 'rich'))).toEqual([
      'header: How is work run where you are, or where you want to be?',
      'context: A certification for one way of working says little to people who work another way.',
      'context: Your answers: Role: Scrum Master or Team Lead · You hold: None | At most three questions left, this one included.',
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
      '3. Kanban, Requests as They Come',
      '4. Planned Up Front (Waterfall)',
      '5. Agile, but No Single Method',
      '6. Not Sure',
      'A certification for one way of working says little to people who work another way.',
      'Your answers: Role: Scrum Master or Team Lead · You hold: None',
      'At most three questions left, this one included.',
    ]);
  });

  test('offers its answers, then ways to change, undo and leave the thread', () => {
    expect(controlsOf(draw(questionView({ question: questionFor('learning', {}) }), 'rich'))).toEqual([
      'A Live Class With a Trainer',
      'Study Alone, Then an Exam',
      'Whatever Costs Least',
      'Not Sure',
      'static_select: Role: Scrum Master or Team Lead | You hold: None',
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
    expect(again).toContain('static_select: Role: Scrum Master or Team Lead');
  });

  test('asked again does not count what is left, for with the answer kept it may be none', () => {
    const again = draw(questionView({ question: questionFor('held', {}) }), 'rich');
    expect(again.text).not.toMatch(/question/);
    expect(readable(again).at(-1)).toBe(
      'context: Your answers: Role: Scrum Master or Team Lead · You hold: None',
    );
  });

  test('about the direction gives a reason that fits whatever it offers', () => {
    const ways: Answers[] = [
      { aim: 'member', held: 'csm' },
      { aim: 'team', held: 'none' },
    ];
    for (const answers of ways) {
      expect(questionFor('next', answers).why).toBe('Each of these leads to different advice.');
    }
  });

  test.each<[Answers, string]>([
    [{ aim: 'build', setting: 'scrum' }, 'What should it be about?'],
    [{ aim: 'build', setting: 'safe' }, 'What do you look after in SAFe?'],
    [{ aim: 'team', setting: 'kanban' }, 'What do you need Kanban for?'],
    [{ aim: 'coach', setting: 'mix' }, 'Whom or what do you help, or want to?'],
  ])('about the focus asks what there is to choose between: %j', (answers, words) => {
    const message = draw(questionView({ question: questionFor('focus', answers) }), 'rich');
    expect(readable(message)[0]).toBe(`header: ${words}`);
    expect(message.text.split('\n')[0]).toBe(words);
  });

  test('has no answer that a phone would cut off: at most 30 characters, whoever is asked', () => {
    const labels = allQuestions().flatMap(({ options, variants }) =>
      [...options, ...variants.flatMap((variant) => variant.options)].map(({ label }) => label),
    );
    expect(new Set(labels).size).toBeGreaterThan(60);
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
  });

  test.each([
    [1, 'This is the last question.'],
    [2, 'At most two questions left, this one included.'],
    [7, 'At most seven questions left, this one included.'],
  ])('counts %i to come in words', (atMost, words) => {
    expect(draw(questionView({ atMost }), 'rich').text).toContain(words);
  });

  test.each([
    [['Role'], 'Role.'],
    [['Role', 'an earlier question'], 'Role and an earlier question.'],
    [['Role', 'Focus', 'Direction'], 'Role, Focus and Direction.'],
  ])('says which answers were lost: %j', (dropped, words) => {
    const { text, blocks } = draw(questionView({ dropped }), 'rich');
    expect(text).toContain(`No longer on offer, and so not kept: ${words} All else still counts.`);
    expect(readable({ text, blocks }).join()).toContain(words);
  });
});

describe('the list of what is held', () => {
  const message = draw(pickerView({ given }), 'rich');
  const [list] = partsOfType(message, 'multi_static_select');

  test('is sent with Done, or left with Not Sure', () => {
    expect(controlsOf(message).slice(1)).toEqual([
      'Done',
      'Not Sure',
      'static_select: Role: Scrum Master or Team Lead | You hold: None',
      'Undo',
      'Continue Privately',
    ]);
  });

  test('takes as many as the words say', () => {
    expect(list?.max_selected_items).toBe(MOST_HELD);
    expect(message.text).toContain('Pick up to eight');
    expect(readable(message).join()).toContain('Pick up to eight');
  });

  test('has every certification once, under its issuer', () => {
    const groups = list?.option_groups as { label: { text: string }; options: { value: string }[] }[];
    const ids = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect([...ids].sort()).toEqual(catalog.all.map(({ id }) => id).sort());
    for (const { label, options } of groups) {
      for (const { value } of options) expect(catalog.get(value)?.issuer.name).toBe(label.text);
    }
    expect(JSON.stringify(groups)).toContain('CSM \u2013 Certified ScrumMaster');
  });
});

describe('how what is held stands', () => {
  test('is asked of each that was picked, with one tap where all are current', () => {
    expect(controlsOf(draw(standingView(), 'rich')).slice(0, 3)).toEqual([
      'multi_static_select: CSM is about to expire | CSM has lapsed | PSM I is about to expire | PSM I has lapsed',
      'All Are Current',
      'Done',
    ]);
  });

  test('of one alone is asked as that', () => {
    const message = draw(standingView({ picked: standingView().picked.slice(0, 1) }), 'rich');
    expect(message.text).toContain(
      'Is your CSM about to expire, or lapsed?\nYou picked CSM. If it is current,',
    );
    expect(controlsOf(message)).toContain('It Is Current');
  });

  test('says in its text what can be picked', () => {
    const { text } = draw(standingView(), 'classic');
    expect(text).toContain('You picked CSM and PSM I.');
    expect(text).toContain('4. PSM I has lapsed');
  });
});

describe('an answer taken as said', () => {
  const view = questionView({
    given: [{ question: 'aim', topic: 'Role', label: 'Project or Program Manager', presumed: true }],
  });

  test('is marked, and can be changed', () => {
    const message = draw(view, 'rich');
    expect(message.text).toContain('Your answers: Role: Project or Program Manager (assumed)');
    expect(controlsOf(message)).toContain('static_select: Role: Project or Program Manager (assumed)');
  });

  test('is nothing to undo', () => {
    expect(controlsOf(draw(view, 'rich'))).not.toContain('Undo');
    expect(controlsOf(draw(questionView(), 'rich'))).toContain('Undo');
  });
});

describe('choosing between some', () => {
  test('takes as many as the words say, and starts where one likes', () => {
    const message = draw({ kind: 'choosing', here: true, groups: groupsOf(catalog) }, 'rich');
    expect(partsOfType(message, 'multi_static_select')[0]?.max_selected_items).toBe(MOST_CONSIDERED);
    expect(message.text).toContain('Pick two to four.');
    expect(controlsOf(message).slice(1)).toEqual(['Here, in a Thread', 'Privately']);
  });

  test('is offered on the launcher, and no more once it is known', () => {
    const launcher = { kind: 'launcher', here: true } as const;
    expect(controlsOf(draw(launcher, 'rich'))).toEqual([
      'Here, in a Thread',
      'Privately',
      'I Am Choosing Between \u2026',
    ]);
    const considering = [csm.certification, cspo.certification];
    const known = draw({ ...launcher, considering }, 'rich');
    expect(controlsOf(known)).toEqual(['Here, in a Thread', 'Privately']);
    expect(known.text).toMatch(/^Choosing between CSM and CSPO\. Where shall we do this\?/);
  });
});
