import type { Certification, Priced } from '../../catalog/schema.ts';

/**
 * What a company has to say about certifications: what it would rather see, what it does not take, what it pays, what
 * it has negotiated, and whom to ask. It acts on an outcome after everything is decided. All ids are the catalog's.
 */
export interface Overlay {
  /** What to call the company; null where it is "your company". */
  readonly company: string | null;
  /** The three capitals of the money that all its amounts are in. They are never converted. */
  readonly currency: string;
  readonly prefer: readonly Stance[];
  readonly exclude: readonly Stance[];
  readonly pays: readonly Allowance[];
  readonly prices: readonly CompanyPrices[];
  readonly courses: readonly Course[];
  /** A person or channel of Slack by id, or a name; null where nobody has to agree. */
  readonly approver: string | null;
  readonly policy: { readonly text: string; readonly link: string | null } | null;
}

/** One certification, or all of one issuer. */
export type Subject =
  | { readonly kind: 'certification'; readonly id: string }
  | { readonly kind: 'issuer'; readonly id: string };

/** That something is preferred or excluded. */
export interface Stance {
  readonly of: Subject;
  /** Shown to people as it is written; null where nobody gave one. */
  readonly because: string | null;
}

/** How much is paid, in the company's currency. */
export interface Allowance {
  /** Null for everything that no other allowance speaks of. */
  readonly of: Subject | null;
  /** 0 where it does not pay for this at all; `all` where it pays whatever that costs. */
  readonly upTo: number | 'all';
}

/** What the company itself pays for parts of one certification, in its own currency. */
export interface CompanyPrices {
  readonly certification: string;
  readonly amounts: Readonly<Partial<Record<Priced, number>>>;
  /** A day, a month or a year. */
  readonly asOf: string;
  /** Where that is written; null where it is on no page. */
  readonly link: string | null;
}

/** A course held in-house. */
export interface Course {
  readonly title: string;
  /** Which certifications it leads to or prepares for, by id. */
  readonly certifications: readonly string[];
  readonly when: string | null;
  readonly link: string | null;
  /** A person or channel of Slack by id, or a name. */
  readonly contact: string | null;
  /** In the company's currency; 0 is free, null where nobody said. */
  readonly price: number | null;
}

/** What a company makes of one certification. */
export interface Standing {
  readonly stance: 'preferred' | 'excluded';
  readonly because: string | null;
}

/** What is said of this certification, or else of its issuer; null where neither is spoken of. */
export function standingOf(
  certification: Pick<Certification, 'id' | 'issuer'>,
  overlay: Overlay | undefined,
): Standing | null {
  if (!overlay) return null;
  for (const kind of ['certification', 'issuer'] as const) {
    for (const [stance, list] of [
      ['excluded', overlay.exclude],
      ['preferred', overlay.prefer],
    ] as const) {
      const found = list.find(({ of }) => of.kind === kind && isAbout(of, certification));
      if (found) return { stance, because: found.because };
    }
  }
  return null;
}

/** How much is paid for this certification: by its own allowance, or its issuer's, or the general one; null if none is. */
export function allowanceOf(
  certification: Pick<Certification, 'id' | 'issuer'>,
  { pays }: Pick<Overlay, 'pays'>,
): Allowance['upTo'] | null {
  const own = pays.find(({ of }) => of?.kind === 'certification' && isAbout(of, certification));
  const issuers = pays.find(({ of }) => of?.kind === 'issuer' && isAbout(of, certification));
  const general = pays.find(({ of }) => of === null);
  return (own ?? issuers ?? general)?.upTo ?? null;
}

function isAbout({ kind, id }: Subject, { id: own, issuer }: Pick<Certification, 'id' | 'issuer'>): boolean {
  return id === (kind === 'certification' ? own : issuer.id);
}
