import { readManifest, startCertify } from '../../../src/playground/certify-app.ts';
import {
  type Playground,
  type PlaygroundParts,
  startPlayground,
} from '../../../src/playground/playground.ts';
import type { ChannelOptions } from '../../../src/playground/workspace/workspace.ts';
import type { Place } from '../../../src/playground/workspace/world.ts';
import { catalog } from '../../support/catalog.ts';
import { scannedApp } from '../../support/written.ts';

/** A playground on a port of its own, with the real Certify in it unless said otherwise. */
export const startHere = (parts: Partial<PlaygroundParts> = {}): Promise<Playground> =>
  startPlayground({
    port: 0,
    startApp: scannedApp(startCertify(catalog)),
    manifest: readManifest(),
    gallery: () => [],
    ...parts,
  });

/** A conversation that no other test has used; both people and the app are in it. */
export function freshChannel({ workspace }: Playground, options: ChannelOptions = {}): Place {
  const members = [workspace.person('Ana'), workspace.person('Ben')];
  return workspace.channel('fresh', { members, botIsMember: true, ...options });
}
