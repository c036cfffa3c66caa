import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/** A file of the page, ready to be served. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

const folder = join(import.meta.dirname, 'page');

/**
 * The page with its scripts and styles, by path. Built in memory at every start, which takes a fraction of a second,
 * so that there is nothing to build before and nothing old to serve.
 */
export async function bundlePage(): Promise<ReadonlyMap<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(folder, 'main.tsx'), style: join(folder, 'style.css') },
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const html = { type: 'text/html; charset=utf-8', body: readFileSync(join(folder, 'index.html'), 'utf8') };
  const built = outputFiles.map(({ path, text }): [string, Asset] => [
    // Elsewhere than on Linux it would begin with a drive.
    `/${basename(path)}`,
    {
      type: path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      body: text,
    },
  ]);
  return new Map([['/', html], ['/gallery', html], ...built]);
}
