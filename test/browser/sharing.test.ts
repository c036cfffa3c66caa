import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keyboard, mouse } from './support/hands.ts';
import { cutOff, seriousFaults } from './support/look.ts';
import {
  answersAll,
  newest,
  opens,
  playground,
  questionnaire,
  startsHere,
  withBrowser,
} from './support/playground.ts';

withBrowser();

/** Opens a conversation in which there is something new. */
const goesTo = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('link', { name }).click();

describe.each([mouse, keyboard])('with $name', (hand) => {
  test('a result is sent to a manager, who approves it, and shown in a channel, copied, kept and remembered', async () => {
    const at = await playground();
    const ana = await opens(at);
    await startsHere(ana);
    await answersAll(ana);
    const dialog = ana.getByRole('dialog');
    const picks = async (option: string) => {
      // It shows what was picked last, until the result is drawn anew.
      await hand.choose(questionnaire(ana).locator('.actions').first().getByRole('button').last(), option);
      await dialog.getByRole('heading', { name: option }).waitFor();
    };
    const closes = async () => {
      await hand.press(dialog.getByRole('button', { name: 'Close' }).last());
      await dialog.waitFor({ state: 'detached' });
    };

    await picks('Ask My Manager');
    await hand.choose(dialog.getByRole('button', { name: /^Your manager/ }), 'Ben');
    await hand.press(dialog.getByRole('checkbox').first());
    await dialog.getByText('What it is based on').waitFor();
    await hand.type(dialog.getByRole('textbox', { name: 'Note' }), 'For January');
    await hand.press(dialog.getByRole('button', { name: 'Send' }));
    await dialog.getByText('Not sent yet').waitFor();
    expect(await seriousFaults(ana)).toEqual([]);
    expect(await cutOff(ana)).toEqual([]);
    await hand.press(dialog.getByRole('button', { name: 'Send' }));
    await dialog.getByText('Sent to').waitFor();
    await closes();

    const ben = await opens(at, { as: 'ben' });
    await goesTo(ben, /^Certify(?! Home)/);
    await newest(ben).getByText('For January').waitFor();
    await hand.press(newest(ben).getByRole('button', { name: 'Approve' }));
    await newest(ben).getByText('You approved').waitFor();

    await picks('Show in Channel');
    await hand.choose(dialog.getByRole('button', { name: /^Channel/ }), '#general');
    await hand.press(dialog.getByRole('button', { name: 'Send' }));
    await dialog.getByText('It is in').waitFor();
    await closes();
    await goesTo(ben, /general/);
    await newest(ben).getByText('shares what Certify recommends').waitFor();

    await picks('Copy for an Email');
    expect(await dialog.getByRole('textbox').inputValue()).toContain('Certify goes by written rules');
    await hand.press(dialog.getByRole('button', { name: 'Done' }));
    await dialog.waitFor({ state: 'detached' });

    await picks('Remind Me');
    await hand.press(dialog.getByRole('button', { name: 'Remind Me' }));
    await dialog.getByText('We will remind you on').waitFor();
    await closes();
    await goesTo(ana, /^Certify(?! Home)/);
    await ana.getByText('approved').waitFor();
    await hand.press(newest(ana).getByRole('button', { name: 'Cancel the Reminder' }));
    await newest(ana).getByText('The reminder is canceled.').waitFor();
  });
});
