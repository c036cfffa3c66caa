import type { Standing } from '../recommendation/index.ts';
import { saysSign } from './pieces.ts';
import { continuesList, isContent, type Scoped } from './scope.ts';

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
  return all.map((one) => (one.how === 'open' ? { ...one, how: howNamedOnly(one, all, pieces) } : one));
}

/** For each piece, how a name in its place is meant. */
function howNamed(pieces: readonly Scoped[]): readonly How[] {
  let mode: How = 'open';
  return pieces.map((piece, at) => {
    if (piece.after === 'end' || (piece.after !== 'none' && !continuesList(pieces, at))) mode = 'open';
    if (saysSign(piece, 'turn')) mode = 'open';
    if (saysSign(piece, 'held')) mode = 'held';
    if (saysSign(piece, 'wanted', 'role wanted')) mode = 'considered';
    if (saysSign(piece, 'held softly') && mode === 'open') mode = 'held';
    if (piece.certification === undefined) return mode;
    if (piece.denied) return 'denied';
    return mode === 'open' && isSelf(pieces, at) ? 'held' : mode;
  });
}

/** "I am a PMP", "PMP holder", "PMP with ten years of …". */
function isSelf(pieces: readonly Scoped[], at: number): boolean {
  const before = pieces.slice(0, at).findLast((one) => !saysSign(one, 'filler'));
  const next = pieces[at + 1];
  const sameSentence = (one: Scoped | undefined) => one?.sentence === pieces[at]?.sentence;
  if (next && next.after === 'none' && saysSign(next, 'holder')) return true;
  if (before && sameSentence(before))
    return before.clause === pieces[at]?.clause && saysSign(before, 'role now');
  return next !== undefined && next.after === 'none' && saysSign(next, 'held softly');
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
  const othersAreAsked = all.some((one) => one.how === 'considered' && one.piece.clause > piece.clause);
  const clause = sentence.filter((one) => one.clause === piece.clause);
  if (othersAreAsked && clause[0] === sentence[0] && !asks(clause)) return 'held';
  const onlyNames = sentence.every((one) => one.certification !== undefined || !isUnknown(one));
  return asks(sentence) || (onlyNames && asks(pieces)) ? 'considered' : 'open';
}

const isUnknown = ({ meanings }: Scoped) => meanings.length === 0;
