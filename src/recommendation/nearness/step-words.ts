import type { Catalog } from '../../catalog/catalog.ts';
import type { Certification, HeldClass } from '../../catalog/schema.ts';
import { listed } from '../facts/comparison.ts';
import { counted } from '../facts/figure-lines.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { optionLabel, plainOptionLabel, tradeOffLabel } from '../questions/question.ts';
import type { Step } from './distance.ts';

/** Nobody keeps more conditions in mind, or reads a longer sentence. */
const MOST_TOLD = 2;
const MOST_CHARACTERS = 140;

/**
 * What would have to be otherwise so that the beginning comes true, as "CSM would come first": the first two answers, or
 * the first alone where two are too long, and how many more.
 */
export function ifOtherwise(
  beginning: string,
  steps: readonly Step[],
  answers: Answers,
  catalog: Catalog,
): string {
  const conditions = steps.map((step) => inWords(step, answers, catalog));
  const telling = (most: number) => {
    const left = conditions.length - most;
    const more = left > 0 ? [`${counted(left, 'more answer')} changed`] : [];
    return `${beginning} if ${listed([...conditions.slice(0, most), ...more])}.`;
  };
  const both = telling(MOST_TOLD);
  return both.length > MOST_CHARACTERS ? telling(1) : both;
}

/** Around the words of a button, so that whatever stands on it can be read aloud in its place. */
const CLAUSES: Record<Exclude<QuestionId, 'held'>, (label: string) => string> = {
  aim: (label) => `your role were ${label}`,
  setting: (label) => `your way of working were ${label}`,
  focus: (label) => `you chose ${label} as the focus`,
  purpose: (label) => `your reason were ${label}`,
  whose: (label) => `what they ask for were ${label}`,
  led: (label) => `your time leading projects were ${label}`,
  next: (label) => `your next goal were ${label}`,
  experience: (label) => `your experience were ${label}`,
  learning: (label) => `you chose ${label}`,
};

function inWords(step: Step, answers: Answers, catalog: Catalog): string {
  if (step.question === 'tradeoff') {
    return step.option
      ? `you answered ${quoted(tradeOffLabel(step.option))}`
      : 'you had not weighed the class';
  }
  if ('trait' in step) return traitInWords(step, catalog);
  const { question, option } = step;
  const label = optionLabel(question, option, answers) ?? plainOptionLabel(question, option) ?? option;
  if (question === 'held') return heldInWords(option, label);
  // Within SAFe the question is how well Scrum is known.
  if (option === 'scrum-new' || option === 'scrum-known') return `you knew Scrum ${quoted(label)}`;
  return CLAUSES[question](quoted(label));
}

function heldInWords(option: string, label: string): string {
  if (option === 'none') return 'you held nothing yet';
  return `you held ${option === 'several' ? 'another one' : label}`;
}

function traitInWords({ trait, has }: Extract<Step, { has: boolean }>, catalog: Catalog): string {
  if (trait === 'expiring') {
    return has ? 'one you hold were about to expire' : 'nothing you hold were about to expire';
  }
  if (trait === 'anything') return 'you held a certification already';
  return `you held ${bestKnownAs(trait, catalog)?.abbreviation ?? trait}`;
}

/** What stands for a class in words: the lowest of those that may win, by name where there are two. */
function bestKnownAs(as: HeldClass, catalog: Catalog): Certification | undefined {
  const rank = ({ mayWin, step, abbreviation }: Certification) =>
    `${mayWin.answer === 'no' ? 1 : 0}${step}${abbreviation}`;
  const all = catalog.all.filter(({ heldAs, retired }) => heldAs === as && !retired);
  return [...all].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}

const quoted = (label: string) => `\u201c${label}\u201d`;
