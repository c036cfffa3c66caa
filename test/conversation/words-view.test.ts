import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import type { Place } from '../../src/conversation/state.ts';
import { begin } from '../../src/conversation/step.ts';
import type { View } from '../../src/conversation/view.ts';
import { wordsView } from '../../src/conversation/words-view.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { controlsOf } from '../cards/support/readable.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';

const parts = { catalog, today: '2026-11-24' };
const owner = 'U012ABCDEF';
const shown = (understood: Understood, place: Place = 'thread') =>
  wordsView(understood, { owner, place }, parts);
const nothing: Omit<Understood, 'command'> = { answers: {}, from: [], notUnderstood: [], cut: false };

describe('words', () => {
  test.each<[Understood['command'], View['kind']]>([
    [{ kind: 'start' }, 'question'],
    [{ kind: 'here' }, 'question'],
    [{ kind: 'private' }, 'question'],
    [{ kind: 'details', certification: 'csm' }, 'details'],
    [{ kind: 'details', certification: 'gone' }, 'list'],
    [{ kind: 'compare', certifications: ['csm', 'cspo'] }, 'comparison'],
    [{ kind: 'compare', certifications: ['csm', 'gone'] }, 'compare-which'],
    [{ kind: 'compare-which', certifications: [] }, 'compare-which'],
    [{ kind: 'role', role: 'team' }, 'role'],
    [{ kind: 'list', of: null }, 'list'],
    [{ kind: 'list', of: { by: 'issuer', issuer: 'gone' } }, 'list'],
    [{ kind: 'path', from: null, to: null }, 'way'],
    [{ kind: 'path', from: 'csm', to: 'gone' }, 'way'],
    [{ kind: 'nearest', typed: 'x', certifications: ['csm', 'gone'] }, 'nearest'],
    [{ kind: 'buttons' }, 'buttons'],
    [{ kind: 'help' }, 'help'],
  ])('that mean %j are answered by a %s', (command, kind) => {
    expect(shown({ ...nothing, command }).kind).toBe(kind);
  });

  test('about oneself begin with what they say, and name it once', () => {
    const view = shown({
      ...nothing,
      command: { kind: 'start' },
      answers: { aim: 'test', held: 'none' },
      from: [{ kind: 'answer', question: 'aim', option: 'test', words: 'qa' }],
    });
    expect(view).toEqual({
      ...begin(owner, 'thread', parts, { aim: 'test', held: 'none' }),
      words: {
        understood: [{ topic: 'Role', each: [{ label: 'Tester', words: 'qa' }] }],
        notUnderstood: [],
        cut: false,
      },
    });
  });

  test('that say nothing to speak of have no line of their own', () => {
    expect(shown({ ...nothing, command: { kind: 'start' } })).not.toHaveProperty('words');
  });

  test.each(['thread', 'dm', 'ephemeral'] as const)(
    'are answered in a %s with a way out where one is alone',
    (place) => {
      const message = draw(shown({ ...nothing, command: { kind: 'list', of: null } }, place), 'rich');
      expect(controlsOf(message).includes('Close')).toBe(place === 'ephemeral');
    },
  );

  test('of whatever kind are answered by a message that Slack takes', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'csm',
        'PSM I',
        'list',
        'path',
        'to',
        'compare',
        'scrum master',
        'tester',
        '2 years',
        'no',
      ),
      fc.constantFrom('budget', 'I hold', 'PMP', 'or', 'private', 'SAFe', '<!channel>', 'lapsed', 'and', '?'),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        fc.constantFrom<Place>('thread', 'dm', 'ephemeral'),
        (words, place) => {
          const view = shown(reader.read(words.join(' ')), place);
          for (const layout of ['rich', 'classic'] as const) expect(draw(view, layout).text).not.toBe('');
        },
      ),
    );
  });
});

describe('a questionnaire that begins with what was said', () => {
  test('comes to its result at once where nothing is open', () => {
    const said = { aim: 'manager', setting: 'safe', held: 'none' } as const;
    expect(begin(owner, 'thread', parts, said).kind).toBe('outcome');
  });

  test('knows only certifications that there are, and carries no more than fit', () => {
    const ids = catalog.all.slice(0, 12).map(({ id }) => id);
    const holds = ['gone', ...ids].map((certification) => ({
      certification,
      as: null,
      standing: 'current' as const,
    }));
    const { state } = begin(owner, 'dm', parts, {
      held: 'several',
      holds,
      considering: ['gone', ...ids, ...ids],
    });
    expect(state.answers.holds?.map(({ certification }) => certification)).toEqual(ids.slice(0, 8));
    expect(state.answers.considering).toEqual(ids.slice(0, 4));
    expect(state.order).toEqual(['held']);
  });
});
