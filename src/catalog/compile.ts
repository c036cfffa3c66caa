import { z } from 'zod';
import { FileFaults, parseYaml, readYamlFolder, type YamlFile } from '../data-files/yaml-files.ts';
import { contradictions, type Entry } from './contradictions.ts';
import { type BuiltCatalog, certification, issuerFile, type Page, pagesFile } from './schema.ts';

/** Everything wrong with the YAML files, one line each: file, entry, field, what is wrong. */
export class CatalogFaults extends FileFaults {
  override readonly name = 'CatalogFaults';
  constructor(faults: readonly string[]) {
    super('catalog', faults);
  }
}

/** The one file that is about no issuer. */
const PAGES = 'pages.yml';

/**
 * Turns the YAML files into the one catalog the program reads: certifications by id, whatever the order of files
 * and entries, and the day of the newest change as its version.
 *
 * @throws CatalogFaults with every fault of every file.
 */
export function compileCatalog(files: readonly YamlFile[]): BuiltCatalog {
  const readings = files.filter(({ name }) => name !== PAGES).map(readIssuerFile);
  const pages = readPages(files.find(({ name }) => name === PAGES));
  const entries = readings.flatMap((reading) => reading.entries);
  const ids = new Set(readings.flatMap((reading) => reading.ids));
  const faults = [
    ...readings.flatMap((reading) => reading.faults),
    ...pages.faults,
    ...contradictions(entries, ids),
  ];
  if (entries.length === 0 && faults.length === 0) faults.push('no certification in any file');
  if (faults.length > 0) throw new CatalogFaults(faults);
  return {
    version:
      [...readings, pages]
        .map(({ changed }) => changed)
        .sort()
        .at(-1) ?? '',
    certifications: entries.map((entry) => entry.certification).sort((a, b) => (a.id < b.id ? -1 : 1)),
    pages: pages.pages,
  };
}

/** The YAML files of a folder; by default the ones beside this file. */
export const readCatalogFolder = (folder: URL = new URL('.', import.meta.url)): YamlFile[] =>
  readYamlFolder(folder);

interface Reading {
  changed: string;
  /** Entries without faults of their own. */
  entries: Entry[];
  /** Every id in the file, also of entries with faults, so that these do not count as missing as well. */
  ids: string[];
  faults: string[];
}

/** The file without a look into its entries, so that a fault in one entry does not hide those in others. */
const wholeFile = z.strictObject({ ...issuerFile.shape, certifications: z.array(z.unknown()).min(1) });

function readIssuerFile({ name, text }: YamlFile): Reading {
  const reading: Reading = { changed: '', entries: [], ids: [], faults: [] };
  const content = parseYaml(text);
  if ('fault' in content) return { ...reading, faults: [`${name}: ${content.fault}`] };
  const file = wholeFile.safeParse(content.value);
  if (!file.success) reading.faults.push(...faultsIn(file.error, name));
  const list = (content.value as { certifications?: unknown } | null)?.certifications;
  for (const [index, raw] of (Array.isArray(list) ? list : []).entries()) {
    const id = idOf(raw);
    if (id) reading.ids.push(id);
    const entry = certification.safeParse(raw);
    if (!entry.success)
      reading.faults.push(...faultsIn(entry.error, `${name}: ${id ?? `entry ${index + 1}`}`));
    else if (file.success) {
      reading.entries.push({ file: name, certification: { ...entry.data, issuer: file.data.issuer } });
    }
  }
  return { ...reading, changed: file.data?.changed ?? '' };
}

function readPages(file: YamlFile | undefined): Pick<Reading, 'changed' | 'faults'> & { pages: Page[] } {
  if (!file) return { changed: '', pages: [], faults: [`no ${PAGES}`] };
  const content = parseYaml(file.text);
  if ('fault' in content) return { changed: '', pages: [], faults: [`${file.name}: ${content.fault}`] };
  const read = pagesFile.safeParse(content.value);
  if (!read.success) return { changed: '', pages: [], faults: faultsIn(read.error, file.name) };
  return { changed: read.data.changed, pages: read.data.pages, faults: [] };
}

function idOf(raw: unknown): string | undefined {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : undefined;
}

/** Zod's issues as lines that begin with the given place. */
function faultsIn(error: z.ZodError, place: string): string[] {
  return unfold(error.issues).map(({ path, message }) =>
    [place, path.map(String).join('.'), message].filter((part) => part !== '').join(': '),
  );
}

type Issue = z.core.$ZodIssue;

/**
 * A figure may be a word or a block, and zod reports a bad one as neither, with what is wrong folded inside. Where a
 * block was meant, what helps is what is wrong inside the block.
 */
function unfold(issues: readonly Issue[]): Pick<Issue, 'path' | 'message'>[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const meant = issue.errors.find((branch) => branch.every(isInsideBlock));
    if (!meant || meant.length === 0) return [issue];
    return unfold(meant).map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
  });
}

function isInsideBlock({ path, code }: Issue): boolean {
  return path.length > 0 || code === 'unrecognized_keys';
}
