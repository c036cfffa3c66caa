import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { choosingView, launcherView } from '../../src/conversation/launcher-view.ts';
import { readStartText } from '../../src/conversation/start-text.ts';
import type { AnswersView, GivenAnswer, RefusedBecause } from '../../src/conversation/view.ts';
import {
  type Answers,
  allQuestions,
  MOST_CONSIDERED,
  MOST_HELD,
  questionFor,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOfType, readable } from './support/readable.ts';
import { given, pickerView, questionView, standingView, state } from './support/views.ts';

const weighed: GivenAnswer = { question: 'tradeoff', topic: 'Trade-off', label: 'Without One' };

const answersOf = (answers: AnswersView['given']): AnswersView => ({
  kind: 'answers',
  state: state(),
  given: answers,
  dropped: [],
});

describe('a question', () => {
  test('shows why it is asked, what was answered, and how much may follow', () => {
    expect(readable(draw(questionView(), 'rich'))).toEqual([
      'header: How is work run where you are, or where you want to be?',
      'context: A certification for one way of working says little to people who work another way.',
      'context: You said: Role: Scrum Master or Team Lead · You hold: None | At most two more questions.',
    ]);
  });

  test('says that it is fleeting where only one person sees it', () => {
    const { text } = draw(questionView({ state: state({ place: 'ephemeral' }) }), 'rich');
    expect(text).toContain('Only you see this, until Slack is reloaded.');
    expect(draw(questionView(), 'rich').text).not.toContain('reloaded');
  });

  test('says all of that in its text, to be read aloud, with no numbers to reply with', () => {
    expect(draw(questionView(), 'rich').text.split('\n')).toEqual([
      'How is work run where you are, or where you want to be?',
      'Answers: Scrum; SAFe; Kanban, Requests as They Come; Planned Up Front (Waterfall); Agile, but No Single Method; Not Sure.',
      'A certification for one way of working says little to people who work another way.',
      'You said: Role: Scrum Master or Team Lead; You hold: None.',
      'At most two more questions.',
    ]);
  });

  test('offers its answers, and one menu for all that is rare', () => {
    expect(controlsOf(draw(questionView({ question: questionFor('learning', {}) }), 'rich'))).toEqual([
      'A Live Class With a Trainer',
      'Study Alone, Then an Exam',
      'Whatever Costs Least',
      'Not Sure',
      'overflow: Change an Answer | Undo | Only I See It | Keep It in Our Messages | Start Over',
    ]);
  });

  test.each([
    [
      'thread',
      given,
      'overflow: Change an Answer | Undo | Only I See It | Keep It in Our Messages | Start Over',
    ],
    ['ephemeral', given, 'overflow: Change an Answer | Undo | Keep It in Our Messages | Start Over'],
    ['dm', given, 'overflow: Change an Answer | Undo | Start Over'],
    ['thread', [], 'overflow: Only I See It | Keep It in Our Messages'],
    ['ephemeral', [], 'Keep It in Our Messages'],
  ] as const)('in place "%s" has in its menu what makes a difference: %j', (place, answers, menu) => {
    const message = draw(questionView({ state: state({ place }), given: answers }), 'rich');
    expect(controlsOf(message).at(-1)).toBe(menu);
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
  });

  test('asked again says what the answer is now, on the screen and aloud', () => {
    const again = draw(questionView({ question: questionFor('held', {}) }), 'rich');
    expect(readable(again)[1]).toMatch(/^context: .* \| Your answer now: None\.$/);
    expect(again.text.split('\n').slice(3)).toEqual([
      'Your answer now: None.',
      'You said: Role: Scrum Master or Team Lead.',
    ]);
  });

  test('asked again does not count what is left, for with the answer kept it may be none', () => {
    const again = draw(questionView({ question: questionFor('held', {}) }), 'rich');
    expect(again.text).not.toMatch(/question/);
    expect(readable(again).at(-1)).toBe('context: You said: Role: Scrum Master or Team Lead');
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
    [1, 'Last question.'],
    [2, 'At most one more question.'],
    [5, 'At most four more questions.'],
  ])('of %i counts those behind it in words', (atMost, words) => {
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
      'overflow: Change an Answer | Undo | Only I See It | Keep It in Our Messages | Start Over',
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
    expect(text).toMatch(/^To pick from: CSM is about to expire; .*; PSM I has lapsed\.$/m);
  });
});

describe('an answer taken as said', () => {
  const view = questionView({
    given: [{ question: 'aim', topic: 'Role', label: 'Project or Program Manager', presumed: true }],
  });

  test('is marked, and can be changed', () => {
    const message = draw(view, 'rich');
    expect(message.text).toContain('You said: Role: Project or Program Manager (assumed)');
    expect(controlsOf(message).at(-1)).toContain('Change an Answer');
  });

  test('is nothing to undo', () => {
    expect(controlsOf(draw(view, 'rich')).at(-1)).not.toMatch(/Undo|Start Over/);
    expect(controlsOf(draw(questionView(), 'rich')).at(-1)).toMatch(/Undo .* Start Over/);
  });
});

describe('changing an answer', () => {
  const message = draw(answersOf([...given, weighed]), 'rich');

  test('shows every answer with a button beside it, which says aloud what it changes', () => {
    expect(readable(message)).toEqual([
      'header: Which answer would you like to change?',
      'section: *Role:* Scrum Master or Team Lead',
      'section: *You hold:* None',
      'section: *Trade-off:* Without One',
    ]);
    const labels = partsOfType(message, 'button').map((each) => each.accessibility_label);
    expect(labels).toEqual(['Change: Role', 'Change: You hold', 'Undo: Trade-off', undefined]);
    expect(controlsOf(message)).toEqual(['Change', 'Change', 'Undo', 'Keep My Answers']);
  });

  test('says them aloud', () => {
    expect(message.text).toBe(
      'Which answer would you like to change?\nYou said: Role: Scrum Master or Team Lead; You hold: None; Trade-off: Without One.',
    );
  });
});

test('starting over is asked first, with the answers still there', () => {
  const message = draw({ kind: 'start-over', state: state(), given, dropped: [] }, 'rich');
  expect(readable(message)).toEqual([
    'header: Start over?',
    'section: All your answers here are forgotten.',
    'context: You said: Role: Scrum Master or Team Lead · You hold: None',
  ]);
  expect(controlsOf(message)).toEqual(['Start Over', 'Keep Them']);
});

describe('what stands above everything else', () => {
  test('in the DM is the day, in words, and not said aloud', () => {
    const message = draw(
      questionView({ state: state({ place: 'dm' }), firstLine: { about: 'day', today: '2026-11-28' } }),
      'rich',
    );
    expect(readable(message)[0]).toBe('context: Saturday, November 28');
    expect(message.text).toBe(draw(questionView({ state: state({ place: 'dm' }) }), 'rich').text);
  });

  test.each<[RefusedBecause, RegExp]>([
    ['not-invited', /not in this channel, so only you see this\. .* `\/invite @Certify`/],
    ['cannot-post-here', /^context: Certify cannot post here, so only you see this\.$/],
    ['archived', /archived, so only you see this/],
    ['read-only', /Only some people may post in this channel/],
    ['messages-closed', /cannot write to you/],
  ])('is why it is not where it was asked for (%s), in one line', (because, words) => {
    const message = draw(questionView({ firstLine: { about: 'refused', because } }), 'rich');
    expect(readable(message)[0]).toMatch(words);
    expect(`context: ${message.text.split('\n')[0]}`).toBe(readable(message)[0]);
  });
});

describe('choosing between some', () => {
  test('takes as many as the words say, and starts where one likes', () => {
    const message = draw(choosingView({}, true, { catalog }), 'rich');
    expect(partsOfType(message, 'multi_static_select')[0]?.max_selected_items).toBe(MOST_CONSIDERED);
    expect(message.text).toContain('Pick two to four.');
    expect(controlsOf(message).slice(1)).toEqual(['Only I See It', 'In a Thread Here']);
  });

  test('is offered on the launcher, and no more once it is known', () => {
    const launcher = (said: Answers) => draw(launcherView(said, true, { catalog }), 'rich');
    expect(controlsOf(launcher({}))).toEqual([
      'Only I See It',
      'In a Thread Here',
      'I Am Choosing Between \u2026',
    ]);
    const known = launcher({ considering: ['csm', 'cspo'] });
    expect(controlsOf(known)).toEqual(['Only I See It', 'In a Thread Here']);
    expect(known.text).toMatch(/^You are choosing between CSM and CSPO\. Certify asks /);
  });

  test('keeps what was said on the launcher, and says so', () => {
    const said = { aim: 'test', held: 'none' } as const;
    const launcher = draw(launcherView(said, true, { catalog }), 'rich');
    expect(launcher.text).toContain('You said: Role: Tester; You hold: None.');
    expect(launcher.text).toMatch(/^Certify asks at most \w+ more questions?, then recommends/);
    const ids = [launcher, draw(choosingView(said, true, { catalog }), 'rich')].map(
      (message) => partsOfType(message, 'actions')[0]?.block_id,
    );
    for (const id of ids) expect(readStartText(String(id).replace('start~', ''), catalog)).toEqual(said);
  });
});
