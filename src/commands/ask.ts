import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { draw } from '../cards/draw.ts';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import type { Certification } from '../catalog/schema.ts';
import type { Parts } from '../conversation/parts.ts';
import type { State } from '../conversation/state.ts';
import { begin, current } from '../conversation/step.ts';
import type { OutcomeView, QuestionnaireView, QuestionView } from '../conversation/view.ts';
import { loadOverlay } from '../overlay/load.ts';
import {
  type Answers,
  MOST_CONSIDERED,
  MOST_HELD,
  QUESTION_IDS,
  withCompanyPrices,
} from '../recommendation/index.ts';
import { compileLexicon, readLexiconFolder } from '../understanding/compile.ts';
import { createReader, type Reader } from '../understanding/index.ts';
import type { Understood } from '../understanding/understood.ts';
import { readAnswers } from './answers.ts';

/**
 * What a person with these answers would see next, in words:
 *
 *     npm run --silent ask -- '{"aim":"team"}' [--today 2026-11-23] [--overlay examples/company.yml]
 *     npm run --silent ask -- '{"words":"a PM with a PMP, CSM or PMI-ACP?"}'
 *     npm run --silent ask -- --serve 4000
 *
 * Words stand for the answers that are understood in them; an answer given beside them counts instead. With `--serve` the answers are posted to that port, for many people one after another. Bad input: what is wrong on
 * stderr, exit code 1; over HTTP the same in a sentence, status 400.
 */
const USAGE = `Usage: npm run --silent ask -- '{"aim":"team"}' [--today 2026-11-23], or --serve 4000
Begin with '{}' and add one answer at a time: the id in brackets, and the id of an option.`;

const MOST_BYTES = 10_000;

const day = z.iso.date({ error: '--today needs a date as YYYY-MM-DD' });
const port = z.coerce
  .number({ error: '--serve needs a port' })
  .int('--serve needs a port')
  .min(1, '--serve needs a port from 1 to 65535')
  .max(65_535, '--serve needs a port from 1 to 65535');

function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { today: { type: 'string' }, serve: { type: 'string' }, overlay: { type: 'string' } },
    allowPositionals: true,
  });
  const today = values.today === undefined ? new Date().toISOString().slice(0, 10) : day.parse(values.today);
  const parts = partsFor(values.overlay, today);
  if (values.serve !== undefined) {
    if (positionals.length > 0) throw new SyntaxError('with --serve the answers come over HTTP');
    serve(port.parse(values.serve), parts);
    return;
  }
  const [json, ...more] = positionals;
  if (json === undefined || more.length > 0) throw new SyntaxError('one JSON object with answers is needed');
  process.stdout.write(seenNext(JSON.parse(json), parts));
}

/** What is shown, and what reads words. */
interface AskParts extends Parts {
  readonly reader: Reader;
}

/** With what a company has to say, where its file is named; throws with everything that is wrong with it. */
function partsFor(overlayFile: string | undefined, today: string): AskParts {
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const reader = createReader({ catalog, lexicon: compileLexicon(readLexiconFolder()) });
  if (overlayFile === undefined) return { catalog, reader, today };
  const reading = loadOverlay(overlayFile, catalog);
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const { overlay } = reading;
  return { catalog: withCompanyPrices(catalog, overlay), overlay, reader, today };
}

/** Goes the way of a person in Slack, through conversation and cards; throws where the answers are none. */
function seenNext(json: unknown, parts: AskParts): string {
  const { words, ...written } = withWords.parse(json);
  const { answers: given, gone } = readAnswers(written, parts.catalog);
  if (gone.length > 0) throw new Error(gone.join('\n'));
  const understood = words === undefined ? null : parts.reader.read(words);
  const answers = besideWords(understood?.answers ?? {}, given);
  const order = QUESTION_IDS.filter((id) => id in answers);
  const start = begin('U012ABCDEF', 'ephemeral', parts).state as State;
  const view = current({ ...start, answers, order }, parts);
  const isFirst = order.length === 0 && !answers.considering && !understood;
  const taps = QUESTION_IDS.filter((id) => id in given).length;
  const lines =
    view.kind === 'question'
      ? [...(isFirst ? [CHOOSING] : []), ...questionLines(view)]
      : view.kind === 'outcome'
        ? resultLines(view, taps, parts)
        : pickLines(parts);
  return `${[...(understood ? heardLines(understood, view) : []), ...lines].join('\n')}\n`;
}

const withWords = z.looseObject(
  { words: z.string({ error: 'words: needs a text' }).optional() },
  { error: 'needs an object with answers' },
);

/** What is said beside the words counts more than what was understood in them. */
function besideWords(understood: Answers, given: Answers): Answers {
  const { holds, ...others } = understood;
  return { ...others, ...(holds && given.held === undefined && { holds }), ...given };
}

/** What was made of the words; each of it can be said otherwise. */
function heardLines({ notUnderstood }: Understood, { given }: QuestionnaireView): readonly string[] {
  const heard = given.map(({ topic, label }) => `${topic}: ${label}`).join('; ');
  return [
    heard ? `UNDERSTOOD: ${heard}` : 'UNDERSTOOD: nothing',
    ...(notUnderstood.length > 0 ? [`NOT UNDERSTOOD: ${notUnderstood.join('; ')}`] : []),
  ];
}

const CHOOSING = `CHOOSING BETWEEN: whoever is choosing between certain certifications can add "considering":["CSM","CSPO"], one to ${MOST_CONSIDERED} of them`;

const questionLines = ({ question: { id, text, why, options } }: QuestionView): readonly string[] => [
  `QUESTION [${id}]: ${text}`,
  `(why: ${why})`,
  ...options.map((option) => `  ${option.id} = "${option.label}"`),
];

/** Everything that can be held, issuer by issuer. */
function pickLines({ catalog }: Parts): readonly string[] {
  const byIssuer = new Map<string, Certification[]>();
  for (const one of catalog.all) {
    const those = byIssuer.get(one.issuer.name) ?? [];
    byIssuer.set(one.issuer.name, [...those, one]);
  }
  return [
    `PICK [holds]: everything you hold, at most ${MOST_HELD}, as "holds":["SSM","PMP:expiring"]; put :expiring behind one that is about to expire, :lapsed behind one that has lapsed; [] for nothing`,
    ...[...byIssuer].flatMap(([issuer, those]) => [
      `  ${issuer}`,
      ...those.map(({ abbreviation, name }) => `    ${abbreviation} \u2013 ${name}`),
    ]),
  ];
}

const MOST_RANKED = 5;

function resultLines(view: OutcomeView, questions: number, { catalog }: Parts): readonly string[] {
  const { outcome, ranked, verdict } = view.recommendation;
  const named = (ids: readonly string[]) => ids.map((id) => catalog.get(id)?.abbreviation ?? id);
  const machine = {
    kind: outcome.kind,
    certifications: named(outcome.certifications),
    ranked: named(ranked.slice(0, MOST_RANKED)),
    considered: named(verdict?.considered ?? []),
    questions,
  };
  return ['RESULT', draw(view, 'rich').text, `[machine] ${JSON.stringify(machine)}`];
}

function serve(at: number, parts: AskParts): void {
  const server = createServer((request, response) => void answer(request, response, parts));
  server.on('error', ({ message }) => {
    console.error(message);
    process.exitCode = 1;
  });
  server.listen(at, '127.0.0.1', () => console.error(`Post the answers to http://localhost:${at}`));
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: AskParts): Promise<void> {
  const [status, text] = request.method === 'POST' ? await answered(request, parts) : [405, `${USAGE}\n`];
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

async function answered(
  request: IncomingMessage,
  parts: AskParts,
): Promise<readonly [status: number, text: string]> {
  const body = await bodyOf(request);
  if (body === null) return [413, `Answers of at most ${MOST_BYTES} bytes are read.\n`];
  try {
    return [200, seenNext(JSON.parse(body), parts)];
  } catch (error) {
    return [400, `${faultsIn(error).join('\n')}\n`];
  }
}

/** Null where it is too long; the rest of it is read and thrown away, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function faultsIn(error: unknown): readonly string[] {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => [...path, message].join(': '));
  if (error instanceof SyntaxError) return [`The answers are no JSON object: ${error.message}`];
  if (error instanceof Error) return [error.message];
  throw error;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  for (const fault of faultsIn(error)) console.error(fault);
  console.error(USAGE);
  process.exitCode = 1;
}
