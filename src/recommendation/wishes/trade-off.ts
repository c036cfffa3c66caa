import { type Catalog, certificationIn, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import type { Overlay } from '../company/overlay.ts';
import { decideFor } from '../company/steer.ts';
import { type LevelChoice, shelvesToGet } from '../decision/level-choice.ts';
import { type Rivals, shelf } from '../decision/shelf.ts';
import { citeFact } from '../facts/citation.ts';
import { type CostPart, costOver, renewedAsOne } from '../facts/cost.ts';
import { counted } from '../facts/figure-lines.ts';
import { inUsd } from '../facts/money.ts';
import { type Prerequisite, prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import type { Reason } from '../reasons/reason.ts';

/**
 * The one optional question on a close call: is the class worth what it costs more, or its time where
 * that is not known? Put as it stands in the catalog, with the facts it is made of. Null where there is nothing to weigh:
 * the case is clear, also because a company has excluded one side; the choice is between two directions; it was weighed
 * already; how to learn was answered; or it is not known that one side needs a class and the other does not. Throws when
 * the catalog lacks a certification that a rule can recommend.
 */
export function tradeOff(answers: Answers, catalog: Pick<Catalog, 'get'>, overlay?: Overlay): Reason | null {
  const { level, issuer } = decideFor(answers, catalog, overlay);
  if (issuer.clarity !== 'close' && issuer.clarity !== 'tie') return null;
  if (answers.learning !== undefined && answers.learning !== 'not-sure') return null;
  const rivals = rivalsOn(level);
  const withClass = sideOf(rivals, 'withClass', catalog);
  const examAlone = sideOf(rivals, 'examAlone', catalog);
  const differ =
    withClass.every((one) => yesNoOf(one, 'classRequired') === true) &&
    examAlone.every((one) => yesNoOf(one, 'classRequired') === false);
  return rivals.length > 0 && differ ? asked({ withClass, examAlone, answers, catalog }) : null;
}

function rivalsOn(level: LevelChoice): readonly Rivals[] {
  return shelvesToGet(level)
    .map(shelf)
    .filter((found): found is Rivals => found.kind === 'rivals');
}

function sideOf(
  rivals: readonly Rivals[],
  side: Rivals['first'],
  catalog: Pick<Catalog, 'get'>,
): readonly Certification[] {
  return rivals.map((found) => certificationIn(catalog, found[side]));
}

interface Weighed {
  readonly withClass: readonly Certification[];
  readonly examAlone: readonly Certification[];
  readonly answers: Answers;
  readonly catalog: Pick<Catalog, 'get'>;
}

/** Only a difference that is known is asked about: in dollars where it can be said, or else in hours. */
function asked(weighed: Weighed): Reason {
  const { withClass, examAlone } = weighed;
  const badges = badgesAsked(weighed);
  const question = inMoney(weighed) ?? inTime(weighed);
  const hours = hoursOf(withClass) ? withClass.map(({ id }) => citeFact(id, 'classHours')) : [];
  const classes = [...withClass, ...examAlone].map(({ id }) => citeFact(id, 'classRequired'));
  return {
    text: [...badges.map((badge) => badge.text), question.text].join(' '),
    cites: [...classes, ...hours, ...badges.flatMap(({ cites }) => cites), ...question.cites],
  };
}

/** "is the 16-hour CSM class", "are the CSM and CSPO classes, 32 hours in all,". */
function isTheClass({ withClass }: Weighed): string {
  const hours = hoursOf(withClass);
  if (withClass.length === 1) return `is the ${hours ? `${hours}-hour ` : ''}${namesOf(withClass)} class`;
  return `are the ${namesOf(withClass)} classes${hours ? `, ${counted(hours, 'hour')} in all,` : ''}`;
}

/** Badges that must come first, where a button that names two does not tell which of them is held. */
function badgesAsked({ withClass, examAlone, answers, catalog }: Weighed): readonly Prerequisite[] {
  return [...withClass, ...examAlone]
    .flatMap((one) => prerequisitesOf(one, answers, catalog))
    .filter(({ key, state }) => key === 'requiresCertification' && state !== 'met');
}

/** Null where a price is not known, or where the class may be the cheaper way. */
function inMoney(weighed: Weighed): Reason | null {
  const { withClass, examAlone, catalog } = weighed;
  const [dear, cheap] = [partsOwed(withClass), partsOwed(examAlone)];
  const more = dear && cheap && difference(dear, cheap);
  if (!more) return null;
  // Whoever lacks the badge that must come first pays for that as well.
  const held = badgesAsked(weighed).length > 0 ? withClass.flatMap((one) => badgeBefore(one, catalog)) : [];
  const yours = held.length > 0 ? `If yours is ${held.join(' and ')}, ` : '';
  return {
    text: capitalized(`${yours}${isTheClass(weighed)} worth ${more} to you than ${namesOf(examAlone)}?`),
    cites: [...dear, ...cheap].flatMap(({ cites }) => cites),
  };
}

function inTime(weighed: Weighed): Reason {
  const alone = `or would you rather study alone for ${namesOf(weighed.examAlone)}?`;
  return { text: capitalized(`${isTheClass(weighed)} worth your time, ${alone}`), cites: [] };
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function badgeBefore(one: Certification, catalog: Pick<Catalog, 'get'>): readonly string[] {
  const required = figureOf(one, 'requiresCertification');
  return typeof required === 'string' ? [] : [catalog.get(required.value)?.abbreviation ?? required.value];
}

/** "CSM", "CSM and CSPO". */
const namesOf = (side: readonly Certification[]) =>
  side.map(({ abbreviation }) => abbreviation).join(' and ');

/** How long all of them take together; null unless known for all. */
function hoursOf(side: readonly Certification[]): number | null {
  const hours = side.map((one) => figureOf(one, 'classHours'));
  const known = hours.flatMap((each) => (typeof each === 'string' ? [] : [each.value]));
  return known.length < side.length ? null : known.reduce((total, one) => total + one, 0);
}

/**
 * What is owed for all of them over the usual years by whoever passes at once: a retake is a matter of luck and not of
 * the class. Null where a price is not known.
 */
function partsOwed(side: readonly Certification[]): readonly CostPart[] | null {
  const costs = side.map((one) => costOver(one));
  if (costs.some(({ unknown }) => unknown.length > 0)) return null;
  const parts = costs.flatMap((cost) => cost.parts.filter(({ of }) => of !== 'retake'));
  if (!renewedAsOne(side)) return parts;
  const renewals = parts.filter(({ of }) => of === 'renewal');
  const dearest = renewals.reduce((one, other) => (other.highUsd > one.highUsd ? other : one));
  return [...parts.filter(({ of }) => of !== 'renewal'), dearest];
}

/** Nobody can weigh what may be three times as much. */
const MOST_SPREAD = 2;

/**
 * "about $1,200 more", in typical prices; null where the class may be the cheaper way, or the difference is too wide to
 * be weighed.
 */
function difference(dear: readonly CostPart[], cheap: readonly CostPart[]): string | null {
  const sum = (parts: readonly CostPart[], key: 'lowUsd' | 'highUsd' | 'typicalUsd') =>
    parts.reduce((total, part) => total + part[key], 0);
  const low = sum(dear, 'lowUsd') - sum(cheap, 'highUsd');
  const high = sum(dear, 'highUsd') - sum(cheap, 'lowUsd');
  if (low <= 0 || high > low * MOST_SPREAD) return null;
  const typical = rounded(sum(dear, 'typicalUsd') - sum(cheap, 'typicalUsd'));
  return `about ${inUsd({ low: typical, high: typical })} more`;
}

/** To what prices are known to, since they differ from class to class: $10, $50 or $100. */
function rounded(usd: number): number {
  const to = usd < 100 ? 10 : usd < 1000 ? 50 : 100;
  return Math.max(to, Math.round(usd / to) * to);
}
