import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Caller, Person } from './caller.ts';
import { causeForLog, codeOf } from './explain-error.ts';
import { type Facts, type Log, loggable } from './log.ts';

/** Something somebody did, as far as the log and the guard against doubles care. */
export interface Happening<By extends Person = Caller> {
  readonly caller: By;
  /**
   * For the log: the command, the action id up to its first colon, since what follows can be an answer, or else the way
   * in, such as "mention".
   */
  readonly name: string;
  /** Slack's own mark of this one happening, to find it again in the log. */
  readonly id: string;
  /** The workspace, or the organisation where Slack names none. */
  readonly team: string | undefined;
}

/** The same as Bolt finds it in whatever comes in. */
export const teamIn = ({ context }: Pick<AllMiddlewareArgs, 'context'>): string | undefined =>
  context.teamId ?? context.enterpriseId;

/** One line for the operator: what happened to which click, for what reason if any, and nothing of what it said. */
export function note(
  happening: Happening<Person>,
  what: string,
  { log }: { readonly log: Log },
  ...[error]: [error?: unknown]
): void {
  const cause = error === undefined ? '' : `: ${causeForLog(error)}`;
  log.warn(loggable(`${mark(happening)} ${what}${cause}`), { ...factsOf(happening), code: codeOf(error) });
}

/** What stands in front of each line about something somebody did. */
export const mark = (happening: Happening<Person>) => `${happening.name} (${requestOf(happening)})`;

/** A trigger's last part is what makes it open a modal. */
const requestOf = ({ id }: Happening<Person>) => id.split('.', 2).join('.');

export function factsOf(happening: Happening<Person>): Facts {
  return { action: happening.name, request: requestOf(happening), team: happening.team };
}
