import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * What the build wrote, at that address. Reads JSON only: parsing the YAML it is made from would cost start-up more than
 * everything else. What is sealed was validated by the build and is not validated again.
 *
 * @param what it is, as in "catalog"
 * @throws Error when the file is missing or is none of this version; the message says what to run.
 */
export function readBuilt<T>(url: URL, what: string, schema: z.ZodType<T>): T {
  const path = fileURLToPath(url);
  const text = textAt(path, what);
  if (isSealed(path, text)) return JSON.parse(text) as T;
  const read = schema.safeParse(parsed(text, path));
  if (!read.success) {
    const faults = z.prettifyError(read.error);
    throw new Error(`${path} is not a ${what} of this version; run npm run build.\n${faults}`);
  }
  return read.data;
}

/** Says beside a file that it is valid for the program that it is delivered with, as long as nobody changes it. */
export function seal(path: string): void {
  writeFileSync(sealOf(path), `${hashOf(readFileSync(path, 'utf8'))}\n`);
}

function isSealed(path: string, text: string): boolean {
  try {
    return readFileSync(sealOf(path), 'utf8').trim() === hashOf(text);
  } catch {
    return false;
  }
}

const sealOf = (path: string) => `${path}.sha256`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

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
