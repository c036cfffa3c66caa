import { readFileSync, realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isSeq, parseDocument } from 'yaml';

/**
 * Prints the app manifest. Without `--url` it is `manifest.yml` as it stands (Socket Mode); with
 * `--url https://host` it is the same app reached over HTTP.
 */

const USAGE = `Usage: npm run --silent manifest -- [--url https://certify.example.com]

Without --url: the manifest for Socket Mode, as in manifest.yml.
With --url:    the manifest for HTTP; Slack will call <url>/slack/events.
`;

/** The path that Certify serves; Slack's own name for it, and Bolt's default. */
const EVENTS_PATH = '/slack/events';

/** Instead of the head of manifest.yml, which speaks of Socket Mode. */
const HTTP_HEADER = ` The app as Slack sees it, reached over HTTP at the addresses below.
 Printed from manifest.yml; paste it at https://api.slack.com/apps.`;

/**
 * The Socket Mode manifest turned into the one for HTTP, comments kept.
 * @param baseUrl where Certify can be reached, e.g. `https://certify.example.com`; a path in it is kept
 * @throws Error worded for whoever typed the address, when Slack could not call it
 */
export function httpManifest(socketManifest: string, baseUrl: string): string {
  const requestUrl = eventsUrl(baseUrl);
  const manifest = parseDocument(socketManifest);
  const commands = manifest.getIn(['features', 'slash_commands']);
  for (const index of isSeq(commands) ? commands.items.keys() : []) {
    manifest.setIn(['features', 'slash_commands', index, 'url'], requestUrl);
  }
  manifest.setIn(['settings', 'interactivity', 'request_url'], requestUrl);
  // Slack refuses a request URL where nothing is subscribed to.
  if (manifest.hasIn(['settings', 'event_subscriptions'])) {
    manifest.setIn(['settings', 'event_subscriptions', 'request_url'], requestUrl);
  }
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.commentBefore = HTTP_HEADER;
  return manifest.toString({ lineWidth: 0 });
}

function eventsUrl(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) {
    throw new Error(`"${baseUrl}" is not an address. It should look like https://certify.example.com.`);
  }
  const url = new URL(baseUrl);
  if (url.protocol !== 'https:') {
    throw new Error(`Slack calls https addresses only, and "${baseUrl}" is not one.`);
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(`"${baseUrl}" should end after its host or path: no user name, "?" or "#".`);
  }
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path.endsWith(EVENTS_PATH) ? path : path + EVENTS_PATH);
}

function main(): void {
  const socketManifest = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
  try {
    const { url } = parseArgs({ options: { url: { type: 'string' } } }).values;
    process.stdout.write(url === undefined ? socketManifest : httpManifest(socketManifest, url));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exitCode = 1;
  }
}

// Node resolves links in the address of this module, but not in the path it was started by.
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) main();
