import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { CHANNELS } from '../../../../src/domain/campaign/channel.ts';
import type { ActionContent, ApiContent } from '../../../../src/domain/campaign/content.ts';
import type { Reference } from '../../../../src/domain/campaign/reference.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { aCampaign, anAction, anActionContent } from '../../../support/builders.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';
import ActionsPage from './ActionsPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

const REFERENCES: Reference[] = CHANNELS.map((channel) => ({
  kind: 'configuration',
  id: channel,
  name: `Sender of ${channel}`,
  channel,
  outages: [],
  removedAt: null,
}));

const an = (channel: (typeof CHANNELS)[number], title = '') =>
  anAction({ channel, configurationId: channel, message: { title, body: '', published: true } });

async function open(given: {
  content?: Partial<ActionContent>;
  campaign?: Parameters<typeof aCampaign>[0];
  isLocked?: boolean;
  problems?: Record<string, string>;
}) {
  const almanac = await anAlmanac({ references: REFERENCES });
  const written: { content: ActionContent | ApiContent; step: string }[] = [];
  const content = given.content === undefined ? {} : { content: anActionContent(given.content) };
  const screen = await render(ActionsPage, {
    almanac,
    campaign: aCampaign({ ...content, ...given.campaign }),
    isLocked: given.isLocked ?? false,
    problems: given.problems ?? {},
    onChange: (changed: ActionContent | ApiContent, step: string) => written.push({ content: changed, step }),
  });
  const channels = () => written.at(-1)?.content.actions.map((each) => each.channel);
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  const unavailable = () =>
    page
      .getByRole('menuitem')
      .elements()
      .filter((each) => each.ariaDisabled === 'true')
      .map((each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent);
  return { ...screen, written, channels, button, unavailable };
}

test('an action is added by keyboard, and the focus goes on to its configuration', async () => {
  const { button, channels, getByRole, getByText } = await open({ content: { actions: [] } });
  await expect.element(getByText('Nothing is sent or shown yet.')).toBeVisible();
  button('Add action').element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menuitem', { name: 'Email' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(channels).toEqual(['sms']);
  await expect.element(getByRole('combobox', { name: 'Channel configuration' })).toHaveFocus();
  await expect.element(getByRole('status')).toHaveTextContent('SMS added');
});

test('beside what is sent nothing can be added, and the menu says why', async () => {
  const { button, unavailable, written } = await open({ content: { actions: [an('email')] } });
  await button('Add action').click();
  await expect.element(page.getByRole('menuitem', { name: 'Web' })).toBeVisible();
  expect(unavailable()).toHaveLength(CHANNELS.length);
  const web = page.getByRole('menuitem', { name: 'Web' });
  await expect
    .element(web)
    .toHaveAccessibleDescription(
      'What is shown cannot be combined with what is sent: remove the one that is sent first.',
    );
  await web.click({ force: true });
  expect(written).toEqual([]);
  await expect.element(web).toBeVisible();
});

test('what is shown may be combined, up to ten', async () => {
  const nine = Array.from({ length: 9 }, () => an('web'));
  const { button, unavailable, channels } = await open({ content: { actions: nine } });
  await button('Add action').click();
  await expect.poll(unavailable).toEqual(['Email', 'SMS', 'Push', 'Direct mail', 'WhatsApp', 'LINE']);
  await page.getByRole('menuitem', { name: 'Content card' }).click();
  await expect.poll(() => channels()?.length).toBe(10);
  await button('Add action').click();
  await expect
    .element(page.getByRole('menuitem', { name: 'Web' }))
    .toHaveAccessibleDescription('Ten actions are the most: remove one first.');
});

test('an API-triggered campaign has one action, by email, SMS or push', async () => {
  const { button, unavailable } = await open({
    campaign: { type: 'api-triggered', content: { actions: [] } },
  });
  await button('Add action').click();
  await expect.poll(() => unavailable().length).toBe(7);
  await page.getByRole('menuitem', { name: 'Push' }).click();
  await button('Add action').click();
  await expect
    .element(page.getByRole('menuitem', { name: 'Email' }))
    .toHaveAccessibleDescription(
      'An API-triggered campaign has one action only: change its channel, or remove it first.',
    );
});

test('a channel is changed and what was written stays', async () => {
  const { button, written, getByRole } = await open({ content: { actions: [an('email', 'Spring')] } });
  await button('Change channel of Email').click();
  await page.getByRole('menuitem', { name: 'Push' }).click();
  await expect.element(getByRole('textbox', { name: 'Title' })).toHaveValue('Spring');
  expect(written.at(-1)?.content.actions).toEqual([{ ...an('push', 'Spring'), configurationId: null }]);
  await expect.element(button('Change channel of Push')).toHaveFocus();
});

test('actions are moved, and the focus goes with them', async () => {
  const { button, channels, getByRole } = await open({
    content: { actions: [an('web'), an('in-app'), an('content-card')] },
  });
  button('Move Action 1: Web down').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(channels()).toEqual(['in-app', 'web', 'content-card']);
  await expect.element(button('Move Action 2: Web down')).toHaveFocus();
  await expect.element(getByRole('status')).toHaveTextContent('Web is now action 2 of 3');
  await userEvent.keyboard('{Enter}');
  expect(channels()).toEqual(['in-app', 'content-card', 'web']);
  await expect.element(button('Move Action 3: Web down')).toHaveFocus();
  await expect.element(button('Move Action 3: Web down')).toHaveAttribute('aria-disabled', 'true');
  await button('Move Action 3: Web up').click();
  expect(channels()).toEqual(['in-app', 'web', 'content-card']);
});

test('actions are removed, and the focus goes to the next, at last to the button that adds', async () => {
  const { button, channels } = await open({ content: { actions: [an('web'), an('in-app')] } });
  button('Remove Action 2: In-app').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(channels()).toEqual(['web']);
  await expect.element(button('Remove Web')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(channels()).toEqual([]);
  await expect.element(button('Add action')).toHaveFocus();
  await button('Undo').click();
  await expect.element(button('Remove Web')).toBeVisible();
});

test('a category that forbids a channel is told beside the action, which is kept', async () => {
  const { button, getByRole, channels } = await open({ content: { actions: [an('web', 'Spring')] } });
  const card = getByRole('group', { name: 'Web', exact: true }).first();
  await expect.element(card).not.toHaveTextContent('Transactional messages');
  await button('Transactional').click();
  await expect
    .element(card)
    .toHaveTextContent(
      'Transactional messages go by email, SMS or push only: choose one of these, or make it a marketing campaign.',
    );
  expect(channels()).toEqual(['web']);
  await expect.element(getByRole('textbox', { name: 'Title' })).toHaveValue('Spring');
});

test('what no campaign could be given by hand is told as well', async () => {
  const { getByRole } = await open({ content: { actions: [an('email'), an('web')] } });
  await expect
    .element(getByRole('group', { name: 'Action 1: Email', exact: true }).first())
    .toHaveTextContent('What is sent stands alone: remove the other actions first.');
  await expect
    .element(getByRole('group', { name: 'Action 2: Web', exact: true }).first())
    .toHaveTextContent('What is shown cannot be combined with what is sent');
});

test('a priority is a whole number from 0 to 100; what is not is told and not kept', async () => {
  const { written, getByRole, button, getByText } = await open({
    content: { actions: [an('web')], priority: 50 },
  });
  const field = getByRole('textbox', { name: 'Priority' });
  await userEvent.fill(field, '');
  await userEvent.type(field, '101');
  await expect.element(field).toHaveAccessibleDescription(/Write a whole number from 0 to 100/);
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveValue('101');
  const kept = () => written.map(({ content }) => 'priority' in content && content.priority);
  expect(kept()).toEqual([null, 1, 10]);
  expect(new Set(written.map((each) => each.step))).toEqual(new Set(['priority']));
  await userEvent.keyboard('{Backspace}');
  await expect.element(field).toBeValid();
  await userEvent.type(field, 'a');
  await expect.element(field).toBeInvalid();
  await button('Undo').click();
  await expect.element(field).toHaveValue('1');
  await expect.element(getByText('Write a whole number')).not.toBeInTheDocument();
});

test('only what is shown to people who come by has a priority', async () => {
  const { getByRole } = await open({ content: { actions: [an('email')] } });
  await expect.element(getByRole('textbox', { name: 'Subject' })).toBeVisible();
  await expect.element(getByRole('textbox', { name: 'Priority' })).not.toBeInTheDocument();
});

test('a priority that is no longer heeded stays in sight', async () => {
  const { getByRole } = await open({ content: { actions: [an('email')], priority: 7 } });
  await expect
    .element(getByRole('textbox', { name: 'Priority' }))
    .toHaveAccessibleDescription(/this one is not heeded/);
});

test('problems stand where they are named', async () => {
  const { getByText } = await open({
    content: { actions: [], priority: 7 },
    problems: { actions: 'No action yet.', priority: 'Another campaign has it.' },
  });
  await expect.element(getByText('No action yet.')).toBeVisible();
  expect(getByText('No action yet.').element().closest('[data-field]')?.getAttribute('data-field')).toBe(
    'actions',
  );
  expect(
    getByText('Another campaign has it.').element().closest('[data-field]')?.getAttribute('data-field'),
  ).toBe('priority');
});

test('locked, everything can be read and nothing be changed', async () => {
  const { getByRole, written } = await open({
    content: { actions: [an('web', 'Spring'), an('in-app')], priority: 7 },
    isLocked: true,
  });
  const boxes = getByRole('textbox').elements() as HTMLInputElement[];
  expect(boxes).toHaveLength(7);
  expect(boxes.every((each) => each.readOnly && !each.disabled)).toBe(true);
  expect(getByRole('textbox', { name: 'Channel configuration' }).first().element()).toHaveValue(
    'Sender of web',
  );
  const buttons = getByRole('button')
    .elements()
    .map((each) => each.textContent);
  expect(buttons).toEqual(['Undo', 'Transactional']);
  const published = getByRole('switch', { name: 'Published' }).first();
  await published.click({ force: true });
  await expect.element(published).toBeChecked();
  expect(written).toEqual([]);
});

test('in French', async () => {
  overwriteGetLocale(() => 'fr');
  const { button, getByRole } = await open({ content: { actions: [an('web'), an('in-app')] } });
  await expect.element(getByRole('textbox', { name: 'Score de priorité' })).toBeVisible();
  await expect.element(button(/^Descendre «.Action 1.: Web.»$/)).toBeVisible();
  await button('Ajouter une action').click();
  await expect
    .element(page.getByRole('menuitem', { name: 'E-mail' }))
    .toHaveAccessibleDescription(/^Une action envoyée reste seule.: supprimez d’abord les autres actions\.$/);
});
