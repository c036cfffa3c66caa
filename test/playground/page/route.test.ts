import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOME, hrefTo, PLACES, routeIn, routeOfPermalink } from '../../../src/playground/page/route.ts';
import { bareApp } from '../bare-app.ts';

const base = 'https://playground.slack.com/archives/';
const id = fc.stringMatching(/^[CDG][0-9A-Z]{8,10}$/);
const ts = fc.stringMatching(/^[1-9]\d{9}\.\d{6}$/);

describe('where one is', () => {
  test.each([
    ['http://localhost:3000/', { as: null, place: null, thread: null }],
    ['http://localhost:3000/#', { as: null, place: null, thread: null }],
    ['http://localhost:3000/?as=Ben', { as: 'ben', place: null, thread: null }],
    ['http://localhost:3000/#C1', { as: null, place: 'C1', thread: null }],
    ['http://localhost:3000/#C1/', { as: null, place: 'C1', thread: null }],
    ['http://localhost:3000/?as=ana#C1/1.5', { as: 'ana', place: 'C1', thread: '1.5' }],
    ['http://localhost:3000/#C1/1.5/more', { as: null, place: 'C1', thread: '1.5' }],
  ])('%s', (href, route) => {
    expect(routeIn(href)).toEqual(route);
  });

  test('a link leads where it says', () => {
    const place = fc.oneof(id, fc.constantFrom(HOME, PLACES));
    fc.assert(
      fc.property(place, fc.option(ts), (where, thread) => {
        const { href } = new URL(hrefTo(where, thread ?? undefined), 'http://localhost:3000/?as=ben#before');
        expect(routeIn(href)).toEqual({ as: 'ben', place: where, thread });
      }),
    );
  });
});

describe('a link to a message', () => {
  test('as the workspace makes it, opens its thread: that it begins, or that it stands in', async () => {
    const { question, call, agile } = await bareApp();
    const root = await question();
    const reply = await question({ thread_ts: root.ts });
    for (const { ts } of [root, reply]) {
      const { permalink } = (await call('chat.getPermalink', { channel: agile.id, message_ts: ts })) as {
        permalink?: string;
      };
      expect(routeOfPermalink(String(permalink), base)).toBe(hrefTo(agile.id, root.ts));
    }
  });

  test('of any conversation and any time', () => {
    fc.assert(
      fc.property(id, ts, fc.option(ts), (place, message, thread) => {
        const more = thread ? `?thread_ts=${thread}&cid=${place}` : '';
        const url = `${base}${place}/p${message.replace('.', '')}${more}`;
        expect(routeOfPermalink(url, base)).toBe(hrefTo(place, thread ?? message));
      }),
    );
  });

  test.each([
    'https://example.com/archives/C1/p1700000000000001',
    'https://playground.slack.com.example.com/archives/C1/p1700000000000001',
    'http://playground.slack.com/archives/C1/p1700000000000001',
    'https://playground.slack.com/archives/C1',
    'https://playground.slack.com/archives/',
    'https://playground.slack.com/team/U1',
    'mailto:ana@example.com',
    '',
  ])('leads nowhere in here: "%s"', (url) => {
    expect(routeOfPermalink(url, base)).toBeNull();
  });
});
