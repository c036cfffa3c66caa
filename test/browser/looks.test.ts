import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cutOff, seriousFaults } from './support/look.ts';
import {
  answersAll,
  headingOf,
  opens,
  picture,
  playground,
  questionnaire,
  thread,
  types,
  withBrowser,
} from './support/playground.ts';

/** What a newcomer sees, step by step, in every size and colour; the pictures are kept for people to look at. */

withBrowser();

const SCREENS = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

describe.each(SCREENS)('$width px, $theme', ({ width, theme }) => {
  test('nothing is cut off, and axe finds nothing serious, from the first look to the result', async () => {
    const page = await opens(await playground(), { width, theme });
    let step = 0;
    const looks = async (name: string) => {
      step += 1;
      await picture(page, `${width}-${theme}-${String(step).padStart(2, '0')}-${name}`);
      expect(await cutOff(page), name).toEqual([]);
      expect(await seriousFaults(page), name).toEqual([]);
    };
    const result = questionnaire(page);
    const button = (name: string | RegExp) => result.getByRole('button', { name });
    const turnsInto = (heading: RegExp) => expect.poll(() => headingOf(result)).toMatch(heading);

    await page.getByRole('banner').waitFor();
    await looks('first-look');
    await page.getByRole('main').getByRole('textbox').fill('/');
    await looks('command-menu');
    await types(page, '/certify');
    await page.getByRole('button', { name: 'In a Thread Here' }).waitFor();
    await looks('launcher');
    await page.getByRole('button', { name: 'In a Thread Here' }).click();
    await page.getByRole('link', { name: 'Open it' }).waitFor();
    await looks('channel');
    await page.getByRole('link', { name: 'Open it' }).click();
    await turnsInto(/^Which of these do/);
    await looks('first-question');
    await button('Scrum Master or Team Lead').click();
    await turnsInto(/^How is work/);
    await looks('second-question');
    await button('More actions').click();
    await page.getByRole('menu').waitFor();
    await looks('menu-of-a-question');
    await page.getByRole('menuitem', { name: 'Change an Answer' }).click();
    await turnsInto(/^Which answer/);
    await looks('answers');
    await button('Keep My Answers').click();
    await turnsInto(/^How is work/);
    await answersAll(page);
    await looks('result');
    await toTheEnd(page);
    await looks('result-end');
    await button('More').click();
    await page.getByRole('menu').waitFor();
    await looks('more');
    await page.keyboard.press('Escape');
    await button('Compare').click();
    const look = thread(page).locator('article.ephemeral').last();
    await expect.poll(() => headingOf(look)).toMatch(/side by side/);
    await looks('comparison');
    await look.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => look.count()).toBe(0);
    await button(/^Details of /)
      .first()
      .click();
    await expect.poll(() => headingOf(look)).toMatch(/:/);
    await looks('details');
    await look.getByRole('button', { name: 'Close' }).click();
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Start Over' }).click();
    await turnsInto(/^Start over/);
    await looks('start-over');
    await button('Start Over').click();
    await turnsInto(/^Which of these do/);
  });

  test('the drawer for developers, a stranger’s tap, and an app that is down', async () => {
    const running = await playground();
    const ana = await opens(running, { width, theme });
    const page = await opens(running, { width, theme, as: 'ben' });
    const looks = async (name: string) => {
      await picture(page, `${width}-${theme}-${name}`);
      expect(await cutOff(page), name).toEqual([]);
      expect(await seriousFaults(page), name).toEqual([]);
    };
    await types(ana, '/certify here');
    await page.getByRole('link', { name: '1 reply' }).click();
    await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
    await thread(page).getByRole('button', { name: 'Find My Certification' }).waitFor();
    await looks('stranger');
    await page.getByRole('button', { name: 'Developer', exact: true }).click();
    const tab = (name: string) => page.getByRole('tab', { name });
    await page.getByRole('tabpanel').locator('summary').first().click();
    await looks('requests');
    await tab('Trouble').click();
    await page.getByRole('checkbox', { name: /App is down/ }).click();
    await expect.poll(() => page.getByRole('banner').innerText()).toContain('is not running');
    await looks('trouble');
    await tab('Log').click();
    await looks('log');
    await page.getByRole('button', { name: 'Close the developer drawer' }).click();
    await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
    await expect
      .poll(() => questionnaire(page).getByRole('status').innerText())
      .toContain('did not take this');
    await looks('not-taken');
    await questionnaire(page).hover();
    await questionnaire(page).getByRole('button', { name: 'Inspect' }).click();
    await looks('inspect');
  });
});

const toTheEnd = (page: Page) =>
  thread(page)
    .getByRole('log')
    .evaluate((list) => list.scrollTo(0, list.scrollHeight));
