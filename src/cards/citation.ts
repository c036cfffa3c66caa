import type { Certification, FactKey, Facts, Figure } from '../catalog/schema.ts';
import type { GivenAnswer, ShownCertification } from '../conversation/view.ts';
import {
  type Age,
  type Citation,
  dateInWords,
  plainOptionLabel,
  type Reason,
  topicOf,
} from '../recommendation/index.ts';
import type { Line, Stretch } from './elements.ts';

/** A page that says something, and when and how far it is to be trusted. */
export interface Origin {
  readonly source: string;
  /** As in the catalog, or "undated". */
  readonly asOf: string;
  readonly trust: string;
  /** Known where somebody has looked at the calendar. */
  readonly age?: Age | null;
}

/** The site's name, as people know it, with a date where it has one: "scrum.org", "scrum.org, March 2026". */
export function originInBrief({ source, asOf, ...doubtful }: Origin): string {
  const date = /^\d/.test(asOf) ? dateInWords(asOf) : '';
  return [siteOf(source), date, doubt(doubtful)].filter(Boolean).join(', ');
}

/** "scrumalliance.org" of any host there; under "co.uk" and the like one name more. */
function siteOf(address: string): string {
  const names = new URL(address).hostname.split('.');
  const isShared = /^(co|com|org|net|ac|gov)$/.test(names.at(-2) ?? '') && names.at(-1)?.length === 2;
  return names.slice(isShared ? -3 : -2).join('.');
}

/** What is wrong with a figure, if anything; only the doubtful one is marked. */
export function doubt({ trust, age }: Pick<Origin, 'trust' | 'age'>): string {
  if (age === 'old') return 'may be out of date';
  return trust === 'low' ? 'not confirmed' : '';
}

/** When somebody last looked at what is said here; `checked` is `YYYY-MM-DD`. */
export const lastChecked = (checked: string) => `Prices last checked ${dateInWords(checked)}`;

/** A reason with what it rests on behind it: the answer as it was given, the figure's source as a link. */
export function reasonLine(
  { text, cites }: Reason,
  shown: readonly Pick<ShownCertification, 'certification'>[],
  given: readonly GivenAnswer[] = [],
): Line {
  const origins = unique(cites.flatMap((cite) => origin(cite, shown, given)));
  if (origins.length === 0) return [text];
  return [text, ' (', ...origins.flatMap((one, index) => inARow(one, origins[index - 1])), ')'];
}

/** The same with its figures alone, for where all answers are listed below. */
export function factLine(
  { text, cites }: Reason,
  shown: readonly Pick<ShownCertification, 'certification'>[],
): Line {
  return reasonLine({ text, cites: cites.filter(({ kind }) => kind === 'fact') }, shown);
}

/** An origin behind the one before it. Another page of the same site and date would read as the same one twice. */
function inARow(one: Stretch, before: Stretch | undefined): Stretch[] {
  if (before === undefined) return [one];
  const again = isLink(one) && isLink(before) && one.label === before.label;
  return again ? [', and ', { url: one.url, label: 'another' }] : ['; ', one];
}

function isLink(stretch: Stretch): stretch is Extract<Stretch, { url: string }> {
  return typeof stretch === 'object' && 'url' in stretch;
}

function origin(
  cite: Citation,
  shown: readonly Pick<ShownCertification, 'certification'>[],
  given: readonly GivenAnswer[],
): Stretch[] {
  if (cite.kind === 'answer') {
    const label = given.find(({ question }) => question === cite.question)?.label;
    return [
      `${topicOf(cite.question)}: ${label ?? plainOptionLabel(cite.question, cite.option) ?? cite.option}`,
    ];
  }
  if (cite.kind === 'benefit') {
    return [{ url: cite.benefit.source, label: originInBrief(cite.benefit) }];
  }
  const certification = shown.find((one) => one.certification.id === cite.certification)?.certification;
  const figure = certification && knownFigure(certification, cite.key);
  // What a company pays itself may stand on no page.
  if (figure?.company && !figure.source) return ['your company'];
  return figure ? [{ url: figure.source, label: originInBrief(figure) }] : [];
}

function knownFigure(certification: Certification, key: FactKey): Figure<unknown> | undefined {
  const figure: Facts[FactKey] = certification.facts[key];
  return typeof figure === 'object' ? figure : undefined;
}

function unique(stretches: readonly Stretch[]): readonly Stretch[] {
  const seen = new Map(stretches.map((stretch) => [JSON.stringify(stretch), stretch]));
  return [...seen.values()];
}
