import type { OptionId, QuestionId, TradeOff } from './answers.ts';

export interface Option {
  readonly id: OptionId;
  /** On the button, Title Case. */
  readonly label: string;
}

export interface Question {
  readonly id: QuestionId;
  /** One or two words for lists of answers. */
  readonly topic: string;
  readonly text: string;
  /** Why it is asked, in words for the person asked. */
  readonly why: string;
  /** When it can matter, in words for whoever reads the questions as data. */
  readonly matters: string;
  readonly options: readonly Option[];
}

export const NOT_SURE: Option = { id: 'not-sure', label: 'Not Sure' };

export const QUESTIONS: Record<QuestionId, Question> = {
  aim: {
    id: 'aim',
    topic: 'Work',
    text: 'What work is the certification for?',
    why: 'The work you want to do decides more than anything else.',
    matters: 'always',
    options: [
      { id: 'team', label: 'Help a Team Work Well' },
      { id: 'product', label: 'Decide What Gets Built' },
      { id: 'projects', label: 'Run Projects' },
      { id: 'build', label: 'Build, Test or Analyze' },
      { id: 'lead', label: 'Coach or Lead' },
    ],
  },
  setting: {
    id: 'setting',
    topic: 'Way of working',
    text: 'How is work run where you are, or where you want to be?',
    why: 'A badge for one way of working says little to people who work another way.',
    matters: 'always',
    options: [
      { id: 'scrum', label: 'Scrum' },
      { id: 'safe', label: 'SAFe' },
      { id: 'kanban', label: 'Kanban or Steady Flow' },
      { id: 'planned', label: 'Projects Planned Up Front' },
      { id: 'mix', label: 'A Mix, or Just Agile' },
    ],
  },
  focus: {
    id: 'focus',
    topic: 'Job',
    text: 'Which of these is closest to the work you want to do?',
    why: 'There are different certifications for each.',
    matters: 'after "Build, Test or Analyze" and "Coach or Lead", outside SAFe',
    options: [
      { id: 'code', label: 'Write Software' },
      { id: 'test', label: 'Test' },
      { id: 'analyse', label: 'Analyze' },
      { id: 'coach', label: 'Coach or Train Teams' },
      { id: 'manage', label: 'Lead People or Advise Leaders' },
    ],
  },
  detail: {
    id: 'detail',
    topic: 'Detail',
    text: 'One more thing about the way of working: which is true?',
    why: 'Some certifications are made for exactly one of these.',
    matters: 'for some kinds of work with Kanban or projects planned up front',
    options: [
      { id: 'with-sprints', label: 'We Have Sprints Too' },
      { id: 'no-sprints', label: 'No Sprints' },
      {
        id: 'tenders',
        label: 'Tenders Name AgilePM or PRINCE2',
      },
      { id: 'no-tenders', label: 'Nothing Is Prescribed' },
    ],
  },
  held: {
    id: 'held',
    topic: 'You hold',
    text: 'Which certification do you hold already?',
    why: 'What you hold decides what is left worth getting. A lapsed one counts as well; the next levels mostly accept it.',
    matters: 'wherever a badge held changes what comes next',
    options: [
      { id: 'none', label: 'None' },
      { id: 'csm', label: 'CSM' },
      { id: 'psm-i', label: 'PSM I' },
      { id: 'cspo', label: 'CSPO' },
      { id: 'pspo-i', label: 'PSPO I' },
      { id: 'pmp', label: 'PMP' },
      { id: 'several', label: 'Another, or Several \u2026' },
    ],
  },
  experience: {
    id: 'experience',
    topic: 'Experience',
    text: 'How long have you worked on agile teams yourself?',
    why: 'It decides whether a first badge, a higher one or more practice comes next.',
    matters: 'wherever the level or a prerequisite depends on it',
    options: [
      { id: 'none', label: 'Not Yet' },
      { id: 'under-1', label: 'Under 1 Year' },
      { id: '1-to-3', label: '1 to 3 Years' },
      { id: 'over-3', label: 'Over 3 Years' },
      { id: 'led-none', label: 'Led No Projects Yet' },
      { id: 'led-under-3', label: 'Led Projects Under 3 Years' },
      { id: 'led-3-plus', label: 'Led Projects 3 Years or More' },
    ],
  },
  next: {
    id: 'next',
    topic: 'Direction',
    text: 'What would you like now?',
    why: 'Each of these leads to different advice.',
    matters: 'for everybody in these roles but beginners without a badge',
    options: [
      { id: 'deeper', label: 'Go Deeper in My Role' },
      { id: 'other-side', label: 'See the Other Side' },
      { id: 'scale', label: 'Work with Several Teams' },
      { id: 'kanban', label: 'Add Kanban to Scrum' },
    ],
  },
  purpose: {
    id: 'purpose',
    topic: 'Reason',
    text: 'Why do you want one now?',
    why: 'For some people a badge opens doors, for others it changes nothing.',
    matters:
      'for PMP holders, developers, analysts, experienced product people, beginners without a role, and when all else is open',
    options: [
      { id: 'hired', label: 'To Get a New Job or Role' },
      { id: 'better', label: 'To Do My Job Better' },
      { id: 'asked', label: 'An Employer or Client Asks for One' },
      { id: 'nothing', label: 'No Particular Reason' },
    ],
  },
  learning: {
    id: 'learning',
    topic: 'Learning',
    text: 'How would you like to learn for it?',
    why: 'Two issuers offer nearly the same certification, one with a class and one without.',
    matters: 'when two issuers compete',
    options: [
      { id: 'class', label: 'In a Live Class' },
      { id: 'self-study', label: 'On My Own' },
      { id: 'cheapest', label: 'Whichever Costs Less' },
    ],
  },
  payer: {
    id: 'payer',
    topic: 'Cost',
    text: 'Who pays for it?',
    why: 'A class costs several times what an exam alone does.',
    matters: 'when two issuers compete and the way of learning is open',
    options: [
      { id: 'me', label: 'I Pay Myself' },
      { id: 'employer', label: 'My Employer Pays' },
    ],
  },
};

/** Words that fit one situation better than the general ones. */
export const LED_PROJECTS = {
  text: 'How long have you led projects yourself?',
  why: 'PMP asks for about three years of leading projects before the exam.',
};
/** Shorter than the general ones, since the question says what is counted. */
export const LED_PROJECTS_LABELS = {
  'led-none': 'Not Yet',
  'led-under-3': 'Under 3 Years',
  'led-3-plus': '3 Years or More',
};
export const LED_OR_AGILE = {
  text: 'How long have you worked on agile teams, or led projects? Pick the first that is true of you.',
  why: 'With a year or more on agile teams the agile project badge fits. Without it, PMP asks for about three years of leading.',
};
export const LED_OR_AGILE_LABELS = {
  'over-3': 'Agile Teams, Over 3 Years',
  '1-to-3': 'Agile Teams, 1 to 3 Years',
  'led-3-plus': 'Led Projects, 3 Years or More',
  'led-under-3': 'Led Projects, Under 3 Years',
  'led-none': 'None of These Yet',
};
export const DECIDED = {
  text: 'How long have you decided what gets built, as a Product Owner or close to one?',
  why: 'It decides whether a first badge, a higher one or more practice comes next.',
};

/** The optional trade-off between two issuers, as it is listed once it was weighed. */
export const TRADE_OFF: { readonly topic: string; readonly labels: Readonly<Record<TradeOff, string>> } = {
  topic: 'Trade-off',
  labels: { class: 'The Class Is Worth It', exam: 'The Class Is Not Worth It' },
};
