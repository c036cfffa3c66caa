/**
 * What in a message Slack would read as a mention or a link that nobody meant: in mrkdwn and in `text`, and as an element
 * of rich text. Other text is shown as it is.
 *
 * @param known ids of people whom the message may name
 */
export function injected(message: unknown, known: ReadonlySet<string> = new Set()): readonly string[] {
  if (typeof message === 'string') return [...message.matchAll(CONTROL)].flatMap(([it]) => odd(it, known));
  if (typeof message !== 'object' || message === null) return [];
  const { type } = message as { type?: unknown };
  if (LITERAL.includes(String(type))) return [];
  const element = typeof type === 'string' && ELEMENTS.includes(type) ? [`an element of type ${type}`] : [];
  return [
    ...element,
    ...Object.entries(message).flatMap(([name, part]) =>
      UNREAD.includes(name) ? [] : injected(part, known),
    ),
  ];
}

/** https://docs.slack.dev/messaging/formatting-message-text#advanced */
const CONTROL = /<[^<>]*>?/g;
/** Plain text, and the words of rich text. */
const LITERAL = ['plain_text', 'text', 'raw_text'];
const ELEMENTS = ['broadcast', 'user', 'usergroup', 'channel'];
/** What Slack keeps and shows to nobody. */
const UNREAD = ['private_metadata', 'block_id', 'action_id', 'value', 'callback_id', 'url', 'initial_value'];

function odd(control: string, known: ReadonlySet<string>): readonly string[] {
  const person = /^<@(\w+)>$/.exec(control)?.[1];
  if (person !== undefined) return known.has(person) ? [] : [control];
  const isOurs =
    /^<(https?:\/\/|mailto:)[^|]+\|[^|]*>$/.test(control) && !/^<\w+:(\/\/)?[^/|]*evil/.test(control);
  return isOurs ? [] : [control];
}

/**
 * How long something keeps this process from all else, in milliseconds of its own: on a busy machine a clock would count
 * what others do. The quickest of a few tries, since any one may have to collect garbage.
 */
export function busyMs(work: () => void, soon: number): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 5 && quickest > soon; times += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    quickest = Math.min(quickest, (user + system) / 1000);
  }
  return quickest;
}
