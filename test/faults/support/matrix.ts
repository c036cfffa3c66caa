import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slack } from '../../conversation-on-slack/slack.ts';
import { type Lasting, tried, withoutFault } from './cell.ts';
import { type Called, type Fault, faultsOf, isRefusal } from './faults.ts';
import { keepFigures } from './figures.ts';
import { WAYS, type Way } from './ways.ts';

const MODES = ['http', 'socket'] as const;
type Mode = (typeof MODES)[number];

/** Real milliseconds after which the app gives a call up; fewer where none is going to be answered. */
const CALL_MS = { usual: 10_000, hopeless: 2000 };

interface Cell {
  readonly fault: Fault;
  readonly lasting: Lasting;
}

/**
 * What is tried on a way. What may pass is tried on each, for one call and for all of them. A refusal is one code for all
 * the ways into a method, which take turns, others over a socket than over HTTP; with `FAULTS=all` each way has them all.
 */
function cellsOf(way: Way, mode: Mode): readonly Cell[] {
  const ways = waysInto(way.called);
  const turn = ways.indexOf(way) + MODES.indexOf(mode);
  const all = process.env.FAULTS === 'all';
  return faultsOf(way.called).flatMap((fault, at): readonly Cell[] => {
    if (!isRefusal(fault))
      return [
        { fault, lasting: 'once' },
        { fault, lasting: 'lasting' },
      ];
    return all || (at + turn) % ways.length === 0 ? [{ fault, lasting: 'lasting' }] : [];
  });
}

const waysInto = (called: Called) => WAYS.filter((way) => way.called === called);

/** What nobody caught would have ended the app. */
function countDeaths(): readonly unknown[] {
  const deaths: unknown[] = [];
  const died = (error: unknown) => void deaths.push(error);
  beforeAll(() => {
    process.on('unhandledRejection', died);
    process.on('uncaughtExceptionMonitor', died);
  });
  afterAll(() => {
    process.off('unhandledRejection', died);
    process.off('uncaughtExceptionMonitor', died);
  });
  return deaths;
}

/** Every way into every call, with everything that may come between. */
export function describeMatrix(mode: Mode): void {
  const tally = new Map<string, { cells: number; wrong: number }>();
  const deaths = countDeaths();
  // What is read once and kept takes longer than the impatient wait; then everybody would wait for it at once.
  beforeAll(async () => {
    const on = await slack({ mode, callMs: CALL_MS.usual, whenFinished: () => {} });
    for (const way of WAYS.slice(0, 5)) await withoutFault(on, way);
    await on.stops(0);
    await on.workspace.stop();
  });

  describe.concurrent(`over ${mode}, whatever becomes of a call`, () => {
    const named = WAYS.map((way) => [`${way.called}: ${way.name}`, way] as const);
    test.for(named)('%s', async ([, way], context) => {
      const started = (callMs: number) =>
        slack({ mode, callMs, switches: { rateLimits: false }, whenFinished: context.onTestFinished });
      const patient = await started(CALL_MS.usual);
      const impatient = await started(CALL_MS.hopeless);
      const reference = await withoutFault(patient, way);
      const wrong: string[] = [];
      for (const { fault, lasting } of cellsOf(way, mode)) {
        const on = fault.kind === 'no answer' ? impatient : patient;
        const problems = await tried(on, way, reference, fault, lasting);
        wrong.push(...problems.map((problem) => `${fault.kind} ${fault.name} (${lasting}): ${problem}`));
        const sum = tally.get(fault.kind) ?? { cells: 0, wrong: 0 };
        tally.set(fault.kind, {
          cells: sum.cells + 1,
          wrong: sum.wrong + Math.min(1, problems.length),
        });
      }
      context.expect(wrong).toEqual([]);
    });
  });

  test(`over ${mode}, nothing of it would have ended the app`, () => {
    expect(deaths).toEqual([]);
    const cells = [...tally.values()].reduce((sum, one) => sum + one.cells, 0);
    keepFigures(`matrix-${mode}`, [
      {
        what: `a call comes to grief, over ${mode}: all ways, ${WAYS.length} of them`,
        wanted: '0 process deaths',
        measured: `${cells} cells, ${deaths.length} process deaths`,
      },
      ...[...tally].map(([kind, sum]) => ({
        what: `a call comes to grief, over ${mode}: ${kind}`,
        wanted: 'at most one visible effect, a friendly line or nothing, no dead conversation: 0 wrong',
        measured: `${sum.cells} cells, ${sum.wrong} wrong`,
      })),
    ]);
  });
}
