import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { exclusionInWords } from '../company/in-words.ts';
import type { Overlay } from '../company/overlay.ts';
import type { Steered } from '../company/steer.ts';
import { coveredBy } from '../decision/certifications-held.ts';
import { RULES } from '../decision/rules.ts';
import type { Ground } from '../decision/track.ts';
import { type Citation, citeFact, citeGround } from '../facts/citation.ts';
import { costInBrief } from '../facts/comparison.ts';
import { costItems, costOver, USUAL_YEARS } from '../facts/cost.ts';
import { NO_CERTIFICATE } from '../nearness/distance.ts';
import { type Objection, whyNot } from '../nearness/why-not.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { type Reason, reasonsFor, ruleReasons } from '../reasons/reason.ts';

/** The answer to the question somebody came with: "CSM or CSPO?" */
export interface Verdict extends Reason {
  /** Those named, nearest first; ids. */
  readonly considered: readonly string[];
  /** Whether what is recommended now is one of them. */
  readonly isOneOfThem: boolean;
}

/** Null where nothing is being considered. `ranked` is the order of everything that may win, nearest first. */
export function verdictOn(
  decision: Steered,
  answers: Answers,
  ranked: readonly string[],
  catalog: Catalog,
  overlay?: Overlay,
): Verdict | null {
  const { considering = [] } = answers;
  if (considering.length === 0) return null;
  const toGet = certificationsToGet(decision);
  const considered = inOrder(considering, { ranked, toGet }, answers, catalog);
  const named = toGet.filter((id) => considered.includes(id));
  const asked: Asked = { considered, decision, answers, catalog, overlay };
  return {
    considered,
    isOneOfThem: named.length > 0,
    ...(named.length > 0 ? oneOfThem(named, asked) : another(asked)),
  };
}

interface Asked {
  /** Nearest first. */
  readonly considered: readonly string[];
  readonly decision: Steered;
  readonly answers: Answers;
  readonly catalog: Catalog;
  readonly overlay: Overlay | undefined;
}

/** Those of the outcome that are to be got now, in its order. */
function certificationsToGet({ issuer: { outcome } }: Steered): readonly string[] {
  return outcome.kind === 'not-yet' ? [] : outcome.certifications;
}

/**
 * Nearest first, whatever the order of naming. What can never win stands right after the nearest of its own track and
 * step, though behind all that is to be got now; what is held, and then what nothing compares with, stands last.
 */
function inOrder(
  considering: readonly string[],
  { ranked, toGet }: { readonly ranked: readonly string[]; readonly toGet: readonly string[] },
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
    return alike < 0 ? ranked.length : Math.max(alike, toGet.length - 1) + 0.5;
  };
  return [...new Set(considering)].sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1));
}

function oneOfThem(named: readonly string[], asked: Asked): Reason {
  const { clarity, grounds } = asked.decision.issuer;
  const [order] = clarity === 'tie' && named.length > 1 ? grounds : [];
  const why = byTheList(named, asked) ?? (order ? fromRule(order, asked) : tellingReason(asked));
  const says = getting(named, asked);
  const isOpen = clarity === 'open';
  return { text: why && !isOpen ? `${says} ${why.text}` : says, cites: why?.cites ?? [] };
}

/** That it is the company's list that tells; null where it does not. */
function byTheList([first = '']: readonly string[], asked: Asked): Reason | null {
  const { considered, decision, catalog, overlay } = asked;
  if (!decision.company?.moved) return null;
  if (decision.company.moved === 'preferred') return { text: 'Your company prefers it.', cites: [] };
  const gone = considered
    .filter((id) => id !== first)
    .flatMap((id) => exclusionInWords(certificationIn(catalog, id), overlay) ?? []);
  return gone[0] ? { text: gone[0], cites: [] } : null;
}

const fromRule = (ground: Ground, { answers }: Asked): Reason => ({
  text: RULES[ground.rule].says,
  cites: citeGround(ground, answers),
});

/** A sentence that can stand alone. */
function getting(named: readonly string[], { considered, decision, catalog }: Asked): string {
  const nameOf = (id: string) => certificationIn(catalog, id).abbreviation;
  const { outcome, clarity } = decision.issuer;
  if (outcome.kind === 'both') {
    const [first, second] = outcome.certifications;
    return `Get both: ${nameOf(first)} first, then ${nameOf(second)}.`;
  }
  const [first = '', second] = named.map(nameOf);
  if (clarity === 'tie' && second) return `Either ${first} or ${second} fits you.`;
  const among = considered.length > 1 ? `Of the ${counted(considered)},` : 'Yes,';
  return clarity === 'open'
    ? `${among} most people start with ${first}, but too little is known to choose for you.`
    : `${among} get ${first}.`;
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
  const reasons = [...ruleReasons(decision, answers), ...reasonsFor(decision, answers, catalog)];
  const tells = ({ cites }: Reason) =>
    cites.some((cite) => cite.kind === 'answer' && (telling as readonly string[]).includes(cite.question));
  return reasons.find(tells) ?? reasons[0];
}

/** Something else, or nothing, stands first: says so, and which of those named comes nearer, with a reason. */
function another(asked: Asked): Reason {
  const { considered, catalog } = asked;
  const [near, far] = considered.map((id) => certificationIn(catalog, id));
  if (!near) throw new Error('nothing is considered');
  if (!far) return notThisOne(near, asked);
  const none = considered.length === 2 ? 'Neither' : 'None of them';
  const [held] = coveredBy(near.id, asked.answers) ? objections(near.id, asked) : [];
  // What is held stands last, so that nothing comes closer than that.
  if (held) return { text: `${none} now: ${insteadOf(asked)}. ${held.text}`, cites: held.cites };
  const why = nearer(near.id, far.id, asked);
  // What speaks against one of several others tells little about the one that is nearest.
  const closer =
    considered.length === 2
      ? `${near.abbreviation} comes closer. ${why.text}`
      : `Of these, ${near.abbreviation} comes closest.`;
  return { text: `${none} now: ${insteadOf(asked)}. ${closer}`, cites: why.cites };
}

/** What is to be aimed for later is only too early, and then the reason to wait says more than that. */
function notThisOne({ id, abbreviation }: Certification, asked: Asked): Reason {
  const against = objections(id, asked);
  const { outcome } = asked.decision.issuer;
  if (outcome.kind === 'not-yet' && outcome.certifications.some((one) => one === id)) {
    const [, why] = against;
    return { text: `Not ${abbreviation} yet. ${why?.text ?? ''}`.trim(), cites: grounded(why, asked) };
  }
  // What the list prefers is said by what stands first instead.
  const why = against[asked.decision.company?.moved === 'preferred' && against.length > 1 ? 1 : 0];
  const text = `Not ${abbreviation}: ${insteadOf(asked)}. ${why?.text ?? ''}`.trim();
  return { text, cites: grounded(why, asked) };
}

/** What is said of a certification as a whole rests on what led elsewhere. */
function grounded(why: Objection | undefined, { decision, answers }: Asked): readonly Citation[] {
  if (why && why.cites.length > 0) return why.cites;
  const { issuer, level, track } = decision;
  const [first = []] = [level, track, issuer]
    .map(({ grounds }) => grounds)
    .filter(({ length }) => length > 0);
  return first.flatMap((ground) => citeGround(ground, answers));
}

/** What stands first instead, without a full stop. */
function insteadOf({ decision: { issuer, company }, catalog }: Asked): string {
  const { outcome } = issuer;
  const [first] = outcome.certifications;
  const name = first && certificationIn(catalog, first).abbreviation;
  if (company?.moved && outcome.kind !== 'not-yet') {
    return company.moved === 'preferred' ? `your company prefers ${name}` : `${name} fits you too`;
  }
  switch (outcome.kind) {
    case 'one':
    case 'pair':
    case 'both':
      return `${name} fits you better`;
    case 'undecided':
      return `most people start with ${name}`;
    case 'not-yet':
      return 'something else comes first';
    case 'none':
      return 'you need no certification';
    case 'keep-or-lapse':
      return 'decide first what to renew';
    case 'ask-employer':
      return 'ask first which one counts';
  }
}

const objections = (id: string, { answers, catalog, overlay }: Asked) =>
  whyNot(id, answers, catalog, overlay);

/** What speaks against the other one, or what each costs where nothing does. */
function nearer(near: string, far: string, asked: Asked): Reason {
  const alike = objections(near, asked)[0]?.text;
  const against = objections(far, asked).filter(({ text }) => text !== alike);
  // What would make the other one right says little about the one that is nearer.
  const why = against.find(({ nearness }) => !nearness) ?? against[0];
  if (why) return { text: why.text, cites: grounded(why, asked) };
  return byCost(certificationIn(asked.catalog, near), certificationIn(asked.catalog, far));
}

/** What each costs, as it follows a colon. */
export function byCost(own: Certification, its: Certification): Reason {
  const [ours, theirs] = [costOver(own), costOver(its)];
  const known = ours.unknown.length === 0 && theirs.unknown.length === 0;
  return {
    text: known
      ? `over three years ${own.abbreviation} costs ${costInBrief(ours)}, and ${its.abbreviation} ${costInBrief(theirs)}.`
      : `nothing you said puts ${its.abbreviation} before it, and not all their prices are known.`,
    cites: [own, its].flatMap(pricesOf),
  };
}

/** Every figure that a sum rests on, or is missing from it. */
const pricesOf = (one: Certification) =>
  costItems(one, USUAL_YEARS).flatMap(({ key }) => (key ? [citeFact(one.id, key)] : []));

const WORDS = ['none', 'one', 'two', 'three', 'four'];
const counted = (list: readonly unknown[]) => WORDS[list.length] ?? String(list.length);
