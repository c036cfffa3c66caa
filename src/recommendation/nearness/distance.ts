import { type Branch, type Diagram, type Shape, traitOf } from '../asking/diagram.ts';
import { questionnaire } from '../asking/questionnaire.ts';
import type { Outcome } from '../decision/outcome.ts';
import { hasTrait, type Trait } from '../decision/reading.ts';
import type { Answers, OptionId, QuestionId, TradeOff } from '../questions/answers.ts';
import { lately } from '../questions/lately.ts';
import { ONE_LEVEL, openWeightOf, TAKEN_AWAY, weightOf } from './weights.ts';

/** "No certificate now" stands in the order as one of those that may be first. */
export const NO_CERTIFICATE = 'NONE';

/** One answer that would have to be otherwise. */
export type Step =
  | { readonly question: QuestionId; readonly option: OptionId }
  /** The difference between two issuers would have to be weighed in another way; null for not at all. */
  | { readonly question: 'tradeoff'; readonly option: TradeOff | null }
  /** Something of this class would have to be held as well, or what is held run out, or no longer run out. */
  | { readonly question: 'held'; readonly trait: Trait; readonly has: boolean };

/** How far a certification is from a person, and the nearest way there. */
export interface Nearness {
  /** The least sum of weights; 0 for what stands first. `TAKEN_AWAY` and more where something held would have to go. */
  readonly distance: number;
  /** The answers that were given and would have to be others, and those that are open and would have to be given. */
  readonly steps: readonly Step[];
  /** Whether something else has to come first even then. */
  readonly later: boolean;
}

/**
 * How far everything that may win is from these answers, by id: the least total weight of answers that would have to be
 * otherwise so that the outcome names it first, or as one of a pair. A given answer never becomes "Not sure"; one that
 * is no longer on offer beside the others counts as open; what is open may stay so for nothing.
 *
 * One sweep down the diagram: the shortest way from its root to each outcome, where an edge that follows an answer costs
 * nothing.
 */
export const nearnesses: (answers: Answers) => ReadonlyMap<string, Nearness> = lately(sweep);

function sweep(answers: Answers): ReadonlyMap<string, Nearness> {
  const diagram = questionnaire();
  const ways = shortestWays(answers, diagram);
  const found = new Map<string, { distance: number; outcome: number; later: boolean }>();
  for (const [place, outcome] of diagram.outcomes.entries()) {
    const way = ways.distance[diagram.forks.length + place] as number;
    if (way === Number.POSITIVE_INFINITY) continue;
    for (const [id, further] of namedFirst(outcome, way < 1)) {
      const distance = Math.floor(way) + further;
      const known = found.get(id);
      if (known && known.distance <= distance) continue;
      found.set(id, { distance, outcome: place, later: further > 0 });
    }
  }
  return new Map(
    [...found].map(([id, { distance, outcome, later }]) => {
      // Most are never asked for their way, so that it is gone back only then.
      return [
        id,
        {
          distance,
          later,
          get steps() {
            return stepsTo(outcome, ways, answers, diagram);
          },
        },
      ];
    }),
  );
}

/** What an outcome names first, to those who are there or not, and how much further off that is after something else. */
function namedFirst(outcome: Outcome, isThere: boolean): readonly (readonly [id: string, further: number])[] {
  const { kind, certifications } = outcome;
  const first = 'first' in outcome ? outcome.first : null;
  switch (kind) {
    case 'one':
    case 'pair':
      return certifications.map((id) => [id, 0] as const);
    case 'both':
      return certifications.slice(0, 1).map((id) => [id, 0] as const);
    case 'not-yet':
      return [[NO_CERTIFICATE, 0], ...certifications.map((id) => [id, ONE_LEVEL] as const)];
    case 'none':
      // Nobody is near to needing none because of what they do not hold.
      return first === 'use-what-you-hold' && !isThere ? [] : [[NO_CERTIFICATE, 0]];
    case 'keep-or-lapse':
      return isThere ? [[NO_CERTIFICATE, 0]] : [];
    case 'undecided':
      // Named as what most take, and no more than that.
      return certifications.map((id) => [id, 0] as const);
    default:
      return [[NO_CERTIFICATE, 0]];
  }
}

/** For each fork, then each outcome: the least that leads there, and the edge by which it comes, -1 at a root. */
interface Ways {
  readonly distance: Float64Array;
  readonly edge: Int32Array;
}

function shortestWays(answers: Answers, diagram: Diagram): Ways {
  const { forks, shapes, roots, outcomes } = diagram;
  const { firstEdge, shapeOf, to } = edgesOf(diagram);
  const distance = new Float64Array(forks.length + outcomes.length).fill(Number.POSITIVE_INFINITY);
  const edge = new Int32Array(distance.length).fill(-1);
  // Of ways equally near, the one by what stands first among the options.
  const prices = shapes.map((shape) => pricesOf(shape, answers).map((price, at) => price + at * HAIR));
  for (const [weighed, root] of Object.entries(roots)) {
    const price = priceOfTradeOff(weighed as keyof Diagram['roots'], answers);
    const place = placeOf(root, forks.length);
    distance[place] = Math.min(distance[place] as number, price);
  }
  // Below any fork stand only forks with a lower place.
  for (let place = Math.max(...Object.values(roots)); place >= 0; place -= 1) {
    const here = distance[place] as number;
    if (here === Number.POSITIVE_INFINITY) continue;
    const price = prices[shapeOf[place] as number] as readonly number[];
    const first = firstEdge[place] as number;
    for (let at = 0; at < price.length; at += 1) {
      const next = to[first + at] as number;
      const further = here + (price[at] as number);
      if (further >= (distance[next] as number)) continue;
      distance[next] = further;
      edge[next] = first + at;
    }
  }
  return { distance, edge };
}

/** The edges of a diagram in a row, one for each option of each fork: a sweep takes a quarter less than along its lists. */
interface Edges {
  /** By fork: which of the edges is its first, and its shape. */
  readonly firstEdge: Int32Array;
  readonly shapeOf: Int32Array;
  /** By edge: the place it leads to, and the fork it comes from. */
  readonly to: Int32Array;
  readonly from: Int32Array;
}
const edgesIn = new WeakMap<Diagram, Edges>();

function edgesOf(diagram: Diagram): Edges {
  const known = edgesIn.get(diagram) ?? edgesFrom(diagram);
  edgesIn.set(diagram, known);
  return known;
}

function edgesFrom({ forks }: Diagram): Edges {
  const edges = forks.reduce((sum, { length }) => sum + length - 1, 0);
  const [firstEdge, shapeOf] = [new Int32Array(forks.length), new Int32Array(forks.length)];
  const [to, from] = [new Int32Array(edges), new Int32Array(edges)];
  let edge = 0;
  // The first tap of a process waits for this, and nothing is compiled yet: plain loops are quicker.
  for (let place = 0; place < forks.length; place += 1) {
    const fork = forks[place] as Diagram['forks'][number];
    shapeOf[place] = fork[0];
    firstEdge[place] = edge;
    for (let at = 1; at < fork.length; at += 1) {
      to[edge] = placeOf(fork[at] as Branch, forks.length);
      from[edge] = place;
      edge += 1;
    }
  }
  return { firstEdge, shapeOf, to, from };
}

/** Too little to add up to anything. */
const HAIR = 1 / 1024;
const ONE_MORE = 1 / 64;

/** What was weighed may be taken back, or weighed the other way; nobody has to weigh anything. */
function priceOfTradeOff(weighed: keyof Diagram['roots'], { tradeoff }: Answers): number {
  if (weighed === (tradeoff ?? 'none')) return 0;
  return tradeoff ? weightOf('learning') : Number.POSITIVE_INFINITY;
}

const placeOf = (branch: Branch, forks: number) => (branch < 0 ? forks - 1 - branch : branch);

/** What it costs to take each of the options instead of what was said. */
function pricesOf({ variable, options }: Shape, answers: Answers): readonly number[] {
  const trait = traitOf(variable);
  if (trait) return options.map((option) => priceOfTrait(trait, option === 'yes', answers));
  const question = variable as QuestionId;
  if (question === 'held') return options.map((option) => priceOfHeld(option, answers));
  const given = answers[question];
  const open = given === undefined || given === 'not-sure' || !options.includes(given);
  return options.map((option) => {
    if (option === given) return 0;
    if (option === 'not-sure') return open ? 0 : Number.POSITIVE_INFINITY;
    return open ? openWeightOf(question) : weightOf(question);
  });
}

const isOpen = ({ held, holds }: Answers) =>
  held === undefined || held === 'not-sure' || (held === 'several' && holds === undefined);

/** A button says that nothing else is held: for whoever holds something, that takes it away. */
function priceOfHeld(option: string, answers: Answers): number {
  const { held } = answers;
  if (option === held) return 0;
  if (option === 'not-sure') {
    return held === undefined || held === 'not-sure' ? 0 : Number.POSITIVE_INFINITY;
  }
  if (held === undefined || held === 'not-sure') return openWeightOf('held');
  // What it adds is paid for trait by trait.
  if (option === 'several') return 0;
  if (isOpen(answers)) return openWeightOf('held');
  return hasTrait('anything', answers) ? TAKEN_AWAY : option === 'none' ? 0 : weightOf('held');
}

function priceOfTrait(trait: Trait, yes: boolean, answers: Answers): number {
  // To say that several are held is paid for where it was not said; fewer of them are nearer.
  if (isOpen(answers)) return !yes ? 0 : answers.held === 'several' ? openWeightOf('held') : ONE_MORE;
  const has = hasTrait(trait, answers);
  if (has === yes) return 0;
  // Who holds nothing would first have to hold something.
  if (trait === 'expiring') return hasTrait('anything', answers) ? weightOf('held') : 2 * weightOf('held');
  if (!yes) return TAKEN_AWAY;
  // What is added is paid for by its class; who holds nothing yet pays for holding anything at all as well.
  return trait === 'anything' ? openWeightOf('held') : weightOf('held');
}

/** The answers on the shortest way that are not what was said, from the first to the last. */
function stepsTo(outcome: number, ways: Ways, answers: Answers, diagram: Diagram): readonly Step[] {
  const { forks, shapes, roots } = diagram;
  const { firstEdge, shapeOf, from } = edgesOf(diagram);
  const steps: Step[] = [];
  let place = forks.length + outcome;
  for (let edge = ways.edge[place] as number; edge >= 0; edge = ways.edge[place] as number) {
    place = from[edge] as number;
    const shape = shapes[shapeOf[place] as number] as Shape;
    const taken = edge - (firstEdge[place] as number);
    if (pricesOf(shape, answers)[taken] === 0) continue;
    const trait = traitOf(shape.variable);
    const option = shape.options[taken] as string;
    steps.unshift(
      trait
        ? { question: 'held', trait, has: option === 'yes' }
        : { question: shape.variable as QuestionId, option: option as OptionId },
    );
  }
  const weighed = (['none', 'class', 'exam'] as const).find(
    (one) => placeOf(roots[one], forks.length) === place,
  );
  if (weighed && weighed !== (answers.tradeoff ?? 'none')) {
    steps.unshift({ question: 'tradeoff', option: weighed === 'none' ? null : weighed });
  }
  // That it is anything at all, or one among several, goes without saying where something is named.
  const named = steps.some((step) => 'trait' in step && step.has && step.trait !== 'anything');
  const goesWithout = (step: Step) =>
    'trait' in step ? step.trait === 'anything' : step.question === 'held' && step.option === 'several';
  return named ? steps.filter((step) => !goesWithout(step)) : steps;
}
