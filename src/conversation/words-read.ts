import { optionLabel, plainOptionLabel, topicOf } from '../recommendation/index.ts';
import type { Fact, Understood } from '../understanding/understood.ts';
import { nameOfHeld } from './holding.ts';
import type { Parts } from './parts.ts';
import type { WordsRead } from './view.ts';

/** What of someone's words was understood and what was not, as it is told to them. */
export function wordsRead(understood: Omit<Understood, 'command'>, parts: Pick<Parts, 'catalog'>): WordsRead {
  const { from, notUnderstood, cut } = understood;
  const told = from
    .filter((fact) => !isSaidByOthers(fact, understood))
    .map((fact) => ({
      topic: topicOfFact(fact),
      label: labelOf(fact, understood, parts),
      words: fact.words,
    }));
  const topics = [...new Set(told.map(({ topic }) => topic))];
  return {
    understood: topics.map((topic) => ({
      topic,
      each: told.filter((one) => one.topic === topic).map(({ label, words }) => ({ label, words })),
    })),
    notUnderstood,
    cut,
  };
}

/** Behind "several" stand those that are held, which are facts of their own. */
function isSaidByOthers(fact: Fact, { from }: Pick<Understood, 'from'>): boolean {
  return (
    fact.kind === 'answer' &&
    fact.question === 'held' &&
    fact.option === 'several' &&
    from.some(({ kind }) => kind === 'holds')
  );
}

function topicOfFact(fact: Fact): string {
  if (fact.kind === 'considering') return 'Choosing between';
  return topicOf(fact.kind === 'holds' ? 'held' : fact.question);
}

function labelOf(
  fact: Fact,
  { answers }: Pick<Understood, 'answers'>,
  { catalog }: Pick<Parts, 'catalog'>,
): string {
  if (fact.kind === 'answer') {
    const { question, option } = fact;
    return optionLabel(question, option, answers) ?? plainOptionLabel(question, option) ?? option;
  }
  return fact.kind === 'holds'
    ? nameOfHeld(fact, catalog)
    : (catalog.get(fact.certification)?.abbreviation ?? fact.certification);
}

/** The view with what was read out of the words above it; unchanged where there is nothing to say of them. */
export function forWords<V extends { readonly words?: WordsRead }>(view: V, words: WordsRead | undefined): V {
  const says = words && (words.understood.length > 0 || words.notUnderstood.length > 0 || words.cut);
  return says ? { ...view, words } : view;
}
