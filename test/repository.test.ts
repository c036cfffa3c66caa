import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { OPTION_IDS } from '../src/recommendation/questions/answers.ts';
import { settingNames } from '../src/settings.ts';

/** What the pages around the code say must be true of the code. */

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const packageJson = JSON.parse(read('package.json'));
const manifest = parse(read('manifest.yml'));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/company.md',
  'docs/how-it-decides.md',
  'docs/operate.md',
  'docs/reliability.md',
  'src/playground/README.md',
  '.env.example',
  'manifest.yml',
];

/** Every first group of a pattern in a text, each once. */
function all(pattern: RegExp, text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** The part of a page under a heading, up to the next heading of any level. */
function section(page: string, heading: string): string {
  return page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** The name of a heading in a link, as in `README.md#correct-a-fact`. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

/** What a page says of files and commands and is not so. Links start from the page, as they do on the web. */
function untruths(text: string, page = 'README.md'): string[] {
  const scripts = [...all(/npm run (?:--silent )?([\w:-]+)/g, text), ...all(/npm (test|start)\b/g, text)];
  const links = all(/\]\((?!\w+:)([^)\s]+)\)/g, text);
  const paths = all(/`((?:src|test|docs|examples|\.ci)\/[\w./-]+)`/g, text);
  return [
    ...scripts
      .filter((name) => !(name in packageJson.scripts))
      .map((name) => `npm run ${name} does not exist`),
    ...links.filter((link) => !resolves(link, page)).map((link) => `the link ${link} leads nowhere`),
    ...paths.filter((path) => !existsSync(join(root, path))).map((path) => `${path} does not exist`),
  ];
}

function resolves(link: string, page: string): boolean {
  const [path, heading] = link.split('#');
  const file = path ? join(dirname(page), path) : page;
  if (!existsSync(join(root, file))) return false;
  return (
    heading === undefined ||
    all(/^#+ (.+)$/gm, read(file))
      .map(anchor)
      .includes(heading)
  );
}

describe('what the pages say is so', () => {
  test.each(pages)('%s: every command, link and path exists', (page) => {
    expect(untruths(read(page), page)).toEqual([]);
  });

  test('a command, a link, a heading and a path that do not exist are noticed', () => {
    const text =
      '`npm run --silent fly`, [a](missing.md), [b](README.md#missing), [c](#settings), [d](#gone), `src/x.ts`';
    expect(untruths(text)).toEqual([
      'npm run fly does not exist',
      'the link missing.md leads nowhere',
      'the link README.md#missing leads nowhere',
      'the link #gone leads nowhere',
      'src/x.ts does not exist',
    ]);
  });

  test('the settings are the same in the code, the README and .env.example', () => {
    const names = [...settingNames].sort();
    expect(all(/^\| `([A-Z_]+)` +\|/gm, section(readme, 'Settings')).sort()).toEqual(names);
    expect(all(/^#?([A-Z_]+)=/gm, read('.env.example')).sort()).toEqual(names);
  });

  test('.env.example holds no value that would count as a token', () => {
    expect(all(/^([A-Z_]+=.+)$/gm, read('.env.example'))).toEqual([]);
  });

  test('the README explains each scope of the manifest, and no other', () => {
    const explained = all(/^\| `([\w:.]+)` +\|/gm, section(readme, 'What Certify may do in Slack'));
    expect(explained).toEqual(manifest.oauth_config.scopes.bot);
  });

  test('the README lists what the usage hint offers', () => {
    const [{ usage_hint }] = manifest.features.slash_commands;
    const offered = usage_hint.replace(/^\[|\]$/g, '').split(' | ');
    expect(all(/^\| `\/certify ?([^`]*)` +\|/gm, section(readme, 'What you get'))).toEqual(
      expect.arrayContaining(['', ...offered]),
    );
  });

  test("the README's answers for the command line are answers that exist", () => {
    const examples = all(/recommend -- '([^']+)'/g, readme);
    expect(examples).not.toEqual([]);
    for (const [question, option] of examples.flatMap((example) => Object.entries(JSON.parse(example)))) {
      expect(OPTION_IDS).toHaveProperty([question], expect.arrayContaining([option]));
    }
  });
});

describe('the repository', () => {
  test('speaks of one Node.js version', () => {
    const [major] = packageJson.engines.node.match(/\d+/);
    expect(read('.nvmrc').trim()).toBe(major);
    expect(readme).toContain(`Node.js ${packageJson.engines.node.replace('>=', '')} or later`);
    expect(parse(read('.github/workflows/ci.yml')).jobs.run.strategy.matrix.node).toContain(Number(major));
  });

  test('says in the changelog what this version brings', () => {
    const newest = read('CHANGELOG.md').split(/^## /m)[1] ?? '';
    expect(newest).toContain(packageJson.version);
    expect(newest).toMatch(/^(\[Unreleased\]|\[[\d.]+\] - \d{4}-\d{2}-\d{2})\n/);
  });

  test('names the licence it comes with', () => {
    expect(read('LICENSE')).toMatch(new RegExp(`^${packageJson.license} License`));
  });

  test('keeps secrets and what is built out of version control', () => {
    expect(read('.gitignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', 'dist/', 'node_modules/']),
    );
  });
});
