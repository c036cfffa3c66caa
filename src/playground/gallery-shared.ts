import { certificationIn } from '../catalog/catalog.ts';
import type { Parts } from '../conversation/parts.ts';
import { keptView, reminderView, sharedView } from '../conversation/sharing-views.ts';
import type { State } from '../conversation/state.ts';
import type { RequestAnswer, RequestAnsweredView } from '../conversation/view.ts';
import { type Answers, withCompanyPrices } from '../recommendation/index.ts';
import { BOTH_SIDES, NEW_TO_SCRUM, NOTHING_KNOWN, OWNER, type Views, WITH_SAFE } from './gallery-cases.ts';
import { ACME } from './gallery-companies.ts';

const MANAGER = 'U0MANAGER';
const NOTE =
  'We start with Scrum in January, and I would like to be ready.\nFits into <this year\u2019s> budget.';

/** Results on their way to somebody: with and without answers, notes, and something to agree to. */
export function sharedViews(stateAfter: (answers: Answers) => State, parts: Parts): Views {
  const toManager = { who: 'manager', addressee: MANAGER } as const;
  const scrum = stateAfter(NEW_TO_SCRUM);
  const undecided = stateAfter(NOTHING_KNOWN);
  const atAcme = { ...parts, catalog: withCompanyPrices(parts.catalog, ACME), overlay: ACME };
  const alone = { ticked: [], note: '' };
  return {
    'to a manager, without any answer': sharedView(scrum, toManager, alone, parts),
    'to a manager, with all answers and a note': sharedView(
      scrum,
      toManager,
      { ticked: scrum.order, note: NOTE },
      parts,
    ),
    'to a manager, two in a row': sharedView(stateAfter(BOTH_SIDES), toManager, alone, parts),
    'to a manager, where a company has a say': sharedView(
      stateAfter(WITH_SAFE),
      toManager,
      { ticked: ['aim', 'setting'], note: '' },
      atAcme,
    ),
    'to a manager, with nothing to agree to': sharedView(undecided, toManager, alone, parts),
    'to a channel': sharedView(scrum, { who: 'channel' }, { ticked: ['aim'], note: NOTE }, parts),
    'kept by its owner': keptView(scrum, parts),
  };
}

/** What a manager said, as either of the two sees it. */
export function requestsAnswered({ catalog }: Parts): Views {
  const answered: RequestAnsweredView = {
    kind: 'request-answered',
    seenBy: 'sender',
    said: 'approve',
    sender: OWNER,
    addressee: MANAGER,
    certifications: [certificationIn(catalog, 'psm-i')],
    told: true,
  };
  const WORDS: Record<RequestAnswer, string> = {
    approve: 'approved',
    'not-now': 'not now',
    talk: 'let us talk',
  };
  const both = Object.entries(WORDS).flatMap(([said, words]) =>
    (['sender', 'addressee'] as const).map((seenBy) => [
      `${words}, seen by the ${seenBy === 'sender' ? 'one who asked' : 'manager'}`,
      { ...answered, said: said as RequestAnswer, seenBy },
    ]),
  );
  return {
    ...Object.fromEntries(both),
    'approved, but the one who asked cannot be told': { ...answered, seenBy: 'addressee', told: false },
    'let us talk, where nothing was to be got': { ...answered, said: 'talk', certifications: [] },
  };
}

/** From the moment at which it is asked for until it comes. */
export function reminders(state: State, parts: Parts): Views {
  const set = { is: 'set', on: '2026-12-13', channel: 'D0OWNER', id: 'Q0REMINDER' } as const;
  return {
    'being set': reminderView(state, { is: 'being-set' }, parts),
    set: reminderView(state, set, parts),
    'when it comes': reminderView(state, { is: 'due' }, parts),
  };
}
