import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom, and who may know what time it is. The sources are parsed, not searched, so neither the
 * formatter nor the way an import is written can hide one.
 */

/** Sources by their path from the root, as in `src/app.ts`. */
type Files = Record<string, string>;

const root = join(import.meta.dirname, '..');
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const leftOutOfBuild: string[] = readJson('tsconfig.build.json').exclude;
const dependencies = Object.keys(readJson('package.json').dependencies);

const RECOMMENDATION = 'src/recommendation/index.ts';
const CATALOG = 'src/catalog/catalog.ts';
/** What is read out of words. */
const UNDERSTOOD = 'src/understanding/understood.ts';
const YAML_FILES = 'src/data-files/yaml-files.ts';
const BUILT_JSON = 'src/data-files/built-json.ts';

interface Reach {
  /** A folder ends with a slash and stands for all in it; anything else is one file or one package. */
  imports: string[];
  /** May be imported for their types alone. */
  types?: string[];
}

const roomsOfRecommendation = (...names: string[]) => names.map((name) => `src/recommendation/${name}/`);

/** Everything a part may import. A part that is missing here may import all but what stands below in `NEVER`. */
const REACH: Record<string, Reach> = {
  catalog: { imports: ['src/catalog/', 'zod', 'damerau-levenshtein'] },
  // How data of ours is written by hand, and how what is built from it is read.
  'data-files': { imports: ['zod', 'node:crypto', 'node:fs', 'node:url'] },
  'data-files, when building': { imports: ['yaml', 'node:fs', 'node:url'] },
  'catalog, when building': {
    imports: [
      'src/catalog/',
      YAML_FILES,
      'zod',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:url',
      'node:util',
    ],
  },
  'catalog, when starting': { imports: ['src/catalog/', BUILT_JSON] },
  // What stands beside the rooms puts them together; no room may import it.
  recommendation: { imports: ['src/recommendation/', CATALOG], types: ['src/catalog/'] },
  // What is asked and decided is the same whatever the catalog says of a certification.
  'recommendation, its questions': {
    imports: roomsOfRecommendation('questions'),
    types: ['src/catalog/schema.ts'],
  },
  'recommendation, its decision': {
    imports: roomsOfRecommendation('questions', 'decision'),
    types: ['src/catalog/schema.ts'],
  },
  // What a company says acts on what is decided; only prerequisites tell whom something else fits.
  'recommendation, its company': {
    imports: [...roomsOfRecommendation('questions', 'decision', 'facts', 'company'), CATALOG],
    types: ['src/catalog/'],
  },
  'recommendation, its asking': { imports: roomsOfRecommendation('questions', 'decision', 'asking') },
  'recommendation, its facts': {
    imports: [...roomsOfRecommendation('questions', 'decision', 'facts'), CATALOG],
    types: ['src/catalog/'],
  },
  'recommendation, its reasons': {
    imports: [...roomsOfRecommendation('questions', 'decision', 'facts', 'reasons'), CATALOG],
    types: ['src/catalog/'],
  },
  'recommendation, its nearness': {
    imports: [
      ...roomsOfRecommendation('questions', 'decision', 'asking', 'facts', 'company', 'nearness'),
      CATALOG,
    ],
    types: ['src/catalog/'],
  },
  'recommendation, its considering': {
    imports: [
      ...roomsOfRecommendation(
        'questions',
        'decision',
        'facts',
        'company',
        'reasons',
        'nearness',
        'considering',
      ),
      CATALOG,
    ],
    types: ['src/catalog/'],
  },
  'recommendation, its paths': {
    imports: [
      ...roomsOfRecommendation('questions', 'decision', 'facts', 'company', 'reasons', 'paths'),
      CATALOG,
    ],
    types: ['src/catalog/'],
  },
  'recommendation, its wishes': {
    imports: [
      ...roomsOfRecommendation('questions', 'decision', 'facts', 'company', 'reasons', 'nearness', 'wishes'),
      CATALOG,
    ],
    types: ['src/catalog/'],
  },
  // The one part that reads a file at start: a company's own.
  overlay: {
    imports: [
      'src/overlay/',
      CATALOG,
      'src/catalog/spelling.ts',
      'zod',
      'yaml',
      'node:fs',
      'damerau-levenshtein',
    ],
    types: ['src/catalog/', RECOMMENDATION],
  },
  // What people write, read into answers; it knows what can be asked and what there is, and nothing of conversations.
  understanding: {
    imports: [
      'src/understanding/',
      RECOMMENDATION,
      CATALOG,
      'src/catalog/spelling.ts',
      'damerau-levenshtein',
      'zod',
    ],
    types: ['src/catalog/'],
  },
  'understanding, when building': {
    imports: ['src/understanding/', YAML_FILES, 'zod', 'node:fs', 'node:path'],
  },
  'understanding, when starting': { imports: ['src/understanding/', BUILT_JSON] },
  conversation: {
    imports: ['src/conversation/', RECOMMENDATION, CATALOG],
    types: ['src/catalog/', UNDERSTOOD],
  },
  cards: {
    imports: ['src/cards/', 'src/conversation/', RECOMMENDATION, CATALOG, 'src/understanding/words.ts'],
    types: ['src/catalog/', UNDERSTOOD, '@slack/types'],
  },
  listeners: {
    imports: [
      'src/listeners/',
      'src/conversation/',
      'src/cards/',
      RECOMMENDATION,
      CATALOG,
      '@slack/bolt',
      'zod',
    ],
    types: ['src/catalog/', UNDERSTOOD, '@slack/types', '@slack/web-api'],
  },
  receivers: {
    imports: [
      'src/receivers/',
      'src/listeners/explain-error.ts',
      'src/listeners/slack-id.ts',
      'src/operations/',
      '@slack/bolt',
      '@slack/socket-mode',
      'zod',
      'node:crypto',
      'node:http',
      'node:querystring',
      'node:timers/promises',
    ],
    types: ['src/listeners/log.ts', 'src/listeners/measures.ts'],
  },
  // What operators look at, and the way to the network; it knows nothing of what is said.
  operations: {
    imports: [
      'src/operations/',
      'src/listeners/log.ts',
      'pino',
      'prom-client',
      'undici',
      'node:events',
      'node:http',
    ],
    types: ['src/listeners/measures.ts', 'node:net'],
  },
  app: {
    imports: ['src/listeners/', 'src/receivers/', 'src/operations/', '@slack/bolt'],
    types: ['src/catalog/', 'src/conversation/', RECOMMENDATION, 'src/understanding/index.ts'],
  },
  settings: { imports: ['zod', '@slack/bolt'], types: ['src/conversation/'] },
  // The last step of the build.
  bundle: {
    imports: [
      'src/catalog/compile.ts',
      'src/understanding/compile.ts',
      BUILT_JSON,
      'esbuild',
      'zod',
      'node:fs',
      'node:path',
    ],
  },
  'own-package': { imports: ['zod', 'node:fs'], types: ['src/conversation/'] },
  // The workspace is Slack and knows no app; the page runs in a browser and is handed everything.
  'playground, its workspace': {
    imports: [
      'src/playground/workspace/',
      'ws',
      'node:crypto',
      'node:diagnostics_channel',
      'node:events',
      'node:http',
      'node:net',
    ],
  },
  'playground, its page': {
    imports: [
      'src/playground/page/',
      'src/cards/limits.ts',
      'react',
      'react-dom',
      '@headlessui/react',
      'slack-blocks-to-jsx',
    ],
    types: ['src/playground/wire.ts'],
  },
};

const NEVER: Record<string, string[]> = {
  index: ['src/playground/', 'src/commands/', 'src/slack-check/'],
  commands: ['src/playground/', 'src/listeners/', 'src/slack-check/'],
  playground: ['src/slack-check/'],
  // Starts the real app and sends what the gallery shows to the real Slack.
  'slack-check': [],
};

/** Parts that have to do with data written by hand, which only the build reads. */
const BUILT_FROM_FILES = ['data-files', 'catalog', 'understanding'];

/** Parts of which each folder is a part of its own. */
const WITH_ROOMS = ['recommendation', 'playground'];

/** Parts that must give the same answer at any time, on any machine, and so must their rooms. */
const PURE = ['recommendation', 'understanding', 'conversation', 'cards'];

/** What may look at the process it runs in: arguments, environment, exit code. All of it is started by hand. */
const KNOWS_PROCESS = [
  'src/index.ts',
  'src/commands/',
  'src/catalog/build.ts',
  'src/understanding/build.ts',
  'src/bundle.ts',
  'src/playground/start.ts',
  'src/slack-check/start.ts',
];

/** What reaches out of a pure part: the clock, chance, the network, the machine. */
const OUTSIDE_WORLD = new Set([
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

function partOf(path: string): string {
  const [, first = '', second, third] = path.split('/');
  if (BUILT_FROM_FILES.includes(first) && !isBuilt(path)) return `${first}, when building`;
  if (second === 'load.ts' && ['catalog', 'understanding'].includes(first)) return `${first}, when starting`;
  if (WITH_ROOMS.includes(first) && third !== undefined) return `${first}, its ${second}`;
  return second === undefined ? first.replace(/\.ts$/, '') : first;
}

function isBuilt(path: string): boolean {
  return !leftOutOfBuild.some((left) => path === left || path.startsWith(`${left}/`));
}

/** Everything that breaks a rule, each as `file: what`; none when all is well. */
function breaches(files: Files): string[] {
  return Object.entries(files).flatMap(([path, source]) => {
    const { program, errors } = parseSync(path, source);
    if (errors.length > 0) return [`${path}: cannot be read (${errors[0]?.message})`];
    const part = partOf(path);
    if (!(part in REACH || part in NEVER)) return [`${path}: is part of nothing; give it a place in REACH`];
    const seen = readSource(path, program);
    return [
      ...seen.imports.flatMap((wanted) => importBreaches(path, wanted)),
      ...seen.reachesFor.flatMap((name) => worldBreaches(path, name)),
    ].map((breach) => `${path}: ${breach}`);
  });
}

interface Import {
  /** A path from the root, a package or a built-in module; none when it is computed. */
  target: string | undefined;
  typeOnly: boolean;
}

function importBreaches(path: string, { target, typeOnly }: Import): string[] {
  const part = partOf(path);
  if (target === undefined) return ['imports something computed, which nobody can check'];
  const reach = REACH[part];
  const never = NEVER[part];
  const allowed = reach
    ? covers(reach.imports, target) || (typeOnly && covers(reach.types ?? [], target))
    : !covers(never ?? [], target);
  const found = allowed
    ? []
    : [`may not import ${target}${typeOnly || !reach?.types ? '' : ' (as a value)'}`];
  if (isBuilt(path) && target.startsWith('src/') && !isBuilt(target))
    found.push(`imports ${target}, which is not built`);
  if (isBuilt(path) && !typeOnly && isPackage(target) && !covers(dependencies, target)) {
    found.push(`imports ${target}, which is no dependency at run time`);
  }
  return found;
}

function covers(entries: string[], target: string): boolean {
  return entries.some(
    (entry) =>
      target === entry || (entry.endsWith('/') ? target.startsWith(entry) : target.startsWith(`${entry}/`)),
  );
}

function isPackage(target: string): boolean {
  return !target.startsWith('src/') && !target.startsWith('node:');
}

function worldBreaches(path: string, name: string): string[] {
  if (name === 'process') return covers(KNOWS_PROCESS, path) ? [] : ['touches process'];
  const part = partOf(path);
  const isPure = PURE.some((pure) => part === pure || part.startsWith(`${pure}, its `));
  return isPure ? [`is to be pure, but reaches for ${name}`] : [];
}

/** What a source imports, and which names of the outside world it uses. */
function readSource(path: string, program: ReturnType<typeof parseSync>['program']) {
  const imports: Import[] = [];
  const reachesFor: string[] = [];
  /** Identifiers that only name a member, as `now` in `price.now` or `fetch` in `{ fetch: 1 }`. */
  const memberNames = new WeakSet<object>();

  const addImport = (specifier: string | undefined, typeOnly: boolean) => {
    imports.push({ target: specifier?.startsWith('.') ? resolve(path, specifier) : specifier, typeOnly });
    if (/^(node:)?process$/.test(specifier ?? '')) reachesFor.push('process');
  };
  const skipMember = (node: { computed: boolean }, name: object) => {
    if (!node.computed) memberNames.add(name);
  };

  new Visitor({
    ImportDeclaration: (node) => addImport(node.source.value, node.importKind === 'type'),
    ExportAllDeclaration: (node) => addImport(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration(node) {
      if (node.source) addImport(node.source.value, node.exportKind === 'type');
    },
    ImportExpression: (node) => addImport(text(node.source), false),
    TSImportType: (node) => addImport(node.source.value, true),
    MemberExpression(node) {
      skipMember(node, node.property);
      const name = node.object.type === 'Identifier' && `${node.object.name}.${memberName(node.property)}`;
      if (name === 'Date.now' || name === 'Math.random') reachesFor.push(name);
    },
    Property: (node) => skipMember(node, node.key),
    PropertyDefinition: (node) => skipMember(node, node.key),
    MethodDefinition: (node) => skipMember(node, node.key),
    TSPropertySignature: (node) => skipMember(node, node.key),
    TSMethodSignature: (node) => skipMember(node, node.key),
    NewExpression(node) {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) reachesFor.push('new Date()');
    },
    CallExpression(node) {
      if (isNamed(node.callee, 'Date')) reachesFor.push('Date()');
      if (isNamed(node.callee, 'require')) addImport(text(node.arguments[0]), false);
    },
    Identifier(node) {
      const used = OUTSIDE_WORLD.has(node.name) || node.name === 'process';
      if (used && !memberNames.has(node)) reachesFor.push(node.name);
    },
  }).visit(program);

  return { imports, reachesFor: [...new Set(reachesFor)] };
}

function resolve(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

function text(node: object | undefined): string | undefined {
  return node && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

function memberName(node: object): string | undefined {
  return 'name' in node && typeof node.name === 'string' ? node.name : text(node);
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

describe('the parts of Certify', () => {
  test('import along the arrows only, and the pure ones stay pure', () => {
    const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const sources = paths.filter((path) => /\.tsx?$/.test(path));
    const files = Object.fromEntries(
      sources.map((path) => [`src/${path}`, readFileSync(join(root, 'src', path), 'utf8')]),
    );
    expect(breaches(files)).toEqual([]);
  });
});

describe('every rule can fail', () => {
  const door = "from '../recommendation/index.ts'";

  test.each([
    // Along the arrows.
    ['src/catalog/catalog.ts', "import { z } from 'zod'; import { schema } from './schema.ts';"],
    ['src/data-files/yaml-files.ts', "import { parse } from 'yaml'; import { readFileSync } from 'node:fs';"],
    [
      'src/recommendation/recommend.ts',
      "import { certificationIn } from '../catalog/catalog.ts'; import { rank } from './nearness/ranking.ts';",
    ],
    [
      'src/recommendation/index.ts',
      "export { progress } from './asking/next-question.ts'; export { heed } from './wishes/wish.ts';",
    ],
    ['src/recommendation/questions/question.ts', "import { openOptions } from './on-offer.ts';"],
    [
      'src/recommendation/decision/reading.ts',
      "import { isOffered } from '../questions/on-offer.ts'; import type { RuleId } from './rules.ts';",
    ],
    [
      'src/recommendation/asking/open-questions.ts',
      "import { decide } from '../decision/decide.ts'; import type { A } from '../questions/answers.ts';",
    ],
    [
      'src/recommendation/facts/cost.ts',
      "import type { Priced } from '../../catalog/schema.ts'; import { shelf } from '../decision/shelf.ts';",
    ],
    ['src/recommendation/facts/cost.ts', "import { figureOf } from '../../catalog/catalog.ts';"],
    [
      'src/recommendation/reasons/advice.ts',
      "import { citeFact } from '../facts/citation.ts'; import { winnerOf } from './reason.ts';",
    ],
    [
      'src/recommendation/nearness/what-if.ts',
      "import { progress } from '../asking/next-question.ts'; import { citeFact } from '../facts/citation.ts';",
    ],
    [
      'src/recommendation/paths/path.ts',
      "import type { Reason } from '../reasons/reason.ts'; import { decide } from '../decision/decide.ts';",
    ],
    [
      'src/recommendation/wishes/wish.ts',
      "import { firstMove } from '../reasons/advice.ts'; import { rank } from '../nearness/ranking.ts';",
    ],
    [
      'src/conversation/step.ts',
      `import { recommend } ${door}; import type { A } from '../catalog/schema.ts';`,
    ],
    ['src/cards/result.ts', `import type { Card } from '@slack/types'; import type { R } ${door};`],
    [
      'src/listeners/answer.ts',
      "import { draw } from '../cards/draw.ts'; import { App } from '@slack/bolt';",
    ],
    ['src/app.ts', "import { App } from '@slack/bolt'; import { answer } from './listeners/answer.ts';"],
    [
      'src/receivers/http.ts',
      "import { createServer } from 'node:http'; import { causeForLog } from '../listeners/explain-error.ts';",
    ],
    ['src/index.ts', "import 'dotenv/config'; import { createApp } from './app.ts'; process.exitCode = 1;"],
    ['src/commands/recommend.ts', "import { parse } from 'yaml'; process.stdout.write(String(Date.now()));"],
    ['src/playground/certify-app.ts', "import { parse } from 'yaml'; import { createApp } from '../app.ts';"],
    ['src/playground/workspace/socket.ts', "import { WebSocketServer } from 'ws'; import './world.ts';"],
    [
      'src/playground/page/sizes.tsx',
      "import type { Act } from '../wire.ts'; import { LIMITS } from '../../cards/limits.ts';",
    ],
    // Names that only look like the outside world.
    [
      'src/recommendation/facts/cost.ts',
      'const day = new Date(today); prices.fetch = { process: 1, console: day };',
    ],
    [
      'src/conversation/click.ts',
      'interface Click { fetch: string; process(): void } export const now = Date.UTC(1);',
    ],
  ])('%s may say %s', (path, source) => {
    expect(breaches({ [path]: source })).toEqual([]);
  });

  test.each([
    [
      'src/catalog/schema.ts',
      "import { rules } from '../recommendation/decision/rules.ts';",
      'may not import src/recomm',
    ],
    ['src/catalog/catalog.ts', "import { readFileSync } from 'node:fs';", 'may not import node:fs'],
    ['src/catalog/catalog.ts', "import { compile } from './compile.ts';", 'compile.ts, which is not built'],
    ['src/catalog/build.ts', "import { App } from '@slack/bolt';", 'may not import @slack/bolt'],
    [
      'src/recommendation/recommend.ts',
      "import { step } from '../conversation/step.ts';",
      'may not import src/conv',
    ],
    [
      'src/recommendation/index.ts',
      "import { TRACKS } from '../catalog/schema.ts';",
      'schema.ts (as a value)',
    ],
    [
      'src/recommendation/decision/rules.ts',
      "import { step } from '../../conversation/step.ts';",
      'may not import src/conv',
    ],
    [
      'src/recommendation/facts/cost.ts',
      "import { TRACKS } from '../../catalog/schema.ts';",
      'schema.ts (as a value)',
    ],
    [
      'src/recommendation/facts/cost.ts',
      "import { type T } from '../../catalog/schema.ts';",
      'schema.ts (as a value)',
    ],
    [
      'src/recommendation/reasons/reason.ts',
      "import type { View } from '@slack/types';",
      'may not import @slack/types',
    ],
    // Up the rooms of the recommendation, for a type no more than for a value.
    [
      'src/recommendation/questions/on-offer.ts',
      "import { decide } from '../decision/decide.ts';",
      'may not import src/recommendation/decision',
    ],
    [
      'src/recommendation/questions/on-offer.ts',
      "import type { Catalog } from '../../catalog/catalog.ts';",
      'may not import src/catalog',
    ],
    [
      'src/recommendation/decision/outcome.ts',
      "import type { Tree } from '../asking/open-questions.ts';",
      'may not import src/recommendation/asking',
    ],
    [
      'src/recommendation/decision/shelf.ts',
      "import { certificationIn } from '../../catalog/catalog.ts';",
      'may not import src/catalog',
    ],
    [
      'src/recommendation/asking/stage.ts',
      "import type { Cost } from '../facts/cost.ts';",
      'may not import src/recommendation/facts',
    ],
    [
      'src/recommendation/asking/stage.ts',
      "import { yesNoOf } from '../../catalog/catalog.ts';",
      'may not import src/catalog',
    ],
    [
      'src/recommendation/facts/prerequisite.ts',
      "import { rank } from '../nearness/ranking.ts';",
      'may not import src/recommendation/nearness',
    ],
    [
      'src/recommendation/facts/cost.ts',
      "import type { Recommendation } from '../recommendation.ts';",
      'may not import src/recommendation/recommendation.ts',
    ],
    [
      'src/recommendation/reasons/advice.ts',
      "import { matters } from '../asking/open-questions.ts';",
      'may not import src/recommendation/asking',
    ],
    [
      'src/recommendation/nearness/what-if.ts',
      "import { tradeOff } from '../wishes/trade-off.ts';",
      'may not import src/recommendation/wishes',
    ],
    [
      'src/recommendation/paths/path.ts',
      "import { rank } from '../nearness/ranking.ts';",
      'may not import src/recommendation/nearness',
    ],
    [
      'src/recommendation/wishes/wish.ts',
      "import type { Path } from '../paths/path.ts';",
      'may not import src/recommendation/paths',
    ],
    [
      'src/recommendation/wishes/wish.ts',
      "import { recommend } from '../index.ts';",
      'may not import src/recommendation/index.ts',
    ],
    ['src/recommendation/helpers/text.ts', 'export const ELLIPSIS = 1;', 'is part of nothing'],
    [
      'src/conversation/step.ts',
      "import { rank } from '../recommendation/nearness/ranking.ts';",
      'may not import src/recommendation/near',
    ],
    [
      'src/conversation/step.ts',
      "import type { Rank } from '../recommendation/nearness/ranking.ts';",
      'may not import src/rec',
    ],
    [
      'src/conversation/step.ts',
      "export { draw } from '../cards/draw.ts';",
      'may not import src/cards/draw.ts',
    ],
    ['src/conversation/step.ts', "export * from '../cards/draw.ts';", 'may not import src/cards/draw.ts'],
    [
      'src/conversation/step.ts',
      "type Draw = import('../cards/draw.ts').Draw;",
      'may not import src/cards/draw.ts',
    ],
    [
      'src/conversation/step.ts',
      "const cards = await import('../cards/draw.ts');",
      'may not import src/cards/draw.ts',
    ],
    ['src/conversation/step.ts', "const bolt = require('@slack/bolt');", 'may not import @slack/bolt'],
    ['src/conversation/step.ts', 'const part = await import(name);', 'imports something computed'],
    [
      'src/cards/result.ts',
      "import { answer } from '../listeners/answer.ts';",
      'may not import src/listeners',
    ],
    [
      'src/cards/result.ts',
      "import { rank } from '../recommendation/nearness/ranking.ts';",
      'may not import src/recommendation',
    ],
    ['src/cards/result.ts', "import { App } from '@slack/bolt';", 'may not import @slack/bolt'],
    ['src/cards/result.ts', "import { Card } from '@slack/types';", '@slack/types (as a value)'],
    ['src/listeners/answer.ts', "import { createApp } from '../app.ts';", 'may not import src/app.ts'],
    ['src/listeners/answer.ts', "import { WebClient } from '@slack/web-api';", '@slack/web-api (as a value)'],
    [
      'src/receivers/http.ts',
      "import { tell } from '../listeners/send.ts';",
      'may not import src/listeners/send.ts',
    ],
    [
      'src/app.ts',
      "import { recommend } from './recommendation/index.ts';",
      'may not import src/recommendation',
    ],
    ['src/settings.ts', "import 'dotenv/config';", 'may not import dotenv/config'],
    ['src/index.ts', "import { world } from './playground/world.ts';", 'may not import src/playground'],
    ['src/index.ts', "import { WebSocket } from 'ws';", 'ws, which is no dependency at run time'],
    [
      'src/overlay/compile.ts',
      "import { recommend } from '../recommendation/index.ts';",
      'may not import src/recommendation/index.ts (as a value)',
    ],
    [
      'src/recommendation/company/steer.ts',
      "import { rank } from '../nearness/ranking.ts';",
      'may not import src/recommendation/nearness',
    ],
    [
      'src/recommendation/facts/cost.ts',
      "import type { Overlay } from '../company/overlay.ts';",
      'may not import src/recommendation/company',
    ],
    [
      'src/commands/recommend.ts',
      "import { answer } from '../listeners/answer.ts';",
      'may not import src/listeners',
    ],
    [
      'src/commands/recommend.ts',
      "import { world } from '../playground/world.ts';",
      'may not import src/playground',
    ],
    [
      'src/playground/workspace/world.ts',
      "import { createApp } from '../../app.ts';",
      'may not import src/app.ts',
    ],
    [
      'src/playground/workspace/world.ts',
      "import { act } from '../acts.ts';",
      'may not import src/playground/acts',
    ],
    ['src/playground/page/desk.tsx', "import { actSchema } from '../wire.ts';", 'wire.ts (as a value)'],
    [
      'src/playground/page/desk.tsx',
      "import { draw } from '../../cards/draw.ts';",
      'may not import src/cards/draw',
    ],
    ['src/playground/page/desk.tsx', "import { readFileSync } from 'node:fs';", 'may not import node:fs'],
    ['src/helpers/text.ts', 'export const ELLIPSIS = 1;', 'is part of nothing'],
    // The outside world.
    [
      'src/recommendation/decision/rules.ts',
      "import { readFileSync } from 'node:fs';",
      'may not import node:fs',
    ],
    ['src/recommendation/recommend.ts', 'const today = new Date();', 'reaches for new Date()'],
    ['src/recommendation/facts/cost.ts', 'const today = new Date();', 'reaches for new Date()'],
    ['src/recommendation/facts/cost.ts', 'const today = Date();', 'reaches for Date()'],
    ['src/recommendation/facts/cost.ts', "const today = Date['now']();", 'reaches for Date.now'],
    [
      'src/recommendation/decision/rules.ts',
      'const rank = list.sort(() => Math.random());',
      'reaches for Math.random',
    ],
    ['src/conversation/step.ts', 'setTimeout(step, 10);', 'reaches for setTimeout'],
    ['src/conversation/step.ts', "const page = await fetch('https://slack.com');", 'reaches for fetch'],
    ['src/conversation/step.ts', "console.error('lost');", 'reaches for console'],
    ['src/conversation/step.ts', 'const { env } = process;', 'touches process'],
    ['src/cards/result.ts', 'const { fetch } = globalThis;', 'reaches for globalThis'],
    ['src/listeners/answer.ts', 'const token = process.env.SLACK_BOT_TOKEN;', 'touches process'],
    ['src/settings.ts', "import { env } from 'node:process';", 'touches process'],
    ['src/catalog/compile.ts', 'process.exitCode = 1;', 'touches process'],
    ['src/app.ts', 'const app = ;', 'cannot be read'],
  ])('%s may not say %s', (path, source, breach) => {
    expect(breaches({ [path]: source })).toContainEqual(expect.stringMatching(escaped(`${path}: `, breach)));
  });
});

function escaped(start: string, part: string): RegExp {
  const [from, to] = [start, part].map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${from}.*${to}`);
}
