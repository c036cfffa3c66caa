import { type Catalog, figureOf, yesNoOf } from '../catalog/catalog.ts';
import type { Certification, FactKey } from '../catalog/schema.ts';
import { citeAnswer, citeFact } from './citation.ts';
import { counted, everySo, inMonths, inUsd } from './figure-lines.ts';
import type { Answers } from './question.ts';
import { isHeld } from './ranking.ts';
import type { Reason } from './recommendation.ts';
import { rivalOf } from './shelf.ts';

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

function prerequisitesAgainst(winner: Certification, answers: Answers, catalog: Catalog): readonly Reason[] {
  const { abbreviation } = winner;
  const required = figureOf(winner, 'requiresCertification');
  const agile = figureOf(winner, 'experienceMonths');
  const projects = figureOf(winner, 'projectMonths');
  const reasons: Reason[] = [];
  if (typeof required !== 'string') {
    const name = catalog.get(required.value)?.abbreviation ?? required.value;
    // A button or box names two badges, so that one of them is held does not say which.
    const rival = isHeld(required.value, answers) && catalog.get(rivalOf(required.value) ?? '')?.abbreviation;
    reasons.push({
      text: `${abbreviation} asks for ${name}${rival ? `; ${rival} does not count` : ' first'}.`,
      cites: [citeFact(winner.id, 'requiresCertification')],
    });
  }
  const outside = figureOf(winner, 'requiresOutside');
  if (typeof outside !== 'string') {
    reasons.push({
      text: `${abbreviation} asks for ${outside.value} first.`,
      cites: [citeFact(winner.id, 'requiresOutside')],
    });
  }
  if (typeof agile !== 'string' && agile.value > 0) {
    reasons.push({
      text: `${abbreviation} asks for ${inMonths(agile.value)} of agile work before you may apply.`,
      cites: [citeFact(winner.id, 'experienceMonths')],
    });
  }
  if (typeof projects !== 'string' && projects.value > 0) {
    reasons.push({
      text: `${abbreviation} asks for ${inMonths(projects.value)} of leading projects before you may apply.`,
      cites: [citeFact(winner.id, 'projectMonths')],
    });
  }
  return reasons;
}

function learningAgainst(winner: Certification, answers: Answers): readonly Reason[] {
  const { abbreviation } = winner;
  if (answers.learning === 'self-study' && yesNoOf(winner, 'classRequired') === true) {
    return [
      {
        text: `${abbreviation} can only be had with a class, and you learn best on your own.`,
        cites: [citeFact(winner.id, 'classRequired'), citeAnswer('learning', answers)],
      },
    ];
  }
  if (answers.learning === 'class' && yesNoOf(winner, 'classRequired') === false) {
    return [
      {
        text: `${abbreviation} comes without a class, and you learn best in one; look for a separate class.`,
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

/** From here on an exam without a class is called hard. */
const HARD_PASS_PERCENT = 80;

function examAgainst(winner: Certification): readonly Reason[] {
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
