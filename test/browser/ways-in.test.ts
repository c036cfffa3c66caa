import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Hand, keyboard, mouse } from './support/hands.ts';
import { cutOff, seriousFaults } from './support/look.ts';
import {
  headingOf,
  newest,
  opens,
  picture,
  plain,
  playground,
  questionnaire,
  thread,
  withBrowser,
} from './support/playground.ts';

/** Every way to Certify but the command, as a person walks it. */

withBrowser();

const AIM = 'Which of these do you do, or want to do?';
/** Who weighs CSM against PSM I has said which role that is for. */
const HELD = 'Which certification do you hold already?';

const box = (page: Page, name: string) => page.getByRole('textbox', { name });
const modal = (page: Page) => page.getByRole('dialog');
const home = (page: Page) => page.getByRole('main', { name: 'Certify Home' });
const button = (where: Locator, name: string | RegExp) => where.getByRole('button', { name, exact: true });
const wordsOf = async (where: Locator) => plain(await where.innerText());

async function says(page: Page, hand: Hand, where: string, words: string): Promise<void> {
  await hand.type(box(page, where), words);
  await page.keyboard.press('Enter');
}

async function picks(page: Page, hand: Hand, certifications: readonly string[]): Promise<void> {
  await hand.press(modal(page).locator('summary'));
  for (const certification of certifications) {
    await hand.retype(modal(page).getByRole('searchbox'), certification);
    await hand.press(modal(page).getByRole('checkbox', { name: certification, exact: true }));
  }
}

describe.each([mouse, keyboard])('with $name', (hand) => {
  test('a mention, answered in its thread', async () => {
    const page = await opens(await playground());
    await says(page, hand, 'Message #agile', '@Certify CSM or PSM I?');
    await hand.press(page.getByRole('link', { name: '1 reply' }));
    await expect.poll(() => headingOf(questionnaire(page))).toBe('CSM and PSM I side by side');
    await hand.press(button(questionnaire(page), 'Help Me Choose Between These'));
    const launcher = thread(page).locator('article.ephemeral');
    await hand.press(button(launcher, 'Only I See It'));
    await expect.poll(() => headingOf(launcher)).toBe(HELD);
  });

  test('words alone, in one’s own conversation with it', async () => {
    const page = await opens(await playground());
    await hand.press(page.getByRole('link', { name: 'Certify', exact: true }));
    await says(page, hand, 'Message Certify', 'hello');
    await expect.poll(() => headingOf(newest(page))).toBe(AIM);
    await hand.press(button(newest(page), 'Tester'));
    await expect.poll(() => headingOf(newest(page))).not.toBe(AIM);
  });

  test('Home: begin, and back to it', async () => {
    const page = await opens(await playground());
    await hand.press(page.getByRole('link', { name: 'Certify Home' }));
    await hand.press(button(home(page), 'Find My Certification'));
    await expect.poll(() => wordsOf(home(page))).toContain('You began one today.');
    await hand.press(home(page).getByRole('link', { name: 'Open it' }));
    await expect.poll(() => headingOf(newest(page))).toBe(AIM);
  });

  test('Home: compare in a modal, and go on from there', async () => {
    const page = await opens(await playground());
    await hand.press(page.getByRole('link', { name: 'Certify Home' }));
    await hand.press(button(home(page), 'Compare'));
    await picks(page, hand, ['CSM \u2013 Certified ScrumMaster']);
    await hand.press(button(modal(page), 'Compare'));
    await expect.poll(() => wordsOf(modal(page))).toContain('Pick at least two.');
    await hand.retype(modal(page).getByRole('searchbox'), 'PSM I');
    await hand.press(modal(page).getByRole('checkbox', { name: /^PSM I \u2013/ }));
    await hand.press(button(modal(page), 'Compare'));
    await expect.poll(() => headingOf(modal(page).locator('.view'))).toBe('CSM and PSM I side by side');
    await hand.press(button(modal(page), 'Help Me Choose Between These'));
    await hand.press(modal(page).getByRole('link', { name: 'Open it' }));
    await page.keyboard.press('Escape');
    await expect.poll(() => headingOf(newest(page))).toBe(HELD);
  });

  test('Home: browse in a modal', async () => {
    const page = await opens(await playground());
    await hand.press(page.getByRole('link', { name: 'Certify Home' }));
    await hand.press(button(home(page), 'Browse'));
    await expect.poll(() => wordsOf(modal(page))).toContain('page 1 of');
    await hand.press(button(modal(page), 'Next'));
    await expect.poll(() => wordsOf(modal(page))).toContain('page 2 of');
    await hand.choose(button(modal(page), 'Show \u2026'), 'Scrum.org');
    await expect.poll(() => headingOf(modal(page).locator('.view'))).toBe('Scrum.org');
    await hand.press(button(modal(page), 'Details of PSM I'));
    await expect.poll(() => headingOf(modal(page).locator('.view'))).toContain('PSM I: ');
    await hand.press(modal(page).locator('footer').getByRole('button', { name: 'Close' }));
    await expect.poll(() => modal(page).count()).toBe(0);
  });

  test('the shortcuts: find mine, and compare what a message names', async () => {
    const page = await opens(await playground());
    await hand.choose(
      page.getByRole('main').locator('.composer').getByRole('button', { name: 'Shortcuts' }),
      'Find My Certification',
    );
    await expect.poll(() => wordsOf(modal(page))).toContain('Your first question is in our messages.');
    await hand.press(modal(page).locator('footer').getByRole('button', { name: 'Close' }));

    await says(page, hand, 'Message #agile', 'CSM, or rather PSM I');
    await hand.choose(newest(page).getByRole('button', { name: 'Shortcuts' }), 'Compare Certifications');
    await expect.poll(() => headingOf(newest(page))).toBe('CSM and PSM I side by side');
    await hand.press(button(newest(page), 'Close'));
    await expect.poll(() => wordsOf(newest(page))).toContain('or rather PSM I');

    await says(page, hand, 'Message #agile', 'nothing to compare');
    await expect.poll(() => wordsOf(newest(page))).toContain('nothing to compare');
    await hand.choose(newest(page).getByRole('button', { name: 'Shortcuts' }), 'Compare Certifications');
    await expect.poll(() => wordsOf(modal(page))).toContain('Pick two to four.');
  });
});

const SCREENS = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

describe.each(SCREENS)('$width px, $theme', ({ width, theme }) => {
  test('nothing is cut off, and axe finds nothing serious, on each way in', async () => {
    const page = await opens(await playground(), { width, theme });
    const looks = async (name: string) => {
      await picture(page, `${width}-${theme}-way-in-${name}`);
      expect(await cutOff(page), name).toEqual([]);
      expect(await seriousFaults(page), name).toEqual([]);
    };
    const goesTo = async (name: string | RegExp) => {
      if (width < 500) await page.getByRole('link', { name: 'All conversations' }).click();
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    };
    await page.getByRole('banner').waitFor();
    await says(page, mouse, 'Message #agile', '@Certify I\u2019m a tester, two years in. CTFL-AT or PSM I?');
    await page.getByRole('link', { name: '1 reply' }).click();
    await questionnaire(page).waitFor();
    await looks('mention');
    await page.goBack();
    await page.getByRole('main').locator('.composer').getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menu').waitFor();
    await looks('shortcuts');
    await page.getByRole('menuitem', { name: 'Find My Certification' }).click();
    await modal(page).getByRole('link', { name: 'Open it' }).waitFor();
    await looks('shortcut');
    await page.keyboard.press('Escape');
    await goesTo('Certify Home');
    await button(home(page), 'Browse').waitFor();
    await looks('home');
    await button(home(page), 'Find My Certification').click();
    await home(page).getByRole('link', { name: 'Open it' }).waitFor();
    await looks('home-begun');
    await button(home(page), 'Browse').click();
    await button(modal(page), 'Next').waitFor();
    await looks('browse');
    await modal(page)
      .getByRole('button', { name: /^Details of / })
      .first()
      .click();
    await expect.poll(() => headingOf(modal(page).locator('.view'))).toContain(': ');
    await looks('details');
    await page.keyboard.press('Escape');
    await button(home(page), 'Compare').click();
    await modal(page).locator('summary').click();
    await looks('pick-to-compare');
    await modal(page).getByRole('searchbox').fill('scrummaster');
    for (const at of [0, 1]) await modal(page).getByRole('checkbox').nth(at).click();
    await button(modal(page), 'Compare').click();
    await expect.poll(() => headingOf(modal(page).locator('.view'))).toContain('side by side');
    await looks('compared');
    await page.keyboard.press('Escape');
    // Something new stands there by now, which its link says.
    await goesTo(/^Certify new messages/);
    await says(
      page,
      mouse,
      'Message Certify',
      'I\u2019m a project manager with a PMP and no budget for a class',
    );
    await expect.poll(() => newest(page).getByRole('button').count()).toBeGreaterThan(3);
    await looks('message');
  });
});
