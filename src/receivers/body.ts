import { parse as parseFields } from 'node:querystring';

/** Asks only whether somebody is there, and is not signed. */
export const isSslCheck = (text: string): boolean => /(^|&)ssl_check=1(&|$)/.test(text);

/** What stands in the body of a request of Slack's; null where nobody can read it. */
export function readBody(text: string, isForm: boolean): unknown {
  if (!isForm) return parsed(text);
  const { payload, ...fields } = readForm(text);
  return typeof payload === 'string' ? parsed(payload) : fields;
}

const ONE_FIELD = 'payload=';

/** Slack puts most into one field alone, which takes half as long to decode as to look for others. */
function readForm(text: string): Readonly<Record<string, unknown>> {
  if (!text.startsWith(ONE_FIELD) || text.includes('&')) return parseFields(text);
  try {
    return { payload: decodeURIComponent(text.slice(ONE_FIELD.length).replaceAll('+', ' ')) };
  } catch {
    return parseFields(text);
  }
}

/** What the parser says of anything else repeats what was sent. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
