import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Lexicon, lexicon } from './schema.ts';

/**
 * The lexicon that the build wrote beside this file, or at another address.
 *
 * @throws Error when the file is missing or is no lexicon; the message says what to run.
 */
export function loadLexicon(url: URL = new URL('./lexicon.json', import.meta.url)): Lexicon {
  const path = fileURLToPath(url);
  const read = lexicon.safeParse(parsed(textAt(path), path));
  if (!read.success) throw new Error(`${path} is not a lexicon of this version; run npm run build.`);
  return read.data;
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`There is no lexicon at ${path}; run npm run build first.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON; run npm run build.`, { cause });
  }
}
