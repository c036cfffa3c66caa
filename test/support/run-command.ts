import { execFile } from 'node:child_process';
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
