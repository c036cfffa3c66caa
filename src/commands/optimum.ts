import { plainOptionLabel, type QuestionId, topicOf } from '../recommendation/index.ts';
import { BestTree, type Given, type Loss, type Whose } from './paths/best-tree.ts';
import { certifyOrder, certifyPuzzle } from './paths/certify-puzzle.ts';
import { tapsPerSet } from './paths/complete-sets.ts';
import { everyWay } from './paths/ways.ts';

/**
 * How good the order of the questions is: what Certify asks, beside the best tree of questions there can be.
 *
 *     npm run --silent optimum
 */
const WEIGHTING = `Counted are taps. At every question each button is as likely as every other one; behind "several", nothing, one of
each class that counts, something else and something that runs out share that button's chance, and picking costs no
tap. So a person's answers do not depend on the order of the questions. (To count every way the same would not do:
another order has other ways.)
The best tree asks the track's questions before the level's and those before the issuer's, in any order within each,
and stops only where no open answer, "Not Sure" included, can change the outcome.`;

const PEOPLE: Record<Whose, string> = {
  everybody: 'Everybody',
  'the sure': 'People who never tap "Not Sure"',
};
const SHOWN = 5;

function comparison(whose: Whose): string {
  const tree = new BestTree(certifyPuzzle, whose);
  const certify = tree.costOf(certifyOrder);
  const best = tree.best();
  const losses = byPair(tree.losses(certifyOrder));
  const { sets, problems } = tree.size;
  return [
    PEOPLE[whose],
    `  Certify   ${certify.mean.toFixed(3)} taps on average, ${certify.worst} at most`,
    `  best      ${best.mean.toFixed(3)} taps on average, ${best.worst} at most`,
    `  Certify is ${((certify.mean / best.mean - 1) * 100).toFixed(1)} % above the best.`,
    ...(losses.length > 0 ? ['  Where it asks too early:'] : []),
    ...losses.slice(0, SHOWN).map(lossInWords),
    `  (${sets} sets of answers, ${problems} different problems)`,
  ].join('\n');
}

interface Pair {
  readonly asked: string;
  readonly better: string;
  readonly taps: number;
  readonly places: readonly Given[];
}

/** The losses by what is asked and what would be better, largest first. */
function byPair(losses: readonly Loss[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { asked, better, taps, given } of losses) {
    const key = `${asked} ${better}`;
    const { taps: before = 0, places = [] } = pairs.get(key) ?? {};
    pairs.set(key, { asked, better, taps: before + taps, places: [...places, given] });
  }
  return [...pairs.values()].sort((a, b) => b.taps - a.taps);
}

function lossInWords({ asked, better, taps, places }: Pair): string {
  const [first = {}] = places;
  const answers = Object.entries(first).map(([question, option]) =>
    plainOptionLabel(question as QuestionId, option.split(' ')[0] ?? option),
  );
  const topic = (id: string) => topicOf(id as QuestionId);
  const where = `in ${places.length} ${places.length === 1 ? 'place' : 'places'}, as after ${answers.join(' / ')}`;
  return `    ${taps.toFixed(3)} taps: "${topic(asked)}" before "${topic(better)}", ${where}`;
}

function perSet(): string {
  const { sets, mean, worst } = tapsPerSet(everyWay());
  return [
    'Complete sets of answers, each counted the same',
    `  Certify   ${mean.toFixed(3)} taps on average, ${worst} at most, over ${sets.toLocaleString('en')} sets`,
  ].join('\n');
}

const started = performance.now();
const found = [WEIGHTING, comparison('everybody'), comparison('the sure'), perSet()].join('\n\n');
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${found}\n\nComputed in ${seconds} s with ${megabytes} MB of memory.\n`);
