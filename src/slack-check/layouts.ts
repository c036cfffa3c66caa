import type { View as SlackView } from '@slack/types';
import { draw } from '../cards/draw.ts';
import { drawHome } from '../cards/home.ts';
import { drawModal } from '../cards/modals.ts';
import {
  drawRemindForm,
  drawShareForm,
  drawShareResult,
  type PersonRefused,
  type ShareResult,
} from '../cards/share-modal.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { homeView } from '../conversation/home-view.ts';
import type { Parts } from '../conversation/parts.ts';
import { daysAfter, FORMS, reminderView, shareForm, USUAL_DAYS } from '../conversation/sharing-views.ts';
import type { State } from '../conversation/state.ts';
import type { FactsView, NoticeView, RefusedBecause, Remembered } from '../conversation/view.ts';
import { LINK, OWNER } from '../playground/gallery-cases.ts';
import { type GalleryView, galleryViews } from '../playground/gallery-views.ts';

/** Something that Certify may send to Slack, as `blocks.validate` takes it. */
export interface Layout {
  /** As the gallery calls it. */
  readonly name: string;
  readonly drawnAs: 'rich' | 'classic' | 'rich and classic' | 'modal' | 'Home';
  readonly payload: { readonly message: MessageBlocks } | { readonly view: SlackView };
}

interface MessageBlocks {
  readonly blocks: readonly { readonly type: string }[];
}

/**
 * Everything that Certify draws: each view of the gallery in both layouts, once where they are the same, and what the
 * gallery does not show, the modals and Home. `today` is `YYYY-MM-DD`.
 */
export function everyLayout(catalog: Catalog, today: string): readonly Layout[] {
  const parts: Parts = { catalog, today };
  const views = galleryViews(catalog, today);
  return [
    ...views.flatMap(messages),
    ...views.flatMap(modals),
    ...shareModals(views, parts),
    ...homes(parts),
  ];
}

function messages({ title: name, view }: GalleryView): Layout[] {
  const [rich, classic] = (['rich', 'classic'] as const).map((layout) => draw(view, layout).blocks);
  const of = (drawnAs: Layout['drawnAs'], blocks: MessageBlocks['blocks'] = []): Layout => ({
    name,
    drawnAs,
    payload: { message: { blocks } },
  });
  return JSON.stringify(rich) === JSON.stringify(classic)
    ? [of('rich and classic', rich)]
    : [of('rich', rich), of('classic', classic)];
}

const modal = (name: string, view: SlackView): Layout => ({ name, drawnAs: 'modal', payload: { view } });

/** What is also shown in a modal, to people who come by a shortcut or from Home. */
const IN_MODALS: Record<(FactsView | NoticeView)['kind'], true> = {
  notice: true,
  details: true,
  comparison: true,
  'compare-which': true,
  role: true,
  list: true,
  way: true,
  nearest: true,
};

function modals({ title, view }: GalleryView): Layout[] {
  return isInModals(view) ? [modal(title, drawModal(view))] : [];
}

const isInModals = (view: GalleryView['view']): view is FactsView | NoticeView => view.kind in IN_MODALS;

/** The forms with which a result is taken to somebody, empty and full, for a result of each kind; and what comes of them. */
function shareModals(views: readonly GalleryView[], parts: Parts): Layout[] {
  const forms = firstOfEachKind(views).flatMap(([kind, state]) =>
    FORMS.flatMap((form) => {
      const full = { ticked: state.order, note: 'n'.repeat(500) };
      return [
        modal(`Form for ${form}: ${kind}`, drawShareForm(shareForm(form, state, EMPTY, parts))),
        modal(`Form for ${form}, filled: ${kind}`, drawShareForm(shareForm(form, state, full, parts, true))),
      ];
    }),
  );
  const reminders = firstOfEachKind(views).map(([kind, state]) => {
    const day = daysAfter(parts.today, USUAL_DAYS);
    const form = drawRemindForm(state, reminderView(state, { is: 'due' }, parts), day);
    return modal(`Form for a reminder: ${kind}`, form);
  });
  const results = Object.values(RESULTS)
    .flat()
    .map((result) => {
      const what = result.is === 'reminder-set' ? 'remind' : 'manager';
      const why = 'because' in result ? `, ${result.because}` : '';
      return modal(`What came of it: ${result.is}${why}`, drawShareResult(what, result));
    });
  return [...forms, ...reminders, ...results];
}

const EMPTY = { ticked: [], note: '' };

function firstOfEachKind(views: readonly GalleryView[]): [kind: string, state: State][] {
  const states = new Map<string, State>();
  for (const { view } of views) {
    if (view.kind !== 'outcome') continue;
    const { kind } = view.recommendation.outcome;
    if (!states.has(kind)) states.set(kind, view.state);
  }
  return [...states];
}

const REFUSED: Record<PersonRefused | RefusedBecause, true> = {
  deactivated: true,
  'an-app': true,
  unreachable: true,
  'messages-closed': true,
  'not-invited': true,
  'cannot-post-here': true,
  archived: true,
  'read-only': true,
};

const RESULTS: { readonly [Is in ShareResult['is']]: readonly Extract<ShareResult, { is: Is }>[] } = {
  'under-way': [{ is: 'under-way' }],
  sent: [{ is: 'sent', to: OWNER, link: LINK }],
  refused: (Object.keys(REFUSED) as (keyof typeof REFUSED)[]).map((because) => ({ is: 'refused', because })),
  unsure: [{ is: 'unsure' }],
  'reminder-set': [{ is: 'reminder-set', on: '2026-12-13', link: LINK }],
  failed: [
    {
      is: 'failed',
      notice: { about: 'failed', cause: 'rate-limited', after: 'chosen', retryAfterSeconds: 9 },
    },
  ],
};

function homes(parts: Parts): Layout[] {
  const day = parts.today;
  const remembered: Readonly<Record<string, Remembered & { readonly closed?: boolean }>> = {
    'for the first time': { begun: null, kept: null },
    'after one was begun': { begun: { day, link: LINK }, kept: null },
    'after one was begun and one kept': { begun: { day }, kept: { day, link: LINK } },
    'where messages are closed': { begun: null, kept: null, closed: true },
  };
  return Object.entries(remembered).map(([when, { closed, ...kept }]) => ({
    name: `Home: ${when}`,
    drawnAs: 'Home',
    payload: { view: drawHome(homeView(parts, '1.0.0', kept, closed)) },
  }));
}
