import { parse } from 'yaml';
import type { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Overlay } from '../recommendation/index.ts';
import { contradictions } from './contradictions.ts';
import { nearest, nearestOf } from './look-up.ts';
import { type Entry, type Read, readAllowance, readCourse, readPrices, readStance } from './read-entry.ts';
import { ENTRIES, type ListName, overlayFile } from './schema.ts';

/** A file as read: its name for messages, and what is in it. */
export interface OverlayFile {
  readonly name: string;
  readonly text: string;
}

/** The overlay, or everything that is wrong with the file, one line each: file, entry, field, what is wrong. */
export type OverlayReading =
  | { readonly ok: true; readonly overlay: Overlay }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Turns a company's file into its overlay on a catalog. Certifications and issuers may be named as people write them. */
export function compileOverlay({ name, text }: OverlayFile, catalog: Catalog): OverlayReading {
  const content = parseYaml(text);
  if ('fault' in content) return { ok: false, faults: [`${name}: ${content.fault}`] };
  const file = overlayFile.safeParse(content.value);
  const lists = listsIn(content.value);
  const read = {
    prefer: readAll('prefer', lists, readStance, catalog),
    exclude: readAll('exclude', lists, readStance, catalog),
    pays: readAll('pays', lists, readAllowance, catalog),
    prices: readAll('prices', lists, readPrices, catalog),
    courses: readAll('courses', lists, readCourse, catalog),
  };
  const faults = [
    ...(file.success ? fieldFaults(file.data) : faultsIn(file.error, Object.keys(overlayFile.shape))),
    ...Object.values(read).flatMap((one) => one.faults),
    ...contradictions({
      prefer: read.prefer.entries,
      exclude: read.exclude.entries,
      pays: read.pays.entries,
      prices: read.prices.entries,
    }),
  ];
  if (!file.success || faults.length > 0) {
    return { ok: false, faults: faults.map((fault) => `${name}: ${fault}`) };
  }
  const { company = null, currency, policy, policyLink = null, approver = null } = file.data;
  const values = <T>({ entries }: { readonly entries: readonly Entry<T>[] }) =>
    entries.map(({ value }) => value);
  return {
    ok: true,
    overlay: {
      company,
      currency,
      approver,
      policy: policy === undefined ? null : { text: policy, link: policyLink },
      prefer: values(read.prefer),
      exclude: values(read.exclude),
      pays: values(read.pays),
      prices: values(read.prices),
      courses: values(read.courses),
    },
  };
}

function parseYaml(text: string): { value: unknown } | { fault: string } {
  try {
    const value: unknown = parse(text, { logLevel: 'error' });
    return value === null ? { fault: 'is empty' } : { value };
  } catch (error) {
    // The parser's message goes on with a picture of the place; its first line names line and column.
    const [firstLine = 'cannot be read'] = String((error as Error).message).split('\n');
    return { fault: `is not YAML: ${firstLine.replace(/:$/, '')}` };
  }
}

/** Every list that is one, whatever else is wrong with the file. */
function listsIn(content: unknown): Readonly<Record<ListName, readonly unknown[]>> {
  const given = (content ?? {}) as Partial<Record<ListName, unknown>>;
  const listOf = (name: ListName) => (Array.isArray(given[name]) ? (given[name] as readonly unknown[]) : []);
  return Object.fromEntries(
    (Object.keys(ENTRIES) as ListName[]).map((name) => [name, listOf(name)]),
  ) as Record<ListName, readonly unknown[]>;
}

function fieldFaults({ policy, policyLink }: z.infer<typeof overlayFile>): readonly string[] {
  return policyLink && policy === undefined ? ['policyLink: needs a policy that it leads to'] : [];
}

/** Reads the entries of one list: each by its schema, then what it names; faults begin with the entry's place. */
function readAll<K extends ListName, T>(
  list: K,
  lists: Readonly<Record<ListName, readonly unknown[]>>,
  read: (entry: z.infer<(typeof ENTRIES)[K]>, catalog: Catalog) => Read<T>,
  catalog: Catalog,
): { readonly entries: readonly Entry<T>[]; readonly faults: readonly string[] } {
  const entries: Entry<T>[] = [];
  const faults: string[] = [];
  for (const [index, raw] of lists[list].entries()) {
    const place = placeOf(list, index, raw);
    const schema = ENTRIES[list];
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      faults.push(...faultsIn(parsed.error, Object.keys(schema.shape), place));
      continue;
    }
    const { value, faults: found } = read(parsed.data as z.infer<(typeof ENTRIES)[K]>, catalog);
    faults.push(...found.map((fault) => `${place}: ${fault}`));
    if (value) entries.push({ place, value });
  }
  return { entries, faults };
}

/** "prefer 2 (PSM I)": where it stands, and what it is about as far as that can be told. */
function placeOf(list: ListName, index: number, raw: unknown): string {
  const { certification, issuer, title } = (raw ?? {}) as Record<string, unknown>;
  const about = [certification, issuer, title].find((one) => typeof one === 'string' && one.length <= 80);
  return `${list} ${index + 1}${about ? ` (${about})` : ''}`;
}

/** Zod's issues as lines that begin with the place and the field. */
function faultsIn(error: z.ZodError, fields: readonly string[], place = ''): readonly string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = nearest(nearestOf(key, fields));
        return line(place, key, `there is no such field${near || `; there are ${fields.join(', ')}`}`);
      });
    }
    const [field = '', at] = issue.path;
    const which = typeof at === 'number' ? `${String(field)} ${at + 1}` : String(field);
    return [line(place, which, issue.message)];
  });
}

const line = (...parts: readonly string[]) => parts.filter(Boolean).join(': ');
