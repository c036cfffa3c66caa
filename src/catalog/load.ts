import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Catalog, createCatalog } from './catalog.ts';
import { builtCatalog } from './schema.ts';

/**
 * The catalog that the build wrote beside this file, or at another address. Reads JSON only: parsing the YAML would
 * cost start-up more than everything else.
 *
 * @throws Error when the file is missing or is no catalog; the message says what to run.
 */
export function loadCatalog(url: URL = new URL('./catalog.json', import.meta.url)): Catalog {
  const path = fileURLToPath(url);
  const read = builtCatalog.safeParse(parsed(textAt(path), path));
  if (!read.success) {
    throw new Error(
      `${path} is not a catalog of this version; run npm run build.\n${z.prettifyError(read.error)}`,
    );
  }
  return createCatalog(read.data);
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`There is no catalog at ${path}; run npm run build first.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON; run npm run build.`, { cause });
  }
}
