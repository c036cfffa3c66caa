import {
  type Answers,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  TRADE_OFFS,
  type TradeOff,
} from './answers.ts';
import { countedExperience, holdsNothing, openOptions } from './on-offer.ts';
import {
  DECIDED,
  LED_OR_AGILE,
  LED_OR_AGILE_LABELS,
  LED_PROJECTS,
  LED_PROJECTS_LABELS,
  NOT_SURE,
  type Option,
  QUESTIONS,
  type Question,
  TRADE_OFF,
} from './question-words.ts';

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
function directionLabel(id: OptionId, answers: Answers): Partial<Option> {
  const { aim } = answers;
  if (id === 'other-side' && aim === 'team') return { label: 'Learn the Product Side' };
  if (id === 'other-side' && aim === 'product') return { label: 'Learn the Scrum Master\u2019s Side' };
  if (id === 'deeper' && holdsNothing(answers)) return { label: 'Get a Badge for My Role' };
  return {};
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
    ['for team work with Scrum, holding a certification', { aim: 'team', setting: 'scrum', held: 'csm' }],
    ['for team work with Scrum, holding none', { aim: 'team', setting: 'scrum', held: 'none' }],
    ['for team work without Scrum, holding a certification', { aim: 'team', held: 'csm' }],
    ['for team work without Scrum, holding none', { aim: 'team', held: 'none' }],
    ['for deciding what gets built, holding a certification', { aim: 'product', held: 'csm' }],
    ['for deciding what gets built, holding none', { aim: 'product', held: 'none' }],
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
