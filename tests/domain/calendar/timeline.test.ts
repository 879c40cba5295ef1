import { expect, test } from 'vitest';
import { timelineOf, type Grouping } from '../../../src/domain/calendar/timeline.ts';
import { aLasting, aSend } from './a-row.ts';

const FROM = Date.parse('2026-03-02T00:00Z');
const TO = Date.parse('2026-03-30T00:00Z');
const named = (name: string) => ({ name, nameKey: name.toLowerCase() });

const ROWS = [
  aSend('2026-03-05T09:00Z', { ...named('Later'), channels: ['sms'], tags: ['vip', 'sale'] }),
  aSend('2026-03-03T09:00Z', { ...named('Sooner'), channels: ['sms'], tags: [] }),
  aSend('2026-03-01T09:00Z', named('Before')),
  aSend('2026-03-30T00:00Z', named('After')),
  aLasting('2026-01-01T09:00Z', null, { ...named('Lasting'), channels: ['email'], tags: ['sale'] }),
  aLasting('2026-01-01T09:00Z', '2026-03-01T09:00Z', named('Over')),
];

function groups(grouping: Grouping) {
  return timelineOf(ROWS, { from: FROM, to: TO, grouping }).map(
    ({ value, rows }) => `${value ?? 'none'}: ${rows.map((row) => row.name).join(', ')}`,
  );
}

test('a timeline has what begins, lasts or runs in it, in groups, by its beginning', () => {
  expect(groups('channel')).toEqual(['email: Lasting', 'sms: Sooner, Later']);
});

test('each campaign stands once, with its first tag; what has none stands last', () => {
  expect(groups('tag')).toEqual(['sale: Lasting', 'vip: Later', 'none: Sooner']);
});

test('channels stand in the order of the legend, not of their codes', () => {
  const rows = (['web', 'direct-mail', 'push', 'email'] as const).map((channel) =>
    aSend('2026-03-05T09:00Z', { ...named(channel), channels: [channel] }),
  );
  const found = timelineOf(rows, { from: FROM, to: TO, grouping: 'channel' });
  expect(found.map(({ value }) => value)).toEqual(['email', 'push', 'direct-mail', 'web']);
});
