import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * What the build wrote, at that address. Reads JSON only: parsing the YAML it is made from would cost start-up more than
 * everything else.
 *
 * @param what it is, as in "catalog"
 * @throws Error when the file is missing or is none of this version; the message says what to run.
 */
export function readBuilt<T>(url: URL, what: string, schema: z.ZodType<T>): T {
  const path = fileURLToPath(url);
  const read = schema.safeParse(parsed(textAt(path, what), path));
  if (!read.success) {
    const faults = z.prettifyError(read.error);
    throw new Error(`${path} is not a ${what} of this version; run npm run build.\n${faults}`);
  }
  return read.data;
}

function textAt(path: string, what: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`There is no ${what} at ${path}; run npm run build first.`, { cause });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON; run npm run build.`, { cause });
  }
}
