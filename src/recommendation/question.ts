import {
  BADGE_LABELS,
  DECIDED,
  LED_OR_AGILE,
  LED_OR_AGILE_LABELS,
  LED_PROJECTS,
  LED_PROJECTS_LABELS,
  NOT_SURE,
  QUESTIONS,
  TRADE_OFF,
} from './question-words.ts';

/**
 * Every question there is, in the one order in which the decision reads them: first what chooses the track, then
 * what chooses the level, then what chooses the issuer. Ids of questions and options are for good: they stand in
 * old messages, in action ids and in the answers people pass on the command line.
 */
export const OPTION_IDS = {
  aim: ['team', 'product', 'projects', 'build', 'lead'],
  setting: ['scrum', 'safe', 'kanban', 'planned', 'mix'],
  focus: ['code', 'test', 'analyse', 'coach', 'manage'],
  detail: ['with-sprints', 'no-sprints', 'tenders', 'no-tenders'],
  experience: ['none', 'under-1', '1-to-3', 'over-3', 'led-none', 'led-under-3', 'led-3-plus'],
  held: ['none', 'scrum-master', 'product-owner', 'pmp', 'several'],
  next: ['deeper', 'other-side', 'scale', 'kanban', 'renew'],
  purpose: ['hired', 'better', 'asked', 'nothing'],
  learning: ['class', 'self-study', 'cheapest'],
  payer: ['me', 'employer'],
} as const;

export type QuestionId = keyof typeof OPTION_IDS;
/** An option of one question; `not-sure` belongs to each, excludes nothing and favours nothing. */
export type OptionId<Q extends QuestionId = QuestionId> = (typeof OPTION_IDS)[Q][number] | 'not-sure';

export const QUESTION_IDS = Object.keys(OPTION_IDS) as readonly QuestionId[];

/** What can be ticked after "Several, or another one": each box is a group of badges that count alike. */
export const BADGES = [
  'sm-first',
  'sm-advanced',
  'sm-top',
  'po-first',
  'po-advanced',
  'po-top',
  'developer',
  'pmp',
  'pmi-acp',
  'other',
] as const;
export type Badge = (typeof BADGES)[number];

/**
 * What the person made of the difference between two issuers: the class is worth it, or the exam alone will do. It
 * is no question: nobody has to say it, and nothing waits for it.
 */
export const TRADE_OFFS = ['class', 'exam'] as const;
export type TradeOff = (typeof TRADE_OFFS)[number];

/**
 * Answers given so far, by question. `ticked` is only there once the boxes behind "several" were sent, `tradeoff` once
 * the difference between two issuers was weighed.
 */
export type Answers = { readonly [Q in QuestionId]?: OptionId<Q> } & {
  readonly ticked?: readonly Badge[];
  readonly tradeoff?: TradeOff;
};

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

/** What stands beside the box. */
export function badgeLabel(badge: Badge): string {
  return BADGE_LABELS[badge];
}

/**
 * The options one may pick now, "Not sure" apart. Some depend on earlier answers; an empty list means that the
 * question makes no sense here.
 */
function openOptions(id: QuestionId, answers: Answers): readonly OptionId[] {
  const { aim, setting } = answers;
  switch (id) {
    case 'focus':
      return aim === 'build' ? ['code', 'test', 'analyse'] : aim === 'lead' ? ['coach', 'manage'] : [];
    case 'detail':
      if (setting === 'kanban') return ['with-sprints', 'no-sprints'];
      return setting === 'planned' ? ['tenders', 'no-tenders'] : [];
    case 'experience':
      return EXPERIENCE[countedExperience(answers)];
    case 'next':
      return directions(answers);
    default:
      return OPTION_IDS[id];
  }
}

/** Coaches have no other side; who holds nothing has nothing to renew; Scrum teams can grow in number, or add Kanban. */
function directions({ aim, setting, held, ticked }: Answers): readonly OptionId<'next'>[] {
  if (aim === 'lead') return ['deeper', 'renew'];
  const beyond = aim === 'team' && setting === 'scrum' ? (['scale', 'kanban'] as const) : [];
  return ['deeper', 'other-side', ...beyond, ...(holdsNothing(held, ticked) ? [] : (['renew'] as const))];
}

/** On whose answers the options of a question depend. */
const DEPENDS_ON: Partial<Record<QuestionId, readonly QuestionId[]>> = {
  focus: ['aim'],
  detail: ['setting'],
  experience: ['aim', 'setting'],
  next: ['aim', 'setting', 'held'],
};

/** The questions whose answers decide what can be answered to others. */
export const DECIDES_OPTIONS: readonly QuestionId[] = [...new Set(Object.values(DEPENDS_ON).flat())];

/** Whether a question has the same options however the open ones that they depend on are answered. */
export function hasKnownOptions(id: QuestionId, answers: Answers): boolean {
  const open = (DEPENDS_ON[id] ?? []).filter((one) => answers[one] === undefined);
  const ways = open.reduce<readonly Answers[]>(
    (sets, one) =>
      sets.flatMap((set) => [...OPTION_IDS[one], 'not-sure'].map((option) => ({ ...set, [one]: option }))),
    [answers],
  );
  return new Set(ways.map((way) => openOptions(id, way).join())).size === 1;
}

/** Whose time counts as experience: on agile teams, leading projects, or whichever of the two there is more of. */
type Counted = 'agile' | 'led' | 'either';

/** In the order shown. Where either counts, the first that is true is the one that decides. */
const EXPERIENCE: Record<Counted, readonly OptionId<'experience'>[]> = {
  agile: ['none', 'under-1', '1-to-3', 'over-3'],
  led: ['led-none', 'led-under-3', 'led-3-plus'],
  either: ['over-3', '1-to-3', 'led-3-plus', 'led-under-3', 'led-none'],
};

/**
 * Where projects are planned up front and no other role is named, time spent leading them counts. For people who run
 * projects in another way both count: a year or more on agile teams decides for the agile project badge, and without
 * it the time spent leading decides whether PMP can be had yet. Within SAFe neither decides.
 */
export function countedExperience({ aim, setting }: Answers): Counted {
  if (setting === 'planned') {
    return aim === 'projects' || aim === 'not-sure' || aim === undefined ? 'led' : 'agile';
  }
  return aim === 'projects' && setting !== 'safe' ? 'either' : 'agile';
}

function holdsNothing(held: OptionId<'held'> | undefined, ticked: readonly Badge[] | undefined): boolean {
  return held === 'several' ? !ticked?.length : held === undefined || held === 'none' || held === 'not-sure';
}

/** The question as it should be put to someone with these answers, "Not sure" last. */
export function questionFor(id: QuestionId, answers: Answers): Question {
  const question = QUESTIONS[id];
  const options = openOptions(id, answers).flatMap((open) =>
    question.options
      .filter((option) => option.id === open)
      .map((option) => ({ ...option, ...fittingLabel(id, option.id, answers) })),
  );
  return {
    ...question,
    ...(id === 'experience' && experienceWords(answers)),
    options: [...options, NOT_SURE],
  };
}

/** What counts as experience depends on the work it is for. */
function experienceWords(answers: Answers): Pick<Question, 'text' | 'why'> | undefined {
  switch (countedExperience(answers)) {
    case 'led':
      return LED_PROJECTS;
    case 'either':
      return LED_OR_AGILE;
    case 'agile':
      return answers.aim === 'product' ? DECIDED : undefined;
  }
}

/** Words on the button that differ from the general ones. */
function fittingLabel(id: QuestionId, option: OptionId, answers: Answers): Partial<Option> {
  if (id === 'next') return directionLabel(option, answers);
  if (id !== 'experience') return {};
  const counted = countedExperience(answers);
  const labels: Partial<Record<OptionId, string>> =
    counted === 'led' ? LED_PROJECTS_LABELS : counted === 'either' ? LED_OR_AGILE_LABELS : {};
  const label = labels[option];
  return label ? { label } : {};
}

/** The directions, in words for who is asked: "the other side" is another one for each role. */
function directionLabel(id: OptionId, { aim, held, ticked }: Answers): Partial<Option> {
  if (id === 'other-side' && aim === 'team') return { label: 'Learn the Product Side' };
  if (id === 'other-side' && aim === 'product') return { label: 'Learn the Scrum Master\u2019s Side' };
  if (id === 'deeper' && aim === 'lead') return { label: 'Get Something New' };
  if (id === 'deeper' && holdsNothing(held, ticked)) return { label: 'Get a Badge for My Role' };
  return {};
}

/** Whether this option can be picked with these other answers given. */
export function isOffered(id: QuestionId, option: string, answers: Answers): boolean {
  const open: readonly string[] = openOptions(id, answers);
  return open.length > 0 && (option === 'not-sure' || open.includes(option));
}

/** The answers that make sense beside each other; ticked boxes only behind "several". A trade-off always stays. */
export function onOffer(answers: Answers): Answers {
  const { ticked, tradeoff } = answers;
  const kept = QUESTION_IDS.filter((id) => isOffered(id, answers[id] ?? '', answers));
  const given = Object.fromEntries(kept.map((id) => [id, answers[id]])) as Answers;
  return {
    ...given,
    ...(ticked && given.held === 'several' && { ticked }),
    ...(tradeoff && { tradeoff }),
  };
}

/** A question as it is put to some people only. */
interface Variant extends Pick<Question, 'text' | 'why' | 'options'> {
  /** To whom, in words. */
  readonly when: string;
}

/** Every question with every option it can ever show; where people are asked differently, each way as well. */
export function allQuestions(): readonly (Question & { readonly variants: readonly Variant[] })[] {
  return QUESTION_IDS.map((id) => ({
    ...QUESTIONS[id],
    options: [...QUESTIONS[id].options, NOT_SURE],
    variants: (VARIANTS[id] ?? []).map(([when, example]) => {
      const { text, why, options } = questionFor(id, example);
      return { when, text, why, options };
    }),
  }));
}

/** For each way to put a question, the answers of someone it is put to like that. */
const VARIANTS: Partial<Record<QuestionId, readonly (readonly [when: string, example: Answers])[]>> = {
  focus: [
    ['after "Build, Test or Analyze"', { aim: 'build' }],
    ['after "Coach or Lead"', { aim: 'lead' }],
  ],
  detail: [
    ['where work is run with Kanban or as a steady flow', { setting: 'kanban' }],
    ['where projects are planned up front', { setting: 'planned' }],
  ],
  experience: [
    ['for those who run projects planned up front', { aim: 'projects', setting: 'planned' }],
    ['for those who run projects in any other way', { aim: 'projects', setting: 'mix' }],
    ['for those who decide what gets built', { aim: 'product' }],
    ['for everyone else', { aim: 'team' }],
  ],
  next: [
    [
      'for team work with Scrum, holding a certification',
      { aim: 'team', setting: 'scrum', held: 'scrum-master' },
    ],
    ['for team work with Scrum, holding none', { aim: 'team', setting: 'scrum', held: 'none' }],
    ['for team work without Scrum, holding a certification', { aim: 'team', held: 'scrum-master' }],
    ['for team work without Scrum, holding none', { aim: 'team', held: 'none' }],
    ['for deciding what gets built, holding a certification', { aim: 'product', held: 'scrum-master' }],
    ['for deciding what gets built, holding none', { aim: 'product', held: 'none' }],
    ['for coaches', { aim: 'lead', held: 'scrum-master' }],
  ],
};

/** The option's words as on the button, for someone with these answers; undefined for an option not on offer. */
export function optionLabel(id: QuestionId, option: string, answers: Answers): string | undefined {
  return questionFor(id, answers).options.find((one) => one.id === option)?.label;
}

/** The option's words without regard to other answers; undefined for an unknown option. */
export function plainOptionLabel(id: QuestionId | 'tradeoff', option: string): string | undefined {
  if (id === 'tradeoff') return TRADE_OFFS.filter((one) => one === option).map(tradeOffLabel)[0];
  return [...QUESTIONS[id].options, NOT_SURE].find((one) => one.id === option)?.label;
}

/** One or two words for a question or the trade-off, for lists of answers. */
export function topicOf(id: QuestionId | 'tradeoff'): string {
  return id === 'tradeoff' ? TRADE_OFF.topic : QUESTIONS[id].topic;
}

/** What the person made of the difference, in words for lists of answers. */
export function tradeOffLabel(tradeoff: TradeOff): string {
  return TRADE_OFF.labels[tradeoff];
}
