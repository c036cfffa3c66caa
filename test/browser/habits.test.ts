import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { anyApp } from './support/any-app.ts';
import type { MessageName } from './support/any-app-views.ts';
import { cutOff } from './support/look.ts';
import {
  goesTo,
  headingOf,
  newest,
  opens,
  picture,
  playground,
  startsHere,
  thread,
  types,
  withBrowser,
} from './support/playground.ts';

/** What people have come to expect of Slack, and of any page: nothing they typed, read or stood at is taken away. */

withBrowser();

async function started() {
  const { app, heard } = anyApp();
  const running = await playground({ app });
  return { running, heard, page: await opens(running) };
}

type Running = Awaited<ReturnType<typeof started>>['running'];

/** A window of its own, in which a fault that is provoked does not fail the test. */
async function roughPage(page: Page, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await page.context().browser()?.newContext(options);
  const rough = await context?.newPage();
  if (!rough) throw new Error('there is no browser');
  onTestFinished(() => rough.context().close());
  rough.setDefaultTimeout(10_000);
  await rough.goto(page.url());
  return rough;
}

const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 5000, interval: 20 });
const main = (page: Page) => page.getByRole('main');
const box = (page: Page) => main(page).getByRole('textbox', { name: /^Message / });
const last = (page: Page): Locator => main(page).getByRole('article').last();
const dialog = (page: Page) => page.getByRole('dialog');
const submissions = (heard: readonly unknown[]) =>
  heard.filter((body) => (body as { type?: string }).type === 'view_submission');

async function becomes(page: Page, name: 'Ana' | 'Ben'): Promise<void> {
  await page.getByRole('banner').getByText(name, { exact: true }).click();
  await page.waitForFunction((who) => document.title.includes(`, ${who} |`), name);
}

async function shows(page: Page, name: MessageName): Promise<Locator> {
  await types(page, `/any ${name}`);
  await last(page).getByText('Nothing yet').waitFor();
  return last(page);
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Every act takes this long to reach the playground. */
const delayActs = (page: Page, ms: number) =>
  page.route('**/playground/acts*', async (route) => {
    await later(ms);
    await route.continue();
  });

/** Lets Ben say so much that it does not fit on the screen. */
async function benTalks({ workspace }: Running, lines: number): Promise<void> {
  const ben = workspace.person('Ben');
  const agile = [...workspace.world.places.values()].find(({ name }) => name === 'agile');
  if (!agile) throw new Error('there is no #agile');
  for (let line = 1; line <= lines; line += 1) await ben.types(`Line ${line}`, { in: agile });
}

const focused = (page: Page) =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent?.trim()}`);

test('a draft waits where it was typed, for who typed it', async () => {
  const { page } = await started();
  await box(page).fill('not for Ben');
  await becomes(page, 'Ben');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('who');
  expect(await box(page).inputValue()).toBe('');
  await becomes(page, 'Ana');
  expect(await box(page).inputValue()).toBe('not for Ben');
  await goesTo(page, 'general');
  expect(await box(page).inputValue()).toBe('');
  await goesTo(page, 'agile');
  expect(await box(page).inputValue()).toBe('not for Ben');
});

test('what is under way or has failed is shown to who did it', async () => {
  const { page } = await started();
  const shown = await shows(page, 'buttons');
  const status = () => shown.getByRole('status').innerText();
  await shown.getByRole('button', { name: 'Fail' }).click();
  await soon(status).toContain('did not take this');
  await becomes(page, 'Ben');
  expect(await status()).toBe('');
  await becomes(page, 'Ana');
  expect(await status()).toContain('did not take this');
});

test('the list stays where one reads, and at the newest message where one does not', async () => {
  const { running, page } = await started();
  const list = main(page).getByRole('log');
  const fromEnd = () => list.evaluate((at) => Math.round(at.scrollHeight - at.scrollTop - at.clientHeight));
  await benTalks(running, 30);
  await last(page).getByText('Line 30').waitFor();
  await soon(fromEnd).toBeLessThan(2);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await soon(fromEnd).toBeLessThan(2);
  await list.evaluate((at) => at.scrollTo(0, 100));
  await benTalks(running, 1);
  await last(page).getByText('Line 1', { exact: true }).waitFor();
  expect(await list.evaluate((at) => at.scrollTop)).toBe(100);
  await goesTo(page, 'general');
  await goesTo(page, 'agile');
  await soon(fromEnd).toBeLessThan(2);
});

test('what cannot be drawn or measured is said, and the page around it stays', async () => {
  const { running, page: first } = await started();
  await shows(first, 'buttons');
  // On the first page a fault fails the test, so that it must not see what comes.
  const page = await roughPage(first);
  await first.close();
  const [message] = running.workspace.world.messages;
  if (!message) throw new Error('there is no message');
  message.blocks = [
    { type: 'carousel', block_id: 'odd' },
    { type: 'section', block_id: 'even', text: { type: 'mrkdwn', text: 'And yet' } },
  ] as never;
  const { apiUrl, identity } = running.workspace;
  for (const blocks of ['no JSON', '[null]'])
    await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${identity.botToken}` },
      body: new URLSearchParams({ channel: message.channel, text: 'Hello', blocks }),
    });
  await page.reload();
  await page.getByText('carousel could not be drawn').waitFor();
  await page.getByText('And yet').waitFor();
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await soon(() => page.getByRole('tabpanel').getByText('chat.postMessage').count()).toBe(2);
  const odd = main(page).getByRole('article').first();
  await odd.hover();
  await odd.getByRole('button', { name: 'Inspect' }).click();
  await page
    .getByRole('tabpanel')
    .getByText(/of 30 blocks|could not be drawn/)
    .waitFor();
});

test('what is being typed is part of what is submitted, wherever the focus is', async () => {
  const { page, heard } = await started();
  await types(page, '/any form');
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('Ana');
  await dialog(page).getByRole('button', { name: 'Save' }).dispatchEvent('click');
  await soon(() => dialog(page).count()).toBe(0);
  expect(submissions(heard)).toMatchObject([
    { view: { state: { values: { name: { 'my-name': { value: 'Ana' } } } } } },
  ]);
});

test('a conversation is new until one has seen it, and not again after a reload', async () => {
  const { running, page } = await started();
  const fresh = () => page.getByRole('link', { name: /new messages/ }).allInnerTexts();
  await goesTo(page, 'general');
  await benTalks(running, 1);
  await soon(fresh).toEqual([expect.stringMatching('agile')]);
  await page.getByRole('link', { name: 'agile new messages' }).click();
  await soon(fresh).toEqual([]);
  await goesTo(page, 'general');
  await page.reload();
  await box(page).waitFor();
  expect(await fresh()).toEqual([]);
  // Ben does not have Ana's conversation with the app, and sees the first channel in its place.
  await types(page, '/any buttons');
  await goesTo(page, 'agile');
  await types(page, 'for Ben');
  await goesTo(page, 'Any');
  await becomes(page, 'Ben');
  expect(await main(page).getByRole('heading', { level: 1 }).innerText()).toBe('#agile');
  await soon(fresh).toEqual([expect.stringMatching('general')]);
});

test('who has clicked beside everything is not pulled back to the control used before', async () => {
  const { page } = await started();
  const shown = await shows(page, 'buttons');
  await shown.getByRole('button', { name: 'Slow' }).click();
  await main(page).locator('.pane-head p').click();
  await shown.getByText('Heard slow').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('the focus goes on from where a thread, the drawer or a screen was', async () => {
  const { running } = await started();
  const page = await opens(running);
  await benTalks(running, 1);
  await last(page).hover();
  expect(await page.title()).toBe('#agile, Ana | Any playground');
  await last(page).getByRole('link', { name: 'Reply in thread' }).click();
  await soon(() => focused(page)).toBe('H2 Thread');
  await page.getByRole('link', { name: 'Close the thread' }).click();
  await soon(() => focused(page)).toMatch(/^TEXTAREA/);
  await last(page).getByRole('link', { name: 'Reply in thread' }).click();
  await thread(page).getByRole('textbox').fill('An answer');
  await thread(page).getByRole('button', { name: 'Send' }).click();
  await thread(page).getByRole('article').getByText('An answer').waitFor();
  await soon(() => focused(page)).toBe('BUTTON Send');
  await page.getByRole('link', { name: 'Close the thread' }).click();
  await soon(() => focused(page)).toMatch(/^A 1 reply/);

  await last(page).getByRole('button', { name: 'Inspect' }).click();
  await soon(() => page.evaluate(() => document.activeElement?.id)).toBe('drawer-panel');
  await page.getByRole('button', { name: 'Close the developer drawer' }).click();
  await soon(() => focused(page)).toBe('BUTTON Developer');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'All conversations' }).click();
  await soon(() => focused(page)).toMatch(/^A # agile/);
  await page.getByRole('link', { name: 'general' }).click();
  await soon(() => focused(page)).toBe('H1 #general');
});

test('Enter that chooses a character sends nothing', async () => {
  const { page, heard } = await started();
  const enters = (field: Locator) =>
    field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  const shown = await shows(page, 'fields');
  const words = shown.getByRole('textbox', { name: 'Your words' });
  await words.fill('kan');
  await enters(words);
  await words.fill('kanji');
  await enters(words);
  await box(page).fill('half');
  await enters(box(page));
  await box(page).fill('whole');
  await box(page).press('Enter');
  await last(page).getByText('whole').waitFor();
  expect(await main(page).getByText('half').count()).toBe(0);
  await soon(() => JSON.stringify(heard)).toContain('"kanji"');
  expect(JSON.stringify(heard)).not.toContain('"kan"');
});

test('a field keeps what is typed while its first value is under way', async () => {
  const { page } = await started();
  const shown = await shows(page, 'fields');
  const words = shown.getByRole('textbox', { name: 'Your words' });
  await words.pressSequentially('one');
  await words.press('Enter');
  await words.pressSequentially(' two');
  await shown.getByText('Heard slow-words').waitFor();
  expect(await words.inputValue()).toBe('one two');
});

test('what could not be done is not shown as done, and can be done again', async () => {
  const { page, heard } = await started();
  const boxes = await shows(page, 'boxes');
  const refused = { done: false, problem: 'Not now.' };
  await page.route('**/playground/acts*', (route) => route.fulfill({ json: refused }));
  await boxes.getByRole('checkbox', { name: /Lunch/ }).click();
  await boxes.getByText('Not now.').waitFor();
  expect(await boxes.getByRole('checkbox', { name: /Lunch/ }).isChecked()).toBe(false);
  await page.unroute('**/playground/acts*');

  const fields = await shows(page, 'fields');
  await page.route('**/playground/acts*', (route) => route.fulfill({ json: refused }));
  const words = fields.getByRole('textbox', { name: 'Your words' });
  await words.fill('hello');
  await words.press('Enter');
  await fields.getByText('Not now.').waitFor();
  await page.unroute('**/playground/acts*');
  await words.press('Enter');
  await soon(() => JSON.stringify(heard.at(-1))).toContain('"hello"');
});

test('a modal is saved or closed once, however often one presses meanwhile', async () => {
  const { page, heard } = await started();
  await types(page, '/any form');
  await dialog(page).getByRole('button', { name: 'Deeper' }).click();
  await soon(() => dialog(page).getByRole('heading').innerText()).toBe('Deeper');
  await delayActs(page, 200);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await soon(() => dialog(page).getByRole('heading').innerText()).toBe('Form');
  await page.waitForTimeout(300);
  expect(await dialog(page).isVisible()).toBe(true);

  const save = dialog(page).getByRole('button', { name: 'Save' });
  await dialog(page).getByRole('textbox', { name: 'Name' }).fill('slow');
  await save.click();
  await dialog(page).getByRole('textbox', { name: 'Note' }).fill('one more');
  await dialog(page).getByRole('checkbox', { name: 'Lunch' }).click();
  await save.click({ force: true });
  await soon(() => dialog(page).count()).toBe(0);
  await page.waitForTimeout(300);
  expect(submissions(heard)).toHaveLength(1);
});

test('a link into the workspace leads there in a new tab too, and no link runs a script', async () => {
  const running = await playground();
  const page = await opens(running);
  await goesTo(page, 'leads (private)');
  await types(page, '/certify private');
  await page.getByRole('button', { name: 'Keep It in Our Messages' }).click();
  const link = page.getByRole('link', { name: 'Open it' });
  const opened = page.context().waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect.poll(() => headingOf(newest(other))).toMatch(/^Which of these do/);
  await page.bringToFront();
  await link.click();
  await expect.poll(() => headingOf(newest(page))).toMatch(/^Which of these do/);

  const [message] = running.workspace.world.messages.filter(({ ephemeralTo }) => !ephemeralTo).slice(-1);
  if (!message) throw new Error('there is no message');
  const text = { type: 'plain_text', text: 'Script' };
  message.blocks = [
    {
      type: 'actions',
      block_id: 'row',
      elements: [{ type: 'button', action_id: 'x', text, url: 'javascript:alert(1)' }],
    },
  ] as never;
  await types(page, 'look');
  const pages = page.context().pages().length;
  await page.getByRole('main').getByRole('button', { name: 'Script' }).click();
  await page.waitForTimeout(100);
  expect(page.context().pages()).toHaveLength(pages);
});

test('nothing is cut off in any width, and a thread has room', async () => {
  const page = await opens(await playground(), { width: 1000 });
  await startsHere(page);
  await thread(page).getByRole('button', { name: 'Project or Program Manager' }).waitFor();
  for (const width of [1000, 800]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await main(page).count()).toBe(0);
    await picture(page, `habits-${width}`);
    expect(await cutOff(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await page.setViewportSize({ width: 320, height: 700 });
  await picture(page, 'habits-320');
  expect(await cutOff(page)).toEqual([]);
  const phone = await roughPage(page, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await thread(phone).getByRole('button', { name: 'Project or Program Manager' }).waitFor();
  await picture(phone, 'habits-390-touch');
  const { words, tools } = await thread(phone)
    .getByRole('article')
    .last()
    .evaluate((article) => ({
      words: article.querySelector('.body')?.getBoundingClientRect().toJSON(),
      tools: article.querySelector('.message-tools')?.getBoundingClientRect().toJSON(),
    }));
  expect(tools.top).toBeGreaterThanOrEqual(words.bottom);
  expect(words.width).toBeGreaterThan(300);
});

test('what is seen is said as well: what is wrong with a field, suggestions, and trouble that could not be made', async () => {
  const { page: first } = await started();
  await box(first).fill('/any');
  await main(first).locator('[aria-live=polite]').getByText('2 suggestions').waitFor();
  await types(first, '/any form');
  const name = dialog(first).getByRole('textbox', { name: 'Name' });
  await dialog(first).getByRole('button', { name: 'Save' }).click();
  await dialog(first).getByText('Please complete').waitFor();
  expect(await name.getAttribute('aria-required')).toBe('true');
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  const described = await name.evaluate(
    (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(described).toContain('Please complete');
  await dialog(first).getByRole('button', { name: 'Not Now' }).click();
  await dialog(first).waitFor({ state: 'detached' });

  const page = await roughPage(first);
  await page.getByRole('button', { name: 'Developer', exact: true }).click();
  await page.getByRole('tab', { name: 'Requests' }).press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('BUTTON Trouble');
  await page.route('**/playground/trouble', async (route) => {
    await later(200);
    await route.abort();
  });
  await page.getByRole('checkbox', { name: /^Slow/ }).click();
  expect(await page.getByRole('checkbox', { name: /^Slow/ }).isChecked()).toBe(true);
  await page.getByText('The playground does not answer.').waitFor();
  expect(await page.getByRole('checkbox', { name: /^Slow/ }).isChecked()).toBe(false);
  await page.route('**/playground/gallery', (route) => route.abort());
  await page.goto(new URL('/gallery', page.url()).href);
  await page.getByText('The views could not be loaded.').waitFor();
});
