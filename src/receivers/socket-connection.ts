import { SocketModeClient, type SocketModeOptions } from '@slack/socket-mode';
import { z } from 'zod';
import { isPayload, PAYLOAD_KINDS, type Payload } from './payload.ts';

/** What Slack may say on the socket. Its library trusts it: `null` ends the process, and other words start its own events. */
const message = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('hello') }),
  z.looseObject({
    type: z.literal('disconnect'),
    reason: z.stringFormat('reason', /^[a-z_]{1,40}$/).catch('no reason'),
  }),
  ...PAYLOAD_KINDS.map((kind) =>
    z.looseObject({
      type: z.literal(kind),
      envelope_id: z.string(),
      payload: z.custom<Payload>((body) => isPayload(body, [kind])),
    }),
  ),
]);

/** One envelope with what Slack wants to be told, as the library hands it on. */
export interface Envelope {
  readonly body: Payload;
  /** Rejects when the connection is gone meanwhile. */
  ack(response?: unknown): Promise<void>;
}

export interface Heard {
  envelope(envelope: Envelope): void;
  /** Slack will close this connection soon, and wants another one to be opened. */
  leaving(reason: string): void;
  /** The connection is gone, whoever ended it. */
  gone(): void;
  /** Nothing that Slack sends; it was left alone. */
  unreadable(): void;
}

/**
 * One connection with Slack, from its opening to its end; it never opens another. Lets through only what Slack can have
 * sent, and does not leave by itself when Slack asks to, so that a new one can be there first.
 */
export class SocketConnection extends SocketModeClient {
  readonly #heard: Heard;

  constructor(options: SocketModeOptions, heard: Heard) {
    super({ ...options, autoReconnectEnabled: false });
    this.#heard = heard;
    this.on('slack_event', (envelope: Envelope) => heard.envelope(envelope));
    this.on('disconnected', () => heard.gone());
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const read = message.safeParse(isBinary ? null : parsed(String(data)));
    if (!read.success) return this.#heard.unreadable();
    if (read.data.type === 'disconnect') return this.#heard.leaving(read.data.reason);
    // An event is also emitted under its own name, which must not be one of the connection's own.
    if (read.data.type === 'events_api' && this.listenerCount(eventIn(read.data.payload)) > 0)
      return this.#heard.unreadable();
    await super.onWebSocketMessage(data, isBinary);
  }

  /** Leaves for good, without waiting for a peer that may be gone. */
  close(): void {
    this.removeAllListeners('disconnected');
    void this.disconnect();
    // The second time the library no longer waits for the other side to agree.
    void this.disconnect();
  }
}

function eventIn({ event }: Payload): string {
  return event && typeof event === 'object' && 'type' in event ? String(event.type) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
