import { dateInWords, type OriginLine } from '../recommendation/index.ts';
import { doubt, originInBrief } from './citation.ts';
import type { Line } from './elements.ts';

/** "**Class price:** $450–1,100 (scrum.org, March 2026); elsewhere $300 (2021)", with a link to the source. */
export function originLine(line: OriginLine, others: readonly string[] = []): Line {
  const { label, value, source, asOf, trust, age } = line;
  const origin = { source: source ?? '', asOf: asOf ?? '', trust: trust ?? '', age };
  return [
    { bold: `${label}:` },
    ` ${value}`,
    ...(source ? [' (', { url: source, label: originInBrief(origin) }, ')'] : []),
    ...companyOrigin(line),
    ...[besides(line, others)].filter(Boolean),
  ];
}

/** " (company price, March 2026)", where it stands on no page; the word alone where it does. */
function companyOrigin({ company, source, asOf }: OriginLine): Line {
  if (!company) return [];
  return [source ? ', company price' : ` (company price, ${dateInWords(asOf ?? '')})`];
}

/** The same for those who hear it read: no address, and a date only where the figure is doubtful. */
export function originInWords({ label, value, asOf, trust, age, company }: OriginLine): string {
  const doubtful = doubt({ trust: trust ?? '', age });
  const date = doubtful && asOf && /^\d/.test(asOf) ? `of ${dateInWords(asOf)}` : '';
  return `${label}: ${[value, company && 'company price', date, doubtful].filter(Boolean).join(', ')}.`;
}

function besides({ note }: OriginLine, others: readonly string[]): string {
  const elsewhere = others.length > 0 ? `; elsewhere ${others.join(', ')}` : '';
  return note ? `${elsewhere}; ${note}` : elsewhere;
}
