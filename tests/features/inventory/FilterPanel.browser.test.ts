import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { aCampaign } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';
import FilterPage from './FilterPage.svelte';

test('values keep the places that they had when the panel was opened, whatever their counts become', async () => {
  const campaigns = [
    ['sale', 'news'],
    ['sale', 'news'],
    ['sale', 'spring'],
  ].map((tags, index) => aCampaign({ id: anId(index + 1), name: `Campaign ${index + 1}`, tags }));
  const almanac = await anAlmanac({ campaigns });
  const screen = await render(FilterPage, { almanac });
  const group = screen.getByRole('group', { name: 'Tag' });
  const values = () =>
    [...group.element().querySelectorAll('label')].map((label) =>
      label.textContent.replace(/\s+/g, ' ').trim(),
    );
  await expect.element(group).toBeVisible();
  expect(values()).toEqual(['sale 3', 'news 2', 'spring 1']);
  almanac.address.go({ search: 'Campaign 3' });
  await expect.element(group.getByRole('checkbox', { name: 'news' })).toHaveAccessibleName('news 0');
  expect(values()).toEqual(['sale 1', 'news 0', 'spring 1']);
});
