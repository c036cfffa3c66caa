import type { Overlay, Subject } from '../recommendation/index.ts';
import type { Entry } from './read-entry.ts';

type Entries = {
  readonly [List in 'prefer' | 'exclude' | 'pays' | 'prices']: readonly Entry<Overlay[List][number]>[];
};

/** What several entries say of the same and cannot all be meant: twice in one list, or preferred and excluded. */
export function contradictions({ prefer, exclude, pays, prices }: Entries): readonly string[] {
  const subjects = <T extends { readonly of: Subject | null }>(entries: readonly Entry<T>[]) =>
    entries.map(({ place, value }) => ({ place, ...aboutOf(value.of) }));
  const preferred = subjects(prefer);
  const excluded = subjects(exclude);
  return [
    ...twice(preferred),
    ...twice(excluded),
    ...twice(subjects(pays)),
    ...twice(
      prices.map(({ place, value }) => ({
        place,
        field: 'certification',
        key: `certification ${value.certification}`,
      })),
    ),
    ...excluded.flatMap(({ place, field, key }) => {
      const both = preferred.find((one) => one.key === key);
      return both ? [`${place}: ${field}: is preferred as well, by ${both.place}`] : [];
    }),
  ];
}

interface About {
  readonly place: string;
  readonly field: string;
  readonly key: string;
}

function aboutOf(of: Subject | null): Omit<About, 'place'> {
  return of ? { field: of.kind, key: `${of.kind} ${of.id}` } : { field: 'certification', key: 'everything' };
}

function twice(entries: readonly About[]): readonly string[] {
  return entries.flatMap(({ place, field, key }, at) => {
    const before = entries.slice(0, at).find((one) => one.key === key);
    if (!before) return [];
    const again = key === 'everything' ? 'is left out here and in' : 'is the same as in';
    return [`${place}: ${field}: ${again} ${before.place}; keep one of them`];
  });
}
