import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import { coveredBy } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import { citeFact } from '../facts/citation.ts';
import { costInBrief } from '../facts/comparison.ts';
import { costOver } from '../facts/cost.ts';
import { NO_CERTIFICATE } from '../nearness/distance.ts';
import { whyNot } from '../nearness/why-not.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { type Reason, reasonsFor } from '../reasons/reason.ts';

/** The answer to the question somebody came with: "CSM or CSPO?" */
export interface Verdict extends Reason {
  /** Those named, nearest first; ids. */
  readonly considered: readonly string[];
  /** Whether what is recommended now is one of them. */
  readonly isOneOfThem: boolean;
}

/** Null where nothing is being considered. `ranked` is the order of everything that may win, nearest first. */
export function verdictOn(
  decision: Decision,
  answers: Answers,
  ranked: readonly string[],
  catalog: Catalog,
): Verdict | null {
  const { considering = [] } = answers;
  if (considering.length === 0) return null;
  const considered = inOrder(considering, ranked, answers, catalog);
  const named = namedNow(decision, considered);
  const asked: Asked = { considered, decision, answers, catalog };
  return {
    considered,
    isOneOfThem: named.length > 0,
    ...(named.length > 0 ? oneOfThem(named, asked) : another(asked)),
  };
}

interface Asked {
  /** Nearest first. */
  readonly considered: readonly string[];
  readonly decision: Decision;
  readonly answers: Answers;
  readonly catalog: Catalog;
}

/** Those of the outcome that are to be got now, in its order. */
function namedNow({ issuer: { outcome } }: Decision, considered: readonly string[]): readonly string[] {
  if (outcome.kind === 'not-yet') return [];
  const [first, ...others] = outcome.certifications.filter((id) => considered.includes(id));
  return first ? [first, ...others] : [];
}

/**
 * Nearest first, whatever the order of naming. What can never win stands right after the nearest of its own track and
 * step; what is held, and then what nothing compares with, stands last.
 */
function inOrder(
  considering: readonly string[],
  ranked: readonly string[],
  answers: Answers,
  catalog: Catalog,
): readonly string[] {
  const place = (id: string): number => {
    const own = ranked.indexOf(id);
    if (own >= 0) return own;
    const { track, step } = certificationIn(catalog, id);
    const alike = ranked.findIndex((other) => {
      const one = other === NO_CERTIFICATE ? undefined : catalog.get(other);
      return one?.track === track && one.step === step;
    });
    if (coveredBy(id, answers)) return ranked.length + 1;
    return alike < 0 ? ranked.length : alike + 0.5;
  };
  return [...new Set(considering)].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

function oneOfThem(named: readonly string[], asked: Asked): Reason {
  const { considered, decision, catalog } = asked;
  const { kind } = decision.issuer.outcome;
  const why = tellingReason(asked);
  const cites = why?.cites ?? [];
  const [first, second] = named.map((id) => certificationIn(catalog, id).abbreviation);
  const because = why ? ` ${why.text}` : '';
  if (kind === 'both' && second)
    return { text: `Both, one after the other, ${first} first:${because}`, cites };
  const among = considered.length > 1 ? `Of the ${counted(considered)}, ${first}:` : `Yes, ${first}:`;
  return { text: `${among}${because}`, cites };
}

/** Between two roles the role tells, between two levels what is held, and between two issuers the way of learning. */
function tellingReason({ considered, decision, answers, catalog }: Asked): Reason | undefined {
  const named = considered.map((id) => certificationIn(catalog, id));
  const differ = (of: (one: (typeof named)[number]) => unknown) => new Set(named.map(of)).size > 1;
  const telling: readonly QuestionId[] = differ(({ track }) => track)
    ? ['whose', 'focus', 'next', 'aim', 'setting', 'purpose', 'experience', 'led']
    : differ(({ step }) => step)
      ? ['held', 'experience', 'led']
      : ['learning', 'purpose'];
  const reasons = reasonsFor(decision, answers, catalog);
  const tells = ({ cites }: Reason) =>
    cites.some((cite) => cite.kind === 'answer' && (telling as readonly string[]).includes(cite.question));
  return reasons.find(tells) ?? reasons[0];
}

/** Something else, or nothing, stands first: says so, and which of those named comes nearer, with a reason. */
function another(asked: Asked): Reason {
  const { considered, decision, catalog } = asked;
  const [near, far] = considered.map((id) => certificationIn(catalog, id));
  if (!near) throw new Error('nothing is considered');
  const instead = decision.issuer.outcome.certifications.map(
    (id) => certificationIn(catalog, id).abbreviation,
  );
  const now =
    decision.issuer.outcome.kind === 'not-yet'
      ? 'something else comes first'
      : (instead[0] ?? 'no certificate is needed');
  const fits = decision.issuer.outcome.kind !== 'not-yet' && instead[0] ? `${now} fits better` : now;
  if (!far) {
    const [why] = objections(near.id, asked);
    return { text: `Not now: ${fits}. ${why?.text ?? ''}`.trim(), cites: why?.cites ?? [] };
  }
  const none = considered.length === 2 ? 'Neither' : 'None of them';
  const why = nearer(near.id, far.id, asked);
  return {
    text: `${none} now: ${fits}. Of the ${counted(considered)}, ${near.abbreviation} comes nearer: ${why.text}`,
    cites: why.cites,
  };
}

const objections = (id: string, { answers, catalog }: Asked) => whyNot(id, answers, catalog);

/** What speaks against the other one, or what each costs where nothing does. */
function nearer(near: string, far: string, asked: Asked): Reason {
  const against = objections(far, asked);
  const alike = objections(near, asked)[0]?.text;
  const why =
    against.find(({ text, cites }) => text !== alike && cites.length > 0) ??
    against.find(({ text }) => text !== alike);
  if (why) return why;
  const [own, its] = [near, far].map((id) => certificationIn(asked.catalog, id));
  if (!own || !its) throw new Error('two are needed to say which comes nearer');
  const text = `over three years ${own.abbreviation} costs ${costInBrief(costOver(own))}, ${its.abbreviation} ${costInBrief(costOver(its))}.`;
  return { text, cites: [citeFact(own.id, 'examFeeUsd'), citeFact(its.id, 'examFeeUsd')] };
}

const WORDS = ['none', 'one', 'two', 'three', 'four'];
const counted = (list: readonly unknown[]) => WORDS[list.length] ?? String(list.length);
