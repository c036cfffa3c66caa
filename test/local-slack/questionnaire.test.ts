import { describe, expect, test } from 'vitest';
import { startCertify } from './certify.ts';
import {
  answers,
  type Button,
  buttons,
  eventually,
  hasStandIn,
  type Message,
  type Mode,
  type Person,
  type StandIn,
} from './stand-in.ts';

/**
 * A whole questionnaire, from the command to the outcome, in a Slack that is not our own: local-slack, a workspace
 * other people wrote. `stand-in.ts` says what it does not do the way Slack does.
 */

if (!hasStandIn) {
  console.error(
    'skipped: questionnaires against local-slack, because local-slack-linux-x64 is not installed here',
  );
}

/** What someone would tap at each question; at any other, "Not Sure". */
type Story = Readonly<Record<string, string>>;

const WANTS_TO_BECOME_SCRUM_MASTER: Story = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
  purpose: 'hired',
  learning: 'class',
};

const SCRUM_MASTER_AFTER_THE_OTHER_SIDE: Story = {
  ...WANTS_TO_BECOME_SCRUM_MASTER,
  experience: '1-to-3',
  held: 'csm',
  next: 'other-side',
  purpose: 'better',
};

/** No way through the questionnaire is longer. */
const MOST_TAPS = 7;

describe.skipIf(!hasStandIn).each<Mode>(['Socket Mode', 'HTTP'])('against local-slack over %s', (mode) => {
  test.each([
    ['someone who wants to become Scrum Master is told CSM', WANTS_TO_BECOME_SCRUM_MASTER, 'CSM'],
    [
      'a Scrum Master who wants to see the other side is told CSPO',
      SCRUM_MASTER_AFTER_THE_OTHER_SIDE,
      'CSPO',
    ],
  ])('%s', async (_who, story, certification) => {
    const { slack, complaints } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify here');
    const { outcome, taps } = await answersToTheEnd(ana, slack.inChannel, story);
    expect(firstNamed(outcome)).toBe(certification);
    expect(taps).toBeLessThanOrEqual(MOST_TAPS);
    expect(complaints).toEqual([]);
  });

  test('the questionnaire is one message in the thread of one short message', async () => {
    const { slack } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify here');
    const question = await liveMessage(slack.inChannel);
    const { outcome } = await answersToTheEnd(ana, slack.inChannel, WANTS_TO_BECOME_SCRUM_MASTER);
    expect(outcome.ts).toBe(question.ts);
    const everyones = await seenByAll(slack.inChannel);
    expect(everyones.map(({ ts, thread_ts }) => ({ ts, thread_ts }))).toEqual([
      { ts: outcome.thread_ts, thread_ts: undefined },
      { ts: outcome.ts, thread_ts: outcome.thread_ts },
    ]);
  });

  test('the outcome leads to a comparison and back, all in blocks the workspace has never heard of', async () => {
    const { slack } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify here');
    const { outcome } = await answersToTheEnd(ana, slack.inChannel, WANTS_TO_BECOME_SCRUM_MASTER);
    expect(outcome.blocks?.map(({ type }) => type)).toContain('carousel');
    await ana.taps(button('Compare', outcome));
    const comparison = await changed(outcome, slack.inChannel);
    expect(comparison.blocks?.map(({ type }) => type)).toContain('table');
    await ana.taps(button('Back to Result', comparison));
    expect((await changed(comparison, slack.inChannel)).text).toBe(outcome.text);
  });

  test('a bare command asks in private where to go, and the choice leads to the thread', async () => {
    const { slack } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify');
    const launcher = await eventually(async () => (await slack.inChannel())[0], 'the launcher');
    expect(launcher.ephemeral_to).toBe(ana.id);
    await ana.taps(button('In a Thread Here', launcher));
    const { outcome } = await answersToTheEnd(ana, slack.inChannel, WANTS_TO_BECOME_SCRUM_MASTER);
    expect(firstNamed(outcome)).toBe('CSM');
    expect((await seenByAll(slack.inChannel)).map(({ ts }) => ts)).toEqual([outcome.thread_ts, outcome.ts]);
  });

  test('in private, nobody else gets to see anything', async () => {
    const { slack } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify private');
    const { outcome } = await answersToTheEnd(ana, slack.inChannel, WANTS_TO_BECOME_SCRUM_MASTER);
    expect(firstNamed(outcome)).toBe('CSM');
    expect((await slack.inChannel()).map(({ ephemeral_to }) => ephemeral_to)).toEqual([ana.id]);
  });

  test("someone else's tap in between changes nothing", async () => {
    const { slack } = await startCertify(mode);
    const [ana, ben] = [slack.person('ana'), slack.person('ben')];
    await ana.types('/certify here');
    const first = await liveMessage(slack.inChannel);
    await ana.taps(answerOf(WANTS_TO_BECOME_SCRUM_MASTER, first));
    const before = await changed(first, slack.inChannel);

    await ben.taps(answerOf({}, before));
    const told = await eventually(
      async () => (await slack.inChannel()).find(({ ephemeral_to }) => ephemeral_to === ben.id),
      'the private note to ben',
    );
    expect(buttons(told).map(({ label }) => label)).toContain('Find My Certification');
    expect(await liveMessage(slack.inChannel)).toEqual(before);

    const { outcome } = await answersToTheEnd(ana, slack.inChannel, WANTS_TO_BECOME_SCRUM_MASTER);
    expect(firstNamed(outcome)).toBe('CSM');
  });

  test('a restart of the app between two taps loses nothing', async () => {
    const { slack, restart } = await startCertify(mode);
    const ana = slack.person('ana');
    await ana.types('/certify here');
    const first = await liveMessage(slack.inChannel);
    await ana.taps(answerOf(SCRUM_MASTER_AFTER_THE_OTHER_SIDE, first));
    await changed(first, slack.inChannel);
    await restart();
    const { outcome } = await answersToTheEnd(ana, slack.inChannel, SCRUM_MASTER_AFTER_THE_OTHER_SIDE);
    expect(firstNamed(outcome)).toBe('CSPO');
  });
});

/** The certification that the words of an outcome put first; other outcomes, such as "not yet", begin differently. */
const firstNamed = ({ text }: Message) => /^(?:Get )?([A-Z]{2}[\w-]*(?: I+)?)/.exec(text)?.[1];

type Look = StandIn['inChannel'];

/** Taps one answer after another, until the message that held them has none left. */
async function answersToTheEnd(person: Person, look: Look, story: Story) {
  let message = await liveMessage(look);
  for (let taps = 0; ; taps += 1) {
    if (answers(message).length === 0) return { outcome: message, taps };
    if (taps > MOST_TAPS) throw new Error(`still a question after ${taps} answers: ${message.text}`);
    await person.taps(answerOf(story, message));
    message = await changed(message, look);
  }
}

/** The one message with answers to tap. */
function liveMessage(look: Look): Promise<Message> {
  return eventually(
    async () => (await look()).find((message) => answers(message).length > 0),
    'a message with answers',
  );
}

/** What nobody is kept from seeing. */
async function seenByAll(look: Look): Promise<Message[]> {
  return (await look()).filter(({ ephemeral_to }) => !ephemeral_to);
}

/** The same message once it shows something else. */
function changed(message: Message, look: Look): Promise<Message> {
  const before = JSON.stringify(message);
  return eventually(
    async () => (await look()).find((now) => now.ts === message.ts && JSON.stringify(now) !== before),
    'a change of the message',
  );
}

function answerOf(story: Story, message: Message): Button {
  const offered = answers(message);
  const fits = ({ actionId }: Button) => {
    const [, question = '', option] = actionId.split(':');
    return (story[question] ?? 'not-sure') === option;
  };
  const answer = offered.find(fits);
  if (!answer)
    throw new Error(`none of the story's answers among ${offered.map(({ actionId }) => actionId)}`);
  return answer;
}

function button(label: string, message: Message): Button {
  const found = buttons(message).find((one) => one.label === label);
  if (!found) throw new Error(`no "${label}" on "${message.text}"`);
  return found;
}
