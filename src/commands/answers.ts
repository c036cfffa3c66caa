import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  BADGES,
  OPTION_IDS,
  QUESTION_IDS,
  type QuestionId,
  TRADE_OFFS,
} from '../recommendation/index.ts';

const names = z.array(z.string({ error: 'needs names' }), { error: 'needs a list of names' });

/** Answers as people write them down, whatever questions there were at the time. */
const written = z
  .object(
    {
      ticked: names.optional(),
      holds: names.optional(),
      considering: names.optional(),
    },
    { error: 'needs an object with answers' },
  )
  .catchall(z.string({ error: 'needs the id of an option' }));

/** What was read of answers that were written down. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** What names certifications and is not weighed: `holds` and `considering`. */
  readonly unused: readonly string[];
  /** Questions, options, boxes and certifications that there are none of (any more), one line each; they were not read. */
  readonly gone: readonly string[];
}

/**
 * The one place where answers in JSON become answers. Throws what zod says where something is no answer at all; what
 * once was one, or is one elsewhere, is named in `gone`, since answers are kept for longer than questions are.
 */
export function readAnswers(json: unknown, catalog: Pick<Catalog, 'named'>): ReadAnswers {
  const { ticked, holds = [], considering = [], ...options } = written.parse(json);
  const given = Object.entries(options);
  const lists = { holds, considering };
  return {
    answers: {
      ...Object.fromEntries(given.filter((one) => whyGone(one) === undefined)),
      ...(ticked && { ticked: BADGES.filter((badge) => ticked.includes(badge)) }),
    } as Answers,
    unused: (['holds', 'considering'] as const).filter((list) => lists[list].length > 0),
    gone: [
      ...given.flatMap((one) => whyGone(one) ?? []),
      ...(ticked ?? []).filter((box) => !isOneOf(BADGES, box)).map((box) => `ticked: no box "${box}"`),
      ...holds.map((one) => one.replace(/:(expiring|lapsed)$/, '')).flatMap(unknownIn('holds', catalog)),
      ...considering.flatMap(unknownIn('considering', catalog)),
    ],
  };
}

function whyGone([question, option]: readonly [string, string]): string | undefined {
  if (question !== 'tradeoff' && !isOneOf(QUESTION_IDS, question)) return `${question}: no such question`;
  const offered: readonly string[] =
    question === 'tradeoff' ? TRADE_OFFS : [...OPTION_IDS[question as QuestionId], 'not-sure'];
  return offered.includes(option) ? undefined : `${question}: no option "${option}"`;
}

const isOneOf = (list: readonly string[], text: string) => list.includes(text);

const unknownIn = (list: string, catalog: Pick<Catalog, 'named'>) => (name: string) =>
  catalog.named(name) ? [] : [`${list}: "${name}" is not in the catalog`];
