import type { OptionId } from '../recommendation/index.ts';
import { saysSign } from './pieces.ts';
import type { Scoped } from './scope.ts';
import type { Role } from './understood.ts';

/** The role that someone is in, or wants, and the pieces that say so. */
export interface RoleSaid {
  readonly option: OptionId<'aim'>;
  /** It is not theirs yet. */
  readonly isWanted: boolean;
  readonly pieces: readonly Scoped[];
}

/** A role in a text, from what somebody wants to what is only named. */
interface RoleNamed {
  readonly piece: Scoped;
  readonly role: Role;
  readonly how: 'wanted' | 'now' | 'badge' | 'named' | 'not theirs';
}

/** So many pieces may stand between "I am a" and the role. */
const REACH = 4;

/**
 * Whoever wants another role is asked about that one. Two roles that count alike are left open, and so is one that
 * somebody says not to be.
 */
export function roleIn(pieces: readonly Scoped[]): RoleSaid | null {
  const named = pieces.flatMap((piece, at) => {
    const role = roleOf(piece);
    return role ? [{ piece, role, how: howNamed(pieces, at) }] : [];
  });
  const denied = named.filter(({ piece }) => piece.denied).map(({ role }) => role);
  for (const how of ['wanted', 'now', 'named', 'badge'] as const) {
    const all = named.filter((one) => one.how === how && !denied.includes(one.role));
    const firm = all.filter(({ piece }) => !isWeak(piece));
    const those = firm.length > 0 ? firm : all;
    if (those.length === 0) continue;
    if (new Set(those.map(({ role }) => role)).size > 1) return how === 'wanted' ? undecided(those) : null;
    const [first] = those;
    return first
      ? { option: first.role, isWanted: how === 'wanted', pieces: those.map(({ piece }) => piece) }
      : null;
  }
  return null;
}

/** "I want to be a Scrum Master or a Product Owner": several, or not decided. */
const undecided = (those: readonly RoleNamed[]): RoleSaid => ({
  option: 'open',
  isWanted: true,
  pieces: those.map(({ piece }) => piece),
});

export function roleOf({ meanings }: Scoped): Role | undefined {
  return meanings.find((one) => one.kind === 'role')?.role;
}

/** Work that is a role only for whoever wants it to be one: coaching, facilitation. */
const isWeak = ({ meanings }: Scoped) => meanings.some((one) => one.kind === 'role' && one.weak);

function howNamed(pieces: readonly Scoped[], at: number): RoleNamed['how'] {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || piece.denied) return 'not theirs';
  const follows = next?.after === 'none' ? next : undefined;
  if (follows && saysSign(follows, 'class')) return 'not theirs';
  if (follows && saysSign(follows, 'certificate')) return 'badge';
  const sign = signBefore(pieces, at);
  if (sign && (sign === 'wanted' || !isWeak(piece))) return sign;
  const joined = joinedTo(pieces, at);
  if (joined !== undefined) return howNamed(pieces, joined);
  // "The Scrum Master left".
  const before = pieces[at - 1];
  if (before && piece.after === 'none' && saysSign(before, 'the')) return 'not theirs';
  if (follows && saysSign(follows, 'role to get')) return 'wanted';
  if (isWeak(piece)) return 'not theirs';
  return beginsSentence(pieces, at) ? 'now' : 'named';
}

/** What is said of a role before it, or before the one that it is joined to. */
function signBefore(pieces: readonly Scoped[], at: number): RoleNamed['how'] | undefined {
  let left = REACH;
  for (let index = at - 1; index >= 0 && left > 0; index -= 1) {
    const one = pieces[index];
    const later = pieces[index + 1];
    if (!one || !later || later.after === 'end') return undefined;
    if (later.after === 'comma' && !roleOf(one)) return undefined;
    if (saysSign(one, 'role of others', 'role before')) return 'not theirs';
    if (saysSign(one, 'role wanted')) return 'wanted';
    if (saysSign(one, 'role now')) return 'now';
    if (saysSign(one, 'turn') || one.certification !== undefined) return undefined;
    if (!roleOf(one) && !saysSign(one, 'filler')) left -= 1;
  }
  return undefined;
}

/** Where the role stands that this one is joined to with "and" or "or". */
function joinedTo(pieces: readonly Scoped[], at: number): number | undefined {
  const before = pieces.slice(0, at).findLastIndex((one) => !saysSign(one, 'and', 'or', 'filler'));
  const role = pieces[before];
  const isJoined = pieces.slice(before + 1, at).some((one) => saysSign(one, 'and', 'or'));
  return role && isJoined && roleOf(role) && role.clause === pieces[at]?.clause ? before : undefined;
}

/** Only what says nothing by itself stands before it: "Experienced tester who …". */
function beginsSentence(pieces: readonly Scoped[], at: number): boolean {
  const before = pieces.slice(0, at).filter(({ sentence }) => sentence === pieces[at]?.sentence);
  return (
    before.length <= REACH &&
    before.every(
      (one) =>
        one.certification === undefined &&
        (roleOf(one) !== undefined ||
          one.meanings.every(({ kind, ...rest }) => kind !== 'answer' && !isVerb(rest))),
    )
  );
}

const isVerb = (meaning: object) =>
  'sign' in meaning && ['wanted', 'held', 'oneself', 'role of others', 'not'].includes(String(meaning.sign));
