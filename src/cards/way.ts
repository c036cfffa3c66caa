import type { ActionsBlockElement } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { WayView } from '../conversation/view.ts';
import type { Reason, Way, WayStep } from '../recommendation/index.ts';
import { ASK_PICK, askFor } from './actions.ts';
import { offered } from './certification-list.ts';
import { factLine } from './citation.ts';
import { bulletList, context, header, type Layout, type Line, option, section, select } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';

const WHICH = 'What comes after which one?';
const PICK = 'Pick one, and we say what comes after it and what that asks for.';

/** What comes after a certification, or leads to one, level by level, with what each asks for. */
export function drawWay(view: WayView, layout: Layout): Message {
  return view.way ? drawLevels(view.way, view, layout) : drawWhich(view);
}

function drawWhich(view: WayView): Message {
  const { option_groups, leftOut } = offered(view.groups, (id) => askFor.path(id, null));
  return {
    text: [WHICH, PICK, leftOut].filter(Boolean).join('\n'),
    blocks: [
      header(WHICH),
      section(PICK),
      ...context(leftOut),
      ...factsControls(view, [select('Pick from the List', ASK_PICK, { option_groups })]),
    ],
  };
}

function drawLevels(way: Way, view: WayView, layout: Layout): Message {
  const title = titleOf(way);
  const lead = [...retiredIn(way), leadOf(way)].filter(Boolean);
  const stages = worthShowing(way).map((level, at) =>
    stageOf(level, at + 1, at === 0 && startsAtTheBottom(way)),
  );
  return {
    text: spoken([title, ...lead, ...stages.flatMap(({ aloud }) => aloud)]),
    blocks: [
      header(title),
      ...lead.map((words) => section(escaped(words))),
      ...stages.flatMap(({ title: name, lines }) =>
        lines.length > 0 ? bulletList(name, lines, layout) : [section(bold(name))],
      ),
      ...factsControls(view, detailsSelect(way)),
    ],
  };
}

/** One level of the way, as it is shown and as it is read aloud. */
interface Stage {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly aloud: readonly string[];
}

/** A level with one certification is named after it; of several, each has a line. */
function stageOf(level: Way['levels'][number], number: number, isFirst: boolean): Stage {
  const [only, ...others] = level;
  if (others.length === 0) {
    const { abbreviation, name } = only.certification;
    return {
      title: `${number}. ${abbreviation} \u2013 ${name}`,
      lines: saidOf(only, isFirst).map((one) => factLine(one, [only])),
      aloud: [aloudOf(`${number}.`, only, isFirst)],
    };
  }
  return {
    title: `${number}. One of these`,
    lines: level.map((step) => inOneLine(step, isFirst)),
    aloud: level.map((step, at) => aloudOf(at === 0 ? `${number}. One of these:` : 'Or', step, isFirst)),
  };
}

function inOneLine(step: WayStep, isFirst: boolean): Line {
  const { abbreviation, name } = step.certification;
  const said = saidOf(step, isFirst).flatMap((one): Line => [' ', ...factLine(one, [step])]);
  return [{ bold: abbreviation }, ` \u2013 ${name}.`, ...said];
}

function aloudOf(before: string, step: WayStep, isFirst: boolean): string {
  const { abbreviation, name } = step.certification;
  const said = saidOf(step, isFirst).map(({ text }) => text);
  return [before, `${abbreviation} (${name}).`, ...said].join(' ');
}

/** Whether the first of its levels has nothing before it. */
const startsAtTheBottom = ({ kind }: Way) => kind === 'to' || kind === 'apart';

/** One that nothing comes before and that asks for nothing is no way. */
function worthShowing(way: Way): Way['levels'] {
  const [only, ...more] = way.levels;
  const isWay = more.length > 0 || !startsAtTheBottom(way) || only?.some(({ asks }) => asks.length > 0);
  return isWay ? way.levels : [];
}

function titleOf(way: Way): string {
  switch (way.kind) {
    case 'after':
      return `What comes after ${way.from.abbreviation}?`;
    case 'to':
      return `What leads to ${way.to.abbreviation}?`;
    case 'between':
    case 'apart':
      return `From ${way.from.abbreviation} to ${way.to.abbreviation}`;
    default:
      return way satisfies never;
  }
}

function leadOf(way: Way): string {
  switch (way.kind) {
    case 'after':
      return way.levels.length > 0 ? '' : nothingAfter(way.from);
    case 'to':
      return way.levels.length > 1
        ? ''
        : `As far as we know, no badge has to come before ${way.to.abbreviation}.`;
    case 'between':
      return '';
    case 'apart': {
      const [from, to] = [way.from.abbreviation, way.to.abbreviation];
      const why = way.isOtherWayRound
        ? `It is the other way round: ${to} comes before ${from}.`
        : `${from} does not lead to ${to}: they are on different ladders.`;
      return way.levels.length > 1
        ? `${why} What leads to ${to}:`
        : `${why} No badge has to come before ${to}.`;
    }
    default:
      return way satisfies never;
  }
}

function nothingAfter({ abbreviation, track }: Certification): string {
  return track === 'safe'
    ? `In SAFe each badge is made for one seat: none has to come after ${abbreviation}.`
    : `We know of nothing that builds on ${abbreviation}.`;
}

function retiredIn(way: Way): readonly string[] {
  const named = [...('from' in way ? [way.from] : []), ...('to' in way ? [way.to] : [])];
  return named
    .filter(({ retired }) => retired)
    .map(({ abbreviation }) => `${abbreviation} is no longer awarded.`);
}

/** What a step asks for, and of one that asks for no badge before it, how it follows. */
function saidOf({ asks, badge, certification: { issuer } }: WayStep, isFirst: boolean): readonly Reason[] {
  if (isFirst || badge === 'asked-for') return asks;
  const text =
    badge === 'not-asked-for'
      ? `The next level of ${issuer.name}; no badge is asked for first.`
      : `The next level of ${issuer.name}; whether a badge is asked for first is not known.`;
  return [...asks, { text, cites: [] }];
}

function detailsSelect(way: Way): ActionsBlockElement[] {
  const named = [
    ...('from' in way ? [way.from] : []),
    ...way.levels.flatMap((level) => level.map(({ certification }) => certification)),
  ];
  const options = [...new Map(named.map((one) => [one.id, one])).values()].map(({ id, abbreviation }) =>
    option(`Details of ${abbreviation}`, askFor.details(id)),
  );
  return [select('Details', ASK_PICK, { options })];
}
