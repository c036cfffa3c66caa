import type { z } from 'zod';
import { FileFaults, parseYaml, readYamlFolder, type YamlFile } from '../data-files/yaml-files.ts';
import { sequencesOf } from './phrase.ts';
import { type Lexicon, type LexiconEntry, lexiconEntry } from './schema.ts';

/** Everything wrong with the YAML files, one line each: file, entry, what is wrong and what to do. */
export class LexiconFaults extends FileFaults {
  override readonly name = 'LexiconFaults';
  constructor(faults: readonly string[]) {
    super('lexicon', faults);
  }
}

/**
 * Turns the YAML files into the one lexicon the program reads.
 *
 * @throws LexiconFaults with every fault of every file.
 */
export function compileLexicon(files: readonly YamlFile[]): Lexicon {
  const readings = files.map(readFile);
  const entries = readings.flatMap((reading) => reading.entries);
  const faults = [...readings.flatMap((reading) => reading.faults), ...saidTwice(entries)];
  if (entries.length === 0 && faults.length === 0) faults.push('no phrase in any file');
  if (faults.length > 0) throw new LexiconFaults(faults);
  return { entries: entries.map(({ entry }) => entry) };
}

/** The YAML files of a folder; by default the ones beside this file. */
export const readLexiconFolder = (folder: URL = new URL('.', import.meta.url)): YamlFile[] =>
  readYamlFolder(folder);

/** An entry, and where it stands, for messages. */
interface Placed {
  readonly place: string;
  readonly entry: LexiconEntry;
}

function readFile({ name, text }: YamlFile): { entries: readonly Placed[]; faults: readonly string[] } {
  const content = parseYaml(text);
  if ('fault' in content) return { entries: [], faults: [`${name}: ${content.fault}`] };
  if (!Array.isArray(content.value)) return { entries: [], faults: [`${name}: needs a list of entries`] };
  const read = content.value.map((raw: unknown, index) => {
    const place = `${name}: ${nameOf(raw) ?? `entry ${index + 1}`}`;
    return { place, reading: lexiconEntry.safeParse(raw) };
  });
  return {
    entries: read.flatMap(({ place, reading }) => (reading.success ? [{ place, entry: reading.data }] : [])),
    faults: read.flatMap(({ place, reading }) => (reading.error ? faultsIn(reading.error, place) : [])),
  };
}

/** Entries are known by what they mean. */
function nameOf(raw: unknown): string | undefined {
  const means = (raw as { means?: unknown } | null)?.means;
  return typeof means === 'string' || Array.isArray(means) ? `"${[means].flat().join(', ')}"` : undefined;
}

function faultsIn(error: z.ZodError, place: string): string[] {
  return error.issues.flatMap((issue) => {
    // Of a union zod says only that nothing fits; what helps is what is wrong with one meaning.
    const [inside] = issue.code === 'invalid_union' ? (issue.errors[0] ?? []) : [];
    const field = issue.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
    return [place, field, inside?.message ?? issue.message].filter((part) => part !== '').join(': ');
  });
}

/** A phrase of which every way to say it has stood before with the same meaning: it is dead. */
function saidTwice(entries: readonly Placed[]): string[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ place, entry }) =>
    entry.phrases.flatMap((phrase) => {
      // With a gap in it, a phrase says more than the words around the gap.
      const said = phrase.includes('...') ? [phrase] : sequencesOf(phrase).map((words) => words.join(' '));
      const ways = said.map((words) => `${[entry.means].flat().join()}: ${words}`);
      const before = ways.map((way) => seen.get(way));
      for (const way of ways) seen.set(way, seen.get(way) ?? place);
      return before.every((one) => one !== undefined)
        ? [`${place}: "${phrase}" is said already (${before[0]}); take one of them out`]
        : [];
    }),
  );
}
