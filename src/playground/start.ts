import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { ownIssues } from '../own-issues.ts';
import { portSetting } from '../settings.ts';
import { readManifest, startCertify } from './certify-app.ts';
import { drawGallery } from './gallery.ts';
import { startPlayground } from './playground.ts';

/**
 * Certify in a stand-in for Slack, on this machine alone:
 *
 *     npm run playground            http://localhost:3000
 *     PORT=8080 npm run playground
 */
const port = portSetting.safeParse(process.env.PORT || undefined);
if (port.success) await run(port.data);
else giveUp(port.error.issues[0]?.message ?? 'PORT cannot be read.');

async function run(port: number): Promise<void> {
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  try {
    const playground = await startPlayground({
      port,
      startApp: startCertify(catalog, ownIssues()),
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
