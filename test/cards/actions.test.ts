import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadAction, readAction, type SentAction, type StateValues } from '../../src/cards/actions.ts';
import { draw } from '../../src/cards/draw.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import { readStartText } from '../../src/conversation/start-text.ts';
import { decodeState, encodeState } from '../../src/conversation/state.ts';
import { catalog } from '../support/catalog.ts';
import { partsOf } from './support/readable.ts';
import { state, views } from './support/views.ts';

const stateText = encodeState(state());
const tapped = (click: object): ReadAction =>
  ({ kind: 'questionnaire', click, stateText }) as unknown as ReadAction;
const looked = (look: object, from = 'result'): ReadAction =>
  ({ kind: 'look', look, from, stateText }) as unknown as ReadAction;
const onLook = (action_id: string, row = 'look') => ({ action_id, block_id: `${row}~${stateText}` });
const button = (action_id: string) => ({ action_id, block_id: 'Ab1c', value: stateText });
const selected = (action_id: string, row: string, value: string) => ({
  action_id,
  block_id: `${row}~${stateText}`,
  selected_option: { value },
});

test.each([
  [button('answer:aim:team'), tapped({ kind: 'answer', question: 'aim', option: 'team' })],
  [button('answer:held:not-sure'), tapped({ kind: 'answer', question: 'held', option: 'not-sure' })],
  [button('edit:answer:aim:coach'), tapped({ kind: 'answer', question: 'aim', option: 'coach' })],
  [button('edit:answer:aim:lead'), tapped({ kind: 'outcome' })],
  [button('edit:undo'), tapped({ kind: 'undo' })],
  [button('edit:restart'), tapped({ kind: 'start-over' })],
  [button('edit:restart:yes'), tapped({ kind: 'restart' })],
  [button('edit:private'), tapped({ kind: 'private' })],
  [button('edit:keep'), tapped({ kind: 'keep' })],
  [button('edit:change'), tapped({ kind: 'answers' })],
  [selected('edit:menu', 'edit', 'change'), tapped({ kind: 'answers' })],
  [selected('edit:menu', 'edit', 'undo'), tapped({ kind: 'undo' })],
  [selected('edit:menu', 'edit', 'private'), tapped({ kind: 'private' })],
  [selected('edit:menu', 'edit', 'keep'), tapped({ kind: 'keep' })],
  [selected('edit:menu', 'edit', 'restart'), tapped({ kind: 'start-over' })],
  [button('show:compare'), looked({ kind: 'compare' })],
  [button('show:cost'), looked({ kind: 'cost', years: 3 })],
  [button('show:changes'), looked({ kind: 'changes' })],
  [button('show:path'), looked({ kind: 'path' })],
  [button('show:why-not'), looked({ kind: 'why-not', certification: null })],
  [button('show:outcome'), tapped({ kind: 'outcome' })],
  [button('show:details:psm-i'), looked({ kind: 'details', certification: 'psm-i' })],
  [button('show:why-not:csm'), looked({ kind: 'why-not', certification: 'csm' })],
  [onLook('show:details:csm'), looked({ kind: 'details', certification: 'csm' }, 'look')],
  [selected('show:more', 'look', 'cost:10'), looked({ kind: 'cost', years: 10 }, 'look')],
  [
    onLook('show:see:learning:class', 'look-10'),
    looked({ kind: 'see', question: 'learning', option: 'class' }, 'look'),
  ],
  [onLook('show:close'), { kind: 'close' }],
  [{ action_id: 'show:close' }, { kind: 'close' }],
  [button('edit:change:held'), tapped({ kind: 'change', question: 'held' })],
  [button('edit:change:gone'), tapped({ kind: 'outcome' })],
  [selected('edit:change', 'edit', 'aim'), tapped({ kind: 'change', question: 'aim' })],
  [selected('show:more', 'more', 'change:held'), tapped({ kind: 'change', question: 'held' })],
  [selected('show:more', 'more', 'details:csm'), looked({ kind: 'details', certification: 'csm' })],
  [selected('show:more', 'more', 'changes'), looked({ kind: 'changes' })],
  [selected('show:more', 'more', 'cost'), looked({ kind: 'cost', years: 3 })],
  [selected('show:more', 'more', 'cost:10'), looked({ kind: 'cost', years: 10 })],
  [selected('show:more', 'more', 'cost:40'), looked({ kind: 'cost', years: 3 })],
  [selected('show:more', 'more', 'cost:ten'), looked({ kind: 'cost', years: 3 })],
  [selected('show:more', 'more', 'path'), looked({ kind: 'path' })],
  [selected('show:more', 'more', 'why-not'), looked({ kind: 'why-not', certification: null })],
  [selected('show:more', 'more', 'why-not:cspo'), looked({ kind: 'why-not', certification: 'cspo' })],
  [button('edit:take-back'), tapped({ kind: 'take-back' })],
  [button('edit:trade-off:class'), tapped({ kind: 'trade-off', tradeOff: 'class' })],
  [selected('show:more', 'more', 'wish:never-expires'), tapped({ kind: 'wish', wish: 'never-expires' })],
  [selected('show:more', 'more', 'undo'), tapped({ kind: 'undo' })],
  [selected('show:more', 'more', 'restart'), tapped({ kind: 'start-over' })],
  [selected('show:more', 'more', 'private'), tapped({ kind: 'private' })],
  [selected('show:more', 'more', 'keep'), tapped({ kind: 'keep' })],
  [selected('show:more', 'more', 'change'), tapped({ kind: 'answers' })],
  [selected('show:more', 'more', 'compare'), looked({ kind: 'compare' })],
  [{ action_id: 'start:here' }, { kind: 'start', where: 'here', saidText: '', picked: [] }],
  [
    { action_id: 'start:here', block_id: 'Ab1c' },
    { kind: 'start', where: 'here', saidText: '', picked: [] },
  ],
  [
    { action_id: 'start:here', block_id: 'start~.ath0-c0001' },
    { kind: 'start', where: 'here', saidText: '.ath0-c0001', picked: [] },
  ],
  [{ action_id: 'start:choosing' }, { kind: 'start', where: 'choosing', saidText: '', picked: [] }],
  [
    { action_id: 'answer:aim:team', block_id: `answer~${stateText}` },
    tapped({ kind: 'answer', question: 'aim', option: 'team' }),
  ],
  [button('answer:held:current'), tapped({ kind: 'standing', standings: [] })],
  [{ action_id: 'start:private' }, { kind: 'start', where: 'private', saidText: '', picked: [] }],
  [{ action_id: 'start:mine' }, { kind: 'start', where: 'mine', saidText: '', picked: [] }],
  [{ action_id: 'link:csm' }, { kind: 'ack-only' }],
  [{ action_id: 'tick:held', block_id: `tick~${stateText}` }, { kind: 'ack-only' }],
  [{ action_id: 'tick:standing' }, { kind: 'ack-only' }],
  [{ action_id: 'tick:considering' }, { kind: 'ack-only' }],
] as const)('%j is read as %j', (action, read) => {
  expect(readAction(action)).toEqual(read);
});

/** `state.values` of a message with a list in it. */
const values = (list: string, ...selected_options: unknown[]): StateValues => ({
  Ab2d: { [list]: { type: 'multi_static_select', selected_options } },
});
const option = (value: string) => ({ value });

describe('the list of what is held', () => {
  test('is read when Done is tapped', () => {
    const read = readAction(button('answer:held:picked'), values('tick:held', option('pmp'), option('csm')));
    expect(read).toEqual(tapped({ kind: 'picked', certifications: ['pmp', 'csm'] }));
  });

  test.each([
    ['nothing is picked', values('tick:held')],
    ['the options are odd', values('tick:held', null, {}, { value: 7 })],
    ['Slack sends no values', undefined],
    ['another list is picked from', values('tick:considering', option('pmp'))],
    ['the values are odd', { a: undefined, b: { 'tick:held': null }, c: { 'tick:held': { type: 'x' } } }],
  ])('says nothing when %s', (_case, stateValues) => {
    expect(readAction(button('answer:held:picked'), stateValues)).toEqual(
      tapped({ kind: 'picked', certifications: [] }),
    );
  });

  test('of how they stand is read when Done is tapped, and what is odd is left out', () => {
    const picks = values('tick:standing', option('csm:expiring'), option('pmp:lapsed'), option('cspo:gone'));
    expect(readAction(button('answer:held:standing'), picks)).toEqual(
      tapped({
        kind: 'standing',
        standings: [
          { certification: 'csm', standing: 'expiring' },
          { certification: 'pmp', standing: 'lapsed' },
        ],
      }),
    );
  });
});

describe('boxes of an old message', () => {
  test('that stood for one certification each are read as picked', () => {
    const read = readAction(
      button('answer:held:ticked'),
      values('tick:held', option('pmp'), option('pmi-acp')),
    );
    expect(read).toEqual(tapped({ kind: 'picked', certifications: ['pmp', 'pmi-acp'] }));
  });

  test('of which one stood for several lead to where one stands, which is the list', () => {
    const read = readAction(
      button('answer:held:ticked'),
      values('tick:held', option('pmp'), option('sm-first')),
    );
    expect(read).toEqual(tapped({ kind: 'outcome' }));
  });
});

test('what somebody is choosing between is read from the list beside the place', () => {
  const read = readAction(
    { action_id: 'start:private', block_id: 'Ab1c' },
    values('tick:considering', option('csm'), option('cspo')),
  );
  expect(read).toEqual({ kind: 'start', where: 'private', saidText: '', picked: ['csm', 'cspo'] });
});

const asks = (asked: Asked, saidText = ''): ReadAction => ({ kind: 'ask', asked, saidText });
const picks = (value: string) => ({ action_id: 'ask:pick', selected_option: { value } });

describe('facts asked for outside of any questionnaire', () => {
  test.each<[SentAction, ReadAction]>([
    [{ action_id: 'ask:details:csm' }, asks({ kind: 'details', certification: 'csm' })],
    [picks('details:psm-i'), asks({ kind: 'details', certification: 'psm-i' })],
    [
      { action_id: 'ask:details:csm:issuer.scrum-alliance:2', block_id: 'start~.at' },
      asks(
        {
          kind: 'details',
          certification: 'csm',
          back: { of: { by: 'issuer', issuer: 'scrum-alliance' }, page: 2 },
        },
        '.at',
      ),
    ],
    [{ action_id: 'ask:compare:csm,psm-i' }, asks({ kind: 'compare', certifications: ['csm', 'psm-i'] })],
    [{ action_id: 'ask:role:team' }, asks({ kind: 'role', role: 'team' })],
    [picks('list:all:0'), asks({ kind: 'list', of: null, page: 0 })],
    [picks('list:role.test:1'), asks({ kind: 'list', of: { by: 'role', role: 'test' }, page: 1 })],
    [{ action_id: 'ask:list:step.3:4' }, asks({ kind: 'list', of: { by: 'step', step: 3 }, page: 4 })],
    [{ action_id: 'ask:list:step.9:4' }, asks({ kind: 'list', of: null, page: 4 })],
    [{ action_id: 'ask:path:csm:' }, asks({ kind: 'path', from: 'csm', to: null })],
    [{ action_id: 'ask:path::csp-sm' }, asks({ kind: 'path', from: null, to: 'csp-sm' })],
    [picks('path:csm:csp-sm'), asks({ kind: 'path', from: 'csm', to: 'csp-sm' })],
    [{ action_id: 'tick:compare' }, { kind: 'ack-only' }],
  ])('%j', (action, read) => {
    expect(readAction(action)).toEqual(read);
  });

  test('what is picked in the list counts, and else what was named', () => {
    const compare = { action_id: 'ask:compare:csm' };
    expect(readAction(compare, values('tick:compare', option('pmp'), option('csm')))).toEqual(
      asks({ kind: 'compare', certifications: ['pmp', 'csm'] }),
    );
    expect(readAction(compare, values('tick:compare'))).toEqual(
      asks({ kind: 'compare', certifications: ['csm'] }),
    );
  });

  test.each([
    'ask:',
    'ask:else',
    'ask:pick',
    'ask:details:',
    'ask:role:king',
    'ask:list:all',
    'ask:list:all:x',
  ])('%s is nothing of ours', (action_id) => {
    expect(readAction({ action_id })).toBeNull();
  });
});

test.each([
  'answer:gone:team',
  'answer:aim:gone',
  'answer:toString:x',
  'edit:wish:gone',
  'edit:trade-off:gone',
])('%s of an old message shows where one stands', (id) => {
  expect(readAction(button(id))).toEqual(tapped({ kind: 'outcome' }));
});

test.each([
  [{ action_id: '' }],
  [{ action_id: 'answer' }],
  [{ action_id: 'answer:aim' }],
  [{ action_id: 'answer:aim:team' }],
  [{ action_id: 'answer:aim:team', block_id: 'answer' }],
  [{ action_id: 'answer:aim:team', value: '' }],
  [{ action_id: 'start:there' }],
  [{ action_id: 'show:details:', value: stateText }],
  [{ action_id: 'show:see:gone:class', value: stateText }],
  [{ action_id: 'show:see:learning', value: stateText }],
  // A look changes nothing.
  [{ action_id: 'show:outcome', block_id: `look~${stateText}` }],
  [{ action_id: 'edit:undo', block_id: `look~${stateText}` }],
  [{ action_id: 'answer:aim:team', block_id: `look-2~${stateText}` }],
  [{ action_id: 'show:else', value: stateText }],
  [{ action_id: 'edit:trade-off:', value: stateText }],
  [{ action_id: 'edit:wish', value: stateText }],
  [{ action_id: 'else:undo', value: stateText }],
  [{ action_id: 'edit:menu', block_id: `edit~${stateText}`, selected_option: null }],
  [{ action_id: 'edit:change', block_id: `edit~${stateText}`, selected_option: null }],
  [{ action_id: 'edit:change', block_id: 'edit', selected_option: { value: 'aim' } }],
  [{ action_id: 'show:more', selected_option: { value: 'undo' } }],
])('%j is nothing of ours', (action) => {
  expect(readAction(action)).toBeNull();
});

test('whatever arrives is read or refused, and never fails', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('answer', 'edit:change', 'show:more', 'ask', 'list', 'path', 'aim', '~'),
  );
  const ids = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(':'));
  fc.assert(
    fc.property(ids, ids, words, (action_id, block_id, value) => {
      readAction({ action_id, block_id, value, selected_option: { value: block_id } });
    }),
  );
});

test('every control of every message can be read back, with its state', () => {
  for (const view of Object.values(views)) {
    for (const layout of ['rich', 'classic'] as const) {
      for (const block of draw(view, layout).blocks) {
        for (const action of sentBy(block)) {
          const read = readAction(action);
          expect(read, action.action_id).not.toBeNull();
          if (read?.kind === 'start' || read?.kind === 'ask') {
            const isSaid = Object.keys(readStartText(read.saidText, catalog)).length > 0;
            expect(isSaid, action.action_id).toBe(read.saidText !== '');
          }
          if (read?.kind === 'questionnaire' || read?.kind === 'look') {
            expect(decodeState(read.stateText, catalog)?.state).toMatchObject({
              owner: 'U012ABCDEF',
              step: 3,
            });
          }
        }
      }
    }
  }
});

/** All that can be sent from one block: each button, and each option of each select. */
function sentBy(block: { block_id?: string }): SentAction[] {
  const block_id = block.block_id ?? 'Slack1';
  return partsOf(block).flatMap((element): SentAction[] => {
    const action_id = element.action_id as string | undefined;
    if (!action_id) return [];
    const options = partsOf([element.options, element.option_groups]).filter((part) => 'value' in part);
    if (options.length === 0) return [{ action_id, block_id, value: element.value as string | undefined }];
    return options.map(({ value }) => ({ action_id, block_id, selected_option: { value: String(value) } }));
  });
}
