import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { z } from 'zod';
import { compileCatalog, readCatalogFolder } from './catalog/compile.ts';
import { seal } from './data-files/built-json.ts';
import { compileLexicon, readLexiconFolder } from './understanding/compile.ts';

// The last step of the build: Certify and its packages in a few files, which are loaded in less time than the hundreds
// that they come from, and need no node_modules beside them.
//   tsx src/bundle.ts [folder]
const folder = process.argv[2] ?? 'bundle';

/** Modules that libraries load and Certify never uses, by who imports them under which name; each is empty instead. */
const LEFT_OUT: readonly { readonly from: RegExp; readonly name: RegExp }[] = [
  // Bolt's ways to be reached, and Express with them: Certify has its own in src/receivers.
  { from: /\/@slack\/bolt\/dist\//, name: /\/(AwsLambda|Express|HTTP|SocketMode)Receiver$/ },
  // Bolt only hands its stores on. Who imports it by itself gets it.
  { from: /\/@slack\/bolt\/dist\/index\.js$/, name: /^@slack\/oauth$/ },
  // Half a megabyte of old encodings. What Slack sends is read as bytes.
  { from: /\/raw-body\//, name: /^iconv-lite$/ },
  // What is wrong, in fifty languages. English does not come from here.
  { from: /\/zod\//, name: /\/locales\/index\.js$/ },
];

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad, onResolve }) {
    for (const { from, name } of LEFT_OUT)
      onResolve({ filter: name }, ({ importer, path }) =>
        from.test(importer) ? { path, namespace: 'left-out' } : undefined,
      );
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const packageFile = z.object({ name: z.string(), version: z.string(), license: z.string() });

rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { certify: 'src/index.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // What only one way to run needs is a file of its own, which nobody else loads.
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Less to read is a twentieth less of the work. Names stay, and lines are short, so that the log can say where something
  // failed; with `node --enable-source-maps` it says so of the sources, and starts with a fifth more of it.
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 120,
  sourcemap: true,
  sourcesContent: false,
  // They stand in the file below.
  legalComments: 'none',
  // Packages that are no ES modules ask for Node.js's own by this name.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  plugins: [leaveOut],
  metafile: true,
});
bring('catalog.json', compileCatalog(readCatalogFolder()));
bring('lexicon.json', compileLexicon(readLexiconFolder()));
writeFileSync(join(folder, 'THIRD-PARTY-LICENSES'), licensesOf(packagesIn(metafile)));

/** What was compiled is valid for the program beside it, which need not look once more. */
function bring(name: string, data: unknown): void {
  const path = join(folder, name);
  writeFileSync(path, `${JSON.stringify(data)}\n`);
  seal(path);
}

/** The folders of the packages that something in the bundle comes from, by name. */
function packagesIn({ outputs }: Metafile): readonly string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/** Name, version and license of each, with the text that it comes with. */
function licensesOf(packages: readonly string[]): string {
  return packages
    .map((path) => {
      const { name, version, license } = packageFile.parse(
        JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
      );
      const texts = readdirSync(path)
        .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
        .map((file) => readFileSync(join(path, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
    .concat('\n');
}
