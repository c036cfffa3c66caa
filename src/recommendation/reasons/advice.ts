import type { FactKey, PageId } from '../../catalog/schema.ts';
import type { FirstStepId } from '../decision/level-choice.ts';
import type { Outcome } from '../decision/outcome.ts';
import type { QuestionId } from '../questions/answers.ts';

/** What to tell people who should not get a certification now. */
interface Advice {
  /** The answer it hangs on. */
  readonly question: QuestionId;
  /** What to do. */
  readonly step: string;
  /** Where one does it, or reads on; null for the page of what is held and about to expire. */
  readonly page: PageId | null;
  /** Facts that the step speaks of, by certification. */
  readonly facts?: readonly (readonly [certification: string, key: FactKey])[];
  /** What may be wrong with that; null where nothing is recommended that could be wrong. */
  readonly doubt: string | null;
}

type WithoutCertification = Exclude<Outcome['kind'], 'one' | 'pair' | 'both' | 'not-yet' | 'none'>;

const ADVICE: Record<FirstStepId | WithoutCertification, Advice> = {
  'practise-as-scrum-master': {
    question: 'experience',
    step: 'Work as a Scrum Master for about a year, note what you try, and come back.',
    page: 'scrum-master-path',
    doubt: 'Some job ads name the next level without asking about practice.',
  },
  'practise-as-product-owner': {
    question: 'experience',
    step: 'Own a backlog for about a year, note what you decide and why, and come back.',
    page: 'product-owner-path',
    doubt: 'Some job ads name the next level without asking about practice.',
  },
  'lead-projects': {
    question: 'led',
    step: 'Lead projects and log the months: PMP counts them. CAPM is open to you now.',
    page: 'capm',
    facts: [
      ['pmp', 'projectMonths'],
      ['capm', 'projectMonths'],
    ],
    doubt: 'Until then, jobs whose ads require PMP stay closed to you.',
  },
  'practise-before-coaching': {
    question: 'experience',
    step: 'Work on agile teams for a year or more, and help others along the way.',
    page: 'scrum-guide',
    doubt: 'Coaching classes are open to anyone; one can give you things to try.',
  },
  'show-what-you-build': {
    question: 'purpose',
    step: 'Put the time and money into something you can show: code, a project, a talk.',
    page: 'scrum-guide',
    doubt: 'A few employers do like to see one; a cheap exam does no harm.',
  },
  'learn-the-product-craft': {
    question: 'aim',
    step: 'Learn the craft: talk to customers, test ideas cheaply, study good products.',
    page: 'product-craft',
    doubt: 'If you apply elsewhere, job ads may name CSPO or PSPO I.',
  },
  'choose-a-goal': {
    question: 'purpose',
    step: 'Decide what should be different a year from now, then ask again.',
    page: 'scrum-guide',
    doubt: 'Once a job ad or your employer names one, this answer changes.',
  },
  'use-what-you-hold': {
    question: 'held',
    step: 'Use what you hold: teach it, write about it, speak about it.',
    page: 'scrum-guide',
    doubt: 'A change of role would open other certifications to you.',
  },
  'read-for-free': {
    question: 'purpose',
    step: 'Read the Scrum Guide: 13 pages, free. Come back when you know what for.',
    page: 'scrum-guide',
    doubt: 'A job ad or an employer may want one later; then this changes.',
  },
  'keep-or-lapse': {
    question: 'held',
    step: 'Renew what a job ad or client named in the last two years; let the rest lapse.',
    page: null,
    facts: [
      ['psm-i', 'expires'],
      ['pspo-i', 'expires'],
    ],
    doubt: 'One that has lapsed may have to be earned again from the start.',
  },
  'ask-employer': {
    question: 'purpose',
    step: 'Ask which certification counts, who pays, and by when.',
    page: 'scrum-guide',
    doubt: 'They may not know either; then come back with the work in mind.',
  },
  undecided: {
    question: 'aim',
    step: 'Read the free Scrum Guide, and ask your boss which role you will have.',
    page: 'scrum-guide',
    doubt: null,
  },
};

/** The advice for an outcome that names nothing to get now; null for one that does. */
export function adviceOn(outcome: Outcome): Advice | null {
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
