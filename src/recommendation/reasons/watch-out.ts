import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import type { Decision } from '../decision/decide.ts';
import { onShelf, rivalOf } from '../decision/shelf.ts';
import { citeAnswer, citeFact } from '../facts/citation.ts';
import { costItems, USUAL_YEARS } from '../facts/cost.ts';
import { counted, everySo } from '../facts/figure-lines.ts';
import { inUsd } from '../facts/money.ts';
import type { Answers } from '../questions/answers.ts';
import { adviceOn } from './advice.ts';
import { type Reason, winnerOf } from './reason.ts';

/** A result says at most so many, and never more than speak for it. */
export const MOST_WATCH_OUTS = 2;

/** What speaks against the outcome for this person, weightiest first; may be empty. */
export function watchOuts({ issuer }: Decision, answers: Answers, catalog: Catalog): readonly Reason[] {
  const advice = adviceOn(issuer.outcome);
  if (advice) {
    return advice.doubt ? [{ text: advice.doubt, cites: [citeAnswer(advice.question, answers)] }] : [];
  }
  const winner = winnerOf(issuer.outcome, catalog);
  if (!winner) return [];
  const rival = issuer.clarity === 'tie' ? catalog.get(rivalOf(winner.id) ?? '') : undefined;
  const own = rival ? [drawback(winner), drawback(rival)] : watchOutsOf(winner, answers);
  return [...codeAgainst(winner, answers, catalog), ...own];
}

/** A certification for those who build, where not everybody does: not all testers program, and nobody asks them. */
function codeAgainst(winner: Certification, answers: Answers, catalog: Catalog): readonly Reason[] {
  const instead = catalog.get(onShelf('agile testing')[0] ?? '');
  if (answers.aim !== 'test' || winner.track !== 'developer' || !instead) return [];
  const text = `If you do not program, take ${instead.abbreviation}: it is about testing, not code.`;
  return [{ text, cites: [citeAnswer('aim', answers)] }];
}

/** The first thing against one of two that are level, whoever asks. */
function drawback(one: Certification): Reason {
  const [first] = [...examAgainst(one), ...classAgainst(one, {})];
  const text = `${one.abbreviation} comes without a teacher: you study on your own.`;
  return first ?? { text, cites: [citeFact(one.id, 'classRequired')] };
}

/** The same of a certification. What it requires beforehand stands by itself, and what it costs does. */
function watchOutsOf(winner: Certification, answers: Answers): readonly Reason[] {
  return [
    ...learningAgainst(winner, answers),
    ...examAgainst(winner),
    ...trainingAgainst(winner),
    ...renewalAgainst(winner),
    ...classAgainst(winner, answers),
    ...priceAgainst(winner),
  ];
}

/** Where the way of learning does not fit. */
export function learningAgainst(winner: Certification, answers: Answers): readonly Reason[] {
  const { abbreviation, id } = winner;
  const cites = [citeFact(id, 'classRequired'), citeAnswer('learning', answers)];
  if (answers.learning === 'self-study' && yesNoOf(winner, 'classRequired') === true) {
    return [{ text: `${abbreviation} requires a class; you would rather study alone.`, cites }];
  }
  if (answers.learning === 'class' && yesNoOf(winner, 'classRequired') === false) {
    return [{ text: `${abbreviation} comes without a class; you would book one apart.`, cites }];
  }
  return [];
}

/** From here on an exam is called demanding. */
export const HARD_PASS_PERCENT = 80;

/** Where there is no exam, or a demanding one. */
export function examAgainst(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  if (yesNoOf(winner, 'examRequired') === false) {
    const text = `${abbreviation} has no exam: it shows you took part, not that you passed.`;
    return [{ text, cites: [citeFact(winner.id, 'examRequired')] }];
  }
  const pass = figureOf(winner, 'examPassPercent');
  if (typeof pass === 'string' || pass.value < HARD_PASS_PERCENT) return [];
  const questions = figureOf(winner, 'examQuestions');
  const right =
    typeof questions === 'string'
      ? `${pass.value}%`
      : `${Math.ceil((pass.value * questions.value) / 100)} of ${questions.value}`;
  const text = `The ${abbreviation} exam is demanding: you need ${right} right.`;
  return [{ text, cites: [citeFact(winner.id, 'examPassPercent')] }];
}

function trainingAgainst(winner: Certification): readonly Reason[] {
  const hours = figureOf(winner, 'trainingHours');
  if (typeof hours === 'string' || hours.value === 0) return [];
  const text = `${winner.abbreviation} requires ${counted(hours.value, 'hour')} of training before the exam.`;
  return [{ text, cites: [citeFact(winner.id, 'trainingHours')] }];
}

function renewalAgainst(winner: Certification): readonly Reason[] {
  if (yesNoOf(winner, 'expires') !== true) return [];
  const { abbreviation } = winner;
  const every = figureOf(winner, 'renewalEveryMonths');
  const fee = figureOf(winner, 'renewalFeeUsd');
  if (typeof every === 'string') {
    return [
      { text: `${abbreviation} expires unless you renew it.`, cites: [citeFact(winner.id, 'expires')] },
    ];
  }
  const when = `${abbreviation} expires: renew it ${everySo(every.value)}`;
  if (typeof fee === 'string' || fee.value.high === 0)
    return [{ text: `${when}.`, cites: [citeFact(winner.id, 'renewalEveryMonths')] }];
  const cites = [citeFact(winner.id, 'renewalFeeUsd'), citeFact(winner.id, 'renewalEveryMonths')];
  return [{ text: `${when} for ${inUsd(fee.value)}.`, cites }];
}

/** Whoever is told already that they would rather study alone knows that there is a class. */
function classAgainst(winner: Certification, { learning }: Answers): readonly Reason[] {
  if (yesNoOf(winner, 'classRequired') !== true || learning === 'self-study') return [];
  const hours = figureOf(winner, 'classHours');
  const known = typeof hours !== 'string';
  const text = known
    ? `The ${winner.abbreviation} class takes ${counted(hours.value, 'hour')}; prices differ by trainer.`
    : `${winner.abbreviation} requires a class; prices differ by trainer.`;
  return [{ text, cites: [citeFact(winner.id, known ? 'classHours' : 'classRequired')] }];
}

/** Not to know a price is a reason to ask for it. */
function priceAgainst(winner: Certification): readonly Reason[] {
  const gap = costItems(winner, USUAL_YEARS).find(({ of, price }) => of !== 'retake' && price === 'unknown');
  if (!gap) return [];
  const key = gap.key ?? 'renewalEveryMonths';
  return [{ text: 'We do not know all its prices; ask before you pay.', cites: [citeFact(winner.id, key)] }];
}
