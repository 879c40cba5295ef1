import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { VIEWER } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import ImportPage from './ImportPage.svelte';

afterEach(() => overwriteGetLocale(() => 'en'));

async function opened() {
  const almanac = await anAlmanac();
  const screen = await render(ImportPage, { almanac });
  const pick = async (text: BlobPart, name = 'plan.csv') => {
    const input = screen.container.querySelector<HTMLInputElement>('input[type="file"]')!;
    await userEvent.upload(input, new File([text], name, { type: 'text/csv' }));
  };
  const stored = async () => (await almanac.repository.page(null, 50)).campaigns;
  const submit = screen.getByRole('button', { name: 'Import', exact: true });
  const question = (name: string | RegExp) => screen.getByRole('group', { name });
  return { ...almanac, screen, pick, stored, submit, question };
}

test('a plan becomes drafts once a person has seen what will come of it, and one Undo takes them back', async () => {
  const { screen, pick, stored, submit, question, repository, address, notices, acting } = await opened();
  await pick(
    'Name;Channel;Start;Notes;Colour\r\nSpring;email;05/03/2027;First;red\r\nSummer;"web, in-app";06/07/2027 10:00;;\r\n',
  );
  await expect.element(screen.getByText('2 drafts')).toBeVisible();
  await expect.element(screen.getByText('No question is open. 2 proposals can be changed.')).toBeVisible();
  await expect
    .element(screen.getByRole('row', { name: /^2 Spring Action Email.* 5 Mar 2027, 09:00/ }))
    .toBeVisible();
  await expect.element(screen.getByText('1 field is not carried over: Colour')).toBeVisible();
  await question('How is 05/03/2027 meant?').getByText('Month first: 3 May 2027').click();
  await expect.element(screen.getByRole('row', { name: /Spring.* 3 May 2027, 09:00/ })).toBeVisible();
  await screen.getByRole('button', { name: 'As proposed: How is 05/03/2027 meant?' }).click();
  await expect.element(screen.getByRole('row', { name: /Spring.* 5 Mar 2027, 09:00/ })).toBeVisible();
  expect(await stored()).toEqual([]);
  await submit.click();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(2));
  expect((await stored()).map(({ name, status }) => [name, status])).toEqual(
    expect.arrayContaining([
      ['Spring', 'draft'],
      ['Summer', 'draft'],
    ]),
  );
  const [first] = await stored();
  const [entry] = await repository.journalOf(first!.id);
  expect(entry).toMatchObject({ event: 'create', inputs: { source: 'plan.csv' } });
  await vi.waitFor(() => expect(address.view.page).toBe('campaigns'));
  expect(notices.all).toMatchObject([{ content: { action: { told: { kind: 'arrived', count: 2 } } } }]);
  await acting.undoNewest();
  expect(await stored()).toEqual([]);
});

test('each unknown word is asked once, and decides together with the others what is imported', async () => {
  const { screen, pick, stored, submit, question, repository } = await opened();
  await pick('Name,Channel,Audience\nA,pigeon,Friends\nB,Pigeon,Friends\nC,smoke,Nobody\nD,email,Friends\n');
  await expect.element(screen.getByText(/^1 question has to be answered\./)).toBeVisible();
  // What keeps it from being imported leads to the question.
  await expect.element(submit).toHaveAccessibleDescription('Answer the open questions first.');
  (submit.element() as HTMLElement).click();
  const pigeon = question('Which channels are these?').getByRole('combobox', { name: '“pigeon”, in 2 rows' });
  await expect.element(pigeon).toHaveFocus();
  await pigeon.selectOptions('SMS');
  await screen.getByRole('combobox', { name: '“smoke”, in 1 row' }).selectOptions('Leave its rows out');
  await expect.element(screen.getByText('3 drafts · 1 row left out')).toBeVisible();
  await expect.element(screen.getByText('New audience: Friends')).toBeVisible();
  await screen.getByRole('combobox', { name: '“Friends”, in 3 rows' }).selectOptions('Loyal customers');
  await expect.element(screen.getByText('New audience: Friends')).not.toBeInTheDocument();
  await submit.click();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(3));
  const contents = (await stored()).map(({ current }) => current.content);
  expect(contents).toEqual(
    Array.from({ length: 3 }, () => expect.objectContaining({ audienceId: 'loyal' }) as unknown),
  );
  expect(await repository.references.all()).not.toContainEqual(expect.objectContaining({ name: 'Friends' }));
});

test('a row with a problem is named by its number and column, and stays out or keeps all out', async () => {
  const { screen, pick, stored, submit } = await opened();
  await pick('Name,Start\nA,2027-01-01\n\nB,soon\n,2027-01-02\n');
  await expect.element(screen.getByText('Row 4, Start: “soon”. This is no date.')).toBeVisible();
  await expect.element(screen.getByText('1 start is a day without a time: 09:00 is taken.')).toBeVisible();
  await expect
    .element(screen.getByText('Row 5, Name: It is empty, and every campaign needs one.'))
    .toBeVisible();
  await expect.element(submit).toHaveAttribute('aria-disabled', 'true');
  await screen.getByRole('button', { name: 'Leave row 4 out' }).click();
  await screen.getByRole('button', { name: 'Leave 1 row out' }).click();
  await expect.element(screen.getByText('1 draft · 2 rows left out')).toBeVisible();
  await screen.getByText('2 rows left out', { exact: true }).click();
  await screen.getByRole('button', { name: 'Put row 4 back' }).click();
  await expect.element(screen.getByText('Row 4, Start: “soon”. This is no date.')).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('what has been sent arrives as it was, or as drafts to plan anew', async () => {
  const { screen, pick, stored, submit, repository, acting } = await opened();
  await pick(
    'Campaign Name,Send Time,Send Weekday,Total Recipients,Open Rate\nEarly,2025-02-10 09:00:00,Mon,84,41.2%\n',
  );
  await expect.element(screen.getByText('An export of Klaviyo')).toBeVisible();
  await expect.element(screen.getByText('With the figures of its file')).toBeVisible();
  await submit.click();
  await vi.waitFor(async () =>
    expect(await stored()).toMatchObject([{ name: 'Early', status: 'completed' }]),
  );
  const [brought] = await stored();
  expect(await repository.journalOf(brought!.id)).toMatchObject([{ event: 'import', to: 'completed' }]);
  await acting.undoNewest();
  expect(await stored()).toEqual([]);
});

test('answers are kept for the next file with the same headings', async () => {
  const { screen, pick, question } = await opened();
  await pick('Name,Channel\nA,pigeon\n');
  const pigeon = screen.getByRole('combobox', { name: '“pigeon”, in 1 row' });
  await pigeon.selectOptions('SMS');
  await screen.getByRole('button', { name: 'Keep the answers' }).click();
  await screen.getByRole('textbox', { name: 'Name of the answers' }).fill('Birds');
  await screen.getByRole('button', { name: 'Keep the answers' }).click();
  await expect.element(screen.getByText('Kept as “Birds”.')).toBeVisible();
  await pick('Channel,Name\npigeon,B\n', 'next.csv');
  await expect.element(screen.getByText('The answers kept as “Birds” are used.')).toBeVisible();
  await expect.element(pigeon).toHaveValue('=sms');
  await screen.getByRole('button', { name: 'Begin without them' }).click();
  await expect.element(question('Which channels are these?').getByText('To answer')).toBeVisible();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await screen.getByRole('button', { name: 'Remove “Birds”' }).click();
  await expect.element(screen.getByText('Kept answers')).not.toBeInTheDocument();
});

test('what is no plan is refused with a way out, and changes nothing', async () => {
  const { screen, pick, stored } = await opened();
  await pick('Name\n', 'headings.csv');
  await expect.element(screen.getByText('It has no row below its headings.')).toBeVisible();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await pick(' ', 'empty.csv');
  const alert = screen.getByRole('alert');
  await expect
    .element(alert)
    .toHaveTextContent('empty.csv cannot be imported. There is nothing in it. Nothing was changed.');
  await pick('%PDF-1.7', 'plan.pdf');
  await expect.element(alert).toHaveTextContent('Save the plan as .xlsx or .csv.');
  await pick('{"a": 1,\n "b" }', 'broken.json');
  await expect.element(alert).toHaveTextContent('The JSON breaks off at line 2, column 6.');
  expect(await stored()).toEqual([]);
});

test('a package and a sandbox lead to where they are read, with the file', async () => {
  const { screen, pick, handed, address } = await opened();
  await pick('{"format":"almanac-sandbox"}', 'all.json');
  await vi.waitFor(() => expect(address.view).toMatchObject({ page: 'settings', part: 'storage' }));
  expect(handed.take('sandbox')?.name).toBe('all.json');
  await pick('{"version":1,"format":"almanac-package"}', 'some.json');
  await vi.waitFor(() => expect(address.view.page).toBe('packages'));
  expect(handed.take('package')?.name).toBe('some.json');
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

test('a calendar asks first whether it is to be drafts, or shown behind the campaigns', async () => {
  const { screen, pick, overlays, submit } = await opened();
  const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20270714', 'SUMMARY:Holiday', 'END:VEVENT'];
  await pick(['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n'), 'days.ics');
  await expect.element(submit).toHaveAttribute('aria-disabled', 'true');
  await screen.getByRole('button', { name: 'A calendar behind the campaigns…' }).click();
  expect(overlays.open).toMatchObject({ kind: 'calendar-file', file: { name: 'days.ics' } });
  await screen.getByRole('button', { name: 'Drafts', exact: true }).click();
  await expect.element(screen.getByRole('rowheader', { name: 'Holiday' })).toBeVisible();
});

test('a viewer imports nothing, and is told why', async () => {
  const almanac = await anAlmanac();
  almanac.preferences.set({ actor: VIEWER });
  const screen = await render(ImportPage, { almanac });
  const button = screen.getByRole('button', { name: 'Choose a file' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(/A viewer changes nothing/);
});

test('it speaks French, and reads the letters of older spreadsheets', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen, pick } = await opened();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Importer' })).toBeVisible();
  await pick(
    Uint8Array.from("Nom;Canal;Notes\nSoldes d'\xe9t\xe9;courriel;'=1+1\n", (letter) => letter.charCodeAt(0)),
  );
  await expect.element(screen.getByText('1 brouillon')).toBeVisible();
  await expect.element(screen.getByRole('rowheader', { name: "Soldes d'été" })).toBeVisible();
});
