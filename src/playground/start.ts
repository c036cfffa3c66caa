import { parseArgs } from 'node:util';
import { type Catalog, createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { loadOverlay } from '../overlay/load.ts';
import { ownIssues, ownVersion } from '../own-package.ts';
import type { Overlay } from '../recommendation/index.ts';
import { portSetting } from '../settings.ts';
import { readManifest, startCertify } from './certify-app.ts';
import { drawGallery } from './gallery.ts';
import { startPlayground } from './playground.ts';

/**
 * Certify in a stand-in for Slack, on this machine alone:
 *
 *     npm run playground            http://localhost:3000
 *     PORT=8080 npm run playground
 *     npm run playground -- --overlay examples/company.yml
 */
const port = portSetting.safeParse(process.env.PORT || undefined);
const catalog = createCatalog(compileCatalog(readCatalogFolder()));
const company = companyFrom(process.argv.slice(2), catalog);
const faults = [
  ...(port.success ? [] : [port.error.issues[0]?.message ?? 'PORT cannot be read.']),
  ...company.faults,
];
if (port.success && faults.length === 0) await run(port.data, company.overlay);
else giveUp(faults.join('\n'));

/** What the company has to say, where its file is named; or what is wrong with how it is named, or with the file. */
function companyFrom(
  args: string[],
  catalog: Catalog,
): { readonly overlay?: Overlay; readonly faults: readonly string[] } {
  try {
    const { values } = parseArgs({ args, options: { overlay: { type: 'string' } } });
    if (values.overlay === undefined) return { faults: [] };
    const reading = loadOverlay(values.overlay, catalog);
    return reading.ok ? { overlay: reading.overlay, faults: [] } : { faults: reading.faults };
  } catch {
    return { faults: ['Usage: npm run playground [-- --overlay examples/company.yml]'] };
  }
}

async function run(port: number, overlay: Overlay | undefined): Promise<void> {
  try {
    const playground = await startPlayground({
      port,
      startApp: startCertify(catalog, { overlay, reportTo: ownIssues(), version: ownVersion() }),
      manifest: readManifest(),
      gallery: () => drawGallery(catalog, new Date().toISOString().slice(0, 10)),
      log: (line) => {
        if (!line.startsWith('info')) console.error(line);
      },
    });
    process.stdout.write(`Certify's playground is at ${playground.url} (Ctrl-C stops it)\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, async () => {
        await playground.stop();
        process.exit(0);
      });
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EACCES' ? 'may not be used by this user' : 'is in use by another program';
    const other = port >= 1024 && port < 65_535 ? port + 1 : 8080;
    giveUp(`Port ${port} ${why}. Choose another: PORT=${other} npm run playground`);
  }
}

function giveUp(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
