// In a process of its own, on the built code: how long the first tap takes, and then the first that comes to a result.
// Prints milliseconds, without what loading the code and the catalog takes.
import { draw } from '../../dist/cards/draw.js';
import { loadCatalog } from '../../dist/catalog/load.js';
import { decodeState, encodeState } from '../../dist/conversation/state.js';
import { step } from '../../dist/conversation/step.js';

const catalog = loadCatalog();
const parts = { catalog, overlay: undefined, reportTo: undefined, today: catalog.version };

function tap(state, question, option) {
  const since = performance.now();
  const read = decodeState(state, catalog);
  const view = step(read.state, { kind: 'answer', question, option }, parts, read.dropped);
  draw(view, 'rich');
  return { view, state: encodeState(view.state), ms: performance.now() - since };
}

// The state of a questionnaire that has just begun; nothing may run before the first tap.
const first = tap('2t001y4U012ABCDEF.', 'aim', 'team');
let last = first;
while (last.view.kind === 'question') {
  const { id, options } = last.view.question;
  last = tap(last.state, id, options[0].id);
}
if (first.view.kind !== 'question' || last.view.kind !== 'outcome') throw new Error('other taps are meant');
process.stdout.write(JSON.stringify({ question: first.ms, outcome: last.ms }));
