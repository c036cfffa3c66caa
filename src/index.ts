import { config } from 'dotenv';
import { type Certify, createApp } from './app.ts';
import type { Catalog } from './catalog/catalog.ts';
import { loadCatalog } from './catalog/load.ts';
import { causeForLog, explainListening } from './listeners/explain-error.ts';
import type { Log } from './listeners/log.ts';
import { unmeasured } from './listeners/measures.ts';
import { startOperationsServer } from './operations/health.ts';
import type { Metrics } from './operations/metrics.ts';
import { createLog } from './operations/pino-log.ts';
import { ownIssues, ownVersion } from './own-package.ts';
import type { Overlay } from './recommendation/index.ts';
import { explainFaults, explainOverlayFaults, readSettings, type Settings } from './settings.ts';
import { createReader } from './understanding/index.ts';
import { loadLexicon } from './understanding/load.ts';

/** Hosts commonly kill ten seconds after asking; what is under way then has to be over before that. */
const STOP_WITHIN_MS = 8000;

const PREPARED_AFTER_MS = 500;

/** To a person at first, who has just typed the start; to the log from when there is one. */
let sayTheLast: (why: string) => void = console.error;

// Whoever reads the log may go away; that is no reason to stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
// What nobody caught leaves things in a state that nobody knows. One line, and an end that a supervisor can see.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => giveUp(`Certify has failed. ${causeForLog(error)}`));
}

config({ quiet: true });
const reading = readSettings(process.env);
const facts = await readFacts(reading.ok ? reading.settings.overlayFile : reading.overlayFile);
if (reading.ok && facts.ok) await run(reading.settings, facts);
else {
  const faults = [reading.ok ? '' : explainFaults(reading.faults), facts.ok ? '' : facts.why];
  giveUp(faults.filter(Boolean).join('\n\n'));
}

interface Facts {
  readonly catalog: Catalog;
  readonly overlay?: Overlay | undefined;
}

/** The catalog, and what the company has to say about it; or why not, in words for whoever can mend it. */
async function readFacts(
  overlayFile: string | undefined,
): Promise<({ readonly ok: true } & Facts) | { readonly ok: false; readonly why: string }> {
  try {
    const catalog = loadCatalog();
    if (!overlayFile) return { ok: true, catalog };
    // Without an overlay nothing has to know how to read one.
    const { loadOverlay } = await import('./overlay/load.ts');
    const overlay = loadOverlay(overlayFile, catalog);
    return overlay.ok
      ? { ok: true, catalog, overlay: overlay.overlay }
      : { ok: false, why: explainOverlayFaults(overlay.faults) };
  } catch (error) {
    return { ok: false, why: `Certify cannot start. ${error instanceof Error ? error.message : error}` };
  }
}

async function run(settings: Settings, { catalog, overlay }: Facts): Promise<void> {
  const stream = process.stderr;
  const format = settings.logFormat ?? (stream.isTTY ? 'text' : 'json');
  const log = createLog({ level: settings.logLevel, format, stream });
  sayTheLast = (why) => log.error(why);
  try {
    const { metricsPort, host } = settings;
    const metrics = metricsPort === undefined ? undefined : await loadMetrics();
    const reader = createReader({ catalog, lexicon: loadLexicon() });
    const certify = createApp({
      connection: settings,
      catalog,
      reader,
      overlay,
      reportTo: settings.reportTo ?? ownIssues(),
      version: ownVersion(),
      now: () => new Date(),
      log,
      measures: metrics?.measures ?? unmeasured,
      cannotGoOn: (why) => void endWith(`Certify cannot go on. ${why.message}`, certify),
    });
    metrics?.watch({ inFlight: () => certify.inFlight, connected: () => certify.connected });
    // There from the beginning, so that whoever watches sees it start, and until the end, so that they see it stop.
    if (metrics && metricsPort !== undefined)
      await startOperationsServer({ port: metricsPort, host, ready: certify.readiness, metrics }).catch(
        (error) => {
          throw explainListening(error, 'METRICS_PORT') ?? error;
        },
      );
    const where = await certify.start();
    const company = overlay ? `, with ${settings.overlayFile}` : '';
    log.info(`Certify is ${where}; facts as of ${catalog.version}${company}.`);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(certify, log));
    // Before anybody has typed a word, and after whoever watches has seen it start.
    setTimeout(reader.prepare, PREPARED_AFTER_MS);
  } catch (error) {
    giveUp(`Certify cannot start. ${error instanceof Error ? error.message : error}`);
  }
}

/** Nobody looks at figures without METRICS_PORT, and nothing has to know how to count. */
async function loadMetrics(): Promise<Metrics> {
  const { createMetrics } = await import('./operations/metrics.ts');
  return createMetrics();
}

async function stop(certify: Certify, log: Log): Promise<void> {
  const { left, told } = await certify.stop(STOP_WITHIN_MS);
  log.info(
    left === 0
      ? 'Certify has stopped.'
      : `Certify has stopped; ${left} unfinished, of whose people ${told} were told.`,
  );
  process.exit(0);
}

async function endWith(why: string, certify: Certify): Promise<void> {
  await certify.stop(STOP_WITHIN_MS);
  giveUp(why);
}

function giveUp(why: string): void {
  sayTheLast(why);
  process.exit(1);
}
