import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey } from '../../catalog/schema.ts';
import { isHeld } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import type { FirstStepId } from '../decision/level-choice.ts';
import type { Outcome } from '../decision/outcome.ts';
import { citeAnswer, citeFact } from '../facts/citation.ts';
import { counted } from '../facts/figure-lines.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { downsides } from './downside.ts';
import { type Reason, winnerOf } from './reason.ts';

/** What to tell people who should not get a certification now. */
interface Advice {
  /** The answer it hangs on. */
  readonly question: QuestionId;
  /** What to do. */
  readonly step: string;
  /** Facts that the step speaks of, by certification. */
  readonly facts?: readonly (readonly [certification: string, key: FactKey])[];
  /** What may be wrong with that; null where nothing is recommended that could be wrong. */
  readonly doubt: string | null;
}

type WithoutCertification = Exclude<Outcome['kind'], 'one' | 'pair' | 'both' | 'not-yet' | 'none'>;

const ADVICE: Record<FirstStepId | WithoutCertification, Advice> = {
  'practise-as-scrum-master': {
    question: 'experience',
    step: 'Work as Scrum Master with a team for about a year, keep notes of what you tried, and come back.',
    doubt: 'Some adverts name the next level before anyone asks about practice.',
  },
  'practise-as-product-owner': {
    question: 'experience',
    step: 'Own a backlog for about a year, keep notes of what you decided and why, and come back.',
    doubt: 'Some adverts name the next level before anyone asks about practice.',
  },
  'lead-projects': {
    question: 'led',
    step: 'Lead projects and write down the months, for PMP counts them. CAPM can be had before that.',
    facts: [
      ['pmp', 'projectMonths'],
      ['capm', 'projectMonths'],
    ],
    doubt: 'Until then, adverts that ask for PMP stay closed to you.',
  },
  'practise-before-coaching': {
    question: 'experience',
    step: 'Work in agile teams for at least a year and help others along the way before you coach.',
    doubt: 'Anyone may take a coaching class; it can give you things to try meanwhile.',
  },
  'show-what-you-build': {
    question: 'purpose',
    step: 'Put the time and money into something you can show: code, a project, a talk.',
    doubt: 'A few employers do like to see a badge; a cheap exam does no harm.',
  },
  'learn-the-product-craft': {
    question: 'aim',
    step: 'Learn the craft instead: talk to customers, test ideas cheaply, study the products you admire.',
    doubt: 'When you apply elsewhere, adverts may name CSPO or PSPO I.',
  },
  'choose-a-goal': {
    question: 'purpose',
    step: 'Decide what should be different a year from now, and then ask again.',
    doubt: 'As soon as an advert or your employer names one, this answer changes.',
  },
  'use-what-you-hold': {
    question: 'held',
    step: 'Use what you hold: teach, write or speak about it.',
    doubt: 'A change of role would open other certifications to you.',
  },
  'read-for-free': {
    question: 'purpose',
    step: 'Read the Scrum Guide, it is free and short, and watch a team at work; come back when you know what for.',
    doubt: 'An advert or an employer may want one later; then this answer changes.',
  },
  'keep-or-lapse': {
    question: 'held',
    step: 'For each badge that is due, ask: did an advert or client name it in the last two years? Renew those, let the others lapse. PSM and PSPO badges never expire.',
    facts: [
      ['psm-i', 'expires'],
      ['pspo-i', 'expires'],
    ],
    doubt: 'A lapsed badge may have to be earned again from the start.',
  },
  'ask-employer': {
    question: 'purpose',
    step: 'Ask which certification counts, who pays, and by when.',
    doubt: 'Your employer may not know either; then come back with the work in mind.',
  },
  undecided: {
    question: 'aim',
    step: 'Find out two things: what work you want to do, and how work is run where you want to do it.',
    doubt: null,
  },
};

/** The advice for an outcome that names nothing to get now; null for one that does. */
function adviceOn(outcome: Outcome): Advice | null {
  switch (outcome.kind) {
    case 'one':
    case 'pair':
    case 'both':
      return null;
    case 'not-yet':
    case 'none':
      return ADVICE[outcome.first];
    default:
      return ADVICE[outcome.kind];
  }
}

/** What speaks against the outcome, weightiest first. For a certification there is always something. */
export function reasonsAgainst({ issuer }: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const advice = adviceOn(issuer.outcome);
  if (advice?.doubt) return [{ text: advice.doubt, cites: [citeAnswer(advice.question, answers)] }];
  const winner = winnerOf(issuer.outcome, catalog);
  if (!winner) return [];
  return downsides(winner, answers, catalog);
}

/** What to do now. Throws when the catalog lacks a certification that a rule recommends. */
export function nextStep({ issuer }: Decision, answers: Answers, catalog: Catalog): Reason {
  const advice = adviceOn(issuer.outcome);
  if (advice) {
    const facts = (advice.facts ?? []).map(([certification, key]) => citeFact(certification, key));
    return { text: advice.step, cites: [citeAnswer(advice.question, answers), ...facts] };
  }
  const winner = winnerOf(issuer.outcome, catalog);
  if (!winner) throw new Error(`nothing is known about ${issuer.outcome.certifications.join(' and ')}`);
  return firstMove(winner, answers, catalog);
}

/** The first thing to do about a certification: to see that what must come first is there, as far as it is open. */
export function firstMove(winner: Certification, answers: Answers, catalog: Pick<Catalog, 'get'>): Reason {
  const before = badgeToCheck(winner, answers, catalog);
  const move = towards(winner);
  if (!before) return move;
  const then = `${move.text.charAt(0).toLowerCase()}${move.text.slice(1)}`;
  return { text: `${before.text} Then ${then}`, cites: [...before.cites, ...move.cites] };
}

/** A badge asked for first, unless it is surely held; null where there is none. */
function badgeToCheck(winner: Certification, answers: Answers, catalog: Pick<Catalog, 'get'>): Reason | null {
  const open = prerequisitesOf(winner, answers, catalog).find(
    ({ key, state }) => state !== 'met' && (key === 'requiresCertification' || key === 'requiresOutside'),
  );
  if (!open) return null;
  const { abbreviation, facts } = winner;
  const { requiresCertification: badge, requiresOutside: outside } = facts;
  const required = typeof badge === 'object' ? catalog.get(badge.value) : undefined;
  if (required && isHeld(required.id, answers)) {
    const text = `See whether your ${required.abbreviation}, which has lapsed, still counts.`;
    return { text, cites: [...open.cites, citeAnswer('held', answers)] };
  }
  const name = required?.abbreviation ?? (typeof outside === 'object' ? outside.value : '');
  return { text: `See that you hold ${name}, for ${abbreviation} asks for it first.`, cites: open.cites };
}

function towards(winner: Certification): Reason {
  const { abbreviation, issuer } = winner;
  const hours = figureOf(winner, 'trainingHours');
  if (typeof hours !== 'string') {
    return {
      text: `Check on the pages of ${issuer.name} whether you may apply, and plan the ${counted(hours.value, 'hour')} of training.`,
      cites: [citeFact(winner.id, 'trainingHours')],
    };
  }
  if (yesNoOf(winner, 'classRequired') === true) {
    return {
      text: `Compare dates and trainers of ${abbreviation} classes on the pages of ${issuer.name}, and book one.`,
      cites: [citeFact(winner.id, 'classRequired')],
    };
  }
  return {
    text: `Read what the exam asks on the pages of ${issuer.name}, try a free practice test, and set yourself a date.`,
    cites: [citeFact(winner.id, 'examRequired')],
  };
}
