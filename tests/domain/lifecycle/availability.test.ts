import { expect, it } from 'vitest';
import { availabilityDocument } from './availability.ts';

it('docs/availability.md says what the menu answers, in both languages', async () => {
  await expect(availabilityDocument()).toMatchFileSnapshot('../../../docs/availability.md');
});
