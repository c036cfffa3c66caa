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
  /** Where one does it, or reads on; null for the page of what is held, first of what is about to expire. */
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
    step: 'Get about a year of practice, on any team that lets you; the free path helps.',
    page: 'scrum-master-path',
    doubt: 'Some job ads name the next level without asking about practice.',
  },
  'practise-as-product-owner': {
    question: 'experience',
    step: 'Own a backlog for about a year, of any product; the free path helps.',
    page: 'product-owner-path',
    doubt: 'Some job ads name the next level without asking about practice.',
  },
  'lead-projects': {
    question: 'led',
    step: 'Lead projects, and log the months as PMI wants them for PMP.',
    page: 'pmp',
    facts: [['pmp', 'projectMonths']],
    doubt: 'Until then, jobs that require PMP are out of reach.',
  },
  'practise-before-coaching': {
    question: 'experience',
    step: 'Work on agile teams for a year or more; start from the free Scrum Guide.',
    page: 'scrum-guide',
    doubt: 'Coaching classes are open to anyone; one can give you things to try.',
  },
  'show-what-you-build': {
    question: 'purpose',
    step: 'Build something you can show. For Scrum itself, the free guide is enough.',
    page: 'scrum-guide',
    doubt: 'If a job ad does ask for one, take PSM I: an exam and no class.',
  },
  'learn-the-product-craft': {
    question: 'aim',
    step: 'Learn the craft: talk to customers, test ideas, read what practitioners write.',
    page: 'product-craft',
    doubt: 'Job ads may name CSPO or PSPO I all the same.',
  },
  'choose-a-goal': {
    question: 'purpose',
    step: 'Decide what should change within a year; the free Scrum Guide may help.',
    page: 'scrum-guide',
    doubt: 'Once a job ad or your employer names one, this answer changes.',
  },
  'use-what-you-hold': {
    question: 'held',
    step: 'Use what you hold: teach it, write about it, speak about it.',
    page: null,
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
    step: 'Renew only what a job ad or a client asked for in the last two years.',
    page: null,
    facts: [
      ['psm-i', 'expires'],
      ['pspo-i', 'expires'],
    ],
    doubt: 'If it lapses, you may have to earn it again from the start.',
  },
  'ask-employer': {
    question: 'purpose',
    step: 'Ask which one counts, who pays and by when; read the free guide meanwhile.',
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
