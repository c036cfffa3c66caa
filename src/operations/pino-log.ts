import { pino, stdTimeFunctions } from 'pino';
import { type Facts, type Log, loggable } from '../listeners/log.ts';

export type LogFormat = 'json' | 'text';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** One JSON object a line for machines, or a line to read. */
  readonly format: LogFormat;
  readonly stream: { write(line: string): unknown };
}

/**
 * The operator's log. Whatever comes in is made loggable here once more, so that no careless line can carry a token or
 * an address out.
 */
export function createLog({ level, format, stream }: LogOptions): Log {
  const to = format === 'json' ? stream : { write: (line: string) => stream.write(asText(line)) };
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
  const line = (at: LogOptions['level']) => (words: string, facts?: Facts) => {
    if (logger.isLevelEnabled(at)) logger[at](facts ? kept(facts) : {}, loggable(words));
  };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

function kept(facts: Facts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? loggable(fact) : fact]),
  );
}

/**
 * For people: time, level, words, and the facts that the words leave out. Eight lines of ours rather than pino-pretty,
 * whose fourteen packages would be there in production too.
 */
function asText(line: string): string {
  // How long something took is in the words already, as people say it.
  const { time, level, msg, ms: _, ...facts } = JSON.parse(line);
  const more = Object.entries(facts)
    .filter(([, fact]) => !msg.includes(String(fact)))
    .map(([name, fact]) => ` ${name}=${fact}`);
  return `${time} ${level}: ${msg}${more.join('')}\n`;
}
