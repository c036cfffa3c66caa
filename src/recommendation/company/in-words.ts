import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { type Overlay, standingOf } from './overlay.ts';
import type { CompanyEffect, Steered } from './steer.ts';

type Names = Pick<Catalog, 'get'>;

/** What the answers alone name: "CSM", "CSM or PSM I", "CSM, then CSPO". */
export function withoutTheList({ without }: CompanyEffect, catalog: Names): string {
  return namesOf(without, catalog);
}

/** What is named first, or both where neither is. */
export function namesOf({ outcome, clarity }: CompanyEffect['without'], catalog: Names): string {
  const names = outcome.certifications.map((id) => certificationIn(catalog, id).abbreviation);
  if (outcome.kind === 'both') return names.join(', then ');
  return outcome.kind === 'pair' && clarity !== 'tie' ? (names[0] ?? '') : names.join(' or ');
}

/** How firm it is where the company's list has a hand in it, in one line; null where it has none. */
export function companyFirmness({ issuer, company }: Steered, catalog: Names): string | null {
  if (!company || issuer.outcome.kind === 'undecided') return null;
  const { moved, dropped, against, without } = company;
  const name = (id: string) => certificationIn(catalog, id).abbreviation;
  const now: readonly string[] = issuer.outcome.certifications;
  if (against.length > 0) {
    const names = against.map(name).join(' or ');
    return `Your company does not take ${names}, but nothing else fits you.`;
  }
  if (moved === 'preferred')
    return `Preferred by your company. Without its list: ${withoutTheList(company, catalog)}.`;
  const gone = dropped ? [dropped] : without.outcome.certifications.filter((id) => !now.includes(id));
  const names = gone.map(name).join(' and ');
  if (moved === null) return dropped && `Close second: ${names}, which your company does not take.`;
  const before = withoutTheList(company, catalog);
  const which = before === names ? ', which it does not take.' : `. It does not take ${names}.`;
  return `Without your company\u2019s list: ${before}${which}`;
}

/** "Your company does not take CSM: we do not pay for classes."; null where it is not excluded. */
export function exclusionInWords(certification: Certification, overlay: Overlay | undefined): string | null {
  const standing = standingOf(certification, overlay);
  if (standing?.stance !== 'excluded') return null;
  return withReason(`Your company does not take ${certification.abbreviation}`, standing.because);
}

/** A sentence with the reason as it was written behind it. */
function withReason(sentence: string, because: string | null): string {
  if (!because) return `${sentence}.`;
  return `${sentence}: ${because.replace(/[.!?]?$/, '')}.`;
}
