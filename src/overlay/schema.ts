import { z } from 'zod';

/**
 * What a company may write in its overlay, as it stands in the file: names as people write them, not yet looked up.
 * docs/company.md says the same to those who write one, and a test holds its example against this.
 */

/** So many entries a list may have; more than there are certifications. */
const MOST_ENTRIES = 300;

/** One line of words, shown to people as it is. */
function words(most: number) {
  return z
    .string({ error: 'needs words' })
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must not be longer than ${most} characters`)
    .regex(/^[^\n]*$/, 'must be one line');
}

const name = (what: string) =>
  z
    .string({ error: `needs the name of ${what}` })
    .trim()
    .min(1, `needs the name of ${what}`);

const amount = z
  .number({ error: 'needs an amount as a plain number, as in 1500' })
  .min(0, 'must not be below 0')
  .refine(Number.isInteger, 'needs a whole amount, without cents')
  .max(1_000_000, 'must not be above 1000000');

const link = z
  .url({ protocol: /^https$/, error: 'needs a full web address that begins with https://' })
  .max(300, 'must not be longer than 300 characters');

const date = z
  .string({ error: 'needs a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes' })
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'needs a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes',
  });

const ID_OR_NAME =
  'needs an id of Slack (a person\u2019s U\u2026 or W\u2026, a channel\u2019s C\u2026 or G\u2026), or a name without @ or #';
/** A mention works by id alone: a name with `@` in front would look like one and reach nobody. */
const who = words(60).regex(/^[^@#<]/, ID_OR_NAME);

/** One certification or one issuer; which of the two is looked at where both are known. */
const subject = { certification: name('a certification').optional(), issuer: name('an issuer').optional() };

/** What has no fields at all is told so in our words, an unknown field where it stands. */
function entry<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'invalid_type' ? 'needs fields, as in certification: CSM' : undefined),
  });
}

const stance = entry({ ...subject, because: words(100).optional() });

const allowance = entry({
  ...subject,
  upTo: z.union([z.literal('all'), amount], { error: 'needs an amount as a plain number, or all' }),
});

const prices = entry({
  certification: name('a certification'),
  class: amount.optional(),
  exam: amount.optional(),
  retake: amount.optional(),
  renewal: amount.optional(),
  /** For a year. */
  membership: amount.optional(),
  asOf: date,
  link: link.optional(),
});

const course = entry({
  title: words(80),
  for: z
    .array(name('a certification'), { error: 'needs a list of certifications, as in [CSM, PSM I]' })
    .min(1, 'needs at least one certification')
    .max(20, 'must not name more than 20 certifications'),
  when: words(60).optional(),
  link: link.optional(),
  contact: who.optional(),
  price: z
    .union([z.literal('free'), amount], { error: 'needs an amount as a plain number, or free' })
    .optional(),
});

/** What an entry of each list looks like. */
export const ENTRIES = { prefer: stance, exclude: stance, pays: allowance, prices, courses: course } as const;
export type ListName = keyof typeof ENTRIES;

/** Entries are looked at one by one, so that a fault in one does not hide those in others. */
const list = z
  .array(z.unknown(), { error: 'needs a list, each entry with a hyphen in front' })
  .max(MOST_ENTRIES, `must not have more than ${MOST_ENTRIES} entries`)
  .default([]);

export const overlayFile = z.strictObject(
  {
    company: words(40).optional(),
    currency: z
      .string({ error: 'needs the three capitals of a currency, as in USD' })
      .regex(/^[A-Z]{3}$/, { error: 'needs the three capitals of a currency, as in USD' })
      .default('USD'),
    policy: words(150).optional(),
    policyLink: link.optional(),
    approver: who.optional(),
    prefer: list,
    exclude: list,
    pays: list,
    prices: list,
    courses: list,
  },
  {
    error: ({ code }) =>
      code === 'invalid_type'
        ? 'needs fields such as prefer, exclude and pays, and is none of that'
        : undefined,
  },
);

export type StanceEntry = z.infer<typeof stance>;
export type AllowanceEntry = z.infer<typeof allowance>;
export type PricesEntry = z.infer<typeof prices>;
export type CourseEntry = z.infer<typeof course>;
