import type { Stage } from '../../recommendation/asking/stage.ts';
import type { LevelChoice } from '../../recommendation/decision/level-choice.ts';
import type { TrackId } from '../../recommendation/decision/track.ts';
import type { Clarity, Outcome } from '../../recommendation/index.ts';

/** Names and explanations that the code has no words for. The types see to it that none is missing. */

export const STAGE_NAMES: Record<Stage, { readonly name: string; readonly asks: string }> = {
  track: { name: 'Track', asks: 'Where to look?' },
  level: { name: 'Level', asks: 'How high, and is it time?' },
  issuer: { name: 'Issuer', asks: 'From whom?' },
};

export const TRACK_NAMES: Record<TrackId, string> = {
  'scrum-master': 'Scrum Master',
  'product-owner': 'Product Owner',
  'product-manager': 'Product Manager',
  safe: 'SAFe',
  flow: 'Kanban',
  method: 'PRINCE2 or AgilePM',
  project: 'Project manager',
  developer: 'Developer',
  tester: 'Tester',
  analyst: 'Analyst',
  coach: 'Coach',
  leader: 'Manager',
  open: 'Several roles',
  unknown: 'Nothing known',
};

export const OUTCOMES: Record<Outcome['kind'], { readonly name: string; readonly means: string }> = {
  one: { name: 'One certification', means: 'Get this one.' },
  pair: { name: 'Two to choose from', means: 'Sources rarely reject either. The first fits a little better.' },
  both: { name: 'Both, in this order', means: 'First this one, then the other.' },
  'not-yet': { name: 'Not yet', means: 'Something comes first. The certification is what to aim for afterwards.' },
  none: { name: 'None needed', means: 'There is something better to do, and Certify says what.' },
  'keep-or-lapse': { name: 'Keep or let lapse', means: 'Nothing new: decide which badges are worth a renewal.' },
  'ask-employer': { name: 'Ask your employer', means: 'Somebody else wants it, and can say which one counts.' },
  undecided: { name: 'Too little is known', means: 'No verdict: two things to find out, and what most people in that place take, said as that.' },
}; // biome-ignore format: one line for each kind

export const CLARITIES: Record<Clarity, string> = {
  clear: 'Nothing competes for the place. All that is no choice between two issuers is clear, “none needed” included. So is a close call or a tie once the person has weighed the difference.',
  close: 'Two issuers offer nearly the same. Exactly one answer, on the way of learning or on wanting proof, put one of them first; or the person came with one of the two. With another one it would be the other.',
  tie: 'Two issuers offer nearly the same, and none of the answers is for either. One stands first by the rule below.',
  open: 'Too little is known for a verdict. What is named is what most people in that place take.',
}; // biome-ignore format: one line for each word

type WithoutShelf = Exclude<LevelChoice['kind'], 'get' | 'both' | 'not-yet' | 'none'>;
export const NO_LEVEL: Record<WithoutShelf, string> = {
  'keep-or-lapse': 'keep or let lapse',
  'ask-employer': 'ask the employer',
  undecided: 'too little is known',
};

/**
 * What was read before the rules were written: 150 published cases. The notes are no part of this repository, so
 * these are the only figures on the page that nothing here can recompute.
 */
export const READING = {
  cases: 150,
  sources: 97,
  fromSellers: 75,
  selfReports: 25,
  askedAndAnswered: 33,
  noneYet: 21,
};
