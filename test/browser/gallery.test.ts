import { expect, test } from 'vitest';
import { cutOff, seriousFaults } from './support/look.ts';
import { opens, picture, playground, withBrowser } from './support/playground.ts';

withBrowser();

/** A text as it can be looked for among the words of a page. */
const squeezed = (text: string) => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

test('the gallery shows every view, both ways, with what notifications and screen readers have of it', async () => {
  const running = await playground();
  const page = await opens(running, { path: '/gallery' });
  const entries = await (await fetch(`${running.url}/playground/gallery`)).json();
  const exhibits = page.locator('.exhibit');
  await expect.poll(() => exhibits.count()).toBe(entries.length);
  await page.getByRole('checkbox', { name: 'All at once' }).check();
  expect(await page.locator('.frame').count()).toBe(4 * entries.length);
  const shown = (await exhibits.allInnerTexts()).map(squeezed);
  for (const [index, { title, rich }] of entries.entries()) {
    expect(shown[index]).toContain(title);
    expect(shown[index]).toContain(squeezed(rich.text));
  }
  expect(await page.locator('.not-drawn').allInnerTexts()).toEqual([]);
});

test.each([
  ['rich', 'desktop', 'light'],
  ['rich', 'phone', 'dark'],
  ['classic', 'desktop', 'dark'],
  ['classic', 'phone', 'light'],
] as const)('%s, %s, %s: nothing is cut off, and axe finds nothing serious', async (layout, width, theme) => {
  const page = await opens(await playground(), {
    width: width === 'phone' ? 390 : 1280,
    theme,
    path: `/gallery?layout=${layout}&width=${width}`,
  });
  await page.locator('.exhibit').first().waitFor();
  expect(await cutOff(page)).toEqual([]);
  expect(await seriousFaults(page)).toEqual([]);
  await picture(page, `gallery-${layout}-${width}-${theme}`);
});

test('a link to one view leads there', async () => {
  const page = await opens(await playground(), { path: '/gallery#help-what-can-be-typed' });
  await page.locator('.exhibit').first().waitFor();
  const ids = await page.locator('.exhibit').evaluateAll((all) => all.map(({ id }) => id));
  const [last] = ids.slice(-1);
  await page.goto(page.url().replace(/#.*/, `#${last}`));
  await page.reload();
  await expect
    .poll(() => page.locator(`#${last}`).evaluate((element) => element.getBoundingClientRect().top))
    .toBeLessThan(700);
});
