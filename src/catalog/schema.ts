import { z } from 'zod';

/**
 * What a certification looks like, in the YAML files of this folder and in the `catalog.json` built from them.
 * Every figure says where it was read, when, and how far the place is to be trusted; a figure without a source
 * does not get past this schema.
 */

const TRACKS = [
  'scrum-master',
  'product-owner',
  'developer',
  'project',
  'coach',
  'leader',
  'agile',
  'kanban',
  'safe',
  'test',
  'analysis',
  'scaling',
  'trainer',
] as const;

/**
 * As what a certification counts where a rule asks what is held: one rung of a ladder, or one family of badges that do
 * the same for whoever holds them. Each button of the question is one; what counts nowhere has none.
 */
const HELD_CLASSES = [
  'csm',
  'psm-i',
  'cspo',
  'pspo-i',
  'pmp',
  'a-csm',
  'psm-ii',
  'sm-top',
  'a-cspo',
  'pspo-ii',
  'po-top',
  'developer',
  'product-design',
  'capm',
  'pmi-acp',
  'project-method',
  'prince2-agile',
  'facilitation',
  'coaching',
  'enterprise-coaching',
  'leadership',
  'kanban-basics',
  'kanban-design',
  'kanban-management',
  'kanban-coaching',
  'kanban-in-scrum',
  'scaling',
  'safe-team',
  'safe-architect',
  'safe-scrum-master',
  'safe-advanced-scrum-master',
  'safe-train',
  'safe-product',
  'safe-solution',
  'safe-portfolio',
  'safe-overview',
  'safe-rollout',
  'agile-testing',
  'agile-analysis',
] as const;

/** Who says so. `official` is the issuer's own page; `low` is a competitor's or an undated marketing page. */
const TRUST_LEVELS = [
  'official',
  'official-copy',
  'training-provider',
  'exam-prep-site',
  'personal-blog',
  'press',
  'brief',
  'low',
] as const;

const AS_OF = 'needs a date as YYYY, YYYY-MM or YYYY-MM-DD (in quotes), or unknown';
const DATED_OR_UNKNOWN = /^(unknown|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$/;
/** A day, a month or a year, as exactly as the source says it; `unknown` when the source carries no date. */
const asOf = z.string({ error: AS_OF }).regex(DATED_OR_UNKNOWN, { error: AS_OF });

const DATED = 'needs a date as YYYY, YYYY-MM or YYYY-MM-DD (in quotes)';
/** The same where a date is known. */
const dated = z
  .string({ error: DATED })
  .regex(DATED_OR_UNKNOWN, { error: DATED })
  .refine((date) => date !== 'unknown', { error: DATED });

const day = z.iso.date({ error: 'needs a day as YYYY-MM-DD, in quotes' });

const webAddress = z.url({ protocol: /^https?$/, error: 'needs a full web address, http… or https…' });

const trustLevel = z.enum(TRUST_LEVELS, { error: `needs one of: ${TRUST_LEVELS.join(', ')}` });

const provenance = {
  source: webAddress,
  asOf,
  trust: trustLevel,
  note: z.string().min(1).optional(),
};

/** One figure with its origin. `otherValues` keeps what other sources say where they disagree. */
function figure<T extends z.ZodType>(value: T) {
  return z.strictObject({
    value,
    ...provenance,
    otherValues: z.array(z.strictObject({ value, ...provenance })).optional(),
  });
}

/**
 * A figure, or one of two honest gaps: `unknown` (we looked and found nothing usable) and `none` (there is no such
 * thing here: no exam, so no exam fee).
 */
function fact<T extends z.ZodType>(value: T) {
  return figureOrGap(figure(value));
}

function figureOrGap<T extends z.ZodType>(block: T) {
  return z.union([z.enum(['unknown', 'none']), block], {
    error: 'needs a block of value, source, asOf and trust, or unknown, or none',
  });
}

const yesNo = z.boolean();
/** A question of yes or no always has an answer, so `none` would make no sense here. */
const yesNoFact = z.union([z.literal('unknown'), figure(yesNo)], {
  error: 'needs a block of value, source, asOf and trust, or unknown',
});
const count = z.number().int().nonnegative();
const amount = z.number().nonnegative();
/** Lowest and highest seen; equal when there is one. */
const range = z
  .strictObject({ low: amount, high: amount })
  .refine(({ low, high }) => low <= high, { error: 'low must not be above high' });
/** A price in US dollars. */
const usdRange = range;

/** What anybody pays, and beside it what members of the issuer do where they pay less. */
const fee = figure(usdRange).extend({ members: usdRange.optional() });

/** What the months asked for have to be spent with, where any agile work will not do; follows "1 year". */
const SPENT = [
  'as Scrum Master',
  'as Product Owner',
  'as coach of several teams',
  'in a leading role on an agile team',
  'leading a change',
] as const;

const experienceMonths = figure(count).extend({
  spent: z.enum(SPENT, { error: `needs one of: ${SPENT.join(', ')}` }).optional(),
  /** Set where they may be had before or after the class; else they come before one may apply. */
  mayFollowClass: z
    .literal(true, { error: 'needs true, or to be left out where the time comes first' })
    .optional(),
});

/** `otherwise` is how many are asked for instead of certain people: `applies` says of whom, to follow "5 years". */
const projectMonths = figure(count).extend({
  otherwise: z
    .array(z.strictObject({ value: count, applies: z.string().min(5), ...provenance }))
    .min(1, { error: 'needs an exception, or to be left out' })
    .optional(),
});

/** From which day an edition of an exam is given, and until which, as exactly as the source says it. */
const edition = figure(z.string().min(2)).extend({ from: dated.optional(), until: dated.optional() });

/** Who watches during an exam, by where it may be taken. */
const PROCTORED = ['nobody', 'online', 'in-a-center', 'online-or-in-a-center'] as const;

/** Words that follow the name of what they are about and a colon. */
const fewWords = z.string().min(4).max(120);

/** Every figure we keep; the unit is in the name. The required ones must be filled in or called `unknown` or `none`. */
const facts = z.strictObject({
  classRequired: yesNoFact,
  classHours: fact(z.number().positive()),
  classPriceUsd: fact(usdRange),
  examRequired: yesNoFact,
  /** 0 when the class price includes the exam. */
  examFeeUsd: figureOrGap(fee),
  examQuestions: fact(count),
  examMinutes: fact(count),
  examPassPercent: fact(z.number().min(1).max(100)),
  /** Tries that the price of the class or exam covers; where nothing is said, one. */
  examTriesIncluded: fact(count.min(1, { error: 'must be at least 1' })).optional(),
  /** For each try after those included. */
  retakeFeeUsd: figureOrGap(fee).optional(),
  openBook: fact(yesNo).optional(),
  expires: yesNoFact,
  renewalEveryMonths: fact(count),
  renewalFeeUsd: figureOrGap(fee),
  /** Learning units (SEU, PDU, …) due at each renewal. */
  renewalUnits: fact(count).optional(),
  /** What has to be paid besides the fees above; a membership one may do without counts as `none`. */
  membershipFeeUsdPerYear: fact(usdRange).optional(),
  /** Months of practice asked for, of agile work where nothing else is said. */
  experienceMonths: figureOrGap(experienceMonths).optional(),
  /** Months of leading projects asked for before one may apply. */
  projectMonths: figureOrGap(projectMonths).optional(),
  /** Hours of training asked for, wherever they were taken. */
  trainingHours: fact(count).optional(),
  /** The certification one must hold first, by id. */
  requiresCertification: fact(z.string()).optional(),
  /** The same for a certification that this catalog does not hold, by name. */
  requiresOutside: fact(z.string()).optional(),
  /** School or degree asked for. */
  education: fact(fewWords).optional(),
  /** How far back the practice asked for may lie. */
  experienceWindowMonths: fact(count.min(1)).optional(),
  /** Whether the price of a class one may do without has a try at the exam in it. */
  classIncludesExam: fact(yesNo).optional(),
  /** Somebody's estimate, the class apart. */
  studyHours: fact(range).optional(),
  /** The edition of the exam that is given now. */
  examEdition: figureOrGap(edition).optional(),
  examLanguages: fact(z.array(z.string().min(2)).min(1)).optional(),
  proctored: fact(z.enum(PROCTORED, { error: `needs one of: ${PROCTORED.join(', ')}` })).optional(),
  /** What people with special needs may have. */
  accommodations: fact(fewWords).optional(),
  /** Days after the class within which the first try is due. */
  examWithinDays: fact(count.min(1)).optional(),
  /** Days to wait before the second try, the third and so on. */
  retakeWaitDays: fact(z.array(count).min(1)).optional(),
  /** Whether taking another class of the issuer renews it, without a fee. */
  renewedByClass: fact(yesNo).optional(),
  /** How long after it has run out it can still be renewed. */
  renewalGraceMonths: fact(count).optional(),
  /** How to get back one that has lapsed. */
  reinstatement: fact(fewWords).optional(),
});

/** All keys a figure can stand under, in the order of the schema. */
const FACT_KEYS = Object.keys(facts.shape) as readonly (keyof typeof facts.shape)[];

/** What is known about a figure that is `unknown`: a price in another currency, a number that has run out. */
const gap = z.strictObject({
  ...provenance,
  note: z.string().min(1),
  /** Whether it is asked for at all, where that much is known; only of practice. */
  asked: z.boolean().optional(),
  /** What it was in an edition that is no longer given; what it is now is not known. */
  inOldEdition: z
    .strictObject({
      edition: z.string().min(1),
      replacedBy: z.string().min(1),
      value: z.union([count, yesNo], { error: 'needs a number, or true or false' }),
    })
    .optional(),
  /** Between how many months it lies, where that much is known. */
  between: z
    .strictObject({ low: count.min(1), high: count })
    .refine(({ low, high }) => low < high, { error: 'low must be below high' })
    .optional(),
});

/** What has a price, by the name of its part in what a certification costs. */
const PRICED = ['class', 'exam', 'retake', 'renewal', 'membership'] as const;

/**
 * What one source says a thing costs, in its own money. It is never converted: rates change daily. What a price typically
 * is follows from these.
 */
const quotedPrice = z.strictObject({
  of: z.enum(PRICED, { error: `needs one of: ${PRICED.join(', ')}` }),
  /** To be read behind "in": India, the United States. Left out where the source names no place, or the whole world. */
  region: z.string({ error: 'needs a country or region, as in India' }).min(2).optional(),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'needs the three capitals of a currency, as in INR' }),
  value: range,
  ...provenance,
});

/** What a benefit is about: what one learns, who asks for it, how it is regarded, what it opens, what it saves. */
const BENEFIT_KINDS = ['learn', 'asked', 'regarded', 'opens', 'saves'] as const;

/** One sourced thing that a certification does for whoever gets it. */
const benefit = z.strictObject({
  kind: z.enum(BENEFIT_KINDS, { error: `needs one of: ${BENEFIT_KINDS.join(', ')}` }),
  /** A whole sentence as a colleague would say it, which stands by itself: it names the certification, or says "it". */
  says: z
    .string()
    .min(20)
    .max(90, { error: 'needs a sentence of at most 90 characters' })
    .regex(/^[A-Z].*[^.]\.$/, { error: 'needs one whole sentence with a full stop' }),
  ...provenance,
});

/** Where a next step leads, by what waits there. */
const LINKED = ['practice-test', 'class-search', 'apply', 'exam', 'guide'] as const;

/** A page on which somebody takes a next step towards a certification. */
const nextLink = z.strictObject({
  what: z.enum(LINKED, { error: `needs one of: ${LINKED.join(', ')}` }),
  url: webAddress,
  /** A page that names the address, where the address itself was not read. */
  source: webAddress.optional(),
  /** When the address was last known to work. */
  asOf,
  trust: trustLevel,
});

export const certification = z.strictObject({
  /** Stable for good: cited as `csm.renewalFeeUsd` and kept in old messages. */
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'needs small letters, digits and single hyphens' }),
  abbreviation: z.string().min(2).max(16),
  name: z.string().min(3).max(80),
  /** Other things people type for it. */
  aliases: z.array(z.string().min(2)).default([]),
  track: z.enum(TRACKS),
  /** 1 first badge, 2 advanced, 3 professional or expert. */
  step: z.literal([1, 2, 3]),
  /** As what it counts where a rule asks what is held; left out where no rule does. */
  heldAs: z.enum(HELD_CLASSES, { error: `needs one of: ${HELD_CLASSES.join(', ')}` }).optional(),
  /** One or two sentences of our own: what it is and for whom. */
  summary: z.string().min(20).max(190),
  /** The issuer's page about it. */
  url: webAddress,
  /** Set when the issuer no longer awards it; it then names what came after. */
  retired: z.strictObject({ successor: z.string() }).optional(),
  /** Whether it may be recommended, and the sources for that: two independent ones, or the only one for its role. */
  mayWin: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('yes'), sources: z.array(webAddress).min(2) }),
    z.strictObject({
      answer: z.literal('only-one-for-its-role'),
      role: z.string(),
      sources: z.array(webAddress).min(1),
    }),
    z.strictObject({ answer: z.literal('no'), because: z.string() }),
  ]),
  /** What it does for whoever gets it; every one that may win has them. */
  benefits: z.array(benefit).min(2, { error: 'needs two benefits, or to be left out' }).optional(),
  /** Where to go next, the best next step first; every one that may win has one. */
  links: z.array(nextLink).min(1, { error: 'needs a link, or to be left out' }).optional(),
  facts,
  gaps: z.partialRecord(z.enum(FACT_KEYS), gap).optional(),
  quotedPrices: z.array(quotedPrice).min(1, { error: 'needs a price, or to be left out' }).optional(),
});

/** One YAML file: an issuer and what it awards. */
export const issuerFile = z.strictObject({
  /** The day of the newest change to the file. */
  changed: day,
  issuer: z.strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
    name: z.string(),
    url: webAddress,
    /** What membership costs a year, in US dollars, where members pay less and nobody has to be one. */
    membershipUsdPerYear: figure(count).optional(),
  }),
  certifications: z.array(certification).min(1),
});

/** Pages for those who should not get a certification now, by what they are about. */
const PAGE_IDS = ['scrum-guide', 'scrum-master-path', 'product-owner-path', 'pmp', 'product-craft'] as const;

const page = z.strictObject({
  id: z.enum(PAGE_IDS, { error: `needs one of: ${PAGE_IDS.join(', ')}` }),
  /** On the button that leads there, Title Case. */
  label: z.string().min(4).max(30, { error: 'needs at most 30 characters, which is what a button shows' }),
  url: webAddress,
  ...provenance,
});

/** `pages.yml`: one page for each of these. */
export const pagesFile = z.strictObject({
  changed: day,
  pages: z
    .array(page)
    .refine((pages) => PAGE_IDS.every((id) => pages.filter((one) => one.id === id).length === 1), {
      error: `needs each of these once: ${PAGE_IDS.join(', ')}`,
    }),
});

/** What `npm run build` writes and start-up reads. `version` is the day of the newest change, `YYYY-MM-DD`. */
export const builtCatalog = z.strictObject({
  version: day,
  certifications: z.array(z.strictObject({ ...certification.shape, issuer: issuerFile.shape.issuer })),
  pages: pagesFile.shape.pages,
});

export type PageId = (typeof PAGE_IDS)[number];
export type Page = z.infer<typeof page>;
export type Track = (typeof TRACKS)[number];
export type HeldClass = (typeof HELD_CLASSES)[number];
type Trust = (typeof TRUST_LEVELS)[number];
export type Facts = z.infer<typeof facts>;
export type FactKey = keyof Facts;
export type Certification = z.infer<typeof builtCatalog>['certifications'][number];
export type BuiltCatalog = z.infer<typeof builtCatalog>;
/** What time has to be spent with, as it follows "1 year". */
export type Spent = (typeof SPENT)[number];
/** Who watches during an exam, by where it may be taken. */
export type Proctored = (typeof PROCTORED)[number];
export type UsdRange = z.infer<typeof usdRange>;
/** What anybody pays, and what members of the issuer do. */
export type Fee = z.infer<typeof fee>;
/** What a price is for. */
export type Priced = (typeof PRICED)[number];
export type QuotedPrice = z.infer<typeof quotedPrice>;
/** What is known about a figure that is not. */
export type Gap = z.infer<typeof gap>;
/** One sourced thing that a certification does for whoever gets it. */
export type Benefit = z.infer<typeof benefit>;
/** A page on which somebody takes a next step towards a certification. */
export type NextLink = z.infer<typeof nextLink>;

/** A figure with its origin, whatever its value. */
export interface Figure<T> {
  value: T;
  source: string;
  asOf: string;
  trust: Trust;
  note?: string | undefined;
  /** Set where a company has put what it pays itself in the place of a list price; the source is then empty or its own. */
  company?: true | undefined;
  otherValues?: readonly Omit<Figure<T>, 'otherValues'>[] | undefined;
}
