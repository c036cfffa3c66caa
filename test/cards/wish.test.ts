import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import type { State } from '../../src/conversation/state.ts';
import { current } from '../../src/conversation/step.ts';
import { type Answers, citationId, type QuestionId, type Wish } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOfType, readable } from './support/readable.ts';
import { views } from './support/views.ts';

const parts = { catalog, today: '2026-11-24' };
const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'class',
};
const inSafe: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};
/** Who has several roles in view is told to get both, one after the other. */
const undecidedRole: Answers = { ...newcomer, aim: 'open' };

/** The result of someone who has answered this and said these wishes. */
function result(answers: Answers, ...wishes: Wish[]) {
  const { holds: _none, considering: _open, tradeoff: _said, ...toQuestions } = answers;
  const state: State = {
    place: 'thread',
    owner: 'U012ABCDEF',
    step: 3,
    catalogVersion: catalog.version,
    answers,
    order: Object.keys(toQuestions) as QuestionId[],
    ...(wishes.length > 0 && { wishes }),
  };
  const view = current(state, parts);
  if (view.kind !== 'outcome') throw new Error('not settled yet');
  return view;
}

describe('a result with wishes', () => {
  const noClass = result(newcomer, 'no-class');

  test('names the new first, what it gains and gives up, and keeps the one before in sight', () => {
    expect(readable(draw(noClass, 'rich'))).toMatchInlineSnapshot(`
      [
        "header: Get PSM I, with no class",
        "section: Your answers alone recommend CSM; your wish puts PSM I first.",
        "rich_text: What you gain | PSM I costs less over three years than CSM. (scrum.org) | PSM I needs no class; CSM requires one. (scrum.org) | PSM I never expires; CSM must be renewed every 2 years, for $100. (globalexamatlas.com)",
        "rich_text: What you give up | PSM I comes without a class; you would book one apart. (scrum.org) | The exam of PSM I is demanding: 85% must be right; CSM: 74% must be right. (scrum.org)",
        "section: *Cost:* PSM I: $200; $400 with one retake.
      CSM: about $1,350 over 3 years ($350–2,595).
      *Next:* Take the free practice test; once you pass it easily, book the exam.",
        "context: You said: Role: Scrum Master or Team Lead · Way of working: Scrum · You hold: None · Reason: Get Better at My Work · Experience: Not Yet · Learning: A Live Class With a Trainer | Your wish: With No Class",
        "carousel: PSM I · Professional Scrum Master I | With your wish · Scrum.org | A first Scrum certification by exam alone: proof that you know Scrum as it is written. | $200; $400 with one retake. | CSM · Certified ScrumMaster | Without your wish · Scrum Alliance | A first Scrum certification taught in a class, for future Scrum Masters and anyone on a Scrum team. | About $1,350 over 3 years. | CSPO · Certified Scrum Product Owner | Also possible · Scrum Alliance | Choose it if you hold CSM and your next goal is “Learn the Product Side”. | About $970 over 3 years.",
        "context: Prices last checked November 2026.",
      ]
    `);
  });

  test('says all of it in its text', () => {
    expect(draw(noClass, 'classic').text.split('\n')).toMatchInlineSnapshot(`
      [
        "Get PSM I, with no class.",
        "Next: Take the free practice test; once you pass it easily, book the exam.",
        "Cost: PSM I: $200; $400 with one retake. CSM: about $1,350 over 3 years ($350–2,595).",
        "Your answers alone recommend CSM; your wish puts PSM I first.",
        "You gain: PSM I costs less over three years than CSM. PSM I needs no class; CSM requires one. PSM I never expires; CSM must be renewed every 2 years, for $100.",
        "You give up: PSM I comes without a class; you would book one apart. The exam of PSM I is demanding: 85% must be right; CSM: 74% must be right.",
        "Prices last checked November 2026.",
        "You said: Role: Scrum Master or Team Lead; Way of working: Scrum; You hold: None; Reason: Get Better at My Work; Experience: Not Yet; Learning: A Live Class With a Trainer.",
        "Your wish: With No Class",
      ]
    `);
  });

  test('rests what is gained and given up on answers and facts', () => {
    const { gained = [], givenUp = [], nextStep } = noClass.wished ?? {};
    const sentences = [...gained, ...givenUp, ...(nextStep ? [nextStep] : [])];
    expect(sentences.map(({ cites }) => cites.map(citationId).join(' + '))).toMatchInlineSnapshot(`
      [
        "fact psm-i.examFeeUsd + fact psm-i.retakeFeeUsd + fact csm.classPriceUsd + fact csm.renewalFeeUsd",
        "fact psm-i.classRequired + fact csm.classRequired",
        "fact psm-i.expires + fact csm.renewalEveryMonths + fact csm.renewalFeeUsd",
        "fact psm-i.classRequired + answer learning:class",
        "fact psm-i.examPassPercent + fact csm.examPassPercent",
        "fact psm-i.classRequired",
      ]
    `);
  });

  test('still points out answers that do not fit each other', () => {
    const message = draw(result({ ...newcomer, held: 'several', holds: [] }, 'no-class'), 'rich');
    expect(readable(message)[0]).toBe('header: Get PSM I, with no class');
    expect(readable(message).join()).toContain('One of your answers is not finished');
    expect(message.text).toContain('One of your answers is not finished');
    expect(controlsOf(message)).toContain('Change What You Hold');
  });

  test('has one visible way back', () => {
    expect(controlsOf(draw(noClass, 'rich')).filter((label) => label.startsWith('Take Back'))).toEqual([
      'Take Back This Wish',
    ]);
  });

  test('names the second of two in a row, which stays', () => {
    const both = result({ ...undecidedRole, learning: 'not-sure' }, 'no-class');
    const [header, , lead] = readable(draw(both, 'rich'));
    expect([header, lead]).toMatchInlineSnapshot(`
      [
        "header: PSM I first, then CSPO – the first one with no class",
        "rich_text: What you gain | PSM I costs less over three years than CSM. (scrum.org) | PSM I needs no class; CSM requires one. (scrum.org) | PSM I never expires; CSM must be renewed every 2 years, for $100. (globalexamatlas.com)",
      ]
    `);
    const costs = readable(draw(both, 'rich')).find((line) => line.includes('*Cost:*'));
    expect(costs?.split('\n').slice(0, 2)).toEqual([
      'section: *Cost:* PSM I: $200; $400 with one retake.',
      expect.stringMatching(/^CSM: about \$[\d,]+ over 3 years \(/),
    ]);
    expect(partsOfType(draw(both, 'rich'), 'card').map(({ subtitle }) => subtitle)).toMatchObject([
      { text: 'With your wish · Scrum.org' },
      { text: 'Without your wish · Scrum Alliance' },
      { text: 'Second · Scrum Alliance' },
    ]);
  });

  test('breaks up two that one renewal covers, which is said as long as both stand', () => {
    const both = undecidedRole;
    const once = 'One renewal covers CSM and CSPO together, so count it once.';
    expect(readable(draw(result(both), 'rich')).join()).toContain(once);
    expect(draw(result(both, 'no-class'), 'rich').text).not.toContain('One renewal covers');
    // Of a pair only one is got.
    expect(draw(result(newcomer), 'rich').text).not.toContain('One renewal covers');
  });

  test.each<[string, Answers, Wish[], RegExp]>([
    [
      'that nothing grants says what is nearest',
      inSafe,
      ['never-expires'],
      /^section: Nothing that fits you lasts without renewal; SSM comes closest: renewed every 2 years\.$/,
    ],
    [
      'that is granted already says so',
      { ...newcomer, learning: 'self-study' },
      ['no-class', 'never-expires'],
      /^section: PSM I is what you wished for as it is: with no class and with no expiry\.$/,
    ],
    [
      'beside advice without a certification says that it is kept',
      { aim: 'open', setting: 'not-sure', held: 'none', purpose: 'asked', whose: 'unnamed' },
      ['cheaper'],
      /^section: Your wishes are kept, but change nothing here/,
    ],
  ])('%s, and the result stands', (_what, answers, wishes, says) => {
    const view = result(answers, ...wishes);
    const message = draw(view, 'rich');
    expect(readable(message)[0]).toBe(readable(draw(result(answers), 'rich'))[0]);
    const line = readable(message).find((one) => says.test(one));
    expect(line).toBeDefined();
    expect(message.text).toContain(line?.replace('section: ', '').split(':')[0]);
    expect(controlsOf(message).some((label) => label.startsWith('Take Back'))).toBe(true);
  });
});

describe('what can be wished for', () => {
  const select = (view: ReturnType<typeof result>) =>
    controlsOf(draw(view, 'rich')).find((one) => one.includes('Start Over'));

  test('stands in the select, and only what something else grants', () => {
    expect(select(result(newcomer))).toContain(
      '| Cheaper | With No Class | Faster | One That Never Expires | With a Demanding Exam |',
    );
    expect(select(result(inSafe))).not.toContain('Cheaper');
    expect(select(result(inSafe))).not.toContain('Faster');
  });
});

describe('the trade-off', () => {
  const tie = result({ ...newcomer, learning: 'not-sure' });

  test('stands below the result, with a button for each side', () => {
    expect(readable(draw(tie, 'rich')).filter((line) => line.includes('One more question'))).toEqual([
      'section: *One more question:* Is the 16-hour CSM class worth your time, or would you rather study alone for PSM I?',
    ]);
    expect(controlsOf(draw(tie, 'classic'))).toEqual(expect.arrayContaining(['With a Class', 'On My Own']));
  });

  test('is not asked of whoever has said how to learn', () => {
    expect(controlsOf(draw(result(newcomer), 'rich'))).not.toContain('With a Class');
  });

  test('is listed once it was weighed, cannot be asked again but undone, and has decided', () => {
    const view = result({ ...newcomer, learning: 'not-sure', tradeoff: 'exam' });
    const weighed = draw(view, 'rich');
    expect(readable(weighed)[0]).toBe('header: Get PSM I (Professional Scrum Master I)');
    expect(weighed.text).toContain('Trade-off: The Class Is Not Worth It');
    const said = 'Without the class you keep money that you would rather not spend on it.';
    expect(weighed.text).toContain(said);
    const reason = view.recommendation.reasons.for.find(({ text }) => text === said);
    expect(reason?.cites.map(citationId)).toEqual(['answer tradeoff:exam']);
    expect(controlsOf(weighed).join()).not.toContain('Trade-off');
    expect(controlsOf(weighed).join()).not.toContain('On My Own');
    expect(controlsOf(weighed).join()).toContain('| Undo |');
  });
});

test('words of a wish are escaped like all others', () => {
  const view = views['outcome after a wish'];
  if (!view) throw new Error('the view is gone');
  expect(draw(view, 'classic').text).toContain('PSM I is another kind of badge. &lt;&amp;&gt;');
  expect(JSON.stringify(draw(view, 'classic').blocks)).toContain('&lt;&amp;&gt;');
});
