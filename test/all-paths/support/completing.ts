import { type Chance, holdings } from '../../../src/commands/bench-sample.ts';
import { type Answers, isOffered, QUESTION_IDS, questionFor } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { pick } from './people.ts';

export const holdsAny = (chance: Chance) => holdings(chance, catalog);

/** An answer by lot to all that is open, "Not Sure" as often as any other. */
export function completedBy(answers: Answers, chance: Chance): Answers {
  let given = answers;
  for (const id of QUESTION_IDS) {
    if (given[id] === undefined && isOffered(id, 'not-sure', given)) {
      given = { ...given, [id]: pick(questionFor(id, given).options, chance).id };
    }
  }
  return given.held === 'several' && !given.holds ? { ...given, holds: holdsAny(chance) } : given;
}
