import { beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { countedCharacters } from '../../src/cards/limits.ts';
import type { Click } from '../../src/conversation/click.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { decodeState, encodeState } from '../../src/conversation/state.ts';
import { begin, step } from '../../src/conversation/step.ts';
import type { OutcomeView, QuestionnaireView } from '../../src/conversation/view.ts';
import { checkMessage } from '../../src/playground/workspace/block-kit.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import {
  type Answers,
  BADGES,
  costInWords,
  onOffer,
  QUESTION_IDS,
  questionFor,
  TRADE_OFFS,
  whatWouldChange,
  whyNot,
  YEARS_TO_CHOOSE,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

/**
 * Every path there is through the questionnaire, walked as a person would: each tap on what the view before offers.
 * Between any two taps the state is written down and read back, as a new process would have to.
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

beforeAll(() => walk(begin('U012ABCDEF', 'thread', parts), 0, []), 600_000);

function walk(view: QuestionnaireView, taps: number, path: readonly string[]): void {
  const text = judge(view, path);
  if (view.kind === 'outcome') {
    ends.push({ taps, view, text });
    judge(step(reread(view), { kind: 'changes' }, parts), [...path, 'changes']);
    const years = YEARS_TO_CHOOSE[ends.length % YEARS_TO_CHOOSE.length] ?? 3;
    judge(step(reread(view), { kind: 'cost', years }, parts), [...path, 'cost']);
    judgeWay(view, path);
    const { id } = catalog.all[ends.length % catalog.all.length] ?? {};
    judge(step(reread(view), { kind: 'why-not', certification: id ?? null }, parts), [...path, 'why not']);
    for (const said of sayings(view)) judgeSaid(view, said, path);
    return;
  }
  const ways = waysOn(view);
  if (ways.length === 0 || taps > 12) deadEnds.push(path.join(' '));
  for (const { click, counts, name } of ways) {
    const next = step(reread(view), click, parts);
    walk(next, taps + counts, [...path, name]);
  }
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
  judge(step(reread(view), { kind: 'path' }, parts), [...path, 'path']);
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
      : recommendation.clarity === 'clear' && tradeOff === null;
  const back = step(reread(next), { kind: said.kind === 'wish' ? 'take-back' : 'undo' }, parts);
  const again = back.state && encodeState({ ...back.state, step: view.state.step });
  if (!moved || again !== encodeState(view.state)) unheeded.push([...path, name].join(' '));
  saidOnResults += 1;

  const same = JSON.stringify([recommendation.reasons, wished, state.wishes, state.answers.tradeoff]);
  if (drawn.has(same)) return;
  drawn.add(same);
  const text = judge(next, [...path, name]);
  const says = said.kind === 'wish' ? /\nGained: .*\nYour wish: /s : /You said the class is.* Trade-off: /s;
  if (!says.test(text)) unheeded.push(`${[...path, name].join(' ')}: ${text}`);
}

/** The state as the next process reads it from a button. */
function reread(view: QuestionnaireView) {
  const read = view.state && decodeState(encodeState(view.state));
  if (!read) throw new Error(`a state that does not come back: ${JSON.stringify(view.state)}`);
  return read.state;
}

interface Way {
  readonly click: Click;
  readonly name: string;
  /** Boxes belong to the tap on "Several" and do not count. */
  readonly counts: 0 | 1;
}

function waysOn(view: QuestionnaireView): readonly Way[] {
  if (view.kind === 'question') {
    const { id, options } = view.question;
    return options.map((option) => ({
      click: { kind: 'answer', question: id, option: option.id },
      name: `${id}:${option.id}`,
      counts: 1,
    }));
  }
  if (view.kind !== 'ticks') return [];
  return TICKED.map((badges) => ({
    click: { kind: 'ticks', badges: [...badges] },
    name: `[${badges}]`,
    counts: 0,
  }));
}

/** No box, each box, all boxes, and the pairs that a rule tells apart from either alone. */
const TICKED = [
  [],
  ...BADGES.map((badge) => [badge]),
  [...BADGES],
  ['sm-first', 'po-first'],
  ['sm-first', 'pmp'],
  ['pmp', 'pmi-acp'],
] as const;

const checked = new Set<string>();

/** Draws the view both ways, keeps what Slack would object to, and gives back the text. */
function judge(view: QuestionnaireView, path: readonly string[]): string {
  const [rich, classic] = [draw(view, 'rich'), draw(view, 'classic')];
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
      /1t[0-9a-z]{5}U012ABCDEF[^"]*|Your answers: [^"]*/g,
      '',
    );
    if (checked.has(shape)) continue;
    checked.add(shape);
    for (const fault of checkMessage(message, 'message')) faults.set(JSON.stringify(fault), path.join(' '));
  }
  return classic.text;
}

describe('over all paths', () => {
  test('there is no dead end', () => {
    expect(deadEnds).toEqual([]);
    expect(ends.length).toBeGreaterThan(1000);
  });

  test('every wish and trade-off on offer is heeded, said, and can be taken back', () => {
    expect(saidOnResults).toBeGreaterThan(ends.length);
    expect(unheeded).toEqual([]);
  });

  test('seven taps lead to the outcome, "Not sure" or not', () => {
    expect(Math.max(...ends.map(({ taps }) => taps))).toBeLessThanOrEqual(7);
  });

  test('no message is over a limit', () => {
    console.error(`${ends.length} paths, ${messages} messages, at most`, most);
    expect([...faults]).toEqual([]);
    expect(most.blocks).toBeLessThanOrEqual(30);
    expect(most.characters).toBeLessThanOrEqual(9000);
    expect(most.text).toBeLessThanOrEqual(4000);
  });

  test('no text reads out ids in brackets', () => {
    expect(bracketed.slice(0, 3)).toEqual([]);
  });

  test('nothing is recommended that is held', () => {
    for (const { view } of ends) {
      const { held, ticked = [] } = view.state.answers;
      const badges: readonly string[] = held === 'several' ? ticked : [held ?? 'none'];
      const own = badges.flatMap((badge) => HELD[badge] ?? []);
      const { certifications } = view.recommendation.outcome;
      expect(certifications.filter((id) => own.includes(id))).toEqual([]);
    }
  });
});

/** What a button or a box says is held; from the second rung on, what comes before it is held or behind one. */
const SM = ['csm', 'psm-i'];
const PO = ['cspo', 'pspo-i'];
const HELD: Record<string, readonly string[]> = {
  'scrum-master': SM,
  'sm-first': SM,
  'sm-advanced': [...SM, 'a-csm', 'psm-ii'],
  'sm-top': [...SM, 'a-csm', 'psm-ii', 'csp-sm'],
  'product-owner': PO,
  'po-first': PO,
  'po-advanced': [...PO, 'a-cspo', 'pspo-ii'],
  'po-top': [...PO, 'a-cspo', 'pspo-ii', 'csp-po'],
  developer: ['csd', 'psd'],
  pmp: ['pmp'],
  'pmi-acp': ['pmi-acp'],
};

describe('what would change this', () => {
  test('is, on every path, what trying each other answer shows', () => {
    for (const { view } of ends) {
      const given = onOffer(view.state.answers);
      const now = outcomeKey(view.recommendation.outcome);
      const elsewhere = otherAnswers(given).filter(({ answers }) =>
        [...everyOutcome(answers)].some((key) => key !== now),
      );
      const said = whatWouldChange(given).map(({ question, option, badge }) =>
        [question, badge ?? option].join(':'),
      );
      expect(said).toEqual(elsewhere.map(({ name }) => name));
    }
  });
});

describe('what comes after', () => {
  test('is offered on every path that leads to a certification, and begins with it', () => {
    for (const { view } of ends) {
      const { certifications } = view.recommendation.outcome;
      expect(view.path?.steps[0].certification.id).toBe(certifications[0]);
    }
  });

  test('is said in the text of every outcome that something comes after', () => {
    const followed = ends.filter(({ view }) => {
      const { kind } = view.recommendation.outcome;
      return (view.path?.steps.length ?? 0) > (kind === 'both' ? 2 : 1);
    });
    expect(followed.length).toBeGreaterThan(1000);
    for (const { view, text } of followed) {
      const { kind } = view.recommendation.outcome;
      const after = view.path?.steps[kind === 'both' ? 2 : 1]?.certification.abbreviation;
      expect(text).toMatch(new RegExp(`^After [^:]+: ${after}[,.]`, 'm'));
    }
  });
});

describe('why not', () => {
  const RECOMMENDED =
    / is (what is recommended|recommended as well|what to aim for|one of two)|fits nearly as well/;

  /** Over a million are looked at, so that each is judged before anything is expected of them. */
  function isWrong(
    said: ReturnType<typeof whyNot>,
    id: string,
    { answers }: OutcomeView['state'],
    named: boolean,
  ) {
    const cites = said.flatMap((one) => one.cites);
    return (
      said.length < 1 ||
      said.length > 2 ||
      said.some(({ text }) => text === '') ||
      RECOMMENDED.test(said[0]?.text ?? '') !== named ||
      cites.some((cite) =>
        cite.kind === 'answer'
          ? (answers[cite.question] ?? 'not-sure') !== cite.option
          : cite.certification !== id,
      )
    );
  }

  test('has on every path, for every certification, one sentence or two that go with the result', () => {
    const wrong: unknown[] = [];
    for (const { view } of ends) {
      const { state, recommendation } = view;
      const outcome: readonly string[] = recommendation.outcome.certifications;
      for (const { id } of catalog.all) {
        const said = whyNot(id, state.answers, catalog);
        if (isWrong(said, id, state, outcome.includes(id))) wrong.push([id, state.answers, said]);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** The answers with one of them replaced by another, each way there is. Three boxes are the same as a button. */
function otherAnswers(given: Answers): readonly { readonly name: string; readonly answers: Answers }[] {
  const { ticked, ...answers } = given;
  const replaced = (question: string, option: string) =>
    onOffer({ ...answers, ...(question !== 'held' && ticked && { ticked }), [question]: option } as Answers);
  return QUESTION_IDS.filter((question) => question in given).flatMap((question) =>
    questionFor(question, given).options.flatMap(({ id }) => {
      if (question === 'held' && id === 'several') {
        return BADGES.filter((badge) => !['sm-first', 'po-first', 'pmp'].includes(badge)).map((badge) => ({
          name: `held:${badge}`,
          answers: onOffer({ ...answers, held: 'several', ticked: [badge] }),
        }));
      }
      return id === 'not-sure' ? [] : [{ name: `${question}:${id}`, answers: replaced(question, id) }];
    }),
  );
}

const outcomesOf = new Map<string, ReadonlySet<string>>();

/** Every outcome that some completion leads to, with nothing but the decision itself. */
function everyOutcome(answers: Answers): ReadonlySet<string> {
  const key = JSON.stringify(Object.entries(answers).sort());
  const known = outcomesOf.get(key);
  if (known) return known;
  const { issuer, firstOpen } = decide(answers);
  if (firstOpen === null) return new Set([outcomeKey(issuer.outcome)]);
  const ways = questionFor(firstOpen, answers).options.map(({ id }) => ({ ...answers, [firstOpen]: id }));
  const boxes =
    firstOpen === 'held'
      ? BADGES.map((badge) => ({ ...answers, held: 'several' as const, ticked: [badge] }))
      : [];
  const outcomes = new Set([...ways, ...boxes].flatMap((way) => [...everyOutcome(way)]));
  outcomesOf.set(key, outcomes);
  return outcomes;
}

describe('the text of every outcome says alone', () => {
  test('its certifications', () => {
    for (const { view, text } of ends) {
      for (const id of view.recommendation.outcome.certifications) {
        expect(text).toContain(catalog.get(id)?.abbreviation);
      }
    }
  });

  test('up to two reasons for, and one against', () => {
    for (const { view, text } of ends) {
      const { reasons } = view.recommendation;
      expect(reasons.for.length).toBeGreaterThan(0);
      for (const reason of [...reasons.for.slice(0, 2), ...reasons.against.slice(0, 1)]) {
        expect(text).toContain(reason.text);
      }
      if (view.recommendation.outcome.certifications.length > 0) {
        expect(reasons.against.length).toBeGreaterThan(0);
      }
    }
  });

  test('nothing that does not rest on an answer or a fact, and nothing the person did not say', () => {
    const groundless = new Set<string>();
    for (const { view } of ends) {
      const { reasons, nextStep } = view.recommendation;
      for (const { text, cites } of [...reasons.for, ...reasons.against, nextStep]) {
        if (cites.length === 0) groundless.add(text);
      }
      const cites = [...reasons.for, ...reasons.against, nextStep].flatMap((reason) => reason.cites);
      for (const cite of cites) {
        if (cite.kind === 'answer') expect(view.state.answers[cite.question] ?? 'not-sure').toBe(cite.option);
        else expect(catalog.get(cite.certification)?.facts).toHaveProperty(cite.key);
      }
    }
    expect([...groundless]).toEqual([]);
  });

  test('the three-year cost, or what of it is not known, and the next step', () => {
    for (const { view, text } of ends) {
      const { costs, nextStep } = view.recommendation;
      for (const cost of costs) {
        const name = catalog.get(cost.certification)?.abbreviation;
        expect(text).toContain(`Three-year cost of ${name}: ${costInWords(cost)}`);
        for (const { cites } of cost.parts) expect(cites.length).toBeGreaterThan(0);
      }
      expect(text).toContain(nextStep.text);
    }
  });
});
