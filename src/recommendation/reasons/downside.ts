import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey } from '../../catalog/schema.ts';
import { citeAnswer, citeFact } from '../facts/citation.ts';
import { counted, everySo, inUsd } from '../facts/figure-lines.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import type { Reason } from './reason.ts';

/** What speaks against a certification for someone with these answers, weightiest first; there is always something. */
export function downsides(winner: Certification, answers: Answers, catalog: Catalog): readonly Reason[] {
  const found = [
    ...prerequisitesAgainst(winner, answers, catalog),
    ...learningAgainst(winner, answers),
    ...renewalAgainst(winner),
    ...examAgainst(winner),
    ...classAgainst(winner),
  ];
  return found.length > 0 ? found : doubtfulFigures(winner);
}

/** What is met speaks for nobody and against nothing. */
function prerequisitesAgainst(winner: Certification, answers: Answers, catalog: Catalog): readonly Reason[] {
  return prerequisitesOf(winner, answers, catalog)
    .filter(({ state }) => state !== 'met')
    .map(({ text, cites }) => ({ text, cites }));
}

/** Where the way of learning does not fit. */
export function learningAgainst(winner: Certification, answers: Answers): readonly Reason[] {
  const { abbreviation } = winner;
  if (answers.learning === 'self-study' && yesNoOf(winner, 'classRequired') === true) {
    return [
      {
        text: `${abbreviation} can only be had with a class, and you would rather learn on your own.`,
        cites: [citeFact(winner.id, 'classRequired'), citeAnswer('learning', answers)],
      },
    ];
  }
  if (answers.learning === 'class' && yesNoOf(winner, 'classRequired') === false) {
    return [
      {
        text: `${abbreviation} comes without a class, and you would like one; look for a separate class.`,
        cites: [citeFact(winner.id, 'classRequired'), citeAnswer('learning', answers)],
      },
    ];
  }
  return [];
}

function renewalAgainst(winner: Certification): readonly Reason[] {
  if (yesNoOf(winner, 'expires') !== true) return [];
  const { abbreviation } = winner;
  const every = figureOf(winner, 'renewalEveryMonths');
  const fee = figureOf(winner, 'renewalFeeUsd');
  if (typeof every === 'string') {
    return [{ text: `${abbreviation} expires unless renewed.`, cites: [citeFact(winner.id, 'expires')] }];
  }
  const when = `${abbreviation} must be renewed ${everySo(every.value)}`;
  if (typeof fee === 'string')
    return [{ text: `${when}.`, cites: [citeFact(winner.id, 'renewalEveryMonths')] }];
  const cites = [citeFact(winner.id, 'renewalFeeUsd'), citeFact(winner.id, 'renewalEveryMonths')];
  return [{ text: `${when}, for ${inUsd(fee.value)}.`, cites }];
}

/** From here on an exam is called demanding. */
export const HARD_PASS_PERCENT = 80;

/** Where there is no exam, or a demanding one. */
export function examAgainst(winner: Certification): readonly Reason[] {
  const { abbreviation } = winner;
  if (yesNoOf(winner, 'examRequired') === false) {
    const text = `${abbreviation} has no exam, so it proves that you took part and not what you know.`;
    return [{ text, cites: [citeFact(winner.id, 'examRequired')] }];
  }
  const pass = figureOf(winner, 'examPassPercent');
  if (typeof pass === 'string' || pass.value < HARD_PASS_PERCENT) return [];
  const questions = figureOf(winner, 'examQuestions');
  const asked = typeof questions === 'string' ? 'questions' : counted(questions.value, 'question');
  const text = `${abbreviation} has a demanding exam: ${pass.value}% of ${asked} must be right.`;
  return [{ text, cites: [citeFact(winner.id, 'examPassPercent')] }];
}

function classAgainst(winner: Certification): readonly Reason[] {
  if (yesNoOf(winner, 'classRequired') !== true) return [];
  const hours = figureOf(winner, 'trainingHours');
  if (typeof hours !== 'string') {
    const text = `${winner.abbreviation} asks for ${counted(hours.value, 'hour')} of training before the exam.`;
    return [{ text, cites: [citeFact(winner.id, 'trainingHours')] }];
  }
  const price = figureOf(winner, 'classPriceUsd');
  const text =
    typeof price === 'string'
      ? `${winner.abbreviation} can only be had with a class.`
      : `${winner.abbreviation} can only be had with a class, for ${inUsd(price.value)}.`;
  return [
    { text, cites: [citeFact(winner.id, typeof price === 'string' ? 'classRequired' : 'classPriceUsd')] },
  ];
}

/** The last resort: how well do we know it? */
function doubtfulFigures(winner: Certification): readonly Reason[] {
  const { id, abbreviation } = winner;
  const keys = Object.keys(winner.facts) as FactKey[];
  const undated = keys.find((key) => {
    const figure = figureOf(winner, key);
    return typeof figure !== 'string' && figure.asOf === 'unknown';
  });
  if (undated) {
    const text = `Some of what we know about ${abbreviation} carries no date; check it before you pay.`;
    return [{ text, cites: [citeFact(id, undated)] }];
  }
  const gap = keys.find((key) => figureOf(winner, key) === 'unknown');
  const text = `We could not find out everything about ${abbreviation}; ask before you pay.`;
  return gap ? [{ text, cites: [citeFact(id, gap)] }] : [];
}
