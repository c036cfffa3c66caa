import { describe, expect, test } from 'vitest';
import type { HeldClass } from '../../src/catalog/schema.ts';
import { chanceFrom } from '../../src/commands/bench-sample.ts';
import { NOTHING_OR_ONE } from '../../src/commands/paths/ways.ts';
import { decide, decideOn } from '../../src/recommendation/decision/decide.ts';
import type { Outcome } from '../../src/recommendation/decision/outcome.ts';
import { outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import { hasTrait, Reading } from '../../src/recommendation/decision/reading.ts';
import {
  type Answers,
  isOffered,
  keepTradeOff,
  NO_CERTIFICATE,
  OPTION_IDS,
  onOffer,
  progress,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
  whatWouldChange,
  whyNot,
} from '../../src/recommendation/index.ts';
import { nearnesses, type Step } from '../../src/recommendation/nearness/distance.ts';
import { ONE_LEVEL, openWeightOf, TAKEN_AWAY, weightOf } from '../../src/recommendation/nearness/weights.ts';
import { openOptions } from '../../src/recommendation/questions/on-offer.ts';
import { catalog } from '../support/catalog.ts';
import { oneThatCountsAs } from './support/diagram.ts';
import { alongEveryBranch, byLot, MANY, pick } from './support/people.ts';

const alongBranches = alongEveryBranch();
const people = [...alongBranches, ...byLot(MANY, 11)];
const outcomeOf = ({ considering: _named, ...given }: Answers) => decide(given).issuer.outcome;

/** What an outcome names first, and how much further off that is. */
function firstOf({ kind, certifications }: Outcome): readonly (readonly [id: string, further: number])[] {
  if (kind === 'one' || kind === 'pair' || kind === 'undecided')
    return certifications.map((id) => [id, 0] as const);
  if (kind === 'both') return [[certifications[0], 0]];
  return [[NO_CERTIFICATE, 0], ...certifications.map((id) => [id, ONE_LEVEL] as const)];
}

const isOpen = ({ held, holds }: Answers) =>
  held === undefined || held === 'not-sure' || (held === 'several' && !holds);

/** The answers of somebody of whom this is true as well. */
function withStep(answers: Answers, step: Step): Answers {
  if (!('trait' in step)) {
    const { holds: _picked, ...others } = answers;
    return { ...(step.question === 'held' ? others : answers), [step.question]: step.option } as Answers;
  }
  const own = isOpen(answers) || answers.held === 'none' ? [] : (answers.holds ?? [oneOfButton(answers)]);
  if (step.trait !== 'expiring') {
    const more = step.trait === 'anything' ? null : (step.trait as HeldClass);
    return { ...answers, held: 'several', holds: [...own, oneThatCountsAs(more)] };
  }
  const [first = oneThatCountsAs(null), ...rest] = own;
  const turned = own.some(({ standing }) => standing === 'expiring')
    ? own.map((one) => ({ ...one, standing: 'current' as const }))
    : [{ ...first, standing: 'expiring' as const }, ...rest];
  return { ...answers, held: 'several', holds: turned };
}

const oneOfButton = ({ held }: Answers) => oneThatCountsAs(held as HeldClass);

describe('how near something is', () => {
  test('is nothing for what stands first, for everybody', () => {
    const wrong = people.filter((answers) => {
      const near = nearnesses(onOffer(answers));
      return firstOf(outcomeOf(answers)).some(
        ([id, further]) => (near.get(id)?.distance ?? Number.POSITIVE_INFINITY) > further,
      );
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('is what the changes weigh that lead there, and they do lead there', () => {
    const chance = chanceFrom(12);
    const wrong: unknown[] = [];
    for (const one of people) {
      const answers = onOffer(one);
      const all = [...nearnesses(answers)].filter(([, { distance }]) => distance < TAKEN_AWAY);
      const [id, { distance, steps, later }] = pick(all, chance);
      const there = onOffer(steps.reduce(withStep, answers));
      const named = firstOf(outcomeOf(there)).find(([first]) => first === id);
      if (named?.[1] !== (later ? ONE_LEVEL : 0)) wrong.push({ id, distance, steps, answers, there });
    }
    console.error(`${wrong.length} of ${people.length} ways do not lead there`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('drops with each change on the way by what it weighs', () => {
    const chance = chanceFrom(13);
    const wrong: unknown[] = [];
    for (const one of people) {
      const answers = onOffer(one);
      const all = [...nearnesses(answers)].filter(
        ([, { distance, steps }]) => distance < TAKEN_AWAY && steps.length > 0,
      );
      const [id, { distance, steps }] = pick(all, chance);
      const [step] = steps as readonly [Step];
      if ('trait' in step || step.question === 'tradeoff') continue;
      const given = answers[step.question];
      const open = step.question === 'held' ? isOpen(answers) : !given || given === 'not-sure';
      const weight = open ? openWeightOf(step.question) : weightOf(step.question);
      // What is not on offer on the way may be so again at its end.
      const then = nearnesses(withStep(answers, step)).get(id)?.distance ?? TAKEN_AWAY;
      if (then > distance - weight) wrong.push({ id, distance, then, weight, steps, answers });
    }
    console.error(`${wrong.length} of ${people.length} first steps do not help`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('cannot be had for less by one, two or three changes', () => {
    const chance = chanceFrom(14);
    const cheaper: unknown[] = [];
    let tried = 0;
    for (const [at, one] of byLot(2000, 15).entries()) {
      const answers = onOffer(one);
      const near = nearnesses(answers);
      const single = changesOf(answers);
      const sets: (readonly Change[])[] = [
        ...single.map((change) => [change]),
        ...single.flatMap((change, i) => single.slice(i + 1).map((other) => [change, other])),
        // Three at a time are too many to try all of them on everybody.
        ...Array.from({ length: at % 50 ? 800 : 20_000 }, () => [
          pick(single, chance),
          pick(single, chance),
          pick(single, chance),
        ]),
      ];
      const seen = new Map<string, number>();
      for (const changes of sets) {
        const changed = after(answers, changes);
        if (!changed) continue;
        tried += 1;
        const outcome = outcomeOf(changed.answers);
        // Nobody comes nearer to needing none by holding more.
        if (outcome.kind === 'keep-or-lapse' || ('first' in outcome && outcome.first === 'use-what-you-hold'))
          continue;
        for (const [id, further] of firstOf(outcome)) {
          const cost = changed.cost + further;
          if (cost >= (seen.get(id) ?? near.get(id)?.distance ?? Number.POSITIVE_INFINITY)) continue;
          seen.set(id, cost);
          cheaper.push({ id, cost, distance: near.get(id)?.distance, changes, answers });
        }
      }
    }
    console.error(`${tried} sets of changes tried, ${cheaper.length} cheaper`);
    expect(tried).toBeGreaterThan(1_000_000);
    expect(cheaper.slice(0, 3)).toEqual([]);
  }, 600_000);
});

type Change = { readonly question: QuestionId; readonly option: string; readonly as?: HeldClass | null };

const CLASSES = NOTHING_OR_ONE.flatMap(([one]) => (one?.as ? [one.as] : []));
const BUTTONS = ['csm', 'psm-i', 'cspo', 'pspo-i', 'pmp'] as const;

/** Every single change there is: another answer, or something of a class held as well. */
function changesOf(answers: Answers): readonly Change[] {
  const options = QUESTION_IDS.filter((id) => id !== 'held').flatMap((question) =>
    [...new Set(questionsEver(question))]
      .filter((option) => option !== answers[question])
      .map((option) => ({ question, option })),
  );
  const none = isOpen(answers) ? [{ question: 'held' as const, option: 'none' }] : [];
  const more = [...CLASSES, ...BUTTONS].filter((as) => !hasTrait(as, answers));
  return [...options, ...none, ...more.map((as) => ({ question: 'held' as const, option: 'several', as }))];
}

const EVER = new Map<QuestionId, readonly string[]>();
function questionsEver(question: QuestionId): readonly string[] {
  const known =
    EVER.get(question) ??
    OPTION_IDS.aim.flatMap((aim) =>
      OPTION_IDS.setting.flatMap((setting) => openOptions(question, { aim, setting } as Answers)),
    );
  EVER.set(question, known);
  return known;
}

/** What these changes make of somebody, and what they weigh; null where they do not go together. */
function after(
  answers: Answers,
  changes: readonly Change[],
): { readonly answers: Answers; readonly cost: number } | null {
  let changed = answers;
  const seen = new Set<string>();
  for (const { question, option, as } of changes) {
    const key = as === undefined ? question : `${question} ${as}`;
    if (seen.has(key) || (question === 'held' && as === undefined && changes.some((one) => one.as)))
      return null;
    seen.add(key);
    changed =
      as === undefined
        ? ({ ...changed, [question]: option } as Answers)
        : withStep(changed, { question: 'held', trait: as as HeldClass, has: true });
  }
  // Whoever holds nothing yet pays for holding anything at all as well.
  const isFirst = changes.some(({ as }) => as !== undefined) && !hasTrait('anything', answers);
  let cost = isFirst ? openWeightOf('held') : 0;
  for (const { question, option } of changes) {
    if (!isOffered(question, option, changed)) return null;
    const given = answers[question];
    const open =
      question === 'held'
        ? isOpen(answers)
        : given === undefined || given === 'not-sure' || !isOffered(question, given, changed);
    cost += open ? openWeightOf(question) : weightOf(question);
  }
  return { answers: onOffer(changed), cost };
}

describe('why not', () => {
  const RECOMMENDED =
    / is (what we recommend|the one to aim for|what most people in your place start with)|fits nearly as well/;

  test('is a sentence or two for everything, that go with the result and rest on what was said', () => {
    const chance = chanceFrom(16);
    const wrong: unknown[] = [];
    for (const { considering: _named, ...one } of people) {
      const answers = onOffer(one);
      const { certifications }: { readonly certifications: readonly string[] } = outcomeOf(answers);
      const asked = [pick(catalog.all, chance).id, pick(catalog.all, chance).id, ...certifications];
      for (const id of asked) {
        const said = whyNot(id, answers, catalog);
        const cites = said.flatMap((objection) => objection.cites);
        const isWrong =
          said.length < 1 ||
          said.length > 2 ||
          said.some(({ text }) => text === '' || /undefined|null/.test(text)) ||
          RECOMMENDED.test(said[0]?.text ?? '') !== certifications.includes(id) ||
          cites.some((cite) =>
            cite.kind === 'answer'
              ? (answers[cite.question] ?? 'not-sure') !== cite.option
              : cite.certification !== id,
          );
        if (isWrong) wrong.push([id, answers, said]);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('names the nearest change, and with it the one asked about does come first', () => {
    const chance = chanceFrom(17);
    const wrong: unknown[] = [];
    let told = 0;
    for (const { considering: _named, ...one } of people) {
      const answers = onOffer(one);
      const { id } = pick(catalog.all, chance);
      for (const { nearness, text } of whyNot(id, answers, catalog)) {
        if (!nearness) continue;
        told += 1;
        const there = onOffer(nearness.steps.reduce(withStep, answers));
        const left = nearnesses(there).get(id)?.distance;
        if (left !== (nearness.later ? ONE_LEVEL : 0)) wrong.push({ id, text, answers, left });
      }
    }
    console.error(`${told} nearest changes told, ${wrong.length} wrong`);
    expect(told).toBeGreaterThan(1000);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

describe('what would change this', () => {
  const settled = people.filter((answers) => !answers.considering && progress(answers).settled);
  const some = settled.filter((_one, at) => at % 3 === 0);

  test('is what trying each other answer shows', () => {
    const wrong: unknown[] = [];
    for (const one of some) {
      const given = onOffer(one);
      const now = new Set([outcomeKey(outcomeOf(given))]);
      const leaves = (outcomes: ReadonlySet<string>) => [...outcomes].some((key) => !now.has(key));
      const said = new Set(whatWouldChange(given).map(({ question, option }) => `${question}:${option}`));
      for (const { name, answers } of otherAnswers(given)) {
        // Told is what a button leads to. What else may be held is looked at where buttons make no difference.
        if (leaves(everyOutcome(answers, 'buttons')) && !said.has(name))
          wrong.push(['not said', name, given]);
        if (said.has(name) && !leaves(everyOutcome(answers, 'all'))) wrong.push(['not so', name, given]);
        said.delete(name);
      }
      if (said.size > 0) wrong.push(['no answer', [...said], given]);
    }
    console.error(`${some.length} results, ${wrong.length} wrong`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

/** The answers with one of them replaced by another, each way there is. Nobody comes to hold less, or several at once. */
function otherAnswers(given: Answers): readonly { readonly name: string; readonly answers: Answers }[] {
  const asked = QUESTION_IDS.filter(
    (question) => question in given && (question !== 'held' || !hasTrait('anything', given)),
  );
  return asked.flatMap((question) =>
    questionFor(question, given)
      .options.filter(({ id }) => !['not-sure', 'several', given[question]].includes(id))
      .map(({ id }) => ({
        name: `${question}:${id}`,
        answers: keepTradeOff(given, onOffer({ ...given, [question]: id })),
      })),
  );
}

const outcomesOf = new Map<string, ReadonlySet<string>>();

/** Every outcome that some completion leads to, with nothing but the decision itself. */
function everyOutcome(answers: Answers, held: 'buttons' | 'all'): ReadonlySet<string> {
  const key =
    held +
    JSON.stringify(QUESTION_IDS.map((id) => answers[id])) +
    JSON.stringify([answers.holds, answers.tradeoff]);
  const known = outcomesOf.get(key);
  if (known) return known;
  const reading = new Reading(answers);
  const { outcome } = decideOn(reading).issuer;
  const open = reading.firstUnknown as QuestionId | null;
  const ways = open ? questionFor(open, answers).options.map(({ id }) => id) : [];
  const found = open
    ? ways.flatMap((option) => {
        if (option !== 'several') return [...everyOutcome({ ...answers, [open]: option }, held)];
        if (held === 'buttons') return [];
        return NOTHING_OR_ONE.flatMap((holds) => [
          ...everyOutcome({ ...answers, held: 'several', holds }, held),
        ]);
      })
    : [outcomeKey(outcome)];
  const outcomes = new Set(found);
  outcomesOf.set(key, outcomes);
  return outcomes;
}
