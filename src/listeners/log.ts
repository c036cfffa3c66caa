import { type Logger, LogLevel } from '@slack/bolt';

/** Where lines for the operator go. What people answered, typed or hold a token for never does. */
export interface Log {
  debug(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

const MOST_CHARACTERS = 400;

/**
 * Anything as one line that may be kept. Addresses go because a `response_url` lets whoever holds it write into the
 * conversation; line breaks, because one happening is one line.
 */
export function loggable(...words: readonly unknown[]): string {
  return words
    .map((word) => (word instanceof Error ? `${word.name}: ${word.message}` : String(word)))
    .join(' ')
    .replace(/\b(https?|wss?):\/\/[^\s"'<>)]+/g, '(address)')
    .replace(/\bx(ox[a-z]|app)-[\w.-]+/g, '(token)')
    .replace(/\s+/g, ' ')
    .slice(0, MOST_CHARACTERS);
}

/** For a library whose every failure is told by whoever uses it: kept for `debug` alone. */
export function silentLogger(log: Log): Logger {
  const quietly = (...words: unknown[]) => log.debug(loggable(...words));
  return { ...libraryLogger(log), info: quietly, warn: quietly, error: quietly };
}

/** Slack's libraries write whole requests, answers and all, at their debug level: that never reaches a log. */
export function libraryLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...words) => log.info(loggable(...words)),
    warn: (...words) => log.warn(loggable(...words)),
    error: (...words) => log.error(loggable(...words)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
