import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { tick } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import type { Activity, OrchestratedContent } from '../../../../src/domain/campaign/content.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { aCampaign, anAction, anAudience, someReferences } from '../../../support/builders.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';
import ActivitiesPage from './ActivitiesPage.svelte';

beforeEach(() => page.viewport(1100, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

const FLOW: Activity[] = [
  { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
  { kind: 'channel', id: 'mail', action: anAction() },
  { kind: 'wait', id: 'wait', minutes: 2880 },
  { kind: 'end', id: 'end' },
];

interface Given {
  activities?: Activity[];
  isLocked?: boolean;
  problems?: Record<string, string>;
}

/** The section of a draft, and what was last written in it. */
async function show({ activities = FLOW, ...given }: Given = {}) {
  const gone = { ...anAudience({ id: 'gone', outages: [{ from: 0, to: null }] }), name: 'Wedding guests' };
  const almanac = await anAlmanac({ references: [...someReferences().values(), gone] });
  const campaign = aCampaign({ type: 'orchestrated', content: { activities } });
  const changes: { content: OrchestratedContent; step: string }[] = [];
  const onChange = (content: OrchestratedContent, step: string) => changes.push({ content, step });
  await render(ActivitiesPage, { almanac, campaign, onChange, ...given });
  return {
    changes,
    written: () => changes.at(-1)?.content.activities ?? activities,
    order: () => (changes.at(-1)?.content.activities ?? activities).map((each) => each.id),
  };
}

const activity = (name: RegExp) =>
  page.getByRole('list', { name: 'Activities in order' }).getByRole('button', { name });
const mail = () => activity(/^Email Spring is here/);
const wait = () => activity(/^Wait 2 days/);

test('activities stand in order, each with its kind and what it does', async () => {
  await show({
    activities: [
      { kind: 'read-audience', id: 'a', audienceId: null },
      { kind: 'build-audience', id: 'b', rule: 'Bought twice', audienceId: 'loyal' },
      { kind: 'split', id: 'c', label: 'Test', share: 12.5 },
      {
        kind: 'channel',
        id: 'd',
        action: anAction({ channel: 'sms', message: { title: '', body: 'Hi\nyou', published: false } }),
      },
      { kind: 'end', id: 'e' },
    ],
  });
  await expect.element(activity(/^Read audience No audience yet$/)).toBeVisible();
  await expect.element(activity(/^Build audience Bought twice · based on Loyal customers$/)).toBeVisible();
  await expect.element(activity(/^Split 12.5% to Test$/)).toBeVisible();
  await expect.element(activity(/^SMS Hi$/)).toBeVisible();
  await expect.element(page.getByText('it can be neither moved nor removed', { exact: false })).toBeVisible();
});

test('the keyboard moves an activity, which keeps the focus, and says where it is', async () => {
  const { order, changes } = await show();
  (wait().element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Wait: 2 days is now 2 of 3.');
  await expect.element(wait()).toHaveFocus();
  expect(order()).toEqual(['read', 'wait', 'mail', 'end']);
  await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await expect.element(page.getByRole('status')).toHaveTextContent('It is the first already.');
  await expect.element(wait()).toHaveFocus();
  expect(order()).toEqual(['wait', 'read', 'mail', 'end']);
  expect(changes).toHaveLength(2);
});

test('nothing moves past the end', async () => {
  const { order } = await show();
  (wait().element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByRole('status')).toHaveTextContent('It is the last before End already.');
  expect(order()).toEqual(['read', 'mail', 'wait', 'end']);
  const down = page.getByRole('button', { name: 'Move Wait: 2 days down' });
  await expect.element(down).toHaveAttribute('aria-disabled', 'true');
  await expect.element(down).toHaveAccessibleDescription('It is the last before End already.');
  await expect.element(page.getByRole('button', { name: /(Move|Remove) End/ })).not.toBeInTheDocument();
});

test('buttons move an activity and keep the focus', async () => {
  const { order } = await show();
  const down = page.getByRole('button', { name: 'Move Email: Spring is here down' });
  await down.click();
  expect(order()).toEqual(['read', 'wait', 'mail', 'end']);
  await expect.element(down).toHaveFocus();
});

const handleOf = (dragged: ReturnType<typeof mail>) =>
  dragged.element().closest('li')!.querySelector<HTMLElement>('[title="Drag to move"]')!;

test('a pointer drags an activity to another place', async () => {
  const { order } = await show();
  const read = () => activity(/^Read audience/);
  await userEvent.dragAndDrop(handleOf(wait()), read(), { targetPosition: { x: 8, y: 8 } });
  expect(order()).toEqual(['wait', 'read', 'mail', 'end']);
  await expect.element(page.getByRole('status')).toHaveTextContent('Wait: 2 days is now 1 of 3.');
  // Past the end it goes as far as it can.
  const end = page.getByText('it can be neither moved nor removed', { exact: false });
  await userEvent.dragAndDrop(handleOf(read()), end);
  expect(order()).toEqual(['wait', 'mail', 'read', 'end']);
});

test('Escape puts back what is being dragged', async () => {
  const { changes } = await show();
  const handle = handleOf(wait());
  const item = handle.closest('li')!;
  const { x, y } = handle.getBoundingClientRect();
  const send = (type: string, clientY: number) =>
    handle.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY }));
  // Only the browser's own pointers can be captured.
  handle.setPointerCapture = () => undefined;
  send('pointerdown', y);
  await tick();
  send('pointermove', y - 60);
  await expect.poll(() => item.style.translate).toBe('0px -60px');
  (mail().element() as HTMLElement).focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => item.style.translate).toBe('');
  send('pointerup', y - 60);
  expect(changes).toEqual([]);
});

test('the keyboard adds an activity before the end, opens it and takes the focus there', async () => {
  const { written } = await show();
  (page.getByRole('button', { name: 'Add activity', exact: true }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  const menu = page.getByRole('menu', { name: 'Add activity' });
  await expect.element(menu.getByRole('menuitem', { name: 'Direct mail' })).toBeVisible();
  expect(
    menu
      .getByRole('menuitem')
      .elements()
      .map((each) => each.textContent.trim()),
  ).toEqual(['Read audience', 'Build audience', 'Split', 'Wait', 'Email', 'SMS', 'Push', 'Direct mail']);
  await userEvent.keyboard('SMS{Enter}');
  const added = activity(/^SMS No message yet/);
  await expect.element(added).toHaveFocus();
  await expect.element(added).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByRole('status')).toHaveTextContent('SMS added as 4 of 4.');
  expect(written().map((each) => each.kind)).toEqual(['read-audience', 'channel', 'wait', 'channel', 'end']);
  expect(written()[3]).toMatchObject({ action: { channel: 'sms', configurationId: null } });
});

test('an activity is added after any other', async () => {
  const { written } = await show();
  await page.getByRole('button', { name: 'Add an activity after Read audience: Loyal customers' }).click();
  await page.getByRole('menuitem', { name: 'Split' }).click();
  await expect.element(activity(/^Split 50% to No label yet/)).toHaveFocus();
  expect(written().map((each) => each.kind)).toEqual(['read-audience', 'split', 'channel', 'wait', 'end']);
});

test('removing leads the focus to the neighbour, and at last to where one is added', async () => {
  const { order } = await show();
  const remove = async (name: RegExp) => {
    (page.getByRole('button', { name }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  await remove(/^Remove Email/);
  await expect.element(page.getByRole('status')).toHaveTextContent('Email: Spring is here removed.');
  await expect.element(wait()).toHaveFocus();
  await remove(/^Remove Wait/);
  await expect.element(page.getByRole('button', { name: 'Add activity', exact: true })).toHaveFocus();
  await remove(/^Remove Read/);
  await expect.element(page.getByRole('button', { name: 'Add activity', exact: true })).toHaveFocus();
  expect(order()).toEqual(['end']);
  await expect.element(page.getByText('Nothing happens yet', { exact: false })).toBeVisible();
});

test('no more than a hundred activities are added, and why is said', async () => {
  const many = Array.from(
    { length: 99 },
    (_, index) => ({ kind: 'wait', id: `w${index}`, minutes: index + 1 }) as const,
  );
  const { changes } = await show({ activities: [...many, { kind: 'end', id: 'end' }] });
  await page.getByRole('button', { name: 'Add activity', exact: true }).click();
  const email = page.getByRole('menuitem', { name: 'Email' });
  await expect.element(email).toHaveAttribute('aria-disabled', 'true');
  await expect.element(email).toHaveAccessibleDescription(/at most 100 activities/);
  await userEvent.keyboard('{Enter}');
  expect(changes).toEqual([]);
});

test('one activity at a time is open', async () => {
  await show();
  await wait().click();
  await expect.element(page.getByRole('textbox', { name: 'Duration' })).toBeVisible();
  await mail().click();
  await expect.element(page.getByRole('textbox', { name: 'Duration' })).not.toBeInTheDocument();
  await expect.element(wait()).toHaveAttribute('aria-expanded', 'false');
});

test('a wait is written in the unit that suits, and kept in minutes', async () => {
  const { written } = await show();
  await wait().click();
  const duration = page.getByRole('textbox', { name: 'Duration' });
  const unit = page.getByRole('combobox', { name: 'Unit' });
  await expect.element(duration).toHaveValue('2');
  await expect.element(unit).toHaveValue('days');
  await userEvent.selectOptions(unit, 'minutes');
  await duration.fill('60');
  expect(written()[2]).toMatchObject({ minutes: 60 });
  // Under somebody's hands 60 minutes do not turn into an hour.
  await expect.element(duration).toHaveValue('60');
  await userEvent.tab();
  await userEvent.selectOptions(unit, 'hours');
  await duration.fill('8761');
  await userEvent.tab();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Enter a whole number: from 1 to 8,760 hours.');
  expect(written()[2]).toMatchObject({ minutes: 3600 });
  await duration.fill('8760');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  expect(written()[2]).toMatchObject({ minutes: 525_600 });
});

test('a split has a label and a share from 0 to 100 %', async () => {
  const { written, changes } = await show({
    activities: [
      { kind: 'split', id: 'split', label: '', share: 50 },
      { kind: 'end', id: 'end' },
    ],
  });
  await activity(/^Split/).click();
  await page.getByRole('textbox', { name: 'Label' }).fill('Half');
  expect(changes.at(-1)?.step).toBe('activities.split.label');
  const share = page.getByRole('textbox', { name: 'Share' });
  for (const wrong of ['101', '-1', '', 'half', '12.345']) {
    await share.fill(wrong);
    await userEvent.tab();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Enter a number from 0 to 100');
  }
  expect(written()[0]).toEqual({ kind: 'split', id: 'split', label: 'Half', share: 50 });
  await share.fill('12,5');
  expect(written()[0]).toMatchObject({ share: 12.5 });
});

test('an audience is built by a rule in words, from a base where there is one', async () => {
  const { written } = await show({
    activities: [
      { kind: 'build-audience', id: 'build', rule: '', audienceId: null },
      { kind: 'end', id: 'end' },
    ],
  });
  await activity(/^Build audience/).click();
  await page.getByRole('textbox', { name: 'Rule, in words' }).fill('Bought twice this year');
  await page.getByRole('combobox', { name: 'Base audience' }).click();
  await page.getByRole('option', { name: 'Loyal customers' }).click();
  expect(written()[0]).toMatchObject({ rule: 'Bought twice this year', audienceId: 'loyal' });
  await page.getByRole('combobox', { name: 'Base audience' }).click();
  await page.getByRole('option', { name: 'No base audience' }).click();
  expect(written()[0]).toMatchObject({ audienceId: null });
});

test('all actions used are listed with help, and each leads to its activity', async () => {
  const unpublished = anAction({
    channel: 'push',
    configurationId: null,
    message: { title: 'Hello', body: '', published: false },
  });
  await show({
    activities: [...FLOW.slice(0, 3), { kind: 'channel', id: 'push', action: unpublished }, FLOW[3]!],
  });
  const used = page.getByRole('group', { name: 'All actions used in this campaign 2' });
  expect(
    used
      .getByRole('listitem')
      .elements()
      .map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim()),
  ).toEqual(['Email Spring is here Main sender published', 'Push Hello No configuration not published']);
  await used.getByRole('button', { name: /^About/ }).click();
  await expect.element(page.getByRole('dialog')).toHaveTextContent(/send nothing and are not listed/);
  await userEvent.keyboard('{Escape}');
  await used.getByRole('button', { name: /^Push Hello/ }).click();
  await expect.element(activity(/^Push Hello$/)).toHaveFocus();
  await expect.element(activity(/^Push Hello$/)).toHaveAttribute('aria-expanded', 'true');
});

test('what is wrong stands at the activity it is about', async () => {
  const second = anAction({ channel: 'sms' });
  await show({
    activities: [
      { kind: 'read-audience', id: 'first', audienceId: 'loyal' },
      { kind: 'read-audience', id: 'second', audienceId: 'gone' },
      FLOW[1]!,
      { kind: 'channel', id: 'sms', action: second },
      FLOW[3]!,
    ],
    problems: { 'actions.1': 'Choose another sender.', audience: 'They are gone.' },
  });
  await expect.element(activity(/^SMS/)).toHaveAccessibleDescription('Choose another sender.');
  await expect.element(mail()).not.toHaveAccessibleDescription();
  await expect
    .element(activity(/^Read audience Wedding guests/))
    .toHaveAccessibleDescription('They are gone.');
  await expect.element(activity(/^Read audience Loyal/)).not.toHaveAccessibleDescription();
  const fields = [...document.querySelectorAll<HTMLElement>('[data-activity]')].map(
    (each) => each.dataset['field'],
  );
  expect(fields).toEqual([undefined, 'audience', 'actions.0', 'actions.1', undefined]);
});

test('what is missing altogether is said where it would be added', async () => {
  await show({
    activities: [{ kind: 'end', id: 'end' }],
    problems: { actions: 'Add an action.', audience: 'Choose the audience.' },
  });
  await expect.element(page.getByText('Add an action.')).toBeVisible();
  await expect.element(page.getByText('Choose the audience.')).toBeVisible();
  for (const field of ['actions', 'audience']) {
    const button = document.querySelector(`[data-field="${field}"] button`);
    expect(button).toHaveAccessibleName('Add activity');
  }
});

test('a locked flow can be read and not changed', async () => {
  const { changes } = await show({ isLocked: true });
  await expect.element(page.getByRole('button', { name: /^(Add|Move|Remove)/ })).not.toBeInTheDocument();
  (wait().element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Duration' })).toHaveAttribute('readonly');
  await activity(/^Read audience/).click();
  await expect.element(page.getByRole('textbox', { name: 'Audience' })).toHaveAttribute('readonly');
  await expect.element(page.getByText('12,000 profiles')).toBeVisible();
  expect(changes).toEqual([]);
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  await show();
  const list = page.getByRole('list', { name: 'Activités dans l’ordre' });
  (list.getByRole('button', { name: /^Attente 2 jours/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(/^Activité en position 2 sur 3\s: Attente\s: 2 jours\.$/);
  await expect.element(page.getByText('Toutes les actions utilisées dans cette campagne')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Ajouter une activité', exact: true })).toBeVisible();
});
