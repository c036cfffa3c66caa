import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { withinLimits } from '../../src/cards/limits.ts';
import type { Certification } from '../../src/catalog/schema.ts';
import type { Look } from '../../src/conversation/click.ts';
import { choosingView } from '../../src/conversation/launcher-view.ts';
import { look } from '../../src/conversation/look.ts';
import { pickerView } from '../../src/conversation/picker-view.ts';
import { begin, current } from '../../src/conversation/step.ts';
import type { View } from '../../src/conversation/view.ts';
import type { Answers, QuestionId } from '../../src/recommendation/index.ts';
import { partsOfType } from '../cards/support/readable.ts';
import { catalog, catalogOf } from '../support/catalog.ts';

const LAYOUTS = ['rich', 'classic'] as const;
const TIMES = Array.from({ length: 10 }, (_, at) => at);

/** The catalog, and nine copies of every certification in it under other names. */
const tenfold = (issuerOf: (one: Certification, copy: number) => Certification['issuer']) =>
  catalogOf(
    TIMES.flatMap((copy) =>
      catalog.all.map((one) =>
        copy === 0
          ? one
          : {
              ...one,
              id: `${one.id}-${copy}`,
              abbreviation: `${one.abbreviation.slice(0, 14)} ${copy}`,
              name: `${one.name.slice(0, 78)} ${copy}`,
              aliases: [],
              issuer: issuerOf(one, copy),
            },
      ),
    ),
  );

const CATALOGS = {
  'of the same issuers': tenfold(({ issuer }) => issuer),
  'of ten times as many issuers': tenfold(({ issuer }, copy) => ({
    ...issuer,
    id: `${issuer.id}-${copy}`,
    name: `${issuer.name} ${copy}`,
  })),
};

const PEOPLE: readonly Answers[] = [
  { aim: 'team', setting: 'scrum', held: 'none', purpose: 'better', experience: 'none', learning: 'class' },
  { aim: 'team', setting: 'safe', focus: 'one-team', held: 'none', experience: 'scrum-known' },
  { aim: 'test', setting: 'mix', held: 'none' },
  {
    aim: 'projects',
    setting: 'prescribed',
    held: 'pmp',
    purpose: 'prove',
    led: '3-plus',
    experience: 'over-3',
  },
];

describe.each(Object.entries(CATALOGS))('ten times as many certifications, %s', (_of, large) => {
  const parts = { catalog: large, today: '2026-11-29' };

  /** The state of somebody who has given these answers. */
  const answered = (answers: Answers) => ({
    ...begin('U012ABCDEF', 'thread', parts).state,
    answers,
    order: Object.keys(answers) as QuestionId[],
  });

  const options = (view: View) =>
    LAYOUTS.map((layout) => {
      const message = withinLimits(draw(view, layout));
      const lists = [
        ...partsOfType(message, 'static_select'),
        ...partsOfType(message, 'multi_static_select'),
      ];
      const list = lists.find(({ option_groups }) => option_groups !== undefined);
      return ((list?.option_groups ?? []) as { options: { value: string }[] }[]).flatMap((group) =>
        group.options.map(({ value }) => value),
      );
    });

  test('fit into every list, those that can be recommended first', () => {
    const mayWin = large.all.filter((one) => one.mayWin.answer !== 'no').map(({ id }) => id);
    const picker = pickerView(answered({}), parts, []);
    for (const view of [picker, choosingView({}, true, parts)]) {
      for (const values of options(view)) {
        expect(new Set(values).size).toBe(values.length);
        expect(values).toEqual(expect.arrayContaining(mayWin));
        const left = large.all.length - values.length;
        expect(left).toBeGreaterThan(0);
        expect(draw(view, 'rich').text).toContain(`The list has no room for ${left} less common ones.`);
      }
    }
  });

  test.each(PEOPLE)('leave every view of a result within the limits, for %o', (answers) => {
    const state = answered(answers);
    const outcome = current(state, parts);
    expect(outcome.kind).toBe('outcome');
    const looks: readonly Look[] = [
      { kind: 'compare' },
      { kind: 'cost', years: 10 },
      { kind: 'changes' },
      { kind: 'path' },
      { kind: 'why-not', certification: null },
      ...large.all
        .filter((_one, at) => at % 40 === 0)
        .flatMap(({ id }): Look[] => [
          { kind: 'why-not', certification: id },
          { kind: 'details', certification: id },
        ]),
    ];
    const views = [outcome, ...looks.flatMap((asked) => look(state, asked, parts) ?? [])];
    expect(views.length).toBeGreaterThan(50);
    for (const view of views) for (const layout of LAYOUTS) withinLimits(draw(view, layout));
  });
});

describe('as long as there is room', () => {
  test('every certification is listed, with its whole name and without a word about others', () => {
    const view = choosingView({}, true, { catalog });
    const lists = partsOfType(draw(view, 'rich'), 'multi_static_select');
    const texts = lists.flatMap(({ option_groups }) =>
      (option_groups as { options: { text: { text: string } }[] }[]).flatMap((group) =>
        group.options.map(({ text }) => text.text),
      ),
    );
    expect(texts.sort()).toEqual(
      catalog.all.map(({ abbreviation, name }) => `${abbreviation} \u2013 ${name}`).sort(),
    );
    expect(draw(view, 'rich').text).not.toContain('no room');
  });
});
