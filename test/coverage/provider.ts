import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import v8 from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';
import { PROCESSES, THRESHOLDS } from './measured.ts';
import type { FileCoverage } from './processes.ts';

/** Istanbul's map, as far as it is used here. */
interface CoverageMap {
  files(): string[];
  fileCoverageFor(path: string): { data: FileCoverage };
  getCoverageSummary(): Record<keyof typeof THRESHOLDS, { pct: number }>;
}

/**
 * Vitest's own measure, and beside what ran in the tests what ran in the processes that they started: the commands and the
 * start of the app run nowhere else.
 */
const module: CoverageProviderModule = {
  ...v8,
  async getProvider() {
    const provider = await v8.getProvider();
    const inTests = provider.generateCoverage.bind(provider);
    provider.generateCoverage = async (context) => {
      const map = (await inTests(context)) as CoverageMap;
      await addProcesses(map);
      writeFigures(map);
      return map;
    };
    return provider;
  },
};
export default module;

async function addProcesses(map: CoverageMap): Promise<void> {
  // Not above: this file is loaded into every worker as well.
  const { addTo, coverageOfProcesses, hasRun } = await import('./processes.ts');
  const counted = new Set(map.files());
  for (const run of await coverageOfProcesses(PROCESSES)) {
    if (!counted.has(run.path)) continue;
    const file = map.fileCoverageFor(run.path);
    if (!hasRun(file.data)) file.data = run;
    else addTo(file.data, run);
  }
  rmSync(PROCESSES, { recursive: true, force: true });
}

function writeFigures(map: CoverageMap): void {
  const summary = map.getCoverageSummary();
  const rows = Object.entries(THRESHOLDS).map(([what, least]) => ({
    what: `${what} that tests run, without the playground`,
    wanted: `>= ${least} %`,
    measured: `${summary[what as keyof typeof THRESHOLDS].pct} %`,
  }));
  mkdirSync('test-output/figures', { recursive: true });
  writeFileSync('test-output/figures/coverage.json', JSON.stringify({ suite: 'Coverage', rows }, null, 2));
}
