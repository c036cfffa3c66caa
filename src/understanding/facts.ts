import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  type Holding,
  isOffered,
  laddersFor,
  MOST_CONSIDERED,
  MOST_HELD,
  OPTION_IDS,
  type OptionId,
  onOffer,
  QUESTION_IDS,
  type QuestionId,
} from '../recommendation/index.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { saysSign } from './pieces.ts';
import { type RoleSaid, roleIn, roleOf } from './role.ts';
import type { Scoped } from './scope.ts';
import { timesIn, type Work } from './time.ts';
import type { Fact } from './understood.ts';

/** What a text says about whoever wrote it. */
export interface Said {
  readonly answers: Answers;
  readonly from: readonly Fact[];
  /** The pieces that the facts come from. */
  readonly used: ReadonlySet<Scoped>;
}

/** A certification that somebody is asking about, and the piece that says so. */
type Considered = Pick<Mention, 'certification' | 'piece'>;

/** One way to answer a question, and the pieces that say so. */
interface Claim {
  readonly question: QuestionId;
  readonly option: OptionId;
  readonly pieces: readonly Scoped[];
  readonly weak: boolean;
}

/** Reads the facts out of pieces of this text. What could be meant in two ways is left out, and so asked. */
export function factsIn(pieces: readonly Scoped[], text: string, catalog: Catalog): Said {
  const mentions = mentionsIn(pieces);
  const held = eachOnce(mentions.filter(({ how }) => how === 'held')).slice(0, MOST_HELD);
  const asked = eachOnce(mentions.filter(({ how }) => how === 'considered'));
  const considered = (asked.length > 0 ? asked : firstOfRoles(pieces, catalog))
    .filter((one) => !held.some(({ certification }) => certification === one.certification))
    .slice(0, MOST_CONSIDERED);
  // "No certificate but a CSM", "a first Scrum badge" beside a PMP: what is named counts.
  const isNone = ({ question }: Claim) => question === 'held' && held.length > 0;
  const claims = [...claimsIn(pieces).filter((one) => !isNone(one)), ...buttonFor(held)];
  const chosen = choose(claims, pieces);
  const holds = chosen.some(({ option }) => option === 'several') ? held : [];
  const answers = onOffer({
    ...Object.fromEntries(chosen.map(({ question, option }) => [question, option])),
    ...(holds.length > 0 && { holds: holds.flatMap((one) => holdingOf(one, catalog)) }),
    ...(considered.length > 0 && { considering: considered.map(({ certification }) => certification) }),
  });
  const wordsFrom = (those: readonly Scoped[]) => asWritten(those, text);
  return {
    answers,
    from: [
      ...chosen
        // What is held beside a button stands below, one fact for each.
        .filter(({ option }) => option !== 'several')
        .map(
          ({ question, option, pieces: those }): Fact => ({
            kind: 'answer',
            question,
            option,
            words: wordsFrom(question === 'aim' && option !== 'open' ? those.slice(0, 1) : those),
          }),
        ),
      ...holds.map(
        ({ certification, standing, piece }): Fact => ({
          kind: 'holds',
          certification,
          standing,
          words: wordsFrom([piece]),
        }),
      ),
      ...considered.map(
        ({ certification, piece }): Fact => ({
          kind: 'considering',
          certification,
          words: wordsFrom([piece]),
        }),
      ),
    ],
    used: new Set([
      // What says the same in other words is understood as well.
      ...claims.filter((one) => chosen.some((other) => isSame(one, other))).flatMap((one) => one.pieces),
      ...mentions
        .filter((one) => held.some(({ certification }) => certification === one.certification))
        .map(({ piece }) => piece),
      ...mentions
        .filter(
          ({ how, certification }) =>
            how !== 'held' && considered.some((one) => one.certification === certification),
        )
        .map(({ piece }) => piece),
      ...considered.map(({ piece }) => piece),
    ]),
  };
}

const isSame = (one: Claim, other: Claim) => one.question === other.question && one.option === other.option;

/** From the first to the last of these words, with what stands between them. */
export function asWritten(pieces: readonly Scoped[], text: string): string {
  const words = pieces.flatMap((piece) => piece.words);
  return text.slice(Math.min(...words.map(({ start }) => start)), Math.max(...words.map(({ end }) => end)));
}

/**
 * "Should I take the Scrum Master or the Product Owner class?": what each issuer begins with for these roles, where they
 * are asked about and no certification is. Where there are more than two for a role, nobody can mean them all; whoever is
 * not in a role, nor wants it, is not to be taken for someone who does; and beside something that was not understood, half
 * of a choice is none.
 */
function firstOfRoles(pieces: readonly Scoped[], catalog: Catalog): readonly Considered[] {
  const denied = pieces.filter((one) => one.denied).map(roleOf);
  const asked = new Set(pieces.filter((_piece, at) => isAskedFor(pieces, at)).map(roleOf));
  const found = pieces.flatMap((piece, at) => {
    const role = isAskedFor(pieces, at) ? roleOf(piece) : undefined;
    if (role === undefined || denied.includes(role)) return [];
    if (asked.size < 2 && isBesideAnother(piece, pieces)) return [];
    const first = laddersFor(role, catalog).flatMap(({ rungs: [rung = []] }) => rung);
    const open = first.filter(({ mayWin }) => mayWin.answer !== 'no');
    return open.length > 2 ? [] : open.map(({ id }) => ({ certification: id, piece }));
  });
  return [...new Map(found.map((one) => [one.certification, one])).values()];
}

/** One of several that somebody weighs. */
const isBesideAnother = (piece: Scoped, pieces: readonly Scoped[]) =>
  pieces.some(
    (one) =>
      one.sentence === piece.sentence &&
      (saysSign(one, 'or', 'compare') || one.words.some(({ plain }) => plain === 'between')),
  );

/** A class or a certification for a role, in a sentence that asks. */
function isAskedFor(pieces: readonly Scoped[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.denied || roleOf(piece) === undefined) return false;
  const sentence = pieces.filter((one) => one.sentence === piece.sentence);
  if (!sentence.some((one) => saysSign(one, 'question', 'or', 'compare'))) return false;
  if (isBadge(pieces[at + 1])) return true;
  // "Scrum Master or the Product Owner class"
  const [join, ...behind] = pieces.slice(at + 1).filter((one) => !saysSign(one, 'the'));
  const [other, badge] = behind;
  return (
    join !== undefined &&
    saysSign(join, 'or') &&
    other !== undefined &&
    roleOf(other) !== undefined &&
    isBadge(badge)
  );
}

/** "Class", "certificate", and "one" in their place. */
function isBadge(piece: Scoped | undefined): boolean {
  if (piece?.after !== 'none') return false;
  return saysSign(piece, 'class', 'certificate') || piece.words.some(({ plain }) => plain === 'one');
}

/** Of one that is named twice, what says most about it. */
function eachOnce(mentions: readonly Mention[]): readonly Mention[] {
  const found = new Map<string, Mention>();
  for (const one of mentions) {
    const before = found.get(one.certification);
    if (!before || before.standing === 'current')
      found.set(one.certification, before && one.standing === 'current' ? before : one);
  }
  return [...found.values()];
}

function claimsIn(pieces: readonly Scoped[]): readonly Claim[] {
  const said = pieces.filter(({ denied }) => !denied).flatMap(answersIn);
  const isFirm = ({ question, weak }: Claim) => question === 'aim' && !weak;
  const role = said.some(isFirm) ? null : roleIn(pieces);
  return [
    ...(role ? [{ question: 'aim' as const, option: role.option, pieces: role.pieces, weak: false }] : []),
    ...said.filter((one) => isFirm(one) || goesWith(role, one, pieces)),
    ...timesIn(pieces)
      .filter((one) => one.question !== 'experience' || !isAsked(role, one.work))
      .map((one) => ({ ...one, weak: false })),
  ];
}

/** What the name of a role says beside it counts only with the role: a Scrum Master class is no Scrum at work. */
function goesWith(
  role: RoleSaid | null,
  { question, pieces: [piece] }: Claim,
  all: readonly Scoped[],
): boolean {
  if (!piece) return false;
  // A member of a team is only who says nothing more of a role.
  if (question === 'aim') return all.every((one) => roleOf(one) === undefined);
  if (saysSign(piece, 'role wanted')) return role?.isWanted === true;
  if (roleOf(piece) === undefined) return true;
  // Who wants to be a veteran is none yet.
  return role?.pieces.includes(piece) === true && !(question === 'experience' && role.isWanted);
}

/** Who wants to be a Scrum Master or a Product Owner is asked for time in that role, which other work does not tell. */
const isAsked = (role: RoleSaid | null, work: Work) =>
  role?.isWanted === true && ['team', 'product'].includes(role.option) && work !== role.option;

function answersIn(piece: Scoped): readonly Claim[] {
  return piece.meanings.flatMap((one) =>
    one.kind === 'answer'
      ? [{ question: one.question, option: one.option, pieces: [piece], weak: one.weak ?? false }]
      : [],
  );
}

/** The button that says what is held, as somebody would tap it; anything else than one of these is "several". */
function buttonFor(held: readonly Mention[]): readonly Claim[] {
  const [first, ...more] = held;
  if (!first) return [];
  const button = OPTION_IDS.held.find((id) => id === first.certification);
  const says = more.length === 0 && first.standing === 'current' ? button : undefined;
  return [
    { question: 'held', option: says ?? 'several', pieces: held.map(({ piece }) => piece), weak: false },
  ];
}

function holdingOf({ certification, standing }: Mention, catalog: Catalog): readonly Holding[] {
  const found = catalog.get(certification);
  return found ? [{ certification, as: found.heldAs ?? null, standing }] : [];
}

/** For each question, in their order, the one answer that is said and that can be given beside those before it. */
function choose(claims: readonly Claim[], pieces: readonly Scoped[]): readonly Claim[] {
  let answers: Answers = {};
  return QUESTION_IDS.flatMap((question) => {
    const said = claims
      .filter((one) => one.question === question)
      .map((one) => beside(one, answers))
      .filter(({ option }) => isOffered(question, option, answers));
    const one =
      theOne(
        said.filter(({ weak }) => !weak),
        pieces,
      ) ?? (said.every(({ weak }) => weak) ? theOne(said, pieces) : undefined);
    if (!one) return [];
    answers = { ...answers, [question]: one.option };
    return [one];
  });
}

/** Within SAFe it is asked how well somebody knows Scrum, which a year with it tells. */
function beside(claim: Claim, { setting }: Answers): Claim {
  if (claim.question !== 'experience' || setting !== 'safe') return claim;
  if (claim.option === 'none') return { ...claim, option: 'scrum-new' };
  return ['1-to-3', 'over-3'].includes(claim.option) ? { ...claim, option: 'scrum-known' } : claim;
}

/** The only option that is claimed, or the one that decides between several. */
function theOne(claims: readonly Claim[], pieces: readonly Scoped[]): Claim | undefined {
  const options = new Set(claims.map(({ option }) => option));
  if (options.size > 1) {
    const deciding = claims.filter((one) => decides(one, pieces));
    return new Set(deciding.map(({ option }) => option)).size === 1 ? deciding[0] : undefined;
  }
  return claims[0];
}

/** SAFe has Scrum and Kanban in it; and where people are moving to counts more than where they come from. */
function decides({ question, option, pieces: [piece] }: Claim, pieces: readonly Scoped[]): boolean {
  if (question !== 'setting' || !piece) return false;
  const isGoal = pieces.some(
    (one, at) =>
      saysSign(one, 'moving to') &&
      pieces.slice(at + 1, at + 4).includes(piece) &&
      one.clause === piece.clause,
  );
  return option === 'safe' || option === 'mix' || isGoal;
}
