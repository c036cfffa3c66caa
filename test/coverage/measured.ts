import { join } from 'node:path';

/** Percent that tests must run at least, without the playground. */
export const THRESHOLDS = { lines: 95, branches: 90 } as const;

/** Emptied by vitest when it starts. */
export const REPORTS = join(import.meta.dirname, '../../test-output/coverage');
export const PROCESSES = join(REPORTS, 'processes');
