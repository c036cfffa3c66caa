import fc from 'fast-check';
import type { Overlay } from '../../src/recommendation/index.ts';
import { catalog } from './catalog.ts';

/** A company that has said nothing, unless told otherwise. */
export function overlayOf(more: Partial<Overlay> = {}): Overlay {
  return {
    company: null,
    currency: 'USD',
    prefer: [],
    exclude: [],
    pays: [],
    prices: [],
    courses: [],
    approver: null,
    policy: null,
    ...more,
  };
}

type Stance = Overlay['prefer'][number];

/** Of a certification by id, or with `issuer:` in front of an issuer's. */
export function stance(name: string, because: string | null = null): Stance {
  const [kind, id] = name.startsWith('issuer:')
    ? (['issuer', name.slice('issuer:'.length)] as const)
    : (['certification', name] as const);
  return { of: { kind, id }, because };
}

const ids = catalog.all.map(({ id }) => id);
const issuers = [...new Set(catalog.all.map(({ issuer }) => issuer.id))];
const names = [...ids, ...issuers.map((id) => `issuer:${id}`)];

/** Words of this length at most, with everything in them that Slack would read as its own. */
const words = (most: number) =>
  fc
    .oneof(
      fc.constantFrom('<!channel>', '<@U012ABCDEF>', '*bold* & _more_', '&'.repeat(most), 'x'.repeat(most)),
      fc.string({ minLength: 1, maxLength: most, unit: 'grapheme-ascii' }),
    )
    .map((text) => text.slice(0, most).trim() || 'words');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const amounts = fc.integer({ min: 0, max: 1_000_000 });
const link = maybe(fc.constant('https://intranet.example.com/a?b=1&c=|'));
const who = fc.oneof(fc.constantFrom('U012ABCDEF', 'C012ABCDEF'), words(60));

/** Any overlay that a file could be compiled to. */
export const anyOverlay: fc.Arbitrary<Overlay> = fc
  .record({
    company: maybe(words(40)),
    currency: fc.constantFrom('USD', 'EUR'),
    named: fc.uniqueArray(fc.constantFrom(...names), { maxLength: names.length }),
    preferred: fc.integer({ min: 0, max: names.length }),
    because: maybe(words(100)),
    general: maybe(fc.oneof(fc.constant('all' as const), amounts)),
    paid: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 20 }),
    upTo: fc.oneof(fc.constant('all' as const), amounts),
    priced: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length }),
    price: amounts,
    courses: fc.array(
      fc.record({
        title: words(80),
        certifications: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 20 }),
        when: maybe(words(60)),
        link,
        contact: maybe(who),
        price: maybe(amounts),
      }),
      { maxLength: 8 },
    ),
    approver: maybe(who),
    policy: maybe(fc.record({ text: words(150), link })),
  })
  .map(({ named, preferred, because, general, paid, upTo, priced, price, ...rest }) => {
    const stances = named.map((name) => stance(name, because));
    return {
      ...rest,
      prefer: stances.slice(0, preferred),
      exclude: stances.slice(preferred),
      pays: [
        ...(general === null ? [] : [{ of: null, upTo: general }]),
        ...paid.map((name) => ({ of: stance(name).of, upTo })),
      ],
      prices: priced.map((certification) => ({
        certification,
        amounts: { renewal: price, membership: price },
        asOf: '2026-10',
        link: null,
      })),
    };
  });
