import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Answers } from '../recommendation/index.ts';
import { readAnswers } from './answers.ts';

/** What one reader tapped as the person of one case. */
export interface Taps {
  /** The id of the case. */
  readonly of: string;
  readonly reader?: string;
  /** How far that person would trust the result, 1 to 5. */
  readonly trust?: number;
  readonly answers: Answers;
  /** What was tapped and is not on offer any more, one line each. */
  readonly gone: readonly string[];
}

/** Everything wrong with a file of taps, one line each. */
export class TapFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'TapFaults';
  }
}

const words = z.string({ error: 'needs words' });
const id = words.trim().min(1, 'needs words');

const entry = z
  .object(
    {
      id: id.optional(),
      // Readers number the cases they are given; whoever collects their taps puts the ids back.
      case: z.string({ error: 'needs the id of a case, not its number' }).trim().min(1).optional(),
      reader: id.optional(),
      trust: z.literal([1, 2, 3, 4, 5], { error: 'needs a number from 1 to 5' }).optional(),
      unclear: words.optional(),
      why: words.optional(),
      answers: z.unknown().optional(),
    },
    { error: 'needs an object with "id" and "answers"' },
  )
  .refine((one) => (one.id ?? one.case) !== undefined, { error: 'needs the id of a case', path: ['id'] });

/**
 * Reads the taps out of JSON, in their order. Several for one case are those of several readers. Throws `TapFaults` with
 * everything that is wrong; answers that were right once are kept, with what of them is gone.
 */
export function readTaps(
  json: string,
  caseIds: ReadonlySet<string>,
  catalog: Pick<Catalog, 'named'>,
): readonly Taps[] {
  const list = z.array(z.unknown(), { error: 'needs a list of taps' }).min(1, 'holds no taps');
  const read = list.safeParse(parsed(json));
  if (!read.success) throw new TapFaults(linesOf(read.error, 'the file'));
  const faults: string[] = [];
  const seen = new Set<string>();
  const taps = read.data.flatMap((raw, index): readonly Taps[] => {
    const place = `entry ${index + 1}`;
    const one = entry.safeParse(raw);
    if (!one.success) {
      faults.push(...linesOf(one.error, place));
      return [];
    }
    const { reader, trust } = one.data;
    const of = one.data.id ?? one.data.case ?? '';
    if (!caseIds.has(of)) faults.push(`${place}: there is no case "${of}"`);
    const whose = `${of} ${reader}`;
    if (reader !== undefined && seen.has(whose)) faults.push(`${place}: ${reader} tapped "${of}" before`);
    seen.add(whose);
    try {
      const { answers, gone } = readAnswers(one.data.answers, catalog);
      return [{ of, ...(reader && { reader }), ...(trust && { trust }), answers, gone }];
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      faults.push(...linesOf(error, `${place}: answers`));
      return [];
    }
  });
  if (faults.length > 0) throw new TapFaults(faults);
  return taps;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new TapFaults([`the file is no JSON: ${(error as Error).message}`]);
  }
}

const linesOf = ({ issues }: z.ZodError, place: string) =>
  issues.map(({ path, message }) => [place, ...path.map(String), message].join(': '));
