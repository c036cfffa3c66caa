import { decideOn } from '../decision/decide.ts';
import { type Outcome, outcomeKey } from '../decision/outcome.ts';
import { Reading, type Traits } from '../decision/reading.ts';
import { type Answers, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { openOptions } from '../questions/on-offer.ts';
import { type Branch, type Diagram, type Shape, TRAIT_OPTIONS, traitOf, type Variable } from './diagram.ts';
import { planFrom } from './plan.ts';

/**
 * Grows the diagram out of the decision itself: every option of the first thing it could not know, and so on until it
 * needs nothing more. `decide` reads questions in one fixed order; traits of what is held it may read at any time, so that
 * they are moved to where "several" is answered afterwards. Takes some seconds; done at build, never while running.
 */
export function growDiagram(): Diagram {
  const forest = new Forest();
  const from = (start: Answers) => forest.ordered(growFrom(start, null, forest, new Map()));
  const roots = { none: from({}), class: from({ tradeoff: 'class' }), exam: from({ tradeoff: 'exam' }) };
  return forest.diagram(roots, planFrom(roots.none, forest));
}

function growFrom(
  answers: Answers,
  traits: Traits | null,
  forest: Forest,
  known: Map<string, Branch>,
): Branch {
  const key = JSON.stringify([answers, traits && [...traits]]);
  const grown = known.get(key);
  if (grown !== undefined) return grown;
  const reading = new Reading(answers, traits);
  const { issuer } = decideOn(reading);
  const { firstUnknown } = reading;
  const branch = () => {
    if (firstUnknown === null) return forest.leaf(issuer.outcome);
    if (typeof firstUnknown === 'object') {
      const { trait } = firstUnknown;
      const ways = TRAIT_OPTIONS.map((option) => new Map(traits).set(trait, option === 'yes'));
      const shape: Shape = { variable: `held:${trait}`, options: TRAIT_OPTIONS };
      return forest.fork(
        shape,
        ways.map((way) => growFrom(answers, way, forest, known)),
      );
    }
    const options = [...openOptions(firstUnknown, answers), 'not-sure'];
    const branches = options.map((option) =>
      growFrom(
        { ...answers, [firstUnknown]: option },
        option === 'several' ? new Map() : traits,
        forest,
        known,
      ),
    );
    return forest.fork({ variable: firstUnknown, options }, branches);
  };
  const found = branch();
  known.set(key, found);
  return found;
}

/** Forks that are alike are one, and a fork whose branches are all alike is none. */
export class Forest {
  readonly #outcomes = new Map<string, { readonly place: number; readonly outcome: Outcome }>();
  readonly #shapes: Shape[] = [];
  readonly #shapePlaces = new Map<string, number>();
  readonly #forks: (readonly [shape: number, ...branches: Branch[]])[] = [];
  readonly #forkPlaces = new Map<string, number>();
  readonly #cut = new Map<string, Branch>();
  readonly #inOrder = new Map<number, Branch>();
  readonly #first = new Map<number, number>();

  leaf(outcome: Outcome): Branch {
    const key = outcomeKey(outcome);
    const known = this.#outcomes.get(key);
    if (known) return -1 - known.place;
    const place = this.#outcomes.size;
    this.#outcomes.set(key, { place, outcome });
    return -1 - place;
  }

  fork(shape: Shape, branches: readonly Branch[]): Branch {
    const [first] = branches;
    if (first !== undefined && branches.every((one) => one === first)) return first;
    const key = `${this.#shapeAt(shape)} ${branches.join(' ')}`;
    const known = this.#forkPlaces.get(key);
    if (known !== undefined) return known;
    const place = this.#forks.length;
    this.#forks.push([this.#shapeAt(shape), ...branches]);
    this.#forkPlaces.set(key, place);
    return place;
  }

  shape(branch: Branch): Shape {
    return this.#shapes[this.#at(branch)[0]] as Shape;
  }

  branches(branch: Branch): readonly Branch[] {
    return this.#at(branch).slice(1);
  }

  outcome(branch: Branch): Outcome {
    return [...this.#outcomes.values()][-1 - branch]?.outcome as Outcome;
  }

  /** The same with an answer put in; one that is not on offer at a fork leaves it open. */
  answered(branch: Branch, variable: Variable, option: string): Branch {
    if (branch < 0) return branch;
    const key = `${branch} ${variable} ${option}`;
    const known = this.#cut.get(key);
    if (known !== undefined) return known;
    const shape = this.shape(branch);
    const at = shape.variable === variable ? shape.options.indexOf(option) : -1;
    const below = this.branches(branch);
    const found =
      at >= 0
        ? (below[at] as Branch)
        : this.fork(
            shape,
            below.map((one) => this.answered(one, variable, option)),
          );
    this.#cut.set(key, found);
    return found;
  }

  /** The same with its forks in the one order: whatever stands further down than it should is asked first. */
  ordered(branch: Branch): Branch {
    if (branch < 0) return branch;
    const known = this.#inOrder.get(branch);
    if (known !== undefined) return known;
    const shape = this.#firstShape(branch);
    const found = this.fork(
      shape,
      shape.options.map((option) => {
        const left = this.answered(branch, shape.variable, option);
        return this.ordered(
          shape.variable === 'held:anything' && option === 'no' ? this.#holdingNothing(left) : left,
        );
      }),
    );
    this.#inOrder.set(branch, found);
    return found;
  }

  /** Who holds nothing holds nothing of any class. */
  #holdingNothing(branch: Branch): Branch {
    if (branch < 0) return branch;
    const shape = this.shape(branch);
    const below = this.branches(branch);
    if (traitOf(shape.variable)) return this.#holdingNothing(below[shape.options.indexOf('no')] as Branch);
    return this.fork(
      shape,
      below.map((one) => this.#holdingNothing(one)),
    );
  }

  /** Everything that can be reached from the roots, lower forks first. */
  diagram(roots: Diagram['roots'], plan: Diagram['plan']): Diagram {
    const places = new Map<Branch, number>();
    const forks: (readonly [shape: number, ...branches: Branch[]])[] = [];
    const keep = (branch: Branch): Branch => {
      if (branch < 0) return branch;
      const known = places.get(branch);
      if (known !== undefined) return known;
      const [shape, ...branches] = this.#at(branch);
      const kept = branches.map(keep);
      places.set(branch, forks.length);
      forks.push([shape, ...kept]);
      return forks.length - 1;
    };
    const { none, class: taught, exam } = roots;
    const kept = { none: keep(none), class: keep(taught), exam: keep(exam) };
    return {
      outcomes: [...this.#outcomes.values()].map(({ outcome }) => outcome),
      shapes: this.#shapes,
      forks,
      roots: kept,
      plan,
    };
  }

  shapeAt(shape: Shape): number {
    return this.#shapeAt(shape);
  }

  #firstShape(branch: Branch): Shape {
    return this.#shapes[this.#firstAt(branch)] as Shape;
  }

  #firstAt(branch: Branch): number {
    const known = this.#first.get(branch);
    if (known !== undefined) return known;
    const [own, ...branches] = this.#at(branch);
    const all = [own, ...branches.filter((one) => one >= 0).map((one) => this.#firstAt(one))];
    const variable = (shape: number) => (this.#shapes[shape] as Shape).variable;
    const first = all.reduce((one, other) => (isBefore(variable(other), variable(one)) ? other : one));
    this.#first.set(branch, first);
    return first;
  }

  #at(branch: Branch): readonly [shape: number, ...branches: Branch[]] {
    return this.#forks[branch] as readonly [number, ...Branch[]];
  }

  #shapeAt({ variable, options }: Shape): number {
    const key = `${variable} ${options.join(' ')}`;
    const known = this.#shapePlaces.get(key);
    if (known !== undefined) return known;
    this.#shapePlaces.set(key, this.#shapes.length);
    this.#shapes.push({ variable, options });
    return this.#shapes.length - 1;
  }
}

/**
 * The one order of all variables: questions in that of their list, and traits behind them all, that anything is held
 * before what it is, by name. In front of the questions that decide which of them are looked at, each would have to be
 * kept in mind until then, which took twelve times as many forks.
 */
function isBefore(one: Variable, other: Variable): boolean {
  const places = placeOf(one) - placeOf(other);
  return places === 0 ? one < other : places < 0;
}

function placeOf(variable: Variable): number {
  if (!traitOf(variable)) return QUESTION_IDS.indexOf(variable as QuestionId);
  return QUESTION_IDS.length + (variable === 'held:anything' ? 0 : 1);
}
