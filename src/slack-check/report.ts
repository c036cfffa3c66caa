import type { Refusal } from './validate.ts';

/** One layout that Slack refuses, on lines of its own. */
export function refusalInWords({ layout, code, faults }: Refusal): string {
  const lines = faults.map(({ block, pointer, says }) => {
    const where = [block === undefined ? '' : `block ${block}`, pointer].filter(Boolean).join(', ');
    return `  ${where}${where && ': '}${says}`;
  });
  return [`${layout.name} (${layout.drawnAs}): ${code}`, ...lines].join('\n');
}

/** How it went, in one line. */
export function sumInWords(layouts: number, refusals: number): string {
  return `${layouts} layouts sent to Slack: ${layouts - refusals} taken, ${refusals} refused.`;
}
