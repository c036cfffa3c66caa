import type { ActionsBlockElement } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { WayView } from '../conversation/view.ts';
import type { Way, WayStep } from '../recommendation/index.ts';
import { ASK_PICK, askFor } from './actions.ts';
import { offered } from './certification-list.ts';
import { factLine } from './citation.ts';
import { bulletList, context, header, type Layout, type Line, option, section, select } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
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
  const levels = worthShowing(way).map((level, at) => ({
    title: level.length > 1 ? `Step ${at + 1}, one of these` : `Step ${at + 1}`,
    steps: level.map((step) => ({ step, isFirst: at === 0 && startsAtTheBottom(way) })),
  }));
  return {
    text: spoken([
      title,
      ...lead,
      ...levels.flatMap(({ title: name, steps }) =>
        steps.map(({ step, isFirst }) =>
          [`${name}: ${nameOf(step)}.`, ...asked(step), besides(step, isFirst)].filter(Boolean).join(' '),
        ),
      ),
    ]),
    blocks: [
      header(title),
      ...lead.map((words) => section(escaped(words))),
      ...levels.flatMap(({ title: name, steps }) =>
        bulletList(
          name,
          steps.map(({ step, isFirst }) => stepLine(step, isFirst)),
          layout,
        ),
      ),
      ...factsControls(view, detailsSelect(way)),
    ],
  };
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

const nameOf = ({ certification: { abbreviation, name } }: WayStep) => `${abbreviation} (${name})`;
const asked = ({ asks }: WayStep) => asks.map(({ text }) => text);

/** What there is to say of a step that asks for no badge before it. */
function besides({ badge, certification: { issuer } }: WayStep, isFirst: boolean): string {
  if (isFirst || badge === 'asked-for') return '';
  return badge === 'not-asked-for'
    ? `The next level of ${issuer.name}; no badge is asked for first.`
    : `The next level of ${issuer.name}; whether a badge is asked for first is not known.`;
}

function stepLine(step: WayStep, isFirst: boolean): Line {
  const { abbreviation, name } = step.certification;
  const shown = [{ certification: step.certification }];
  const more = besides(step, isFirst);
  return [
    { bold: abbreviation },
    ` \u2013 ${name}`,
    ...step.asks.flatMap((ask) => ['. ', ...factLine({ ...ask, text: ask.text.replace(/\.$/, '') }, shown)]),
    ...(more ? [`. ${more}`] : ['.']),
  ];
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
