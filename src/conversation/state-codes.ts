import {
  type Answers,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  topicOf,
} from '../recommendation/index.ts';

/**
 * One letter for each question and each option. None is ever used again for something else, so that those of questions
 * and options that are gone stand in the comments.
 */
const QUESTION_CODES: Record<QuestionId, string> = {
  aim: 'a',
  setting: 's',
  focus: 'f',
  held: 'h',
  purpose: 'p',
  whose: 'w',
  led: 'r',
  next: 'n',
  experience: 'e',
  learning: 'l',
  // "d" was a detail of the way of working, "y" who pays.
};

const OPTION_CODES: { [Q in QuestionId]: Record<(typeof OPTION_IDS)[Q][number], string> } = {
  // "l" was to coach or lead.
  aim: {
    team: 't',
    coach: 'c',
    product: 'p',
    'product-manager': 'm',
    projects: 'r',
    build: 'b',
    test: 'e',
    analysis: 'a',
    manager: 'x',
    member: 'n',
    open: 'o',
  },
  setting: { scrum: 's', safe: 'f', kanban: 'k', planned: 'p', prescribed: 'g', mix: 'm' },
  // "c", "t", "a", "o" and "m" were the kinds of building, coaching and leading.
  focus: {
    'one-team': '1',
    'several-teams': '2',
    train: '3',
    rollout: '4',
    features: '5',
    solution: '6',
    portfolio: '7',
    'team-work': '8',
    architecture: '9',
    overview: 'v',
    basics: 'b',
    'one-flow': 'f',
    services: 's',
    'coach-kanban': 'k',
    sprints: 'p',
    meetings: 'e',
    teams: 'g',
    company: 'y',
    teach: 'h',
    'how-scrum': 'w',
    engineering: 'n',
    design: 'd',
  },
  // "s" and "p" were two badges in one button each, of which it is not known which one was held.
  held: { none: 'n', csm: 'a', 'psm-i': 'b', cspo: 'c', 'pspo-i': 'd', pmp: 'm', several: 'v' },
  purpose: { hired: 'h', prove: 'p', better: 'b', asked: 'a', nothing: 'n' },
  whose: { scrum: 's', pmi: 'p', safe: 'f', governance: 'g', unnamed: 'u' },
  led: { none: 'n', 'under-3': 'u', '3-plus': 'o' },
  // "r" was a renewal, which belongs to what is held by now.
  next: { deeper: 'd', 'other-side': 'o', scale: 's', kanban: 'k', executives: 'x', coaching: 'c' },
  // "x", "y" and "z" were time spent leading projects, which is a question of its own by now.
  experience: {
    none: 'n',
    'under-1': 'u',
    '1-to-3': 'b',
    'over-3': 'o',
    'scrum-new': 'i',
    'scrum-known': 'j',
  },
  learning: { class: 'c', 'self-study': 's', cheapest: 'l' },
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
