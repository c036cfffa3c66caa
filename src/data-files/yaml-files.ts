import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** One YAML file as read: its name for messages, and what is in it. */
export interface YamlFile {
  readonly name: string;
  readonly text: string;
}

/** The YAML files of a folder, by name. */
export function readYamlFolder(folder: URL): YamlFile[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

/** What is in a file, or in one line why it is no YAML. */
export function parseYaml(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    return { value: parse(text, { logLevel: 'error' }) };
  } catch (error) {
    // The parser's message goes on with a picture of the place; its first line names line and column.
    const [firstLine = 'cannot be read'] = String((error as Error).message).split('\n');
    return { fault: firstLine };
  }
}

/** Everything wrong with the files of one kind, one line each: file, entry, what is wrong. */
export class FileFaults extends Error {
  readonly faults: readonly string[];
  /** @param what they make together, as in "catalog" */
  constructor(what: string, faults: readonly string[]) {
    super(
      `The ${what} has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`,
    );
    this.faults = faults;
  }
}
