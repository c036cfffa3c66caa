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
  /** Too little is known for a verdict; what is named is what most people take. */
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
      return mostTake(level.shelf, reading);
  }
}

const plain = (outcome: Outcome): IssuerChoice => ({ outcome, grounds: [], clarity: 'clear' });

function takeFrom(id: ShelfId, reading: Reading): IssuerChoice {
  const found = shelf(id);
  switch (found.kind) {
    case 'single':
      return plain({ kind: 'one', certifications: [found.id] });
    case 'rivals': {
      const leaning = lean(reading);
      const [best, other] = inOrder(found, leaning.side ?? found.first);
      const alone = leaning.side !== null && (leaning.weighed || !found.inseparable);
      return {
        outcome: alone
          ? { kind: 'one', certifications: [best] }
          : { kind: 'pair', certifications: [best, other] },
        grounds: leaning.side
          ? leaning.grounds
          : [{ rule: found.firstBecause, answers: [found.firstRestsOn] }],
        clarity: leaning.weighed ? 'clear' : leaning.side ? 'close' : 'tie',
      };
    }
  }
}

/** What most people take, in the order in which this person would. */
function mostTake(id: ShelfId, reading: Reading): IssuerChoice {
  const { outcome, grounds } = takeFrom(id, reading);
  return {
    outcome: { kind: 'undecided', certifications: outcome.certifications, findOut: ['aim', 'setting'] },
    grounds,
    clarity: 'open',
  };
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

/** Class or exam alone? Proof is what an exam gives, where the way of learning is open. */
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
      return wantsProof(reading)
        ? { side: 'examAlone', grounds: [{ rule: 'who wants proof takes the exam', answers: ['purpose'] }] }
        : { side: null, grounds: [] };
  }
}

/** Only of those who were asked for their reason, so that it is asked of nobody for this alone. */
const wantsProof = (reading: Reading) => reading.hasRead('purpose') && reading.get('purpose') === 'prove';
