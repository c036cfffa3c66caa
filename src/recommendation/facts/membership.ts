import type { Certification, Figure } from '../../catalog/schema.ts';
import { type OriginLine, originOf } from './figure-lines.ts';

/** What a year of membership costs, in US dollars, where members pay less for this and nobody has to be one. */
export function membershipFor({ facts, issuer }: Certification): Figure<number> | undefined {
  const fees = [facts.examFeeUsd, facts.retakeFeeUsd, facts.renewalFeeUsd];
  const isLower = fees.some((fee) => typeof fee === 'object' && fee.members);
  return isLower ? issuer.membershipUsdPerYear : undefined;
}

/** The same as a line with its origin, or none. `today` is `YYYY-MM-DD`. */
export function membershipLine(certification: Certification, today: string): readonly OriginLine[] {
  const membership = membershipFor(certification);
  if (!membership) return [];
  const label = `Membership of ${certification.issuer.name}`;
  return [{ label, value: `$${membership.value} a year, if you want it`, ...originOf(membership, today) }];
}
