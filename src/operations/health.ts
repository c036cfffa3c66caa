import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readiness } from './readiness.ts';

export type ReadinessCheck = () => Promise<Readiness>;

/** Answers whoever watches; false where something else was asked for. */
export function answerHealth(
  { url, method }: IncomingMessage,
  response: ServerResponse,
  check: ReadinessCheck,
): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  switch (url?.split('?', 1)[0]) {
    case '/health':
      response.end('ok');
      return true;
    case '/ready':
      void check().then((readiness) =>
        readiness.ready
          ? response.end('ready')
          : response.writeHead(503, { 'content-type': 'text/plain' }).end(readiness.because),
      );
      return true;
    default:
      return false;
  }
}

export interface OperationsOptions {
  /** 0 takes any that is free. */
  readonly port: number;
  readonly host?: string | undefined;
  readonly ready: ReadinessCheck;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

export interface OperationsServer {
  readonly port: number;
  close(): void;
}

/** Health, readiness and metrics on a port of their own, which nobody outside need be able to reach. */
export async function startOperationsServer(options: OperationsOptions): Promise<OperationsServer> {
  const { port, host, ready, metrics } = options;

  const server = createServer((request, response) => {
    if (answerHealth(request, response, ready)) return;
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics')
      return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.setHeader('content-type', metrics.contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host && { host }) }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
