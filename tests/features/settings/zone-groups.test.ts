import { expect, it } from 'vitest';
import { zoneGroups } from '../../../src/features/settings/zone-groups.ts';

it('gathers zones by area and names them by city', () => {
  const zones = ['America/Argentina/Buenos_Aires', 'Europe/Oslo', 'Europe/Paris', 'UTC'];
  expect(zoneGroups(zones)).toEqual([
    { area: 'America', zones: [{ zone: 'America/Argentina/Buenos_Aires', city: 'Argentina/Buenos Aires' }] },
    {
      area: 'Europe',
      zones: [
        { zone: 'Europe/Oslo', city: 'Oslo' },
        { zone: 'Europe/Paris', city: 'Paris' },
      ],
    },
    { area: '', zones: [{ zone: 'UTC', city: 'UTC' }] },
  ]);
});
