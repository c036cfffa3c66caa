/**
 * The best order in which questions can be asked, by dynamic programming over sets of answers.
 *
 * What is still open is kept as the one reduced tree of the outcome over the open questions, in their fixed order.
 * Two sets of answers with the same tree have the same future, so each different tree is solved once.
 */

/** Answers so far: question to answer. */
export type Given = Readonly<Record<string, string>>;

export interface Reply {
  readonly id: string;
  /** How likely people are to give it; all replies to one question make 1. */
  readonly chance: number;
  /** The same among people who are sure of everything; 0 for "Not sure". */
  readonly chanceIfSure: number;
}

/** Something to be decided by asking. */
export interface Puzzle {
  /** In the order in which `read` needs them. */
  readonly questions: readonly string[];
  /** The stage a question belongs to, counted from the first one to be done. */
  stage(question: string): number;
  /** Every reply to a question; undefined while they depend on something that is still open. */
  replies(question: string, given: Given): readonly Reply[] | undefined;
  /** The outcome on these answers, or the first open question without which there is none. */
  read(given: Given): { readonly outcome: string } | { readonly open: string };
}

/** Taps still to come. */
export interface Cost {
  readonly mean: number;
  readonly worst: number;
}

/** Whose taps are counted: everybody's, or those of people who never answer "Not sure". */
export type Whose = 'everybody' | 'the sure';

/** What to ask next; null when nothing open can change the outcome. */
export type Order = (given: Given) => string | null;

/** A question that an order asks although another one would be better, and what that adds to the mean. */
export interface Loss {
  readonly given: Given;
  readonly asked: string;
  readonly better: string;
  readonly taps: number;
}

interface Tree {
  readonly key: string;
  readonly questions: ReadonlySet<string>;
}

interface Best extends Cost {
  readonly question: string | null;
}

export class BestTree {
  readonly #puzzle: Puzzle;
  readonly #whose: Whose;
  readonly #trees = new Map<string, Tree>();
  readonly #forks = new Map<string, string>();
  readonly #solved = new Map<string, Best>();

  constructor(puzzle: Puzzle, whose: Whose = 'everybody') {
    this.#puzzle = puzzle;
    this.#whose = whose;
  }

  /** Different sets of answers looked at, and different problems solved. */
  get size() {
    return { sets: this.#trees.size, problems: this.#solved.size };
  }

  /**
   * The fewest taps on average from here on, and among the trees that manage with these the one with the fewest at
   * worst. Stages are respected: what belongs to an earlier one is asked first.
   */
  best(given: Given = {}): Best {
    const tree = this.#treeOf(given);
    if (tree.questions.size === 0) return { mean: 0, worst: 0, question: null };
    const candidates = this.#candidates(tree, given);
    const key = `${tree.key} ${candidates}`;
    const known = this.#solved.get(key);
    if (known) return known;
    const [first, ...more] = candidates.map((question) => ({
      ...this.#after(question, given, (next) => this.best(next)),
      question,
    }));
    if (!first) throw new Error(`nothing can be asked after ${JSON.stringify(given)}`);
    const best = more.reduce((one, other) => (isLess(other, one) ? other : one), first);
    this.#solved.set(key, best);
    return best;
  }

  /** What an order costs on the same count. Throws when it stops too early. */
  costOf(order: Order, given: Given = {}): Cost {
    const question = order(given);
    if (question !== null) return this.#after(question, given, (next) => this.costOf(order, next));
    if (this.#treeOf(given).questions.size > 0)
      throw new Error(`the order stops too early at ${JSON.stringify(given)}`);
    return { mean: 0, worst: 0 };
  }

  /** Every step at which an order leaves the best way; together they are all that it costs more than the best. */
  losses(order: Order, given: Given = {}, chance = 1): readonly Loss[] {
    const asked = order(given);
    if (asked === null) return [];
    const best = this.best(given);
    const taps = chance * (this.#after(asked, given, (next) => this.best(next)).mean - best.mean);
    const here = taps > 1e-12 && best.question ? [{ given, asked, better: best.question, taps }] : [];
    const later = this.#replies(asked, given).flatMap((reply) =>
      this.losses(order, { ...given, [asked]: reply.id }, chance * this.#chance(reply)),
    );
    return [...here, ...later];
  }

  /**
   * Of the earliest stage that still matters. A question that matters goes on mattering after some answer to any other
   * one, so whoever leaves a stage too early could not come to an end.
   */
  #candidates(tree: Tree, given: Given): readonly string[] {
    const open = this.#puzzle.questions.filter((id) => tree.questions.has(id));
    const first = Math.min(...open.map((id) => this.#puzzle.stage(id)));
    return open.filter((id) => this.#puzzle.stage(id) === first && this.#puzzle.replies(id, given));
  }

  #after(question: string, given: Given, rest: (next: Given) => Cost): Cost {
    let mean = 1;
    let worst = 0;
    for (const reply of this.#replies(question, given)) {
      const chance = this.#chance(reply);
      if (chance === 0) continue;
      const cost = rest({ ...given, [question]: reply.id });
      mean += chance * cost.mean;
      worst = Math.max(worst, cost.worst);
    }
    return { mean, worst: worst + 1 };
  }

  #replies(question: string, given: Given): readonly Reply[] {
    const replies = this.#puzzle.replies(question, given);
    if (!replies) throw new Error(`"${question}" cannot be put after ${JSON.stringify(given)}`);
    return replies;
  }

  #chance(reply: Reply): number {
    return this.#whose === 'everybody' ? reply.chance : reply.chanceIfSure;
  }

  #treeOf(given: Given): Tree {
    const key = this.#puzzle.questions.map((id) => given[id] ?? '').join(' ');
    const known = this.#trees.get(key);
    if (known) return known;
    const tree = this.#grow(given);
    this.#trees.set(key, tree);
    return tree;
  }

  /** As the product does it, but with all that can be picked behind "several" as answers of their own. */
  #grow(given: Given): Tree {
    const read = this.#puzzle.read(given);
    if ('outcome' in read) return { key: read.outcome, questions: new Set() };
    const { open } = read;
    const branches = this.#replies(open, given).map(({ id }) => ({
      id,
      tree: this.#treeOf({ ...given, [open]: id }),
    }));
    const [one] = branches;
    if (one && branches.every(({ tree }) => tree.key === one.tree.key)) return one.tree;
    const shape = [open, ...branches.map(({ id, tree }) => `${id}=${tree.key}`)].join('|');
    const name = this.#forks.get(shape) ?? `fork ${this.#forks.size}`;
    this.#forks.set(shape, name);
    return { key: name, questions: new Set([open, ...branches.flatMap(({ tree }) => [...tree.questions])]) };
  }
}

/** Sums of the same numbers in another order differ in the last digits. */
function isLess(one: Cost, other: Cost): boolean {
  if (Math.abs(one.mean - other.mean) > 1e-9) return one.mean < other.mean;
  return one.worst < other.worst;
}
