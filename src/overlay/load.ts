import { readFileSync } from 'node:fs';
import type { Catalog } from '../catalog/catalog.ts';
import { compileOverlay, type OverlayReading } from './compile.ts';

/** A company's file, read and held against the catalog; what is wrong begins with the path as it was given. */
export function loadOverlay(path: string, catalog: Catalog): OverlayReading {
  const file = textAt(path);
  return 'fault' in file
    ? { ok: false, faults: [`${path}: ${file.fault}`] }
    : compileOverlay({ name: path, text: file.text }, catalog);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, and no file',
  EACCES: 'may not be read by this user',
};

function textAt(path: string): { readonly text: string } | { readonly fault: string } {
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { fault: CAUSES[code] ?? `cannot be read${code && ` (${code})`}` };
  }
}
