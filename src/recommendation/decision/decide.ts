import type { Answers } from '../questions/answers.ts';
import { lately } from '../questions/lately.ts';
import { amongConsidered } from './considered.ts';
import { chooseIssuer, type IssuerChoice } from './issuer.ts';
import { chooseLevel } from './level.ts';
import type { LevelChoice } from './level-choice.ts';
import { Reading } from './reading.ts';
import { chooseTrack, type TrackChoice } from './track.ts';

/** All three stages, each to be looked at on its own. */
export interface Decision {
  readonly track: TrackChoice;
  readonly level: LevelChoice;
  readonly issuer: IssuerChoice;
}

/**
 * Track, then level, then issuer, on the answers given; what is open counts as "Not sure". Between two issuers of the same
 * thing, the one that the person came with.
 */
export const decide = lately((answers: Answers): Decision => {
  const decision = decideOn(new Reading(answers));
  return { ...decision, issuer: amongConsidered(decision.issuer, answers.considering ?? []) };
});

/** The same on answers that are read by somebody who wants to know what was needed. */
export function decideOn(reading: Reading): Decision {
  const track = chooseTrack(reading);
  const level = chooseLevel(track.track, reading);
  const issuer = chooseIssuer(level, reading);
  return { track, level, issuer };
}
