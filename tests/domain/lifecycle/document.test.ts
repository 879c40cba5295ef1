import { expect, it } from 'vitest';
import { lifecycleDocument } from './document.ts';

it('docs/lifecycle.md says what the table says', async () => {
  await expect(lifecycleDocument()).toMatchFileSnapshot('../../../docs/lifecycle.md');
});
