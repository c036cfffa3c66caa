import type { Catalog } from '../catalog/catalog.ts';
import { MOST_CONSIDERED } from '../recommendation/index.ts';
import type { Said } from './facts.ts';
import { type Piece, saysSign } from './pieces.ts';
import { roleOf } from './role.ts';
import type { Sign } from './schema.ts';
import { isContent, isSmall, type Scoped } from './scope.ts';
import type { Command, ListOf } from './understood.ts';

const FEWEST_COMPARED = 2;
/** A name with a slip in it has no more words. */
const MOST_SLIPPED = 5;
const MOST_NEAREST = 3;

/** The text, and what it is read with. */
interface Asked {
  readonly text: string;
  readonly catalog: Catalog;
  /** Words that people use of themselves. */
  readonly oneself: ReadonlySet<string>;
  /** The same words where nothing but certifications is expected. */
  readonly names: () => readonly Piece[];
}

/** What is wanted with these words. */
export function commandIn(
  pieces: readonly Scoped[],
  said: Said,
  { text, catalog, oneself, names }: Asked,
): Command {
  const [first] = pieces;
  if (!first) return text.trim() === '?' ? { kind: 'help' } : { kind: 'start' };
  const isAboutOneself = pieces.some(
    (one) =>
      one.certification === undefined &&
      !saysSign(one, 'details', 'list') &&
      one.words.some(({ plain }) => oneself.has(plain)),
  );
  return (
    oneWord(pieces) ??
    behindFirst(first, pieces, names, catalog) ??
    slippedName(pieces, text, catalog) ??
    aboutCertifications(pieces, said, isAboutOneself) ??
    roleAlone(pieces) ??
    (isAboutOneself ? undefined : nearName(pieces, said, text, catalog)) ?? { kind: 'start' }
  );
}

/** Words that mean this only where nothing else is said; a place may be said before the rest. */
function oneWord([first, second]: readonly Scoped[]): Command | undefined {
  if (!first) return undefined;
  if (second === undefined && saysSign(first, 'help')) return { kind: 'help' };
  if (second === undefined && saysSign(first, 'buttons')) return { kind: 'buttons' };
  if (second !== undefined && second.after === 'none' && !isContent(second)) return undefined;
  if (saysSign(first, 'here')) return { kind: 'here' };
  return saysSign(first, 'private') ? { kind: 'private' } : undefined;
}

/** Commands that begin with their own word. */
function behindFirst(
  first: Scoped,
  pieces: readonly Scoped[],
  names: () => readonly Piece[],
  catalog: Catalog,
): Command | undefined {
  const rest = pieces.slice(1);
  if (saysSign(first, 'compare')) return comparison(idsIn(names()));
  if (saysSign(first, 'list')) return { kind: 'list', of: listOf(rest, catalog) };
  if (saysSign(first, 'path')) return path(names());
  return saysSign(first, 'all') && rest.every(isSmall) ? { kind: 'list', of: null } : undefined;
}

function comparison(certifications: readonly string[]): Command {
  const kind =
    certifications.length >= FEWEST_COMPARED && certifications.length <= MOST_CONSIDERED
      ? 'compare'
      : 'compare-which';
  return { kind, certifications };
}

function listOf(rest: readonly Scoped[], catalog: Catalog): ListOf | null {
  const role = rest.flatMap((one) => roleOf(one) ?? [])[0];
  const meanings = rest.flatMap((one) => one.meanings);
  const issuer = meanings.find((one) => one.kind === 'issuer')?.issuer;
  const known = catalog.all.some((one) => one.issuer.id === issuer);
  const step = meanings.find((one) => one.kind === 'step')?.step;
  if (issuer !== undefined && known) return { by: 'issuer', issuer };
  if (step !== undefined) return { by: 'step', step };
  return role === undefined ? null : { by: 'role', role };
}

/** "path CSM", "path from CSM to CSP-SM", "path CSM CSP-SM", "path to CST". */
function path(names: readonly Piece[]): Command {
  const at = names.findIndex((one) => saysSign(one, 'path to'));
  const [before, behind] = at < 0 ? [names, []] : [names.slice(0, at), names.slice(at)];
  const [from = null, second = null] = idsIn(before);
  return { kind: 'path', from, to: idsIn(behind)[0] ?? second };
}

/** Certifications and nothing about whoever names them. */
function aboutCertifications(
  pieces: readonly Scoped[],
  { answers }: Said,
  isAboutOneself: boolean,
): Command | undefined {
  const ids = idsIn(pieces.filter(({ denied }) => !denied));
  const [only] = ids;
  if (only === undefined) return undefined;
  const says = (...signs: readonly Sign[]) => pieces.some((one) => saysSign(one, ...signs));
  const { considering: _named, ...facts } = answers;
  if (ids.length === 1 && asksWhatFollows(pieces)) return { kind: 'path', from: only, to: null };
  if (isAboutOneself || Object.keys(facts).length > 0) return undefined;
  if (says('path from') && says('path to')) return path(pieces);
  const onlyNames = pieces.every((one) => one.certification !== undefined || isSmall(one));
  if (says('compare') || (ids.length > 1 && (says('or') || onlyNames))) return comparison(ids);
  const isAsked = says('wanted', 'held', 'held softly', 'role wanted');
  const isOne = ids.length === 1 && ((onlyNames && !isAsked && !says('years', 'months')) || says('details'));
  return isOne ? { kind: 'details', certification: only } : undefined;
}

/** "What comes after CSM?", with nothing else said. */
function asksWhatFollows(pieces: readonly Scoped[]): boolean {
  const isAfter = pieces.some(
    (one, at) => saysSign(one, 'path after') && pieces[at + 1]?.certification !== undefined,
  );
  return isAfter && pieces.every((one) => one.certification !== undefined || isSmall(one));
}

/** A name with a slip in it, and nothing else. */
function slippedName(pieces: readonly Scoped[], text: string, catalog: Catalog): Command | undefined {
  const isAlone = pieces.length === 1 && pieces[0]?.slipped;
  return isAlone ? nearest(text, catalog, idsIn(pieces)) : undefined;
}

function nearest(text: string, catalog: Catalog, first: readonly string[] = []): Command | undefined {
  const typed = text.trim();
  const near = catalog.nearest(typed, MOST_NEAREST).map(({ id }) => id);
  const certifications = [...new Set([...first, ...near])].slice(0, MOST_NEAREST);
  return certifications.length > 0 ? { kind: 'nearest', typed, certifications } : undefined;
}

function roleAlone(pieces: readonly Scoped[]): Command | undefined {
  const roles = pieces.flatMap((one) => roleOf(one) ?? []);
  const [role] = roles;
  const others = pieces.filter((one) => roleOf(one) === undefined);
  return role !== undefined && roles.length === 1 && others.every(isDecoration)
    ? { kind: 'role', role }
    : undefined;
}

/** Nothing is understood, and all of it together is near a name. */
function nearName(
  pieces: readonly Scoped[],
  { from }: Said,
  text: string,
  catalog: Catalog,
): Command | undefined {
  const isShort = pieces.length <= MOST_SLIPPED && pieces.some(isUnknown);
  return from.length === 0 && isShort ? nearest(text, catalog) : undefined;
}

function idsIn(pieces: readonly Piece[]): readonly string[] {
  return [...new Set(pieces.flatMap(({ certification }) => certification ?? []))];
}

const isUnknown = (piece: Piece) => piece.certification === undefined && piece.meanings.length === 0;
/** What may stand around the name of a role: "scrum master certifications please". */
const isDecoration = (piece: Piece) =>
  piece.certification === undefined &&
  saysSign(piece, 'filler', 'certificate', 'role now') &&
  !saysSign(piece, 'oneself');
