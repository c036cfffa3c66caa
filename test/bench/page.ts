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
const BOUGHT: readonly (readonly [what: string, bought: string])[] = [];
