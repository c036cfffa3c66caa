import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { ChangesView, OutcomeView, WhyNotView } from '../conversation/view.ts';
import type { Wish, Wished } from '../recommendation/index.ts';
import { editId, moreOption, stateBlockId } from './actions.ts';
import { isMovedBy } from './company.ts';
import { actions, button, option, section } from './elements.ts';
import { escaped } from './mrkdwn.ts';
import { inASentence } from './words.ts';

/** Behind "Rather …", on a choice; and behind a certification that grants it, in a sentence. */
const WORDS: Record<Wish, { readonly label: string; readonly granted: string }> = {
  cheaper: { label: 'Cheaper', granted: 'cheaper' },
  'no-class': { label: 'With No Class', granted: 'with no class' },
  faster: { label: 'Faster', granted: 'faster' },
  'never-expires': { label: 'One That Never Expires', granted: 'with no expiry' },
  'real-exam': { label: 'With a Demanding Exam', granted: 'with a demanding exam' },
};

/** "with no class and with a demanding exam". */
export const grantedInWords = ({ granted }: Wished) =>
  inASentence(granted.map((wish) => WORDS[wish].granted));

/** Each further wish that something else grants. */
export function wishOptions(wished: Wished | null): PlainTextOption[] {
  return (wished?.offered ?? []).map((wish) => option(WORDS[wish].label, moreOption.wish(wish)));
}

/** "Your wishes: Faster · With No Class", plain text; empty when there are none. */
export function wishesSoFar({ state: { wishes = [] } }: OutcomeView): string {
  const labels = wishes.map((wish) => WORDS[wish].label).join(' \u00b7 ');
  return labels && `Your wish${wishes.length > 1 ? 'es' : ''}: ${labels}`;
}

/** "Your wish puts PSM I before CSM.", on what speaks of the answers alone; nothing where no wish has moved anything. */
export function putFirstInWords({ putFirst, state: { wishes = [] } }: ChangesView | WhyNotView): string {
  if (!putFirst) return '';
  const { now, before } = putFirst;
  return wishes.length > 1
    ? `Your wishes put ${now} before ${before}.`
    : `Your wish puts ${now} before ${before}.`;
}

/** What the wishes said have come to, with the way back; no block while none were said. */
export function wishSection(view: OutcomeView): KnownBlock[] {
  const lines = wishText(view);
  if (lines.length === 0) return [];
  return [section(lines.map(escaped).join('\n')), ...takeBack(view)];
}

/** The way back from the wish said last. */
export function takeBack({ state }: OutcomeView): KnownBlock[] {
  const last = state.wishes?.at(-1);
  if (!last) return [];
  const back = button('Take Back This Wish', editId('take-back'), undefined, {
    accessibility_label: `Take Back This Wish: ${WORDS[last].label}`,
  });
  return actions([back], stateBlockId('wish', state));
}

/** Who stood first before, or that nothing was moved; then each wish that nothing grants. */
export function wishText({ wished, state, shown, company }: OutcomeView): readonly string[] {
  const wishes = state.wishes ?? [];
  if (wishes.length === 0) return [];
  if (!wished) {
    const text = 'Your wishes are kept, but change nothing here: there is no one certification to get now.';
    return [text];
  }
  const name = (id: string) =>
    shown.find(({ certification }) => certification.id === id)?.certification.abbreviation ?? id;
  const yours = wishes.length > 1 ? 'your wishes' : 'your wish';
  const moved = wished.now !== wished.before;
  const second = wished.second ? ` ${wished.second.text}` : '';
  const text = moved
    ? `${isMovedBy(company) ? 'Your answers and your company\u2019s list' : 'Your answers alone'} recommend ${name(wished.before)}; ${yours} put${wishes.length > 1 ? '' : 's'} ${name(wished.now)} first.${second}`
    : `${name(wished.now)} is what you wished for as it is: ${grantedInWords(wished)}.`;
  return [
    ...(moved || wished.granted.length > 0 ? [text] : []),
    ...wished.missed.map((missed) => missed.text),
  ];
}
