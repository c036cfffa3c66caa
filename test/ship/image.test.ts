import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort, slackFor } from '../support/built-app.ts';
import { copyRepository } from './support/copy.ts';
import { buildImage, canBuild, type Image, removeScratch, runContainer } from './support/image.ts';

const SECRET = 'xoxb-nobody-may-ship-this';

/** Everything under a folder, by its path from there. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

// Somebody else's machine may not let anybody mount; where all tests have to run, it has to.
describe.skipIf(!process.env.CI && !canBuild())('the image that the Dockerfile makes', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'certify-image-'));
  let image: Image;

  beforeAll(() => {
    const context = join(scratch, 'repository');
    copyRepository(context);
    // What lies about where people build.
    for (const folder of ['', 'src', 'docs']) writeFileSync(join(context, folder, '.env'), SECRET);
    mkdirSync(join(context, 'node_modules'));
    writeFileSync(join(context, 'node_modules/left-over.js'), SECRET);
    image = buildImage(context, scratch);
  });
  afterAll(() => removeScratch(scratch));

  test('holds the bundle, which has all packages in it, and nothing else of ours', () => {
    const app = join(image.layer, 'app');
    expect(readdirSync(app).sort()).toEqual(['bundle', 'deploy', 'package.json']);
    expect(filesIn(join(app, 'deploy'))).toEqual(['health.mjs']);
    const built = filesIn(join(app, 'bundle'));
    expect(built).toEqual(expect.arrayContaining(['certify.mjs', 'THIRD-PARTY-LICENSES']));
    expect(
      built.filter((file) => !/\.(mjs|mjs\.map)$|^(catalog|lexicon)\.json(\.sha256)?$/.test(file)),
    ).toEqual(['THIRD-PARTY-LICENSES']);
  });

  test('holds no secret that lay beside the sources, in no layer', () => {
    const stages = readdirSync(scratch).filter((name) => /^stage-\d+$/.test(name));
    const layers = ['context', ...stages.map((stage) => `${stage}/app`)];
    const holding = layers.flatMap((layer) =>
      filesIn(join(scratch, layer)).filter(
        (file) => /(^|\/)(\.env|left-over\.js)$/.test(file) && !file.includes('node_modules/dotenv'),
      ),
    );
    expect(layers.length).toBeGreaterThan(3);
    expect(holding).toEqual([]);
  });

  test.each(['socket', 'http'] as const)(
    'by %s it serves a person on a file system that nobody can write to, is healthy meanwhile, and ends with 0 when told to',
    async (mode) => {
      const workspace = await slackFor(mode);
      const port = await freePort();
      const env = {
        ...workspace.env(mode),
        METRICS_PORT: String(await freePort()),
        ...(mode === 'http' && { PORT: String(port) }),
      };
      const container = runContainer(image, env);
      onTestFinished(container.kill);
      expect(container.isHealthy()).toBe(false);
      await expect.poll(container.isHealthy, { timeout: 20_000 }).toBe(true);
      await expect.poll(container.printed, { timeout: 20_000 }).toContain('Certify is ');

      if (mode === 'http') workspace.attach({ mode, requestUrl: `http://127.0.0.1:${port}/slack/events` });
      const ana = workspace.person('ana');
      await ana.types('/certify CSM', { in: ana.dm() });
      await expect.poll(() => ana.sees(ana.dm()).length).toBe(1);

      container.signal('TERM');
      expect(await container.ended).toBe(0);
      expect(container.printed()).toContain('Certify has stopped.');
      expect(container.printed()).not.toMatch(/EROFS|EACCES|warn|error/i);
    },
  );

  test('over HTTP without a port for operators, it is asked for its health where Slack calls', async () => {
    const workspace = await slackFor('http');
    const env = { ...workspace.env('http'), METRICS_PORT: '', PORT: String(await freePort()) };
    const container = runContainer(image, env);
    onTestFinished(container.kill);
    await expect.poll(container.isHealthy, { timeout: 20_000 }).toBe(true);
  });

  test('is no root inside, and can write nowhere', async () => {
    const script = 'id -u; id -g; touch /app/x /app/bundle/x /tmp/x /x 2>&1; echo "$NODE_ENV"';
    const container = runContainer(image, {}, ['sh', '-c', script]);
    await container.ended;
    const refused = ['/app/x', '/app/bundle/x', '/tmp/x', '/x'].map((file) =>
      expect.stringMatching(`^touch: cannot touch '${file}': Read-only file system$`),
    );
    expect(container.printed().trim().split('\n')).toEqual(['1000', '1000', ...refused, 'production']);
  });

  test('is told to stop while it starts: it stops, and nobody has to kill it', async () => {
    const workspace = await slackFor('socket');
    workspace.mishaps.always('auth.test', 'never');
    const container = runContainer(image, workspace.env('socket'));
    onTestFinished(container.kill);
    await expect.poll(container.isHealthy, { timeout: 20_000 }).toBe(true);
    const since = performance.now();
    container.signal('TERM');
    await container.ended;
    expect(performance.now() - since).toBeLessThan(5000);
  });

  test('without settings it ends with code 1 and says what is missing', async () => {
    const container = runContainer(image, {});
    expect(await container.ended).toBe(1);
    expect(container.printed()).toContain('SLACK_BOT_TOKEN is missing');
  });
});
