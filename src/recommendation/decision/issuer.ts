import type { TradeOff } from '../questions/answers.ts';
import type { LevelChoice } from './level-choice.ts';
import type { Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';
import { onShelf, type Rivals, type ShelfId, shelf, type WinnerId } from './shelf.ts';
import type { Ground } from './track.ts';

/** The third stage's result: the outcome, and what chose between issuers where two compete. */
export interface IssuerChoice {
  readonly outcome: Outcome;
  readonly grounds: readonly Ground[];
  readonly clarity: Clarity;
}

/** How firmly the first stands before the second. */
export type Clarity =
  | 'clear'
  /** The way of learning or money alone put one issuer before another. */
  | 'close'
  /** Nothing the person said puts one issuer before another; the order is a stated one. */
  | 'tie'
  /** Two different directions, and which to take is the person's own choice. */
  | 'open';

/** Third stage: way of learning, then money, choose between issuers of the same thing. */
export function chooseIssuer(level: LevelChoice, reading: Reading): IssuerChoice {
  switch (level.kind) {
    case 'get':
      return takeFrom(level.shelf, reading);
    case 'both':
      return takeBoth(level.shelves, reading);
    case 'not-yet':
      return plain({ kind: 'not-yet', certifications: onShelf(level.shelf), first: level.first });
    case 'none':
      return plain({ kind: 'none', certifications: [], first: level.first });
    case 'keep-or-lapse':
      return plain({ kind: 'keep-or-lapse', certifications: [] });
    case 'ask-employer':
      return plain({ kind: 'ask-employer', certifications: [] });
    case 'undecided':
      return plain({ kind: 'undecided', certifications: [], findOut: ['aim', 'setting'] });
  }
}

const plain = (outcome: Outcome): IssuerChoice => ({ outcome, grounds: [], clarity: 'clear' });

function takeFrom(id: ShelfId, reading: Reading): IssuerChoice {
  const found = shelf(id);
  switch (found.kind) {
    case 'single':
      return plain({ kind: 'one', certifications: [found.id] });
    case 'open':
      return { ...plain({ kind: 'pair', certifications: found.ids }), clarity: 'open' };
    case 'rivals': {
      const leaning = lean(reading);
      const [best, other] = inOrder(found, leaning.side ?? found.first);
      const alone = leaning.side !== null && (leaning.weighed || !found.inseparable);
      return {
        outcome: alone
          ? { kind: 'one', certifications: [best] }
          : { kind: 'pair', certifications: [best, other] },
        grounds: leaning.side ? leaning.grounds : [{ rule: found.firstBecause, answers: ['learning'] }],
        clarity: leaning.weighed ? 'clear' : leaning.side ? 'close' : 'tie',
      };
    }
  }
}

function takeBoth([first, second]: readonly [ShelfId, ShelfId], reading: Reading): IssuerChoice {
  const leaning = lean(reading);
  const pick = (id: ShelfId): WinnerId => {
    const found = shelf(id);
    if (found.kind !== 'rivals') throw new Error(`"${id}" is one of two in a row and needs two issuers`);
    return inOrder(found, leaning.side ?? found.first)[0];
  };
  return {
    outcome: { kind: 'both', certifications: [pick(first), pick(second)] },
    grounds: leaning.grounds,
    clarity: leaning.side && !leaning.weighed ? 'close' : 'clear',
  };
}

const inOrder = ({ withClass, examAlone }: Rivals, side: Rivals['first']): [WinnerId, WinnerId] =>
  side === 'withClass' ? [withClass, examAlone] : [examAlone, withClass];

interface Leaning {
  readonly side: Rivals['first'] | null;
  readonly grounds: readonly Ground[];
  /** The person has weighed class against price, so no answer is left to lean on. */
  readonly weighed?: true;
}

const WEIGHED: Record<TradeOff, Leaning> = {
  class: {
    side: 'withClass',
    grounds: [{ rule: 'the person finds the class worth the difference', answers: [], weighed: 'class' }],
    weighed: true,
  },
  exam: {
    side: 'examAlone',
    grounds: [{ rule: 'the person finds the class not worth the difference', answers: [], weighed: 'exam' }],
    weighed: true,
  },
};

/** Class or exam alone? Who pays only counts when the person does not know how they like to learn. */
function lean(reading: Reading): Leaning {
  const weighed = reading.tradeOff();
  if (weighed) return WEIGHED[weighed];
  switch (reading.get('learning')) {
    case 'class':
      return {
        side: 'withClass',
        grounds: [{ rule: 'people who like to be taught take the class', answers: ['learning'] }],
      };
    case 'cheapest':
      return {
        side: 'examAlone',
        grounds: [{ rule: 'who wants the cheaper one takes the exam', answers: ['learning'] }],
      };
    case 'self-study':
      return {
        side: 'examAlone',
        grounds: [{ rule: 'self-learners take the exam', answers: ['learning'] }],
      };
    default:
      return moneyMatters(reading) ? leanOnMoney(reading) : { side: null, grounds: [] };
  }
}

/**
 * Money is only asked about where little else was: it hardly ever changes more than the order of two issuers, and
 * nobody should have to answer more than seven questions.
 */
function moneyMatters(reading: Reading): boolean {
  return !reading.hasRead('next') && !reading.hasRead('purpose');
}

function leanOnMoney(reading: Reading): Leaning {
  switch (reading.get('payer')) {
    case 'me':
      return { side: 'examAlone', grounds: [{ rule: 'who pays alone saves the class', answers: ['payer'] }] };
    case 'employer':
      return {
        side: 'withClass',
        grounds: [{ rule: 'who is paid for can take the class', answers: ['payer'] }],
      };
    default:
      return { side: null, grounds: [] };
  }
}
