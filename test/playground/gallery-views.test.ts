import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { ROLES } from '../../src/conversation/list-view.ts';
import type { FailureCause, Notice, RefusedBecause, View } from '../../src/conversation/view.ts';
import { galleryViews } from '../../src/playground/gallery-views.ts';
import { checkMessage } from '../../src/playground/workspace/block-kit.ts';
import {
  allQuestions,
  type Certainty,
  type Contradiction,
  type Outcome,
  topicOf,
  type Way,
} from '../../src/recommendation/index.ts';
import { partsOfType } from '../cards/support/readable.ts';
import { catalog } from '../support/catalog.ts';

const today = '2026-11-24';
const gallery = galleryViews(catalog, today);

/** The views of one kind, each with its title. */
function ofKind<K extends View['kind']>(kind: K) {
  return gallery.flatMap(({ title, view }) =>
    view.kind === kind ? [{ title, view: view as Extract<View, { kind: K }> }] : [],
  );
}
const questions = ofKind('question').map(({ view }) => view);
const outcomes = ofKind('outcome').map(({ view }) => view);
const comparisons = ofKind('comparison').map(({ view }) => view);
const details = ofKind('details').map(({ view }) => view);
const notices = ofKind('notice').map(({ view }) => view.notice);

describe.each(gallery)('$title', ({ view }) => {
  test.each(['rich', 'classic'] as const)('is taken by Slack, %s', (layout) => {
    const { text, blocks } = draw(view, layout);
    expect(checkMessage({ text, blocks: [...blocks] })).toEqual([]);
  });

  test.each(['rich', 'classic'] as const)('has no button whose label Slack may cut, %s', (layout) => {
    const labels = partsOfType(draw(view, layout), 'button').map(
      ({ text }) => (text as { text: string }).text,
    );
    expect(labels.filter((label) => label.length > 30)).toEqual([]);
  });

  test('has no ids in brackets in its text, which speech programs would read aloud', () => {
    expect(draw(view, 'classic').text).not.toContain('[');
  });
});

describe('a designer or translator finds in the gallery', () => {
  const kinds: Record<View['kind'], true> = {
    launcher: true,
    parent: true,
    question: true,
    picker: true,
    standing: true,
    answers: true,
    'start-over': true,
    choosing: true,
    outcome: true,
    cost: true,
    changes: true,
    preview: true,
    'why-not': true,
    path: true,
    comparison: true,
    details: true,
    'compare-which': true,
    role: true,
    list: true,
    way: true,
    nearest: true,
    buttons: true,
    shared: true,
    'request-answered': true,
    reminder: true,
    help: true,
    notice: true,
  };
  test.each(Object.keys(kinds))('views of the kind "%s"', (kind) => {
    expect(gallery.map(({ view }) => view.kind)).toContain(kind);
  });

  test('both launchers and every message a thread hangs on', () => {
    const launchers = ofKind('launcher').map(({ view }) => view);
    expect(new Set(launchers.map(({ here }) => here))).toEqual(new Set([true, false]));
    expect(launchers.some(({ considering }) => considering.length === 2)).toBe(true);
    expect(launchers.some(({ given, words }) => given.length > 0 && !words)).toBe(true);
    expect(ofKind('choosing').map(({ view }) => view.here)).toEqual([true, false]);
    expect(ofKind('parent').map(({ view }) => view.tells)).toEqual(['under-way', 'result', 'moved']);
  });

  const refusals: Record<RefusedBecause, true> = {
    'not-invited': true,
    'cannot-post-here': true,
    archived: true,
    'read-only': true,
    'messages-closed': true,
  };
  test.each(Object.keys(refusals))('a first question that says why it is there (%s)', (because) => {
    const lines = ofKind('question').map(({ view }) => view.firstLine);
    expect(lines).toContainEqual({ about: 'refused', because });
  });

  test('a question with its day', () => {
    expect(ofKind('question').map(({ view }) => view.firstLine)).toContainEqual({ about: 'day', today });
  });

  const ways = allQuestions().flatMap(({ variants, ...question }) =>
    variants.length > 0
      ? variants.map((way) => ({ ...way, id: question.id }))
      : [{ ...question, when: 'to everyone' }],
  );
  test.each(ways)('the question "$id" as it is put $when', ({ id, text, options }) => {
    const asked = questions.map(({ question }) => question);
    expect(asked).toContainEqual(expect.objectContaining({ id, text, options }));
  });

  test('a first question, a last one, one asked again, and one after answers were lost', () => {
    expect(questions.some(({ given }) => given.length === 0)).toBe(true);
    expect(questions.some(({ atMost }) => atMost === 1)).toBe(true);
    expect(questions.some((view) => view.given.some((one) => one.question === view.question.id))).toBe(true);
    expect(questions.some(({ dropped }) => dropped.length > 0)).toBe(true);
  });

  test.each(['thread', 'dm', 'ephemeral'])('a question in the place "%s"', (place) => {
    expect(questions.map(({ state }) => state.place)).toContain(place);
  });
});

describe('what may stand beside an outcome is there', () => {
  const contradictions: Record<Contradiction['kind'], true> = {
    firm: true,
    unlikely: true,
    unfinished: true,
  };
  test.each(Object.keys(contradictions))('answers that do not go together, "%s"', (kind) => {
    expect(outcomes.map(({ contradiction }) => contradiction?.contradiction.kind)).toContain(kind);
  });

  test('a wish that moved it, and one that nothing grants', () => {
    const wished = outcomes.flatMap((view) => view.wished ?? []);
    expect(wished.some(({ now, before }) => now !== before)).toBe(true);
    expect(wished.some(({ missed }) => missed.length > 0)).toBe(true);
  });

  test('a verdict for someone who is choosing between some: one of them, and another one', () => {
    const verdicts = outcomes.flatMap(({ recommendation }) => recommendation.verdict ?? []);
    expect(verdicts.map(({ isOneOfThem }) => isOneOfThem)).toEqual([true, false]);
  });

  test('an answer taken as said', () => {
    expect(outcomes.some(({ given }) => given.some(({ presumed }) => presumed))).toBe(true);
  });

  test('a trade-off to weigh, and one that was weighed', () => {
    expect(outcomes.some(({ tradeOff }) => tradeOff !== null)).toBe(true);
    expect(outcomes.some(({ state }) => state.answers.tradeoff !== undefined)).toBe(true);
  });
});

describe('every outcome is there', () => {
  const kinds: Record<Outcome['kind'], true> = {
    one: true,
    pair: true,
    both: true,
    'not-yet': true,
    none: true,
    'keep-or-lapse': true,
    'ask-employer': true,
    undecided: true,
  };
  const firstSteps: Record<Extract<Outcome, { first: unknown }>['first'], true> = {
    'practise-as-scrum-master': true,
    'practise-as-product-owner': true,
    'lead-projects': true,
    'practise-before-coaching': true,
    'show-what-you-build': true,
    'learn-the-product-craft': true,
    'choose-a-goal': true,
    'use-what-you-hold': true,
    'read-for-free': true,
  };
  const found = outcomes.map(({ recommendation }) => recommendation);

  test.each(Object.keys(kinds))('of the kind "%s"', (kind) => {
    expect(found.map(({ outcome }) => outcome.kind)).toContain(kind);
  });

  test.each(Object.keys(firstSteps))('with "%s" as the first step', (first) => {
    expect(found.map(({ outcome }) => 'first' in outcome && outcome.first)).toContain(first);
  });

  test.each(['one', 'pair'])('of the kind "%s" clear or less so, each with a reason against', (kind) => {
    const some = found.filter(({ outcome }) => outcome.kind === kind);
    expect(new Set(some.map(({ clarity }) => clarity)).size).toBeGreaterThan(1);
    expect(some.filter(({ reasons }) => reasons.against.length === 0)).toEqual([]);
  });

  test('and what may be said on one: wishes that are granted, one that is not, and a trade-off', () => {
    expect(outcomes.filter(({ wished }) => wished && wished.now !== wished.before)).toHaveLength(3);
    expect(outcomes.filter(({ wished }) => wished?.missed.length === 1)).toHaveLength(1);
    expect(outcomes.some(({ tradeOff }) => tradeOff !== null)).toBe(true);
    expect(outcomes.filter(({ state }) => state.answers.tradeoff)).toHaveLength(1);
  });

  test('and one after new figures, with answers lost', () => {
    expect(
      outcomes.filter(({ catalogChanged, dropped }) => catalogChanged && dropped.length > 0),
    ).toHaveLength(1);
  });
});

describe('a title says what is there', () => {
  const kinds: Record<Outcome['kind'], string> = {
    one: 'one',
    pair: 'a pair',
    both: 'both',
    'not-yet': 'not yet',
    none: 'none needed',
    'keep-or-lapse': 'keep or let lapse',
    'ask-employer': 'ask the employer',
    undecided: 'too little known',
  };
  const clarities: Record<Certainty, string> = {
    clear: ', clear',
    likely: ', likely',
    close: ', close call',
    tie: ', tie',
    open: ', open',
  };

  test.each(ofKind('outcome'))('$title', ({ title, view }) => {
    const { outcome, clarity } = view.recommendation;
    const names = outcome.certifications.map((id) => catalog.get(id)?.abbreviation).join(', ');
    const graded = ['one', 'pair', 'both'].includes(outcome.kind);
    const there = `${kinds[outcome.kind]}${graded ? clarities[clarity] : ''}${names && ` (${names})`}`;
    expect(title.slice(0, title.indexOf('. '))).toBe(`Outcome: ${there}`);
  });

  test.each(ofKind('question'))('$title', ({ title, view }) => {
    expect(title.split(', ')[0]).toBe(`Question: ${topicOf(view.question.id)}`);
  });
});

test('what comes after is there with a way up, with something to do first, and with nothing above', () => {
  const paths = ofKind('path').map(({ view }) => view.path);
  expect(paths.some(({ steps, instead, aside }) => steps.length > 2 && instead.length > 0 && aside)).toBe(
    true,
  );
  // From a first Scrum badge into SAFe and up there.
  expect(
    paths.some(({ steps }) => new Set(steps.map(({ certification }) => certification.track)).size > 1),
  ).toBe(true);
  expect(paths.some(({ before }) => before !== null)).toBe(true);
  expect(paths.some(({ steps, before }) => steps.length === 1 && before === null)).toBe(true);
});

describe('comparisons and details', () => {
  test('compare two and four for someone who typed a command, and those of a result', () => {
    expect(comparisons.map(({ state, certifications }) => [state !== null, certifications.length])).toEqual([
      [true, 3],
      [false, 2],
      [false, 4],
      [false, 2],
    ]);
  });

  test('show what two look like that do not differ', () => {
    expect(comparisons.map(({ comparison }) => comparison.differ.length)).toContain(0);
  });

  test('show details from a result and for someone who typed a command', () => {
    expect(details.map(({ state }) => state !== null)).toEqual(expect.arrayContaining([true, false]));
  });

  test('show one that may be recommended, one that never is, and one with gaps', () => {
    const shown = details.map(({ shown }) => shown.certification);
    expect(shown.map(({ mayWin }) => mayWin.answer)).toEqual(expect.arrayContaining(['yes', 'no']));
    expect(shown.some(({ gaps }) => gaps)).toBe(true);
  });

  test('show one that is no longer awarded, with what came after', () => {
    expect(
      details.filter(({ shown }) => shown.certification.retired).map(({ successor }) => successor),
    ).toEqual(['CAL 1']);
  });
});

describe('for someone who says it in words there is', () => {
  test.each(['launcher', 'question'] as const)(
    'a %s with what was understood, and with what was not',
    (kind) => {
      const read = ofKind(kind).flatMap(({ view }) => view.words ?? []);
      expect(read.some(({ understood }) => understood.length > 0)).toBe(true);
      expect(read.some(({ notUnderstood, cut }) => notUnderstood.length > 0 && cut)).toBe(true);
    },
  );

  test('what everybody sees, which nobody can close', () => {
    expect(details.some(({ closes }) => !closes)).toBe(true);
  });

  test('every role', () => {
    expect(ofKind('role').map(({ view }) => view.role)).toEqual(ROLES);
  });

  test('a list of everything, of a role, an issuer and a level, and its last page', () => {
    const lists = ofKind('list').map(({ view }) => view);
    expect(new Set(lists.map(({ of }) => of?.by))).toEqual(new Set([undefined, 'role', 'issuer', 'step']));
    expect(lists.some(({ page, pages }) => page > 0 && page === pages - 1)).toBe(true);
  });

  const ways: Record<Way['kind'], true> = { after: true, to: true, between: true, apart: true };
  test.each([...Object.keys(ways), undefined])('a way of the kind "%s"', (kind) => {
    expect(ofKind('way').map(({ view }) => view.way?.kind)).toContain(kind);
  });

  test('a comparison of none, of one and of too many', () => {
    expect(ofKind('compare-which').map(({ view }) => view.named.length)).toEqual([0, 1, 5]);
  });

  test('one guess and several', () => {
    expect(ofKind('nearest').map(({ view }) => view.certifications.length)).toEqual([1, 3]);
  });
});

describe('every notice is there', () => {
  const causes: Record<FailureCause, true> = {
    'rate-limited': true,
    installation: true,
    'slack-unreachable': true,
    busy: true,
    stopping: true,
    unexpected: true,
  };
  const link = expect.stringMatching(/^https:/);

  test.each<Notice>([
    { about: 'moved', to: 'dm' },
    { about: 'left-behind' },
    { about: 'started', where: 'thread' },
    { about: 'started', where: 'dm' },
  ])('%o, with and without a link', (notice) => {
    expect(notices).toContainEqual(notice);
    expect(notices).toContainEqual({ ...notice, link });
  });

  test.each(Object.keys(causes))('of a failure called "%s", after a tap and after a command', (cause) => {
    for (const after of ['tapped', 'typed']) {
      expect(notices).toContainEqual(expect.objectContaining({ about: 'failed', cause, after }));
    }
  });

  test.each<Notice['about']>(['not-yours', 'unreadable'])('about "%s"', (about) => {
    expect(notices.map((notice) => notice.about)).toContain(about);
  });

  test('of what went on for its owner alone', () => {
    expect(notices).toContainEqual({ about: 'moved', to: 'ephemeral' });
  });
});

describe('someone who sends a link to a view', () => {
  test('has an id for it that fits into an address and belongs to nothing else', () => {
    const ids = gallery.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('finds the groups in the order in which they are met, and no title twice in one', () => {
    expect([...new Set(gallery.map(({ group }) => group))]).toEqual([
      'Starting',
      'Questions',
      'Outcomes',
      'Comparison and details',
      'Looking around',
      'Taken to somebody',
      'Help',
      'Notices',
    ]);
    const titles = gallery.map(({ group, title }) => `${group}: ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('finds the same behind it every time', () => {
    expect(galleryViews(catalog, today)).toEqual(gallery);
  });
});
