import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loaded first into every process that a test starts while coverage is measured: writes down, when the process ends, what
// of Certify ran in it. Node's own NODE_V8_COVERAGE leaves out the code as it ran, without which nothing can be counted.
const folder = process.env.PROCESS_COVERAGE;
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

process.on('exit', () => {
  const { result } = ask('Profiler.takePreciseCoverage');
  ask('Debugger.enable');
  const scripts = result.filter(({ url }) => isCertify(url)).map(withCode);
  if (scripts.length === 0) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${process.pid}-${Date.now()}.json`), JSON.stringify(scripts));
});

/** A session within its own process answers at once. */
function ask(method, params) {
  let answer;
  session.post(method, params, (error, found) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = found;
  });
  return answer;
}

/** From the sources, or built into a folder of a test's own. */
function isCertify(url) {
  return /\/src\/(?!playground\/)[^?]*\.ts$|\/node_modules\/\.certify-[^/]+\/[^?]*\.js$/.test(url);
}

function withCode({ url, scriptId, functions }) {
  const { scriptSource: code } = ask('Debugger.getScriptSource', { scriptId });
  const [, at = ''] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(code) ?? [];
  const map = at.startsWith('data:')
    ? Buffer.from(at.slice(at.indexOf(',') + 1), 'base64').toString()
    : readFileSync(fileURLToPath(new URL(at, url)), 'utf8');
  return { url, functions, code, map };
}
