import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { addressesIn, checkAll, type Found } from './links.ts';

/**
 * Which sources and links of the catalog are gone, moved, or have to be looked at by a person:
 *
 *     npm run --silent catalog:check-links -- [--catalog FOLDER]
 *
 * Reads every page, so it needs the internet and some minutes. Exit code 0 when nothing is gone, 1 when something is
 * or when no page at all could be reached.
 */
const USAGE = 'Usage: npm run --silent catalog:check-links -- [--catalog FOLDER]';

/** Long enough for a slow page; one that takes longer is better looked at by a person. */
const PATIENCE_MS = 20_000;

type Findings = Awaited<ReturnType<typeof checkAll>>;

const HEADINGS = {
  gone: 'Gone: find another source, or say unknown',
  moved: 'Moved: look whether it still says the same, then change the address',
  unclear: 'Could not be read from here: look at them yourself',
} as const;

function report(findings: Findings): string {
  const of = (kind: Found['kind']) => findings.filter(({ found }) => found.kind === kind);
  const sections = (['gone', 'moved', 'unclear'] as const)
    .filter((kind) => of(kind).length > 0)
    .map((kind) => [`${HEADINGS[kind]}.`, ...of(kind).map(entry)].join('\n'));
  const counts = [
    `${of('works').length} work`,
    `${of('moved').length} moved`,
    `${of('gone').length} gone`,
    `${of('unclear').length} could not be read`,
  ];
  return [`${findings.length} addresses: ${counts.join(', ')}.`, ...sections].join('\n\n');
}

function entry({ url, places, found }: Findings[number]): string {
  const more = 'to' in found ? `now ${found.to}` : 'why' in found ? found.why : '';
  return [url, `  ${more}`, `  used at ${places.join(', ')}`].map((line) => `  ${line}`).join('\n');
}

/** Not one server has answered; a host that cannot be found says something only where others can be. */
const isOffline = (findings: Findings) =>
  findings.every(({ found }) => 'why' in found && !found.why.startsWith('status'));

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { catalog: { type: 'string' } } });
  const folder = values.catalog === undefined ? undefined : pathToFileURL(`${values.catalog}/`);
  const addresses = addressesIn(compileCatalog(readCatalogFolder(folder)));
  console.error(`Reading ${addresses.length} pages, which can take some minutes.`);
  const findings = await checkAll(addresses, PATIENCE_MS);
  if (isOffline(findings)) throw new Error('No page could be reached. Is this machine on the internet?');
  process.stdout.write(`${report(findings)}\n`);
  if (findings.some(({ found }) => found.kind === 'gone')) process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
