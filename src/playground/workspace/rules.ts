import { replacingRules } from './accepting.ts';
import { blockRules } from './block-rules.ts';
import { callRules, deliveryRules, viewRules } from './call-rules.ts';
import { postingRules, showingRules } from './posting-rules.ts';
import { rateRules } from './rate-limits.ts';
import { receiverRules } from './receiver-rules.ts';
import { responseUrlRules } from './response-url-rules.ts';
import { scheduledRules, schedulingRules, takingBackRules } from './scheduling.ts';
import type { Switches } from './switches.ts';

/** A row as anyone may read it; how it is checked stands where it is defined. */
export interface RuleRow {
  readonly section: string;
  readonly says: string;
  readonly severity: 'refuses' | 'hides' | 'advice';
  readonly unconfirmed?: keyof Switches;
}

/**
 * Everything this workspace insists on, by id. `section` is the section of the platform notes; a row without
 * `unconfirmed` is confirmed there, one with it has a switch of that name in `switches.ts`.
 */
export const rules = {
  ...blockRules,
  ...postingRules,
  ...showingRules,
  ...replacingRules,
  ...responseUrlRules,
  ...callRules,
  ...viewRules,
  ...receiverRules,
  ...schedulingRules,
  ...scheduledRules,
  ...takingBackRules,
  ...deliveryRules,
  ...rateRules,
} as const satisfies Record<string, RuleRow>;

export type RuleId = keyof typeof rules;
