import type { Outcome, Recommendation } from '../recommendation/index.ts';

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
      // Only a real tie names two.
      return clarity === 'tie' ? `${first} or ${second}` : `Get ${first}`;
    case 'both':
      return `${first} first, then ${second}`;
    case 'not-yet': {
      const then = names.length > 0 ? `, then ${names.join(' or ')}` : '';
      return `Not yet: ${FIRST_STEPS[outcome.first]} first${then}`;
    }
    case 'none':
      return 'You need no certification now';
    case 'keep-or-lapse':
      return 'Nothing new now: renew only what still helps you';
    case 'ask-employer':
      return 'Ask your employer which one counts';
    case 'undecided':
      return `Not enough to go on yet; most begin with ${names.join(' or ')}`;
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
