import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import App from '../../src/App.svelte';

test('the app says its name', async () => {
  const screen = await render(App);
  await expect.element(screen.getByRole('heading', { name: 'Almanac' })).toBeVisible();
});
