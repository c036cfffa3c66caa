import type { Certification, FactKey, Facts, Figure, Trust } from '../catalog/schema.ts';
import type { GivenAnswer, ShownCertification } from '../conversation/view.ts';
import { type Citation, plainOptionLabel, type Reason, topicOf } from '../recommendation/index.ts';
import type { Line, Stretch } from './elements.ts';

/** How far a source is to be trusted, in words. */
const TRUST_WORDS: Record<Trust, string> = {
  official: 'issuer\u2019s page',
  'official-copy': 'copy of the issuer\u2019s page',
  'training-provider': 'training provider',
  'exam-prep-site': 'exam preparation site',
  'personal-blog': 'personal blog',
  press: 'press',
  brief: 'given to us without a page',
  low: 'weak source',
};

/** "issuer's page, 2024-12"; `trust` as in the catalog, `asOf` a date, "unknown" or "undated". */
export function provenanceInWords(trust: string, asOf: string): string {
  const words: Partial<Record<string, string>> = TRUST_WORDS;
  return `${words[trust] ?? trust}, ${asOf === 'unknown' ? 'undated' : asOf}`;
}

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

/** An origin behind the one before it. Another page of the same kind and date would read as the same one twice. */
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
    const { source, trust, asOf } = cite.benefit;
    return [{ url: source, label: provenanceInWords(trust, asOf) }];
  }
  const certification = shown.find((one) => one.certification.id === cite.certification)?.certification;
  const figure = certification && knownFigure(certification, cite.key);
  return figure ? [{ url: figure.source, label: provenanceInWords(figure.trust, figure.asOf) }] : [];
}

function knownFigure(certification: Certification, key: FactKey): Figure<unknown> | undefined {
  const figure: Facts[FactKey] = certification.facts[key];
  return typeof figure === 'object' ? figure : undefined;
}

function unique(stretches: readonly Stretch[]): readonly Stretch[] {
  const seen = new Map(stretches.map((stretch) => [JSON.stringify(stretch), stretch]));
  return [...seen.values()];
}
