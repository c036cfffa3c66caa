import { parse } from 'yaml';
import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import { type Answers, isOffered, type Outcome, progress, recommend } from '../recommendation/index.ts';
import { answersOf, type Person, PROFILE_KEYS } from './profile-to-answers.ts';

/** How sure the source was of its own advice, surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const words = z.string({ error: 'needs words' }).trim().min(1, 'needs words');
const names = z.array(words, { error: 'needs a list of abbreviations' });
const said = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))],
  { error: 'needs words, a number, or a list of these' },
);

/** The person alone: what else a profile says is left out, so that nothing but these keys can become an answer. */
const person = z.object({
  situation: words,
  profile: z.object(Object.fromEntries(PROFILE_KEYS.map((key) => [key, said.optional()])), {
    error: 'needs what the source says, key by key',
  }),
});

/** The advice given to that person. The first recommended one was meant first. */
const advice = z.object({
  id: words,
  topic: words,
  confidence: z.enum(CONFIDENCES, { error: `needs one of ${CONFIDENCES.join(', ')}` }),
  recommended: names.min(1, 'needs at least one abbreviation, or NONE'),
  acceptable: names.default([]),
});
type Advice = z.infer<typeof advice>;

/** A person's case as published, and the advice given there; the two are kept apart. */
export interface WorkedCase {
  readonly person: Person;
  readonly advice: Advice;
}

/** Everything wrong with a file of cases, one line each: case, field, what is wrong. */
export class CaseFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CaseFaults';
  }
}

/** For fields that nothing here reads. A name that is missing from both is likely a slip of the finger. */
const OTHER_FIELDS = [
  'source', 'as_of', 'kind', 'rejected', 'decided_by', 'answer_by', 'evidence', 'note',
]; // biome-ignore format: one list

/** What was read of a file. */
export interface Reading {
  readonly cases: readonly WorkedCase[];
  /** Fields nobody knows, one line each; they were not read. */
  readonly remarks: readonly string[];
}

/** Reads the cases out of YAML, in their order. Throws `CaseFaults` with everything that is wrong. */
export function readCases(yaml: string): Reading {
  const file = z
    .object({ cases: z.array(z.unknown()).min(1) }, { error: 'needs a list called "cases"' })
    .safeParse(parsed(yaml));
  if (!file.success) {
    throw new CaseFaults(
      file.error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')),
    );
  }
  const faults: string[] = [];
  const remarks: string[] = [];
  const cases: WorkedCase[] = [];
  const ids = new Set<string>();
  for (const [index, raw] of file.data.cases.entries()) {
    const name = nameOf(raw, index);
    const [who, what] = [person.safeParse(raw), advice.safeParse(raw)];
    if (typeof raw !== 'object' || raw === null) faults.push(`${name}: is no case`);
    else {
      for (const { path, message } of [...(what.error?.issues ?? []), ...(who.error?.issues ?? [])])
        faults.push(`${name}: ${path.map(String).join('.')}: ${message}`);
      for (const field of Object.keys(raw).filter((key) => !KNOWN_FIELDS.includes(key)))
        remarks.push(`${name}: ${field}: no such field; not read`);
    }
    if (ids.has(name)) faults.push(`${name}: id: stands there twice`);
    ids.add(name);
    if (who.success && what.success) cases.push({ person: who.data, advice: what.data });
  }
  if (faults.length > 0) throw new CaseFaults(faults);
  return { cases, remarks };
}

const KNOWN_FIELDS = [...Object.keys(person.shape), ...Object.keys(advice.shape), ...OTHER_FIELDS];

function nameOf(raw: unknown, index: number): string {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.trim() ? id.trim() : `case ${index + 1}`;
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch (error) {
    // The parser's message goes on with a picture of the place; its first line names line and column.
    const [firstLine = 'cannot be read'] = String((error as Error).message).split('\n');
    throw new CaseFaults([firstLine]);
  }
}

/** What Certify says to the person in a case, beside what was advised. */
export interface Judged {
  readonly advice: Advice;
  readonly kind: Outcome['kind'];
  /** The first pick in the words of the cases: an abbreviation, NONE, or what else the outcome is. */
  readonly pick: string;
  /** The first pick is among the recommended or acceptable ones. */
  readonly agrees: boolean;
  /** The best place of a recommended one in the ranking, from 1; NONE stands first where nothing is to be got now. */
  readonly rank: number | null;
  /** How many questions are asked until nothing unanswered could change the outcome. */
  readonly questions: number;
  /** Recommended or acceptable ones that the catalog does not have. */
  readonly unknown: readonly string[];
}

const NONE = 'NONE';
/** Outcomes that name nothing to get now. */
const NOTHING_NOW: readonly Outcome['kind'][] = ['none', 'not-yet', 'keep-or-lapse'];

/** Asks the recommendation about one case. The advice is only looked at afterwards. */
export function judge({ person, advice }: WorkedCase, catalog: Catalog): Judged {
  const answers = answersOf(person);
  const { outcome, ranked } = recommend(answers, catalog);
  const pick = firstPick(outcome);

  const idOf = (name: string) => (name === NONE ? NONE : catalog.named(name)?.id);
  const recommended = advice.recommended.map(idOf);
  const places = recommended.flatMap((id) => {
    if (id === NONE) return pick === NONE ? [1] : [];
    const index = id === undefined ? -1 : ranked.indexOf(id);
    return index < 0 ? [] : [index + 1];
  });
  return {
    advice,
    kind: outcome.kind,
    pick: catalog.get(pick)?.abbreviation ?? pick,
    agrees: [...recommended, ...advice.acceptable.map(idOf)].includes(pick),
    rank: places.length > 0 ? Math.min(...places) : null,
    questions: questionsAsked(answers),
    unknown: [...advice.recommended, ...advice.acceptable].filter((name) => idOf(name) === undefined),
  };
}

function firstPick({ kind, certifications }: Outcome): string {
  return NOTHING_NOW.includes(kind) ? NONE : (certifications[0] ?? kind);
}

/** Asks as the product asks, one question after another. The boxes behind "several" come with that answer. */
function questionsAsked(answers: Answers): number {
  const { ticked } = answers;
  let given: Answers = {};
  for (let asked = 0; ; asked += 1) {
    const { next } = progress(given);
    if (next === null) return asked;
    const answer = answers[next] ?? 'not-sure';
    given = {
      ...given,
      [next]: isOffered(next, answer, given) ? answer : 'not-sure',
      ...(next === 'held' && answer === 'several' && ticked ? { ticked } : {}),
    };
  }
}
