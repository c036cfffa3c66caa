import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Writes the score of all that was mutated, and of each file, beside the figures of the other suites. */
class Figures {
  onMutationTestReportReady(_report, { systemUnderTestMetrics: all }) {
    const files = filesIn(all).map((file) => row(basename(file.name), file.metrics));
    const rows = [row('all rules and the codec', all.metrics), ...files];
    mkdirSync('test-output/figures', { recursive: true });
    writeFileSync(
      'test-output/figures/mutants.json',
      JSON.stringify({ suite: 'Mutation testing', rows }, null, 2),
    );
  }
}

const filesIn = (found) => (found.childResults.length > 0 ? found.childResults.flatMap(filesIn) : [found]);

const row = (name, { totalDetected, totalValid, mutationScore }) => ({
  what: `mutants of ${name} that a test notices`,
  wanted: '>= 80 %',
  measured: `${totalDetected} of ${totalValid}, ${mutationScore.toFixed(1)} %`,
});

export const strykerPlugins = [{ kind: 'Reporter', name: 'figures', injectableClass: Figures }];
