import { type Catalog, certificationIn, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Track } from '../../catalog/schema.ts';
import { type Citation, citeFact } from './citation.ts';
import { costOver } from './cost.ts';

/** For whom one of several is, beside the others: "CSM if you want to help a team work well as its Scrum Master". */
export interface Deciding {
  /** By catalog id. */
  readonly certification: string;
  /** Without a full stop. */
  readonly text: string;
  readonly cites: readonly Citation[];
}

/** What somebody wants who has reason to look at a line of work, as it follows "if". */
const WANTED: Record<Track, string> = {
  'scrum-master': 'you want to help a team work well as its Scrum Master',
  'product-owner': 'you want to decide what gets built as its Product Owner',
  developer: 'you build the software yourself',
  project: 'you run projects',
  coach: 'you want to coach people and teams',
  leader: 'you lead people',
  agile: 'you want agile work in general, whatever the role',
  kanban: 'you work with Kanban',
  safe: 'your company works with SAFe',
  test: 'you test software',
  analysis: 'you analyze what is needed',
  scaling: 'several teams of yours build one product',
  trainer: 'you want to train others for a living',
};

const LEVELS = {
  1: 'want the first level',
  2: 'want the advanced level',
  3: 'want the professional level',
} as const;

/** One reason to take this one and not another, as it follows "you". */
interface Edge {
  readonly text: string;
  readonly facts: readonly FactKey[];
}

/** One sentence for each, two to four catalog ids. Throws on an id that the catalog does not have. */
export function decidingBetween(ids: readonly string[], catalog: Catalog): readonly Deciding[] {
  const named = ids.map((id) => certificationIn(catalog, id));
  return named.map((one) => {
    const others = named.filter((other) => other !== one);
    const { text, facts } = sentence(one, others);
    return {
      certification: one.id,
      text: `${one.abbreviation} if ${text}`,
      cites: facts.map((key) => citeFact(one.id, key)),
    };
  });
}

/** The line of work where it tells them apart, the level where that does, and only then what each asks and costs. */
function sentence(one: Certification, others: readonly Certification[]): Edge {
  const alike = others.filter(({ track }) => track === one.track);
  const work = alike.length < others.length ? [WANTED[one.track]] : [];
  if (alike.length === 0) return { text: work.join(), facts: [] };
  // In SAFe each badge is made for one seat, which its summary names.
  if (one.track === 'safe') return { text: seat(one), facts: [] };
  const level = alike.some(({ step }) => step !== one.step) ? [LEVELS[one.step]] : [];
  const peers = alike.filter(({ step }) => step === one.step);
  const edges = peers.length > 0 ? edgesOver(one, peers) : [];
  const yours = [...level, ...edges.map(({ text }) => text)];
  if (yours.length === 0) return { text: seat(one), facts: [] };
  return {
    text: [...work, `you ${yours.join(' and ')}`].join(', and '),
    facts: edges.flatMap(({ facts }) => facts),
  };
}

/** At most two, those first that none of the others has; where two are alike in all of it, the issuer. */
function edgesOver(one: Certification, peers: readonly Certification[]): readonly Edge[] {
  const mine = edgesOf(one, peers);
  const owners = ({ text }: Edge) =>
    peers.filter((peer) =>
      edgesOf(peer, [one, ...peers.filter((other) => other !== peer)]).some((edge) => edge.text === text),
    ).length;
  const apart = mine
    .filter((edge) => owners(edge) < peers.length)
    .map((edge) => ({ edge, shared: owners(edge) }));
  const best = apart.sort((a, b) => a.shared - b.shared).slice(0, 2);
  const alone = best.some(({ shared }) => shared === 0);
  const issuers = new Set([one, ...peers].map(({ issuer }) => issuer.id)).size;
  const issuer = !alone && issuers > 1 ? [{ text: `want one from ${one.issuer.name}`, facts: [] }] : [];
  return [...best.map(({ edge }) => edge), ...issuer];
}

function edgesOf(one: Certification, peers: readonly Certification[]): readonly Edge[] {
  const edge = (text: string, ...facts: FactKey[]): Edge => ({ text, facts });
  const hasClass = yesNoOf(one, 'classRequired');
  const hasExam = yesNoOf(one, 'examRequired');
  return [
    ...(hasClass === true ? [edge('would rather learn in a class', 'classRequired')] : []),
    ...(hasClass === false && hasExam === true
      ? [edge('would rather take the exam alone', 'classRequired', 'examRequired')]
      : []),
    ...(yesNoOf(one, 'expires') === false ? [edge('want one that never expires', 'expires')] : []),
    ...(isCheapest(one, peers) ? [edge('want to spend less', ...priced(one))] : []),
    ...(hasExam === false ? [edge('want no exam', 'examRequired')] : []),
  ];
}

/** Surely: the most that it costs over three years is less than the least that any other does, all prices known. */
function isCheapest(one: Certification, peers: readonly Certification[]): boolean {
  const own = costOver(one);
  return peers.every((peer) => {
    const cost = costOver(peer);
    return own.unknown.length === 0 && !own.retakeUnknown && own.highUsd < cost.lowUsd;
  });
}

function priced(one: Certification): FactKey[] {
  const keys = ['classPriceUsd', 'examFeeUsd', 'renewalFeeUsd'] as const;
  return keys.filter((key) => typeof figureOf(one, key) !== 'string');
}

/** Whom the first sentence of the summary names, or else what it says. */
function seat({ summary }: Certification): string {
  const [first = summary] = summary.split('. ');
  const words = first.replace(/\.$/, '');
  if (words.startsWith('For ')) return `this is you: ${words.slice(4)}`;
  return `you want this: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
