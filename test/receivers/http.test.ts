import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { slack } from '../conversation-on-slack/slack.ts';

const json = 'application/json';

describe('over HTTP', () => {
  test.each<[string, { body: string; contentType?: string; signature?: 'wrong' | 'none' }, number]>([
    ['a signed null', { body: 'null', contentType: json }, 400],
    ['a signed null in a form', { body: 'payload=null' }, 400],
    ['a signed list', { body: '[]', contentType: json }, 400],
    ['a signed word', { body: '"hello"', contentType: json }, 400],
    ['a signed form of nothing', { body: '' }, 400],
    ['signed JSON that breaks off', { body: '{"type":', contentType: json }, 400],
    ['a signed form that breaks off', { body: 'payload=%7B%22' }, 400],
    [
      'a challenge that is none',
      { body: '{"type":"url_verification","challenge":{}}', contentType: json },
      400,
    ],
    ['a challenge', { body: '{"type":"url_verification","challenge":"abc"}', contentType: json }, 200],
    ['Slack looking whether anybody is there', { body: 'ssl_check=1', signature: 'none' }, 200],
    ['the same with something smuggled in', { body: 'ssl_check=1&payload=null', signature: 'none' }, 200],
    ['null from a stranger', { body: 'null', contentType: json, signature: 'none' }, 401],
    ['null with a forged signature', { body: 'null', contentType: json, signature: 'wrong' }, 401],
  ])('%s is answered, and the next command too', async (_, raw, status) => {
    const { workspace, ana, channel } = await slack();
    expect(await workspace.sendsRaw(raw)).toMatchObject({ status });
    const agile = channel();
    expect(await ana.types('/certify', { in: agile })).toMatchObject({ acked: true, status: 200 });
    expect(ana.sees(agile)).toHaveLength(1);
  });

  test('an idle connection is kept for longer than a load balancer keeps it', async () => {
    const { certify } = await slack();
    const answer = await fetch(`http://127.0.0.1:${certify().port}/health`);
    const [, seconds] = /^timeout=(\d+)$/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  test('more than Slack ever sends is refused as that', async () => {
    const { workspace, log } = await slack();
    const before = log.length;
    // Whoever has not signed it must not fill the memory either.
    const body = `text=${'x'.repeat(5_000_000)}`;
    expect(await workspace.sendsRaw({ body, signature: 'none' })).toMatchObject({ status: 413 });
    expect(log.slice(before)).toEqual(['a request was refused: too large']);
  });

  test('what was refused is one line that repeats nothing of it', async () => {
    const { workspace, log } = await slack();
    const before = log.length;
    await workspace.sendsRaw({ body: 'my secret words', contentType: json });
    expect(log.slice(before)).toEqual([
      'a request was refused: signed by Slack, but nothing that Slack sends to Certify',
    ]);
  });

  test('a proxy may add a charset to the content type', async () => {
    const { workspace } = await slack();
    const contentType = 'application/json; charset=utf-8';
    const body = '{"type":"url_verification","challenge":"abc"}';
    expect(await workspace.sendsRaw({ body, contentType })).toMatchObject({ status: 200 });
  });

  test.each(['GET //', 'GET http://[bad', 'PUT /slack/events', 'GET /slack/events', 'GET /nothing'])(
    '%s finds nothing',
    async (line) => {
      const { workspace } = await slack();
      const port = Number(new URL(workspace.requestUrl).port);
      const socket = connect(port, '127.0.0.1');
      socket.write(`${line} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n`);
      const answer = await new Promise((settle) => socket.once('data', (data) => settle(String(data))));
      socket.destroy();
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    },
  );
});
