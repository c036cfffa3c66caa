import type { Locator } from 'playwright-core';

/** One way to use the page. Whatever a test does with one of them must work with the other. */
export interface Hand {
  readonly name: string;
  /** A button, a link or a box. */
  press(target: Locator): Promise<void>;
  /** An option of a select or overflow menu. */
  choose(menu: Locator, option: string): Promise<void>;
  /** Goes into a field and types. */
  type(field: Locator, text: string): Promise<void>;
  /** Types in place of what stands in a field. */
  retype(field: Locator, text: string): Promise<void>;
  /** A date as in `2026-12-24` or a time as in `14:30`. */
  set(field: Locator, value: string): Promise<void>;
  /** Goes out of a field, to wherever that leads. */
  leave(field: Locator): Promise<void>;
}

const optionIn = (menu: Locator, option: string) =>
  menu.page().getByRole('menuitem', { name: option, exact: true });

/** Opens a menu until it shows an option: a message that is replaced just then takes its open menu away. */
async function opens(menu: Locator, option: string, open: () => Promise<void>): Promise<Locator> {
  const wished = optionIn(menu, option);
  const waits = { timeout: 3000 };
  for (let again = 0; ; again += 1) {
    await open();
    const shown = await wished.waitFor(waits).then(
      () => true,
      () => false,
    );
    if (shown) return wished;
    if (again === MOST_TRIES) throw new Error(`the menu does not offer "${option}"`);
    // A menu that stands open without the option would be closed by the next press.
    await menu.page().keyboard.press('Escape');
  }
}

const MOST_TRIES = 2;

export const mouse: Hand = {
  name: 'mouse',
  press: (target) => target.click(),
  async choose(menu, option) {
    await (await opens(menu, option, () => menu.click())).click();
  },
  async type(field, text) {
    await field.click();
    await field.pressSequentially(text);
  },
  async retype(field, text) {
    await field.click({ clickCount: 3 });
    await field.pressSequentially(text);
  },
  async set(field, value) {
    await field.click();
    // The calendar is the browser's own, and no test can click in it.
    await field.fill(value);
  },
  leave: (field) => field.page().getByRole('heading').first().click(),
};

export const keyboard: Hand = {
  name: 'keyboard alone',
  async press(target) {
    if (await matches(target, '[type=radio]')) return pickRadio(target);
    if (await matches(target, '[role=tab]')) return pickTab(target);
    await tabTo(target);
    const isBox = await matches(target, '[type=checkbox]');
    await target.page().keyboard.press(isBox ? 'Space' : 'Enter');
  },
  async choose(menu, option) {
    const { keyboard: keys } = menu.page();
    const wished = await opens(menu, option, async () => {
      await tabTo(menu);
      await keys.press('Enter');
    });
    for (let step = 0; !(await matches(wished, '[data-focus]')); step += 1) {
      if (step > MOST_STEPS) throw new Error(`the arrow keys do not lead to "${option}"`);
      await keys.press('ArrowDown');
    }
    await keys.press('Enter');
  },
  async type(field, text) {
    await tabTo(field);
    await field.page().keyboard.type(text);
  },
  async retype(field, text) {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+a');
    await field.page().keyboard.type(text);
  },
  async set(field, value) {
    await tabTo(field);
    await field.page().keyboard.type(asTyped(value));
  },
  async leave(field) {
    while (await hasFocus(field)) await field.page().keyboard.press('Tab');
  },
};

/** Parts of a date field have the focus for it, and ":focus" does not hold for all of them. */
const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

const matches = (target: Locator, selector: string) =>
  target.evaluate((element, wished) => element.matches(wished), selector);

/** A date or time in the order in which an American browser asks for its parts. */
function asTyped(value: string): string {
  const [, year, month, day] = /^(\d+)-(\d+)-(\d+)$/.exec(value) ?? [];
  if (year) return `${month}${day}${year}`;
  const [hours = 0, minutes = 0] = value.split(':').map(Number);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${twoDigits(hours % 12 || 12)}${twoDigits(minutes)}${hours < 12 ? 'AM' : 'PM'}`;
}

/** The Tab key leads to one radio button of a group, the arrow keys to the others, picking each on the way. */
async function pickRadio(target: Locator): Promise<void> {
  const { keyboard: keys } = target.page();
  const inGroup = () =>
    target.evaluate(
      ({ name }: HTMLInputElement) => (document.activeElement as HTMLInputElement).name === name,
    );
  for (let step = 0; !(await inGroup()); step += 1) {
    if (step > MOST_STEPS) throw new Error(`the Tab key does not lead to the group of ${target}`);
    await keys.press('Tab');
  }
  for (let step = 0; !(await hasFocus(target)); step += 1) {
    if (step > MOST_STEPS) throw new Error(`the arrow keys do not lead to ${target}`);
    await keys.press('ArrowDown');
  }
  if (!(await target.isChecked())) await keys.press('Space');
}

/** The Tab key leads to the tab that is open, the arrow keys to the others. */
async function pickTab(target: Locator): Promise<void> {
  await tabTo(target.page().getByRole('tab', { selected: true }));
  for (let step = 0; !(await hasFocus(target)); step += 1) {
    if (step > MOST_STEPS) throw new Error(`the arrow keys do not lead to ${target}`);
    await target.page().keyboard.press('ArrowRight');
  }
}

const MOST_STEPS = 250;

/** Goes on with the Tab key from where the focus is, and round by the browser's own controls if need be. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${target}`);
}
