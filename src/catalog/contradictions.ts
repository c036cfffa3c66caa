import type { Certification, FactKey, Priced } from './schema.ts';
import { plainSpelling } from './spelling.ts';

/** One certification that is well-formed by itself, and the file it stands in. */
export interface Entry {
  file: string;
  certification: Certification;
}

/** Says which field of an entry is wrong and why. */
type Fault = (field: string, what: string) => string;

/**
 * What no single field can tell: names used twice, references that lead nowhere, figures that contradict each
 * other. One line each: file, entry, field, what is wrong. `ids` are all ids there are.
 */
export function contradictions(entries: readonly Entry[], ids: ReadonlySet<string>): string[] {
  return [
    ...sharedNames(entries),
    ...entries.flatMap(({ file, certification }) => {
      const fault: Fault = (field, what) => `${file}: ${certification.id}: ${field}: ${what}`;
      return [
        ...brokenReferences(certification, ids, fault),
        ...misplacedNone(certification, fault),
        ...misplacedGaps(certification, fault),
        ...misplacedQuotedPrices(certification, fault),
        ...doubtfulWinner(certification, fault),
        ...silentWinner(certification, fault),
        ...saidTwice(certification, fault),
      ];
    }),
  ];
}

/** Two entries under one name could not be told apart when somebody types it. */
function sharedNames(entries: readonly Entry[]): string[] {
  const owners = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    namesOf(entry.certification).flatMap(([field, name]) => {
      const spelling = plainSpelling(name);
      const owner = owners.get(spelling) ?? entry;
      owners.set(spelling, owner);
      if (owner === entry) return [];
      const already = `"${name}" already means ${owner.certification.id} in ${owner.file}`;
      return [`${entry.file}: ${entry.certification.id}: ${field}: ${already}`];
    }),
  );
}

function namesOf({ id, abbreviation, name, aliases }: Certification): [field: string, name: string][] {
  return [
    ['id', id],
    ['abbreviation', abbreviation],
    ['name', name],
    ...aliases.map((alias): [string, string] => ['aliases', alias]),
  ];
}

function brokenReferences(
  { facts, retired }: Certification,
  ids: ReadonlySet<string>,
  fault: Fault,
): string[] {
  const found: string[] = [];
  const { requiresCertification: required } = facts;
  const needed = typeof required === 'object' ? [required, ...(required.otherValues ?? [])] : [];
  for (const { value } of needed) {
    if (!ids.has(value))
      found.push(fault('facts.requiresCertification', `there is no certification "${value}"`));
  }
  if (retired && !ids.has(retired.successor)) {
    found.push(fault('retired.successor', `there is no certification "${retired.successor}"`));
  }
  return found;
}

/** `none` claims that there is no such thing, which only holds where there is no class, no exam or no renewal. */
const NONE_ONLY_IF: readonly {
  is: 'classRequired' | 'examRequired' | 'expires';
  keys: readonly FactKey[];
}[] = [
  { is: 'classRequired', keys: ['classHours', 'classPriceUsd'] },
  {
    is: 'examRequired',
    keys: [
      'examFeeUsd',
      'examQuestions',
      'examMinutes',
      'examPassPercent',
      'examTriesIncluded',
      'retakeFeeUsd',
      'openBook',
    ],
  },
  { is: 'expires', keys: ['renewalEveryMonths', 'renewalFeeUsd', 'renewalUnits'] },
];

function misplacedNone({ facts }: Certification, fault: Fault): string[] {
  return NONE_ONLY_IF.flatMap(({ is, keys }) => {
    const condition = facts[is];
    if (condition !== 'unknown' && condition.value === false) return [];
    return keys
      .filter((key) => facts[key] === 'none')
      .map((key) => fault(`facts.${key}`, `may be none only where ${is} is false`));
  });
}

/**
 * A gap explains why a figure is missing, so it would contradict a figure that is there. Where the figure is not even
 * listed, nothing shows the gap, and the explanation would be lost.
 */
function misplacedGaps({ facts, gaps }: Certification, fault: Fault): string[] {
  return (Object.keys(gaps ?? {}) as FactKey[]).flatMap((key) => {
    if (facts[key] === 'unknown') return misplacedAsked(key, gaps?.[key], fault);
    const what =
      facts[key] === undefined
        ? `needs "${key}: unknown" under facts`
        : 'explains a figure that is not unknown';
    return [fault(`gaps.${key}`, what)];
  });
}

/** Only practice is read so, and nothing lies between two numbers that is not there. */
function misplacedAsked(
  key: FactKey,
  gap: NonNullable<Certification['gaps']>[FactKey],
  fault: Fault,
): string[] {
  const { asked, between } = gap ?? {};
  return [
    ...(asked !== undefined && key !== 'experienceMonths'
      ? [fault(`gaps.${key}.asked`, 'may only stand under experienceMonths')]
      : []),
    ...(between && !asked ? [fault(`gaps.${key}.between`, 'needs "asked: true" beside it')] : []),
  ];
}

/** An optional class has a price as well, and so it is not among these. */
const PRICED_ONLY_IF: Partial<Record<Priced, 'examRequired' | 'expires'>> = {
  exam: 'examRequired',
  retake: 'examRequired',
  renewal: 'expires',
};

function misplacedQuotedPrices({ facts, quotedPrices = [] }: Certification, fault: Fault): string[] {
  return quotedPrices.flatMap(({ of }, index) => {
    const is = PRICED_ONLY_IF[of];
    const condition = is ? facts[is] : 'unknown';
    if (condition === 'unknown' || condition.value) return [];
    return [fault(`quotedPrices.${index}.of`, `cannot be ${of} where ${is} is false`)];
  });
}

function doubtfulWinner({ mayWin, retired }: Certification, fault: Fault): string[] {
  if (mayWin.answer === 'no') return [];
  if (retired) return [fault('mayWin', 'a retired certification cannot be recommended')];
  if (mayWin.answer === 'only-one-for-its-role') return [];
  const hosts = new Set(mayWin.sources.map((source) => new URL(source).hostname.replace(/^www\./, '')));
  return hosts.size > 1 ? [] : [fault('mayWin.sources', 'needs sources from two different sites')];
}

/** Who is told to get something is told what for, and where to begin. */
function silentWinner({ mayWin, benefits, links }: Certification, fault: Fault): string[] {
  if (mayWin.answer === 'no') return [];
  return [
    ...(benefits ? [] : [fault('benefits', 'needed where it may be recommended')]),
    ...(links ? [] : [fault('links', 'needed where it may be recommended')]),
  ];
}

function saidTwice({ benefits = [], links = [] }: Certification, fault: Fault): string[] {
  return [
    ...repeated(benefits.map(({ says }) => says)).map((at) =>
      fault(`benefits.${at}.says`, 'says what another benefit says'),
    ),
    ...repeated(links.map(({ url }) => url)).map((at) => fault(`links.${at}.url`, 'is in the list already')),
  ];
}

/** The places of all that stood in the list before. */
function repeated(list: readonly string[]): number[] {
  return list.flatMap((one, at) => (list.indexOf(one) < at ? [at] : []));
}
