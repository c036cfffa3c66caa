import type { Switches } from './switches.ts';

/** One row of the table: a thing Slack insists on. */
export interface Rule<Facts> {
  /** Section of the platform notes, the collected facts about Slack that this workspace is built on. */
  readonly section: string;
  /** The rule in a short sentence. */
  readonly says: string;
  /** `refuses`: the request fails. `hides`: accepted but not shown. `advice`: only noted in `workspace.faults`. */
  readonly severity: 'refuses' | 'hides' | 'advice';
  /** Set where no reliable source was found: the switch that turns it the other way. */
  readonly unconfirmed?: keyof Switches;
  /** The error, as Slack spells it, or a word of our own for `hides` and `advice`; nothing when all is well. */
  readonly check: (facts: Facts, switches: Switches) => string | undefined;
}

/** The first refusal of a group, in the order of the table. */
export function firstBroken<Facts>(
  group: Readonly<Record<string, Rule<Facts>>>,
  facts: Facts,
  switches: Switches,
): { rule: string; error: string } | undefined {
  for (const [rule, row] of Object.entries(group)) {
    const error = row.check(facts, switches);
    if (error) return { rule, error };
  }
  return undefined;
}
