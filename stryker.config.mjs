// Changes the rules and the state's codec in many small ways, one at a time, and counts how many of them a test notices.
export default {
  mutate: [
    'src/recommendation/decision/*.ts',
    'src/conversation/state*.ts',
    'src/conversation/certification-numbers.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutants/figures.mjs'],
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A test of this kind ends within the second; on a machine that is busy with other things it may take some.
  timeoutMS: 60_000,
  // It would rewrite paths that lead out of the copy; none does.
  tsconfigFile: 'none',
  ignorePatterns: [
    'dist',
    'bundle',
    'docs',
    'test-output',
    'src/playground',
    'test/playground',
    'test/browser',
  ],
  tempDirName: 'test-output/mutants-copy',
  // What was found of a mutant holds until its file or one of its tests changes.
  incremental: true,
  incrementalFile: 'test-output/mutants/known.json',
  reporters: ['clear-text', 'json', 'html', 'figures'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'test-output/mutants/mutants.json' },
  htmlReporter: { fileName: 'test-output/mutants/mutants.html' },
  thresholds: { high: 90, low: 80, break: 80 },
};
