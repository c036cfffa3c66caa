import { type Branch, putIn } from '../../../src/recommendation/asking/diagram.ts';
import { certaintyOf } from '../../../src/recommendation/certainty.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import { type Outcome, outcomeKey } from '../../../src/recommendation/decision/outcome.ts';
import { prerequisitesOf } from '../../../src/recommendation/facts/prerequisite.ts';
import {
  type Answers,
  costOver,
  onOffer,
  progress,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
} from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { branchesAt, diagram, outcomeAt } from './diagram.ts';

/** Something a result says that it must not say, of what kind, and by whom. */
export interface Violation {
  readonly kind: string;
  readonly answers: Answers;
  readonly what: string;
}

/** Kinds that tell nobody to get something now. */
const SOFT: readonly Outcome['kind'][] = ['undecided', 'none', 'not-yet', 'ask-employer'];

/** One bit for each outcome that stands below a fork of the diagram. */
const below: bigint[] = [];
for (const fork of diagram.forks.keys())
  below[fork] = branchesAt(fork).reduce((all, one) => all | at(one), 0n);
function at(branch: Branch): bigint {
  return branch < 0 ? 1n << BigInt(-1 - branch) : (below[branch] as bigint);
}

const known = new Map<string, readonly Outcome[]>();

/** Every outcome that these answers can come to, with all that is open answered anyhow, or left open. */
function everyOutcome(answers: Answers): readonly Outcome[] {
  const key = JSON.stringify([QUESTION_IDS.map((id) => answers[id]), answers.holds]);
  const found = known.get(key) ?? outcomesFrom(answers);
  known.set(key, found);
  return found;
}

function outcomesFrom(answers: Answers): readonly Outcome[] {
  const open = putIn(answers, diagram);
  const seen = new Map<Branch, bigint>();
  const bitsAt = (branch: Branch): bigint => {
    if (branch < diagram.forks.length) return at(branch);
    const [, ...branches] = open.fork(branch) as readonly [number, ...Branch[]];
    const bits = seen.get(branch) ?? branches.reduce((all, one) => all | bitsAt(one), 0n);
    seen.set(branch, bits);
    return bits;
  };
  const bits = bitsAt(open.top);
  return diagram.outcomes.flatMap((_outcome, place) =>
    bits & (1n << BigInt(place)) ? [outcomeAt(-1 - place)] : [],
  );
}

/** The same person with one answer another one. */
function withAnswer(answers: Answers, question: QuestionId, option: string): Answers {
  const { holds, ...others } = answers;
  const changed = {
    ...others,
    ...(question !== 'held' && holds && { holds }),
    [question]: option,
  } as Answers;
  return onOffer(changed);
}

/** Halfway between lowest and highest over three years; nothing where no price is known. */
function typicalUsd(id: string): number | undefined {
  const certification = catalog.get(id);
  if (!certification) return undefined;
  const { parts, lowUsd, highUsd } = costOver(certification);
  return parts.length > 0 ? (lowUsd + highUsd) / 2 : undefined;
}

/** What is wrong where one of these answers becomes "Not Sure". */
export function wrongIfUnsure(one: Answers): readonly Violation[] {
  const given = plainly(one);
  return definiteIn(given).flatMap((id) => wrongWithout(id, given));
}

/** What can be said beside the rest; nothing is weighed or considered. */
function plainly({ considering: _named, tradeoff: _weighed, ...given }: Answers): Answers {
  return onOffer(given);
}

/** Questions with an answer that could be replaced by "Not Sure". */
const definiteIn = (given: Answers) =>
  QUESTION_IDS.filter((id) => given[id] !== undefined && given[id] !== 'not-sure');

/** How many answers are replaced for these people. */
export const replaced = (people: readonly Answers[]) =>
  people.reduce((sum, one) => sum + definiteIn(plainly(one)).length, 0);

let disagreed = 0;
/** How often definite answers were found to disagree so far. */
export const disagreements = () => disagreed;

function wrongWithout(question: QuestionId, given: Answers): readonly Violation[] {
  const unsure = withAnswer(given, question, 'not-sure');
  const decision = decide(unsure);
  const { outcome } = decision.issuer;
  const definite = questionFor(question, given)
    .options.filter(({ id }) => id !== 'not-sure')
    .map(({ id }) => withAnswer(given, question, id));
  const could = definite.flatMap(everyOutcome);
  const named = new Set<string>(could.flatMap(({ certifications }) => certifications));
  const now = (answers: Answers) => outcomeKey(decide(answers).issuer.outcome);
  const wrong: Violation[] = [];
  const add = (kind: string, what: string) =>
    wrong.push({ kind: `${kind}, ${question}`, answers: unsure, what });
  const strangers = outcome.certifications.filter((id) => !named.has(id));
  if (!SOFT.includes(outcome.kind) && strangers.length > 0) {
    add('names what no definite answer names', `${strangers.join(' ')}; was ${JSON.stringify(given)}`);
  }
  const [first] = outcome.certifications;
  const usd = first && typicalUsd(first);
  const dearest = Math.max(...[...named].flatMap((id) => typicalUsd(id) ?? []));
  if (usd && dearest > 0 && usd > dearest)
    add('dearer than any definite answer', `${first} ${usd}, ${dearest} at most; was ${given[question]}`);
  const disagree = new Set(definite.filter(({ held, holds }) => held !== 'several' || holds).map(now));
  if (disagree.size > 1) disagreed += 1;
  if (disagree.size > 1 && certaintyOf(decision, unsure, catalog) === 'clear') {
    add(`clear (${outcome.kind}) though definite answers disagree`, [...disagree].slice(0, 4).join(' / '));
  }
  return wrong;
}

/** Whether this is said to be a clear case. */
export function isClear(one: Answers): boolean {
  const answers = plainly(one);
  return certaintyOf(decide(answers), answers, catalog) === 'clear';
}

/** What is wrong where a result is said to be clear. */
export function wrongIfClear(one: Answers): readonly Violation[] {
  const answers = plainly(one);
  const decision = decide(answers);
  const { outcome } = decision.issuer;
  if (certaintyOf(decision, answers, catalog) !== 'clear') return [];
  const wrong: Violation[] = [];
  const [first] = outcome.certifications;
  const certification = first ? catalog.get(first) : undefined;
  const toGet = certification && ['one', 'both', 'pair'].includes(outcome.kind);
  if (toGet) {
    for (const { state, text } of prerequisitesOf(certification, answers, catalog)) {
      if (state !== 'met') wrong.push({ kind: `a prerequisite is ${state}, ${first}`, answers, what: text });
    }
    if (costOver(certification).parts.length === 0) {
      wrong.push({ kind: `no cost is known, ${first}`, answers, what: certification.abbreviation });
    }
  }
  const { settled, next } = progress(answers);
  if (!settled)
    wrong.push({ kind: `one more answer would change it, ${next}`, answers, what: outcomeKey(outcome) });
  return wrong;
}

const size = ({ answers }: Violation) => JSON.stringify(answers).length;

/** How often each kind was found, the most frequent first, each with the example that takes the fewest answers. */
export function byKind(violations: readonly Violation[]): readonly string[] {
  const kinds = new Map<string, { readonly count: number; readonly example: Violation }>();
  for (const one of violations) {
    const { count = 0, example = one } = kinds.get(one.kind) ?? {};
    kinds.set(one.kind, { count: count + 1, example: size(one) < size(example) ? one : example });
  }
  return [...kinds]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(
      ([kind, { count, example }]) =>
        `${count} × ${kind}: ${JSON.stringify(example.answers)} (${example.what})`,
    );
}
