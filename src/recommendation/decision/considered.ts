import type { IssuerChoice } from './issuer.ts';
import type { Outcome } from './outcome.ts';

/**
 * Two issuers' answers to the same need, of which the person came with one: that one, with the other close behind. It
 * decides nothing else; what both or neither of them was named for stays as it is.
 */
export function amongConsidered(choice: IssuerChoice, considering: readonly string[]): IssuerChoice {
  const outcome = outcomeAmong(choice.outcome, considering);
  // What ordered the two says nothing any more.
  return outcome === choice.outcome ? choice : { outcome, grounds: [], clarity: 'close' };
}

/** The same of an outcome alone. */
export function outcomeAmong(outcome: Outcome, considering: readonly string[]): Outcome {
  if (outcome.kind !== 'pair') return outcome;
  const [named, ...others] = outcome.certifications.filter((id) => considering.includes(id));
  return !named || others.length > 0 ? outcome : { kind: 'one', certifications: [named] };
}
