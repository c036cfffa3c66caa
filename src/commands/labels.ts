import { parse } from 'yaml';
import { z } from 'zod';
import type { WorkedCase } from './worked-cases.ts';

const words = z.string({ error: 'needs words' }).trim().min(1, 'needs words');

/** What is accepted for one case beside its advice: an old name's new one, or the other one of a contested pair. */
const label = z.strictObject(
  {
    id: words,
    also: z
      .array(words, { error: 'needs a list of abbreviations' })
      .min(1, 'needs at least one abbreviation'),
    /** For whoever reads the file: nothing is accepted without a reason. */
    because: words,
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? undefined : 'needs an object with "id", "also" and "because"',
  },
);
export type Label = z.infer<typeof label>;

/** Everything wrong with a file of labels, one line each. */
export class LabelFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'LabelFaults';
  }
}

/** Reads the labels out of YAML, one for a case. Throws `LabelFaults` with everything that is wrong. */
export function readLabels(yaml: string, caseIds: ReadonlySet<string>): readonly Label[] {
  const list = z.array(z.unknown(), { error: 'needs a list of labels' }).safeParse(parsed(yaml));
  if (!list.success) throw new LabelFaults(linesOf(list.error, 'the labels'));
  const faults: string[] = [];
  const seen = new Set<string>();
  const labels = list.data.flatMap((raw, index): readonly Label[] => {
    const place = `label ${index + 1}`;
    const read = label.safeParse(raw);
    if (!read.success) {
      faults.push(...linesOf(read.error, place));
      return [];
    }
    const { id } = read.data;
    if (!caseIds.has(id)) faults.push(`${place}: there is no case "${id}"`);
    if (seen.has(id)) faults.push(`${place}: "${id}" stands there twice`);
    seen.add(id);
    return [read.data];
  });
  if (faults.length > 0) throw new LabelFaults(faults);
  return labels;
}

/** The cases with what is accepted as well counted among what was recommended. */
export function relabelled(cases: readonly WorkedCase[], labels: readonly Label[]): readonly WorkedCase[] {
  const also = new Map(labels.map((one) => [one.id, one.also]));
  return cases.map((one) => ({
    ...one,
    recommended: [...new Set([...one.recommended, ...(also.get(one.id) ?? [])])],
  }));
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { logLevel: 'error' });
  } catch (error) {
    // The parser's message goes on with a picture of the place; its first line names line and column.
    const [firstLine = 'cannot be read'] = String((error as Error).message).split('\n');
    throw new LabelFaults([`the labels: ${firstLine}`]);
  }
}

const linesOf = ({ issues }: z.ZodError, place: string) =>
  issues.map(({ path, message }) => [place, ...path.map(String), message].join(': '));
