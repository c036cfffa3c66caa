import type { Catalog } from '../../catalog/catalog.ts';
import { type Decision, decide } from '../decision/decide.ts';
import type { Clarity, IssuerChoice } from '../decision/issuer.ts';
import type { Outcome } from '../decision/outcome.ts';
import { onShelf, type WinnerId } from '../decision/shelf.ts';
import type { Answers } from '../questions/answers.ts';
import { besidesFit, isFit } from './fit.ts';
import { type Overlay, standingOf } from './overlay.ts';

/** What a company's list has made of an outcome. */
export interface CompanyEffect {
  /** What the answers alone lead to. */
  readonly without: Pick<IssuerChoice, 'outcome' | 'clarity'>;
  /** Why the verdict is another one now; null where it is the same. */
  readonly moved: 'preferred' | 'excluded' | null;
  /** What would be close behind, by id, were it not excluded; null where nothing is. */
  readonly dropped: WinnerId | null;
  /** What the outcome names although it is excluded, since nothing else fits; ids. */
  readonly against: readonly WinnerId[];
}

/** A decision with what a company's list has made of it, where there is such a list. */
export type Steered = Decision & { readonly company?: CompanyEffect };

/** As `decide`, and then as the company would have it; without an overlay the same as `decide`. */
export function decideFor(
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
  overlay: Overlay | undefined,
): Steered {
  return steer(decide(answers), answers, catalog, overlay);
}

/**
 * Puts first what the company prefers, and takes the next for what it excludes, only among what the decision itself has
 * named as fit: the first, the other issuer's answer to the same need, and what split advice names on the same track. What a
 * person has weighed stands against a preference. Where nothing else fits, the outcome stays as it is. Nothing is moved
 * where no certification is to be got, or too little is known.
 */
export function steer(
  decision: Decision,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
  overlay: Overlay | undefined,
): Steered {
  if (!overlay) return decision;
  const stanceOf = (id: string) => {
    const found = catalog.get(id);
    return found ? standingOf(found, overlay)?.stance : undefined;
  };
  const company: Company = {
    decision,
    isExcluded: (id) => stanceOf(id) === 'excluded',
    isPreferred: (id) => stanceOf(id) === 'preferred',
    isFit: (id) => isFit(id, answers, catalog),
    besides: () => besidesFit(decision, answers, catalog),
  };
  const { outcome, clarity } = decision.issuer;
  const { level, ...change } = changed(outcome, company);
  const { issuer = decision.issuer, ...effect } = change;
  const against = outcome.certifications.filter(
    (id) => company.isExcluded(id) && issuer.outcome.certifications.some((one) => one === id),
  );
  return {
    ...decision,
    ...(level && { level }),
    issuer,
    company: { moved: null, dropped: null, ...effect, without: { outcome, clarity }, against },
  };
}

interface Company {
  readonly decision: Decision;
  readonly isExcluded: (id: string) => boolean;
  readonly isPreferred: (id: string) => boolean;
  readonly isFit: (id: WinnerId) => boolean;
  /** What split advice names beside the outcome and is fit as well. */
  readonly besides: () => readonly WinnerId[];
}

/** What is otherwise; empty where nothing is. */
interface Change extends Partial<Pick<CompanyEffect, 'moved' | 'dropped'>> {
  readonly issuer?: IssuerChoice;
  readonly level?: Decision['level'];
}

function changed(outcome: Outcome, company: Company): Change {
  switch (outcome.kind) {
    case 'one':
    case 'pair':
      return firstOf(outcome, company);
    case 'both':
      return inBothPlaces(outcome, company);
    case 'not-yet':
      return amongLater(outcome, company);
    case 'none':
    case 'keep-or-lapse':
    case 'ask-employer':
    case 'undecided':
      return {};
    default:
      return outcome satisfies never;
  }
}

const choice = (outcome: Outcome, clarity: Clarity): IssuerChoice => ({ outcome, clarity, grounds: [] });

function firstOf(outcome: Extract<Outcome, { kind: 'one' | 'pair' }>, company: Company): Change {
  const { decision, isExcluded, isPreferred } = company;
  const [first] = outcome.certifications;
  const partner = partnerOf(first, decision);
  const { clarity } = decision.issuer;
  const chosen = chosenAmong(first, [...(partner ? [partner] : []), ...company.besides()], company);
  const moved = isExcluded(first) ? 'excluded' : 'preferred';
  const alone = (id: WinnerId, how: Clarity) => choice({ kind: 'one', certifications: [id] }, how);
  if (chosen !== first && chosen !== partner) {
    // What speaks for another level does not speak for this one.
    const { level, track } = decision;
    const unsaid = track.grounds.length > 0 ? { level: { ...level, grounds: [] } } : {};
    return { issuer: alone(chosen, 'clear'), moved, ...unsaid };
  }
  const other = chosen === first ? partner : first;
  const isNamed = outcome.kind === 'pair' || clarity === 'close';
  if (other && isExcluded(other) && !isExcluded(chosen) && (isNamed || chosen !== first)) {
    const verdict = chosen !== first || clarity === 'tie' ? ({ moved: 'excluded' } as const) : {};
    return { issuer: alone(chosen, 'clear'), ...verdict, dropped: other };
  }
  const breaksTie = clarity === 'tie' && other && isPreferred(chosen) && !isPreferred(other);
  if (!other || (chosen === first && !breaksTie)) return {};
  const issuer =
    outcome.kind === 'pair'
      ? choice({ kind: 'pair', certifications: [chosen, other] }, 'close')
      : alone(chosen, 'close');
  return { issuer, moved };
}

/** The first itself, unless it is excluded and another is not, or another is preferred that nobody has weighed it against. */
function chosenAmong(first: WinnerId, others: readonly WinnerId[], company: Company): WinnerId {
  const { decision, isExcluded, isPreferred, isFit } = company;
  const open = [first, ...others.filter(isFit)].filter((id) => !isExcluded(id));
  const isWeighed = decision.issuer.grounds.some(({ weighed }) => weighed !== undefined);
  const preferred = isWeighed && open.includes(first) ? undefined : open.find(isPreferred);
  return preferred ?? open[0] ?? first;
}

/** The other issuer's answer to the same need, in the place that the decision has come to. */
function partnerOf(id: WinnerId, { level }: Decision): WinnerId | undefined {
  const shelves = level.kind === 'get' ? [level.shelf] : level.kind === 'both' ? level.shelves : [];
  const place = shelves.map(onShelf).find((ids) => ids.includes(id));
  return place?.find((other) => other !== id);
}

function inBothPlaces({ certifications }: Extract<Outcome, { kind: 'both' }>, company: Company): Change {
  const { decision, isExcluded } = company;
  const chosenFor = (id: WinnerId) => {
    const partner = partnerOf(id, decision);
    return chosenAmong(id, partner ? [partner] : [], company);
  };
  const [first, second] = certifications;
  const chosen = [chosenFor(first), chosenFor(second)] as const;
  const [gone] = certifications.filter((id) => !chosen.includes(id));
  if (gone) {
    const moved = isExcluded(gone) ? 'excluded' : 'preferred';
    return { issuer: choice({ kind: 'both', certifications: chosen }, 'clear'), moved };
  }
  const behind = partnerOf(first, decision);
  if (decision.issuer.clarity !== 'close' || !behind || !isExcluded(behind) || isExcluded(first)) return {};
  return { issuer: { ...decision.issuer, clarity: 'clear' }, dropped: behind };
}

/** What to aim for later is named without what is excluded, the preferred first. */
function amongLater(outcome: Extract<Outcome, { kind: 'not-yet' }>, company: Company): Change {
  const { isExcluded, isPreferred, decision } = company;
  const { certifications } = outcome;
  const open = certifications.filter((id) => !isExcluded(id));
  const named = [...open].sort((one, other) => Number(isPreferred(other)) - Number(isPreferred(one)));
  if (named.length === 0 || named.join() === certifications.join()) return {};
  return {
    issuer: { ...decision.issuer, outcome: { ...outcome, certifications: named } },
    moved: open.length < certifications.length ? 'excluded' : 'preferred',
  };
}
