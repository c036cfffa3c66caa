import { parse } from 'yaml';
import { z } from 'zod';

/** How sure the source was of its own advice, surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const words = z.string({ error: 'needs words' }).trim().min(1, 'needs words');
const names = z.array(words, { error: 'needs a list of abbreviations' });

/** A person's case as published, and the advice given there. The first recommended one was meant first. */
const workedCase = z.object({
  id: words,
  topic: words,
  /** All that a reader is told. */
  situation: words,
  confidence: z.enum(CONFIDENCES, { error: `needs one of ${CONFIDENCES.join(', ')}` }),
  recommended: names.min(1, 'needs at least one abbreviation, or NONE'),
  acceptable: names.default([]),
});
export type WorkedCase = z.infer<typeof workedCase>;

/** Everything wrong with a file of cases, one line each: case, field, what is wrong. */
export class CaseFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'CaseFaults';
  }
}

/** Fields that nothing here reads. A name that is missing from both is likely a slip of the finger. */
const OTHER_FIELDS = [
  'source', 'as_of', 'kind', 'profile', 'rejected', 'decided_by', 'answer_by', 'evidence', 'note',
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
    const read = workedCase.safeParse(raw);
    if (typeof raw !== 'object' || raw === null) faults.push(`${name}: is no case`);
    else {
      for (const { path, message } of read.error?.issues ?? [])
        faults.push(`${name}: ${path.map(String).join('.')}: ${message}`);
      for (const field of Object.keys(raw).filter((key) => !KNOWN_FIELDS.includes(key)))
        remarks.push(`${name}: ${field}: no such field; not read`);
    }
    if (ids.has(name)) faults.push(`${name}: id: stands there twice`);
    ids.add(name);
    if (read.success) cases.push(read.data);
  }
  if (faults.length > 0) throw new CaseFaults(faults);
  return { cases, remarks };
}

const KNOWN_FIELDS = [...Object.keys(workedCase.shape), ...OTHER_FIELDS];

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
