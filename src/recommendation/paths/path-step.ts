import { type Catalog, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { isHeld } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import { RULES, type RuleId, saidAhead } from '../decision/rules.ts';
import type { Ground } from '../decision/track.ts';
import { type Citation, citeAnswer, citeFact } from '../facts/citation.ts';
import { listed } from '../facts/comparison.ts';
import { inMonths } from '../facts/figure-lines.ts';
import { type Prerequisite, prerequisitesOf, requiredBy } from '../facts/prerequisite.ts';
import { type TimeKey, timeAsked } from '../facts/time-asked.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import type { Reason } from '../reasons/reason.ts';

/** A certification in its place on a way. */
export interface PathStep {
  readonly certification: Certification;
  /** "now", "next", "once you hold CSM", "after a year as Scrum Master". */
  readonly when: string;
  /** Whether that is a time to wait for, and not only a badge. */
  readonly waits: boolean;
  /** Why it comes in this place, and the rule that says so. */
  readonly why: Reason;
  readonly rule: RuleId;
  /** What its issuer asks for, as far as it is known: what earlier steps bring, and what only time does. */
  readonly asks: readonly Reason[];
  /** That its class renews what earlier steps brought. */
  readonly renews: readonly Reason[];
}

/** Where on the way a certification stands, and by whose word. */
export interface Place {
  /** What names it. */
  readonly decision: Decision;
  /** What the steps before have brought, by id. */
  readonly earlier: readonly string[];
  /** The practice that the rules wanted to see first, in months in all; 0 for none. */
  readonly practice: number;
  /** What was really answered; what issuers ask for is held against this and not against what is foreseen. */
  readonly given: Answers;
}

/** The step at this place. */
export function stepTo(certification: Certification, place: Place, catalog: Catalog): PathStep {
  const { decision, earlier, practice, given } = place;
  const isAhead = earlier.length > 0 || practice > 0;
  return {
    certification,
    ...(isAhead ? whenToGet(certification, place, catalog) : { when: 'now', waits: false }),
    why: isAhead ? saidLater(decision, given) : saidNow(decision, given),
    rule: groundOf(decision).rule,
    asks: asksOf(certification, place, catalog),
    renews: renewedBy(certification, place.earlier, catalog),
  };
}

/** So the renewal that stands in the cost of each of these need not be paid. */
function renewedBy(
  certification: Certification,
  earlier: readonly string[],
  catalog: Catalog,
): readonly Reason[] {
  if (yesNoOf(certification, 'classRequired') !== true) return [];
  const renewed = earlier
    .flatMap((id) => catalog.get(id) ?? [])
    .filter(({ issuer, facts: { renewedByClass: by } }) => {
      return issuer.id === certification.issuer.id && typeof by === 'object' && by.value;
    });
  if (renewed.length === 0) return [];
  const names = listed(renewed.map(({ abbreviation }) => abbreviation));
  const text = `Its class renews ${names} as well, with no fee for that.`;
  return [{ text, cites: renewed.map(({ id }) => citeFact(id, 'renewedByClass')) }];
}

/** The rule that decides about the place: that of the level, or where there is none, that of the track. */
export function groundOf({ level, track }: Decision): Ground {
  const [ground] = [...level.grounds, ...track.grounds];
  if (!ground) throw new Error('a decision without a ground');
  return ground;
}

/** The rule's sentence, with the answers it rests on. */
export function saidNow(decision: Decision, given: Answers): Reason {
  const { rule, answers } = groundOf(decision);
  return { text: RULES[rule].says, cites: cited(answers, given) };
}

/** Answers that will be other ones by then. */
const CHANGING: readonly QuestionId[] = ['experience', 'held', 'next'];

/** The same about a step still ahead: of its answers, those that last, else those that chose the track. */
export function saidLater(decision: Decision, given: Answers): Reason {
  const { rule, answers } = groundOf(decision);
  const lasting = answers.filter((question) => !CHANGING.includes(question));
  return {
    text: saidAhead(rule),
    cites: lasting.length > 0 ? cited(lasting, given) : trackAnswers(decision, given),
  };
}

/** The answers that chose the track, which no step changes; the role where none did. */
export function trackAnswers({ track }: Decision, given: Answers): readonly Citation[] {
  const chose = track.grounds.flatMap(({ answers }) => answers);
  return cited(chose.length > 0 ? chose : ['aim'], given);
}

const cited = (answers: readonly QuestionId[], given: Answers) =>
  answers.map((question) => citeAnswer(question, given));

/** That nobody knows whether practice is asked for is said only where it was looked for. */
function asksOf(certification: Certification, place: Place, catalog: Catalog): readonly Reason[] {
  const { id, abbreviation, facts, gaps } = certification;
  const asked = conditions(certification, place, catalog).map(({ text, cites }): Reason => ({ text, cites }));
  if (facts.experienceMonths !== 'unknown' || gaps?.experienceMonths?.asked !== undefined) return asked;
  const text = `It is not known whether ${abbreviation} requires practice.`;
  return [...asked, { text, cites: [citeFact(id, 'experienceMonths')] }];
}

function conditions(certification: Certification, { earlier, given }: Place, catalog: Catalog) {
  // Whoever plans ahead on it will keep it active.
  const kept = isHeld('pmp', given) ? ['pmp'] : [];
  return prerequisitesOf(certification, given, catalog, [...kept, ...earlier]);
}

/** What is still to wait for: the time an issuer asks for, else the practice that the rules want, else a badge. */
function whenToGet(
  certification: Certification,
  place: Place,
  catalog: Catalog,
): Pick<PathStep, 'when' | 'waits'> {
  const asked = conditions(certification, place, catalog);
  const missing = asked.find(isMissingTime);
  const key = missing?.key === 'projectMonths' ? missing.key : 'experienceMonths';
  const time = missing && timeAsked(certification, key);
  if (time) return { when: `after ${span(time.months)} ${doing(certification, key)}`, waits: true };
  if (place.practice > 0) {
    return { when: `after about ${span(place.practice)} ${doing(certification)}`, waits: true };
  }
  const required = catalog.get(requiredBy(certification) ?? '');
  const badge = required && place.earlier.includes(required.id) ? required.abbreviation : null;
  return { when: badge ? `once you hold ${badge}` : 'next', waits: false };
}

const isMissingTime = ({ state, waits }: Prerequisite) => state !== 'met' && waits;

const span = (months: number) => (months === 12 ? 'a year' : inMonths(months));

/** What the time is to be spent with: that of a figure, as its issuer says, and practice in general in the role. */
export function doing(certification: Certification, key?: TimeKey): string {
  if (key === 'projectMonths') return 'of leading projects';
  const { track } = certification;
  const spent = key && timeAsked(certification, key)?.spent;
  if (spent) return spent;
  if (track === 'scrum-master') return 'as Scrum Master';
  return track === 'product-owner' ? 'as Product Owner' : 'on agile teams';
}
