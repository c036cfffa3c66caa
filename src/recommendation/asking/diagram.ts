import type { Outcome } from '../decision/outcome.ts';
import { hasTrait, type Trait } from '../decision/reading.ts';
import { type Answers, QUESTION_IDS, type QuestionId, type TradeOff } from '../questions/answers.ts';

/**
 * Every outcome there is, as a diagram of decisions: whoever follows the answers from its root gets to the outcome that
 * `decide` gives. It asks in one fixed order and is reduced, so that a fork stands in it exactly when some way of
 * answering the rest makes its answer change the outcome. "Settled" is then a diagram without a fork; this is the
 * promise of the design, computed and not guessed. Made by `npm run tree`, kept in `tree.ts`.
 */
export interface Diagram {
  readonly outcomes: readonly Outcome[];
  /** What is asked at a fork, and the answers it may get there, in the order of its branches. */
  readonly shapes: readonly Shape[];
  /** A shape by its place, then a branch for each of its options. Below any fork only forks with a lower place stand. */
  readonly forks: readonly (readonly [shape: number, ...branches: Branch[]])[];
  /** Where to begin: with nothing weighed, or with what the person made of the difference between two issuers. */
  readonly roots: Readonly<Record<'none' | TradeOff, Branch>>;
  /** The plan: what to ask, and what then; the last place is its beginning. */
  readonly plan: readonly (readonly [shape: number, atMost: number, ...next: number[]])[];
}

/** A question, or, of who holds several, one trait of what is held. */
export type Variable = QuestionId | `held:${Trait}`;

export interface Shape {
  readonly variable: Variable;
  readonly options: readonly string[];
}

/** The place of a fork, or, below zero, that of an outcome: -1 is the first. */
export type Branch = number;

/** The options of a fork over a trait. */
export const TRAIT_OPTIONS = ['yes', 'no'] as const;

export const traitOf = (variable: Variable): Trait | null =>
  variable.startsWith('held:') ? (variable.slice('held:'.length) as Trait) : null;

/** One bit for each question, and one for all traits, for quick sums of what stands below a fork. */
const BITS: ReadonlyMap<string, number> = new Map(QUESTION_IDS.map((id, place) => [id, 1 << place]));
const TRAIT_BIT = 1 << QUESTION_IDS.length;
export const bitOf = (variable: Variable) => BITS.get(variable) ?? TRAIT_BIT;

/** What stands in a diagram once answers are put in: the part still open, and the questions that still matter. */
export interface Open {
  readonly top: Branch;
  /** A fork by its place, those of the diagram and those made by putting the answers in. */
  fork(place: number): readonly [shape: number, ...branches: Branch[]];
  readonly questions: ReadonlySet<QuestionId>;
}

/** Bits of everything that stands below each fork of a diagram, itself included. */
function bitsBelow({ forks, shapes }: Diagram): readonly number[] {
  const own = shapes.map(({ variable }) => bitOf(variable));
  const bits: number[] = [];
  // In plain loops, since the first tap of a process waits for this.
  for (const fork of forks) {
    let all = own[fork[0]] as number;
    for (let at = 1; at < fork.length; at += 1) {
      const branch = fork[at] as Branch;
      if (branch >= 0) all |= bits[branch] as number;
    }
    bits.push(all);
  }
  return bits;
}

const bitsOf = new WeakMap<Diagram, readonly number[]>();

function knownBits(diagram: Diagram): readonly number[] {
  const known = bitsOf.get(diagram) ?? bitsBelow(diagram);
  bitsOf.set(diagram, known);
  return known;
}

/** Which option of a fork the answers take, by its place; -1 where they leave it open. */
function taken({ variable, options }: Shape, answers: Answers): number {
  const trait = traitOf(variable);
  if (trait) return answers.holds ? options.indexOf(hasTrait(trait, answers) ? 'yes' : 'no') : -1;
  const answer = answers[variable as QuestionId];
  return answer === undefined ? -1 : options.indexOf(answer);
}

/**
 * Puts answers in, given in whatever order: forks that are answered go, and so do those that no longer matter. An answer
 * that is not on offer where it would be read counts as open. What was picked behind "several" must not be there
 * without it.
 */
export function putIn(answers: Answers, diagram: Diagram): Open {
  const { shapes, forks, roots } = diagram;
  const bits = knownBits(diagram);
  const added: (readonly [shape: number, ...branches: Branch[]])[] = [];
  const addedBits: number[] = [];
  const made = new Map<string, number>();
  const seen = new Map<number, Branch>();
  let given = answers.holds ? TRAIT_BIT : 0;
  for (const id of QUESTION_IDS) if (answers[id] !== undefined) given |= bitOf(id);

  const bitsAt = (branch: Branch) =>
    branch < 0 ? 0 : ((branch < forks.length ? bits[branch] : addedBits[branch - forks.length]) ?? 0);

  function follow(branch: Branch): Branch {
    if (branch < 0 || !(bitsAt(branch) & given)) return branch;
    const known = seen.get(branch);
    if (known !== undefined) return known;
    const [shape, ...branches] = forks[branch] as readonly [number, ...Branch[]];
    const at = taken(shapes[shape] as Shape, answers);
    const found = at >= 0 ? follow(branches[at] as Branch) : fork(shape, branches.map(follow), branch);
    seen.set(branch, found);
    return found;
  }

  function fork(shape: number, branches: readonly Branch[], before: Branch): Branch {
    const [first] = branches as readonly [Branch];
    if (branches.every((one) => one === first)) return first;
    const [, ...old] = forks[before] as readonly [number, ...Branch[]];
    if (branches.every((one, place) => one === old[place])) return before;
    const key = `${shape} ${branches.join(' ')}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const place = forks.length + added.length;
    added.push([shape, ...branches]);
    addedBits.push(
      branches.reduce((all, one) => all | bitsAt(one), 0) | bitOf((shapes[shape] as Shape).variable),
    );
    made.set(key, place);
    return place;
  }

  const top = follow(roots[answers.tradeoff ?? 'none']);
  const open = bitsAt(top);
  const held = open & TRAIT_BIT ? (['held'] as const) : [];
  return {
    top,
    fork: (place) => (place < forks.length ? forks[place] : added[place - forks.length]) as readonly [number],
    questions: new Set([...held, ...QUESTION_IDS.filter((id) => open & bitOf(id))]),
  };
}
