import { draw, type Layout } from '../../src/cards/draw.ts';
import { withinLimits } from '../../src/cards/limits.ts';
import type { Click, Look } from '../../src/conversation/click.ts';
import { look } from '../../src/conversation/look.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import type { State } from '../../src/conversation/state.ts';
import { begin, current, step } from '../../src/conversation/step.ts';
import type { View } from '../../src/conversation/view.ts';
import {
  type Answers,
  type Overlay,
  QUESTION_IDS,
  WISHES,
  withCompanyPrices,
} from '../../src/recommendation/index.ts';
import { catalog } from './catalog.ts';

const LAYOUTS: readonly Layout[] = ['rich', 'classic'];
const LOOKS: readonly Look[] = [
  { kind: 'compare' },
  { kind: 'cost', years: 3 },
  { kind: 'changes' },
  { kind: 'path' },
  { kind: 'why-not', certification: 'csm' },
  { kind: 'details', certification: 'psm-i' },
  { kind: 'see', question: 'aim', option: 'product' },
];

/** What views are made from where a company says this. */
export const partsWith = (overlay: Overlay | undefined): Parts => ({
  catalog: withCompanyPrices(catalog, overlay),
  overlay,
  today: '2026-11-28',
});

export function stateAfter(answers: Answers, parts: Parts): State {
  const { state } = begin('U012ABCDEF', 'thread', parts);
  return { ...(state as State), answers, order: QUESTION_IDS.filter((id) => id in answers) };
}

/** Whatever can be seen after these answers: what comes next, each look at it, and each wish. */
export function viewsAfter(answers: Answers, parts: Parts): readonly View[] {
  const state = stateAfter(answers, parts);
  const now = current(state, parts);
  if (now.kind !== 'outcome') return [now];
  const wishes: readonly Click[] = WISHES.map((wish) => ({ kind: 'wish', wish }));
  return [
    now,
    ...LOOKS.flatMap((asked) => look(state, asked, parts) ?? []),
    ...wishes.map((click) => step(state, click, parts)),
  ];
}

/** In both layouts. */
export const drawn = (views: readonly View[]) =>
  views.flatMap((view) => LAYOUTS.map((layout) => withinLimits(draw(view, layout))));
