import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** What runs on GitHub cannot run here; that GitHub can read it, and what it may do there, can be seen. */

const folder = join(import.meta.dirname, '../.github');
const names = readdirSync(join(folder, 'workflows'));
const read = (name: string) => readFileSync(join(folder, 'workflows', name), 'utf8');

/** GitHub's own parser. It imports JSON in a way that tsx allows and Node.js does not. */
const { NoOperationTraceWriter, parseWorkflow }: typeof import('@actions/workflow-parser') = await tsImport(
  '@actions/workflow-parser',
  import.meta.url,
);

/** What is wrong with a workflow. */
const faults = (name: string, content: string) =>
  parseWorkflow({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

interface Job {
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Record<string, unknown>;
  }[];
}

describe.each(names)('%s', (name) => {
  const text = read(name);
  const workflow = parse(text);
  const jobs = Object.values<Job>(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('is what GitHub understands', () => {
    expect(faults(name, text)).toEqual([]);
    expect(faults(name, text.replace('runs-on:', 'runs-in:'))).not.toEqual([]);
  });

  test('runs actions of one commit each, with the version beside it for people and Dependabot', () => {
    const used = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1]);
    const pinned = expect.stringMatching(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(used).toEqual(used.map(() => pinned));
    expect(used.length).toBeGreaterThan(0);
  });

  test('may read and nothing else, but for the one job that writes what it is for', () => {
    const usual = { ...workflow.permissions };
    const written = jobs.flatMap(({ permissions = usual }) =>
      Object.entries(permissions).filter(([, right]) => right !== 'read'),
    );
    const allowed: Record<string, string[][]> = {
      'codeql.yml': [['security-events', 'write']],
      'release.yml': [['contents', 'write']],
    };
    expect(workflow).toHaveProperty('permissions');
    expect(Object.values(usual).filter((right) => right !== 'read')).toEqual([]);
    expect(written).toEqual(allowed[name] ?? []);
  });

  test('leaves no token in the working copy, ends by itself, and lets nobody else write its commands', () => {
    for (const { uses, with: inputs } of steps.filter((step) => step.uses?.startsWith('actions/checkout@')))
      expect([uses, inputs?.['persist-credentials']]).toEqual([uses, false]);
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
    // Titles and names of branches are anybody's words.
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

test('one commit of an action is used everywhere', () => {
  const versions = new Map<string, Set<string>>();
  for (const [, action = '', commit = ''] of names
    .map(read)
    .join('\n')
    .matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(.+)$/gm))
    versions.set(action, (versions.get(action) ?? new Set()).add(commit));
  expect([...versions].filter(([, commits]) => commits.size > 1)).toEqual([]);
});

test('every change waits for the tests and for what is known about the packages that run in production', () => {
  const { on, jobs } = parse(read('ci.yml'));
  const commands = Object.values<Job>(jobs).flatMap(({ steps }) => steps.map(({ run }) => run));
  expect(commands).toEqual(expect.arrayContaining(['.ci/run', 'npm audit --omit=dev --audit-level=high']));
  expect(Object.keys(on)).toContain('pull_request');
});

test('Dependabot looks after everything that is pinned', () => {
  const { version, updates } = parse(readFileSync(join(folder, 'dependabot.yml'), 'utf8'));
  expect(version).toBe(2);
  const pinned = ['docker', 'github-actions', 'npm'];
  expect(updates.map((update: Record<string, unknown>) => update['package-ecosystem']).sort()).toEqual(
    pinned,
  );
  for (const { directory, schedule } of updates)
    expect([directory, schedule.interval]).toEqual(['/', 'weekly']);
});
