import type { Benefit, FactKey } from '../../catalog/schema.ts';
import type { Ground } from '../decision/track.ts';
import type { Answers, OptionId, QuestionId, TradeOff } from '../questions/answers.ts';

/** What a sentence rests on: an answer the person gave, a difference they weighed, a fact or a benefit in the catalog. */
export type Citation =
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly option: OptionId }
  | { readonly kind: 'answer'; readonly question: 'tradeoff'; readonly option: TradeOff }
  | { readonly kind: 'fact'; readonly certification: string; readonly key: FactKey }
  | { readonly kind: 'benefit'; readonly certification: string; readonly benefit: Benefit };

/** The answer given to a question; "Not sure" where there is none. */
export function citeAnswer(question: QuestionId, answers: Answers): Citation {
  return { kind: 'answer', question, option: answers[question] ?? 'not-sure' };
}

/** What a rule at work rests on: every answer it has read. */
export function citeGround({ answers: stated, weighed }: Ground, answers: Answers): readonly Citation[] {
  return [
    ...(weighed ? [{ kind: 'answer', question: 'tradeoff', option: weighed } as const] : []),
    ...stated.map((question) => citeAnswer(question, answers)),
  ];
}

export function citeFact(certification: string, key: FactKey): Citation {
  return { kind: 'fact', certification, key };
}

/** In one word for programs and tests, never for a message: `answer aim:team` or `fact csm.renewalFeeUsd`. */
export function citationId(citation: Citation): string {
  switch (citation.kind) {
    case 'answer':
      return `answer ${citation.question}:${citation.option}`;
    case 'fact':
      return `fact ${citation.certification}.${citation.key}`;
    case 'benefit':
      return `benefit ${citation.certification}.${citation.benefit.kind}`;
  }
}
