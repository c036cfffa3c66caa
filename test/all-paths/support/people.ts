import { type Chance, chanceFrom, completeAnswers, holdings } from '../../../src/commands/bench-sample.ts';
import {
  type Answers,
  MOST_CONSIDERED,
  onOffer,
  presume,
  progress,
  QUESTION_IDS,
  questionFor,
  TRADE_OFFS,
} from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { branchesAt, everyFork, followed } from './diagram.ts';

/** People by lot, always the same ones. */
export const MANY = 20_000;

export const pick = <T>(list: readonly T[], chance: Chance): T =>
  list[Math.floor(chance() * list.length)] as T;

/** All that may be said, anything of it left open, with something held, weighed and considered now and then. */
function someAnswers(chance: Chance): Answers {
  const complete = completeAnswers(chance, catalog);
  const left = chance() < 0.5 ? 0 : chance();
  const kept = QUESTION_IDS.filter((id) => id in complete && chance() >= left);
  const given = Object.fromEntries(kept.map((id) => [id, complete[id]])) as Answers;
  return onOffer({
    ...given,
    ...(given.held === 'several' && chance() < 0.9 && { holds: complete.holds ?? [] }),
    ...(chance() < 0.1 && { tradeoff: pick(TRADE_OFFS, chance) }),
    ...considered(chance),
  });
}

/** Half of the people choose between certain ones, half of these between such of one line of work. */
function considered(chance: Chance): Pick<Answers, 'considering'> {
  if (chance() < 0.5) return {};
  const { track } = pick(catalog.all, chance);
  const among = chance() < 0.5 ? catalog.all : catalog.all.filter((one) => one.track === track);
  const named = Array.from(
    { length: 1 + Math.floor(chance() * MOST_CONSIDERED) },
    () => pick(among, chance).id,
  );
  return { considering: [...new Set(named)] };
}

export interface Walked {
  readonly answers: Answers;
  readonly asked: number;
  /** What was said to remain at most, before each question and at the end. */
  readonly remaining: readonly number[];
}

/** Somebody who answers what is asked, by lot, until nothing more is. */
export function wayOf(chance: Chance): Walked {
  let answers: Answers = considered(chance);
  const remaining: number[] = [];
  for (let asked = 0; ; asked += 1) {
    const { answers: taken } = presume(answers, catalog);
    const { next, atMost } = progress(taken);
    remaining.push(atMost);
    if (!next) return { answers, asked, remaining };
    if (asked > 20) throw new Error(`no end after ${JSON.stringify(answers)}`);
    const { id } = pick(questionFor(next, taken).options, chance);
    answers = { ...answers, [next]: id, ...(id === 'several' && { holds: holdings(chance, catalog) }) };
  }
}

/** Who goes along each branch of the diagram, and on from there by lot. */
export function alongEveryBranch(): readonly Answers[] {
  const chance = chanceFrom(3);
  return everyFork().flatMap((witness) => {
    const { length } = branchesAt(witness.fork);
    return Array.from({ length }, (_, at) =>
      followed(witness, at, (options) => Math.floor(chance() * options)),
    ).flatMap((one) => one?.answers ?? []);
  });
}

export function byLot(size: number, seed: number): readonly Answers[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: size }, (_, at) => (at % 2 ? someAnswers(chance) : wayOf(chance).answers));
}
