import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import type { AppManifest, StartApp } from '../../../src/playground/app-runner.ts';
import { readManifest, startCertify } from '../../../src/playground/certify-app.ts';
import { drawGallery } from '../../../src/playground/gallery.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { catalog } from '../../support/catalog.ts';
import { scannedApp } from '../../support/written.ts';
import { CHROMIUM_PATH } from './chromium.ts';

let browser: Browser | undefined;

/** One browser for a file of tests. Call at its top. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM_PATH,
      args: ['--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());
}

export interface PlaygroundOptions {
  /** Another app than Certify, with what its manifest would say. */
  readonly app?: { readonly start: StartApp; readonly manifest: AppManifest };
}

/** A playground of the test's own. */
export async function playground({ app }: PlaygroundOptions = {}): Promise<Playground> {
  const running = await startPlayground({
    port: 0,
    startApp: app?.start ?? scannedApp(startCertify(catalog)),
    manifest: app?.manifest ?? readManifest(),
    gallery: () => drawGallery(catalog, '2026-11-23'),
  });
  onTestFinished(() => running.stop());
  return running;
}

export interface Screen {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whom one is; Ana unless said otherwise. */
  readonly as?: 'ana' | 'ben';
  readonly path?: string;
}

/** Opens the page in a window of its own, and fails the test when a script in it fails. */
export async function opens({ url }: Pick<Playground, 'url'>, screen: Screen = {}): Promise<Page> {
  const { width = 1280, height = width < 500 ? 844 : 800, theme = 'light', as, path = '/' } = screen;
  if (!browser) throw new Error('call withBrowser() first');
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  onTestFinished(() => expect(faults).toEqual([]));
  await page.goto(`${url}${path}${as ? `?as=${as}` : ''}`);
  return page;
}

/** Types a message or command into a conversation, which must be open. */
export async function types(page: Page, text: string): Promise<void> {
  const box = page.getByRole('main').getByRole('textbox', { name: /^Message / });
  await box.fill(text);
  await box.press('Enter');
}

/** Opens a conversation from the list of them. */
export async function goesTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
}

export const thread = (page: Page): Locator => page.getByRole('complementary', { name: 'Thread' });

/** `/certify here`, and its thread. */
export async function startsHere(page: Page): Promise<Locator> {
  await types(page, '/certify here');
  await page.getByRole('link', { name: '1 reply' }).last().click();
  return thread(page);
}

/** The questionnaire: the newest message of the thread that everyone there can see. */
export const questionnaire = (page: Page): Locator => thread(page).locator('article:not(.ephemeral)').nth(1);

/** The newest message of the conversation that is open, threads left out. */
export const newest = (page: Page): Locator => page.getByRole('main').getByRole('article').last();

/** Answers what is asked, the first answer unless said otherwise, until there is a result. */
export async function answersAll(page: Page, answers: Readonly<Record<string, string>> = {}): Promise<void> {
  const message = questionnaire(page);
  for (let asked = await headingOf(message); asked.endsWith('?'); asked = await headingOf(message)) {
    const buttons = message.locator('.actions').first().getByRole('button');
    const wished = answers[asked];
    await (wished ? buttons.getByText(wished, { exact: true }) : buttons.first()).click();
    await expect.poll(() => headingOf(message)).not.toBe(asked);
  }
}

/** Without the invisible marks that keep the renderer from reading plain text as markup. */
export async function headingOf(message: Locator): Promise<string> {
  return plain(await message.getByRole('heading').first().innerText());
}

export const plain = (text: string): string => text.replaceAll('\u2060', '');

/** Keeps a picture of the page for people to look at; in a folder that is not committed. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(import.meta.dirname, '../../../test-output/pictures', `${name}.png`) });
}
