import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Hand, keyboard, mouse } from './support/hands.ts';
import {
  headingOf,
  newest,
  opens,
  plain,
  playground,
  questionnaire,
  thread,
  withBrowser,
} from './support/playground.ts';

withBrowser();

/** Answers the questions given, in whatever order they come, and every other one with "Not Sure". */
async function answers(
  page: Page,
  hand: Hand,
  wished: Readonly<Record<string, string>>,
  message = questionnaire(page),
): Promise<void> {
  for (let asked = await headingOf(message); asked.endsWith('?'); asked = await headingOf(message)) {
    const label = wished[asked] ?? 'Not Sure';
    await hand.press(message.locator('.actions').first().getByRole('button', { name: label, exact: true }));
    await expect.poll(() => headingOf(message)).not.toBe(asked);
  }
}

async function startsInThread(page: Page, hand: Hand): Promise<void> {
  await hand.type(page.getByRole('textbox', { name: 'Message #agile' }), '/certify');
  await page.keyboard.press('Enter');
  await hand.press(page.getByRole('button', { name: 'In a Thread Here' }));
  await hand.press(page.getByRole('link', { name: 'Open it' }));
}

const AIM = 'Which of these do you do, or want to do?';
const SCRUM_TEAM = {
  [AIM]: 'Scrum Master or Team Lead',
  'How is work run where you are, or where you want to be?': 'Scrum',
};

describe.each([mouse, keyboard])('with $name', (hand) => {
  test('from /certify to a result, and everything that can be done with it', async () => {
    const page = await opens(await playground());
    await startsInThread(page, hand);
    await answers(page, hand, SCRUM_TEAM);
    const result = questionnaire(page);
    const verdict = await headingOf(result);
    const button = (name: string | RegExp) => result.getByRole('button', { name });
    // It shows what was picked last, as a select does in Slack.
    const more = result.locator('.actions').first().getByRole('button').last();
    const look = thread(page).locator('article.ephemeral').last();
    const shows = (heading: string) => expect.poll(() => headingOf(look)).toContain(heading);
    const onLook = (name: string | RegExp) => look.getByRole('button', { name });
    const closes = async () => {
      await hand.press(onLook('Close'));
      await expect.poll(() => thread(page).locator('article.ephemeral').count()).toBe(0);
      expect(await headingOf(result)).toBe(verdict);
    };

    const next = page.context().waitForEvent('page');
    await hand.press(result.locator('.control.primary'));
    expect((await next).url()).toMatch(/^https:|^about:blank|^chrome-error:/);
    await page.bringToFront();

    await hand.press(button(/^Details of /).first());
    await shows(':');
    const opened = page.context().waitForEvent('page');
    await hand.press(onLook(/on its issuer/));
    expect((await opened).url()).toMatch(/^https:|^about:blank|^chrome-error:/);
    await page.bringToFront();
    await closes();

    await hand.press(button('Compare'));
    await shows('side by side');
    expect(await look.getByRole('table').count()).toBe(1);
    await hand.choose(onLook('More'), 'Details of CSM');
    await shows('CSM: ');
    await closes();

    await hand.choose(more, 'What Would Change This?');
    await shows('What would change this?');
    await hand.press(onLook(/^See that result/).first());
    await expect.poll(() => look.innerText()).toContain('Your result stays as it is.');
    await hand.press(onLook('What Would Change This?'));
    await shows('What would change this?');
    await closes();
    await hand.choose(more, 'What Comes After?');
    await shows('What comes after?');
    await hand.choose(onLook('Details'), 'Details of A-CSM');
    await shows('A-CSM: ');
    await closes();
    await hand.press(button('Why Not Another?'));
    await shows('Why not another?');
    await hand.press(onLook('Why Not CSPO?'));
    await shows('Why not CSPO?');
    await hand.choose(onLook('Why Not \u2026'), 'PMP \u2013 Project Management Professional');
    await shows('Why not PMP?');
    await closes();

    await hand.choose(more, 'Role: Scrum Master or Team Lead');
    await expect.poll(() => headingOf(result)).toBe(AIM);
    await hand.press(button('Keep My Answer'));
    await expect.poll(() => headingOf(result)).toBe(verdict);
    await hand.choose(more, 'Undo');
    await expect.poll(() => headingOf(result)).toContain('?');
    await answers(page, hand, SCRUM_TEAM);

    await hand.choose(more, 'Start Over');
    await hand.press(button('Keep Them'));
    await expect.poll(() => headingOf(result)).toBe(verdict);
    await hand.choose(more, 'Start Over');
    await expect.poll(() => headingOf(result)).toBe('Start over?');
    await hand.press(button('Start Over'));
    await expect.poll(() => headingOf(result)).toBe(AIM);
  });

  test('the list of what is held, another answer, undo, and away from everybody’s eyes', async () => {
    const page = await opens(await playground());
    await startsInThread(page, hand);
    const message = questionnaire(page);
    const HELD = 'Which certification do you hold already?';
    await answers(page, hand, {
      ...SCRUM_TEAM,
      [HELD]: 'Another, Several or Expiring',
      'Which ones do you hold?': 'Not Sure',
      'How long have you worked as a Scrum Master, or close to one?': 'Not Yet',
    });
    await hand.choose(message.getByRole('button', { name: 'More' }), 'You hold: Not Sure');
    await expect.poll(() => headingOf(message)).toBe(HELD);
    await hand.press(message.getByRole('button', { name: 'Another, Several or Expiring' }));
    // The list is long, and opens first.
    await hand.press(message.locator('summary'));
    const search = message.getByRole('searchbox');
    await hand.type(search, ' certified scrummaster');
    await expect.poll(() => message.getByRole('checkbox').count()).toBe(2);
    await hand.press(
      message.getByRole('checkbox', { name: 'CSM \u2013 Certified ScrumMaster', exact: true }),
    );
    await hand.retype(search, 'PMP');
    // What is picked stays in sight.
    await expect.poll(() => message.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await hand.press(
      message.getByRole('checkbox', { name: 'PMP \u2013 Project Management Professional', exact: true }),
    );
    await hand.press(message.getByRole('button', { name: 'Done' }));
    const lapsed = message.getByRole('checkbox', { name: 'PMP has lapsed', exact: true });
    await hand.press(lapsed);
    await hand.press(message.getByRole('button', { name: 'Done' }));
    // Both are named where it is asked which have lapsed, too.
    await expect.poll(() => lapsed.count()).toBe(0);
    expect(plain(await message.innerText())).toContain('CSM, PMP (lapsed)');
    const menu = message.getByRole('button', { name: 'More actions' });
    await hand.choose(menu, 'Undo');
    await expect.poll(() => headingOf(message)).toBe(HELD);
    await hand.choose(menu, 'Change an Answer');
    await hand.press(message.getByRole('button', { name: 'Keep My Answers' }));
    await expect.poll(() => headingOf(message)).toBe(HELD);
    await hand.choose(menu, 'Change an Answer');
    await hand.press(message.getByRole('button', { name: 'Change: Way of working' }));
    await hand.press(message.getByRole('button', { name: 'Keep My Answer' }));
    // The button stands on both questions, and a press on the one before would be lost.
    await expect.poll(() => headingOf(message)).toBe(HELD);
    await hand.choose(menu, 'Keep It in Our Messages');
    await expect.poll(async () => plain(await message.innerText())).toContain('went on in our messages');
    await hand.press(message.getByRole('link', { name: 'Open it' }));
    await expect.poll(() => headingOf(newest(page))).toBe(HELD);
    await answers(page, hand, SCRUM_TEAM, newest(page));
  });

  test('someone else’s questionnaire, and the way to one’s own', async () => {
    const running = await playground();
    const ana = await opens(running);
    await startsInThread(ana, mouse);
    const ben = await opens(running, { as: 'ben' });
    await hand.press(ben.getByRole('link', { name: '1 reply' }));
    await hand.press(questionnaire(ben).getByRole('button', { name: 'Project or Program Manager' }));
    await hand.press(thread(ben).getByRole('button', { name: 'Find My Certification' }));
    await hand.press(thread(ben).getByRole('button', { name: 'Only I See It' }));
    const his = thread(ben).locator('article.ephemeral');
    await expect.poll(() => headingOf(his)).toBe(AIM);
    await hand.press(his.getByRole('button', { name: 'Tester' }));
    await expect.poll(() => headingOf(his)).not.toBe(AIM);
    expect(await headingOf(questionnaire(ana))).toBe(AIM);
  });

  test('the page around the messages', async () => {
    const page = await opens(await playground());
    await hand.press(page.getByRole('link', { name: 'general' }));
    await hand.type(page.getByRole('textbox', { name: 'Message #general' }), '/certify private');
    await hand.press(page.getByRole('button', { name: 'Send' }));
    await hand.press(page.getByRole('button', { name: 'Keep It in Our Messages' }));
    await expect.poll(() => page.getByRole('link', { name: /Certify new messages/ }).count()).toBe(1);
    await hand.press(page.getByRole('button', { name: 'Developer', exact: true }));
    await hand.press(page.getByRole('tab', { name: 'Trouble' }));
    await hand.press(page.getByRole('checkbox', { name: /App is down/ }));
    await expect.poll(() => page.getByRole('banner').innerText()).toContain('Certify is not running');
    await hand.press(page.getByRole('button', { name: 'Close the developer drawer' }));
    await hand.press(page.getByRole('button', { name: 'Show in dark colours' }));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await hand.press(page.getByRole('link', { name: 'Gallery' }));
    await page.getByRole('heading', { name: 'Gallery' }).waitFor();
  });
});
