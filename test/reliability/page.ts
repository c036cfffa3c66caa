import type { Figures } from './figures.ts';

/** The page about how reliable Certify was found to be, in Markdown, made of figures that are committed beside it. */
export function reliabilityPage(all: readonly Figures[]): string {
  const suites = [...new Set(all.map(({ suite }) => suite))].sort();
  return [
    '# How reliable it is',
    'What the long suites want, and what they measured when they last ran in full. Nobody writes this page: `npm run reliability` makes it of what the suites leave in `test-output/figures`, and keeps that in `docs/reliability.json`.',
    ...suites.flatMap((suite) =>
      section(
        suite,
        all.filter((figures) => figures.suite === suite),
      ),
    ),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function section(suite: string, figures: readonly Figures[]): readonly string[] {
  const measured = [...new Set(figures.flatMap(({ on }) => on ?? []))];
  const rows = figures.flatMap(({ rows }) => rows);
  return [
    `## ${suite}`,
    ...(measured.length > 0 ? [`Measured on ${measured.join('; ')}.`] : []),
    [
      '| what | wanted | measured |',
      '| --- | --- | --- |',
      ...rows.map(({ what, wanted, measured }) => `| ${[what, wanted, measured].map(cell).join(' | ')} |`),
    ].join('\n'),
  ];
}

const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The figures there were, with newer ones in the place of those of the same rows. */
export function brought(before: readonly Figures[], newer: readonly Figures[]): readonly Figures[] {
  const isNewer = (suite: string, what: string) =>
    newer.some((figures) => figures.suite === suite && figures.rows.some((row) => row.what === what));
  const kept = before.map((figures) => ({
    ...figures,
    rows: figures.rows.filter(({ what }) => !isNewer(figures.suite, what)),
  }));
  return [...kept.filter(({ rows }) => rows.length > 0), ...newer];
}
