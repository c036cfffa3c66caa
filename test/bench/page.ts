import { inWords, type Measured } from './figures.ts';

/** The page about how fast Certify was found to be, in Markdown, made of figures that are committed beside it. */
export function performancePage({ on, figures }: Measured): string {
  const rows = figures.map((figure) => `| ${[figure.what, ...inWords(figure)].join(' | ')} |`);
  return `# How fast it is

Nobody writes the first table: \`npm run --silent bench -- --write\` measures it and keeps the figures in \`docs/performance.json\`. Each round starts everything anew, one after the other, on the same machine: Certify as it is shipped, a bare Bolt app (\`test/bench/bare-bolt.mjs\`: one message for a command, one short answer of 166 bytes for a button), and a server that looks at nothing but the signature. Slack is a stand-in that answers at once. Taps are sent as Slack sends them, with the whole message in them; 32 people do the same thing over and over, each again as soon as all that came of it has reached Slack.

"x" is how many times as much as the bare app, which does far less: it draws nothing, decides nothing, counts nothing, and knows no limits. Figures are medians of the rounds, with the lowest and the highest beside them. Measured on ${on}.

| what | wanted | | measured |
| --- | --- | --- | --- |
${rows.join('\n')}

## What it took

What was changed for speed, and what it bought when it was measured by itself. Whatever bought less than 3 % was left out.

${BOUGHT.map(([what, bought]) => `- **${what}** ${bought}`).join('\n')}
`;
}

/** By hand: what no command can measure again, since the slow way is gone. */
const BOUGHT: readonly (readonly [what: string, bought: string])[] = [
  [
    'Calls over kept connections, without `fetch`',
    '(`src/operations/network.ts`): 600 to 115 µs of processor time a call. Only two modules of undici are loaded for it, in 40 instead of 140 ms.',
  ],
  [
    'A time limit that is lifted once the answer is there',
    '(`src/operations/calls.ts`): `AbortSignal.timeout` stays for its ten seconds, thousands of them at a time; 515 to 402 µs for a request that makes one call.',
  ],
  [
    'One middleware instead of 22 listeners',
    '(`src/listeners/ways-in.ts`): 270 to 16 µs of what Bolt does for each request.',
  ],
  ['No conversation store,', 'which failed to find something for each request (`convoStore: false`).'],
  [
    'Each form read once, and what stands alone in it as a whole',
    '(`src/receivers/body.ts`): 124 to 31 µs for the 7 kB of a tap.',
  ],
  [
    'Signatures compared in constant time by Node.js',
    '(`src/receivers/signature.ts`) instead of by two more digests: 7 % of a tap.',
  ],
  ['Acknowledged by a function of ten lines', '(`src/receivers/http.ts`): 3 % of a tap.'],
  [
    'A question’s sizes measured by test and not at each answer,',
    'and one walk for all limits elsewhere (`src/cards/limits.ts`): 9 to under 1 % of a tap.',
  ],
  [
    'What the last few answers led to is remembered,',
    'the diagram of outcomes is swept once for a view and along arrays, and what depends on the catalog alone is found once (`src/recommendation`): questions 0.24 to 0.14 ms, results 2.5 to 1.2, "Why Not?" 4.5 to 1.0.',
  ],
  ['Words say that they have no emoji only where they have a colon:', '7 % fewer bytes.'],
  [
    'One bundle, sealed data, and nothing loaded that this way to run does not need',
    '(`src/bundle.ts`): from 2.2 to about 0.7 times the start of the bare app, and from 1.7 to 1.1 times its memory.',
  ],
];
