import { FIRST_STEPS } from '../../cards/headline.ts';
import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { HeldClass } from '../../catalog/schema.ts';
import { STAGES, type Stage } from '../../recommendation/asking/stage.ts';
import type { Decision } from '../../recommendation/decision/decide.ts';
import type { LevelChoice } from '../../recommendation/decision/level-choice.ts';
import type { RuleId } from '../../recommendation/decision/rules.ts';
import { onShelf, type ShelfId } from '../../recommendation/decision/shelf.ts';
import {
  type Holding,
  OPTION_IDS,
  plainOptionLabel,
  type QuestionId,
  topicOf,
} from '../../recommendation/index.ts';
import { everyWay, type Way, WITH_BOTH_SIDES } from '../paths/ways.ts';
import { either, plain } from './markdown.ts';
import { NO_LEVEL, TRACK_NAMES } from './words.ts';

/** What the page is written from: the catalog, and every way through the questions. */
export interface Material {
  readonly catalog: Catalog;
  readonly ways: readonly Way[];
  /** With a badge of either Scrum ladder held as well, which a rule is about. */
  readonly widerWays: readonly Way[];
}

export function gather(catalog: Catalog): Material {
  return { catalog, ways: everyWay(), widerWays: everyWay(WITH_BOTH_SIDES) };
}

export const names = (ids: readonly string[], catalog: Catalog) =>
  ids.map((id) => certificationIn(catalog, id).abbreviation);

/** What stands on a shelf, as in "first Scrum Master badge (CSM or PSM I)". */
const shelfInWords = (id: ShelfId, catalog: Catalog) => `${id} (${either(names(onShelf(id), catalog))})`;

/** What the second stage chose, in words. */
export function levelInWords(level: LevelChoice, catalog: Catalog): string {
  switch (level.kind) {
    case 'get':
      return shelfInWords(level.shelf, catalog);
    case 'both':
      return level.shelves.join(', then ');
    case 'not-yet':
      return `not yet: ${FIRST_STEPS[level.first]} first, then ${either(names(onShelf(level.shelf), catalog))}`;
    case 'none':
      return `none needed: ${FIRST_STEPS[level.first]}`;
    default:
      return NO_LEVEL[level.kind];
  }
}

/** One rule as it works: in which stages, on which answers, and where it leads. */
export interface RuleAtWork {
  readonly stages: ReadonlySet<Stage>;
  readonly restsOn: readonly string[];
  readonly leadsTo: ReadonlySet<string>;
}

/** Every rule that speaks on at least one way. */
export function rulesAtWork({ catalog, widerWays }: Material): ReadonlyMap<RuleId, RuleAtWork> {
  const found = new Map<
    RuleId,
    { stages: Set<Stage>; leadsTo: Set<string>; ways: Way[]; on: Set<QuestionId> }
  >();
  for (const way of widerWays) {
    for (const stage of STAGES) {
      for (const { rule, answers } of way.decision[stage].grounds) {
        const seen = found.get(rule) ?? { stages: new Set(), leadsTo: new Set(), ways: [], on: new Set() };
        seen.stages.add(stage);
        seen.leadsTo.add(resultOf(stage, way.decision, catalog));
        seen.ways.push(way);
        for (const question of answers) seen.on.add(question);
        found.set(rule, seen);
      }
    }
  }
  return new Map(
    [...found].map(([rule, { stages, leadsTo, ways, on }]) => [
      rule,
      { stages, leadsTo, restsOn: [...on].map((question) => answersTo(question, ways, catalog)) },
    ]),
  );
}

function resultOf(stage: Stage, { track, level, issuer }: Decision, catalog: Catalog): string {
  if (stage === 'track') return TRACK_NAMES[track.track];
  if (stage === 'level') return levelInWords(level, catalog);
  const [first] = names(issuer.outcome.certifications, catalog);
  return `${first} first`;
}

/** "Experience: Not Yet or Under 1 Year", over all these ways; an open question counts as "Not Sure". */
function answersTo(question: QuestionId, ways: readonly Way[], catalog: Catalog): string {
  const given = new Set(ways.map(({ answers }) => answers[question] ?? 'not-sure'));
  const every = OPTION_IDS[question].every((option) => (given as ReadonlySet<string>).has(option));
  if (every) return `${topicOf(question)}: any answer${given.has('not-sure') ? '' : ' but _Not Sure_'}`;
  const labels = [...given].flatMap((option) =>
    option === 'several' ? pickedIn(ways, catalog) : [plainOptionLabel(question, option) ?? option],
  );
  return `${topicOf(question)}: ${either([...new Set(labels)].map((label) => `_${plain(label)}_`))}`;
}

/** What is picked that brings a rule up, each alone if one alone does. */
function pickedIn(ways: readonly Way[], catalog: Catalog): readonly string[] {
  const picked = ways.flatMap(({ answers }) => (answers.held === 'several' ? [answers.holds ?? []] : []));
  const alone = picked.filter((holds) => holds.length === 1).flat();
  if (alone.length > 0) return alone.map((holding) => holdingInWords(holding, catalog));
  return picked.some((holds) => holds.length === 0)
    ? ['several, with nothing picked']
    : ['one of each Scrum ladder'];
}

function holdingInWords({ as, standing }: Holding, catalog: Catalog): string {
  if (standing === 'expiring') return 'anything that is about to expire';
  return as ? classInWords(as, catalog) : 'something no rule asks about';
}

/** Everything that counts as this, by abbreviation: what may win first. */
export function membersOf(as: HeldClass, catalog: Catalog): readonly string[] {
  const all = catalog.all.filter(({ heldAs }) => heldAs === as);
  const winners = all.filter(({ mayWin }) => mayWin.answer !== 'no');
  return [...winners, ...all.filter((one) => !winners.includes(one))].map(({ abbreviation }) => abbreviation);
}

/** A class by what people know it by. */
function classInWords(as: HeldClass, catalog: Catalog): string {
  const [first = as, ...others] = membersOf(as, catalog);
  return others.length > 0 ? `${first} or alike` : first;
}
