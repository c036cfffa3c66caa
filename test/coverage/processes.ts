import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
// @ts-expect-error It brings no types.
import { mergeScriptCovs } from '@bcoe/v8-coverage';
import convert from 'ast-v8-to-istanbul';
import { parseAstAsync } from 'vitest/node';

/** What ran of one source file, as Istanbul has it: places, and by the same keys how often each was reached. */
export interface FileCoverage {
  readonly path: string;
  readonly statementMap: Readonly<Record<string, Range>>;
  readonly fnMap: Readonly<Record<string, { readonly loc: Range }>>;
  readonly branchMap: Readonly<Record<string, { readonly loc: Range }>>;
  readonly s: Record<string, number>;
  readonly f: Record<string, number>;
  readonly b: Record<string, number[]>;
}

interface Range {
  readonly start: { readonly line: number };
}

/** What `record.mjs` writes of one script. */
interface Script extends Pick<Profiler.ScriptCoverage, 'url' | 'functions'> {
  readonly code: string;
  readonly map: string;
}

/** What ran in the processes that tests started, file by file; one file may come more than once, as built and as source. */
export async function coverageOfProcesses(folder: string): Promise<readonly FileCoverage[]> {
  const found: FileCoverage[] = [];
  for (const script of scriptsIn(folder)) {
    const files = await convert({
      code: script.code,
      sourceMap: JSON.parse(script.map),
      ast: parseAstAsync(script.code),
      coverage: script,
      ignoreNode: (node) => isAdded(node),
    });
    found.push(...(Object.values(files) as unknown as FileCoverage[]));
  }
  return found;
}

/** Each script once, with what ran of it in all processes. */
function scriptsIn(folder: string): readonly Script[] {
  const alike = new Map<string, Script[]>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    for (const script of JSON.parse(readFileSync(join(folder, name), 'utf8')) as Script[]) {
      const key = `${script.url} ${script.code}`;
      alike.set(key, [...(alike.get(key) ?? []), script]);
    }
  }
  return [...alike.values()].map((scripts) => {
    const { functions } = mergeScriptCovs(scripts) as Script;
    return { ...(scripts[0] as Script), functions };
  });
}

/** esbuild keeps the names of functions by two lines of its own, and a call around or behind each function. */
function isAdded(node: object): boolean {
  const { type, id, expression } = node as {
    type: string;
    id?: { name?: string };
    expression?: { callee?: { name?: string } };
  };
  if (type === 'VariableDeclarator') return id?.name === '__name' || id?.name === '__defProp';
  return type === 'ExpressionStatement' && expression?.callee?.name === '__name';
}

export const hasRun = ({ s }: FileCoverage) => Object.values(s).some((times) => times > 0);

/**
 * Adds what ran in a process to what ran in the tests. The two were compiled by different compilers, whose maps differ by
 * some columns, so that places are taken one by one, in their order. Where the places are not the same nothing is added,
 * and less is counted than ran.
 */
export function addTo(counted: FileCoverage, run: FileCoverage): void {
  if (placesOf(counted) !== placesOf(run)) return;
  addNumbers(counted.s, run.s);
  addNumbers(counted.f, run.f);
  const own = Object.values(counted.b);
  for (const [at, paths] of Object.values(run.b).entries()) addNumbers(own[at] as number[], paths);
}

function addNumbers(counted: Record<string, number> | number[], run: Record<string, number> | number[]) {
  const target = counted as Record<string, number>;
  const keys = Object.keys(target);
  for (const [at, times] of Object.values(run).entries()) {
    const key = keys[at] as string;
    target[key] = (target[key] ?? 0) + times;
  }
}

function placesOf({ statementMap, fnMap, branchMap, b }: FileCoverage): string {
  const lines = [
    Object.values(statementMap).map(({ start }) => start.line),
    Object.values(fnMap).map(({ loc }) => loc.start.line),
    Object.values(branchMap).map(({ loc }) => loc.start.line),
    Object.values(b).map((paths) => paths.length),
  ];
  return JSON.stringify(lines);
}
