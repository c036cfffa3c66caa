import { type Catalog, figureOf } from '../catalog/catalog.ts';
import type { Certification, FactKey } from '../catalog/schema.ts';
import type { Decision } from './decide.ts';
import { counted, everySo, inMonths, inUsd } from './figure-lines.ts';
import type { FirstStepId } from './level-choice.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';
import type { Answers, QuestionId } from './question.ts';
import { isHeld } from './ranking.ts';
import type { Citation, Reason } from './recommendation.ts';
import { RULES } from './rules.ts';
import type { Ground } from './track.ts';

/** A citation of the answer given; of "Not sure" where there is none. */
function answer(question: QuestionId, answers: Answers): Citation {
  return { kind: 'answer', question, option: answers[question] ?? 'not-sure' };
}
const fact = (certification: Certification, key: FactKey): Citation => ({
  kind: 'fact',
  certification: certification.id,
  key,
});

/** What speaks for the outcome: first the rules that led to it, then what its certification has going for it. */
export function reasonsFor(decision: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { track, level, issuer } = decision;
  const onTrack = staysOnTrack(decision) ? track.grounds : [];
  const grounds = issuer.tie
    ? [...level.grounds, ...onTrack, ...issuer.grounds]
    : [...issuer.grounds, ...level.grounds, ...onTrack];
  const byRule = grounds
    .filter((ground) => isBacked(ground, answers))
    .map((ground) => fromRule(ground, answers));
  const winner = winnerOf(issuer.outcome, catalog);
  const reasons = [...byRule, ...(winner && track.track !== 'coach-or-leader' ? virtues(winner) : [])];
  return reasons.length > 0 ? reasons : track.grounds.map((ground) => fromRule(ground, answers));
}

/** What chose the track only speaks for a certification of that track. */
function staysOnTrack({ level }: Decision): boolean {
  return !level.offTrack && ['get', 'both', 'not-yet'].includes(level.kind);
}

/** A rule's sentence may only be shown when every answer it states was given, or is open where it says so. */
function isBacked({ answers: stated, whileOpen }: Ground, answers: Answers): boolean {
  const isGiven = (question: QuestionId) => (answers[question] ?? 'not-sure') !== 'not-sure';
  return whileOpen ? !stated.some(isGiven) : stated.every(isGiven);
}

function fromRule({ rule, answers: stated }: Ground, answers: Answers): Reason {
  return { text: RULES[rule].says, cites: stated.map((question) => answer(question, answers)) };
}

/** The certification a reason may speak about: the first of those to get now. */
function winnerOf(outcome: Outcome, catalog: Catalog): Certification | undefined {
  const [first] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
  return first && catalog.get(first);
}

function virtues(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  return [
    ...(isNo(winner, 'classRequired')
      ? [{ text: `${abbreviation} needs no class.`, cites: [fact(winner, 'classRequired')] }]
      : []),
    ...(isNo(winner, 'expires')
      ? [{ text: `${abbreviation} never expires.`, cites: [fact(winner, 'expires')] }]
      : []),
  ];
}

function isNo(certification: Certification, key: 'classRequired' | 'expires' | 'examRequired'): boolean {
  const figure = figureOf(certification, key);
  return figure !== 'unknown' && figure !== 'none' && !figure.value;
}
function isYes(certification: Certification, key: 'classRequired' | 'expires'): boolean {
  const figure = figureOf(certification, key);
  return figure !== 'unknown' && figure !== 'none' && figure.value;
}

/** What speaks against the outcome, weightiest first. For a certification there is always something. */
export function reasonsAgainst({ issuer }: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { outcome } = issuer;
  const winner = winnerOf(outcome, catalog);
  if (!winner) return doubts(outcome, answers);
  const found = [
    ...prerequisitesAgainst(winner, answers, catalog),
    ...learningAgainst(winner, answers),
    ...renewalAgainst(winner),
    ...examAgainst(winner),
    ...classAgainst(winner),
  ];
  return found.length > 0 ? found : undatedAgainst(winner);
}

/** What shares a button or a box with a certification that others require. */
const RIVALS: Partial<Record<string, string>> = {
  csm: 'psm-i',
  'a-csm': 'psm-ii',
  cspo: 'pspo-i',
  'a-cspo': 'pspo-ii',
};

function prerequisitesAgainst(winner: Certification, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { abbreviation } = winner;
  const required = figureOf(winner, 'requiresCertification');
  const agile = figureOf(winner, 'experienceMonths');
  const projects = figureOf(winner, 'projectMonths');
  const reasons: Reason[] = [];
  if (typeof required !== 'string') {
    const name = catalog.get(required.value)?.abbreviation ?? required.value;
    // A button or box names two badges, so that one of them is held does not say which.
    const rival = isHeld(required.value, answers) && catalog.get(RIVALS[required.value] ?? '')?.abbreviation;
    reasons.push({
      text: `${abbreviation} asks for ${name}${rival ? `; ${rival} does not count` : ' first'}.`,
      cites: [fact(winner, 'requiresCertification')],
    });
  }
  const outside = figureOf(winner, 'requiresOutside');
  if (typeof outside !== 'string') {
    reasons.push({
      text: `${abbreviation} asks for ${outside.value} first.`,
      cites: [fact(winner, 'requiresOutside')],
    });
  }
  if (typeof agile !== 'string' && agile.value > 0) {
    reasons.push({
      text: `${abbreviation} asks for ${inMonths(agile.value)} of agile work before you may apply.`,
      cites: [fact(winner, 'experienceMonths')],
    });
  }
  if (typeof projects !== 'string' && projects.value > 0) {
    reasons.push({
      text: `${abbreviation} asks for ${inMonths(projects.value)} of leading projects before you may apply.`,
      cites: [fact(winner, 'projectMonths')],
    });
  }
  return reasons;
}

function learningAgainst(winner: Certification, answers: Answers): readonly Reason[] {
  const { abbreviation } = winner;
  if (answers.learning === 'self-study' && isYes(winner, 'classRequired')) {
    return [
      {
        text: `${abbreviation} can only be had with a class, and you learn best on your own.`,
        cites: [fact(winner, 'classRequired'), answer('learning', answers)],
      },
    ];
  }
  if (answers.learning === 'class' && isNo(winner, 'classRequired')) {
    return [
      {
        text: `${abbreviation} comes without a class, and you learn best in one; look for a separate class.`,
        cites: [fact(winner, 'classRequired'), answer('learning', answers)],
      },
    ];
  }
  return [];
}

function renewalAgainst(winner: Certification): readonly Reason[] {
  if (!isYes(winner, 'expires')) return [];
  const { abbreviation } = winner;
  const every = figureOf(winner, 'renewalEveryMonths');
  const fee = figureOf(winner, 'renewalFeeUsd');
  if (typeof every === 'string') {
    return [{ text: `${abbreviation} expires unless renewed.`, cites: [fact(winner, 'expires')] }];
  }
  const when = `${abbreviation} must be renewed ${everySo(every.value)}`;
  if (typeof fee === 'string') return [{ text: `${when}.`, cites: [fact(winner, 'renewalEveryMonths')] }];
  const cites = [fact(winner, 'renewalFeeUsd'), fact(winner, 'renewalEveryMonths')];
  return [{ text: `${when}, for ${inUsd(fee.value)}.`, cites }];
}

/** From here on an exam without a class is called hard. */
const HARD_PASS_PERCENT = 80;

function examAgainst(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  if (isNo(winner, 'examRequired')) {
    const text = `${abbreviation} has no exam, so it proves that you took part and not what you know.`;
    return [{ text, cites: [fact(winner, 'examRequired')] }];
  }
  const pass = figureOf(winner, 'examPassPercent');
  if (typeof pass === 'string' || pass.value < HARD_PASS_PERCENT) return [];
  const questions = figureOf(winner, 'examQuestions');
  const asked = typeof questions === 'string' ? 'questions' : counted(questions.value, 'question');
  const text = `${abbreviation} has a demanding exam: ${pass.value}% of ${asked} must be right.`;
  return [{ text, cites: [fact(winner, 'examPassPercent')] }];
}

function classAgainst(winner: Certification): readonly Reason[] {
  if (!isYes(winner, 'classRequired')) return [];
  const hours = figureOf(winner, 'trainingHours');
  if (typeof hours !== 'string') {
    const text = `${winner.abbreviation} asks for ${counted(hours.value, 'hour')} of training before the exam.`;
    return [{ text, cites: [fact(winner, 'trainingHours')] }];
  }
  const price = figureOf(winner, 'classPriceUsd');
  const text =
    typeof price === 'string'
      ? `${winner.abbreviation} can only be had with a class.`
      : `${winner.abbreviation} can only be had with a class, for ${inUsd(price.value)}.`;
  return [{ text, cites: [fact(winner, typeof price === 'string' ? 'classRequired' : 'classPriceUsd')] }];
}

/** The last resort: how well do we know it? */
function undatedAgainst(winner: Certification): readonly Reason[] {
  const keys = Object.keys(winner.facts) as FactKey[];
  const gap = keys.find((key) => {
    const figure = figureOf(winner, key);
    return figure === 'unknown' || (figure !== 'none' && figure.asOf === 'unknown');
  });
  const text = `Some of what we know about ${winner.abbreviation} carries no date; check it before you pay.`;
  return gap ? [{ text, cites: [fact(winner, gap)] }] : [];
}

/** What may be wrong with not getting a certification now, each with the answer it hangs on. */
const DOUBTS: Partial<Record<OutcomeKind | FirstStepId, readonly [QuestionId, string]>> = {
  'practise-as-scrum-master': [
    'experience',
    'Some adverts name the next level before anyone asks about practice.',
  ],
  'practise-as-product-owner': [
    'experience',
    'Some adverts name the next level before anyone asks about practice.',
  ],
  'lead-projects': ['experience', 'Until then, adverts that ask for PMP stay closed to you.'],
  'practise-before-coaching': [
    'experience',
    'Anyone may take a coaching class; it can give you things to try meanwhile.',
  ],
  'work-on-agile-teams': ['experience', 'Adverts for project managers ask for agile knowledge already now.'],
  'show-what-you-build': ['purpose', 'A few employers do like to see a badge; a cheap exam does no harm.'],
  'learn-the-product-craft': ['purpose', 'When you apply elsewhere, adverts may name CSPO or PSPO I.'],
  'choose-a-goal': ['purpose', 'As soon as an advert or your employer names one, this answer changes.'],
  'use-what-you-hold': ['held', 'A change of role would open other certifications to you.'],
  'keep-or-lapse': ['next', 'A lapsed badge may have to be earned again from the start.'],
  'ask-employer': ['purpose', 'Your employer may not know either; then come back with the work in mind.'],
};

function doubts(outcome: Outcome, answers: Answers): readonly Reason[] {
  const doubt = DOUBTS['first' in outcome ? outcome.first : outcome.kind];
  if (!doubt) return [];
  const [question, text] = doubt;
  return [{ text, cites: [answer(question, answers)] }];
}

/** What to do now where no certification is to be had now, with the answer that makes it so. */
const NEXT_STEPS: Partial<Record<OutcomeKind | FirstStepId, readonly [QuestionId, string]>> = {
  'practise-as-scrum-master': [
    'experience',
    'Work as Scrum Master with a team for about a year, keep notes of what you tried, and come back.',
  ],
  'practise-as-product-owner': [
    'experience',
    'Own a backlog for about a year, keep notes of what you decided and why, and come back.',
  ],
  'lead-projects': [
    'experience',
    'Lead projects and write down the months. CAPM asks for no such time and covers the training PMP wants.',
  ],
  'practise-before-coaching': [
    'experience',
    'Work in agile teams for at least a year and help others along the way before you coach.',
  ],
  'work-on-agile-teams': [
    'experience',
    'Work on agile teams and write down the months; PMI-ACP asks for two years of them.',
  ],
  'show-what-you-build': [
    'purpose',
    'Put the time and money into something you can show: code, a project, a talk.',
  ],
  'learn-the-product-craft': [
    'purpose',
    'Learn the craft instead: talk to customers, test ideas cheaply, study the products you admire.',
  ],
  'choose-a-goal': ['purpose', 'Decide what should be different a year from now, and then ask again.'],
  'use-what-you-hold': ['held', 'Use what you hold: teach, write or speak about it.'],
  'keep-or-lapse': [
    'next',
    'For each badge that is due, ask: did an advert or client name it in the last two years? Renew those, let the others lapse. PSM and PSPO badges never expire.',
  ],
  'ask-employer': ['purpose', 'Ask which certification counts, who pays, and by when.'],
  undecided: [
    'aim',
    'Find out two things: what work you want to do, and how work is run where you want to do it.',
  ],
};

/** What to do now. */
export function nextStep({ track, issuer }: Decision, answers: Answers, catalog: Catalog): Reason {
  const { outcome } = issuer;
  const winner = winnerOf(outcome, catalog);
  if (track.track === 'coach-or-leader') {
    const text = 'Decide which of the two you want to do: coach teams, or lead people.';
    return { text, cites: [answer('focus', answers)] };
  }
  if (winner) return firstMove(winner);
  const step = NEXT_STEPS['first' in outcome ? outcome.first : outcome.kind];
  if (!step) throw new Error(`no next step is written for "${outcome.kind}"`);
  const [question, text] = step;
  return { text, cites: [answer(question, answers)] };
}

function firstMove(winner: Certification): Reason {
  const { abbreviation, issuer } = winner;
  const hours = figureOf(winner, 'trainingHours');
  if (typeof hours !== 'string') {
    return {
      text: `Check on the pages of ${issuer.name} whether you may apply, and plan the ${counted(hours.value, 'hour')} of training.`,
      cites: [fact(winner, 'trainingHours')],
    };
  }
  if (isYes(winner, 'classRequired')) {
    return {
      text: `Compare dates and trainers of ${abbreviation} classes on the pages of ${issuer.name}, and book one.`,
      cites: [fact(winner, 'classRequired')],
    };
  }
  return {
    text: `Read what the exam asks on the pages of ${issuer.name}, try a free practice test, and set yourself a date.`,
    cites: [fact(winner, 'examRequired')],
  };
}
