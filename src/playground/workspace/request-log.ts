import { channel } from 'node:diagnostics_channel';
import type { LogEntry, World } from './world.ts';

/** By which whoever watches all workspaces of a process hears of every request, as it begins. */
export const REQUESTS_CHANNEL = 'playground:request';
const requests = channel(REQUESTS_CHANNEL);

/** Opens an entry in the log; call the returned function with the answer. */
export function logRequest(
  world: World,
  request: Pick<LogEntry, 'direction' | 'method' | 'via' | 'payload' | 'path'>,
): (status: LogEntry['status'], answer?: unknown) => LogEntry {
  const startedAt = performance.now();
  const entry: LogEntry = { n: world.log.length + 1, at: world.clock.now(), ...request };
  world.log.push(entry);
  world.events.emit('log', entry);
  requests.publish(entry);
  return (status, answer) => {
    entry.ms = Math.round(performance.now() - startedAt);
    if (status !== undefined) entry.status = status;
    if (answer !== undefined) entry.answer = answer;
    world.events.emit('log', entry);
    return entry;
  };
}
