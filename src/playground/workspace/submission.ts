import { closeModal, openModal, refuseView, replaceView, stateValues } from './views.ts';
import type { Blocks, Json, StoredView, World } from './world.ts';

/** Slack itself asks for required inputs before the app hears of a submission. */
export function unfilled(top: StoredView): Record<string, string> {
  const blocks = top.view.blocks as Blocks;
  const values = stateValues(blocks, top.state) as Record<string, Record<string, Json>>;
  const empty = blocks.filter((block) => {
    if (block.type !== 'input' || block.optional === true) return false;
    const held = Object.values(values[String(block.block_id)] ?? {})[0];
    return held && Object.entries(held).every(([key, value]) => key === 'type' || isEmpty(value));
  });
  return Object.fromEntries(empty.map((block) => [block.block_id, 'Please complete this required field.']));
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Does what the acknowledgement of a submission says: nothing closes, else errors, update, push or clear. */
export function answerSubmission(world: World, top: StoredView, body: string) {
  if (!body.trim()) return closeModal(world, top);
  const answer = JSON.parse(body) as Json;
  const view = answer.view as Json | undefined;
  if (answer.response_action === 'errors') {
    top.errors = answer.errors as Record<string, string>;
    world.events.emit('change', { kind: 'view', id: top.id, user: top.user });
    return;
  }
  if (answer.response_action === 'clear') return closeModal(world, top, true);
  if (refuseView(world, view, 'modal', `response_action ${answer.response_action}`) || !view) return;
  if (answer.response_action === 'update') replaceView(world, top, view);
  if (answer.response_action === 'push') openModal(world, top.user, view, true);
}
