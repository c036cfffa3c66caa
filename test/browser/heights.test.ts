import { expect, test } from 'vitest';
import { opens, playground, withBrowser } from './support/playground.ts';

withBrowser();

/**
 * The ten results that people come to most often, most often first: those of the 244 readings of 122 cases that are
 * kept in test/people/taps.json.
 */
const COMMONEST = [
  'a pair, close call (PSM I, CSM). New to Scrum',
  'a pair, tie (CSM, PSM I). New to Scrum',
  'one, likely (PMP). Has led projects',
  'a pair, close call (CSM, PSM I). New to Scrum',
  'one, likely (PMI-ACP). Has worked on agile teams',
  'a pair, close call (PSPO I, CSPO). Product Owner',
  'one, likely (ICP-ACC). Coaches teams',
  'a pair, tie (PSM I, CSM). Developer',
  'keep or let lapse. Scrum Master',
  'one, clear (SA). Manager',
];

/** Pixels that each result of the gallery takes: up to the end of the next step's button, and as a whole. */
async function heights(layout: 'rich' | 'classic', width: 'phone' | 'desktop') {
  const page = await opens(await playground(), {
    width: width === 'phone' ? 390 : 1280,
    path: `/gallery?layout=${layout}&width=${width}`,
  });
  await page.locator('.exhibit').first().waitFor();
  const results = await page.locator('.exhibit[id^="outcome-"]').evaluateAll((exhibits) =>
    exhibits.map((exhibit) => {
      const message = exhibit.querySelector('.message')?.getBoundingClientRect();
      const next = exhibit.querySelector('.control.primary')?.getBoundingClientRect();
      const title = exhibit.querySelector('h2, h3')?.textContent ?? exhibit.textContent ?? '';
      if (!message || !next) throw new Error(`no message or no next step in ${title}`);
      return {
        title: title.replace(/^Outcome: /, ''),
        next: Math.round(next.bottom - message.top),
        whole: Math.round(message.height),
      };
    }),
  );
  expect(results.length).toBeGreaterThan(30);
  return results;
}

type Height = Awaited<ReturnType<typeof heights>>[number];
const higher = (results: readonly Height[], than: { readonly next: number; readonly whole: number }) =>
  results.filter(({ next, whole }) => next > than.next || whole > than.whole);

test.each(['rich', 'classic'] as const)(
  'on a phone the result and its next step fit one screen: %s',
  async (layout) => {
    const results = await heights(layout, 'phone');
    const commonest = COMMONEST.map((start) => {
      const found = results.find(({ title }) => title.startsWith(start));
      if (!found) throw new Error(`the gallery has no "${start}"`);
      return found;
    });
    expect(higher(commonest, { next: 700, whole: 1300 })).toEqual([]);
    expect(higher(results, { next: 800, whole: 1300 })).toEqual([]);
  },
);

test.each(['rich', 'classic'] as const)('on a desktop the whole message fits: %s', async (layout) => {
  expect(higher(await heights(layout, 'desktop'), { next: 800, whole: 950 })).toEqual([]);
});
