/**
 * The text as mrkdwn that shows exactly these characters: `&`, `<` and `>` are what Slack reads as control
 * characters, so that `<!channel>` typed by someone pings nobody.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escaped(text: string): string {
  // Most words have none of them, and every word sent is looked at twice.
  if (!/[&<>]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A link in mrkdwn. A `|` would end the address, so it is written as `%7C`. */
export function link(url: string, label: string): string {
  return `<${escaped(url).replace(/\|/g, '%7C')}|${escaped(label).replace(/\|/g, '/')}>`;
}

export function bold(text: string): string {
  return `*${escaped(text)}*`;
}

/**
 * Words from our own data, escaped and brought to at most `most` characters: whole sentences as far as they fit, or
 * whole words of the first sentence, then an ellipsis. Not for ids, values or addresses.
 */
export function escapedAndClipped(text: string, most: number): string {
  const whole = escaped(text);
  if (whole.length <= most) return whole;
  const sentences = text.match(/[^.]+(\.(?!\s|$)[^.]*)*\.?\s*/g) ?? [text];
  return fitting(sentences, most) || `${fitting(text.split(/(?<=\s)/), most - 2)} \u2026`;
}

/** As many pieces from the front as fit when escaped. */
function fitting(pieces: readonly string[], most: number): string {
  let fits = '';
  for (const piece of pieces) {
    const longer = escaped(`${fits}${piece}`.trimEnd());
    if (longer.length > most) break;
    fits += piece;
  }
  return escaped(fits.trimEnd());
}
