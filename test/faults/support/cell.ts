import { expect } from 'vitest';
import type { Outcome } from '../../../src/playground/workspace/person.ts';
import { questionIn, type Slack } from '../../conversation-on-slack/slack.ts';
import { type Fault, isRefusal } from './faults.ts';
import { type Act, atRest, changes, everythingShown, questions, type Scene, sceneIn } from './scene.ts';
import type { Way } from './ways.ts';

/** How long a fault stays: for one call, or until whoever is in charge has mended it. */
export type Lasting = 'once' | 'lasting';

/** What never stands in a line for a person. */
const UNFRIENDLY =
  /undefined|\bnull\b|NaN|\[object|\bError\b|\b[a-z]+_[a-z_]+\b|https?:\/\/127|xox|<!DOCTYPE|<html|<!channel>|Retry-After/;
/** What never stands in the log; see also what every workspace of the tests looks for. */
const PERSONAL = /[Ss]crum [Mm]aster|self-study|Study Alone|"hired"|answer:[a-z]|PSM|\bcsm\b|<@|https?:/;

/** What comes of it where nothing goes wrong. */
export interface Reference {
  /** What comes up then. */
  readonly texts: readonly string[];
}

export async function withoutFault(on: Slack, way: Way): Promise<Reference> {
  const scene = sceneIn(on);
  const doing = await way.prepare(scene);
  await atRest(scene);
  const calls = on.workspace.log.length;
  const { fresh } = await seeing(scene, doing.act);
  const made = on.workspace.log.slice(calls).filter(({ method }) => method === way.called).length;
  expect(made, `${way.name}: calls of ${way.called}`).toBeGreaterThan(way.after ?? 0);
  expect(doing.has(), `${way.name}: nobody has what they wanted, with nothing in the way`).toBe(true);
  return { texts: fresh.map(({ text }) => text) };
}

async function seeing(scene: Scene, act: Act) {
  const before = everythingShown(scene);
  const outcome: Outcome = await act();
  await atRest(scene);
  return { outcome, ...changes(before, everythingShown(scene)) };
}

type Seen = Awaited<ReturnType<typeof seeing>>;

/** Everything that is wrong with how the app bears one fault on one way; nothing where all is well. */
export async function tried(
  on: Slack,
  way: Way,
  reference: Reference,
  fault: Fault,
  lasting: Lasting,
): Promise<readonly string[]> {
  const { mishaps } = on.workspace;
  const scene = sceneIn(on);
  const doing = await way.prepare(scene);
  await atRest(scene);
  const written = on.written.length;
  if (way.after) mishaps.next(way.called, { slowMs: 0 }, way.after);
  if (lasting === 'once') mishaps.next(way.called, fault.mishap);
  else mishaps.always(way.called, fault.mishap);
  const first = await seeing(scene, doing.act);
  mishaps.clear();
  const wrong = [...atMostOneEffect(first, reference, way), ...friendly(first, reference)];
  if (!doing.has()) {
    const told = first.fresh.length + first.changed.length + first.gone.length > 0;
    if (!told && !way.silent) wrong.push('nobody is told anything');
    // Who is refused is told so, and comes back when somebody has mended it; of what may pass the same is tried at once.
    if (isRefusal(fault)) on.workspace.passes(15_000);
    const second = await seeing(scene, doing.again ?? doing.act);
    wrong.push(...atMostOneEffect(second, reference, way).map((problem) => `the same again: ${problem}`));
    if (!doing.has()) wrong.push(`the same again does not help: ${inShort(second)}`);
  }
  wrong.push(...(await goesOn(scene)));
  wrong.push(...on.written.slice(written).filter((line) => isPersonal(line, scene)));
  return wrong;
}

const inShort = ({ fresh, changed }: Seen) =>
  [...fresh, ...changed].map(({ text }) => short(text)).join(' | ') || 'nothing happens';

/**
 * A tap brings about what it would without the fault, or less, and at most one message besides. A word about what went wrong
 * may stand in two places where nobody knows whether the first can be seen.
 */
function atMostOneEffect({ fresh, outcome }: Seen, reference: Reference, way: Way): readonly string[] {
  const messages = fresh.filter(({ kind }) => kind === 'message');
  const texts = messages.map(({ text }) => text);
  const more = new Set(texts.filter((text) => !reference.texts.includes(text)));
  const wrong: string[] = [];
  if (!outcome.acked) wrong.push(`not acknowledged: ${outcome.shownError}`);
  for (const text of new Set(texts))
    if (!more.has(text) && countOf(texts, text) > countOf(reference.texts, text) + (way.twice ? 1 : 0))
      wrong.push(`there twice: ${text.slice(0, 80)}`);
  if (more.size > 1) wrong.push(`${more.size} more messages: ${[...more].map(short).join(' | ')}`);
  if (messages.filter(({ asks }) => asks).length > 1) wrong.push('two questionnaires were begun');
  return wrong;
}

const countOf = (all: readonly string[], one: string) => all.filter((other) => other === one).length;
const short = (text: string) => text.slice(0, 120);

function friendly({ fresh, changed }: Seen, reference: Reference): readonly string[] {
  return [...fresh, ...changed]
    .filter(({ text }) => !reference.texts.includes(text))
    .flatMap(
      ({ says }) => UNFRIENDLY.exec(says)?.map((word) => `unfriendly: ${word} in ${short(says)}`) ?? [],
    );
}

/** Whatever is asked can be answered, in place. */
async function goesOn(scene: Scene): Promise<readonly string[]> {
  const message = questions(scene).at(-1);
  if (!message) return [];
  const before = message.words;
  const { outcome } = await seeing(scene, () =>
    scene.ana.taps({ actionId: `answer:${questionIn(message)}:not-sure` }, { in: message }),
  );
  const after = scene.ana.looksAgain(message)?.words;
  return outcome.acked && after !== undefined && after !== before ? [] : ['what is asked cannot be answered'];
}

function isPersonal(line: string, { ana, mia, agile, elsewhere }: Scene): boolean {
  return PERSONAL.test(line) || [ana, mia, agile, elsewhere].some(({ id }) => line.includes(id));
}
