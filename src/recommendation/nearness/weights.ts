import { STAGE_OF, type Stage } from '../asking/stage.ts';
import type { QuestionId } from '../questions/answers.ts';

/**
 * How much would have to be otherwise about a person, were an answer another one. Published advice differs first over
 * the work somebody does, then over how far along they are, and least over the way of learning, which two issuers of
 * the same thing differ in: so a change of the work outweighs all changes of level, and that of level the issuer.
 */
const BY_STAGE: Record<Stage, number> = { track: 64, level: 24, issuer: 8 };
/**
 * Within the track: who does another work is further off than who does the same work in another way. Within the level:
 * what is held was earned over months, while a direction or a reason may change by tomorrow.
 */
const OWN: Partial<Record<QuestionId, number>> = { setting: 48, focus: 32, held: 44 };

export const weightOf = (question: QuestionId): number => OWN[question] ?? BY_STAGE[STAGE_OF[question]];

/** What is open may well turn out to be so, which is less than a change of what was said. */
export const openWeightOf = (question: QuestionId): number => weightOf(question) / 4;

/** What is to be had after something else first is a level away. */
export const ONE_LEVEL = BY_STAGE.level;

/** Nobody can hold less than they do: more than everything else together. */
export const TAKEN_AWAY = 10_000;
