import type { Certification } from '../catalog/schema.ts';
import type { PathView } from '../conversation/view.ts';
import { type Path, type PathStep, type Reason, sumInWords } from '../recommendation/index.ts';
import { MORE, moreOption } from './actions.ts';
import { answersSoFar } from './answers-so-far.ts';
import { factLine, lastChecked } from './citation.ts';
import { companyMark } from './company.ts';
import { bulletList, context, header, type Layout, type Line, option, section, select } from './elements.ts';
import { FIRST_STEPS } from './headline.ts';
import type { Message } from './limits.ts';
import { lookControls } from './look-controls.ts';
import { escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';

const TITLE = 'What comes after?';
const LEAD =
  'If you follow the result, this is what we would say next. No step obliges you to take the one after it.';

/** The steps in their order, each with why, what it asks for and what it costs; then what stands beside the way. */
export function drawPath(view: PathView, layout: Layout): Message {
  const { state, given, path, checked } = view;
  const stages = stagesOf(view);
  const lead = stages.length > 1 ? [LEAD] : [];
  return {
    text: spoken([
      TITLE,
      ...lead,
      // One stage often rests on the same as the one before.
      ...new Set(
        stages.flatMap(({ spoken, sentences, cost }) => [
          spoken,
          ...sentences.map(({ text }) => text),
          ...cost,
        ]),
      ),
      path.end.text,
      ...besides(path).map(({ text }) => text),
    ]),
    blocks: [
      header(TITLE),
      ...lead.map((words) => section(escaped(words))),
      ...stages.flatMap(({ title, lines }) => bulletList(title, lines, layout)),
      section(escaped(path.end.text)),
      ...bulletList(
        'Other ways',
        besides(path).map(({ text }) => [text]),
        layout,
      ),
      ...context(escaped(answersSoFar(given)), lastChecked(checked)),
      ...lookControls(state, [detailsSelect(path)]),
    ],
  };
}

/** One numbered stage of the way, as it is shown and as it is read aloud. */
interface Stage {
  readonly title: string;
  readonly spoken: string;
  readonly sentences: readonly Reason[];
  readonly cost: readonly string[];
  readonly lines: readonly Line[];
}

function stagesOf({ path: { before, steps }, costs, company }: PathView): readonly Stage[] {
  const first = before ? [doFirst(before)] : [];
  return [
    ...first,
    ...steps.map((step, at) => {
      const mark = companyMark(step.certification.id, company);
      return stage(step, at + first.length + 1, { steps, cost: costs[at], mark });
    }),
  ];
}

function doFirst({ first, why }: NonNullable<Path['before']>): Stage {
  const words = FIRST_STEPS[first];
  const title = `1. ${words.charAt(0).toUpperCase()}${words.slice(1)} \u2013 now`;
  return { title, spoken: `${title}.`, sentences: [why], cost: [], lines: [factLine(why, [])] };
}

function stage(
  step: PathStep,
  number: number,
  {
    steps,
    cost,
    mark,
  }: {
    readonly steps: readonly PathStep[];
    readonly cost: PathView['costs'][number] | undefined;
    readonly mark: string;
  },
): Stage {
  const { certification, when, why, asks, renews } = step;
  const { abbreviation, name } = certification;
  const said = mark ? [{ text: `${mark}.`, cites: [] }] : [];
  const sentences: readonly Reason[] = [why, ...asks, ...renews, ...said];
  const costs = cost ? [`Cost over three years: ${sumInWords(cost)}.`] : [];
  return {
    title: `${number}. ${abbreviation} \u2013 ${when}`,
    spoken: `${number}. ${abbreviation} (${name}) \u2013 ${when}.`,
    sentences,
    cost: costs,
    lines: [
      ...sentences.map((sentence) => factLine(sentence, steps)),
      ...costs.map((words): Line => [words]),
    ],
  };
}

function besides({ instead: [other, ...after], aside }: Path): readonly Reason[] {
  return [
    ...(other ? [{ text: insteadInWords(other, after), cites: [] }] : []),
    ...(aside
      ? [
          {
            text: `The other side of Scrum: ${aside.certification.abbreviation}, ${aside.when}. ${aside.why.text}`,
            cites: aside.why.cites,
          },
        ]
      : []),
  ];
}

function insteadInWords({ abbreviation }: Certification, after: readonly Certification[]): string {
  const names = after.map((one) => one.abbreviation);
  if (names.length === 0) return `With ${abbreviation} instead: no further step to name now.`;
  return `With ${abbreviation} instead: then ${names.join(', then ')}.`;
}

function detailsSelect({ steps, instead, aside }: Path) {
  const all = [...steps.map(({ certification }) => certification), ...instead];
  const named = aside ? [...all, aside.certification] : all;
  const each = [...new Map(named.map((one) => [one.id, one])).values()];
  const options = each.map(({ id, abbreviation }) =>
    option(`Details of ${abbreviation}`, moreOption.details(id)),
  );
  return select('Details', MORE, { options });
}
