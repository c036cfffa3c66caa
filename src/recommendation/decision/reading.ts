import { type Answers, type OptionId, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { isOffered } from '../questions/on-offer.ts';

/**
 * The answers as the decision reads them, one after another. It keeps a record: which open question was needed
 * first tells what to ask next, and which given answers were used tells what the outcome rests on.
 *
 * The decision must read the questions in their one order. The proof that a questionnaire is settled depends on it
 * (see `asking/open-questions.ts`), so breaking the order is a bug and throws.
 */
export class Reading {
  /** The first question the decision needed and nobody has answered; null when there was none. */
  firstOpen: QuestionId | null = null;
  readonly #answers: Answers;
  readonly #read = new Set<QuestionId>();
  #furthest = -1;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The answer to a question; `not-sure` when there is none, or when it is not on offer beside the other answers. */
  get<Q extends QuestionId>(id: Q): OptionId<Q> {
    this.#keepOrder(id);
    const answer = this.#answers[id];
    if (answer !== undefined && isOffered(id, answer, this.#answers)) return answer as OptionId<Q>;
    if (isOffered(id, 'not-sure', this.#answers)) this.firstOpen ??= id;
    return 'not-sure';
  }

  /** Whether the decision has needed this question so far, answered or not. */
  hasRead(id: QuestionId): boolean {
    return this.#read.has(id);
  }

  /** What the person made of the difference between two issuers; no question, so it opens none. */
  tradeOff() {
    return this.#answers.tradeoff;
  }

  /** What was ticked behind "several"; empty as long as nothing was. */
  ticked() {
    return this.#answers.ticked ?? [];
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
