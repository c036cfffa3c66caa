import type { KnownBlock } from '@slack/types';
import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import {
  type Cost,
  companyPriced,
  costInLine,
  costOnCard,
  type Outcome,
  type Reason,
  renewedAsOne,
} from '../recommendation/index.ts';
import { droppedNote } from './answers-so-far.ts';
import { lastChecked, reasonLine } from './citation.ts';
import { bulletList, inMrkdwn, type Layout, type Line, section } from './elements.ts';
import { bold, escaped } from './mrkdwn.ts';
import { inASentence } from './words.ts';

// What an outcome says, whether the answers alone or also wishes have led to it.

/** Throws on one that is not shown. */
export function find(shown: readonly ShownCertification[], id: string): ShownCertification {
  const found = shown.find(({ certification }) => certification.id === id);
  if (!found) throw new Error(`the outcome names "${id}", which the view does not show`);
  return found;
}

/** The answer to what the person came with, with what it rests on; empty where they have not said. */
export function verdictLine({ recommendation: { verdict }, considered }: OutcomeView): Line {
  if (!verdict) return [];
  const known = considered.map((certification) => ({ certification }));
  return sourcedLine(verdict, known);
}

/** A sentence with the page it rests on. Answers stand below all reasons, and need no repeating behind each. */
function sourcedLine(
  { text, cites }: Reason,
  shown: readonly Pick<ShownCertification, 'certification'>[],
): Line {
  const [source] = cites.filter(({ kind }) => kind !== 'answer');
  return reasonLine({ text, cites: source ? [source] : [] }, shown);
}

/** A title and its reasons; no block where there are none. */
export function reasonList(
  title: string,
  reasons: readonly Reason[],
  { shown }: OutcomeView,
  layout: Layout,
): KnownBlock[] {
  return bulletList(
    title,
    reasons.map((reason) => sourcedLine(reason, shown)),
    layout,
  );
}

/** Lines such as "Cost: $200.", each with a title; what has none goes on with the line above. */
export function factLines(lines: readonly (readonly [title: string, words: string])[]): KnownBlock {
  const inFull = lines.map(([title, words]) => [title && bold(`${title}:`), escaped(words)].filter(Boolean));
  return section(inFull.map((line) => line.join(' ')).join('\n'));
}

/** What three years cost, in a line for each of the first two that are recommended; none where nothing is. */
export function costLines({ recommendation: { costs }, shown }: OutcomeView): readonly string[] {
  const [only, ...others] = costs;
  if (only && others.length === 0) return [costLine(only, find(shown, only.certification))];
  return costs.slice(0, 2).map((cost) => named(find(shown, cost.certification), cost));
}

/** "CSPO: class price unknown." */
export function named(one: ShownCertification, cost: Cost): string {
  const line = costLine(cost, one);
  return `${one.certification.abbreviation}: ${line.charAt(0).toLowerCase()}${line.slice(1)}`;
}

/** In one line; with a mark, in fewer words, so that it takes no more room. */
function costLine(cost: Cost, one: ShownCertification): string {
  const marked = withPriceMark(costOnCard(cost), one);
  return marked === costOnCard(cost) ? costInLine(cost) : marked;
}

/** Marks a cost with what of it is the company's own price: "$595 (company price).", "… (company price: class)." */
export function withPriceMark(line: string, { certification, cost }: ShownCertification): string {
  const own = companyPriced(certification);
  if (own.length === 0) return line;
  // Whoever passes at once owes no retake.
  const isWhole =
    cost.unknown.length === 0 && cost.parts.every(({ of }) => of === 'retake' || own.includes(of));
  return `${line.replace(/\.$/, '')} (company price${isWhole ? '' : `: ${own.join(', ')}`}).`;
}

/** What has changed under the person's hands, each said once, and what to know of the figures; plain text. */
export function notes(view: OutcomeView): readonly string[] {
  const updated = 'The figures were brought up to date since your last tap.';
  return [
    view.catalogChanged ? updated : '',
    droppedNote(view.dropped),
    renewalHint(view),
    // In one line, for each of its own takes room on a phone.
    [later(view), view.shown.length > 0 ? `${lastChecked(view.checked)}.` : ''].filter(Boolean).join(' '),
  ].filter(Boolean);
}

/** "Later: PSM II, then PSM III."; nothing where it is not told yet which of two comes first. */
function later({ path, recommendation: { outcome, clarity }, wished }: OutcomeView): string {
  if (!path || clarity === 'tie' || (wished && wished.now !== wished.before)) return '';
  const after = path.steps.slice(outcome.kind === 'both' ? 2 : 1);
  const names = after.map(({ certification }) => certification.abbreviation);
  return names.length > 0 ? `Later: ${names.join(', then ')}.` : '';
}

/** That two in a row are renewed for one fee, which stands in the cost of each; nothing where they are not. */
function renewalHint({ recommendation: { costs, outcome }, shown, wished }: OutcomeView): string {
  // Where a wish has put something else first, only the second of them is still got.
  if (outcome.kind !== 'both' || (wished && wished.now !== wished.before)) return '';
  const both = costs.map((cost) => find(shown, cost.certification).certification);
  const names = inASentence(both.map(({ abbreviation }) => abbreviation));
  return renewedAsOne(both) ? `One renewal covers ${names} together, so count it once.` : '';
}

/** Whether the outcome itself names it. */
export function isNamed({ certifications }: Outcome, id: string): boolean {
  return (certifications as readonly string[]).includes(id);
}

/** Verdict and firmness, a line each. */
export function standing(view: OutcomeView): KnownBlock[] {
  const { firmness } = view.recommendation;
  const lines = [inMrkdwn(verdictLine(view)), firmness ? escaped(firmness) : ''].filter(Boolean);
  return lines.length > 0 ? [section(lines.join('\n'))] : [];
}
