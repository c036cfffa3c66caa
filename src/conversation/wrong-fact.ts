import type { Certification } from '../catalog/schema.ts';
import type { Parts } from './parts.ts';

/** Where a wrong fact is told: the page of a tracker that takes a new issue, or an address for mail. */
export type ReportTo =
  | { readonly kind: 'tracker'; readonly url: string }
  | { readonly kind: 'mail'; readonly address: string };

/**
 * A link that begins a report on facts of these certifications, with what whoever corrects them has to know. It says
 * nothing about the person. Null where nobody takes reports.
 *
 * A tracker's address may say where `{title}` and `{body}` go; else they are added as GitHub reads them.
 */
export function wrongFactLink(
  certifications: readonly Pick<Certification, 'abbreviation'>[],
  { reportTo, catalog }: Pick<Parts, 'reportTo' | 'catalog'>,
): string | null {
  if (!reportTo) return null;
  const title = encodeURIComponent(
    `Wrong fact: ${certifications.map(({ abbreviation }) => abbreviation).join(', ')}`,
  );
  const body = encodeURIComponent(
    ['What is wrong:', 'What is right:', 'Where you read it:', `Facts as of: ${catalog.version}`].join(
      '\n\n',
    ),
  );
  if (reportTo.kind === 'mail') return `mailto:${reportTo.address}?subject=${title}&body=${body}`;
  const { url } = reportTo;
  if (/\{title\}|\{body\}/.test(url)) return url.replace('{title}', title).replace('{body}', body);
  return `${url}${url.includes('?') ? '&' : '?'}title=${title}&body=${body}`;
}
