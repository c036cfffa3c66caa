import { existsSync } from 'node:fs';

/** Where the browser is. Nothing is downloaded: it comes with the system. */
export const CHROMIUM_PATH = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

/** Says once, before anything runs, that there is no browser; a hundred failed tests would not say it as well. */
export default function setup(): void {
  if (existsSync(CHROMIUM_PATH)) return;
  throw new Error(
    `There is no browser at ${CHROMIUM_PATH}. Install Chromium (on Debian: apt-get install chromium), or set ` +
      'CHROMIUM_PATH to where Chromium or Chrome is.',
  );
}
