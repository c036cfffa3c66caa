import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a command as `npm run` does, from the repository's root. */
export async function run(command: string, ...args: string[]) {
  const root = new URL('../..', import.meta.url);
  const tsx = new URL('node_modules/tsx/dist/cli.mjs', root).pathname;
  const all = [tsx, `src/commands/${command}.ts`, ...args];
  return await promisify(execFile)(process.execPath, all, { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({
      code: code as number,
      stdout: stdout as string,
      stderr: stderr as string,
    }),
  );
}

/** Runs a command that goes on until it is stopped; comes back once it has said that it is there. */
export async function runUntil(command: string, said: RegExp, ...args: string[]) {
  const root = new URL('../..', import.meta.url);
  const tsx = new URL('node_modules/tsx/dist/loader.mjs', root).href;
  const all = ['--import', tsx, `src/commands/${command}.ts`, ...args];
  const child = spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  for await (const chunk of child.stderr) {
    printed += chunk;
    if (said.test(printed)) break;
  }
  if (!said.test(printed)) throw new Error(`${command} ended with: ${printed}`);
  return { stop: () => child.kill() };
}
