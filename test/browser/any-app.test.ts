import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { anyApp } from './support/any-app.ts';
import { MESSAGES, type MessageName } from './support/any-app-views.ts';
import { type Hand, keyboard, mouse } from './support/hands.ts';
import { cutOff, seriousFaults } from './support/look.ts';
import {
  plain as bare,
  goesTo,
  opens,
  picture,
  playground,
  thread,
  types,
  withBrowser,
} from './support/playground.ts';

/** The page is a faithful place for any Bolt app: what people do reaches it as from Slack, what it says is shown. */

withBrowser();

async function started() {
  const { app, heard } = anyApp();
  const running = await playground({ app });
  const page = await opens(running);
  await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'Elsewhere' }));
  return { running, page, heard };
}

/** The app and the page are not of one process. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 5000, interval: 20 });

const message = (page: Page): Locator => page.getByRole('main').getByRole('article').last();

async function shows(page: Page, name: MessageName): Promise<Locator> {
  await types(page, `/any ${name}`);
  await message(page).getByText('Nothing yet').waitFor();
  return message(page);
}

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const click = (action: object, more: object = {}) => ({ type: 'block_actions', ...more, actions: [action] });
const dialog = (page: Page, name?: string) =>
  page.getByRole('dialog', name === undefined ? {} : { name, exact: true });
const titleOf = (page: Page) => dialog(page).getByRole('heading').first().innerText();

/** What opens in a window of its own, looked at and closed again. */
async function pageOpenedBy(page: Page, act: () => Promise<void>): Promise<string> {
  const opened = page.context().waitForEvent('page');
  await act();
  const other = await opened;
  await soon(() => other.url()).not.toBe('about:blank');
  const url = other.url();
  await other.close();
  return url;
}

const focusIsInside = (page: Page, place: string) =>
  page.evaluate((selector) => document.activeElement?.closest(selector) != null, place);

describe.each([mouse, keyboard])('with $name', (hand: Hand) => {
  test('each button tells the app which one it was, and a no tells it nothing', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'buttons');
    const button = (name: string) => shown.getByRole('button', { name, exact: true });

    await hand.press(button('Plain'));
    await soon(() => heard.at(-1)).toMatchObject(
      click(
        { type: 'button', action_id: 'plain', block_id: 'row', value: 'p', text: plain('Plain') },
        {
          user: { name: 'Ana' },
          channel: { name: 'agile' },
          container: { type: 'message', is_ephemeral: false },
          message: { text: 'buttons' },
          response_url: expect.stringContaining('/actions/'),
        },
      ),
    );
    await shown.getByText('Heard plain').waitFor();
    expect(await focusIsInside(page, 'article')).toBe(true);

    await hand.press(button('Go'));
    await soon(() => heard.at(-1)).toMatchObject(click({ action_id: 'go', style: 'primary' }));
    await hand.press(button('Dismiss the reminder'));
    await soon(() => heard.at(-1)).toMatchObject(click({ action_id: 'dismiss', text: plain('×') }));
    await hand.press(button('Beside'));
    await soon(() => heard.at(-1)).toMatchObject(click({ action_id: 'beside', block_id: 'beside' }));
    expect(await pageOpenedBy(page, () => hand.press(button('Read')))).toContain('example.com');
    await soon(() => heard.at(-1)).toMatchObject(click({ action_id: 'read' }));
    await shown.getByText('Heard read').waitFor();

    const before = heard.length;
    await hand.press(button('Delete'));
    expect(await dialog(page).getByText('It cannot be brought back.').innerText()).not.toContain('*');
    await hand.press(dialog(page, 'Delete it?').getByRole('button', { name: 'Keep' }));
    expect(await focusIsInside(page, 'button.danger')).toBe(true);
    await hand.press(button('Delete'));
    await page.keyboard.press('Escape');
    await hand.press(button('Delete'));
    await hand.press(dialog(page).getByRole('button', { name: 'Yes, Delete' }));
    await soon(() => heard.slice(before)).toMatchObject([click({ action_id: 'delete', value: 'd' })]);
  });

  test('what is picked in a menu reaches the app and stands there, after a reload as well', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'menus');
    const menu = (name: string) => shown.getByRole('button', { name, exact: true });

    await hand.choose(menu('Colour of the card: Green'), 'Blue');
    await soon(() => heard.at(-1)).toMatchObject(
      click(
        { type: 'static_select', action_id: 'colour', block_id: 'beside', selected_option: option('Blue') },
        {
          state: {
            values: {
              beside: { colour: { type: 'static_select', selected_option: option('Blue') } },
              row: { town: { type: 'static_select', selected_option: null } },
              several: { topics: { selected_options: [option('Flow')] } },
            },
          },
        },
      ),
    );
    await hand.choose(menu('Choose a town'), 'Rome');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ action_id: 'town', block_id: 'row', selected_option: option('Rome') }),
    );
    await shown.getByText('Heard town').waitFor();

    const before = heard.length;
    await hand.choose(menu('Clear'), 'Everything');
    await hand.press(dialog(page, 'Clear it?').getByRole('button', { name: 'Leave It' }));
    expect(await menu('Clear').count()).toBe(1);
    await hand.choose(menu('Clear'), 'Today');
    await hand.press(dialog(page, 'Clear it?').getByRole('button', { name: 'Clear' }));
    await soon(() => heard.slice(before)).toMatchObject([
      click({ action_id: 'wipe', selected_option: option('Today') }),
    ]);

    await hand.choose(menu('More actions'), 'Archive');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'overflow', action_id: 'more', selected_option: option('Archive') }),
    );
    const manual = await pageOpenedBy(page, () => hand.choose(menu('More actions'), 'Manual'));
    expect(manual).toContain('example.com');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ action_id: 'more', selected_option: option('Manual') }),
    );

    expect(await shown.getByRole('group', { name: 'Which topics?' }).innerText()).toMatch(
      /Delivery.*People/s,
    );
    await hand.press(shown.getByRole('checkbox', { name: 'Coaching' }));
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'multi_static_select', selected_options: [option('Flow'), option('Coaching')] }),
    );
    expect(await shown.getByRole('checkbox', { name: 'Hiring' }).isDisabled()).toBe(true);

    await hand.choose(menu('Somebody'), 'Ben');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'users_select', action_id: 'who', selected_user: expect.stringMatching(/^U/) }),
    );
    await hand.choose(menu('Somewhere'), '#leads');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ action_id: 'where', selected_conversation: expect.stringMatching(/^C/) }),
    );
    expect(await shown.getByText('channels_select').innerText()).toContain('not drawn');
    await page.reload();
    await menu('Rome').waitFor();
    expect(await shown.getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await menu('Colour of the card: Blue').count()).toBe(1);
  });

  test('boxes and radio buttons say all that is ticked, and take it back when the answer is no', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'boxes');
    const box = (name: string | RegExp) => shown.getByRole('checkbox', { name });
    expect(await shown.innerText()).toMatch(/Lunch, warm\s+Served at _noon_/);
    expect(await box(/Parking/).isChecked()).toBe(true);

    await hand.press(box(/Lunch/));
    await soon(() => heard.at(-1)).toMatchObject(
      click({
        type: 'checkboxes',
        action_id: 'extras',
        block_id: 'beside',
        selected_options: [{ value: 'parking' }, { value: 'lunch', text: { type: 'mrkdwn' } }],
      }),
    );
    await hand.press(box(/Parking/));
    await soon(() => heard.at(-1)).toMatchObject(click({ selected_options: [{ value: 'lunch' }] }));

    const before = heard.length;
    await hand.press(box('Agreed'));
    await hand.press(dialog(page, 'Agree?').getByRole('button', { name: 'Not Yet' }));
    await soon(() => box('Agreed').isChecked()).toBe(false);
    expect(heard.slice(before)).toEqual([]);
    await hand.press(box('Agreed'));
    await hand.press(dialog(page, 'Agree?').getByRole('button', { name: 'Agree', exact: true }));
    await soon(() => heard.at(-1)).toMatchObject(
      click({ action_id: 'terms', selected_options: [option('Agreed')] }),
    );

    expect(await shown.getByRole('radio', { name: 'Small' }).isChecked()).toBe(true);
    await hand.press(shown.getByRole('radio', { name: 'Large' }));
    await soon(() => heard.at(-1)).toMatchObject(
      click(
        { type: 'radio_buttons', action_id: 'size', block_id: 'row', selected_option: option('Large') },
        { state: { values: { beside: { extras: { selected_options: [{ value: 'lunch' }] } } } } },
      ),
    );
    await page.reload();
    await soon(() => shown.getByRole('radio', { name: 'Large' }).isChecked()).toBe(true);
    expect(await box('Agreed').isChecked()).toBe(true);
    expect(await box(/Parking/).isChecked()).toBe(false);
  });

  test('dates, times and words typed into a message reach the app', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'fields');
    const day = shown.getByLabel('Starts on');
    expect(await day.inputValue()).toBe('2026-11-23');
    await hand.set(day, '2026-12-24');
    await hand.leave(day);
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'datepicker', action_id: 'day', block_id: 'beside', selected_date: '2026-12-24' }),
    );
    const hour = shown.getByLabel('At what time?');
    await hand.set(hour, '14:30');
    await hand.leave(hour);
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'timepicker', action_id: 'hour', selected_time: '14:30' }),
    );
    await hand.type(shown.getByRole('textbox', { name: 'A remark' }), 'for the next tap');
    const words = shown.getByRole('textbox', { name: 'Your words' });
    await hand.type(words, 'hello');
    await page.keyboard.press('Enter');
    await hand.leave(words);
    await soon(() => heard.at(-1)).toMatchObject(
      click(
        { type: 'plain_text_input', action_id: 'slow-words', block_id: 'typed', value: 'hello' },
        {
          state: {
            values: {
              remark: { waiting: { value: 'for the next tap' } },
              row: { hour: { selected_time: '14:30' } },
            },
          },
        },
      ),
    );
    await shown.getByText('Heard slow-words').waitFor();
    await page.reload();
    await soon(() => shown.getByLabel('Your words').inputValue()).toBe('hello');
    expect(await day.inputValue()).toBe('2026-12-24');
    expect(heard.filter((body) => JSON.stringify(body).includes('"value":"hello"'))).toHaveLength(1);
  });

  test('buttons on cards and a menu in a container work like any other', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'cards');
    await hand.press(shown.getByRole('button', { name: 'Take First Card' }));
    await soon(() => heard.at(-1)).toMatchObject(
      click({ type: 'button', action_id: 'first', block_id: 'two-cards', value: '1' }),
    );
    await shown.getByText('Heard first').waitFor();

    const before = heard.length;
    await hand.press(shown.getByRole('button', { name: 'Take Second' }));
    await hand.press(dialog(page, 'Take it?').getByRole('button', { name: 'Leave It' }));
    await hand.press(shown.getByRole('button', { name: 'Take Second' }));
    await hand.press(dialog(page, 'Take it?').getByRole('button', { name: 'Take', exact: true }));
    await soon(() => heard.slice(before)).toMatchObject([click({ action_id: 'second', value: '2' })]);

    const country = shown.getByRole('button', { name: 'Any country' });
    expect(await country.isVisible()).toBe(false);
    await hand.press(shown.locator('summary'));
    await hand.choose(country, 'Italy');
    await soon(() => heard.at(-1)).toMatchObject(
      click({ action_id: 'from', block_id: 'inside-row', selected_option: option('Italy') }),
    );
    await shown.getByRole('button', { name: 'Italy' }).waitFor();
  });

  test('a modal is filled in and submitted, and says what is wrong where it is wrong', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'buttons');
    await hand.press(shown.getByRole('button', { name: 'Form' }));
    const modal = dialog(page, 'Form');
    const name = modal.getByRole('textbox', { name: 'Name' });
    const save = modal.getByRole('button', { name: 'Save' });
    await soon(() => name.evaluate((field) => field.matches(':focus'))).toBe(true);

    await hand.press(save);
    await modal.getByText('Please complete this required field.').waitFor();
    await soon(() => name.evaluate((field) => field.matches(':focus'))).toBe(true);
    expect(heard.at(-1)).toMatchObject(click({ action_id: 'open' }));

    await hand.type(name, 'wrong');
    await hand.press(save);
    await modal.getByText('Not that one').waitFor();
    expect(await modal.getByText('Please complete').count()).toBe(0);
    expect(heard.at(-1)).toMatchObject({
      type: 'view_submission',
      view: { state: { values: { name: { 'my-name': { value: 'wrong' } } } } },
    });

    await hand.retype(name, 'Ana');
    await hand.retype(modal.getByRole('textbox', { name: 'Note' }), 'Two words');
    await hand.type(modal.getByRole('spinbutton', { name: 'Count' }), '3.5');
    await hand.type(modal.getByRole('textbox', { name: 'Mail' }), 'ana@example.com');
    await hand.type(modal.getByRole('textbox', { name: 'Site' }), 'https://example.com');
    await hand.set(modal.getByLabel('Day'), '2026-12-24');
    await hand.set(modal.getByLabel('Hour'), '09:05');
    await hand.choose(modal.getByRole('button', { name: 'Town: Choose a town' }), 'Rome');
    await hand.press(modal.getByRole('checkbox', { name: 'Planning' }));
    await hand.press(modal.getByRole('radio', { name: 'Large' }));
    await hand.press(modal.getByRole('checkbox', { name: 'Lunch' }));
    await hand.press(save);
    await soon(() => dialog(page).count()).toBe(0);
    expect(heard.at(-1)).toMatchObject({
      type: 'view_submission',
      view: {
        callback_id: 'form',
        private_metadata: 'draft 7',
        hash: expect.stringMatching(/./),
        state: {
          values: {
            name: { 'my-name': { type: 'plain_text_input', value: 'Ana' } },
            note: { 'my-note': { type: 'plain_text_input', value: 'Two words' } },
            count: { 'my-count': { type: 'number_input', value: '3.5' } },
            mail: { 'my-mail': { type: 'email_text_input', value: 'ana@example.com' } },
            site: { 'my-site': { type: 'url_text_input', value: 'https://example.com' } },
            day: { 'my-day': { type: 'datepicker', selected_date: '2026-12-24' } },
            hour: { 'my-hour': { type: 'timepicker', selected_time: '09:05' } },
            town: { 'my-town': { type: 'static_select', selected_option: option('Rome') } },
            topics: { 'my-topics': { type: 'multi_static_select', selected_options: [option('Planning')] } },
            size: { 'my-size': { type: 'radio_buttons', selected_option: option('Large') } },
            extras: { 'my-extras': { type: 'checkboxes', selected_options: [option('Lunch')] } },
          },
        },
      },
    });
    await soon(() => focusIsInside(page, 'article')).toBe(true);
  });

  test('modals are updated, lie on each other and are closed in every way there is', async () => {
    const { page, heard } = await started();
    const shown = await shows(page, 'buttons');
    const open = () => hand.press(shown.getByRole('button', { name: 'Form' }));
    const press = (name: string) => hand.press(dialog(page).getByRole('button', { name, exact: true }));
    const closed = (title: string) => ({
      type: 'view_closed',
      is_cleared: false,
      view: { title: plain(title) },
    });

    await open();
    await hand.type(dialog(page, 'Form').getByRole('textbox', { name: 'Name' }), 'again');
    await press('Reword');
    await soon(() => titleOf(page)).toBe('Reworded');
    expect(heard.at(-1)).toMatchObject(
      click(
        { action_id: 'reword', block_id: 'more', value: 'r' },
        { container: { type: 'view' }, view: { title: plain('Form'), private_metadata: 'draft 7' } },
      ),
    );
    expect(await dialog(page).getByRole('textbox', { name: 'Name' }).inputValue()).toBe('again');

    await press('Deeper');
    await soon(() => titleOf(page)).toBe('Deeper');
    await page.keyboard.press('Escape');
    await soon(() => titleOf(page)).toBe('Reworded');
    expect(heard.at(-1)).toMatchObject(closed('Deeper'));

    await press('Save');
    await soon(() => titleOf(page)).toBe('Again');
    await hand.retype(dialog(page).getByRole('textbox', { name: 'Name' }), 'next');
    await press('Save');
    await soon(() => titleOf(page)).toBe('Next');
    await page.keyboard.press('Escape');
    await soon(() => titleOf(page)).toBe('Again');
    await page.keyboard.press('Escape');
    await soon(() => dialog(page).count()).toBe(0);
    await soon(() => heard.at(-1)).toMatchObject(closed('Again'));

    for (const way of ['Close', 'Not Now']) {
      const before = heard.length;
      await open();
      await dialog(page, 'Form').waitFor();
      await press(way);
      await soon(() => dialog(page).count()).toBe(0);
      await soon(() => heard.slice(before)).toMatchObject([click({ action_id: 'open' }), closed('Form')]);
    }
    await soon(() => focusIsInside(page, 'article')).toBe(true);
  });

  test('Home is published on opening, works, and is each person’s own', async () => {
    const { running, page, heard } = await started();
    const home = (of: Page) => of.getByRole('main', { name: 'Any Home' });
    await hand.press(page.getByRole('link', { name: 'Any Home' }));
    await home(page).getByText('Hello @Ana, pressed 0 times').waitFor();
    expect(heard.at(-1)).toMatchObject({ event: { type: 'app_home_opened', tab: 'home' } });
    const hashes = [];
    for (const pressed of [1, 2]) {
      await hand.press(home(page).getByRole('button', { name: 'Press' }));
      await home(page).getByText(`pressed ${pressed} times`).waitFor();
      expect(heard.at(-1)).toMatchObject(
        click(
          { type: 'button', action_id: 'press', value: String(pressed - 1) },
          {
            container: { type: 'view' },
            view: { type: 'home', private_metadata: expect.stringMatching(/^home of U/) },
          },
        ),
      );
      hashes.push((heard.at(-1) as { view: { hash: string } }).view.hash);
      expect(await focusIsInside(page, '.view')).toBe(true);
    }
    expect(new Set(hashes).size).toBe(2);
    await hand.choose(home(page).getByRole('button', { name: 'Town: Choose' }), 'Oslo');
    await soon(() => heard.at(-1)).toMatchObject(
      click(
        { action_id: 'home-town', block_id: 'town', selected_option: option('Oslo') },
        { view: { state: { values: { town: { 'home-town': { selected_option: option('Oslo') } } } } } },
      ),
    );
    const ben = await opens(running, { as: 'ben' });
    await goesTo(ben, 'Any Home');
    await home(ben).getByText('Hello @Ben, pressed 0 times').waitFor();
    expect(await home(page).innerText()).toContain('Hello @Ana, pressed 2 times');
  });
});

test('two quick clicks are two clicks, each with its own way to answer', async () => {
  const { page, heard } = await started();
  const shown = await shows(page, 'buttons');
  await shown.getByRole('button', { name: 'Plain' }).dblclick();
  const plainClicks = () =>
    heard.filter((body) => 'actions' in (body as object)) as { response_url: string }[];
  await soon(plainClicks).toMatchObject([click({ action_id: 'plain' }), click({ action_id: 'plain' })]);
  expect(new Set(plainClicks().map(({ response_url }) => response_url)).size).toBe(2);
});

test('a message that stands on the page twice, as in its thread, shows the same in both places', async () => {
  const { page } = await started();
  const shown = await shows(page, 'boxes');
  await shown.hover();
  await shown.getByRole('link', { name: 'Reply in thread' }).click();
  const small = page.getByRole('radio', { name: 'Small' });
  await soon(() => small.count()).toBe(2);
  expect(await page.getByRole('radio', { name: 'Small', checked: true }).count()).toBe(2);
  await thread(page).getByRole('radio', { name: 'Large' }).click();
  await soon(() => page.getByRole('radio', { name: 'Large', checked: true }).count()).toBe(2);
});

test('plain text has no markup but emoji, and what is escaped in mrkdwn stays what it says', async () => {
  const { page } = await started();
  const shown = await shows(page, 'words');
  const TRICKY = '*stars* _under_ <!channel> <@U0APP> <b> 😄';
  const texts = [
    shown.getByRole('heading'),
    shown.locator('.drawn.section').first(),
    shown.locator('.drawn.context'),
    shown.getByRole('group').locator('label'),
  ];
  for (const text of texts) expect((await text.innerText()).trim()).toBe(TRICKY);
  expect(await shown.getByRole('button', { name: '*Stars* <b>' }).count()).toBe(1);
  const mrkdwn = shown.locator('.drawn.section').nth(1);
  expect(bare(await mrkdwn.innerText()).trim()).toBe('Nothing yet stars <!channel> <b> 😄 at 10:30:00');
  expect(await shown.locator('strong').allInnerTexts()).toEqual(['stars']);
  expect(await shown.locator('em, .slack_user, .slack_broadcast').count()).toBe(0);
});

test('what only one person was shown is gone after a reload, and everything else stays', async () => {
  const { page } = await started();
  await shows(page, 'buttons');
  await types(page, '/any whisper');
  await message(page).getByText('Only visible to you').waitFor();
  await page.reload();
  await soon(() => page.getByRole('main').getByRole('article').count()).toBe(2);
  expect(await message(page).innerText()).toMatch(/Buttons/);
});

test('with a space in front, what looks like a command is a message', async () => {
  const { page, heard } = await started();
  await types(page, ' /any buttons');
  await message(page).getByText('/any buttons').waitFor();
  expect(heard).toEqual([]);
});

test('an app that fails, is slow or never answers is told of where it was used', async () => {
  const { page } = await started();
  const shown = await shows(page, 'buttons');
  const press = (name: string) => shown.getByRole('button', { name, exact: true }).click();
  const status = () => shown.getByRole('status').innerText();
  const box = page.getByRole('main').getByRole('textbox');
  const underBox = () => page.locator('.composer').getByRole('status').innerText();

  await press('Fail');
  await soon(status).toBe('⚠ Any did not take this. Please try again.');
  await press('Slow');
  await soon(status).toBe('Sending…');
  await shown.getByText('Heard slow').waitFor();
  await soon(status).toBe('');
  await types(page, '/any fail');
  await soon(underBox).toBe('⚠ Any could not be reached (dispatch_failed).');
  expect(await box.inputValue()).toBe('/any fail');

  await press('Never');
  await types(page, '/any never');
  await soon(underBox).toBe('Sending…');
  expect(await status()).toBe('Sending…');
  await soon(underBox).toBe('⚠ Any did not answer within three seconds (operation_timeout).');
  await soon(status).toBe('⚠ Any did not take this. Please try again.');
  expect(await box.inputValue()).toBe('/any never');
});

test('a modal survives what goes wrong in it, keeps the keyboard, and is submitted once however often one presses', async () => {
  const { page, heard } = await started();
  await types(page, '/any form');
  const modal = dialog(page, 'Form');
  const name = modal.getByRole('textbox', { name: 'Name' });
  const save = modal.getByRole('button', { name: 'Save' });
  const status = () => modal.getByRole('status').innerText();
  await name.fill('fail');
  await save.click();
  await soon(status).toBe('⚠ We had some trouble connecting. Try again?');
  expect(await name.inputValue()).toBe('fail');

  // Escape belongs to the menu first.
  await modal.getByRole('button', { name: 'Town: Choose a town' }).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await modal.isVisible()).toBe(true);

  // The Tab key goes round within the modal, by way of the browser's own controls, when the body has the focus.
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    expect(await focusIsInside(page, 'dialog, body:not(:has(:focus))')).toBe(true);
  }

  const before = heard.length;
  await name.fill('slow');
  await save.dblclick();
  await soon(() => heard.length).toBe(before + 1);
  expect(await status()).toBe('Sending…');
  await soon(() => dialog(page).count()).toBe(0);
  expect(heard.slice(before)).toMatchObject([{ type: 'view_submission' }]);
  await types(page, '/any form');
  await modal.waitFor();
  expect(await status()).toBe('');
});

test.each([
  { width: 1280, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const)('nothing is cut off or hard to read at $width px in $theme', async ({ width, theme }) => {
  const { running } = await started();
  const page = await opens(running, { width, theme });
  const look = async (name: string) => {
    await picture(page, `any-app-${name}-${width}-${theme}`);
    expect(await cutOff(page)).toEqual([]);
  };
  for (const name of Object.keys(MESSAGES) as MessageName[]) {
    await shows(page, name);
    await look(name);
  }
  expect(await seriousFaults(page)).toEqual([]);
  await types(page, '/any form');
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await dialog(page).getByText('Please complete this required field.').waitFor();
  await look('form');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Town: Choose a town' }).click();
  await look('menu');
});
