import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import {
  type Answers,
  ageNote,
  citationId,
  isWeighed,
  onOffer,
  presume,
  type Reason,
  recommend,
} from '../recommendation/index.ts';
import { readAnswers } from './answers.ts';

/**
 * The recommendation as a command:
 *
 *     npm run --silent recommend -- '{"aim":"team","held":"several","holds":["SSM","PMP:expiring"],"considering":["CSM"]}'
 *
 * Prints JSON; with `--today 2026-11-23` figures are as old as on that day. Questions left out count as open. Bad input: one line on stderr for each fault, exit code 1.
 */
const USAGE = `Usage: npm run --silent recommend -- '{"aim":"team"}' [--today 2026-11-23]
Questions and options: npm run --silent questions`;

const day = z.iso.date({ error: '--today needs a date as YYYY-MM-DD' });

function main(args: readonly string[]): void {
  const { json, today } = readArguments(args);
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const { answers, gone } = readAnswers(json, catalog);
  if (gone.length > 0) throw new Error(gone.join('\n'));
  const abbreviation = (id: string) => catalog.get(id)?.abbreviation ?? id;
  const cited = ({ text, cites }: Reason) => ({ text, cites: cites.map(citationId) });

  const { outcome, ranked, verdict, reasons, ...rest } = recommend(answers, catalog);
  const { answers: taken, presumed } = presume(answers, catalog);
  const printed = {
    outcome: { ...outcome, certifications: outcome.certifications.map(abbreviation) },
    ranked: ranked.map(abbreviation),
    considered: (verdict?.considered ?? []).map(abbreviation),
    verdict: verdict && cited(verdict),
    presumed: Object.fromEntries(presumed.map((question) => [question, taken[question]])),
    reasons: { for: reasons.for.map(cited), against: reasons.against.map(cited) },
    settled: rest.settled,
    next: rest.next,
    atMost: rest.atMost,
    clarity: rest.clarity,
    nextStep: cited(rest.nextStep),
    costs: rest.costs.map(({ certification, lowUsd, highUsd, unknown, retakeUnknown }) => ({
      certification: abbreviation(certification),
      lowUsd,
      highUsd,
      unknown,
      retakeUnknown,
    })),
    stages: rest.stages,
    ignored: notUsed(answers),
    figures: outcome.certifications.flatMap((id) => {
      const certification = catalog.get(id);
      return certification ? [{ certification: abbreviation(id), age: ageNote(certification, today) }] : [];
    }),
  };
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
}

/** What makes no sense beside the other answers and was therefore not used. */
function notUsed(answers: Answers): readonly string[] {
  const used = onOffer(answers);
  return Object.keys(answers).filter((key) => !(key in used) || (key === 'tradeoff' && !isWeighed(answers)));
}

function readArguments(args: readonly string[]): { json: unknown; today: string } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { today: { type: 'string' } },
    allowPositionals: true,
  });
  const today = values.today === undefined ? new Date().toISOString().slice(0, 10) : day.parse(values.today);
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) throw new SyntaxError('one JSON object with answers is needed');
  return { json: JSON.parse(text), today };
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (error instanceof z.ZodError) {
    for (const { path, message } of error.issues) console.error([...path, message].join(': '));
  } else if (error instanceof Error) {
    console.error(error.message);
  }
  console.error(USAGE);
  process.exitCode = 1;
}
