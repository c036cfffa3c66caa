import {
  asJson,
  type Incoming,
  isTrue,
  layoutRefusals,
  noteReplacing,
  readBlocks,
  whyHidden,
} from './accepting.ts';
import { addMessage, findMessage, removeMessage, rewriteMessage } from './messages.ts';
import type { RateKeeper } from './rate-limits.ts';
import { refusalStatus, responseUrlRules } from './response-url-rules.ts';
import { firstBroken } from './rule.ts';
import type { Switches } from './switches.ts';
import { rootOf } from './web-api.ts';
import {
  type Blocks,
  type Json,
  newId,
  type ResponseUrl,
  recordFault,
  type StoredMessage,
  type World,
} from './world.ts';

/** Plain words, no explanation, no `ts`: the webhook family says as little as this (platform notes 2). */
export interface ResponseAnswer {
  status: number;
  body: string;
  retryAfter?: number;
}

export function issueResponseUrl(
  world: World,
  fresh: Pick<ResponseUrl, 'kind' | 'channel' | 'user'> & { typed?: string; sourceTs?: string },
): ResponseUrl {
  const id = `${fresh.kind === 'command' ? 'commands' : 'actions'}/${world.identity.teamId}/${newId(world, '')}`;
  const url: ResponseUrl = { ...fresh, id, issuedAt: world.clock.now(), uses: 0, shownCommand: false };
  world.responseUrls.set(id, url);
  return url;
}

/** One POST to a `response_url`. */
export function answerResponse(
  world: World,
  rate: RateKeeper,
  id: string,
  body: Json | undefined,
): ResponseAnswer {
  const url = world.responseUrls.get(id);
  if (!url) return { status: 404, body: 'expired_url' };
  if (!body) return { status: 400, body: 'invalid_payload' };
  const outcome = respond(world, rate, url, body);
  if (outcome.status === 200 || (world.switches.refusedUseCounts && outcome.status === 400)) url.uses += 1;
  return outcome.status === 400 ? refusedAs(world.switches.responseRefusal, outcome.body) : outcome;
}

/** Nobody documents how content is refused; the switch tries the three ways. */
function refusedAs(how: Switches['responseRefusal'], error: string): ResponseAnswer {
  return how === '200 with ok:false'
    ? { status: 200, body: JSON.stringify({ ok: false, error }) }
    : { status: how, body: error };
}

function respond(world: World, rate: RateKeeper, url: ResponseUrl, body: Json): ResponseAnswer {
  const source = findMessage(world, url.channel, url.sourceTs);
  const blocks = readBlocks(body.blocks);
  if (blocks === 'malformed') return { status: 400, body: 'invalid_blocks' };
  const wish = readWish(world, url, body, blocks);
  const broken = firstBroken(
    responseUrlRules,
    {
      url,
      now: world.clock.now(),
      place: world.places.get(url.channel),
      source,
      hasContent: wish.hasContent,
      touchesSource: wish.replaces || wish.deletes,
      deletesOnly: wish.deletes && !wish.hasContent,
      showsCommandOnly: url.kind === 'command' && wish.inChannel && !wish.hasContent,
      threadTs: wish.threadTs,
    },
    world.switches,
  );
  if (broken) {
    recordFault(world, {
      rule: broken.rule,
      says: broken.error,
      severity: 'refuses',
      where: `response_url ${url.id}`,
    });
    return { status: refusalStatus[broken.error] ?? 400, body: broken.error };
  }
  if (world.switches.responseUrlCountsToRate && !wish.deletes) {
    const wait = rate.perChannel(url.channel);
    if (wait) return { status: 429, body: 'rate_limited', retryAfter: wait };
  }
  const refused = wish.hasContent ? layoutRefusals(world, incomingOf(url, wish, source, body, blocks)) : [];
  if (refused[0]) return { status: 400, body: refused[0].error };
  carryOut(world, url, wish, source, body, blocks);
  return { status: 200, body: 'ok' };
}

interface Wish {
  hasContent: boolean;
  inChannel: boolean;
  replaces: boolean;
  deletes: boolean;
  threadTs: string | undefined;
}

function readWish(world: World, url: ResponseUrl, body: Json, blocks: Blocks | undefined): Wish {
  const hasContent = Boolean(body.text || blocks || body.attachments);
  // A command has no message of its own that could be replaced: its URL always posts (platform notes 2).
  const ofClick = url.sourceTs !== undefined && url.kind === 'action';
  const deletes = ofClick && isTrue(body.delete_original);
  return {
    hasContent,
    inChannel: body.response_type === 'in_channel',
    deletes,
    // Forgetting `replace_original: false` on a click overwrites the clicked message.
    replaces:
      ofClick &&
      !deletes &&
      hasContent &&
      body.replace_original !== false &&
      body.replace_original !== 'false',
    threadTs: body.thread_ts && !world.switches.responseUrlIgnoresThread ? String(body.thread_ts) : undefined,
  };
}

const incomingOf = (
  url: ResponseUrl,
  wish: Wish,
  source: StoredMessage | undefined,
  body: Json,
  blocks: Blocks | undefined,
): Incoming => ({
  method: 'response_url',
  channel: url.channel,
  threadTs: wish.replaces ? source?.threadTs : wish.threadTs,
  ephemeral: wish.replaces ? source?.ephemeralTo !== undefined : !wish.inChannel,
  text: body.text,
  blocks,
});

function carryOut(
  world: World,
  url: ResponseUrl,
  wish: Wish,
  source: StoredMessage | undefined,
  body: Json,
  blocks: Blocks | undefined,
) {
  if (wish.inChannel && url.kind === 'command' && !url.shownCommand) showCommand(world, url);
  if (wish.deletes && source) removeMessage(world, source);
  if (!wish.hasContent) return;
  if (wish.replaces && source) {
    noteReplacing(world, source, body.text, blocks, 'response_url');
    rewriteMessage(world, source, { text: body.text, blocks });
    return;
  }
  const hidden = whyHidden(world, incomingOf(url, wish, source, body, blocks));
  addMessage(world, {
    channel: url.channel,
    author: 'app',
    via: 'response_url',
    text: body.text,
    blocks,
    threadTs: rootOf(world, url.channel, wish.threadTs),
    ephemeralTo: wish.inChannel ? undefined : url.user,
    hidden,
  });
}

/** `in_channel` shows the channel what the person typed. */
function showCommand(world: World, url: ResponseUrl) {
  url.shownCommand = true;
  addMessage(world, { channel: url.channel, author: url.user, via: 'person', text: url.typed ?? '' });
}

/** The answer in the acknowledgement of a command: plain text, or the same JSON a `response_url` takes. */
export function answerInAck(world: World, rate: RateKeeper, url: ResponseUrl, text: string) {
  if (!text.trim()) return;
  const uses = url.uses;
  const body = (text.trimStart().startsWith('{') && asJson(text)) || { text };
  if (Object.keys(body).length === 0) return;
  answerResponse(world, rate, url.id, body);
  if (!world.switches.ackBodyCountsAsUse) url.uses = uses;
}
