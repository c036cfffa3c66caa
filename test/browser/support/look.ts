import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Rules that the renderer of the blocks breaks by itself: it gives the same id to every message it draws, and uses
 * action ids, which are unique in a message only, as ids of buttons.
 */
const RENDERERS_OWN = ['duplicate-id', 'duplicate-id-active', 'duplicate-id-aria'];

/** What axe finds serious or critical, each kind of fault once, with one place where it is. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (own) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      rules: Object.fromEntries(own.map((rule) => [rule, { enabled: false }])),
    });
    // Ninety times the same fault is one fault.
    const faults: [string, string][] = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map((node): [string, string] => [`${id}: ${node.failureSummary}`, String(node.target)]),
      );
    return [...new Map(faults)].map(([what, where]) => `${what} at ${where}`);
  }, RENDERERS_OWN);
}

/**
 * What is wider than the place it has, each as a short description: nothing on the page may have to be scrolled
 * sideways but what is made for it.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrollsSideways = (element: Element) =>
      element.closest('.slack_blocks_to_jsx__carousel_track, .drawn.table, pre, textarea, .unseen') !== null;
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter((element) => getComputedStyle(element).display !== 'inline' && !scrollsSideways(element))
      .filter((element) => element.querySelector('.slack_blocks_to_jsx__carousel_track') === null)
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`);
  });
}
