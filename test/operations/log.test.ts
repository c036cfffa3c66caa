import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFolded } from '../../src/operations/folded.ts';
import { createLog, type LogFormat } from '../../src/operations/pino-log.ts';

function logged(format: LogFormat, level: 'debug' | 'info' | 'warn' | 'error' = 'info') {
  const lines: string[] = [];
  const stream = { write: (line: string) => lines.push(line) };
  return { lines, log: createLog({ level, format, stream }) };
}

describe('a line', () => {
  test('for machines is one JSON object with time, level, words and facts', () => {
    const { log, lines } = logged('json');
    log.warn('/certify (1.2) failed: not_in_channel', { request: '1.2', team: 'T1', code: 'not_in_channel' });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'warn',
      msg: '/certify (1.2) failed: not_in_channel',
      request: '1.2',
      team: 'T1',
      code: 'not_in_channel',
    });
  });

  test('for people has time, level, words, and the facts that the words leave out', () => {
    const { log, lines } = logged('text');
    log.warn('/certify (1.2) failed: not_in_channel', { request: '1.2', team: 'T1', code: 'not_in_channel' });
    expect(lines).toEqual([
      expect.stringMatching(/^\d{4}-\S+Z warn: \/certify \(1\.2\) failed: not_in_channel team=T1\n$/),
    ]);
  });

  test.each(['json', 'text'] as const)(
    'carries neither tokens nor addresses nor line breaks (%s)',
    (format) => {
      const { log, lines } = logged(format);
      log.error('xoxb-1-a at\nhttps://hooks.slack.com/1', { team: 'xapp-1-b wss://x/?ticket=1' });
      expect(lines).toHaveLength(1);
      expect(lines[0]?.trim()).not.toMatch(/xoxb-|xapp-|hooks|ticket|\n/);
    },
  );

  test('for people says once how long something took', () => {
    const { log, lines } = logged('text');
    log.info('connected to Slack again after 5.8 s', { ms: 5754 });
    expect(lines[0]).toMatch(/ info: connected to Slack again after 5\.8 s\n$/);
  });

  test('tells the page where tokens are looked after', () => {
    const { log, lines } = logged('text');
    log.error('Look at https://api.slack.com/apps.');
    expect(lines[0]).toContain('https://api.slack.com/apps.');
  });

  test.each([
    ['error', 1],
    ['warn', 2],
    ['info', 3],
    ['debug', 4],
  ] as const)('at %s is written with those that matter more', (level, count) => {
    const { log, lines } = logged('json', level);
    for (const one of ['debug', 'info', 'warn', 'error'] as const) log[one]('x');
    expect(lines).toHaveLength(count);
  });
});

describe('what strangers cause', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function folded() {
    const lines: string[] = [];
    const nothing = () => {};
    const log = {
      debug: nothing,
      info: nothing,
      warn: (line: string) => void lines.push(line),
      error: nothing,
    };
    return { lines, strangers: createFolded(log, 60_000) };
  }

  test('is written at once, and then as a number', () => {
    const { lines, strangers } = folded();
    for (let times = 0; times < 5000; times += 1) strangers.warn('refused');
    expect(lines).toEqual(['refused']);
    vi.advanceTimersByTime(60_000);
    expect(lines).toEqual(['refused', 'refused (4999 more like it)']);
    strangers.warn('refused');
    expect(lines).toHaveLength(3);
  });

  test('once is one line', () => {
    const { lines, strangers } = folded();
    strangers.warn('refused');
    vi.advanceTimersByTime(120_000);
    expect(lines).toEqual(['refused']);
  });

  test('in ever new words ends in a line for all of them', () => {
    const { lines, strangers } = folded();
    for (let times = 0; times < 1000; times += 1) strangers.warn(`refused ${times}`);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('other requests were refused as well');
  });

  test('is counted up to the end', () => {
    const { lines, strangers } = folded();
    for (let times = 0; times < 3; times += 1) strangers.warn('refused');
    strangers.flush();
    expect(lines.at(-1)).toBe('refused (2 more like it)');
  });
});
