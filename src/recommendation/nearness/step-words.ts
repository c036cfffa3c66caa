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
  verbs: Verbs = CONTRARY_TO_FACT,
): string {
  const conditions = steps.map((step) => inWords(step, { answers, catalog, verbs }));
  const telling = (most: number) => {
    const left = conditions.length - most;
    const more = left > 0 ? [`${counted(left, 'more answer')} changed`] : [];
    return `${beginning} if ${listed([...conditions.slice(0, most), ...more])}.`;
  };
  const both = telling(MOST_TOLD);
  return both.length > MOST_CHARACTERS ? telling(1) : both;
}

/** "It would come first if your reason were …", or "choose it if your reason is …". */
interface Verbs {
  readonly be: string;
  readonly choose: string;
  readonly hold: string;
  readonly know: string;
  readonly answer: string;
}
const CONTRARY_TO_FACT: Verbs = {
  be: 'were',
  choose: 'chose',
  hold: 'held',
  know: 'knew',
  answer: 'answered',
};
export const AS_A_CHOICE: Verbs = {
  be: 'is',
  choose: 'prefer',
  hold: 'hold',
  know: 'know',
  answer: 'answer',
};

interface Telling {
  readonly answers: Answers;
  readonly catalog: Catalog;
  readonly verbs: Verbs;
}

/** Around the words of a button, so that whatever stands on it can be read aloud in its place. */
const CLAUSES: Record<Exclude<QuestionId, 'held'>, (label: string, verbs: Verbs) => string> = {
  aim: (label, { be }) => `your role ${be} ${label}`,
  setting: (label, { be }) => `your way of working ${be} ${label}`,
  focus: (label, { choose }) => `you ${choose} ${label} as the focus`,
  purpose: (label, { be }) => `your reason ${be} ${label}`,
  whose: (label, { be }) => `what they ask for ${be} ${label}`,
  led: (label, { be }) => `your time leading projects ${be} ${label}`,
  next: (label, { be }) => `your next goal ${be} ${label}`,
  experience: (label, { be }) => `your experience ${be} ${label}`,
  learning: (label, { choose }) => `you ${choose} ${label}`,
};

function inWords(step: Step, { answers, catalog, verbs }: Telling): string {
  if (step.question === 'tradeoff') {
    return step.option
      ? `you ${verbs.answer} ${quoted(tradeOffLabel(step.option))}`
      : 'you had not weighed the class';
  }
  if ('trait' in step) return traitInWords(step, catalog, verbs);
  const { question, option } = step;
  const label = optionLabel(question, option, answers) ?? plainOptionLabel(question, option) ?? option;
  if (question === 'held') return heldInWords(option, label, verbs);
  // Within SAFe the question is how well Scrum is known.
  if (option === 'scrum-new' || option === 'scrum-known') return `you ${verbs.know} Scrum ${quoted(label)}`;
  return CLAUSES[question](quoted(label), verbs);
}

function heldInWords(option: string, label: string, { hold }: Verbs): string {
  if (option === 'none') return `you ${hold} nothing yet`;
  return `you ${hold} ${option === 'several' ? 'another one' : label}`;
}

function traitInWords(
  { trait, has }: Extract<Step, { has: boolean }>,
  catalog: Catalog,
  { be, hold }: Verbs,
): string {
  if (trait === 'expiring') {
    return has ? `one you hold ${be} about to expire` : `nothing you hold ${be} about to expire`;
  }
  if (trait === 'anything') return `you ${hold} a certification already`;
  return `you ${hold} ${bestKnownAs(trait, catalog)?.abbreviation ?? trait}`;
}

/** What stands for a class in words: the lowest of those that may win, by name where there are two. */
function bestKnownAs(as: HeldClass, catalog: Catalog): Certification | undefined {
  const rank = ({ mayWin, step, abbreviation }: Certification) =>
    `${mayWin.answer === 'no' ? 1 : 0}${step}${abbreviation}`;
  const all = catalog.all.filter(({ heldAs, retired }) => heldAs === as && !retired);
  return [...all].sort((one, other) => (rank(one) < rank(other) ? -1 : 1))[0];
}

const quoted = (label: string) => `\u201c${label}\u201d`;
