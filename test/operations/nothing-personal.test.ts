import { describe, expect, test } from 'vitest';
import { createMetrics } from '../../src/operations/metrics.ts';
import { createLog } from '../../src/operations/pino-log.ts';
import { answersAll, type Slack, slack } from '../conversation-on-slack/slack.ts';
import { findings, wroteByProcess } from '../support/written.ts';

/** What somebody says, answers and writes in one conversation; no word of it may be kept. */
const NOTE = 'quokka-note';
const WORDS = 'I want to be a Scrum Master, hold nothing yet, and study alone, quokka-words';
const ANSWERS = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'self-study' };
const PERSONAL =
  /quokka|Scrum Master|study alone|Study Alone|self-study|"hired"|answer:aim|PSM|csm|<@|xoxb-|xapp-|https?:/;
const inModal = { in: 'modal' } as const;

/** By command, mention, direct message, a result that is sent with a note, and a reminder. */
async function wholeConversation({ ana, workspace, channel, ...on }: Slack) {
  const mia = workspace.person('mia');
  const agile = channel({ members: [ana, on.ben, mia] });
  const before = workspace.log.length;
  await ana.types(`/certify here ${WORDS}`, { in: agile });
  await ana.types(WORDS, { in: ana.dm() });
  await ana.types(`<@${workspace.identity.botUserId}> ${WORDS}`, { in: agile });
  const result = await answersAll(ana, ana.lastMessage(agile), ANSWERS);
  await ana.taps('Yes', { in: result });
  await ana.selects({ actionId: 'show:more' }, 'share:manager', { in: result });
  await ana.fills({ actionId: 'share:receiver' }, mia.id, inModal);
  await ana.fills({ actionId: 'share:note' }, NOTE, inModal);
  await ana.submits();
  await ana.submits();
  await ana.selects({ actionId: 'show:more' }, 'share:remind', { in: result });
  await ana.submits();
  return { mia, calls: workspace.log.length - before };
}

/** Marks that Slack gives to people, conversations and triggers. */
const idsOf = ({ ana, ben, workspace }: Slack) => [ana.id, ben.id, ...workspace.world.places.keys()];

describe('a whole conversation', () => {
  test('leaves nothing personal in the log, not even for debugging, nor in the metrics', async () => {
    const metrics = createMetrics();
    const on = await slack({ measures: metrics.measures });
    const { mia } = await wholeConversation(on);
    expect(mia.lastMessage(mia.dm()).text).toContain(NOTE);
    const text = await metrics.text();
    expect(on.written.length).toBeGreaterThan(20);
    for (const kept of [...on.written, ...text.split('\n')]) {
      expect(kept).not.toMatch(PERSONAL);
      for (const id of idsOf(on)) expect(kept).not.toContain(id);
    }
    // What is counted, on the other hand.
    expect(text).toMatch(/^certify_action_seconds_count\{action="\/certify",outcome="done"\} 1$/m);
    expect(text).toMatch(/^certify_action_seconds_count\{action="mention",outcome="done"\} 1$/m);
    expect(text).toMatch(/^certify_action_seconds_count\{action="message",outcome="done"\} 1$/m);
    expect(text).toMatch(/^certify_questions_asked_total\{question="\w+"\} \d/m);
    expect(text).toMatch(/^certify_outcomes_total\{kind="\w[\w-]*"\} \d/m);
    expect(text).toMatch(/^certify_right_total\{said="yes"\} 1$/m);
    expect(text).toMatch(/^certify_slack_call_seconds_count\{method="chat\.postMessage",code="ok"\} \d/m);
    expect(text).toMatch(/^certify_slack_call_seconds_count\{method="response_url",code="ok"\} \d/m);
    expect(text).toMatch(/^certify_ack_seconds_count \d\d/m);
  });

  test('that goes wrong at every turn leaves the cause in the log, and nothing personal', async () => {
    const on = await slack({ callMs: 500 });
    const { ana, workspace, channel, written } = on;
    const agile = channel();
    const begun = written.length;
    for (const mishap of [{ error: 'fatal_error' }, { status: 503 }, 'reset'] as const) {
      workspace.mishaps.always('*', mishap);
      await ana.types(`/certify here ${WORDS}`, { in: agile });
      await ana.types(WORDS, { in: ana.dm() });
      workspace.mishaps.clear();
    }
    const lines = written.slice(begun).map((line) => JSON.parse(line));
    for (const line of written) expect(line).not.toMatch(PERSONAL);
    const warned = lines.filter(({ level, action }) => level === 'warn' && action);
    for (const { code, team, request } of warned) {
      expect([team, request]).toEqual([workspace.identity.teamId, expect.stringMatching(/^[\w.]+$/)]);
      expect(code).toMatch(/^(fatal_error|http_\d{3}|UND_ERR_SOCKET|ECONNRESET)$/);
    }
    expect(new Set(warned.map(({ code }) => code)).size).toBeGreaterThan(2);
    const took = lines.filter(({ level, ms }) => level === 'debug' && ms !== undefined);
    expect(took.length).toBeGreaterThan(6);
  });
});

describe('what any test of any suite has the app write', () => {
  const TYPED = 'I mind three wombats';
  const log = createLog({ level: 'debug', format: 'text', stream: { write: () => {} } });

  test.each([
    ['a token', 'sent with xoxb-1-2'],
    ['a signing secret', 'checked with playground-signing-secret'],
    ['where a socket is', 'opened /link?ticket=1-2'],
    ['an address', 'answered at https://hooks.slack.com/actions/1'],
    ['a person', 'U012ABCDEF has tapped'],
    ['a person', 'asked by <@U1>'],
    ['the state of a questionnaire', 'tapped row~2t001xgU0.at'],
    ['what was tapped', 'answer:aim:team (1.2) failed'],
    ['an answer or a certification', 'somebody said self-study'],
    ['an answer or a certification', 'certify_wanted_total{which="PSM I"} 1'],
    ['what somebody said or is known by ("three wombats")', 'not understood: three wombats'],
  ])('is told apart where it holds %s: %s', (why, line) => {
    const found = findings([line, 'answer (1.2) took 3 ms'], ['three wombats']);
    expect(found).toEqual([`${why}: ${line}`]);
  });

  test('may name certifications and addresses to whoever starts it, who wrote them, but no token', () => {
    const lines = ['prefer 1 (CSM): no such issuer', 'See https://example.com', 'not xoxb-1-2'];
    expect(
      findings(
        lines.map((line) => `said at start: ${line}`),
        [],
      ),
    ).toEqual(['a token: said at start: not xoxb-1-2']);
  });

  test.fails('fails the test which has a line logged with what somebody has typed', async () => {
    const { ana } = await slack();
    await ana.types(`/certify ${TYPED}`, { in: ana.dm() });
    log.debug(`read: ${TYPED}`);
  });

  test.fails('fails the test in which a label would hold an answer', async () => {
    const metrics = createMetrics();
    metrics.measures.asked('self-study');
    await metrics.text();
  });

  test.fails('fails the test in which a process prints it', () => {
    wroteByProcess('2026-11-29T13:51:38.825Z info: xapp-1-2');
  });
});
