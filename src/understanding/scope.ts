import { type Piece, saysSign } from './pieces.ts';

/** A piece with what its neighbors do to it. */
export interface Scoped extends Piece {
  /** "not", "no" or "instead of" stands before it. */
  readonly denied: boolean;
  /** Sentences and, within all of them, clauses are counted from 0; commas and asides part clauses. */
  readonly sentence: number;
  readonly clause: number;
}

/** So far a "not" reaches, in pieces. */
const REACH_OF_NOT = 6;

/** What is denied, and where sentences and clauses end. */
export function scoped(pieces: readonly Piece[]): readonly Scoped[] {
  let sentence = 0;
  let clause = 0;
  let reach = 0;
  return pieces.map((piece, at) => {
    const listed = piece.after !== 'none' && continuesList(pieces, at);
    if (piece.after === 'end') sentence += 1;
    if (piece.after !== 'none') clause += 1;
    if (piece.after !== 'none' && !listed) reach = 0;
    if (saysSign(piece, 'turn') || (saysSign(piece, 'and') && !nextIsName(pieces, at + 1))) reach = 0;
    const denied = reach > 0;
    reach = reachAfter(piece, pieces[at + 1], listed || nextIsListed(pieces, at), reach);
    return { ...piece, denied, sentence, clause };
  });
}

function reachAfter(piece: Piece, next: Piece | undefined, goesOn: boolean, reach: number): number {
  if (saysSign(piece, 'not')) return REACH_OF_NOT;
  if (reach === 0) return 0;
  if (!isContent(piece)) return reach - 1;
  // What is denied is the first thing named, and those that follow it with "or".
  return goesOn || (next && saysSign(next, 'or')) ? REACH_OF_NOT : 0;
}

/** Whether a comma only parts the names of one list: "CSM, PSM I and PMP". */
export function continuesList(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isJoin(pieces[before])) before -= 1;
  return pieces[before]?.certification !== undefined && nextIsName(pieces, at);
}

const nextIsListed = (pieces: readonly Piece[], at: number) =>
  pieces[at + 1]?.after === 'comma' && continuesList(pieces, at + 1);

function nextIsName(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (isJoin(pieces[at]) && (at === from || pieces[at]?.after === 'none')) at += 1;
  return pieces[at]?.certification !== undefined;
}

/** It says something by itself. */
export function isContent({ certification, meanings }: Piece): boolean {
  return (
    certification !== undefined ||
    meanings.some(({ kind }) => kind === 'role' || kind === 'answer' || kind === 'time')
  );
}

/** It is known, and says nothing by itself. */
export const isSmall = (piece: Piece) => piece.meanings.length > 0 && !isContent(piece);

/** What may stand between the names of a list. */
const isJoin = (piece: Piece | undefined) => piece !== undefined && saysSign(piece, 'and', 'or', 'filler');
