import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('a release lists every package that runs in production, and no other', () => {
  const { jobs } = parse(read('.github/workflows/release.yml'));
  const commands = jobs['bill-of-materials'].steps.map((step: { run?: string }) => step.run ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'certify-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(folder, file));
  const writesItDown = commands.find((command: string) => command.includes('npm sbom'));
  execFileSync('bash', ['-e', '-c', writesItDown], { cwd: folder, stdio: 'pipe' });

  const { components } = JSON.parse(readFileSync(join(folder, 'certify.cdx.json'), 'utf8'));
  const listed = components.map(({ name, version }: Record<string, string>) => `${name}@${version}`);
  const { packages } = JSON.parse(read('package-lock.json'));
  const installed = Object.entries<{ version: string; dev?: boolean; optional?: boolean }>(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
  expect(listed.sort()).toEqual([...new Set(installed)].sort());
});
