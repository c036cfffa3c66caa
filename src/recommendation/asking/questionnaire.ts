import type { Diagram } from './diagram.ts';
import { TREE } from './tree.ts';

let read: Diagram | undefined;

/** The one diagram and plan, read when it is first needed. */
export function questionnaire(): Diagram {
  read ??= JSON.parse(TREE) as Diagram;
  return read;
}
