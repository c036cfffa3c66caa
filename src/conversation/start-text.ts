import type { Catalog } from '../catalog/catalog.ts';
import { type Answers, QUESTION_IDS } from '../recommendation/index.ts';
import { idsIn } from './certification-numbers.ts';
import { readTold, toldAsText } from './state-told.ts';

/**
 * What a new questionnaire starts with, as it travels beside the buttons that start one; it must be readable for ever:
 *
 *     .aacshv-h0gc-c0g0k  answers and sections as behind the owner in a state
 *     0g0k                in old messages only: the numbers of what the person is choosing between
 *
 * Empty where nothing was said.
 */
export function startText({ tradeoff: _weighed, ...said }: Answers): string {
  const order = QUESTION_IDS.filter((question) => said[question] !== undefined);
  const text = toldAsText({ answers: said, order });
  return text && `.${text}`;
}

/** The same read back; what is gone by now is left out, and is asked like anything that was not said. */
export function readStartText(text: string, catalog: Pick<Catalog, 'get'>): Answers {
  if (text.startsWith('.')) return readTold(text.slice(1), catalog)?.answers ?? {};
  const considering = idsIn(text).filter((id) => catalog.get(id));
  return considering.length > 0 ? { considering } : {};
}
