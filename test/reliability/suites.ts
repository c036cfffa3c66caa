/** Every suite that keeps figures, and everything it measures: what docs/reliability.md must have. */

/** The npm scripts whose tests are all scanned for what must not be logged. */
export const SCANNED = ['test', 'test:all-paths', 'test:faults', 'test:hostile', 'test:browser'] as const;

export const scannedRow = (script: string) =>
  `lines and labels that npm run ${script} wrote; of them with a finding`;

const inSoak = (mode: string) => [
  `${mode}: things people did; lost; answered twice with the same; Slack’s faults meanwhile`,
  `${mode}: process deaths; lines that tell of a fault of ours; exit code at the end`,
  `${mode}: heap after collecting garbage, first third; last third`,
  `${mode}: resident memory, first third; last third`,
  `${mode}: open handles, first third; last third`,
  `${mode}: event-loop delay, 99 of 100, first third; last third`,
];

export const SUITES: Readonly<Record<'Hostile input' | 'Soak' | 'Log and metric scan', readonly string[]>> = {
  'Hostile input': [
    'States of questionnaires: cases; failures',
    'Reading one state, at most',
    'Words: cases; failures; mentions or links shown again',
    'Reading one text, at most',
    'Company files: cases; failures; mentions or links shown again',
    'Reading one company file, at most',
    'Signed payloads: cases; answered with 5xx; thrown; process deaths',
    'Raw mentions and links in what they had it send',
    'Acknowledging one of them, 99 of 100; at most',
    'Forged and replayed signatures: cases; taken',
  ],
  Soak: ['For how long; people in each mode; seed', ...inSoak('HTTP'), ...inSoak('Socket Mode')],
  'Log and metric scan': SCANNED.map(scannedRow),
};
