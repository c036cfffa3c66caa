import type { AppRunner } from './app-runner.ts';
import type { Trouble } from './wire.ts';
import type { Mishap } from './workspace/mishaps.ts';
import { newBlocks } from './workspace/switches.ts';
import type { Workspace } from './workspace/workspace.ts';

export const noTrouble: Trouble = {
  refuseNewBlocks: false,
  tooManyRequests: false,
  slow: false,
  breakConnection: false,
  deliverTwice: false,
  restartBeforeTaps: false,
  appStopped: false,
};

/** How each of these meets the app's next call. */
const MISHAPS = {
  // Longer than an app that waits in silence would keep anybody waiting.
  tooManyRequests: { retryAfterSeconds: 30 },
  // Long enough to see what a person sees while waiting.
  slow: { slowMs: 2500 },
  breakConnection: 'reset',
} as const satisfies Partial<Record<keyof Trouble, Mishap>>;

/** What has to be so for good as soon as a switch is turned. */
export async function makeTrouble(trouble: Trouble, workspace: Workspace, runner: AppRunner): Promise<void> {
  workspace.switches.refuseBlocks = trouble.refuseNewBlocks ? newBlocks : [];
  workspace.switches.deliverTwice = trouble.deliverTwice;
  await (trouble.appStopped ? runner.stop() : runner.start());
}

/**
 * Carries out what a person does under the trouble that was asked for. Only the app's first call goes wrong, with two
 * switched on its second as well, so that one sees what it does about it: were all refused, it could not even say so.
 */
export async function underTrouble<T>(
  trouble: Trouble,
  workspace: Workspace,
  runner: AppRunner,
  act: () => Promise<T>,
): Promise<T> {
  if (trouble.restartBeforeTaps && !trouble.appStopped) await runner.restart();
  const names = (Object.keys(MISHAPS) as (keyof typeof MISHAPS)[]).filter((name) => trouble[name]);
  const takeBacks = names.map((name) => workspace.mishaps.next('*', MISHAPS[name]));
  try {
    return await act();
  } finally {
    // What met no call must not meet one of the next act, nor of another person's.
    for (const takeBack of takeBacks) takeBack();
  }
}
