import fc from 'fast-check';
import { draw } from '../../src/cards/draw.ts';
import { summaryInPlainText } from '../../src/cards/summary.ts';
import { given } from '../../src/conversation/given-answers.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { sharedView } from '../../src/conversation/sharing-views.ts';
import { encodeState, type State } from '../../src/conversation/state.ts';
import { begin, current, step } from '../../src/conversation/step.ts';
import { summaryView, type Tick } from '../../src/conversation/summary-view.ts';
import type { OutcomeView, SharedView } from '../../src/conversation/view.ts';
import { type Overlay, questionFor, type Reason, WISHES } from '../../src/recommendation/index.ts';
import { catalog } from './catalog.ts';
import { overlayOf, stance } from './overlay.ts';
import { partsWith } from './overlay-views.ts';

const COMPANY: Overlay = overlayOf({
  exclude: [stance('csm', 'no classes')],
  policy: { text: 'One a year, agreed with your lead', link: 'https://intranet.example.com/policy' },
});
const ANYWHERE = partsWith(undefined);
const AT_COMPANY = partsWith(COMPANY);

export const partsOf = ({ atCompany }: Pick<Shared, 'atCompany'>): Parts =>
  atCompany ? AT_COMPANY : ANYWHERE;

/** The result again. */
export function outcomeOf(one: Pick<Shared, 'atCompany' | 'state'>): OutcomeView {
  const view = current(one.state, partsOf(one));
  if (view.kind !== 'outcome') throw new Error('no result');
  return view;
}

/** A result that somebody has come to by tapping, and what they have ticked. */
export interface Shared {
  readonly atCompany: boolean;
  readonly state: State;
  readonly ticked: readonly Tick[];
}

const ids = catalog.all.map(({ id }) => id);

/** Taps by numbers until there is a result; each number picks among what is on offer, "Not Sure" included. */
function tapThrough(taps: readonly number[], parts: Parts, considering: readonly string[]): OutcomeView {
  let view = begin('U012ABCDEF', 'thread', parts, considering.length > 0 ? { considering } : {});
  for (let at = 0; view.kind !== 'outcome'; at += 1) {
    const pick = taps[at % taps.length] ?? 0;
    if (view.kind === 'question') {
      const { id, options } = view.question;
      const option = options[pick % options.length]?.id ?? 'not-sure';
      view = step(view.state, { kind: 'answer', question: id, option }, parts);
    } else if (view.kind === 'picker') {
      const certifications = [pick, pick + 7].map((number) => ids[number % ids.length] ?? 'csm');
      view = step(view.state, { kind: 'picked', certifications }, parts);
    } else if (view.kind === 'standing') {
      const expiring = view.picked.map(({ id }) => ({ certification: id, standing: 'expiring' as const }));
      view = step(view.state, { kind: 'standing', standings: pick % 2 === 0 ? expiring : [] }, parts);
    } else throw new Error(`a tap has led to ${view.kind}`);
    if (at > 30) throw new Error('no result after thirty taps');
  }
  const wish = WISHES[(taps[0] ?? 0) % (WISHES.length * 2)];
  const wished = wish ? step(view.state, { kind: 'wish', wish }, parts) : view;
  return wished.kind === 'outcome' ? wished : view;
}

/** Any result, at a company that has a say and elsewhere, with any ticks. */
export const shared: fc.Arbitrary<Shared> = fc
  .record({
    atCompany: fc.boolean(),
    taps: fc.array(fc.nat(10_000), { minLength: 12, maxLength: 12 }),
    considering: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.uniqueArray(fc.constantFrom('csm', 'cspo', 'psm-i', 'pmp', 'pmi-acp'), { maxLength: 2 }),
    ),
    ticks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ atCompany, taps, considering, ticks }) => {
    const parts = partsOf({ atCompany });
    const { state } = tapThrough(taps, parts, considering);
    const ticked = given(state, parts)
      .filter((_, at) => ticks[at])
      .map(({ question }) => question);
    return { atCompany, state, ticked };
  });

/** Everything that is sent to somebody else: rich, classic and plain. */
export function payloads({ state, ticked, ...where }: Shared): readonly string[] {
  const parts = partsOf(where);
  const draft = { ticked, note: '' };
  const views: readonly SharedView[] = [
    sharedView(state, { who: 'manager', addressee: 'U0MANAGER' }, draft, parts),
    sharedView(state, { who: 'channel' }, draft, parts),
  ];
  return [
    ...views.flatMap((view) =>
      (['rich', 'classic'] as const).map((layout) => JSON.stringify(draw(view, layout))),
    ),
    summaryInPlainText(summaryView(state, ticked, parts)),
  ];
}

/** Words that tell an answer that is not ticked: the answer itself, and whatever rests on it. */
function secrets(one: Shared): readonly string[] {
  const { state, ticked } = one;
  const parts = partsOf(one);
  const { recommendation, tradeOff, whyNot } = outcomeOf(one);
  // Why it fits is told on ticked answers alone, on which it may be the same sentence: that nothing else tells in it,
  // `otherwise` shows.
  const rests = ({ cites }: Reason) =>
    cites.some((cite) => cite.kind === 'answer' && !ticked.includes(cite.question));
  const reasons = [
    ...recommendation.reasons.against,
    ...(recommendation.before ? [recommendation.before] : []),
    ...(tradeOff ? [tradeOff] : []),
  ];
  return [
    ...given(state, parts)
      .filter(({ question }) => !ticked.includes(question))
      .flatMap(({ topic, label, question }) => [
        `${topic}: ${label}`,
        ...(question === 'held' ? [`Certifications held: ${label}`] : []),
      ]),
    ...reasons.filter(rests).map(({ text }) => text),
    // What they rest on is not told apart.
    ...(recommendation.verdict ? [recommendation.verdict.text] : []),
    ...(recommendation.firmness ? [recommendation.firmness] : []),
    ...Object.values(whyNot),
    encodeState(state),
    encodeState(state).split('.')[1] || 'no answers',
  ];
}

/** What of all this is in something that goes to somebody else. */
export function leaks(one: Shared): readonly string[] {
  const sent = payloads(one);
  return secrets(one).filter((secret) =>
    sent.some((text) => text.includes(JSON.stringify(secret).slice(1, -1)) || text.includes(secret)),
  );
}

/** Who is told the same choice: what is named, what else is possible, and how sure it is. */
function choiceOf(one: Shared): string {
  const { choice, wished, named, alternatives } = summaryView(one.state, [], partsOf(one));
  const ids = (all: typeof alternatives) => all.map(({ certification }) => certification.id);
  return JSON.stringify([choice, wished, ids(named), ids(alternatives)]);
}

/**
 * The same person, had they given another answer to one question that is not ticked; undefined where that would have
 * led to another choice.
 */
export function otherwise(one: Shared, pick: number): Shared | undefined {
  const { state, ticked } = one;
  const parts = partsOf(one);
  const open = state.order.filter((question) => question !== 'held' && !ticked.includes(question));
  const question = open[pick % Math.max(1, open.length)];
  if (!question) return undefined;
  const { options } = questionFor(question, state.answers);
  const other = options[pick % options.length]?.id;
  if (!other || other === state.answers[question]) return undefined;
  const changed = step(state, { kind: 'answer', question, option: other }, parts);
  if (changed.kind !== 'outcome' || changed.state.order.length !== state.order.length) return undefined;
  const told = (of: State) =>
    JSON.stringify(given(of, parts).filter((answer) => ticked.includes(answer.question)));
  const then = { ...one, state: changed.state };
  return told(then.state) === told(state) && choiceOf(then) === choiceOf(one) ? then : undefined;
}
