import type { Catalog } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Fee, Figure, Priced, UsdRange } from '../../catalog/schema.ts';
import type { CompanyPrices, Overlay } from './overlay.ts';

/** Under which figure a price stands. */
const FIGURES = {
  class: 'classPriceUsd',
  exam: 'examFeeUsd',
  retake: 'retakeFeeUsd',
  renewal: 'renewalFeeUsd',
  membership: 'membershipFeeUsdPerYear',
} as const satisfies Record<Priced, FactKey>;

const made = new WeakMap<Catalog, WeakMap<Overlay, Catalog>>();

/**
 * The catalog with what a company has negotiated in the place of list prices, which stay beside them as what others
 * say. Only amounts in US dollars: no sum has other money in it. The same catalog where there is nothing to put there.
 */
export function withCompanyPrices(catalog: Catalog, overlay: Overlay | undefined): Catalog {
  if (overlay?.currency !== 'USD' || overlay.prices.length === 0) return catalog;
  const known = made.get(catalog)?.get(overlay);
  if (known) return known;
  const priced = pricedCatalog(catalog, overlay);
  made.set(catalog, (made.get(catalog) ?? new WeakMap()).set(overlay, priced));
  // Whoever is handed it may ask for the same again.
  made.set(priced, new WeakMap([[overlay, priced]]));
  return priced;
}

function pricedCatalog(catalog: Catalog, { prices }: Overlay): Catalog {
  const all = catalog.all.map((one) => {
    const own = prices.find(({ certification }) => certification === one.id);
    return own ? priced(one, own) : one;
  });
  const byId = new Map(all.map((one) => [one.id, one]));
  const own = (one: Certification) => byId.get(one.id) ?? one;
  return {
    ...catalog,
    all,
    get: (id) => byId.get(id),
    named(text) {
      const found = catalog.named(text);
      return found && own(found);
    },
    nearest: (text, n) => catalog.nearest(text, n).map(own),
  };
}

function priced(certification: Certification, { amounts, asOf, link }: CompanyPrices): Certification {
  const facts = { ...certification.facts };
  const gaps = { ...certification.gaps };
  for (const [of, amount] of Object.entries(amounts) as [Priced, number][]) {
    const key = FIGURES[of];
    const before: (Figure<UsdRange> & Pick<Fee, 'members'>) | string | undefined = facts[key];
    const { otherValues: _others, members: _members, ...list } = typeof before === 'object' ? before : {};
    const value = { low: amount, high: amount };
    const listed = 'value' in list ? { otherValues: [list] } : {};
    Object.assign(facts, {
      [key]: { value, source: link ?? '', asOf, trust: 'official', company: true, ...listed },
    });
    delete gaps[key];
  }
  return { ...certification, facts, gaps };
}

/** Which parts of a certification's price are the company's own, in US dollars. */
export function companyPriced({ facts }: Pick<Certification, 'facts'>): readonly Priced[] {
  return (Object.keys(FIGURES) as Priced[]).filter((of) => {
    const figure: Figure<UsdRange> | string | undefined = facts[FIGURES[of]];
    return typeof figure === 'object' && figure.company === true;
  });
}
