import type { Standing } from '../recommendation/index.ts';
import { saysSign } from './pieces.ts';
import { roleOf } from './role.ts';
import { continuesList, isContent, isSmall, type Scoped } from './scope.ts';

/** A certification in a text, and what is said about it. */
export interface Mention {
  readonly piece: Scoped;
  readonly certification: string;
  /** Open where it is only named. */
  readonly how: 'held' | 'considered' | 'denied' | 'open';
  readonly standing: Standing;
}

type How = Mention['how'];

/** Every certification named, in the order of the words. */
export function mentionsIn(pieces: readonly Scoped[]): readonly Mention[] {
  const hows = howNamed(pieces);
  const all = pieces.flatMap((piece, at) => {
    const { certification } = piece;
    if (certification === undefined) return [];
    const standing = standingAt(pieces, at);
    const how = standing === 'current' || hows[at] === 'denied' ? (hows[at] ?? 'open') : 'held';
    return [{ piece, certification, how, standing }];
  });
  return all.map((one) => {
    // Of "CSPO or PSPO I" one is held, and nobody says which.
    if (one.how === 'held' && one.standing === 'current' && isEither(pieces, one.piece))
      return { ...one, how: 'open' };
    return one.how === 'open' ? { ...one, how: howNamedOnly(one, all, pieces) } : one;
  });
}

function isEither(pieces: readonly Scoped[], piece: Scoped): boolean {
  const at = pieces.indexOf(piece);
  const joins = (join: number, other: number) => {
    const [word, name] = [pieces[join], pieces[other]];
    return word !== undefined && saysSign(word, 'or') && name?.certification !== undefined;
  };
  return joins(at + 1, at + 2) || joins(at - 1, at - 2);
}

/** For each piece, how a name in its place is meant. */
function howNamed(pieces: readonly Scoped[]): readonly How[] {
  let mode: How = 'open';
  return pieces.map((piece, at) => {
    if (piece.after === 'end' || (piece.after !== 'none' && !continuesList(pieces, at))) mode = 'open';
    mode = modeAfter(piece, pieces[at - 1], mode);
    if (piece.certification === undefined) return mode;
    if (piece.denied) return 'denied';
    if (mode === 'held' && isClass(pieces[at + 1])) return 'open';
    return (mode === 'open' || mode === 'considered') && isHeldHere(pieces, at, mode) ? 'held' : mode;
  });
}

function modeAfter(piece: Scoped, before: Scoped | undefined, mode: How): How {
  if (saysSign(piece, 'turn')) return 'open';
  // "My manager has a PMP": not whoever writes.
  const isOther = roleOf(piece) !== undefined && before !== undefined && saysSign(before, 'role of others');
  if (isOther || saysSign(piece, 'somebody else')) return 'denied';
  if (mode === 'denied') return mode;
  if (saysSign(piece, 'held')) return 'held';
  if (saysSign(piece, 'wanted', 'role wanted')) return 'considered';
  return saysSign(piece, 'held softly') && mode === 'open' ? 'held' : mode;
}

/** Having sat in a class is not yet holding what it leads to. */
const isClass = (next: Scoped | undefined) => next?.after === 'none' && saysSign(next, 'class');

/** "My CSM", "I am a PMP", "PMP holder", "PMP with ten years of …", and a name alone in a list about oneself. */
function isHeldHere(pieces: readonly Scoped[], at: number, mode: How): boolean {
  const name = pieces[at];
  const next = pieces[at + 1];
  const before = pieces[at - 1];
  if (before && name?.after === 'none' && saysSign(before, 'held next')) return true;
  if (mode !== 'open') return false;
  if (next && next.after === 'none' && saysSign(next, 'holder')) return true;
  const pointing = pieces
    .slice(0, at)
    .findLast((one) => saysSign(one, 'role now') || !saysSign(one, 'filler'));
  if (pointing?.clause === name?.clause) return pointing !== undefined && saysSign(pointing, 'role now');
  if (next?.after === 'none' && saysSign(next, 'held softly')) return true;
  return isListed(pieces, at);
}

/** "Product Owner, CSPO, six years": nothing else in its clause, behind a role, and nothing is asked right after. */
function isListed(pieces: readonly Scoped[], at: number): boolean {
  const name = pieces[at];
  const inSentence = pieces.filter((one) => one.sentence === name?.sentence);
  const isAlone = inSentence.every((one) => one.clause !== name?.clause || one === name);
  const isBehindRole = inSentence.some(
    (one) => one.clause < (name?.clause ?? 0) && roleOf(one) !== undefined,
  );
  const goesOn = inSentence.some((one) => one.clause > (name?.clause ?? 0));
  const asks = (those: readonly Scoped[]) => those.some((one) => saysSign(one, 'question', 'or'));
  return isAlone && isBehindRole && !asks(goesOn ? inSentence : pieces);
}

/** Whether it is said to be about to expire, or to have lapsed: before it, after it, or in brackets behind it. */
function standingAt(pieces: readonly Scoped[], at: number): Standing {
  const name = pieces[at];
  const signs = (one: Scoped | undefined) =>
    one && saysSign(one, 'lapsed') ? 'lapsed' : one && saysSign(one, 'expiring') ? 'expiring' : undefined;
  // Names may stand between, as in "my CSM and CSPO expire"; anything else that says something ends the search.
  const near = (those: readonly Scoped[]) => {
    for (const one of those) {
      if (one.sentence !== name?.sentence) return undefined;
      const standing = signs(one);
      if (standing) return standing;
      if ((isContent(one) && one.certification === undefined) || saysSign(one, 'held', 'wanted', 'turn')) {
        return undefined;
      }
    }
    return undefined;
  };
  const behind = pieces.slice(at + 1);
  const before = pieces.slice(0, at).reverse();
  const closer = before.findIndex((one) => one.certification !== undefined || one.clause !== name?.clause);
  return (
    near(closer < 0 ? before : before.slice(0, closer)) ?? near(untilOtherClause(behind, name)) ?? 'current'
  );
}

/** The rest of the clause, and the next one where that begins with what is said about the name. */
function untilOtherClause(behind: readonly Scoped[], name: Scoped | undefined): readonly Scoped[] {
  const end = behind.findIndex(
    (one, index) =>
      one.clause !== name?.clause &&
      !saysSign(one, 'expiring', 'lapsed', 'filler') &&
      !continuesList(behind, index),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/**
 * A name alone says nothing. Beside "what next?" it is what one has; in a question it is what is asked about, and so
 * are names that nothing else stands beside where there is a question later on. Where others are asked about, one that
 * somebody begins with is what they have.
 */
function howNamedOnly({ piece }: Mention, all: readonly Mention[], pieces: readonly Scoped[]): How {
  if (pieces.some((one) => saysSign(one, 'path after'))) return 'held';
  const asks = (those: readonly Scoped[]) =>
    those.some((one) => saysSign(one, 'wanted', 'compare', 'or', 'question'));
  const sentence = pieces.filter((one) => one.sentence === piece.sentence);
  const clause = sentence.filter((one) => one.clause === piece.clause);
  const othersAreAsked = all.some((one) => one.how === 'considered' && one.piece.clause > piece.clause);
  if (othersAreAsked && clause[0] === sentence[0] && !asks(clause)) return 'held';
  const onlyNames = (those: readonly Scoped[]) =>
    those.every((one) => one.certification !== undefined || isSmall(one));
  const isList =
    onlyNames(pieces) &&
    all.every(({ how }) => how === 'open') &&
    new Set(all.map(({ certification }) => certification)).size > 1;
  return asks(clause) || isList || (onlyNames(sentence) && asks(pieces)) ? 'considered' : 'open';
}
