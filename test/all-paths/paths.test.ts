import { beforeAll, describe, expect, test } from 'vitest';
import { draw, type Message } from '../../src/cards/draw.ts';
import { countedCharacters, withinLimits } from '../../src/cards/limits.ts';
import { escaped } from '../../src/cards/mrkdwn.ts';
import { type Chance, chanceFrom, holdings } from '../../src/commands/bench-sample.ts';
import { changesView } from '../../src/conversation/changes-view.ts';
import type { Click, Look } from '../../src/conversation/click.ts';
import { look } from '../../src/conversation/look.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { decodeState, encodeState, type State } from '../../src/conversation/state.ts';
import { begin, current, step } from '../../src/conversation/step.ts';
import type { LookView, OutcomeView, QuestionnaireView } from '../../src/conversation/view.ts';
import { checkMessage } from '../../src/playground/workspace/block-kit.ts';
import {
  type Answers,
  citationId,
  costInLine,
  MOST_CONSIDERED,
  presume,
  QUESTION_IDS,
  TRADE_OFFS,
  YEARS_TO_CHOOSE,
} from '../../src/recommendation/index.ts';
import { partsOfType } from '../cards/support/readable.ts';
import { catalog, isInCatalog } from '../support/catalog.ts';
import { everyFork } from './support/diagram.ts';
import { MANY, pick } from './support/people.ts';

/**
 * What is drawn: for somebody at every fork of the diagram, and along the ways of people who answer by lot, each tap on
 * what the view before offers. Between any two taps the state is written down and read back, as a new process would
 * have to.
 */
const parts: Parts = { catalog, today: '2026-11-24' };

interface Walked {
  readonly taps: number;
  readonly view: OutcomeView;
  readonly text: string;
}

const ends: Walked[] = [];
const deadEnds: string[] = [];
const faults = new Map<string, string>();
let most = { blocks: 0, characters: 0, text: 0 };
let messages = 0;
let saidOnResults = 0;
const unheeded: string[] = [];
const drawn = new Set<string>();
const bracketed: string[] = [];
const long = new Set<string>();

beforeAll(() => {
  const first = begin('U012ABCDEF', 'thread', parts);
  if (!first.state) throw new Error('a beginning without a state');
  for (const { answers } of everyFork()) judge(withAnswers(first.state, answers), [JSON.stringify(answers)]);
  const chance = chanceFrom(41);
  for (let i = 0; i < MANY / 4; i += 1)
    walk(withAnswers(first.state, considered(chance)), chance, i % 5 === 0);
}, 600_000);

/** As somebody stands there who has said this. */
function withAnswers(state: State, answers: Answers): QuestionnaireView {
  return current({ ...state, answers, order: QUESTION_IDS.filter((id) => id in answers) }, parts);
}

function considered(chance: Chance): Answers {
  if (chance() < 0.7) return {};
  const named = Array.from({ length: 1 + Math.floor(chance() * MOST_CONSIDERED) }, () =>
    pick(catalog.all, chance),
  );
  return { considering: [...new Set(named.map(({ id }) => id))] };
}

/** One way by lot; what is asked on it is drawn where that is wanted, since many ways begin alike. */
function walk(from: QuestionnaireView, chance: Chance, all: boolean): void {
  const path: string[] = [JSON.stringify(from.state?.answers.considering ?? [])];
  let view = from;
  for (let taps = 0; view.kind !== 'outcome'; ) {
    if (all) judge(view, path);
    if (taps > 12) {
      deadEnds.push(path.join(' '));
      return;
    }
    if (view.kind === 'question') {
      const { id, options } = view.question;
      const option = pick(options, chance).id;
      view = step(reread(view), { kind: 'answer', question: id, option }, parts);
      path.push(`${id}:${option}`);
      taps += 1;
    } else {
      // As after the list of what is held was sent, which belongs to the tap before it.
      const state = reread(view);
      const holds = holdings(chance, catalog);
      view = current({ ...state, answers: { ...state.answers, holds } }, parts);
      path.push(`[${holds.map(({ certification }) => certification)}]`);
    }
    if (view.kind === 'outcome') arrive(view, taps, path);
  }
}

/** The result, and in turn what can be looked at beside it. */
function arrive(view: OutcomeView, taps: number, path: readonly string[]): void {
  const text = judge(view, path);
  ends.push({ taps, view, text });
  const at = ends.length;
  const years = YEARS_TO_CHOOSE[at % YEARS_TO_CHOOSE.length] ?? 3;
  const { id = null } = catalog.all[at % catalog.all.length] ?? {};
  const flip = changesView(view.state, parts).flips[0];
  const looks: readonly Look[] = [
    { kind: 'changes' },
    { kind: 'cost', years },
    { kind: 'why-not', certification: id },
    { kind: 'compare' },
    ...(flip ? [{ kind: 'see', question: flip.question, option: flip.option } as const] : []),
    ...(view.shown[0] ? [{ kind: 'details', certification: view.shown[0].certification.id } as const] : []),
  ];
  const asked = looks[at % looks.length];
  if (asked) judgeLook(view, asked, path);
  judgeWay(view, path);
  for (const said of sayings(view)) judgeSaid(view, said, path);
}

const ways = new Set<string>();

/** What comes after, once for every way there is; the answers listed below it differ, and are held to limits above. */
function judgeWay(view: OutcomeView, path: readonly string[]): void {
  const { before, steps, instead, aside, end } = view.path ?? {};
  const named = steps?.map(({ certification, when, asks }) => [certification.id, when, asks]);
  const beside = [before, instead?.map(({ id }) => id), aside?.when, end];
  const way = JSON.stringify([named, beside]);
  if (ways.has(way)) return;
  ways.add(way);
  if (view.path) judgeLook(view, { kind: 'path' }, path);
}

function judgeLook(view: OutcomeView, asked: Look, path: readonly string[]): void {
  const shown = look(reread(view), asked, parts);
  if (shown) judge(shown, [...path, asked.kind]);
  else deadEnds.push([...path, asked.kind].join(' '));
}

/** Each wish on offer, and the trade-off both ways where there is one. */
function sayings({ wished, tradeOff }: OutcomeView): readonly Click[] {
  return [
    ...(wished?.offered ?? []).map((wish): Click => ({ kind: 'wish', wish })),
    ...(tradeOff ? TRADE_OFFS.map((side): Click => ({ kind: 'trade-off', tradeOff: side })) : []),
  ];
}

/** What is said on a result changes it and leads back; it is drawn once for all that differ in answers so far alone. */
function judgeSaid(view: OutcomeView, said: Click, path: readonly string[]): void {
  const name = said.kind === 'wish' ? said.wish : said.kind;
  const next = step(reread(view), said, parts) as OutcomeView;
  const { recommendation, wished, state, tradeOff } = next;
  const moved =
    said.kind === 'wish'
      ? wished?.now !== view.wished?.now
      : recommendation.stages.issuer.clarity === 'clear' && tradeOff === null;
  const back = step(reread(next), { kind: said.kind === 'wish' ? 'take-back' : 'undo' }, parts);
  const again = back.state && encodeState({ ...back.state, step: view.state.step });
  if (!moved || again !== encodeState(view.state)) unheeded.push([...path, name].join(' '));
  saidOnResults += 1;

  const same = JSON.stringify([recommendation.reasons, wished, state.wishes, state.answers.tradeoff]);
  if (drawn.has(same)) return;
  drawn.add(same);
  const text = judge(next, [...path, name]);
  const weighed = recommendation.reasons.for.find(({ cites }) =>
    cites.some((cite) => cite.kind === 'answer' && cite.question === 'tradeoff'),
  );
  const isSaid = weighed
    ? text.includes(escaped(weighed.text))
    : /your wish(es)? puts? .*\nYou gain: /s.test(text);
  if (!isSaid) unheeded.push(`${[...path, name].join(' ')}: ${text}`);
}

/** The state as the next process reads it from a button. */
function reread(view: QuestionnaireView) {
  const read = decodeState(encodeState(view.state), parts.catalog);
  if (!read) throw new Error(`a state that does not come back: ${JSON.stringify(view.state)}`);
  return read.state;
}

const checked = new Set<string>();

/** Draws the view both ways, keeps what Slack would object to, and gives back the text. */
function judge(view: QuestionnaireView | LookView, path: readonly string[]): string {
  const [rich, classic] = [withinLimits(draw(view, 'rich')), withinLimits(draw(view, 'classic'))];
  for (const message of [rich, classic]) {
    messages += 1;
    if (message.text.includes('[')) bracketed.push(`${path.join(' ')}: ${message.text}`);
    most = {
      blocks: Math.max(most.blocks, message.blocks.length),
      characters: Math.max(most.characters, countedCharacters(message.blocks)),
      text: Math.max(most.text, message.text.length),
    };
    // Messages that differ in nothing but state and answers so far are the same to Slack's rules; `draw` has held
    // the lengths of all of them against our limits already.
    const shape = JSON.stringify(message.blocks).replace(
      /[12]t[0-9a-z]{5}U012ABCDEF[^"]*|You said: [^"]*/g,
      '',
    );
    if (checked.has(shape)) continue;
    checked.add(shape);
    for (const fault of checkMessage(message, 'message')) faults.set(JSON.stringify(fault), path.join(' '));
    for (const label of labelsOf(message)) if (label.length > 30) long.add(label);
  }
  return classic.text;
}

const labelsOf = (message: Message) =>
  partsOfType(message, 'button').map(({ text }) => (text as { text: string }).text);

describe('over all forks and ways', () => {
  test('there is no dead end', () => {
    expect(deadEnds).toEqual([]);
    expect(ends.length).toBe(MANY / 4);
  });

  test('every wish and trade-off on offer is heeded, said, and can be taken back', () => {
    // Whoever has said how to learn is not asked to weigh it, so that fewer have something to say.
    expect(saidOnResults).toBeGreaterThan(ends.length / 2);
    expect(unheeded).toEqual([]);
  });

  test('seven taps lead to the outcome, "Not sure" or not', () => {
    expect(ends.reduce((longest, { taps }) => Math.max(longest, taps), 0)).toBeLessThanOrEqual(7);
  });

  test('no message is over a limit', () => {
    console.error(`${ends.length} ways, ${messages} messages, at most`, most);
    expect([...faults]).toEqual([]);
    expect(most.blocks).toBeLessThanOrEqual(30);
    expect(most.characters).toBeLessThanOrEqual(9000);
    expect(most.text).toBeLessThanOrEqual(4000);
  });

  test('no button has a label that Slack may cut', () => {
    expect([...long]).toEqual([]);
  });

  test('no text reads out ids in brackets', () => {
    expect(bracketed.slice(0, 3)).toEqual([]);
  });
});

describe('what comes after', () => {
  test('is offered on every way that leads to a certification, and begins with it', () => {
    for (const { view } of ends) {
      const { kind, certifications } = view.recommendation.outcome;
      // What most take leads on only once the work is known.
      const first = kind === 'undecided' ? undefined : certifications[0];
      expect(view.path?.steps[0].certification.id).toBe(first);
    }
  });
});

describe('the text of every outcome says alone', () => {
  test('its certifications', () => {
    for (const { view, text } of ends) {
      for (const id of view.recommendation.outcome.certifications) {
        expect(text).toContain(catalog.get(id)?.abbreviation);
      }
    }
  });

  test('the verdict within 100 characters, the next step within 250, and all of it within 900', () => {
    for (const { view, text } of ends) {
      const { nextStep } = view.recommendation;
      const [verdict = ''] = text.split('\n');
      expect(verdict.length, verdict).toBeLessThanOrEqual(100);
      const step = escaped(nextStep.text);
      expect(text).toContain(step);
      expect(text.indexOf(step) + step.length, text).toBeLessThanOrEqual(250);
      expect(text.length, text).toBeLessThanOrEqual(900);
    }
  });

  test('why, as far as it can be listened to', () => {
    for (const { view, text } of ends) {
      const { reasons, verdict } = view.recommendation;
      // What a verdict has said already is not said again.
      const why = reasons.for[0] ?? verdict;
      expect(why).not.toBeNull();
      expect(text).toContain(escaped(why?.text ?? ''));
    }
  });

  test('nothing that does not rest on an answer or a fact, and nothing the person did not say', () => {
    const groundless = new Set<string>();
    for (const { view } of ends) {
      const { reasons, nextStep, before } = view.recommendation;
      const lines = [...reasons.for, ...reasons.against, ...(before ? [before] : []), nextStep];
      for (const { text, cites } of lines) {
        if (cites.length === 0) groundless.add(text);
      }
      const cites = lines.flatMap((reason) => reason.cites);
      // What choosing between some tells counts as said.
      const taken = presume(view.state.answers, catalog).answers;
      for (const cite of cites) {
        if (cite.kind === 'answer') expect(taken[cite.question] ?? 'not-sure').toBe(cite.option);
        else expect(isInCatalog(cite), citationId(cite)).toBe(true);
      }
    }
    expect([...groundless]).toEqual([]);
  });

  test('what it costs, or what of that is not known', () => {
    for (const { view, text } of ends) {
      const spoken = text.toLowerCase();
      for (const cost of view.recommendation.costs.slice(0, 2)) {
        expect(spoken).toContain(costInLine(cost).toLowerCase());
      }
    }
  });
});
