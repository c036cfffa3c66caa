import type { OptionId } from '../recommendation/index.ts';
import { saysSign } from './pieces.ts';
import { roleOf } from './role.ts';
import type { Scoped } from './scope.ts';

/** How long somebody has done something that is asked about. */
export interface TimeSaid {
  readonly question: 'experience' | 'led';
  readonly option: OptionId<'experience'> | OptionId<'led'>;
  readonly pieces: readonly Scoped[];
  readonly work: Work;
}

/** A length of time with the pieces that say it; from the shortest to the longest that it may be. */
interface Length {
  readonly months: readonly number[];
  readonly over: boolean;
  readonly pieces: readonly Scoped[];
}

/**
 * Times spent with agile work or with leading projects. Any other time, and one that could be either, is left open; so
 * is one that two options fit.
 */
export function timesIn(pieces: readonly Scoped[]): readonly TimeSaid[] {
  return pieces.flatMap((piece, at) => {
    const length = lengthAt(pieces, at);
    if (!length || piece.denied) return [];
    const work = workBeside(pieces, length.pieces);
    if (work === undefined || work === 'other') return [];
    return work === 'projects'
      ? said('led', work, length, ledOf)
      : said('experience', work, length, experienceOf);
  });
}

function said(
  question: TimeSaid['question'],
  work: Work,
  { months, over, pieces }: Length,
  optionOf: (months: number, over: boolean) => TimeSaid['option'] | undefined,
): readonly TimeSaid[] {
  const [option, other] = [...new Set(months.map((one) => optionOf(one, over)))];
  return option !== undefined && other === undefined ? [{ question, option, pieces, work }] : [];
}

function experienceOf(months: number, over: boolean): OptionId<'experience'> | undefined {
  if (months < 12) return over ? undefined : 'under-1';
  return months > 36 || (over && months === 36) ? 'over-3' : '1-to-3';
}

const ledOf = (months: number): OptionId<'led'> => (months < 36 ? 'under-3' : '3-plus');

/** "5 years", "2-3 yrs", "six months", or a phrase such as "half a year". */
function lengthAt(pieces: readonly Scoped[], at: number): Length | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  const whole = piece.meanings.flatMap((one) => (one.kind === 'time' ? [one.months] : []));
  if (whole.length > 0) return { months: whole, over: isOver(pieces[at - 1]), pieces: [piece] };
  const unit = saysSign(piece, 'years') ? 12 : saysSign(piece, 'months') ? 1 : undefined;
  const glued = /^(\d{1,2})(?:y|yr|yrs|year|years)$/.exec(piece.words[0]?.plain ?? '');
  if (glued) return { months: [Number(glued[1]) * 12], over: false, pieces: [piece] };
  if (unit === undefined) return undefined;
  const numbers = numbersBefore(pieces, at);
  if (numbers.length === 0) return undefined;
  const over = isOver(pieces[at - numbers.length - 1]);
  return {
    months: numbers.flatMap((one) => numberOf(one) ?? []).map((value) => value * unit),
    over,
    pieces: [...numbers, piece],
  };
}

const isOver = (piece: Scoped | undefined) => piece !== undefined && saysSign(piece, 'over');

/** The number right before, or two with a hyphen, "to" or "or" between them. */
function numbersBefore(pieces: readonly Scoped[], at: number): readonly Scoped[] {
  const [third, second, first] = [pieces[at - 3], pieces[at - 2], pieces[at - 1]];
  if (!first || numberOf(first) === undefined) return [];
  if (second && numberOf(second) !== undefined) return [second, first];
  const isRange = second && third && saysSign(second, 'or', 'filler') && numberOf(third) !== undefined;
  return isRange ? [third, second, first] : [first];
}

function numberOf(piece: Scoped): number | undefined {
  const [said] = piece.meanings.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
  if (said !== undefined) return said;
  const plain = piece.words.length === 1 ? (piece.words[0]?.plain ?? '') : '';
  return /^\d{1,2}(\.\d)?$/.test(plain) ? Number(plain) : undefined;
}

/** What time was spent with: work on agile teams, of them in a role by its name, leading projects, or else. */
export type Work = 'agile' | 'team' | 'product' | 'coach' | 'projects' | 'other';

/** Roles whose years are years on agile teams. */
const AGILE_ROLES = ['team', 'product', 'coach'] as const;

/** What the time was spent with, by what stands in the same clause; a clause that has nothing belongs to the one before. */
function workBeside(pieces: readonly Scoped[], length: readonly Scoped[]): Work | undefined {
  const [first] = length;
  if (!first) return undefined;
  const at = pieces.indexOf(first);
  const clause = pieces.filter(({ clause }) => clause === first.clause);
  const isBeside = (index: number, sign: 'time to come' | 'time of another kind') => {
    const one = pieces[index];
    return one?.clause === first.clause && saysSign(one, sign);
  };
  if (isBeside(at - 1, 'time to come') || isBeside(at - 2, 'time to come')) return 'other';
  if (isBeside(at + length.length, 'time of another kind')) return 'other';
  const span = { from: at, to: at + length.length - 1 };
  const here = nearestWork(clause, pieces, span);
  if (here) return here;
  return nearestWork(
    pieces.filter((one) => one.clause === first.clause - 1 && one.sentence === first.sentence),
    pieces,
    span,
  );
}

/** What stands closest to the time, whether before or behind it. */
function nearestWork(
  those: readonly Scoped[],
  pieces: readonly Scoped[],
  { from, to }: { readonly from: number; readonly to: number },
): Work | undefined {
  const works = those.flatMap((piece) => {
    const work = workOf(piece);
    const at = pieces.indexOf(piece);
    return work ? [{ work, far: at < from ? from - at : at - to }] : [];
  });
  return works.sort((one, other) => one.far - other.far)[0]?.work;
}

function workOf(piece: Scoped): Work | undefined {
  if (saysSign(piece, 'work agile')) return 'agile';
  if (saysSign(piece, 'work projects')) return 'projects';
  if (saysSign(piece, 'work other')) return 'other';
  const setting = piece.meanings.find((one) => one.kind === 'answer' && one.question === 'setting');
  const role = roleOf(piece);
  if (role === undefined) return setting && 'option' in setting ? workOfSetting(setting.option) : undefined;
  return [...AGILE_ROLES, 'projects' as const].find((one) => one === role) ?? 'other';
}

const workOfSetting = (option: OptionId): Work =>
  option === 'planned' || option === 'prescribed' ? 'projects' : 'agile';
