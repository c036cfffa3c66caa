import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { METHODS } from './support/documented-errors.ts';
import { WAYS } from './support/ways.ts';

const root = join(import.meta.dirname, '../../src');

/** What is not the app: the stand-in for Slack, and what runs in a terminal. */
const APART = /^(playground|commands)\//;
/** Called by Slack's own library, for a socket. */
const BY_LIBRARY = ['apps.connections.open'];
/** Not on anybody's tap; `connection.test.ts` has them. */
const ON_NO_WAY = ['apps.connections.open', 'auth.test'];

/** Such as `chat` and `views`: whatever of a client's has methods of the Web API in it. */
const families = Object.entries(new webApi.WebClient())
  .filter(([, value]) => typeof value === 'object' && value !== null)
  .map(([name]) => name);

function methodsCalled(): readonly string[] {
  const call = new RegExp(`\\.\\s*(${families.join('|')})((?:\\s*\\.\\s*\\w+)+)\\s*\\(`, 'g');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !APART.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(call)])
    .map(([, family = '', rest = '']) => `${family}${rest.replace(/\s/g, '')}`);
  return [...new Set(found)].filter((name) => name in methods());
}

/** The methods there are, by their names. */
function methods(): Readonly<Record<string, true>> {
  const client = new webApi.WebClient();
  const names: Record<string, true> = {};
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'function') names[name] = true;
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, `${name}.${key}`);
  };
  for (const family of families) walk(client[family as keyof typeof client], family);
  return names;
}

test('every method that the sources call comes to grief here', () => {
  expect([...methodsCalled(), ...BY_LIBRARY].sort()).toEqual([...METHODS].sort());
});

test('every one of them is come to by some way, and so is a response_url', () => {
  const called = new Set<string>(WAYS.map((way) => way.called));
  expect([...called, ...ON_NO_WAY].sort()).toEqual([...METHODS, 'response_url'].sort());
});
