import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Spent } from '../../catalog/schema.ts';
import { holdingsIn, isHeld } from '../decision/certifications-held.ts';
import type { Answers, OptionId } from '../questions/answers.ts';
import { type Citation, citeAnswer, citeFact } from './citation.ts';
import { inMonths } from './figure-lines.ts';
import {
  type Between,
  betweenInWords,
  exceptionInWords,
  monthsAskedFor,
  practiceBetween,
  type TimeAsked,
  type TimeKey,
  timeAsked,
  timeInWords,
} from './time-asked.ts';

/**
 * Something an issuer requires before one may apply, held against the answers. An answer names a span of time, and
 * what is held may be open, so that between "met" and "not yet" stands what only the person can tell.
 */
export interface Prerequisite {
  readonly state: 'met' | 'one-more-fact-needed' | 'not-yet';
  /** Which of the certification's facts asks for it. */
  readonly key: FactKey;
  /** A full sentence: what is required, and what is missing, by how much, if anything. */
  readonly text: string;
  /** The same in at most 80 characters: what is required, and what the person said of it, if anything. */
  readonly brief: string;
  readonly cites: readonly Citation[];
  /** Whether the time in the answers may be too short, whatever it was spent with; false for a badge. */
  readonly waits: boolean;
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
    ...timeBefore(
      certification,
      'projectMonths',
      { span: ledMonths(answers), atMost: ledMonths(answers) },
      answers,
    ),
    ...practiceBefore(certification, answers),
  ];
}

/** The certification, by id, that has to be held before. */
export function requiredBy(certification: Certification): string | undefined {
  const required = figureOf(certification, 'requiresCertification');
  return typeof required === 'string' ? undefined : required.value;
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
  const found = (
    state: Prerequisite['state'],
    how: string,
    { toDo = '', told = [] }: { toDo?: string; told?: readonly Citation[] } = {},
  ): readonly Prerequisite[] => {
    const brief = `${abbreviation} requires ${name}${how}.`;
    const text = `${brief.slice(0, -1)}${toDo}.`;
    return [{ state, key, text, brief, cites: [citeFact(id, key), ...told], waits: false }];
  };
  if (earlier.includes(required.value)) return found('met', ', which you hold by then');
  const holding = holdingsIn(answers).find(({ certification }) =>
    leadsOver(certification, required.value, catalog),
  );
  const told = [citeAnswer('held', answers)];
  if (holding?.standing === 'lapsed') {
    const toDo = '; see if it still counts';
    return found('one-more-fact-needed', ', and yours has lapsed', { toDo, told });
  }
  if (holding) return found('met', ', which you hold', { told });
  const { held = 'not-sure', holds } = answers;
  const known = held === 'several' ? holds !== undefined : held !== 'not-sure';
  return found(known ? 'not-yet' : 'one-more-fact-needed', ' first');
}

/** Whether nobody can hold the one, by id, without having got the other before. */
function leadsOver(held: string, required: string, catalog: Pick<Catalog, 'get'>): boolean {
  if (held === required) return true;
  const before = catalog.get(held)?.facts.requiresCertification;
  return typeof before === 'object' && leadsOver(before.value, required, catalog);
}

/** Nothing we ask tells whether it is there. */
function outsideBefore({ id, abbreviation, facts }: Certification): readonly Prerequisite[] {
  const { requiresOutside: required } = facts;
  if (typeof required !== 'object') return [];
  const requires = `${abbreviation} requires ${required.value} first`;
  const text = `${requires}; the costs shown here leave it out.`;
  const key = 'requiresOutside';
  const cites = [citeFact(id, key)];
  return [{ state: 'one-more-fact-needed', key, text, brief: `${requires}.`, cites, waits: false }];
}

export type { Between };

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
  const time = timeAsked(certification, 'experienceMonths');
  const spans = [
    stillMissing(time, inRole(time?.spent, answers)),
    stillMissing(timeAsked(certification, 'projectMonths'), ledMonths(answers)),
  ];
  return {
    low: Math.max(...spans.map(({ low }) => low)),
    high: unknown ? Number.POSITIVE_INFINITY : Math.max(...spans.map(({ high }) => high)),
  };
}

const isAboutBadge = (cite: Citation) =>
  cite.kind === 'fact' && (cite.key === 'requiresCertification' || cite.key === 'requiresOutside');

function stillMissing(asked: TimeAsked | undefined, span: Span | undefined): Between {
  if (!asked) return { low: 0, high: 0 };
  const { low, high } = monthsAskedFor(asked);
  if (!span) return { low: 0, high };
  return { low: Math.max(0, low - span.below), high: Math.max(0, high - span.from) };
}

/** Months: at least `from`, and less than `below`. */
interface Span {
  readonly from: number;
  readonly below: number;
  /** As it follows "you said". */
  readonly said: string;
}

// Whoever has none has less than the first month.
const NONE_YET: Span = { from: 0, below: 1, said: 'none yet' };
const SPANS: Partial<Record<OptionId<'experience'>, Span>> = {
  none: NONE_YET,
  'under-1': { from: 0, below: 12, said: 'under 1 year' },
  '1-to-3': { from: 12, below: 36, said: '1 to 3 years' },
  'over-3': { from: 36, below: Number.POSITIVE_INFINITY, said: 'over 3 years' },
};
const LED_SPANS: Partial<Record<OptionId<'led'>, Span>> = {
  none: NONE_YET,
  'under-3': { from: 0, below: 36, said: 'under 3 years' },
  '3-plus': { from: 36, below: Number.POSITIVE_INFINITY, said: '3 years or more' },
};

/** What the time asked about was spent with: people of two roles are asked about time in that role. */
function spentAs({ aim }: Answers): Spent | undefined {
  if (aim === 'team') return 'as Scrum Master';
  return aim === 'product' ? 'as Product Owner' : undefined;
}

/** The role in which practice counts that is asked for without saying how much of it. */
const ROLE_OF: Partial<Record<Certification['track'], Spent>> = {
  'scrum-master': 'as Scrum Master',
  'product-owner': 'as Product Owner',
};

/** Time in a role: of time on agile teams it may be all or nothing, and of another role it tells nothing. */
function inRole(spent: Spent | undefined, answers: Answers): Span | undefined {
  const span = comparable(spent, answers);
  if (!span || spent === undefined || spent === spentAs(answers)) return span;
  return { ...span, from: 0 };
}

/** What the answer says about time of this kind, were all of it spent with what is asked for. */
function comparable(spent: Spent | undefined, answers: Answers): Span | undefined {
  const told = spentAs(answers);
  const another = spent !== undefined && told !== undefined && told !== spent;
  const span = another ? undefined : SPANS[answers.experience ?? 'not-sure'];
  // Besides a role, others may have been worked in, so that there may be more time on agile teams than in it.
  return span && told && !spent ? { ...span, below: Number.POSITIVE_INFINITY } : span;
}

const ledMonths = ({ led }: Answers): Span | undefined => LED_SPANS[led ?? 'not-sure'];

/** PMI counts an active PMP in place of the agile time; the note on `pmi-acp.experienceMonths` has it. */
const PMP_COUNTS_FOR = 'pmi-acp';

function agileTimeBefore(
  certification: Certification,
  answers: Answers,
  earlier: readonly string[],
): readonly Prerequisite[] {
  const spent = timeAsked(certification, 'experienceMonths')?.spent;
  const spans = { span: inRole(spent, answers), atMost: comparable(spent, answers) };
  const found = timeBefore(certification, 'experienceMonths', spans, answers);
  const toCome = earlier.includes('pmp');
  if (certification.id !== PMP_COUNTS_FOR || !(toCome || isHeld('pmp', answers))) return found;
  return found.map((time) => {
    if (time.state === 'met') return time;
    // What is held may have lapsed; what has just been earned has not.
    const state = toCome ? 'met' : 'one-more-fact-needed';
    const text = `${time.text.slice(0, -1)}, but an active PMP counts instead.`;
    const brief = `${requiredTime(certification, 'experienceMonths')}; an active PMP counts instead.`;
    return { ...time, state, text, brief };
  });
}

/** What the answers tell about time: what is sure of it, and what it comes to if it was spent as is asked for. */
interface Told {
  readonly span: Span | undefined;
  readonly atMost: Span | undefined;
}

function timeBefore(
  certification: Certification,
  key: TimeKey,
  { span, atMost }: Told,
  answers: Answers,
): readonly Prerequisite[] {
  const asked = timeAsked(certification, key);
  if (!asked) return [];
  const requires = `${certification.abbreviation} requires ${conditions(asked, key, span)}`;
  const fact = citeFact(certification.id, key);
  const waits = !atMost || atMost.from < asked.months;
  if (!span) {
    const brief = `${requiredTime(certification, key)}.`;
    return [{ state: 'one-more-fact-needed', key, text: `${requires}.`, brief, cites: [fact], waits }];
  }
  const cites = [fact, citeAnswer(key === 'projectMonths' ? 'led' : 'experience', answers)];
  const inWhat = key === 'projectMonths' ? '' : saidOf(asked.spent, answers);
  const brief = inBrief(requiredTime(certification, key), `; you said ${span.said}`, inWhat);
  const found = { key, brief, cites, waits };
  const { low, high } = monthsAskedFor(asked);
  if (span.from >= high) {
    const text = `${requires}${asked.spent ? ', and by your answer you have that' : ', and you have that'}.`;
    return [{ ...found, state: 'met', text }];
  }
  if (span.below > low) {
    const text = `${requires}; see whether yours adds up to that.`;
    return [{ ...found, state: 'one-more-fact-needed', text }];
  }
  return [{ ...found, state: 'not-yet', text: `${requires}; ${missing(asked.months, span)}.` }];
}

const MOST_IN_BRIEF = 80;

/** With as much of what was said as there is room for. */
function inBrief(requires: string, said: string, inWhat: string): string {
  const fits = [`${requires}${said}${inWhat}.`, `${requires}${said}.`];
  return fits.find(({ length }) => length <= MOST_IN_BRIEF) ?? `${requires}.`;
}

/** "PMP requires 3 years of leading projects", without exceptions and without a full stop. */
function requiredTime(certification: Certification, key: TimeKey): string {
  const asked = timeAsked(certification, key);
  if (!asked) throw new Error(`${certification.id} requires no time`);
  return `${certification.abbreviation} requires ${timeInWords(asked, key)}`;
}

/** What the time told of was spent with, where that is not what is required. */
function saidOf(spent: Spent | undefined, answers: Answers): string {
  const told = spentAs(answers);
  return told === spent ? '' : ` ${told ?? 'on agile teams'}`;
}

/** What is asked for and when, with the exceptions that could still make a difference. */
function conditions(asked: TimeAsked, key: TimeKey, span: Span | undefined): string {
  const open = asked.otherwise.filter(({ value }) => value > (span?.from ?? 0));
  const exceptions = open.length > 0 ? ` (${open.map(exceptionInWords).join(', ')})` : '';
  const when = asked.mayFollowClass ? ', before or after the class' : ' before you may apply';
  return `${timeInWords(asked, key)}${when}${exceptions}`;
}

/** Practice of which it is not known how much is asked for, so that nobody surely has enough of it. */
function practiceBefore(certification: Certification, answers: Answers): readonly Prerequisite[] {
  const asked = practiceBetween(certification);
  if (!asked) return [];
  const key = 'experienceMonths';
  const requires = `${certification.abbreviation} requires`;
  const fact = citeFact(certification.id, key);
  const open = { state: 'one-more-fact-needed', key, waits: false } as const;
  if (asked.high === Number.POSITIVE_INFINITY) {
    const text = `${requires} practice; how much is not known.`;
    return [{ ...open, text, brief: text, cites: [fact] }];
  }
  const brief = `${requires} ${betweenInWords(asked)} of practice.`;
  const text = `${brief.slice(0, -1)}; how much exactly is not known.`;
  const found = { ...open, text, brief, cites: [fact] };
  const span = comparable(ROLE_OF[certification.track], answers);
  if (!span || span.below > asked.low) return [found];
  return [{ ...found, state: 'not-yet', cites: [fact, citeAnswer('experience', answers)] }];
}

/** By how much, as far as a span can tell. */
function missing(asked: number, { from, below }: Span): string {
  if (below <= 1) return 'you have none yet';
  // Less than `below` means at least this much is missing, though it may be a day.
  const atLeast = asked - below;
  const atMost = asked - from;
  const short = atLeast > 0 ? betweenInWords({ low: atLeast, high: atMost }) : `up to ${inMonths(atMost)}`;
  return `you are ${short} short`;
}
