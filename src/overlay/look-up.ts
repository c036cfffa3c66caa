import levenshtein from 'damerau-levenshtein';
import type { Catalog } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import { plainSpelling } from '../catalog/spelling.ts';

/** What a name was found to be, or what is wrong with it, in words. */
export type Found<T> = { readonly found: T } | { readonly fault: string };

export type Issuer = Certification['issuer'];

/** The certification that goes by this name, as people write it. */
export function certificationNamed(text: string, catalog: Catalog): Found<Certification> {
  const found = catalog.named(text);
  if (found) return { found };
  const issuer = issuersIn(catalog).find((one) => isNamed(one, text));
  if (issuer) return { fault: `"${text}" is an issuer; write issuer: ${issuer.name}` };
  const [near] = catalog.nearest(text, 1);
  return { fault: `no certification is called "${text}"${nearest(near?.abbreviation)}` };
}

/** The issuer that goes by this name or id. */
export function issuerNamed(text: string, catalog: Catalog): Found<Issuer> {
  const issuers = issuersIn(catalog);
  const found = issuers.find((one) => isNamed(one, text));
  if (found) return { found };
  const certification = catalog.named(text);
  if (certification) {
    return { fault: `"${text}" is a certification; write certification: ${certification.abbreviation}` };
  }
  const near = nearestOf(
    text,
    issuers.map(({ name }) => name),
  );
  return { fault: `no issuer is called "${text}"${nearest(near)}` };
}

/** The one of these words that a few slips of the finger explain, at most one in three letters. */
export function nearestOf(text: string, words: readonly string[]): string | undefined {
  const wanted = plainSpelling(text);
  const [near] = words
    .map((word) => ({ word, slips: levenshtein(wanted, plainSpelling(word)).steps }))
    .filter(({ slips }) => slips * 3 <= wanted.length)
    .sort((one, other) => one.slips - other.slips);
  return near?.word;
}

/** To follow what is not known; nothing where nothing is near. */
export const nearest = (near: string | undefined) => (near ? `; did you mean ${near}?` : '');

function issuersIn({ all }: Catalog): readonly Issuer[] {
  return [...new Map(all.map(({ issuer }) => [issuer.id, issuer])).values()];
}

function isNamed({ id, name }: Issuer, text: string): boolean {
  const wanted = plainSpelling(text);
  return [id, name].some((one) => plainSpelling(one) === wanted);
}
