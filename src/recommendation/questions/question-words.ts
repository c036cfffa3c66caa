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
    topic: 'Role',
    text: 'Which of these do you do, or want to do?',
    why: 'The role you work in, or want, decides more than anything else.',
    matters: 'always',
    options: [
      { id: 'team', label: 'Scrum Master or Team Lead' },
      { id: 'coach', label: 'Agile Coach or Facilitator' },
      { id: 'product', label: 'Product Owner' },
      { id: 'product-manager', label: 'Product Manager' },
      { id: 'projects', label: 'Project or Program Manager' },
      { id: 'build', label: 'Developer or Designer' },
      { id: 'test', label: 'Tester' },
      { id: 'analysis', label: 'Business Analyst' },
      { id: 'manager', label: 'Manager or Executive' },
      { id: 'member', label: 'Team Member, Any Role' },
      { id: 'open', label: 'Several, or Not Decided Yet' },
    ],
  },
  setting: {
    id: 'setting',
    topic: 'Way of working',
    text: 'How is work run where you are, or where you want to be?',
    why: 'A certification for one way of working says little to people who work another way.',
    matters: 'wherever the certification depends on it',
    options: [
      { id: 'scrum', label: 'Scrum' },
      { id: 'safe', label: 'SAFe' },
      { id: 'kanban', label: 'Kanban, Requests as They Come' },
      { id: 'planned', label: 'Planned Up Front (Waterfall)' },
      { id: 'prescribed', label: 'PRINCE2 or AgilePM' },
      { id: 'mix', label: 'Agile, but No Single Method' },
    ],
  },
  focus: {
    id: 'focus',
    topic: 'Focus',
    text: 'What should it be about?',
    why: 'There are different certifications for each.',
    matters: 'within SAFe and Kanban, for coaches and for developers',
    options: [
      { id: 'one-team', label: 'One Team' },
      { id: 'several-teams', label: 'Several Teams' },
      { id: 'train', label: 'The Whole Train (RTE)' },
      { id: 'rollout', label: 'Rolling SAFe Out' },
      { id: 'features', label: 'Features of One Train' },
      { id: 'solution', label: 'A Solution of Several Trains' },
      { id: 'portfolio', label: 'Portfolio and Budgets' },
      { id: 'team-work', label: 'My Own Team\u2019s Work' },
      { id: 'architecture', label: 'Architecture' },
      { id: 'overview', label: 'Understand All of SAFe' },
      { id: 'basics', label: 'Understand the Basics' },
      { id: 'one-flow', label: 'Fix How One Team\u2019s Work Flows' },
      { id: 'services', label: 'Connect Several Services' },
      { id: 'coach-kanban', label: 'Coach Others in Kanban' },
      { id: 'sprints', label: 'Use Kanban Inside Sprints' },
      { id: 'meetings', label: 'Meetings and Workshops' },
      { id: 'teams', label: 'Teams' },
      { id: 'company', label: 'Leaders and the Whole Company' },
      { id: 'teach', label: 'I Want to Teach Classes' },
      { id: 'how-scrum', label: 'How Scrum Works' },
      { id: 'engineering', label: 'Engineering Practices' },
      { id: 'design', label: 'Design and Research (UX)' },
    ],
  },
  held: {
    id: 'held',
    topic: 'You hold',
    text: 'Which certification do you hold already?',
    why: 'What you hold decides what is left worth getting. One that has lapsed counts as well.',
    matters: 'always, since we recommend nothing that one holds',
    options: [
      { id: 'none', label: 'None' },
      { id: 'csm', label: 'CSM' },
      { id: 'psm-i', label: 'PSM I' },
      { id: 'cspo', label: 'CSPO' },
      { id: 'pspo-i', label: 'PSPO I' },
      { id: 'pmp', label: 'PMP' },
      { id: 'several', label: 'Another, Several or Expiring' },
    ],
  },
  purpose: {
    id: 'purpose',
    topic: 'Reason',
    text: 'Why do you want one now?',
    why: 'For some people a certification opens doors, for others it changes nothing.',
    matters:
      'where the reason changes the advice: Scrum, product, projects, developers, analysts, no role yet',
    options: [
      { id: 'hired', label: 'Get a Job or a New Role' },
      { id: 'prove', label: 'Prove What I Can Do' },
      { id: 'better', label: 'Get Better at My Work' },
      { id: 'asked', label: 'Someone Asks for One' },
      { id: 'nothing', label: 'Just Curious, No Need Yet' },
    ],
  },
  whose: {
    id: 'whose',
    topic: 'Asked for',
    text: 'Which kind do they ask for?',
    why: 'Then that kind counts, whatever else would fit.',
    matters: 'after \u201cSomeone Asks for One\u201d',
    options: [
      { id: 'scrum', label: 'Scrum' },
      { id: 'pmi', label: 'PMI (PMP, PMI-ACP, \u2026)' },
      { id: 'safe', label: 'SAFe' },
      { id: 'governance', label: 'PRINCE2 or AgilePM' },
      { id: 'unnamed', label: 'They Do Not Say' },
    ],
  },
  led: {
    id: 'led',
    topic: 'Led projects',
    text: 'How long have you led projects yourself?',
    why: 'PMP requires about three years of leading projects before the exam.',
    matters: 'for people who run projects, and in planned work for managers and whoever names no role',
    options: [
      { id: 'none', label: 'Not Yet' },
      { id: 'under-3', label: 'Under 3 Years' },
      { id: '3-plus', label: '3 Years or More' },
    ],
  },
  experience: {
    id: 'experience',
    topic: 'Experience',
    text: 'How long have you worked on agile teams?',
    why: 'It decides whether a first certification, a higher one or more practice comes next.',
    matters: 'wherever the level or a prerequisite depends on it',
    options: [
      { id: 'none', label: 'Not Yet' },
      { id: 'under-1', label: 'Under 1 Year' },
      { id: '1-to-3', label: '1 to 3 Years' },
      { id: 'over-3', label: 'Over 3 Years' },
      { id: 'scrum-new', label: 'Not Well Yet' },
      { id: 'scrum-known', label: 'Well Enough' },
    ],
  },
  next: {
    id: 'next',
    topic: 'Direction',
    text: 'What would you like next?',
    why: 'Each of these leads to different advice.',
    matters: 'for Scrum Masters and team members who hold a certification of that line or are not sure',
    options: [
      { id: 'deeper', label: 'Go Deeper in My Role' },
      { id: 'other-side', label: 'Learn the Product Side' },
      { id: 'scale', label: 'Work With Several Teams' },
      { id: 'kanban', label: 'Add Kanban to Scrum' },
      { id: 'executives', label: 'Work With Executives' },
      { id: 'coaching', label: 'Become a Coach' },
    ],
  },
  learning: {
    id: 'learning',
    topic: 'Learning',
    text: 'How would you like to learn for it?',
    why: 'Two issuers offer nearly the same certification, one with a class and one without.',
    matters: 'when two issuers compete',
    options: [
      { id: 'class', label: 'A Live Class With a Trainer' },
      { id: 'self-study', label: 'Study Alone, Then an Exam' },
      { id: 'cheapest', label: 'Whatever Costs Least' },
    ],
  },
};

/** Words that fit one situation better than the general ones. */
export const SAFE_SEAT = {
  text: 'What do you look after in SAFe?',
  why: 'In SAFe every seat has a certification of its own.',
};
export const SAFE_SCRUM = {
  text: 'How well do you know Scrum itself?',
  why: 'Classes about SAFe build on Scrum, so it may have to come first.',
};
export const KANBAN_FOR = {
  text: 'What do you need Kanban for?',
  why: 'There is a certification for each of these.',
};
export const COACH_WHOM = {
  text: 'Whom or what do you help, or want to?',
  why: 'Coaching certifications differ in how far they reach.',
};
export const DID_PRODUCT = {
  text: 'How long have you decided what gets built, as a Product Owner or close to one?',
  why: 'It decides whether a first certification, a higher one or more practice comes next.',
};
export const DID_SCRUM_MASTER = {
  text: 'How long have you worked as a Scrum Master, or close to one?',
  why: 'It decides whether a first certification, a higher one or more practice comes next.',
};

/** The optional trade-off between two issuers, as it is listed once it was weighed. */
export const TRADE_OFF: { readonly topic: string; readonly labels: Readonly<Record<TradeOff, string>> } = {
  topic: 'Trade-off',
  labels: { class: 'The Class Is Worth It', exam: 'The Class Is Not Worth It' },
};
