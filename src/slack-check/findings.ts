/**
 * What Slack's pages leave open and Certify has to do with. Some of it no program can find out; then `byHand` says why, and
 * what a person would do.
 */
const OPEN_QUESTIONS = {
  newBlocks: { asks: 'Are cards, carousels, containers and tables taken through a response_url?' },
  elsewhere: { asks: 'Is a thread by response_url taken where Certify is not a member?' },
  uses: { asks: 'How does a response_url refuse, and what counts towards its five uses?' },
  payloads: {
    asks: 'What comes with a tap on a message that only one person sees, or by response_url; on a card?',
  },
  clients: {
    asks: 'How do phones and screen readers show the newer blocks; what text does Slack make by itself?',
    byHand:
      'Look at a result on iOS and Android, tap a button on its cards, and have it read aloud: no API tells what is drawn.',
  },
  size: { asks: 'How large may a message be?' },
  ephemeral: { asks: 'Is chat.postEphemeral taken in a public channel with chat:write.public alone?' },
  connect: {
    asks: 'What can people of another company do in a channel of Slack Connect?',
    byHand:
      'It needs a second workspace: share a channel with it, then type /certify and tap a question as somebody from there.',
  },
  metadata: { asks: 'How large may metadata be, and does it come with a tap?' },
  agentView: {
    asks: 'What does /certify do in the messages of an app with an agent view?',
    byHand: 'It needs another app, made from manifest.yml with agent_view in place of the Messages tab.',
  },
} as const satisfies Record<string, { readonly asks: string; readonly byHand?: string }>;

type OpenQuestion = keyof typeof OPEN_QUESTIONS;

/** What was found out, by what it answers. */
export interface Findings {
  note(question: OpenQuestion, line: string): void;
  /** The report, one paragraph a question. */
  inWords(): string;
}

export function createFindings(): Findings {
  const found = new Map<OpenQuestion, string[]>();
  return {
    note(question, line) {
      const before = found.get(question) ?? [];
      // The same of several taps is said once.
      if (!before.includes(line)) found.set(question, [...before, line]);
    },
    inWords: () =>
      (Object.keys(OPEN_QUESTIONS) as OpenQuestion[])
        .map((question) => paragraph(question, found.get(question) ?? []))
        .join('\n\n'),
  };
}

function paragraph(question: OpenQuestion, found: readonly string[]): string {
  const open: { readonly asks: string; readonly byHand?: string } = OPEN_QUESTIONS[question];
  const lines = [...found, ...(open.byHand ? [`By hand: ${open.byHand}`] : [])];
  return [
    open.asks,
    ...(lines.length > 0 ? lines : ['Not tried: a step was skipped.']).map((line) => `  ${line}`),
  ].join('\n');
}
