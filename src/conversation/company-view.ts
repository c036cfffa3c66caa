import { certificationIn } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import {
  allowanceOf,
  type Overlay,
  type Recommendation,
  standingOf,
  type Wished,
  withoutTheList,
} from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import type { CompanyOn, CompanyView } from './view.ts';

/** What a company says of these certifications, by id; undefined where there is no overlay. */
export function companyView(
  ids: readonly string[],
  { catalog, overlay }: Pick<Parts, 'catalog' | 'overlay'>,
): CompanyView | undefined {
  if (!overlay) return undefined;
  const { company: name, currency, approver, policy } = overlay;
  const on = ids.map((id) => companyOn(certificationIn(catalog, id), overlay));
  return { name, currency, approver, policy, on, named: ids, without: null, before: [], prefers: [] };
}

/** The same beside a result: what it has changed there, and of what is recommended what it pays and offers. */
export function companyOnOutcome(
  cards: readonly string[],
  recommendation: Recommendation,
  wished: Wished | null,
  parts: Pick<Parts, 'catalog' | 'overlay'>,
): CompanyView | undefined {
  const view = companyView(cards, parts);
  const { company, outcome } = recommendation;
  if (!view || !company) return undefined;
  return {
    ...view,
    named: namedNow(recommendation, wished),
    // How firm the result is says the same, where that is said at all.
    without:
      company.moved && !saysFirmness(recommendation, wished) ? withoutTheList(company, parts.catalog) : null,
    before: company.moved ? company.without.outcome.certifications : [],
    prefers: outcome.kind === 'ask-employer' ? preferredNames(parts) : [],
  };
}

const saysFirmness = ({ firmness }: Recommendation, wished: Wished | null) =>
  firmness !== null && wished?.now === wished?.before;

/** Of what is recommended, what one would pay for: the first, and the second of two in a row. */
function namedNow({ outcome }: Recommendation, wished: Wished | null): readonly string[] {
  const first = wished ? [wished.now] : outcome.certifications.slice(0, 1);
  return outcome.kind === 'both' ? [...first, outcome.certifications[1]] : first;
}

/** So many are named to somebody whose company can say which one counts. */
const MOST_PREFERRED = 4;

function preferredNames({ catalog, overlay }: Pick<Parts, 'catalog' | 'overlay'>): readonly string[] {
  const nameOf = ({ kind, id }: Overlay['prefer'][number]['of']) =>
    kind === 'certification'
      ? catalog.get(id)?.abbreviation
      : catalog.all.find(({ issuer }) => issuer.id === id)?.issuer.name;
  return (overlay?.prefer ?? []).flatMap(({ of }) => nameOf(of) ?? []).slice(0, MOST_PREFERRED);
}

function companyOn(certification: Certification, overlay: Overlay): CompanyOn {
  const { id } = certification;
  const standing = standingOf(certification, overlay);
  return {
    certification,
    standing,
    // That it pays for what it does not take would be read as a way around.
    pays: standing?.stance === 'excluded' ? null : allowanceOf(certification, overlay),
    prices: overlay.prices.find((one) => one.certification === id) ?? null,
    courses: overlay.courses.filter(({ certifications }) => certifications.includes(id)),
  };
}
