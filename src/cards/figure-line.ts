import type { OriginLine } from '../recommendation/index.ts';
import { provenanceInWords } from './citation.ts';
import type { Line } from './elements.ts';

/** "**Class price:** $450–1,100 (issuer's page, 2026-03); elsewhere $300 (2021)", with a link to the source. */
export function originLine(line: OriginLine, others: readonly string[] = []): Line {
  const { label, value, source } = line;
  return [
    { bold: `${label}:` },
    ` ${value}`,
    ...(source ? [' (', { url: source, label: originOf(line) }, ')'] : []),
    ...[besides(line, others)].filter(Boolean),
  ];
}

/** The same without its source's address, for those who hear it read. */
export function originInWords(line: OriginLine, others: readonly string[] = []): string {
  const origin = line.source ? ` (${originOf(line)})` : '';
  return `${line.label}: ${line.value}${origin}${besides(line, others)}.`;
}

/** "issuer's page, 2026-03", "personal blog, undated", "press, 2021, old". */
function originOf({ trust, asOf, age }: OriginLine): string {
  const origin = provenanceInWords(trust ?? '', asOf ?? '');
  return age === 'old' ? `${origin}, old` : origin;
}

function besides({ note }: OriginLine, others: readonly string[]): string {
  const elsewhere = others.length > 0 ? `; elsewhere ${others.join(', ')}` : '';
  return note ? `${elsewhere}; ${note}` : elsewhere;
}
