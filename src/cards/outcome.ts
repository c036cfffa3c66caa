import type { OutcomeView } from '../conversation/view.ts';
import type { Reason } from '../recommendation/index.ts';
import { type Candidate, certificationCards } from './certification-card.ts';
import { reasonLine } from './citation.ts';
import { contradictionBlocks, contradictionText } from './contradiction.ts';
import { bulletList, context, header, type Layout, section } from './elements.ts';
import { clarityInWords, headline } from './headline.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { controls } from './outcome-controls.ts';
import {
  costLine,
  costSentence,
  find,
  introducing,
  notes,
  otherReasons,
  smallPrint,
  verdictSection,
  verdictText,
} from './outcome-lines.ts';
import { nextAfter } from './path.ts';
import { roleBlocks } from './roles.ts';
import { tradeOffBlocks } from './trade-off.ts';
import { wishSection, wishText } from './wish.ts';

/** The verdict first, then why and why not, what it costs, what to do; what else one may want is in the last row. */
export function drawOutcome(view: OutcomeView, layout: Layout): Message {
  const { recommendation, shown, state, given } = view;
  const { reasons, nextStep } = recommendation;
  const cards = certificationCards(candidates(view), state, layout);
  const instead = recommendation.outcome.kind === 'none' && cards.length > 0;
  const bullets = (title: string, those: readonly Reason[]) =>
    bulletList(
      title,
      those.map((reason) => reasonLine(reason, shown, given)),
      layout,
    );
  return {
    text: outcomeText(view),
    blocks: [
      header(headline(recommendation, (id) => find(shown, id).certification.abbreviation)),
      ...verdictSection(view),
      ...context(escaped(clarityInWords(recommendation)), ...notes(view)),
      ...contradictionBlocks(view, layout),
      ...wishSection(view),
      ...roleBlocks(view),
      ...(instead ? [] : cards),
      ...bullets(toGetNow(view, (name) => `What speaks for ${name}`) ?? 'Why', otherReasons(view)),
      ...bullets(
        toGetNow(view, (name) => `What speaks against ${name}`) ?? 'What speaks against it',
        reasons.against,
      ),
      ...costLine(view),
      section([`${bold('What to do now:')} ${escaped(nextStep.text)}`, ...afterwards(view)].join('\n')),
      ...(instead ? [section(bold('If you still want one')), ...cards] : []),
      ...tradeOffBlocks(view),
      ...context(...smallPrint(view).map(escaped)),
      ...controls(view),
    ],
  };
}

/** Says something about the certification that reasons are about, the first of those to get now; null without one. */
function toGetNow({ recommendation, shown }: OutcomeView, say: (name: string) => string) {
  const { outcome, clarity } = recommendation;
  const [first] = outcome.kind === 'not-yet' || clarity === 'open' ? [] : outcome.certifications;
  return first ? say(find(shown, first).certification.abbreviation) : null;
}

function candidates({ recommendation: { outcome }, shown }: OutcomeView): readonly Candidate[] {
  const named: readonly string[] = outcome.certifications;
  const parts: Partial<Record<typeof outcome.kind, readonly string[]>> = {
    both: ['First', 'Second'],
    'not-yet': ['Later', 'Later'],
    undecided: ['Most take this', 'Or this'],
  };
  return shown.map((one, index) => {
    const at = named.indexOf(one.certification.id);
    if (at >= 0) return { shown: one, part: parts[outcome.kind]?.[at] ?? 'Recommended' };
    return { shown: one, part: named.length === 0 && index === 0 ? 'First choice' : 'Runner-up' };
  });
}

/** What comes after what there is to get now, in one line; none where nothing has to. */
function afterwards({ path, recommendation: { outcome } }: OutcomeView): string[] {
  const after = nextAfter(path, outcome);
  return after ? [`${bold(`${after.title}:`)} ${escaped(after.text)}`] : [];
}

/** The whole verdict for those who have only this. Speech programs read it aloud, so it is plain sentences. */
function outcomeText(view: OutcomeView): string {
  const { recommendation, shown, tradeOff } = view;
  const { reasons, nextStep, costs } = recommendation;
  const runnersUp = candidates(view).filter(({ part }) => part === 'Runner-up' || part === 'First choice');
  const others = runnersUp.map((candidate) => candidate.shown.certification.abbreviation).join(', ');
  const after = nextAfter(view.path, recommendation.outcome);
  const lines = [
    `${headline(recommendation, introducing(shown))}.`,
    ...verdictText(view),
    ...wishText(view),
    // A clear case need not be said aloud.
    ...(recommendation.clarity === 'clear' ? [] : [clarityInWords(recommendation)].filter(Boolean)),
    ...contradictionText(view),
    ...otherReasons(view).map(({ text }) => text),
    ...reasons.against.map(({ text }) => `Against it: ${text}`),
    ...costs.map((cost) => `Three-year cost of ${costSentence(cost, shown)}`),
    `What to do now: ${nextStep.text}`,
    ...(after ? [`${after.title}: ${after.text}`] : []),
    ...(others ? [`${runnersUpTitle(view)}: ${others}.`] : []),
  ];
  if (tradeOff) lines.push(`One more question, if you like: ${tradeOff.text}`);
  return [...[...lines, ...smallPrint(view)].map(escaped), ...notes(view)].join('\n');
}

const runnersUpTitle = ({ recommendation }: OutcomeView) =>
  recommendation.outcome.kind === 'none' ? 'If you still want one' : 'Next in line';
