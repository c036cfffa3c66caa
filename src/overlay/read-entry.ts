import { type Catalog, figureOf, yesNoOf } from '../catalog/catalog.ts';
import type { Certification, Priced } from '../catalog/schema.ts';
import type { CompanyPrices, Course, Overlay, Stance, Subject } from '../recommendation/index.ts';
import { certificationNamed, issuerNamed } from './look-up.ts';
import type { AllowanceEntry, CourseEntry, PricesEntry, StanceEntry } from './schema.ts';

/** What an entry comes to, and what is wrong with what it names, each with the field in front. */
export interface Read<T> {
  readonly value: T | null;
  readonly faults: readonly string[];
}

/** With its place in the file, for what is wrong with several together. */
export interface Entry<T> {
  readonly place: string;
  readonly value: T;
}

const faulty = (...faults: readonly string[]): Read<never> => ({ value: null, faults });

/** Something preferred or excluded. */
export function readStance(entry: StanceEntry, catalog: Catalog): Read<Stance> {
  const { because = null, ...named } = entry;
  const subject = readSubject(named, catalog);
  if (!subject.value) {
    return subject.faults.length > 0
      ? faulty(...subject.faults)
      : faulty('certification: needs a certification, or else an issuer');
  }
  return { value: { of: subject.value, because }, faults: [] };
}

/** How much is paid, for something or in general. */
export function readAllowance(
  { upTo, ...named }: AllowanceEntry,
  catalog: Catalog,
): Read<Overlay['pays'][number]> {
  const { value, faults } = readSubject(named, catalog);
  return faults.length > 0 ? faulty(...faults) : { value: { of: value, upTo }, faults };
}

function readSubject(
  { certification, issuer }: Pick<StanceEntry, 'certification' | 'issuer'>,
  catalog: Catalog,
): Read<Subject> {
  if (certification !== undefined && issuer !== undefined) {
    return faulty('issuer: names an issuer beside a certification; an entry is about one of them');
  }
  if (certification !== undefined) {
    const named = certificationNamed(certification, catalog);
    if ('fault' in named) return faulty(`certification: ${named.fault}`);
    return { value: { kind: 'certification', id: named.found.id }, faults: [] };
  }
  if (issuer === undefined) return { value: null, faults: [] };
  const named = issuerNamed(issuer, catalog);
  if ('fault' in named) return faulty(`issuer: ${named.fault}`);
  return { value: { kind: 'issuer', id: named.found.id }, faults: [] };
}

const PARTS = ['class', 'exam', 'retake', 'renewal', 'membership'] as const satisfies readonly Priced[];

/** What the company itself pays; a price for what a certification does not have would never be counted. */
export function readPrices(entry: PricesEntry, catalog: Catalog): Read<CompanyPrices> {
  const named = certificationNamed(entry.certification, catalog);
  if ('fault' in named) return faulty(`certification: ${named.fault}`);
  const given = PARTS.flatMap((of) => {
    const amount = entry[of];
    return amount === undefined ? [] : [{ of, amount }];
  });
  if (given.length === 0) return faulty(`class: needs a price, or else one of ${PARTS.slice(1).join(', ')}`);
  const faults = given.flatMap(({ of }) => {
    const why = notPaid(of, named.found);
    return why ? [`${of}: ${why}`] : [];
  });
  if (faults.length > 0) return faulty(...faults);
  const amounts = Object.fromEntries(given.map(({ of, amount }) => [of, amount]));
  const { asOf, link = null } = entry;
  return { value: { certification: named.found.id, amounts, asOf, link }, faults };
}

/** Why nobody pays this part of it; null where somebody does. */
function notPaid(of: Priced, certification: Certification): string | null {
  const { abbreviation, retired } = certification;
  if (retired && of !== 'renewal' && of !== 'membership') return `${abbreviation} is no longer awarded`;
  switch (of) {
    case 'class':
      return yesNoOf(certification, 'classRequired') === false
        ? `${abbreviation} requires no class; a course of your own belongs under courses`
        : null;
    case 'exam':
      return yesNoOf(certification, 'examRequired') === false ? `${abbreviation} has no exam` : null;
    case 'retake':
      return retakeIsFree(certification) ? `${abbreviation} has no retake that is paid for` : null;
    case 'renewal':
      return yesNoOf(certification, 'expires') === false ? `${abbreviation} never expires` : null;
    case 'membership':
      return null;
    default:
      return of satisfies never;
  }
}

function retakeIsFree(certification: Certification): boolean {
  const tries = figureOf(certification, 'examTriesIncluded');
  return yesNoOf(certification, 'examRequired') === false || (typeof tries !== 'string' && tries.value > 1);
}

/** A course held in-house. */
export function readCourse(entry: CourseEntry, catalog: Catalog): Read<Course> {
  const named = entry.for.map((one) => certificationNamed(one, catalog));
  const faults = named.flatMap((one, at) => ('fault' in one ? [`for ${at + 1}: ${one.fault}`] : []));
  if (faults.length > 0) return faulty(...faults);
  const { title, when = null, link = null, contact = null, price } = entry;
  const certifications = named.flatMap((one) => ('found' in one ? [one.found.id] : []));
  return {
    value: {
      title,
      certifications: [...new Set(certifications)],
      when,
      link,
      contact,
      price: price === 'free' ? 0 : (price ?? null),
    },
    faults,
  };
}
