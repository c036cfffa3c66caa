import type { Member } from '../wire.ts';

/** What Slack makes of a message that somebody typed: control characters escaped, `@Name` turned into a mention. */
export function asSlackSends(typed: string, mentionable: readonly Member[]): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return mentionable.reduce((text, { id, name }) => text.replace(mentionOf(name), `<@${id}>`), escaped);
}

/** The name after an at sign, neither in an address nor as the beginning of a longer name. */
function mentionOf(name: string): RegExp {
  const literally = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])@${literally}(?![\\p{L}\\p{N}])`, 'gu');
}

export interface Suggestion {
  /** What stands in the menu. */
  readonly label: string;
  readonly hint: string;
  /** The whole text once it is taken. */
  readonly text: string;
}

interface Offer {
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly mentionable: readonly Member[];
}

/** The menu above the message box: commands after a slash, people after an at sign. */
export function suggestionsFor(typed: string, { commands, mentionable }: Offer): readonly Suggestion[] {
  if (typed.startsWith('/')) {
    return commands
      .flatMap(({ command, description, usageHint }) => [
        { label: command, hint: description, text: `${command} ` },
        ...wordsOf(usageHint).map((words) => ({
          label: `${command} ${words}`,
          hint: '',
          text: `${command} ${words}`,
        })),
      ])
      .filter(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()) && label !== typed);
  }
  const [, before, start] = /^(.*(?:^|\s))@([^\s@]*)$/su.exec(typed) ?? [];
  if (start === undefined) return [];
  return mentionable
    .filter(({ name }) => name.toLowerCase().startsWith(start.toLowerCase()))
    .map(({ name }) => ({ label: `@${name}`, hint: '', text: `${before}@${name} ` }));
}

/** "[here | private]" offers two things to type. */
function wordsOf(usageHint: string): readonly string[] {
  return usageHint
    .replace(/^\[|\]$/g, '')
    .split('|')
    .map((words) => words.trim())
    .filter(Boolean);
}
