/** Text of others inside Markdown: a bar would end a cell of a table, a pointed bracket would begin a tag. */
export const plain = (text: string) => text.replace(/[|<>*_`[\]]/g, (sign) => `\\${sign}`);

/** Rows under their heads; cells are Markdown already. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

/** "a", "a or b", "a, b or c". */
export function either(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** A source as a link named after its title or else its site; one without an address stays a title. */
export function sourceLink(source: string): string {
  const address = addressOf(source);
  if (address === undefined) return plain(source);
  const title = source.slice(0, -address.length).replace(/, $/, '');
  return `[${plain(title) || new URL(address).hostname.replace(/^www\./, '')}](${address})`;
}

/** The address that a source is, or ends with. */
export function addressOf(source: string): string | undefined {
  return /https?:\S+$/.exec(source)?.[0];
}

export const sourceLinks = (sources: readonly string[]) => sources.map(sourceLink).join(' · ');

/** A picture that GitHub and most readers of Markdown draw. */
export const mermaid = (lines: readonly string[]) => ['```mermaid', ...lines, '```'].join('\n');

/**
 * A node of a Mermaid picture. Ids are letters, digits and underscores and never a word Mermaid keeps for itself,
 * such as `end`; the label is quoted, so that it may hold anything but a quotation mark.
 */
export function node(
  id: string,
  label: string,
  [open, close]: readonly [string, string] = ['[', ']'],
): string {
  return `${nodeId(id)}${open}"${label.replaceAll('"', '#quot;')}"${close}`;
}
export const nodeId = (id: string) => `n_${id.replace(/\W/g, '_')}`;

/** "5.94", for a number of taps. */
export const taps = (mean: number) => mean.toFixed(2);
/** "11,036". */
export const count = (n: number) => n.toLocaleString('en-US');
