import { describe, expect, test } from 'vitest';
import { galleryViews } from '../../src/playground/gallery-views.ts';
import { checkMessage, checkView, refusalsOf } from '../../src/playground/workspace/block-kit.ts';
import type { Json } from '../../src/playground/workspace/world.ts';
import { everyLayout } from '../../src/slack-check/layouts.ts';
import { catalog } from '../support/catalog.ts';

const TODAY = '2026-11-24';
const layouts = everyLayout(catalog, TODAY);

describe('what is sent to Slack to be checked', () => {
  test('is every view of the gallery, in both layouts', () => {
    for (const { title } of galleryViews(catalog, TODAY)) {
      const drawnAs = layouts
        .filter(({ name, payload }) => name === title && 'message' in payload)
        .map((layout) => layout.drawnAs);
      expect([['rich and classic'], ['rich', 'classic']], title).toContainEqual(drawnAs);
    }
  });

  test('is each kind of modal, by what Slack calls it when it is sent off, and Home', () => {
    const views = layouts.flatMap(({ payload }) => ('view' in payload ? [payload.view] : []));
    const callbacks = new Set(views.map((view) => view.callback_id ?? view.type));
    expect([...callbacks].sort()).toEqual([
      'compare',
      'home',
      'modal',
      'share-channel',
      'share-email',
      'share-manager',
      'share-remind',
    ]);
  });

  test('has no two that are alike in name and layout, so that a refusal names one', () => {
    const names = layouts.map(({ name, drawnAs }) => `${name} (${drawnAs})`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('is nothing that the test workspace would refuse', () => {
    const refused = layouts.flatMap(({ name, drawnAs, payload }) => {
      const faults =
        'message' in payload
          ? checkMessage({ blocks: payload.message.blocks })
          : checkView({ ...payload.view } as Json);
      return refusalsOf(faults).map(({ pointer, says }) => `${name} (${drawnAs}) ${pointer}: ${says}`);
    });
    expect(refused).toEqual([]);
  });
});
