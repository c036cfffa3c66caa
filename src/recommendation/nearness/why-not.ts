import { type Catalog, certificationIn } from '../../catalog/catalog.ts';
import type { Certification, HeldClass, Track } from '../../catalog/schema.ts';
import { coveredBy } from '../decision/certifications-held.ts';
import { type Decision, decide } from '../decision/decide.ts';
import { RULES } from '../decision/rules.ts';
import { rivalOf } from '../decision/shelf.ts';
import type { Ground, TrackId } from '../decision/track.ts';
import { type Citation, citeAnswer, citeGround } from '../facts/citation.ts';
import { listed, madeFor } from '../facts/comparison.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import { optionLabel, plainOptionLabel, topicOf, tradeOffLabel } from '../questions/question.ts';
import { type Nearness, nearnesses, type Step } from './distance.ts';
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
 * its way before anything else. For what is recommended it says so. Throws on an id that the catalog does not have.
 */
export function whyNot(id: string, answers: Answers, catalog: Catalog): readonly Objection[] {
  const certification = certificationIn(catalog, id);
  const given = onOffer(answers);
  const decision = decide(given);
  const asked = { certification, answers: given, decision, catalog };
  const certain = partOfOutcome(asked) ?? outOfQuestion(asked);
  if (certain) return certain.slice(0, 2);
  const change = nearestChange(asked);
  return change ? [...beside(asked).slice(0, 1), change] : beside(asked).slice(0, 2);
}

interface Asked {
  readonly certification: Certification;
  readonly answers: Answers;
  readonly decision: Decision;
  readonly catalog: Catalog;
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
      bare(`${abbreviation} is what to aim for, but not yet.`),
      ...decision.level.grounds.map(inWords(answers)),
    ];
  }
  if (at === 0 && clarity !== 'open') return [bare(`${abbreviation} is what is recommended.`), ...because];
  if (clarity === 'open')
    return [bare(`${abbreviation} is what most people in your place begin with.`), ...because];
  if (outcome.kind === 'both')
    return [bare(`${abbreviation} is recommended as well, as the second step.`), ...because];
  const first = certificationIn(catalog, outcome.certifications[0] ?? id).abbreviation;
  return [bare(`${abbreviation} fits nearly as well as ${first}.`), ...because];
}

/** Nothing anybody answers leads there, or it is held; undefined where it is open to people. */
function outOfQuestion({ certification, answers, catalog }: Asked): readonly Objection[] | undefined {
  const { id, abbreviation, retired, mayWin } = certification;
  if (retired) {
    const successor = catalog.get(retired.successor)?.abbreviation ?? retired.successor;
    return [bare(`${abbreviation} is no longer awarded; ${successor} came after it.`)];
  }
  const covering = coveredBy(id, answers);
  if (covering) {
    const held = catalog.get(covering.certification)?.abbreviation ?? covering.certification;
    const text = covering.certification === id ? `You hold ${held}.` : `You hold ${held}, which covers it.`;
    return [{ text, cites: [citeAnswer('held', answers)] }];
  }
  return mayWin.answer === 'no'
    ? [bare(`${abbreviation} is never recommended here: ${mayWin.because}.`)]
    : undefined;
}

/** With what other answers it would come first: the fewest and lightest; undefined where none lead there. */
function nearestChange({ certification, answers, catalog }: Asked): Objection | undefined {
  const nearness = nearnesses(answers).get(certification.id);
  if (!nearness || nearness.distance >= TAKEN_AWAY || nearness.steps.length === 0) return undefined;
  const steps = nearness.steps.map((step) => stepInWords(step, answers, catalog));
  const first = nearness.later ? 'be what to aim for' : 'come first';
  return {
    text: `${certification.abbreviation} would ${first} with ${listed(steps)}.`,
    cites: nearness.steps.flatMap(({ question }) =>
      question !== 'tradeoff' && question in answers ? [citeAnswer(question, answers)] : [],
    ),
    nearness,
  };
}

function stepInWords(step: Step, answers: Answers, catalog: Catalog): string {
  const topic = topicOf(step.question);
  if (step.question === 'tradeoff') {
    return step.option ? `\u201c${topic}: ${tradeOffLabel(step.option)}\u201d` : 'the trade-off taken back';
  }
  if (!('trait' in step)) {
    const label =
      optionLabel(step.question, step.option, answers) ?? plainOptionLabel(step.question, step.option);
    return `\u201c${topic}: ${label}\u201d`;
  }
  if (step.trait === 'expiring') {
    return step.has ? 'a certification about to expire' : 'nothing about to expire';
  }
  if (step.trait === 'anything') return 'a certification held already';
  const one = bestKnownAs(step.trait, catalog);
  return `\u201c${topic}: ${one?.abbreviation ?? step.trait}\u201d`;
}

/** What stands for a class in words: the lowest of those that may win, by name where there are two. */
function bestKnownAs(as: HeldClass, catalog: Catalog): Certification | undefined {
  const rank = ({ mayWin, step, abbreviation }: Certification) =>
    `${mayWin.answer === 'no' ? 1 : 0}${step}${abbreviation}`;
  const all = catalog.all.filter(({ heldAs, retired }) => heldAs === as && !retired);
  return [...all].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
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
      ? `${abbreviation} is general, and your answers point to something more particular.`
      : `${abbreviation} is made for ${madeFor(track)}.`,
  );
}

/** What an issuer asks for and the answers show to be missing. */
function inTheWay({ certification, answers, catalog }: Asked): readonly Objection[] {
  return prerequisitesOf(certification, answers, catalog).filter(({ state }) => state === 'not-yet');
}

const above = ({ abbreviation }: Certification) => bare(`${abbreviation} is a level above what fits now.`);
const below = ({ abbreviation }: Certification) => bare(`${abbreviation} is a level below what fits now.`);
const behind = ({ abbreviation }: Certification, winner: Certification) =>
  bare(`${abbreviation} is for your line of work, but here it comes behind ${winner.abbreviation}.`);
const asGood = ({ abbreviation }: Certification, winner: Certification) =>
  bare(`${abbreviation} would do as well; nothing you said puts it before or behind ${winner.abbreviation}.`);
const otherSeat = ({ abbreviation, summary }: Certification) =>
  bare(`${abbreviation} is for other people. ${summary}`);

const bare = (text: string): Objection => ({ text, cites: [] });

const inWords =
  (answers: Answers) =>
  (ground: Ground): Objection => ({ text: RULES[ground.rule].says, cites: citeGround(ground, answers) });
