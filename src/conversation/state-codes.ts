import {
  type Answers,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  topicOf,
} from '../recommendation/index.ts';

/** One letter for each question and each option. None is ever used again for something else. */
const QUESTION_CODES: Record<QuestionId, string> = {
  aim: 'a',
  setting: 's',
  focus: 'f',
  detail: 'd',
  experience: 'e',
  held: 'h',
  next: 'n',
  purpose: 'p',
  learning: 'l',
  payer: 'y',
};

const OPTION_CODES: { [Q in QuestionId]: Record<(typeof OPTION_IDS)[Q][number], string> } = {
  aim: { team: 't', product: 'p', projects: 'r', build: 'b', lead: 'l' },
  setting: { scrum: 's', safe: 'f', kanban: 'k', planned: 'p', mix: 'm' },
  focus: { code: 'c', test: 't', analyse: 'a', coach: 'o', manage: 'm' },
  // "o" and "s" were one team and several teams, which the direction tells by now.
  detail: {
    'with-sprints': 'w',
    'no-sprints': 'n',
    tenders: 't',
    'no-tenders': 'f',
  },
  experience: {
    none: 'n',
    'under-1': 'u',
    '1-to-3': 'b',
    'over-3': 'o',
    'led-none': 'x',
    'led-under-3': 'y',
    'led-3-plus': 'z',
  },
  // "s" and "p" were two badges in one button each, of which it is not known which one was held.
  held: { none: 'n', csm: 'a', 'psm-i': 'b', cspo: 'c', 'pspo-i': 'd', pmp: 'm', several: 'v' },
  // "r" was a renewal, which belongs to what is held by now.
  next: { deeper: 'd', 'other-side': 'o', scale: 's', kanban: 'k' },
  purpose: { hired: 'h', better: 'b', asked: 'a', nothing: 'n' },
  learning: { class: 'c', 'self-study': 's', cheapest: 'l' },
  payer: { me: 'm', employer: 'e' },
};
const NOT_SURE_CODE = '0';

/** Answers in the order given: a letter for each question, and one for its option. */
export function answersAsText(order: readonly QuestionId[], answers: Answers): string {
  return order.map((question) => QUESTION_CODES[question] + optionCode(question, answers[question])).join('');
}

/** The same read back, and the topics of those that are no answers any more. */
export function readAnswers(text: string) {
  const answers: { [Q in QuestionId]?: OptionId } = {};
  const dropped: string[] = [];
  for (const [questionCode = '', code = ''] of text.match(/../g) ?? []) {
    const question = QUESTION_IDS.find((id) => QUESTION_CODES[id] === questionCode);
    const option = question && optionOf(question, code);
    if (question && option) answers[question] = option;
    else dropped.push(question ? topicOf(question) : 'an earlier question');
  }
  return { answers: answers as Answers, order: Object.keys(answers) as QuestionId[], dropped };
}

function optionCode(question: QuestionId, option: OptionId | undefined): string {
  if (option === 'not-sure') return NOT_SURE_CODE;
  const codes: Partial<Record<string, string>> = OPTION_CODES[question];
  const code = option && codes[option];
  if (!code) throw new Error(`no answer to "${question}" to write down`);
  return code;
}

function optionOf(question: QuestionId, code: string): OptionId | undefined {
  if (code === NOT_SURE_CODE) return 'not-sure';
  const codes: Partial<Record<string, string>> = OPTION_CODES[question];
  return OPTION_IDS[question].find((option) => codes[option] === code);
}
