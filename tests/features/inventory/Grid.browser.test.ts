import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { aCampaign, aMark, NOW } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';
import GridPage from './GridPage.svelte';

const NAMES = ['Ada', 'Bea', 'Cleo'];

/** Three drafts, the newest first. */
async function shown() {
  const campaigns = NAMES.map((name, index) =>
    aCampaign({ id: anId(index + 1), name, modified: aMark(NOW - index - 1) }),
  );
  const almanac = await anAlmanac({ campaigns });
  const screen = await render(GridPage, { almanac });
  const names = () =>
    [...screen.container.querySelectorAll('[data-row]')]
      .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((row) => row.querySelector('[data-campaign]')?.textContent.trim());
  const act = async (name: string, action: string) => {
    await screen.getByRole('button', { name: `More actions for ${name}` }).click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  };
  return { almanac, screen, names, act };
}

test('a row just acted on stays where it is, marked, until the filters change', async () => {
  const { almanac, screen, names, act } = await shown();
  almanac.address.go({ filters: { ...almanac.address.view.filters, status: ['draft'] } });
  await act('Bea', 'Activate');
  const header = screen.getByRole('rowheader', { name: /Bea/ });
  await expect.element(header).toHaveTextContent('hidden by your filters');
  expect(names()).toEqual(NAMES);
  await expect.element(screen.getByRole('row', { name: /Bea/ })).toHaveTextContent('Live');
  // What is counted is what the filters find.
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 of 3');
  almanac.address.go({ campaign: anId(2) });
  await expect.element(header).toBeVisible();
  almanac.address.go({ sort: { column: 'name', descending: false } });
  await expect.element(header).not.toBeInTheDocument();
  expect(names()).toEqual(['Ada', 'Cleo']);
});

test('a row that the filters still find does not move, nor say that they hide it', async () => {
  const { screen, names, act } = await shown();
  await act('Cleo', 'Activate');
  await expect.element(screen.getByRole('row', { name: /Cleo/ })).toHaveTextContent('Live');
  expect(names()).toEqual(NAMES);
  await expect.element(page.getByText('hidden by your filters')).not.toBeInTheDocument();
});
