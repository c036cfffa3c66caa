import type { KnownBlock } from '@slack/types';
import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import { type Cost, type Reason, renewedAsOne } from '../recommendation/index.ts';
import { answersSoFar, droppedNote } from './answers-so-far.ts';
import { costInFull } from './certification-card.ts';
import { reasonLine } from './citation.ts';
import { WHAT_IT_COSTS } from './cost.ts';
import { inMrkdwn, section } from './elements.ts';
import { bold, escaped } from './mrkdwn.ts';
import { wishesSoFar } from './wish.ts';
import { inASentence } from './words.ts';

// What an outcome says, whether the answers alone or also wishes have led to it.

/** Throws on one that is not shown. */
export function find(shown: readonly ShownCertification[], id: string): ShownCertification {
  const found = shown.find(({ certification }) => certification.id === id);
  if (!found) throw new Error(`the outcome names "${id}", which the view does not show`);
  return found;
}

/** What has changed under the person's hands; each is said once. */
export function notes({ catalogChanged, dropped }: OutcomeView): string[] {
  const updated = 'The figures were brought up to date since your last tap.';
  return [catalogChanged ? updated : '', droppedNote(dropped)].map(escaped).filter(Boolean);
}

/** The answer to what the person came with, in words; nothing where they have not said. */
export function verdictText({ recommendation: { verdict } }: OutcomeView): readonly string[] {
  return verdict ? [verdict.text] : [];
}

/** The same with what it rests on; no block where there is none. */
export function verdictSection(
  { recommendation, considered, given }: OutcomeView,
  before = '',
): KnownBlock[] {
  const { verdict } = recommendation;
  if (!verdict) return [];
  const known = considered.map((certification) => ({ certification }));
  const line = reasonLine(verdict, known, given);
  return [section([before, inMrkdwn(line)].filter(Boolean).join(' '))];
}

/** What speaks for it, but for the reason that the verdict has given already. */
export function otherReasons({ recommendation: { reasons, verdict } }: OutcomeView): readonly Reason[] {
  return reasons.for.filter(({ text }) => !verdict?.text.includes(text));
}

/** What three years cost, a line for each that is recommended; no block where nothing is. */
export function costLine(view: OutcomeView): KnownBlock[] {
  const {
    recommendation: { costs },
    shown,
  } = view;
  if (costs.length === 0) return [];
  const lines = costs.map((cost) => escaped(costSentence(cost, shown)));
  return [section([bold('Three-year cost'), ...lines].join('\n'))];
}

/** Where to find what single countries pay for what is recommended; nothing where nobody told us. */
function regionalHint({ recommendation: { costs }, shown }: OutcomeView): string {
  const differ = costs
    .map((cost) => find(shown, cost.certification).certification)
    .filter((one) => one.regionalPrices);
  const names = inASentence(differ.map(({ abbreviation }) => abbreviation));
  return (
    names && `Prices of ${names} differ by country: see \u201c${WHAT_IT_COSTS}\u201d under \u201cMore\u201d.`
  );
}

/** That two in a row are renewed for one fee, which stands in the cost of each; nothing where they are not. */
function renewalHint({ recommendation: { costs, outcome }, shown }: OutcomeView): string {
  // With a wish, what stood first before has a cost line too, and is not got.
  if (outcome.kind !== 'both' || costs.length !== outcome.certifications.length) return '';
  const both = costs.map((cost) => find(shown, cost.certification).certification);
  const names = inASentence(both.map(({ abbreviation }) => abbreviation));
  return renewedAsOne(both)
    ? `One renewal covers ${names} together: count it once, for the highest level held.`
    : '';
}

/** "PSM I: $200 (exam)." */
export function costSentence(cost: Cost, shown: readonly ShownCertification[]): string {
  return `${find(shown, cost.certification).certification.abbreviation}: ${costInFull(cost)}.`;
}

/** "Age of the figures: CSM: 3 of 11 figures undated · PSM I: …", or nothing. */
function ageNotes(shown: readonly ShownCertification[]): string {
  const ages = shown
    .filter(({ ageNote }) => ageNote)
    .map(({ certification, ageNote }) => `${certification.abbreviation}: ${ageNote}`)
    .join(' \u00b7 ');
  return ages && `Age of the figures: ${ages}`;
}

/** What to know about the figures, and what was answered and wished for; one remark each, plain text. */
export function smallPrint(view: OutcomeView): readonly string[] {
  const remarks = [
    renewalHint(view),
    regionalHint(view),
    ageNotes(view.shown),
    answersSoFar(view.given),
    wishesSoFar(view),
  ];
  return remarks.filter(Boolean);
}

/** Names by id: in full at first mention, the abbreviation alone after that. */
export function introducing(shown: readonly ShownCertification[]): (id: string) => string {
  const introduced = new Set<string>();
  return (id) => {
    const { abbreviation, name } = find(shown, id).certification;
    if (introduced.has(id)) return abbreviation;
    introduced.add(id);
    return `${abbreviation} (${name})`;
  };
}
