import { type Catalog, figureOf } from '../catalog/catalog.ts';
import type { Certification, FactKey, Figure } from '../catalog/schema.ts';
import type { Answers, OptionId } from './answers.ts';
import { type Citation, citeAnswer, citeFact } from './citation.ts';
import { inMonths } from './figure-lines.ts';
import { isHeld } from './ranking.ts';
import { rivalOf } from './shelf.ts';

/**
 * Something an issuer asks for before one may apply, held against the answers. An answer names a span of time and a
 * button names two badges, so that between "met" and "not yet" stands what only the person can tell.
 */
export interface Prerequisite {
  readonly state: 'met' | 'one-more-fact-needed' | 'not-yet';
  /** Which of the certification's facts asks for it. */
  readonly key: FactKey;
  /** A full sentence: what is asked for, and what is missing, by how much, if anything. */
  readonly text: string;
  readonly cites: readonly Citation[];
}

/**
 * Every known prerequisite of a certification for someone with these answers, in a fixed order; may be empty. `earlier`
 * are certifications, by id, that this person will have got before.
 */
export function prerequisitesOf(
  certification: Certification,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
  earlier: readonly string[] = [],
): readonly Prerequisite[] {
  return [
    ...badgeBefore(certification, answers, catalog, earlier),
    ...outsideBefore(certification),
    ...agileTimeBefore(certification, answers, earlier),
    ...timeBefore(certification, 'projectMonths', 'leading projects', ledMonths(answers), answers),
  ];
}

function badgeBefore(
  { id, abbreviation, facts }: Certification,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
  earlier: readonly string[],
): readonly Prerequisite[] {
  const key = 'requiresCertification';
  const { requiresCertification: required } = facts;
  if (typeof required !== 'object') return [];
  const name = catalog.get(required.value)?.abbreviation ?? required.value;
  const asks = `${abbreviation} asks for ${name}`;
  const cites = [citeFact(id, key)];
  if (earlier.includes(required.value)) {
    return [{ state: 'met', key, text: `${asks}, which you hold by then.`, cites }];
  }
  if (isHeld(required.value, answers)) {
    // A button or box names two badges, so that one of them is held does not say which.
    const rival = catalog.get(rivalOf(required.value) ?? '')?.abbreviation;
    return rival
      ? [{ state: 'one-more-fact-needed', key, text: `${asks}; ${rival} does not count.`, cites }]
      : [
          {
            state: 'met',
            key,
            text: `${asks}, which you hold.`,
            cites: [...cites, citeAnswer('held', answers)],
          },
        ];
  }
  const { held = 'not-sure', ticked } = answers;
  const known = held === 'several' ? ticked !== undefined : held !== 'not-sure';
  return [{ state: known ? 'not-yet' : 'one-more-fact-needed', key, text: `${asks} first.`, cites }];
}

/** Nothing we ask tells whether it is there. */
function outsideBefore({ id, abbreviation, facts }: Certification): readonly Prerequisite[] {
  const { requiresOutside: required } = facts;
  if (typeof required !== 'object') return [];
  const text = `${abbreviation} asks for ${required.value} first.`;
  const key = 'requiresOutside';
  return [{ state: 'one-more-fact-needed', key, text, cites: [citeFact(id, key)] }];
}

/** Between two numbers, both included; the higher one may be infinite. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

const PREREQUISITES = [
  'requiresCertification',
  'requiresOutside',
  'experienceMonths',
  'projectMonths',
] as const;

/**
 * How many months someone with these answers still has to wait before they may apply, as far as that is known. A
 * badge that must come first, and is not known to be held, may take any time. Where nobody has looked for what is
 * asked for, any number is possible; where somebody has, what is not named is not asked for.
 */
export function monthsToWait(
  certification: Certification,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
): Between {
  const open = prerequisitesOf(certification, answers, catalog).filter(({ state }) => state !== 'met');
  const badge = open.some(({ cites }) => cites.some(isAboutBadge));
  const { facts } = certification;
  const looked = PREREQUISITES.some((key) => facts[key] !== undefined && facts[key] !== 'unknown');
  const unknown =
    badge || !looked || facts.experienceMonths === 'unknown' || facts.projectMonths === 'unknown';
  const spans = [
    stillMissing(figureOf(certification, 'experienceMonths'), agileMonths(answers)),
    stillMissing(figureOf(certification, 'projectMonths'), ledMonths(answers)),
  ];
  return {
    low: Math.max(...spans.map(({ low }) => low)),
    high: unknown ? Number.POSITIVE_INFINITY : Math.max(...spans.map(({ high }) => high)),
  };
}

const isAboutBadge = (cite: Citation) =>
  cite.kind === 'fact' && (cite.key === 'requiresCertification' || cite.key === 'requiresOutside');

function stillMissing(asked: Figure<number> | 'unknown' | 'none', span: Span | undefined): Between {
  if (typeof asked === 'string') return { low: 0, high: 0 };
  if (!span) return { low: 0, high: asked.value };
  return { low: Math.max(0, asked.value - span.below), high: Math.max(0, asked.value - span.from) };
}

/** Months: at least `from`, and less than `below`. */
interface Span {
  readonly from: number;
  readonly below: number;
}

const SPANS: Partial<Record<OptionId<'experience'>, Span>> = {
  // Whoever has none has less than the first month.
  none: { from: 0, below: 1 },
  'under-1': { from: 0, below: 12 },
  '1-to-3': { from: 12, below: 36 },
  'over-3': { from: 36, below: Number.POSITIVE_INFINITY },
  'led-none': { from: 0, below: 1 },
  'led-under-3': { from: 0, below: 36 },
  'led-3-plus': { from: 36, below: Number.POSITIVE_INFINITY },
};

const isAboutLeading = (option: string | undefined) => option?.startsWith('led-') === true;

/** Time on agile teams and time leading projects are two things; an answer tells of one of them. */
function agileMonths({ experience }: Answers): Span | undefined {
  return experience && !isAboutLeading(experience) ? SPANS[experience] : undefined;
}

function ledMonths({ experience }: Answers): Span | undefined {
  return experience && isAboutLeading(experience) ? SPANS[experience] : undefined;
}

/** PMI counts an active PMP in place of the agile time; the note on `pmi-acp.experienceMonths` has it. */
const PMP_COUNTS_FOR = 'pmi-acp';

function agileTimeBefore(
  certification: Certification,
  answers: Answers,
  earlier: readonly string[],
): readonly Prerequisite[] {
  const found = timeBefore(certification, 'experienceMonths', 'agile work', agileMonths(answers), answers);
  const toCome = earlier.includes('pmp');
  if (certification.id !== PMP_COUNTS_FOR || !(toCome || isHeld('pmp', answers))) return found;
  return found.map((time) => {
    if (time.state === 'met') return time;
    // What is held may have lapsed; what has just been earned has not.
    const state = toCome ? 'met' : 'one-more-fact-needed';
    return { ...time, state, text: `${time.text.slice(0, -1)}, but an active PMP counts instead.` };
  });
}

function timeBefore(
  certification: Certification,
  key: Extract<FactKey, 'experienceMonths' | 'projectMonths'>,
  what: string,
  span: Span | undefined,
  answers: Answers,
): readonly Prerequisite[] {
  const { id, abbreviation } = certification;
  const asked = figureOf(certification, key);
  if (typeof asked === 'string' || asked.value === 0) return [];
  const asks = `${abbreviation} asks for ${inMonths(asked.value)} of ${what} before you may apply`;
  const fact = citeFact(id, key);
  if (!span) return [{ state: 'one-more-fact-needed', key, text: `${asks}.`, cites: [fact] }];
  const cites = [fact, citeAnswer('experience', answers)];
  if (span.from >= asked.value) return [{ state: 'met', key, text: `${asks}, and you have that.`, cites }];
  if (span.below > asked.value) {
    const text = `${asks}; count whether yours add up to it.`;
    return [{ state: 'one-more-fact-needed', key, text, cites }];
  }
  return [{ state: 'not-yet', key, text: `${asks}; ${missing(asked.value, span)}.`, cites }];
}

/** By how much, as far as a span can tell. */
function missing(asked: number, { from, below }: Span): string {
  if (below <= 1) return 'you have yet to begin';
  // Less than `below` means at least this much is missing, though it may be a day.
  const atLeast = asked - below;
  const atMost = inMonths(asked - from);
  return atLeast > 0 ? `you lack between ${inMonths(atLeast)} and ${atMost}` : `you lack up to ${atMost}`;
}
