import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copy, DockerfileParser, type JSONInstruction } from 'dockerfile-ast';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../src/operations/metrics.ts';

/** What operators are told must be true of the code, and the ways to run it must agree with each other. */

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/operate.md');
const index = read('src/index.ts');

/** The rows of the table that begins with these words, each as its cells. */
function rows(firstHead: string): string[][] {
  const lines = page.slice(page.indexOf(`| ${firstHead} |`)).split('\n');
  const table = lines.slice(
    2,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return table.map((line) => line.slice(2, -2).split(' | '));
}

const codeSpans = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

/** Every piece of text in the sources of what runs: strings, and what stands between the gaps of templates. */
function textsInSources(): string[] {
  const texts: string[] = [];
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) =>
    /^(?!playground|commands|catalog|recommendation).*\.ts$/.test(name),
  )) {
    const { program } = parseSync(file, read(join('src', file)));
    new Visitor({
      Literal: ({ value }) => {
        if (typeof value === 'string') texts.push(value);
      },
      TemplateElement: ({ value }) => void texts.push(value.cooked ?? ''),
    }).visit(program);
  }
  return texts;
}

const texts = textsInSources();
const isSaid = (sentence: string) =>
  sentence.split('…').every((part) => texts.some((text) => text.includes(part.trim())));

describe('the page for operators', () => {
  test.each(rows('you see').map(([seen = '']) => [seen]))('%s is what the program says', (seen) => {
    expect(codeSpans(seen).filter((sentence) => !isSaid(sentence))).toEqual([]);
  });

  test('has more than a dozen such sentences, and one that nobody says is noticed', () => {
    expect(rows('you see').filter(([seen = '']) => codeSpans(seen).length > 0).length).toBeGreaterThan(12);
    expect(isSaid('Certify has … vanished')).toBe(false);
  });

  test('explains every figure that Certify counts, and names none that is not there', async () => {
    const metrics = createMetrics();
    metrics.watch({ inFlight: () => 0, connected: () => true });
    const names = [...(await metrics.text()).matchAll(/^# TYPE (\S+)/gm)].map((match) => match[1] ?? '');
    const explained = rows('figure').flatMap(([figure = '']) => codeSpans(figure));
    expect(explained.filter((name) => !names.includes(name))).toEqual([]);
    expect(explained).toEqual(expect.arrayContaining(names.filter((name) => name.startsWith('certify_'))));
  });
});

const dockerfile = DockerfileParser.parse(read('Dockerfile'));
const last = (keyword: string) =>
  dockerfile.getInstructions().findLast((instruction) => instruction.getKeyword() === keyword);
const list = (keyword: string) =>
  (last(keyword) as JSONInstruction).getJSONStrings().map((word) => word.getJSONValue());
const { services } = parse(read('compose.yml'), { merge: true });
const unit = read('deploy/certify.service');
/** What the unit says under a name, once for each time. */
const unitSays = (name: string) =>
  [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map((match) => match[1]);

describe('the three ways to run it agree', () => {
  test('they start the same program', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const start = list('CMD').join(' ');
    expect(scripts.start).toBe(start);
    expect(unitSays('ExecStart')).toEqual([`/usr/bin/env ${start}`]);
  });

  test('they leave it the time that it takes to stop', () => {
    const stopsWithinSeconds = Number(/STOP_WITHIN_MS = (\d+)/.exec(index)?.[1]) / 1000;
    expect(page).toContain(`stops within ${stopsWithinSeconds} seconds`);
    for (const given of [services.certify.stop_grace_period, ...unitSays('TimeoutStopSec')])
      expect(Number.parseInt(given, 10)).toBeGreaterThan(stopsWithinSeconds + 2);
  });

  test('the image and compose ask for its health in the same way', () => {
    const { test: command, ...times } = services.certify.healthcheck;
    const [, ...program] = command;
    const text = read('Dockerfile');
    expect(last('HEALTHCHECK')?.getArgumentsContent()).toBe(
      `CMD ${JSON.stringify(program).replaceAll(',', ', ')}`,
    );
    for (const [name, value] of Object.entries(times))
      expect(text).toContain(`--${name.replace('_', '-')}=${value}`);
  });

  test('a second container differs from the first in its ports alone', () => {
    const { certify, 'certify-2': second, ...others } = services;
    const { ports, ...same } = certify;
    const { ports: itsPorts, profiles, ...itsSame } = second;
    expect(itsSame).toEqual(same);
    expect(itsPorts).not.toEqual(ports);
    expect(page).toContain(`docker compose --profile ${profiles[0]} up`);
    expect(others).toEqual({});
  });

  test('no container shows its figures to other machines', () => {
    for (const { ports } of [services.certify, services['certify-2']])
      expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+:9090$/)]);
  });
});

test('the image begins with one exact version of Node.js, of a line that CI tests', () => {
  const bases = dockerfile.getFROMs().map((from) => from.getImage() ?? '');
  const stages = dockerfile.getFROMs().map((from) => from.getBuildStage());
  const [image, ...others] = bases.filter((base) => !stages.includes(base));
  expect(others).toEqual([]);
  const [, major] = /^node:(\d+)\.\d+\.\d+-\w+-slim$/.exec(image ?? '') ?? [];
  const { matrix } = parse(read('.github/workflows/ci.yml')).jobs.run.strategy;
  expect(matrix.node).toContain(Number(major));
});

test('what is copied from outside into the image is named by .dockerignore, and little else', () => {
  const copied = dockerfile
    .getCOPYs()
    .filter((copy: Copy) => !copy.getFromFlag())
    .flatMap((copy) =>
      copy
        .getArguments()
        .slice(0, -1)
        .map((argument) => argument.getValue()),
    );
  const letIn = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map((match) => match[1]);
  expect([...new Set(copied)].sort()).toEqual(letIn.sort());
});

// Only where there is a systemd to ask.
const analyze = spawnSync('systemd-analyze', ['--version']);
test.skipIf(analyze.status !== 0)('systemd finds nothing wrong with the unit', () => {
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', 'deploy/certify.service'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).toBe('');
});
