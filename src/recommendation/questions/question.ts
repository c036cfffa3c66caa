import { type Answers, QUESTION_IDS, type QuestionId, TRADE_OFFS, type TradeOff } from './answers.ts';
import { openOptions } from './on-offer.ts';
import {
  COACH_WHOM,
  DID_PRODUCT,
  DID_SCRUM_MASTER,
  KANBAN_FOR,
  NOT_SURE,
  QUESTIONS,
  type Question,
  SAFE_SCRUM,
  SAFE_SEAT,
  TRADE_OFF,
} from './question-words.ts';

/** The question as it should be put to someone with these answers, "Not sure" last. */
export function questionFor(id: QuestionId, answers: Answers): Question {
  const question = QUESTIONS[id];
  const open = openOptions(id, answers);
  const options = open.flatMap((one) => question.options.find((option) => option.id === one) ?? []);
  return { ...question, ...fittingWords(id, answers), options: [...options, NOT_SURE] };
}

/** Words that fit these people better than the general ones. */
function fittingWords(id: QuestionId, { aim, setting }: Answers): Pick<Question, 'text' | 'why'> | undefined {
  switch (id) {
    case 'focus':
      if (setting === 'safe') return SAFE_SEAT;
      if (setting === 'kanban') return aim === 'build' ? undefined : KANBAN_FOR;
      return aim === 'coach' ? COACH_WHOM : undefined;
    case 'experience':
      if (setting === 'safe') return SAFE_SCRUM;
      if (aim === 'team') return DID_SCRUM_MASTER;
      return aim === 'product' ? DID_PRODUCT : undefined;
    default:
      return undefined;
  }
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
  setting: [
    ['for people who may work under a project method', { aim: 'projects' }],
    ['for everyone else', { aim: 'team' }],
  ],
  focus: [
    ['within SAFe, around teams', { aim: 'team', setting: 'safe' }],
    ['within SAFe, for product people', { aim: 'product', setting: 'safe' }],
    ['within SAFe, for developers', { aim: 'build', setting: 'safe' }],
    ['within SAFe, for everyone else on a team', { aim: 'member', setting: 'safe' }],
    ['with Kanban', { aim: 'team', setting: 'kanban' }],
    ['for coaches', { aim: 'coach', setting: 'mix' }],
    ['for developers', { aim: 'build', setting: 'scrum' }],
  ],
  experience: [
    ['within SAFe', { aim: 'team', setting: 'safe' }],
    ['for Scrum Masters', { aim: 'team' }],
    ['for Product Owners', { aim: 'product' }],
    ['for everyone else', { aim: 'projects' }],
  ],
};

/** The option's words as on the button, for someone with these answers; undefined for an option not on offer. */
export function optionLabel(id: QuestionId, option: string, answers: Answers): string | undefined {
  if (option === NOT_SURE.id) return NOT_SURE.label;
  const isOpen = (openOptions(id, answers) as readonly string[]).includes(option);
  return isOpen ? QUESTIONS[id].options.find((one) => one.id === option)?.label : undefined;
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
