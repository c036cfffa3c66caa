import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUSE, PAGES } from '../catalog/yaml.ts';
import { freePort } from '../support/built-app.ts';
import { run } from '../support/run-command.ts';

/** What the pages of the made-up catalog answer, by path; any other is there. */
const ANSWERS: Record<string, [status: number, location?: string]> = {
  '/house.example/one': [404],
  '/house.example/classes': [301, '/house.example/courses'],
  '/a.example/x': [403],
  '/b.example/y': [302, '/b.example/y/'],
};

describe('which sources of the catalog are gone', () => {
  let server: Server;
  let port: number;
  const folders: string[] = [];
  /** How many pages each host is asked for at this time, and the most that one was. */
  const atOnce: Record<string, number> = {};
  let mostAtOnce = 0;
  let answers = ANSWERS;

  /** The made-up catalog in a folder, its pages at a port of this machine, one of its sites under the other name of it. */
  function catalogAt(port: number): string {
    const folder = mkdtempSync(join(tmpdir(), 'certify-links-'));
    folders.push(folder);
    for (const { name, text } of [HOUSE, PAGES]) {
      const here = text
        .replace(/https:\/\/b\.example/g, `http://localhost:${port}/b.example`)
        .replace(/https:\/\//g, `http://127.0.0.1:${port}/`);
      writeFileSync(join(folder, name), here);
    }
    return folder;
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      const host = request.headers.host ?? '';
      atOnce[host] = (atOnce[host] ?? 0) + 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce[host]);
      const [status, location] = answers[request.url ?? ''] ?? [200];
      setTimeout(() => {
        atOnce[host] = (atOnce[host] ?? 0) - 1;
        response.writeHead(status, location ? { location } : {}).end('a page');
      }, 5);
    });
    await new Promise<void>((listening) => server.listen(0, listening));
    port = (server.address() as AddressInfo).port;
  });

  afterAll(() => {
    server.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  test('asking a host for one page at a time, says what is gone, moved or closed to it and what leans on that, and fails', async () => {
    const { code, stdout } = await run('check-links', '--catalog', catalogAt(port));
    const here = `http://127.0.0.1:${port}`;
    const [counts, gone, moved, unclear] = stdout.split('\n\n');
    expect({ code, mostAtOnce }).toEqual({ code: 1, mostAtOnce: 1 });
    expect(counts).toMatch(/^\d+ addresses: \d+ work, 1 moved, 1 gone, 1 could not be read\.$/);
    expect(gone).toContain(`${here}/house.example/one\n    status 404\n    used at hs-one.`);
    expect(gone).toContain('hs-one.facts.renewalFeeUsd.source');
    expect(moved).toContain(
      `/house.example/classes\n    now ${here}/house.example/courses\n    used at hs-one.links.0.url`,
    );
    expect(unclear).toContain('/a.example/x\n    status 403');
    expect(stdout).not.toContain('/b.example/y\n');
  });

  test('fails for nothing that is merely moved or closed', async () => {
    answers = { ...ANSWERS, '/house.example/one': [200] };
    expect((await run('check-links', '--catalog', catalogAt(port))).code).toBe(0);
  });

  test('says so where no page at all can be reached, and calls none of them gone', async () => {
    const { code, stdout, stderr } = await run('check-links', '--catalog', catalogAt(await freePort()));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Is this machine on the internet?');
  });

  test.each([
    ['an option nobody knows', ['--all'], /--all/],
    ['a folder that is not there', ['--catalog', 'no-such-folder'], /no-such-folder/],
  ])('%s: a clear word on stderr, exit code 1, nothing on stdout', async (_what, args, words) => {
    const { code, stdout, stderr } = await run('check-links', ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).toContain('Usage:');
  });
});
