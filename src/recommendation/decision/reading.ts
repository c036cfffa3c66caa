import type { HeldClass } from '../../catalog/schema.ts';
import { type Answers, type OptionId, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { isOffered } from '../questions/on-offer.ts';
import { holdingsIn } from './certifications-held.ts';

/** What a rule may want to know of all that is held: a class of it, whether it is anything, whether any of it runs out. */
export type Trait = HeldClass | 'anything' | 'expiring';

/** What is known so far of what is held, for whoever goes through all that it could be; `false` is known as well. */
export type Traits = ReadonlyMap<Trait, boolean>;

/** What the decision may need to know: the answer to a question, or, of who holds several, one trait. */
export type Unknown = QuestionId | { readonly trait: Trait };

/**
 * The answers as the decision reads them, one after another. It keeps a record of which open question was needed
 * first, by which the diagram is grown.
 *
 * The decision must read the questions in their one order. The proof that a questionnaire is settled depends on it
 * (see `grow.ts`), so breaking the order is a bug and throws.
 */
export class Reading {
  /** The first thing the decision needed and nobody has told; null when there was none. */
  firstUnknown: Unknown | null = null;
  readonly #answers: Answers;
  readonly #traits: Traits | null;
  readonly #read = new Set<QuestionId>();
  #furthest = -1;

  /** With `traits`, what is held behind "several" is known only as far as they tell. */
  constructor(answers: Answers, traits: Traits | null = null) {
    this.#answers = answers;
    this.#traits = traits;
  }

  /** The answer to a question; `not-sure` when there is none, or when it is not on offer beside the other answers. */
  get<Q extends QuestionId>(id: Q): OptionId<Q> {
    this.#keepOrder(id);
    const answer = this.#answers[id];
    if (answer !== undefined && isOffered(id, answer, this.#answers)) return answer as OptionId<Q>;
    if (isOffered(id, 'not-sure', this.#answers)) this.firstUnknown ??= id;
    return 'not-sure';
  }

  /** Whether something of this class is held, as far as was said. */
  holds(as: HeldClass): boolean {
    return this.#trait(as);
  }

  /** Whether anything is held, as far as was said. */
  holdsAnything(): boolean {
    return this.#trait('anything');
  }

  /** Whether something that is held is about to expire. */
  expires(): boolean {
    return this.#trait('expiring');
  }

  /** Whether the decision has needed this question so far, answered or not. */
  hasRead(id: QuestionId): boolean {
    return this.#read.has(id);
  }

  /** What the person made of the difference between two issuers; no question, so it opens none. */
  tradeOff() {
    return this.#answers.tradeoff;
  }

  #trait(trait: Trait): boolean {
    const held = this.get('held');
    if (held !== 'several' || !this.#traits) return hasTrait(trait, this.#answers);
    const known = this.#traits.get(trait) ?? implied(trait, this.#traits);
    if (known === undefined) this.firstUnknown ??= { trait };
    return known ?? false;
  }

  #keepOrder(id: QuestionId): void {
    const place = QUESTION_IDS.indexOf(id);
    if (place < this.#furthest && !this.#read.has(id)) {
      throw new Error(
        `the decision read "${id}" too late: questions must be read in the order of their list`,
      );
    }
    this.#read.add(id);
    this.#furthest = Math.max(this.#furthest, place);
  }
}

/** Whether what was said to be held has a trait; nothing said has none. */
export function hasTrait(trait: Trait, answers: Answers): boolean {
  const holdings = holdingsIn(answers);
  switch (trait) {
    case 'anything':
      return holdings.length > 0;
    case 'expiring':
      return holdings.some(({ standing }) => standing === 'expiring');
    default:
      return holdings.some(({ as }) => as === trait);
  }
}

/** What the other traits tell: whoever holds one thing holds anything, and who holds nothing holds no class. */
function implied(trait: Trait, known: Traits): boolean | undefined {
  if (trait === 'anything') return [...known.values()].includes(true) || undefined;
  return known.get('anything') === false ? false : undefined;
}
