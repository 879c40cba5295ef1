import type { Locator, Page } from '@playwright/test';
import type { Held, World } from './held.ts';

/** A tab with the app in it, as somebody uses it. */
export class Tab {
  readonly page: Page;
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.page = page;
    this.#site = site;
  }

  async go(address: string): Promise<void> {
    await this.page.goto(`${this.#site}#${address}`);
    await this.button(/^Sandbox: /).waitFor();
  }

  /** The list of campaigns with everything in it. */
  async list(filter = 'status=any'): Promise<void> {
    await this.go(`/campaigns?view=list&${filter}`);
    await this.page.getByRole('grid').and(this.page.locator('[aria-busy="false"]')).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  textbox(): Locator {
    return this.page.getByRole('dialog').getByRole('textbox');
  }

  async copy(from: string, to: string): Promise<void> {
    await this.openSandbox(from);
    await this.go('/settings?part=sandboxes');
    await this.button(`Copy the sandbox ${from}`).click();
    await this.textbox().fill(to);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
    await this.said(`“${to}” is a copy of its own now.`).waitFor({ timeout: 120_000 });
  }

  async remove(name: string): Promise<void> {
    await this.openSandbox('Demo');
    await this.go('/settings?part=sandboxes');
    await this.button(`Delete the sandbox ${name}`).click();
    await this.textbox().fill(name);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await this.said(`“${name}” is deleted.`).waitFor({ timeout: 120_000 });
  }

  /** A word that the page says once something is stored. */
  said(text: string | RegExp): Locator {
    return this.page.getByText(text).first();
  }

  async nameOfFirst(): Promise<string> {
    return this.page.getByRole('grid').getByRole('rowheader').getByRole('link').first().innerText();
  }

  /** Opens a row's menu; answers the entry. */
  async entry(campaign: string, name: string): Promise<Locator> {
    await this.button(`More actions for ${campaign}`).first().click();
    const entry = this.page.getByRole('menuitem', { name, exact: true });
    await entry.waitFor();
    return entry;
  }

  async openSandbox(name: string): Promise<void> {
    const menu = this.button(/^Sandbox: /);
    if ((await menu.getAttribute('aria-label')) === `Sandbox: ${name}`) return;
    await menu.click();
    await this.page.getByRole('menuitemradio', { name, exact: true }).click();
    await this.button(`Sandbox: ${name}`).waitFor();
  }

  async sandboxes(): Promise<string[]> {
    await this.go('/settings?part=sandboxes');
    const label = 'Copy the sandbox ';
    const buttons = this.button(new RegExp(`^${label}`));
    await buttons.first().waitFor();
    const labels = await buttons.evaluateAll((all) =>
      all.map((each) => each.getAttribute('aria-label') ?? ''),
    );
    return labels.map((each) => each.slice(label.length));
  }

  async chooseFile(name: string, text: string, mimeType = 'application/json'): Promise<void> {
    await this.page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  }

  async file(): Promise<string> {
    await this.go('/settings?part=storage');
    await this.page.evaluate(() => Object.assign(globalThis, { saved: null }));
    await this.button('Export the sandbox').click();
    await this.page.waitForFunction(() => (globalThis as { saved?: Blob | null }).saved);
    return this.page.evaluate(() => (globalThis as unknown as { saved: Blob }).saved.text());
  }

  /** All that is kept, by the files that the app itself makes of it. */
  async world(): Promise<World> {
    const world = new Map<string, Held>();
    for (const name of await this.sandboxes()) {
      await this.openSandbox(name);
      const {
        format: _format,
        version: _version,
        sandbox: _sandbox,
        ...held
      } = JSON.parse(await this.file()) as Record<string, unknown>;
      if (world.has(name)) throw new Error(`There are two sandboxes ${name}`);
      world.set(name, held as unknown as Held);
    }
    return world;
  }

  /** How many databases there are. */
  databases(): Promise<number> {
    return this.page.evaluate(async () => (await indexedDB.databases()).length);
  }
}
