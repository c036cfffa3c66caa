import { parseArgs } from 'node:util';
import { keepFigures, type Row } from '../reliability/figures.ts';
import { flatness, type Sample } from './flat.ts';
import { type Mode, type Running, startRunning } from './running.ts';

/**
 * The built app, over HTTP and in Socket Mode side by side, used by many people for ten minutes or as long as is said:
 * `npm run soak -- --minutes 60`. Ends with 1 where memory, handles or delays grow, or where a tap is lost.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    people: { type: 'string', default: '16' },
    seed: { type: 'string', default: '20261129' },
  },
});
const minutes = Number(values.minutes);
const people = Number(values.people);
const LOOK_EVERY_MS = Math.min(10_000, (minutes * 60_000) / 40);
const DISTURB_EVERY_MS = 45_000;

/** The same crowd does the same things, as far as the app is as quick. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function soak(mode: Mode, until: number): Promise<readonly { ok: boolean; row: Row }[]> {
  const running = await startRunning(mode, people, chanceOf(Number(values.seed)));
  const samples: Sample[] = [];
  const looks = setInterval(
    () =>
      void running.look().then(
        (sample) => samples.push(sample),
        () => {},
      ),
    LOOK_EVERY_MS,
  );
  const disturbs = mode === 'socket' ? setInterval(() => running.disturb(), DISTURB_EVERY_MS) : undefined;
  try {
    await running.crowd.live(until);
  } finally {
    clearInterval(looks);
    clearInterval(disturbs);
  }
  const died = running.exitCode() !== null;
  const code = await running.stop();
  return [
    ...flatness(running.name, samples).map(({ isFlat, row }) => ({ ok: isFlat, row })),
    ...toldOf(running, died, code),
  ];
}

function toldOf({ name, crowd, errors }: Running, died: boolean, code: number | null) {
  const { acts, undelivered, lost, twice, troubles } = crowd.tally;
  for (const line of [
    ...lost.map((one) => `lost: ${one}`),
    ...twice.map((one) => `twice: ${one}`),
    ...errors,
  ].slice(0, 30))
    console.error(`${name} ${line}`);
  // Over HTTP nothing is ever on its way to nowhere; between two connections Slack tells people itself.
  const isDelivered = name === 'HTTP' ? undelivered === 0 : undelivered < acts / 20;
  return [
    {
      ok: lost.length === 0 && twice.length === 0 && acts > 0 && isDelivered,
      row: {
        what: `${name}: things people did; lost; answered twice with the same; Slack’s faults meanwhile`,
        wanted: 'all; 0; 0; some',
        measured: `${acts} (${undelivered} between connections); ${lost.length}; ${twice.length}; ${troubles}`,
      },
    },
    {
      ok: !died && code === 0 && errors.length === 0,
      row: {
        what: `${name}: process deaths; lines that tell of a fault of ours; exit code at the end`,
        wanted: '0; 0; 0',
        measured: `${died ? 1 : 0}; ${errors.length}; ${code}`,
      },
    },
  ];
}

console.error(`soak: ${minutes} minutes, ${people} people in each mode, seed ${values.seed}`);
const until = Date.now() + minutes * 60_000;
const told = (await Promise.all([soak('http', until), soak('socket', until)])).flat();
for (const { ok, row } of told)
  console.error(`${ok ? 'good' : 'BAD '} ${row.what}: ${row.measured} (wanted: ${row.wanted})`);
keepFigures('soak', 'Soak', [
  {
    what: 'For how long; people in each mode; seed',
    wanted: '10 minutes or more',
    measured: `${minutes} minutes; ${people}; ${values.seed}`,
  },
  ...told.map(({ row }) => row),
]);
process.exitCode = told.every(({ ok }) => ok) ? 0 : 1;
