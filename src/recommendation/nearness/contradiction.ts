import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { matters } from '../asking/open-questions.ts';
import { holdingsIn } from '../decision/certifications-held.ts';
import { type Citation, citeAnswer, citeFact } from '../facts/citation.ts';
import { type TimeKey, timeAsked, timeInWords } from '../facts/time-asked.ts';
import type { Answers } from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import { optionLabel } from '../questions/question.ts';

/** Answers that do not fit each other. They change no recommendation: only the person knows which of them is true. */
export interface Contradiction {
  /**
   * `firm` where what is held cannot be had like that, by the facts in the catalog; `unlikely` where exceptions are
   * known; `unfinished` where an answer announces more that never came.
   */
  readonly kind: 'firm' | 'unlikely' | 'unfinished';
  /** Names the answers in the words they were given in, and says why they do not fit. Plain text. */
  readonly text: string;
  /** Any of these answers may be the one to change. */
  readonly questions: readonly ('experience' | 'led' | 'held')[];
  /** The answers, and the facts that they were held against. */
  readonly cites: readonly Citation[];
}

/**
 * Every contradiction between answers that are on offer beside each other, weightiest first; none for most people.
 * Whoever holds a certification must have spent, or is likely to have spent, the time that its issuer asks for first.
 */
export function contradictionsIn(answers: Answers, catalog: Pick<Catalog, 'get'>): readonly Contradiction[] {
  const given = onOffer(answers);
  const held = holdingsIn(given).flatMap(({ certification }) => catalog.get(certification) ?? []);
  const holdsPmp = held.some(({ id }) => id === 'pmp');
  const found = held
    // By the rules of November 2024 an active PMP stands in for the agile time.
    .filter(({ id }) => !(id === 'pmi-acp' && holdsPmp))
    .flatMap((one) => KEYS.flatMap((key) => againstTime(one, key, given, catalog)))
    .sort((one, other) => other.months - one.months)
    .map(({ contradiction }) => contradiction);
  return [
    ...found.filter(({ kind }) => kind === 'firm'),
    ...nothingPicked(given),
    ...found.filter(({ kind }) => kind !== 'firm'),
  ];
}

const KEYS: readonly TimeKey[] = ['projectMonths', 'experienceMonths'];

/**
 * The one to point out: the weightiest of those where at least one of the answers makes a difference to the outcome.
 * Null for most people.
 */
export function contradictionIn(answers: Answers, catalog: Pick<Catalog, 'get'>): Contradiction | null {
  const counts = ({ questions }: Contradiction) => questions.some((question) => matters(question, answers));
  return contradictionsIn(answers, catalog).find(counts) ?? null;
}

function nothingPicked(given: Answers): readonly Contradiction[] {
  if (given.held !== 'several' || given.holds?.length !== 0) return [];
  const text = `You chose ${inQuotes('held', given)}, but picked none, so none counts.`;
  return [{ kind: 'unfinished', text, questions: ['held'], cites: [citeAnswer('held', given)] }];
}

/** Less than so many months, as far as the answer tells of this kind of time; undefined where it tells of another. */
function lessThanMonths({ track }: Certification, key: TimeKey, given: Answers): number | undefined {
  const { aim, experience, led } = given;
  if (key === 'projectMonths') {
    if (led === 'none') return 1;
    return led === 'under-3' ? 36 : undefined;
  }
  // Both are asked about time in their role, which tells nothing of time in another one.
  if (aim === 'product' && track !== 'product-owner') return undefined;
  if (aim === 'team' && track !== 'scrum-master') return undefined;
  if (experience === 'none') return 1;
  return experience === 'under-1' ? 12 : undefined;
}

function againstTime(
  certification: Certification,
  key: TimeKey,
  given: Answers,
  catalog: Pick<Catalog, 'get'>,
): readonly { readonly months: number; readonly contradiction: Contradiction }[] {
  const said = lessThanMonths(certification, key, given);
  if (said === undefined) return [];
  const asked = monthsAsked(certification.id, key, catalog);
  const { months } = asked;
  if (!months || months < said) return [];
  const none = said === 1;
  const time = key === 'projectMonths' ? 'led' : 'experience';
  const answers = `You hold ${certification.abbreviation}, but chose ${inQuotes(time, given)} for ${TIMES[time]}`;
  // Nobody has less than nothing, but there are shorter ways in: a degree for PMP, other badges for PMI-ACP.
  const text = `${answers}. ${inWords(asked, none ? 'requires' : 'usually requires')}.`;
  const cites = [citeAnswer('held', given), citeAnswer(time, given), ...asked.cites];
  const kind = none ? 'firm' : 'unlikely';
  return [{ months, contradiction: { kind, text, questions: [time, 'held'], cites } }];
}

interface Asked {
  readonly name: string;
  /** Null where it is not known, directly or by the certification that is asked for first. */
  readonly months: number | null;
  /** "1 year as Scrum Master"; empty where none is asked for, or it is not known. */
  readonly time: string;
  /** The certification that asks for the time, where it is one that has to be held first; null otherwise. */
  readonly by: string | null;
  readonly cites: readonly Citation[];
}

/** What must have been spent before one can hold this; time asked for by what comes before it counts as well. */
function monthsAsked(id: string, key: TimeKey, catalog: Pick<Catalog, 'get'>): Asked {
  const certification = catalog.get(id);
  if (!certification) throw new Error(`"${id}" is asked for, but is not in the catalog`);
  const { abbreviation: name } = certification;
  const own = timeAsked(certification, key);
  const cites = [citeFact(id, key)];
  if (own) return { name, months: own.months, time: timeInWords(own, key), by: null, cites };
  if (asksForNone(certification, key)) return { name, months: 0, time: '', by: null, cites };
  const before = figureOf(certification, 'requiresCertification');
  if (typeof before === 'string') return { name, months: null, time: '', by: null, cites: [] };
  const first = monthsAsked(before.value, key, catalog);
  return {
    ...first,
    name,
    by: first.by ?? first.name,
    cites: [citeFact(id, 'requiresCertification'), ...first.cites],
  };
}

/** By a figure, or by what is known although there is none. */
function asksForNone(certification: Certification, key: TimeKey): boolean {
  const figure = figureOf(certification, key);
  if (typeof figure !== 'string') return figure.value === 0;
  return certification.gaps?.[key]?.asked === false;
}

function inWords({ name, time, by }: Asked, requires: string): string {
  return by ? `${name} requires ${by}, which ${requires} ${time}` : `${name} ${requires} ${time}`;
}

const TIMES = { led: 'time leading projects', experience: 'experience' } as const;

/** An answer in the words of its button. */
function inQuotes(question: 'experience' | 'led' | 'held', given: Answers): string {
  const option = given[question] ?? 'not-sure';
  return `\u201c${optionLabel(question, option, given) ?? option}\u201d`;
}
