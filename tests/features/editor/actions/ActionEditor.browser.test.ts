import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { CHANNELS, type Channel } from '../../../../src/domain/campaign/channel.ts';
import type { Action } from '../../../../src/domain/campaign/content.ts';
import type { Reference } from '../../../../src/domain/campaign/reference.ts';
import { leadToField } from '../../../../src/features/editor/lead-to-field.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { anAction, NOW } from '../../../support/builders.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';
import ActionPage from './ActionPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

function sender(id: string, name: string, channel: Channel = 'email', isBroken = false): Reference {
  const outages = isBroken ? [{ from: NOW - 1, to: null }] : [];
  return { kind: 'configuration', id, name, channel, outages, removedAt: null };
}

const REFERENCES = [
  sender('b', 'Bakery'),
  sender('a', 'Atelier', 'email', true),
  sender('s', 'Short code', 'sms'),
  sender('c', 'Boutique'),
  { ...sender('r', 'Retired'), removedAt: NOW - 1 },
];

type Message = Partial<Action['message']>;

async function open(
  { message, ...given }: Partial<Omit<Action, 'message'>> & { message?: Message } = {},
  { isLocked = false, problem = null as string | null } = {},
) {
  const almanac = await anAlmanac({ references: REFERENCES });
  const written: { action: Action; step: string }[] = [];
  const usual = anAction({ configurationId: 'b', ...given });
  const screen = await render(ActionPage, {
    almanac,
    given: { ...usual, message: { ...usual.message, ...message } },
    isLocked,
    problem,
    onChange: (action: Action, step: string) => written.push({ action, step }),
  });
  const preview = screen.getByRole('region', { name: /^(Preview|Aperçu)/ });
  const last = () => written.at(-1)?.action;
  return { ...screen, almanac, written, last, preview };
}

test('the configurations of its channel are offered, broken ones in words', async () => {
  const { getByRole, last, written, preview } = await open();
  const picker = getByRole('combobox', { name: 'Channel configuration' });
  await picker.click();
  const options = () =>
    page
      .getByRole('option')
      .elements()
      .map((each) => each.textContent.trim());
  await expect
    .poll(options)
    .toEqual(['No configuration', 'Atelier (cannot be used now)', 'Bakery', 'Boutique']);
  await page.getByRole('option', { name: 'Boutique' }).click();
  expect(last()?.configurationId).toBe('c');
  expect(written.at(-1)?.step).toBe('actions.3.configurationId');
  await expect.element(preview).toHaveTextContent('From Boutique');
  await picker.click();
  await page.getByRole('option', { name: 'No configuration' }).click();
  expect(last()?.configurationId).toBeNull();
});

test.each([
  ['a', 'Atelier (cannot be used now)', 'It cannot be used now: runs fail for as long as that lasts.'],
  ['r', 'Retired (removed)', 'It was removed: choose another one.'],
  ['lost', 'Configuration that is gone (lost)', 'It is gone: choose another one.'],
  ['s', 'Short code (of another channel)', 'It belongs to another channel: choose another one.'],
])('what is chosen stays in sight, and what is wrong with it is said: %s', async (id, name, why) => {
  const { getByRole } = await open({ configurationId: id });
  const picker = getByRole('combobox', { name: 'Channel configuration' });
  await expect.element(picker).toHaveDisplayValue(name);
  await expect.element(picker).toHaveAccessibleDescription(why);
});

test('a configuration that is missing is made on the spot, by keyboard, and chosen', async () => {
  const { almanac, getByRole, last } = await open({ channel: 'line', configurationId: null });
  const picker = getByRole('combobox', { name: 'Channel configuration' });
  await picker.click();
  await expect.element(page.getByText('There is no configuration for this channel')).toBeVisible();
  await userEvent.keyboard('Shop account');
  await expect.element(page.getByRole('option', { name: 'Create “Shop account”' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(picker).toHaveValue('Shop account');
  const made = almanac.workspace.inventory.references.get(last()?.configurationId ?? '');
  expect(made).toMatchObject({ kind: 'configuration', channel: 'line', name: 'Shop account' });
  await almanac.acting.undoNewest();
  expect(await almanac.repository.references.all()).toHaveLength(REFERENCES.length);
});

test('every channel has its own words, and its preview', async () => {
  const labels: Record<Channel, [string | null, string]> = {
    email: ['Subject', 'Body'],
    sms: [null, 'Message'],
    push: ['Title', 'Text'],
    'direct-mail': ['Name of the mailing file', 'Letter text'],
    whatsapp: [null, 'Message'],
    line: [null, 'Message'],
    web: ['Title', 'Content'],
    'in-app': ['Title', 'Text'],
    'code-based': ['Title', 'Code or data'],
    'content-card': ['Title', 'Text'],
  };
  for (const channel of CHANNELS) {
    const message = { title: 'Title of it', body: '<b>Body</b> of it' };
    const { getByRole, preview, unmount } = await open({ channel, message });
    const names = getByRole('textbox')
      .elements()
      .map((each) => (each as HTMLInputElement).labels?.[0]?.textContent);
    const [title, body] = labels[channel];
    expect(names).toEqual(title === null ? [body] : [title, body]);
    await expect.element(preview).toHaveTextContent('<b>Body</b> of it');
    if (title !== null) await expect.element(preview).toHaveTextContent('Title of it');
    await unmount();
  }
});

test('what is typed is kept letter by letter, in one step a field, and is seen in the preview', async () => {
  const { getByRole, written, last, preview } = await open({ message: { title: '', body: '' } });
  await expect.element(preview).toHaveTextContent('No subject');
  await userEvent.type(getByRole('textbox', { name: 'Subject' }), 'Été');
  await userEvent.type(getByRole('textbox', { name: 'Body' }), 'Bonjour{Enter}à vous');
  expect(last()?.message).toEqual({ title: 'Été', body: 'Bonjour\nà vous', published: true });
  expect([...new Set(written.map((each) => each.step))]).toEqual(['actions.3.title', 'actions.3.body']);
  await expect.element(preview).toHaveTextContent('Été');
  await expect.element(preview).toHaveTextContent('Bonjour à vous');
});

test('a field is inserted at the caret, typing goes on behind it, and it is undone by itself', async () => {
  const { getByRole, written, last, preview } = await open({ message: { body: 'Dear , hello' } });
  const body = getByRole('textbox', { name: 'Body' });
  (body.element() as HTMLTextAreaElement).setSelectionRange(5, 5);
  await getByRole('button', { name: 'Insert field into Body' }).click();
  await page.getByRole('menuitem', { name: 'First name' }).click();
  expect(last()?.message.body).toBe('Dear {{firstName}}, hello');
  await expect.element(body).toHaveFocus();
  await expect.element(preview).toHaveTextContent('Dear Camille, hello');
  await userEvent.keyboard('!');
  expect(last()?.message.body).toBe('Dear {{firstName}}!, hello');
  const [inserted, typed] = written.map((each) => each.step);
  expect(inserted).not.toBe(typed);
  await getByRole('button', { name: 'Undo' }).click();
  await getByRole('button', { name: 'Undo' }).click();
  await expect.element(body).toHaveValue('Dear , hello');
});

test('a field takes the place of what is selected', async () => {
  const { getByRole, last } = await open({ message: { title: 'Dear NAME' } });
  const subject = getByRole('textbox', { name: 'Subject' });
  (subject.element() as HTMLInputElement).setSelectionRange(5, 9);
  getByRole('button', { name: 'Insert field into Subject' }).element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menuitem', { name: 'First name' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => last()?.message.title).toBe('Dear {{lastName}}');
  await expect.element(subject).toHaveFocus();
});

test('a field that there is not is told beside the text', async () => {
  const { getByRole, last } = await open({ message: { body: '' } });
  const body = getByRole('textbox', { name: 'Body' });
  await userEvent.type(body, 'Dear {{{{frstName}}');
  expect(last()?.message.body).toBe('Dear {{frstName}}');
  await expect.element(body).toBeInvalid();
  await expect
    .element(body)
    .toHaveAccessibleDescription(
      '{{frstName}} is no field and would be read as it stands. Insert one from the menu.',
    );
  await userEvent.keyboard('{Backspace}');
  await expect.element(body).toBeValid();
});

test('near the limit characters are counted; beyond it the text is told and not kept', async () => {
  const { getByRole, getByText, last } = await open({ message: { title: 'x'.repeat(899) } });
  const subject = getByRole('textbox', { name: 'Subject' });
  await expect.element(getByText('of 1,000 characters')).not.toBeInTheDocument();
  await userEvent.type(subject, 'y');
  await expect.element(getByText('900 of 1,000 characters')).toBeVisible();
  await userEvent.fill(subject, 'x'.repeat(1_000));
  await userEvent.type(subject, 'yz');
  await expect.element(subject).toHaveValue(`${'x'.repeat(1_000)}yz`);
  await expect
    .element(subject)
    .toHaveAccessibleDescription(
      'Too long by 2 characters: 1,000 at most. What was last short enough is kept.',
    );
  expect(last()?.message.title).toBe('x'.repeat(1_000));
  await userEvent.keyboard('{Backspace}{Backspace}');
  await expect.element(subject).toBeValid();
});

test('a body may be 20,000 characters long', async () => {
  const { getByRole, last } = await open();
  const body = getByRole('textbox', { name: 'Body' });
  await userEvent.fill(body, 'x'.repeat(20_000));
  expect(last()?.message.body).toHaveLength(20_000);
  await userEvent.fill(body, 'y'.repeat(20_001));
  await expect.element(body).toHaveAccessibleDescription(/^Too long by 1 character: 20,000 at most/);
  expect(last()?.message.body).toBe('x'.repeat(20_000));
});

test('a preview too long to be seen whole is scrolled by keyboard, a short one is no stop', async () => {
  const { getByRole, preview } = await open();
  const view = preview.getByRole('group', { name: 'Email' });
  await expect.element(view).not.toHaveAttribute('tabindex');
  await userEvent.fill(getByRole('textbox', { name: 'Body' }), 'line\n'.repeat(100));
  await expect.element(view).toHaveAttribute('tabindex', '0');
  expect(view.element().clientHeight).toBeLessThan(view.element().scrollHeight);
});

test('an SMS tells its length and its parts', async () => {
  const { getByRole, getByText } = await open({ channel: 'sms', message: { body: 'x'.repeat(160) } });
  await expect.element(getByText('160 of 160 characters · 1 part', { exact: true })).toBeVisible();
  const message = getByRole('textbox', { name: 'Message' });
  await userEvent.type(message, 'é');
  await expect.element(getByText('161 characters · 2 parts of 153', { exact: true })).toBeVisible();
  await userEvent.type(message, 'ê\u00a0');
  await expect.element(getByText('163 characters · 3 parts of 67', { exact: true })).toBeVisible();
  await expect
    .element(message)
    .toHaveAccessibleDescription(/“ê” and a no-break space are not in the SMS alphabet/);
  await userEvent.fill(message, 'Hi {{firstName}}');
  await expect
    .element(getByText('10 of 160 characters · 1 part (with the values of the preview)'))
    .toBeVisible();
});

test('a message is published, and taken back', async () => {
  const { getByRole, written, getByText } = await open({ message: { published: false } });
  await expect.element(getByText('A message that is not published blocks activation.')).toBeVisible();
  const published = getByRole('switch', { name: 'Published' });
  await published.click();
  await expect.element(published).toBeChecked();
  await userEvent.keyboard(' ');
  await expect.element(published).not.toBeChecked();
  expect(written.map(({ action, step }) => [action.message.published, step])).toEqual([
    [true, 'actions.3.published'],
    [false, 'actions.3.published'],
  ]);
});

test('its problem is told, and the field leads to it', async () => {
  const problem = 'Channel configuration missing.';
  const { getByRole, container } = await open({ configurationId: null }, { problem });
  const picker = getByRole('combobox', { name: 'Channel configuration' });
  await expect.element(picker).toBeInvalid();
  await expect.element(picker).toHaveAccessibleDescription(problem);
  expect(leadToField(container, 'actions.3')).toBe(true);
  await expect.element(picker).toHaveFocus();
});

test('locked, it is read with everything in it', async () => {
  const { getByRole, written, getByText } = await open({ configurationId: 'a' }, { isLocked: true });
  await expect
    .element(getByRole('textbox', { name: 'Channel configuration' }))
    .toHaveValue('Atelier (cannot be used now)');
  const body = getByRole('textbox', { name: 'Body' });
  await expect.element(body).toHaveValue('Come and see.');
  (body.element() as HTMLTextAreaElement).focus();
  await userEvent.keyboard('x');
  expect(written).toEqual([]);
  await expect.element(getByText('Insert field')).not.toBeInTheDocument();
  await expect
    .element(getByRole('switch', { name: 'Published' }))
    .toHaveAccessibleDescription(/^It can be read here, not changed\./);
});

test('on a narrow page the preview stands below the fields, and nothing sticks out', async () => {
  const message = { title: 'x'.repeat(200), body: 'y'.repeat(500) };
  const { getByRole, preview } = await open({ message });
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
  const body = getByRole('textbox', { name: 'Body' }).element();
  expect(preview.element().getBoundingClientRect().top).toBeLessThan(bottomOf(body));
  await page.viewport(320, 800);
  await expect
    .poll(() => preview.element().getBoundingClientRect().top)
    .toBeGreaterThan(bottomOf(getByRole('switch').element()));
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('in French', async () => {
  overwriteGetLocale(() => 'fr');
  const { getByRole, preview } = await open({ message: { body: '{{loyaltyTier}} {{nom}}' } });
  await expect.element(getByRole('combobox', { name: 'Configuration du canal' })).toBeVisible();
  await expect.element(getByRole('textbox', { name: 'Objet' })).toBeVisible();
  await expect
    .element(getByRole('textbox', { name: 'Corps' }))
    .toHaveAccessibleDescription(/^\{\{nom\}\} n’est pas un champ/);
  await expect.element(preview).toHaveTextContent('Or {{nom}}');
  await getByRole('button', { name: /^Insérer un champ dans «.Corps.»$/ }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Points de fidélité' })).toBeVisible();
});
