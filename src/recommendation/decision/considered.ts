import type { IssuerChoice } from './issuer.ts';

/**
 * Two issuers' answers to the same need, of which the person came with one: that one, with the other close behind. It
 * decides nothing else; what both or neither of them was named for stays as it is.
 */
export function amongConsidered(choice: IssuerChoice, considering: readonly string[]): IssuerChoice {
  const { outcome, clarity } = choice;
  if (outcome.kind !== 'pair' || clarity === 'open') return choice;
  const [named, ...others] = outcome.certifications.filter((id) => considering.includes(id));
  if (!named || others.length > 0) return choice;
  // What ordered the two says nothing any more.
  return { outcome: { kind: 'one', certifications: [named] }, grounds: [], clarity: 'close' };
}
