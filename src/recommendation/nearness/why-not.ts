import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification, Track } from '../../catalog/schema.ts';
import { exclusionInWords } from '../company/in-words.ts';
import type { Overlay } from '../company/overlay.ts';
import { decideFor, type Steered } from '../company/steer.ts';
import { coveredBy } from '../decision/certifications-held.ts';
import { RULES } from '../decision/rules.ts';
import { rivalOf } from '../decision/shelf.ts';
import type { Ground, TrackId } from '../decision/track.ts';
import { type Citation, citeAnswer, citeGround } from '../facts/citation.ts';
import { madeFor } from '../facts/comparison.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import { type Nearness, nearnesses } from './distance.ts';
import { AS_A_CHOICE, ifOtherwise } from './step-words.ts';
import { TAKEN_AWAY } from './weights.ts';

/** One sentence on why something is not the one. */
export interface Objection {
  readonly text: string;
  /** Empty where it is about the certification as a whole and not about a figure or an answer. */
  readonly cites: readonly Citation[];
  /** The nearest change with which it would come first; there on the objection that tells it. */
  readonly nearness?: Nearness;
}

/**
 * Why these answers do not lead to this certification: one sentence or two, the weightier first, and what stands in
 * its way before anything else. For what is recommended it says so. What a company's list does to it comes before what
 * the answers do. Throws on an id that the catalog does not have.
 */
export function whyNot(
  id: string,
  answers: Answers,
  catalog: Catalog,
  overlay?: Overlay,
): readonly Objection[] {
  const certification = certificationIn(catalog, id);
  const given = onOffer(answers);
  const decision = decideFor(given, catalog, overlay);
  const asked = { certification, answers: given, decision, catalog };
  const listedAs = byTheList(asked, overlay);
  if (listedAs.length > 0) return listedAs;
  const certain = partOfOutcome(asked) ?? outOfQuestion(asked);
  if (certain) return certain.slice(0, 2);
  const change = nearestChange(asked);
  return change ? [...beside(asked).slice(0, 1), change] : beside(asked).slice(0, 2);
}

/** The same to whoever may still choose it: "Choose it if you study alone"; what stands in its way where nothing leads there. */
export function chooseIf(id: string, answers: Answers, catalog: Catalog, overlay?: Overlay): string {
  const given = onOffer(answers);
  const objections = whyNot(id, answers, catalog, overlay);
  const steps = objections.find(({ nearness }) => nearness)?.nearness?.steps;
  if (steps) return ifOtherwise('Choose it', steps, given, catalog, AS_A_CHOICE);
  return objections[0]?.text ?? '';
}

interface Asked {
  readonly certification: Certification;
  readonly answers: Answers;
  readonly decision: Steered;
  readonly catalog: Catalog;
}

/** What a company's list says of it, where that is what keeps it from being the one; empty where it is not. */
function byTheList(asked: Asked, overlay: Overlay | undefined): readonly Objection[] {
  const { certification, decision, catalog } = asked;
  const { company, issuer } = decision;
  if (!company) return [];
  const excluded = exclusionInWords(certification, overlay);
  const isNamed = (ids: readonly string[]) => ids.includes(certification.id);
  if (excluded) {
    const named = partOfOutcome(asked)?.slice(0, 1);
    if (named) return [...named, bare(excluded)];
    const rest =
      outOfQuestion(asked) ?? (isNamed(company.without.outcome.certifications) ? [] : beside(asked));
    return [bare(excluded), ...rest].slice(0, 2);
  }
  const [first = ''] = issuer.outcome.certifications;
  const isBehind =
    certification.id === company.without.outcome.certifications[0] && certification.id !== first;
  if (company.moved !== 'preferred' || !isBehind || issuer.outcome.kind === 'not-yet') return [];
  const preferred = certificationIn(catalog, first).abbreviation;
  return [
    bare(`Your company prefers ${preferred}.`),
    bare(`${certification.abbreviation} fits you as well.`),
  ];
}

/** It is recommended, first, second or later; undefined where it is not. */
function partOfOutcome({
  certification,
  decision,
  answers,
  catalog,
}: Asked): readonly Objection[] | undefined {
  const { outcome, grounds, clarity } = decision.issuer;
  const { id, abbreviation } = certification;
  const at = (outcome.certifications as readonly string[]).indexOf(id);
  if (at < 0) return undefined;
  const because = [...grounds, ...decision.level.grounds, ...decision.track.grounds].map(inWords(answers));
  if (outcome.kind === 'not-yet') {
    return [
      bare(`${abbreviation} is the one to aim for, but not yet.`),
      ...decision.level.grounds.map(inWords(answers)),
    ];
  }
  if (at === 0 && clarity !== 'open') return [bare(`${abbreviation} is what we recommend.`), ...because];
  if (clarity === 'open')
    return [bare(`${abbreviation} is what most people in your place start with.`), ...because];
  if (outcome.kind === 'both')
    return [bare(`${abbreviation} is what we recommend as the second step.`), ...because];
  const first = certificationIn(catalog, outcome.certifications[0] ?? '').abbreviation;
  return [bare(`${abbreviation} fits nearly as well as ${first}.`), ...because];
}

/** Nothing anybody answers leads there, or it is held; undefined where it is open to people. */
function outOfQuestion({ certification, answers, catalog }: Asked): readonly Objection[] | undefined {
  const { id, abbreviation, retired, mayWin } = certification;
  if (retired) {
    const successor = catalog.get(retired.successor)?.abbreviation ?? retired.successor;
    return [bare(`${abbreviation} is no longer awarded; ${successor} replaced it.`)];
  }
  const covering = coveredBy(id, answers);
  if (covering) {
    const held = catalog.get(covering.certification)?.abbreviation ?? covering.certification;
    const text =
      covering.certification === id ? `You hold ${held}.` : `You hold ${held}, which covers ${abbreviation}.`;
    return [{ text, cites: [citeAnswer('held', answers)] }];
  }
  return mayWin.answer === 'no'
    ? [bare(`We never recommend ${abbreviation}: ${mayWin.because}.`)]
    : undefined;
}

/** With what other answers it would come first: the fewest and lightest; undefined where none lead there. */
function nearestChange({ certification, answers, catalog }: Asked): Objection | undefined {
  const nearness = nearnesses(answers).get(certification.id);
  if (!nearness || nearness.distance >= TAKEN_AWAY || nearness.steps.length === 0) return undefined;
  const first = nearness.later ? 'be the one to aim for' : 'come first';
  return {
    text: ifOtherwise(`${certification.abbreviation} would ${first}`, nearness.steps, answers, catalog),
    cites: nearness.steps.flatMap(({ question }) =>
      question !== 'tradeoff' && question in answers ? [citeAnswer(question, answers)] : [],
    ),
    nearness,
  };
}

/** What is recommended instead, and what the difference is. */
function beside(asked: Asked): readonly Objection[] {
  const { certification, decision, answers, catalog } = asked;
  const { level, track, issuer } = decision;
  const say = inWords(answers);
  const winner = catalog.get(issuer.outcome.certifications[0] ?? '');
  // Where nothing is to be got, what says so is the answer for every certification.
  if (!winner) return [...level.grounds, ...track.grounds].map(say);
  const chose = level.offTrack ? level.grounds : track.grounds;
  if (winner.track !== certification.track) {
    const offOwnLine = certification.track === OWN_LINE[track.track] && level.grounds.length > 0;
    return offOwnLine
      ? [behind(certification, winner), ...level.grounds.map(say)]
      : [forOthers(certification), ...chose.map(say)];
  }
  if (certification.step > winner.step)
    return [...inTheWay(asked), above(certification), ...level.grounds.map(say)];
  if (certification.step < winner.step) return [below(certification), ...level.grounds.map(say)];
  const rival = rivalOf(certification.id) === winner.id;
  if (!rival) return [otherSeat(certification), ...chose.map(say)];
  return issuer.grounds.length > 0 ? issuer.grounds.map(say) : [asGood(certification, winner)];
}

/** Tracks on which the level may lead to another line than the one that the work itself stands for. */
const OWN_LINE: Partial<Record<TrackId, Track>> = {
  'scrum-master': 'scrum-master',
  'product-owner': 'product-owner',
  'product-manager': 'product-owner',
  project: 'project',
  coach: 'coach',
  analyst: 'analysis',
};

function forOthers({ abbreviation, track }: Certification): Objection {
  return bare(
    track === 'agile'
      ? `${abbreviation} covers agile work in general; your answers call for something more specific.`
      : `${abbreviation} is made for ${madeFor(track)}.`,
  );
}

/** What an issuer requires and the answers show to be missing. */
function inTheWay({ certification, answers, catalog }: Asked): readonly Objection[] {
  return prerequisitesOf(certification, answers, catalog)
    .filter(({ state }) => state === 'not-yet')
    .map(({ brief, cites }) => ({ text: brief, cites }));
}

const above = ({ abbreviation }: Certification) => bare(`${abbreviation} is a level above what fits now.`);
const below = ({ abbreviation }: Certification) => bare(`${abbreviation} is a level below what fits now.`);
const behind = ({ abbreviation }: Certification, winner: Certification) =>
  bare(`${abbreviation} is for your line of work too, but ${winner.abbreviation} fits you better now.`);
const asGood = ({ abbreviation }: Certification, winner: Certification) =>
  bare(`${abbreviation} would do as well as ${winner.abbreviation}; nothing you said puts either first.`);

/** By the first sentence of its summary, which says for whom it is or else what it is. */
function otherSeat({ abbreviation, summary }: Certification): Objection {
  const [first = summary] = summary.split('. ');
  const words = first.replace(/\.$/, '');
  return bare(
    words.startsWith('For ')
      ? `${abbreviation} is for ${words.slice(4)}.`
      : `${abbreviation} is something else: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  );
}

const bare = (text: string): Objection => ({ text, cites: [] });

const inWords =
  (answers: Answers) =>
  (ground: Ground): Objection => ({ text: RULES[ground.rule].says, cites: citeGround(ground, answers) });
