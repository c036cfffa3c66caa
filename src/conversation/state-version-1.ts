import type { Catalog } from '../catalog/catalog.ts';
import { type Answers, type Holding, type QuestionId, topicOf, type Wish } from '../recommendation/index.ts';
import { holdingOf } from './holding.ts';
import { readAnswers } from './state-codes.ts';
import { readSaid } from './state-said.ts';

/**
 * The first form, written until boxes for what is held became a list of certifications:
 *
 *     1 t 0c 1xg U012ABCDEF . aacs … . pq - Cnc
 *                             |        |    what was said on the outcome
 *                             |        the boxes ticked, one letter each
 *                             answers
 */
const FORM =
  /^1([tde])([0-9a-z]{2})([0-9a-z]{3})([A-Z0-9]{2,40})\.((?:[a-z][a-z0-9])*)(?:\.([a-z]*))?(?:-([A-Za-z]+))?$/;

/** The boxes that stood for one certification; every other one stood for two or more. */
const BOXES: Readonly<Record<string, string>> = { p: 'pmp', q: 'pmi-acp' };

/** What both forms carry, with the first letters still as text. */
export interface Carried {
  readonly place: string;
  readonly step: string;
  readonly day: string;
  readonly owner: string;
  readonly answers: Answers;
  readonly order: readonly QuestionId[];
  readonly wishes: readonly Wish[];
  readonly dropped: readonly string[];
}

/** Reads a state of the first form; null for anything else. */
export function readVersion1(text: string, catalog: Pick<Catalog, 'get'>): Carried | null {
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, place = '', step = '', day = '', owner = '', pairs = '', boxes, said = ''] = parts;
  const { answers, order, dropped } = readAnswers(pairs);
  const { tradeoff, wishes, lost } = readSaid(said);
  const lately = lost ? ['a wish'] : [];
  const carried = { place, step, day, owner, wishes };
  const weighed = tradeoff && { tradeoff };
  if (answers.held !== 'several' || boxes === undefined) {
    return { ...carried, answers: { ...answers, ...weighed }, order, dropped: [...dropped, ...lately] };
  }
  const holds = ticked(boxes, catalog);
  if (holds) {
    return {
      ...carried,
      answers: { ...answers, holds, ...weighed },
      order,
      dropped: [...dropped, ...lately],
    };
  }
  // What was held cannot be guessed from the boxes, so that it is asked anew.
  const { held: _boxes, ...others } = answers;
  return {
    ...carried,
    answers: { ...others, ...weighed },
    order: order.filter((question) => question !== 'held'),
    dropped: [...dropped, topicOf('held'), ...lately],
  };
}

function ticked(boxes: string, catalog: Pick<Catalog, 'get'>): readonly Holding[] | null {
  const holds = [...boxes].flatMap((box) => holdingOf(BOXES[box] ?? '', 'current', catalog) ?? []);
  return holds.length === boxes.length ? holds : null;
}
