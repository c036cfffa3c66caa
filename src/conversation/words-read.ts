import { optionLabel, plainOptionLabel, topicOf } from '../recommendation/index.ts';
import type { Fact, Understood } from '../understanding/understood.ts';
import type { Parts } from './parts.ts';
import type { WordsRead } from './view.ts';

/** What of someone's words was understood and what was not, as it is told to them. */
export function wordsRead(
  { answers, from, notUnderstood, cut }: Omit<Understood, 'command'>,
  { catalog }: Pick<Parts, 'catalog'>,
): WordsRead {
  const name = (id: string) => catalog.get(id)?.abbreviation ?? id;
  const read = (fact: Fact) => {
    switch (fact.kind) {
      case 'answer': {
        const { question, option, words } = fact;
        const label = optionLabel(question, option, answers) ?? plainOptionLabel(question, option) ?? option;
        return { topic: topicOf(question), label, words };
      }
      case 'holds':
        return {
          topic: topicOf('held'),
          label: name(fact.certification) + STANDS[fact.standing],
          words: fact.words,
        };
      case 'considering':
        return { topic: 'Choosing between', label: name(fact.certification), words: fact.words };
      default:
        return fact satisfies never;
    }
  };
  // Behind "several" stand those that are held, which are facts of their own.
  const told = from.filter(
    (fact) =>
      !(fact.kind === 'answer' && fact.question === 'held' && fact.option === 'several' && answers.holds),
  );
  return { understood: told.map(read), notUnderstood, cut };
}

const STANDS = { current: '', expiring: ' (about to expire)', lapsed: ' (lapsed)' };

/** The view with what was read out of the words above it; unchanged where there were none, or nothing is to be said of them. */
export function forWords<V extends { readonly words?: WordsRead }>(view: V, words: WordsRead | undefined): V {
  const says = words && (words.understood.length > 0 || words.notUnderstood.length > 0 || words.cut);
  return says ? { ...view, words } : view;
}
