import { z } from 'zod';
import { OPTION_IDS, type OptionId, QUESTION_IDS, type QuestionId } from '../recommendation/index.ts';
import type { Role } from './understood.ts';

/** What the lexicon looks like, in the YAML files of this folder and in the `lexicon.json` built from them. */

/**
 * Words that answer nothing by themselves and say how their neighbours are meant. The comment at the top of each file
 * tells what the ones in it do.
 */
const SIGNS = [
  'role wanted',
  'role now',
  'role before',
  'role of others',
  'the',
  'role to get',
  'certificate',
  'class',
  'held',
  'held softly',
  'held next',
  'somebody else',
  'holder',
  'wanted',
  'expiring',
  'lapsed',
  'not',
  'turn',
  'or',
  'and',
  'oneself',
  'question',
  'moving to',
  'years',
  'months',
  'over',
  'time to come',
  'time of another kind',
  'work agile',
  'work projects',
  'work other',
  'compare',
  'details',
  'list',
  'all',
  'path',
  'path from',
  'path to',
  'path after',
  'here',
  'private',
  'help',
  'buttons',
  'name in capitals',
  'name in lists',
  'other meaning',
  'filler',
] as const;
export type Sign = (typeof SIGNS)[number];

/** What a phrase means, as it is read. */
export type Meaning =
  | {
      readonly kind: 'role';
      readonly role: Role;
      /** Counts only where it is said to be wanted. */
      readonly weak?: true;
    }
  | {
      readonly kind: 'answer';
      readonly question: QuestionId;
      readonly option: OptionId;
      /** Counts only where nothing firmer answers the same question. */
      readonly weak?: true;
    }
  | { readonly kind: 'sign'; readonly sign: Sign }
  | { readonly kind: 'number'; readonly value: number }
  /** A length of time, in months. */
  | { readonly kind: 'time'; readonly months: number }
  | { readonly kind: 'issuer'; readonly issuer: string }
  | { readonly kind: 'step'; readonly step: 1 | 2 | 3 };

const ROLES: readonly string[] = OPTION_IDS.aim.filter((role) => role !== 'open');

/** "role team", "setting scrum", "number 5", or a sign; undefined for anything else. */
export function meaningOf(words: string): Meaning | undefined {
  const sign = SIGNS.find((one) => one === words);
  if (sign) return { kind: 'sign', sign };
  const [first = '', second = '', ...more] = words.split(' ');
  if (more.length > 0) return undefined;
  if (first === 'role' && ROLES.includes(second)) return { kind: 'role', role: second as Role };
  const question = QUESTION_IDS.find((id) => id === first);
  const options: readonly string[] = question ? OPTION_IDS[question] : [];
  if (question && options.includes(second)) {
    return { kind: 'answer', question, option: second as OptionId };
  }
  if (first === 'issuer' && second !== '') return { kind: 'issuer', issuer: second };
  const value = Number(second);
  if (second === '' || !Number.isFinite(value)) return undefined;
  if (first === 'number') return { kind: 'number', value };
  if (first === 'months') return { kind: 'time', months: value };
  return first === 'step' && (value === 1 || value === 2 || value === 3)
    ? { kind: 'step', step: value }
    : undefined;
}

const meaning = z
  .string({ error: 'needs a meaning, or a list of meanings' })
  .refine((words) => meaningOf(words) !== undefined, {
    error: ({ input }) =>
      `"${String(input)}" is no meaning; use "role" or a question's id with one of its options (npm run questions lists them), or a word that this file uses elsewhere`,
  });

/** Words as people say them, with the few marks that the comment at the top of each file explains. */
const phrase = z
  .string({ error: 'needs words; put quotation marks around numbers' })
  .regex(/^[\p{L}\p{N}|?.]+( [\p{L}\p{N}|?.]+)*$/u, {
    error: 'may have only letters, digits, single spaces and the marks | ? ...',
  });

export const lexiconEntry = z.strictObject({
  /** Of several, the first says how much the phrase counts beside others that overlap it. */
  means: z.union([meaning, z.array(meaning).min(1)]),
  /** For answers that count only where nothing firmer answers the same question, and for roles only where wanted. */
  weak: z.literal(true, { error: 'is true, or left out' }).optional(),
  /** Counts only with one of these words somewhere else in the text. */
  beside: z.array(phrase).min(1).optional(),
  phrases: z.array(phrase, { error: 'needs a list of phrases' }).min(1, { error: 'needs a phrase' }),
});
export type LexiconEntry = z.infer<typeof lexiconEntry>;

/** What `npm run build` writes and start-up reads. */
export const lexicon = z.strictObject({ entries: z.array(lexiconEntry).min(1) });
export type Lexicon = z.infer<typeof lexicon>;
