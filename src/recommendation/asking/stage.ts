import type { QuestionId } from '../questions/answers.ts';

/** The three stages of the decision, in their order. */
export const STAGES = ['track', 'level', 'issuer'] as const;
export type Stage = (typeof STAGES)[number];

/** The stage that reads each question; a test holds it against what the stages do read. */
export const STAGE_OF: Record<QuestionId, Stage> = {
  aim: 'track',
  setting: 'track',
  focus: 'track',
  held: 'level',
  purpose: 'level',
  whose: 'level',
  led: 'level',
  experience: 'level',
  next: 'level',
  learning: 'issuer',
};
