import type { Certainty, Outcome, Recommendation } from '../recommendation/index.ts';

type FirstStep = Extract<Outcome, { first: unknown }>['first'];

/** What to do before a certification, as in "lead projects first". The whole advice is in the next step. */
export const FIRST_STEPS: Record<FirstStep, string> = {
  'practise-as-scrum-master': 'work as a Scrum Master',
  'practise-as-product-owner': 'work as a Product Owner',
  'lead-projects': 'lead projects',
  'practise-before-coaching': 'work on agile teams',
  'show-what-you-build': 'make something you can show',
  'learn-the-product-craft': 'learn the product craft',
  'choose-a-goal': 'choose a goal',
  'use-what-you-hold': 'use what you hold',
  'read-for-free': 'read and watch for free',
};

/** The verdict in one line, without a full stop. `name` says what to call a certification, by id. */
export function headline(
  { outcome, clarity }: Pick<Recommendation, 'outcome' | 'clarity'>,
  name: (certification: string) => string,
): string {
  const names = outcome.certifications.map(name);
  const [first, second] = names;
  switch (outcome.kind) {
    case 'one':
      return `Get ${first}`;
    case 'pair':
      return `${first} or ${second} \u2013 ${pairInWords(clarity, name(outcome.certifications[0]))}`;
    case 'both':
      return `${first} first, then ${second}`;
    case 'not-yet': {
      const then = names.length > 0 ? `, then ${names.join(' or ')}` : '';
      return `Not yet: ${FIRST_STEPS[outcome.first]} first${then}`;
    }
    case 'none':
      return 'You need no certification now';
    case 'keep-or-lapse':
      return 'Nothing new: keep what still serves, let the rest lapse';
    case 'ask-employer':
      return 'Ask your employer which one counts';
    case 'undecided':
      return `Too little is known for a verdict; most people begin with ${names.join(' or ')}`;
    default:
      return outcome satisfies never;
  }
}

/** The outcome in a few words, for lists of several. */
export function inBrief(outcome: Outcome, name: (certification: string) => string): string {
  const names = outcome.certifications.map(name);
  switch (outcome.kind) {
    case 'one':
    case 'pair':
      return names.join(' or ');
    case 'both':
      return names.join(', then ');
    case 'not-yet':
      return `not yet, ${FIRST_STEPS[outcome.first]} first`;
    case 'none':
      return 'no certification now';
    case 'keep-or-lapse':
      return 'nothing new';
    case 'ask-employer':
      return 'ask your employer';
    case 'undecided':
      return 'too little known';
    default:
      return outcome satisfies never;
  }
}

function pairInWords(clarity: Certainty, first: string): string {
  return clarity === 'tie' ? 'both fit equally well' : `${first} fits a little better`;
}

const CLARITY: Record<Certainty, string> = {
  clear: 'A clear case.',
  likely: 'Likely, but not everything that counts is known.',
  close: 'A close call: one of your answers tips it.',
  open: 'A place to begin, and no verdict.',
  tie: 'A tie: the order of the two is ours.',
};

/** How firmly the first stands before the second; empty where nothing is to be got now. */
export function clarityInWords({ outcome, clarity }: Pick<Recommendation, 'outcome' | 'clarity'>): string {
  return outcome.kind === 'not-yet' || outcome.certifications.length === 0 ? '' : CLARITY[clarity];
}
