import { type Logger, LogLevel } from '@slack/bolt';

/** Where lines for the operator go. What people answered, typed or hold a token for never does. */
export interface Log {
  debug(line: string, facts?: Facts): void;
  info(line: string, facts?: Facts): void;
  warn(line: string, facts?: Facts): void;
  error(line: string, facts?: Facts): void;
}

/** What machines that read a log may look for; the line itself says it all to people. */
export interface Facts {
  /** Slack's own mark of what somebody did. */
  readonly request?: string | undefined;
  /** The workspace it was done in, by Slack's id. */
  readonly team?: string | undefined;
  /** The command, the action id up to its first colon, or the way in. */
  readonly action?: string | undefined;
  /** How long it took. */
  readonly ms?: number | undefined;
  /** Slack's own word for what went wrong. */
  readonly code?: string | undefined;
  /** What was called of Slack's. */
  readonly method?: string | undefined;
  /** How many more of the same this line stands for. */
  readonly more?: number | undefined;
}

const MOST_CHARACTERS = 400;

/**
 * Anything as one line that may be kept. Addresses go because a `response_url` lets whoever holds it write into the
 * conversation, all but the page where whoever runs the app looks after its tokens; mentions, because they name people;
 * line breaks, because one happening is one line.
 */
export function loggable(...words: readonly unknown[]): string {
  return words
    .map((word) => (word instanceof Error ? `${word.name}: ${word.message}` : String(word)))
    .join(' ')
    .replace(/\b(?!https:\/\/api\.slack\.com\/apps\b)(https?|wss?):\/\/[^\s"'<>)]+/g, '(address)')
    .replace(/\bx(ox[a-z]|app)-[\w.-]+/g, '(token)')
    .replace(/<[!@#][^>\s]*>?/g, '(mention)')
    .replace(/[\s\p{Cc}]+/gu, ' ')
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
