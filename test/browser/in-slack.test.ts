import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readManifest, startCertify } from '../../src/playground/certify-app.ts';
import { catalog } from '../support/catalog.ts';
import {
  answersAll,
  goesTo,
  headingOf,
  newest,
  opens,
  playground,
  questionnaire,
  startsHere,
  thread,
  types,
  withBrowser,
} from './support/playground.ts';

/** The page shows what Slack would show. */

withBrowser();

const messages = (page: Page) => page.getByRole('main').getByRole('article');

async function turnsOn(page: Page, trouble: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await page.getByRole('tab', { name: 'Trouble' }).click();
  await page.getByRole('checkbox', { name: trouble }).click();
  await page.getByRole('button', { name: 'Close the developer drawer' }).click();
}

test('what only Ana may see, Ben does not', async () => {
  const running = await playground();
  const ana = await opens(running);
  const ben = await opens(running, { as: 'ben' });
  await types(ana, '/certify');
  await expect
    .poll(() => messages(ana).allInnerTexts())
    .toEqual([expect.stringContaining('Only visible to you')]);
  await types(ben, 'hello');
  await expect.poll(() => messages(ben).allInnerTexts()).toEqual([expect.stringContaining('hello')]);
  await expect.poll(() => messages(ana).count()).toBe(2);
});

test('the questions stand in the thread, and the channel only says that there are replies', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  expect(await thread(page).getByRole('article').count()).toBe(2);
  expect(await messages(page).count()).toBe(1);
  expect(await messages(page).innerText()).toMatch(/finding out.*1 reply/s);
});

test('an answer replaces the question in place', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  const before = await questionnaire(page).getAttribute('aria-label');
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => headingOf(questionnaire(page))).not.toMatch(/^Which of these do/);
  expect(await thread(page).getByRole('article').count()).toBe(2);
  expect(await questionnaire(page).getAttribute('aria-label')).toBe(before);
});

test('where Slack refuses the new blocks, the result comes in classic ones and says the same', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await turnsOn(page, /Refuse new blocks/);
  await answersAll(page);
  const result = questionnaire(page);
  expect(await page.locator('.carousel').count()).toBe(0);
  expect(await result.getByRole('button', { name: /^Details of / }).count()).toBe(3);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await page.getByRole('tab', { name: 'Log' }).click();
  expect(await page.getByRole('tabpanel').innerText()).toContain('carousel is refused here by a switch');
});

test('in what Slack takes, the result is a carousel of cards', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await answersAll(page);
  expect(await questionnaire(page).locator('.carousel .slack_blocks_to_jsx__card').count()).toBe(3);
});

test('an app that is restarted between all taps loses nothing', async () => {
  const page = await opens(await playground());
  await turnsOn(page, /Restart between taps/);
  await startsHere(page);
  await answersAll(page);
  await questionnaire(page).getByRole('button', { name: 'Compare' }).click();
  await expect
    .poll(() => headingOf(thread(page).locator('article.ephemeral').last()))
    .toContain('side by side');
});

test('a reload keeps place and conversation, and loses what only one person saw', async () => {
  const page = await opens(await playground());
  await types(page, '/certify');
  await expect.poll(() => messages(page).count()).toBe(1);
  await startsHere(page);
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => headingOf(questionnaire(page))).not.toMatch(/^Which of these do/);
  const asked = await headingOf(questionnaire(page));
  await page.reload();
  await expect.poll(() => headingOf(questionnaire(page))).toBe(asked);
  await expect.poll(() => messages(page).allInnerTexts()).toEqual([expect.stringContaining('1 reply')]);
});

test('in a channel Certify was not invited to, it asks in private and says why; what is kept is marked as new', async () => {
  const page = await opens(await playground());
  await goesTo(page, 'leads (private)');
  await types(page, '/certify here');
  await expect.poll(() => messages(page).innerText()).toContain('Certify is not in this channel');
  await newest(page).getByRole('button', { name: 'Keep It in Our Messages' }).click();
  await page.getByRole('link', { name: 'Certify new messages' }).waitFor();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect.poll(() => headingOf(newest(page))).toMatch(/^Which of these do/);
  expect(await newest(page).innerText()).toMatch(/[A-Z]\w+day, [A-Z]\w+ \d+/);
  expect(await page.getByRole('link', { name: 'Certify new messages' }).count()).toBe(0);
});

test('Ben does not see Ana’s conversation with Certify when one becomes Ben', async () => {
  const page = await opens(await playground());
  await goesTo(page, 'Certify');
  await types(page, '/certify');
  await expect.poll(() => headingOf(newest(page))).toMatch(/^Which of these do/);
  await page.getByText('Ben', { exact: true }).first().click();
  await expect.poll(() => page.getByRole('radio', { name: 'Ben' }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('main').getByRole('heading').first().innerText()).toBe('#agile');
  expect(await page.getByText('Which of these do').count()).toBe(0);
});

test('a tap that the app does not take is marked, and works once the app is back', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await turnsOn(page, /App is down/);
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => questionnaire(page).getByRole('status').innerText()).toContain('did not take this');
  await turnsOn(page, /App is down/);
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => headingOf(questionnaire(page))).not.toMatch(/^Which of these do/);
  await expect.poll(() => questionnaire(page).getByRole('status').innerText()).toBe('');
});

test('a command that the app does not take stays in the message box', async () => {
  const page = await opens(await playground());
  await turnsOn(page, /App is down/);
  await types(page, '/certify CSM');
  const box = page.getByRole('main').getByRole('textbox');
  await expect
    .poll(() => page.getByRole('main').getByRole('status').last().innerText())
    .toContain('could not be reached');
  expect(await box.inputValue()).toBe('/certify CSM');
});

test('while Slack is slow, the tap says that it is being sent', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await turnsOn(page, /^Slow/);
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => questionnaire(page).getByRole('status').innerText()).toBe('Sending…');
  await expect
    .poll(() => headingOf(questionnaire(page)), { timeout: 8000 })
    .not.toMatch(/^Which of these do/);
});

test('when Slack asks for a pause, a tap waits a moment, and a command is told how long', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await turnsOn(page, /^429/);
  await questionnaire(page).getByRole('button', { name: 'Project or Program Manager' }).click();
  await expect.poll(() => headingOf(questionnaire(page))).not.toMatch(/^Which of these do/);
  await types(page, '/certify here');
  await expect.poll(() => messages(page).last().innerText()).toContain('again in 30 seconds');
});

test('commands are refused in a thread and when nobody knows them, with Slack’s reasons', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  const reply = thread(page).getByRole('textbox');
  await reply.fill('/certify');
  await reply.press('Enter');
  await expect.poll(() => thread(page).innerText()).toContain('Slack takes no commands inside a thread');
  await types(page, '/deploy');
  await expect.poll(() => page.getByRole('main').innerText()).toContain('This is not a valid command');
});

test('the menus of the message box offer commands and people', async () => {
  const page = await opens(await playground());
  const box = page.getByRole('main').getByRole('textbox');
  const offered = () => page.getByRole('option').allInnerTexts();
  await box.pressSequentially('/cert');
  expect(await offered()).toHaveLength(6);
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await box.press('Enter');
  // The first is the command alone, what follows is one of its examples.
  expect(await box.inputValue()).toMatch(/^\/certify \w/);
  await box.fill('');
  await box.pressSequentially('over to @B');
  expect(await offered()).toEqual(['@Ben']);
  await page.getByRole('option').click();
  await box.pressSequentially('& <!channel>');
  await box.press('Enter');
  await expect.poll(() => messages(page).count()).toBe(1);
  expect(await messages(page).locator('.slack_user').innerText()).toBe('@Ben');
  expect(await messages(page).locator('.slack_broadcast').count()).toBe(0);
});

test('the drawer shows what went over the wire, how large it was, and what a message is made of', async () => {
  const page = await opens(await playground());
  await startsHere(page);
  await answersAll(page);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  const rows = page.getByRole('tabpanel').locator('summary');
  await expect
    .poll(() => rows.filter({ hasText: 'response_url' }).first().innerText())
    .toMatch(/app → Slack\s+response_url\s+200\s+\d+ ms\s+\d+ blocks, [\d,]+ characters/);
  await rows.filter({ hasText: 'response_url' }).first().click();
  expect(await page.getByRole('tabpanel').locator('pre').first().innerText()).toContain(
    '"replace_original": true',
  );
  await questionnaire(page).hover();
  await questionnaire(page).getByRole('button', { name: 'Inspect' }).click();
  const panel = await page.getByRole('tabpanel').innerText();
  expect(panel).toMatch(/\d+ of 30 blocks, [\d,]+ of 9,000 counted characters/);
  expect(panel).toMatch(/card body\s+\d+\s+200\s+\d+ %/);
});

test('there is no Home where the manifest has none', async () => {
  const app = { start: startCertify(catalog), manifest: { ...readManifest(), hasHome: false } };
  const page = await opens(await playground({ app }));
  await goesTo(page, 'Certify Home');
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Home tab switched off');
});
