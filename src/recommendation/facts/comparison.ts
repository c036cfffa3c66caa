import { type Catalog, certificationIn, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Track } from '../../catalog/schema.ts';
import { type Citation, citeFact } from './citation.ts';
import { type Cost, costOver } from './cost.ts';
import { everySo, inWords } from './figure-lines.ts';
import { aboutUsd, inUsd } from './money.ts';
import { type Between, betweenInWords, practiceBetween, timeAsked, timeInWords } from './time-asked.ts';

/** Two to four certifications side by side. */
export interface Comparison {
  /** Catalog ids, in the order of the columns. */
  readonly certifications: readonly string[];
  /** Rows in which the columns differ. */
  readonly differ: readonly ComparisonRow[];
  /** Rows in which all columns say the same; shown folded. */
  readonly same: readonly ComparisonRow[];
}

export interface ComparisonRow {
  /** What the row is about: "Class", "Three-year cost". */
  readonly topic: string;
  /** One cell for each certification, in their order; never empty ("unknown" when we do not know). */
  readonly cells: readonly string[];
  /** The facts behind each cell. */
  readonly cites: readonly (readonly Citation[])[];
}

interface Cell {
  readonly text: string;
  readonly facts: readonly FactKey[];
}
type Topic = readonly [name: string, cell: (certification: Certification, catalog: Catalog) => Cell];

const FOR_WHOM: Record<Track, string> = {
  'scrum-master': 'Scrum Masters and Scrum teams',
  'product-owner': 'Product Owners',
  developer: 'developers',
  project: 'project managers',
  coach: 'coaches',
  leader: 'managers and leaders',
  agile: 'any agile work',
  kanban: 'work with Kanban',
  safe: 'companies with SAFe',
  test: 'testers',
  analysis: 'analysts',
  scaling: 'several teams on one product',
  trainer: 'trainers',
};
/** For whom a track is, as in "made for testers". */
export const madeFor = (track: Track): string => FOR_WHOM[track];

const STEPS = { 1: 'first', 2: 'advanced', 3: 'professional' } as const;

/** What most often decides comes first. */
const TOPICS: readonly Topic[] = [
  ['Made for', ({ track }) => ({ text: FOR_WHOM[track], facts: [] })],
  ['Level', ({ step }) => ({ text: STEPS[step], facts: [] })],
  ['Before you start', prerequisites],
  ['Class', classCell],
  ['Exam', examCell],
  ['Three-year cost', (certification) => costCell(costOver(certification))],
  ['Renewal', renewalCell],
  ['Issuer', ({ issuer }) => ({ text: issuer.name, facts: [] })],
];

/** Puts certifications side by side, by catalog id. Throws on an id the catalog does not have. */
export function compare(ids: readonly string[], catalog: Catalog): Comparison {
  const certifications = ids.map((id) => certificationIn(catalog, id));
  const rows = TOPICS.map(([topic, cell]) => {
    const cells = certifications.map((certification) => cell(certification, catalog));
    return {
      topic,
      cells: cells.map(({ text }) => text),
      cites: cells.map(({ facts }, i) => facts.map((key) => citeFact(ids[i] ?? '', key))),
    };
  });
  const alike = (row: ComparisonRow) => row.cells.every((cell) => cell === row.cells[0]);
  return { certifications: ids, differ: rows.filter((row) => !alike(row)), same: rows.filter(alike) };
}

/** Joins what is known of several figures and not nothing. */
function joined<K extends FactKey>(
  certification: Certification,
  keys: readonly K[],
  say: (key: K, words: string) => string,
) {
  const known = keys.flatMap((key) => {
    const figure = figureOf(certification, key);
    if (typeof figure === 'string' || figure.value === 0) return [];
    return [{ key, text: say(key, inWords(key, figure.value)) }];
  });
  return { text: known.map(({ text }) => text).join(', '), facts: known.map(({ key }) => key) };
}

const PREREQUISITES = [
  'requiresCertification',
  'requiresOutside',
  'experienceMonths',
  'projectMonths',
  'trainingHours',
] as const;

function prerequisites(certification: Certification, catalog: Catalog): Cell {
  const wanted = joined(certification, PREREQUISITES, (key, words) => {
    if (key === 'requiresCertification') return catalog.get(words)?.abbreviation ?? words;
    if (key === 'requiresOutside') return words;
    if (key === 'trainingHours') return `${words} of training`;
    const time = timeAsked(certification, key);
    return time ? timeInWords(time, key) : words;
  });
  const practice = practiceBetween(certification);
  if (practice) {
    const known = wanted.text ? `${wanted.text}, ` : '';
    return { text: `${known}${practiceInWords(practice)}`, facts: [...wanted.facts, 'experienceMonths'] };
  }
  if (wanted.text) return wanted;
  const lookedAt = PREREQUISITES.some((key) => figureOf(certification, key) !== 'unknown');
  return { text: lookedAt ? 'nothing' : 'unknown', facts: [] };
}

function practiceInWords(practice: Between): string {
  if (practice.high === Number.POSITIVE_INFINITY) return 'practice, how much is not known';
  return `${betweenInWords(practice)} of practice`;
}

function classCell(certification: Certification): Cell {
  const required = yesNoOf(certification, 'classRequired');
  if (required === 'unknown') return { text: 'unknown', facts: [] };
  if (!required) return { text: 'not needed', facts: ['classRequired'] };
  const known = joined(certification, ['classHours', 'classPriceUsd'], (_key, words) => words);
  return { text: known.text || 'needed', facts: ['classRequired', ...known.facts] };
}

function examCell(certification: Certification): Cell {
  const required = yesNoOf(certification, 'examRequired');
  if (required === 'unknown') return { text: 'unknown', facts: [] };
  if (!required) return { text: 'no exam', facts: ['examRequired'] };
  const known = joined(certification, ['examQuestions', 'examMinutes', 'examPassPercent'], (key, words) =>
    key === 'examQuestions' ? `${words} questions` : key === 'examPassPercent' ? `${words} to pass` : words,
  );
  return { text: known.text || 'yes', facts: ['examRequired', ...known.facts] };
}

function costCell(cost: Cost): Cell {
  return {
    text: sumInWords(cost),
    facts: cost.parts.flatMap(({ cites }) =>
      cites.flatMap((cite) => (cite.kind === 'fact' ? [cite.key] : [])),
    ),
  };
}

/**
 * "$200", "class price unknown; $100 for the rest", "class price unknown", or "nothing"; "$50–100 to keep one"
 * where none can be got any more.
 */
export function costInWords({ covers, lowUsd, highUsd, parts, unknown }: Cost): string {
  const missing = unknown.length > 0 ? `${listed(unknown)} unknown` : '';
  const only = covers === 'keeping' ? ' to keep one' : '';
  if (parts.length === 0) return missing || `nothing${only}`;
  const known = `${inUsd({ low: lowUsd, high: highUsd })}${only}`;
  return missing ? `${missing}; ${known} for the rest` : known;
}

/** The same by itself, where nothing beside it says that its most has a retake in it. */
export function costInBrief(cost: Cost): string {
  const retake = cost.parts.some(({ of }) => of === 'retake');
  return retake ? `${costInWords(cost)}, one retake at most` : costInWords(cost);
}

/**
 * Every part that is known, and the retake told apart: "$200; $400 with one retake", "about $1,300 ($350–2,595)", "$675
 * plus class price, not known". Never a sum that reads like the whole price where a part is missing.
 */
export function sumInWords(cost: Cost): string {
  const { covers, lowUsd, highUsd, typicalUsd, parts, unknown, retakeUnknown } = cost;
  const missing = listed([...unknown, ...(retakeUnknown ? ['retake fee'] : [])]);
  const only = covers === 'keeping' ? ' to keep one' : '';
  if (parts.length === 0) return missing ? `${missing} not known` : `nothing${only}`;
  const retake = parts.find(({ of }) => of === 'retake')?.highUsd ?? 0;
  const once = { low: lowUsd, high: highUsd - retake };
  const again = { low: once.low + retake, high: once.high + retake };
  const sums = [
    `${inUsd(once)}${only}${missing && ` plus ${missing}, not known`}`,
    ...(retake > 0 ? [`${inUsd(again)} with one retake`] : []),
  ].join('; ');
  return once.low < once.high && unknown.length === 0 ? `${aboutUsd(typicalUsd)} (${sums})` : sums;
}

/** "class price and exam fee". */
export function listed(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join();
}

function renewalCell(certification: Certification): Cell {
  const expires = yesNoOf(certification, 'expires');
  if (expires === 'unknown') return { text: 'unknown', facts: [] };
  if (!expires) return { text: 'never expires', facts: ['expires'] };
  const every = figureOf(certification, 'renewalEveryMonths');
  const fee = figureOf(certification, 'renewalFeeUsd');
  const when = typeof every === 'string' ? 'interval unknown' : everySo(every.value);
  const price = typeof fee === 'string' ? 'fee unknown' : inUsd(fee.value);
  return { text: `${when}, ${price}`, facts: ['expires', 'renewalEveryMonths', 'renewalFeeUsd'] };
}
