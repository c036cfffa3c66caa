import type { Answers, QuestionId } from '../questions/answers.ts';
import { chooseIssuer, type IssuerChoice } from './issuer.ts';
import { chooseLevel } from './level.ts';
import type { LevelChoice } from './level-choice.ts';
import { Reading } from './reading.ts';
import { chooseTrack, type TrackChoice } from './track.ts';

/** All three stages, each to be looked at on its own, and the first open question they would have liked to ask. */
export interface Decision {
  readonly track: TrackChoice;
  readonly level: LevelChoice;
  readonly issuer: IssuerChoice;
  readonly firstOpen: QuestionId | null;
}

/** Track, then level, then issuer, on the answers given; what is open counts as "Not sure". */
export function decide(answers: Answers): Decision {
  const reading = new Reading(answers);
  const track = chooseTrack(reading);
  const level = chooseLevel(track.track, reading);
  const issuer = chooseIssuer(level, reading);
  return { track, level, issuer, firstOpen: reading.firstOpen };
}
