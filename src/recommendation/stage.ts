import type { Answers, QuestionId } from './question.ts';

/** The three stages of the decision, in their order. */
export const STAGES = ['track', 'level', 'issuer'] as const;
export type Stage = (typeof STAGES)[number];

const USUALLY: Record<QuestionId, Stage> = {
  aim: 'track',
  setting: 'track',
  focus: 'track',
  detail: 'track',
  experience: 'level',
  held: 'level',
  next: 'level',
  purpose: 'level',
  learning: 'issuer',
  payer: 'issuer',
};

/** The stage that reads a question of someone with these answers; a test holds it against what the stages do read. */
export function stageOf(id: QuestionId, { setting }: Answers): Stage {
  // Several teams on one product are a further step for a Scrum Master, not another line of work.
  return id === 'detail' && setting === 'scrum' ? 'level' : USUALLY[id];
}

/** Every stage that may read a question. */
export function stagesOf(id: QuestionId): readonly Stage[] {
  return STAGES.filter((stage) => stage === stageOf(id, {}) || stage === stageOf(id, { setting: 'scrum' }));
}
