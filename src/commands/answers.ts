import { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  type Holding,
  MOST_CONSIDERED,
  MOST_HELD,
  OPTION_IDS,
  QUESTION_IDS,
  type QuestionId,
  STANDINGS,
  type Standing,
  TRADE_OFFS,
} from '../recommendation/index.ts';

const names = (most: number) =>
  z
    .array(z.string({ error: 'needs names' }), { error: 'needs a list of names' })
    .max(most, `takes at most ${most}`);

/** Answers as people write them down, whatever questions there were at the time. */
const written = z
  .object(
    {
      holds: names(MOST_HELD).optional(),
      considering: names(MOST_CONSIDERED).optional(),
      /** Boxes that there once were. */
      ticked: z.array(z.string({ error: 'needs names' }), { error: 'needs a list of names' }).optional(),
    },
    { error: 'needs an object with answers' },
  )
  .catchall(z.string({ error: 'needs the id of an option' }));

/** What was read of answers that were written down. */
export interface ReadAnswers {
  readonly answers: Answers;
  /** Questions, options and certifications that there are none of (any more), one line each; they were not read. */
  readonly gone: readonly string[];
}

/**
 * The one place where answers in JSON become answers. Throws what zod says where something is no answer at all; what
 * once was one, or is one elsewhere, is named in `gone`, since answers are kept for longer than questions are.
 */
export function readAnswers(json: unknown, catalog: Pick<Catalog, 'named'>): ReadAnswers {
  const { holds, considering, ticked, ...options } = written.parse(json);
  const given = Object.entries(options);
  const held = holds?.map((text) => ({ text, holding: holdingFrom(text, catalog) }));
  const named = considering?.map((text) => ({ text, id: catalog.named(text)?.id }));
  return {
    answers: {
      ...Object.fromEntries(given.filter((one) => whyGone(one) === undefined)),
      ...(held && { holds: eachOnce(held.flatMap(({ holding }) => holding ?? [])) }),
      ...(named && { considering: [...new Set(named.flatMap(({ id }) => id ?? []))] }),
    } as Answers,
    gone: [
      ...given.flatMap((one) => whyGone(one) ?? []),
      ...(ticked ? ['ticked: no such question'] : []),
      ...(held ?? []).filter(({ holding }) => !holding).map(({ text }) => unknown('holds', text)),
      ...(named ?? []).filter(({ id }) => !id).map(({ text }) => unknown('considering', text)),
    ],
  };
}

/** "PMP", or "PMP:expiring". */
function holdingFrom(text: string, catalog: Pick<Catalog, 'named'>): Holding | undefined {
  const [name = '', standing = 'current', ...more] = text.split(':');
  const certification = catalog.named(name);
  if (!certification || more.length > 0 || !isOneOf(STANDINGS, standing)) return undefined;
  return {
    certification: certification.id,
    as: certification.heldAs ?? null,
    standing: standing as Standing,
  };
}

/** Of one that is named twice, what was said last. */
const eachOnce = (holdings: readonly Holding[]): readonly Holding[] => [
  ...new Map(holdings.map((one) => [one.certification, one])).values(),
];

function whyGone([question, option]: readonly [string, string]): string | undefined {
  if (question !== 'tradeoff' && !isOneOf(QUESTION_IDS, question)) return `${question}: no such question`;
  const offered: readonly string[] =
    question === 'tradeoff' ? TRADE_OFFS : [...OPTION_IDS[question as QuestionId], 'not-sure'];
  return offered.includes(option) ? undefined : `${question}: no option "${option}"`;
}

const isOneOf = (list: readonly string[], text: string) => list.includes(text);

const unknown = (list: string, text: string) => `${list}: "${text}" is not in the catalog`;
