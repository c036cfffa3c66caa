/** Lines of a log that tell of a mistake of ours: something was thrown that is neither Slack's refusal nor the network's. */
export const mistakesIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => /\berror: |\b(Type|Range|Reference|Syntax)?Error: (?!fetch failed)/.test(line));
