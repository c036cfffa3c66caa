import type { Catalog } from '../catalog/catalog.ts';
import type { Click } from '../conversation/click.ts';
import type { Parts } from '../conversation/parts.ts';
import { decodeState, encodeState } from '../conversation/state.ts';
import { begin, current, step } from '../conversation/step.ts';
import type { QuestionnaireView } from '../conversation/view.ts';
import {
  type Answers,
  type Holding,
  isOffered,
  MOST_HELD,
  QUESTION_IDS,
  questionFor,
  STANDINGS,
  TRADE_OFFS,
  USUAL_YEARS,
  YEARS_TO_CHOOSE,
} from '../recommendation/index.ts';

/** What is measured is drawn by lot, but always the same lots: two runs differ in nothing but the machine. */
export type Chance = () => number;

/** Numbers from 0 up to 1, the same ones for the same seed (the generator known as mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** An answer to every question that makes sense beside the others, what is held included. */
export function completeAnswers(chance: Chance, catalog: Catalog): Answers {
  let given: Answers = {};
  for (const question of QUESTION_IDS) {
    if (!isOffered(question, 'not-sure', given)) continue;
    const { id } = pick(questionFor(question, given).options, chance);
    given = { ...given, [question]: id };
    if (id === 'several') given = { ...given, holds: holdings(chance, catalog) };
  }
  return given;
}

/** None to as many as can be picked, each once; most of them are neither lapsed nor about to. */
export function holdings(chance: Chance, { all }: Catalog): readonly Holding[] {
  const held = new Map<string, Holding>();
  for (let left = Math.floor(chance() * (MOST_HELD + 1)); left > 0; left -= 1) {
    const { id, heldAs } = pick(all, chance);
    const standing = chance() < 0.7 ? 'current' : pick(STANDINGS, chance);
    held.set(id, { certification: id, as: heldAs ?? null, standing });
  }
  return [...held.values()];
}

/** One tap as it reaches us: the state out of the message, and what was tapped. */
export interface Tap {
  readonly state: string;
  readonly click: Click;
}

/**
 * Every tap there is along the way of people who answer like this, each once: on their way to the outcome, and on
 * what stands around it.
 */
export function tapsAlong(sample: readonly Answers[], parts: Parts): readonly Tap[] {
  const taps = new Map<string, Tap>();
  const addAll = (view: QuestionnaireView) => {
    const state = view.state && encodeState(view.state);
    for (const click of state ? clicksOn(view, parts) : [])
      if (state) taps.set(`${state} ${JSON.stringify(click)}`, { state, click });
  };
  for (const answers of sample) {
    let view = begin('U012ABCDEF', 'thread', parts);
    for (let next = answerTo(view, answers); ; next = answerTo(view, answers)) {
      addAll(view);
      if (next === null) break;
      view = next === 'pick' ? picked(view, answers, parts) : tapped(view, next, parts);
    }
    for (const kind of ['details', 'compare', 'cost', 'changes', 'why-not', 'path'])
      for (const click of clicksOn(view, parts).filter((one) => one.kind === kind))
        addAll(tapped(view, click, parts));
  }
  return [...taps.values()];
}

function tapped(view: QuestionnaireView, click: Click, parts: Parts): QuestionnaireView {
  const read = view.state && decodeState(encodeState(view.state), parts.catalog);
  if (!read) throw new Error('a state that does not come back');
  return step(read.state, click, parts);
}

/** As after the list of what is held was sent. */
function picked(view: QuestionnaireView, { holds = [] }: Answers, parts: Parts): QuestionnaireView {
  if (!view.state) throw new Error('a list without a state');
  return current({ ...view.state, answers: { ...view.state.answers, holds } }, parts);
}

/** What these people tap next, or that they pick what they hold; null at the outcome. */
function answerTo(view: QuestionnaireView, answers: Answers): Click | 'pick' | null {
  if (view.kind === 'outcome') return null;
  if (view.kind !== 'question') return 'pick';
  const { id, options } = view.question;
  const option = options.find((one) => one.id === answers[id])?.id ?? 'not-sure';
  return { kind: 'answer', question: id, option };
}

function clicksOn(view: QuestionnaireView, { catalog }: Parts): readonly Click[] {
  switch (view.kind) {
    case 'question':
      return [
        ...view.question.options.map(
          ({ id }): Click => ({ kind: 'answer', question: view.question.id, option: id }),
        ),
        ...onAnswers(view.given),
      ];
    case 'outcome':
      return [
        ...view.shown.map(
          ({ certification }): Click => ({ kind: 'details', certification: certification.id }),
        ),
        { kind: 'compare' },
        { kind: 'cost', years: USUAL_YEARS },
        { kind: 'changes' },
        { kind: 'why-not', certification: null },
        ...(view.path ? [{ kind: 'path' } as const] : []),
        { kind: 'restart' },
        ...(view.wished?.offered ?? []).map((wish): Click => ({ kind: 'wish', wish })),
        ...(view.tradeOff ? TRADE_OFFS.map((tradeOff): Click => ({ kind: 'trade-off', tradeOff })) : []),
        ...onAnswers(view.given),
      ];
    case 'changes':
      return [{ kind: 'outcome' }, ...onAnswers(view.given)];
    case 'why-not':
      return [
        { kind: 'outcome' },
        // One after another would be ninety times the same; every ninth is a fair part of them.
        ...catalog.all
          .filter((_one, index) => index % 9 === 0)
          .map(({ id }): Click => ({ kind: 'why-not', certification: id })),
      ];
    case 'cost':
      return [{ kind: 'outcome' }, ...YEARS_TO_CHOOSE.map((years): Click => ({ kind: 'cost', years }))];
    case 'path':
      return [
        { kind: 'outcome' },
        ...view.path.steps.map(
          ({ certification }): Click => ({ kind: 'details', certification: certification.id }),
        ),
      ];
    case 'details':
    case 'comparison':
      return [{ kind: 'outcome' }];
    default:
      return [];
  }
}

function onAnswers(given: Extract<QuestionnaireView, { kind: 'question' }>['given']): readonly Click[] {
  if (given.length === 0) return [];
  const changes = given.flatMap(({ question }): readonly Click[] =>
    question === 'tradeoff' ? [] : [{ kind: 'change', question }],
  );
  return [{ kind: 'undo' }, { kind: 'answers' }, { kind: 'start-over' }, ...changes];
}
