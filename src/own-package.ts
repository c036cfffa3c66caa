import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReportTo } from './conversation/wrong-fact.ts';

/** What Certify's own package.json says, as far as the running program wants to know. */
const packageFile = z.object({
  version: z.string().optional().catch(undefined),
  /** npm's own field: where a package wants to hear what is wrong with it. */
  bugs: z
    .object({ url: z.url({ protocol: /^https?$/ }) })
    .optional()
    .catch(undefined),
});

const OWN = new URL('../package.json', import.meta.url);

/** Nothing where there is no such file, as where the built program alone was copied. */
function ownPackage(file: URL): z.infer<typeof packageFile> {
  return existsSync(file) ? packageFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/**
 * Where this repository takes reports, by `bugs.url` in its package.json, such as
 * `https://github.com/us/certify/issues`. Undefined where that says nothing, as in a copy that
 * nobody has published.
 */
export function ownIssues(file: URL = OWN): ReportTo | undefined {
  const { bugs } = ownPackage(file);
  return bugs && { kind: 'tracker', url: `${bugs.url.replace(/\/$/, '')}/new` };
}

/** The version of the program that runs; undefined where it is not said. */
export function ownVersion(file: URL = OWN): string | undefined {
  return ownPackage(file).version;
}
