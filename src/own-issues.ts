import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReportTo } from './conversation/wrong-fact.ts';

/** npm's own field: where a package wants to hear what is wrong with it. */
const packageFile = z.object({ bugs: z.object({ url: z.url({ protocol: /^https?$/ }) }) });

/**
 * Where this repository takes reports, by `bugs.url` in its package.json, such as
 * `https://github.com/us/certify/issues`. Undefined where that says nothing, as in a copy that
 * nobody has published, or where there is no such file, as where the built program alone was copied.
 */
export function ownIssues(file: URL = new URL('../package.json', import.meta.url)): ReportTo | undefined {
  if (!existsSync(file)) return undefined;
  const read = packageFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) return undefined;
  return { kind: 'tracker', url: `${read.data.bugs.url.replace(/\/$/, '')}/new` };
}
