import { type Catalog, certificationIn, figureOf, yesNoOf } from '../catalog/catalog.ts';
import type { Certification, FactKey, UsdRange } from '../catalog/schema.ts';
import type { Answers } from './answers.ts';
import { citeFact } from './citation.ts';
import { costInBrief } from './comparison.ts';
import { costOver, USUAL_YEARS } from './cost.ts';
import { decide } from './decide.ts';
import { counted, inUsd } from './figure-lines.ts';
import type { LevelChoice } from './level-choice.ts';
import type { Cost, Reason } from './recommendation.ts';
import { type Rivals, type ShelfId, shelf } from './shelf.ts';

/**
 * The one optional question on a close call: is the class worth what it costs more? Put as it stands in the catalog,
 * with the facts it is made of. Null where there is nothing to weigh: the case is clear, the choice is between two
 * directions, it was weighed already, or it is not known that one side needs a class and the other does not. Throws
 * when the catalog lacks a certification that a rule can recommend.
 */
export function tradeOff(answers: Answers, catalog: Pick<Catalog, 'get'>): Reason | null {
  const { level, issuer } = decide(answers);
  if (issuer.clarity !== 'close' && issuer.clarity !== 'tie') return null;
  const rivals = rivalsOn(level);
  const withClass = sideOf(rivals, 'withClass', catalog);
  const examAlone = sideOf(rivals, 'examAlone', catalog);
  const differ =
    withClass.every((one) => yesNoOf(one, 'classRequired') === true) &&
    examAlone.every((one) => yesNoOf(one, 'classRequired') === false);
  return rivals.length > 0 && differ ? asked(withClass, examAlone) : null;
}

/** The answers after one of them became another one: what was weighed is kept as long as it is still about the same. */
export function keepTradeOff(before: Answers, after: Answers): Answers {
  const { tradeoff, ...others } = after;
  if (!tradeoff) return after;
  const same =
    before.learning === after.learning && before.payer === after.payer && places(before) === places(after);
  return same ? after : others;
}

/** Whether the person has weighed the difference between the two issuers that these answers lead to. */
export function isWeighed(answers: Answers): boolean {
  return decide(answers).issuer.grounds.some(({ weighed }) => weighed !== undefined);
}

const places = (answers: Answers) => shelvesToGet(decide(answers).level).join();

/** Where something is to be got now. */
function shelvesToGet(level: LevelChoice): readonly ShelfId[] {
  if (level.kind === 'get') return [level.shelf];
  return level.kind === 'both' ? level.shelves : [];
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

function asked(withClass: readonly Certification[], examAlone: readonly Certification[]): Reason {
  const taught = withClass.map((one) => costOver(one));
  const alone = examAlone.map((one) => costOver(one));
  const dear = inAll(taught);
  const cheap = inAll(alone);
  const more = difference(dear, cheap);
  const said = (one: string, several: string) => (withClass.length === 1 ? one : several);
  // Where the difference can be said, the sums behind it would be read twice.
  const brief = (cost: Cost) =>
    costInBrief(cost).replace('one retake', said('one retake', 'one retake each'));
  const sum = (cost: Cost) => (more ? '' : ` (three years: ${brief(cost)})`);
  const text = [
    `${namesOf(withClass)} ${said('comes', 'come')} with a live class${hoursOf(withClass)}${sum(dear)};`,
    ` ${namesOf(examAlone)} ${said('needs', 'need')} none${sum(cheap)}.`,
    more
      ? ` Over three years, ${said('is the class', 'are the classes')} worth ${more} to you, retakes aside?`
      : ` ${said('Is the class worth its', 'Are the classes worth their')} price to you?`,
  ].join('');
  const cite = (keys: readonly FactKey[], side: readonly Certification[]) =>
    side.flatMap(({ id }) => keys.map((key) => citeFact(id, key)));
  const prices = [...taught, ...alone].flatMap(({ parts }) => parts.flatMap(({ cites }) => cites));
  const hours = hoursOf(withClass) ? cite(['classHours'], withClass) : [];
  return { text, cites: [...cite(['classRequired'], [...withClass, ...examAlone]), ...hours, ...prices] };
}

/** "CSM", "CSM and CSPO". */
const namesOf = (side: readonly Certification[]) =>
  side.map(({ abbreviation }) => abbreviation).join(' and ');

/** " of 16 hours"; empty unless known for all. */
function hoursOf(side: readonly Certification[]): string {
  const hours = side.map((one) => figureOf(one, 'classHours'));
  const known = hours.flatMap((each) => (typeof each === 'string' ? [] : [each.value]));
  if (known.length < side.length) return '';
  const sum = known.reduce((total, one) => total + one, 0);
  return side.length === 1 ? ` of ${counted(sum, 'hour')}` : ` each, ${counted(sum, 'hour')} in all`;
}

/** Several costs as one, over the usual years. */
function inAll(costs: readonly Cost[]): Cost {
  const sum = (key: 'lowUsd' | 'highUsd') => costs.reduce((total, cost) => total + cost[key], 0);
  return {
    certification: costs.map(({ certification }) => certification).join(),
    years: USUAL_YEARS,
    covers: 'getting and keeping',
    lowUsd: sum('lowUsd'),
    highUsd: sum('highUsd'),
    parts: costs.flatMap(({ parts }) => parts),
    unknown: [...new Set(costs.flatMap(({ unknown }) => unknown))],
    retakeUnknown: costs.some(({ retakeUnknown }) => retakeUnknown),
  };
}

/**
 * "about 150–2,400 USD more", for whoever passes at once: a retake is a matter of luck and not of the class. Null where
 * another price is not known, or where the class may be the cheaper way.
 */
function difference(dear: Cost, cheap: Cost): string | null {
  if (dear.unknown.length > 0 || cheap.unknown.length > 0) return null;
  const [more, less] = [passingAtOnce(dear), passingAtOnce(cheap)];
  const [low, high] = [more.low - less.high, more.high - less.low];
  return low > 0 ? `about ${inUsd({ low: rounded(low), high: rounded(high) })} more` : null;
}

function passingAtOnce({ parts }: Cost): UsdRange {
  const owed = parts.filter(({ of }) => of !== 'retake');
  const sum = (key: 'lowUsd' | 'highUsd') => owed.reduce((total, part) => total + part[key], 0);
  return { low: sum('lowUsd'), high: sum('highUsd') };
}

/** To what prices are known to, since they differ from class to class: 10, 50 or 100 USD. */
function rounded(usd: number): number {
  const to = usd < 100 ? 10 : usd < 1000 ? 50 : 100;
  return Math.max(to, Math.round(usd / to) * to);
}
