import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What a clone of this working copy would hold, changes that are not committed yet included. */
export function copyRepository(to: string): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  // What was removed and not committed yet is listed as well.
  for (const file of files.filter((name) => existsSync(join(root, name))))
    cpSync(join(root, file), join(to, file));
}
