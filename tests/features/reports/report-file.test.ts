import { expect, test } from 'vitest';
import { reportBasis } from '../../../src/domain/reports/basis.ts';
import { reportOf } from '../../../src/domain/reports/report.ts';
import { seriesOf } from '../../../src/domain/reports/series.ts';
import { reportFile } from '../../../src/features/reports/report-file.ts';
import { aCampaign, anAudience, NOW, someReferences } from '../../support/builders.ts';

function fileOf(name = 'Spring news') {
  const campaign = aCampaign({ status: 'live', name });
  const basis = reportBasis(campaign, someReferences(anAudience({ size: 10_000 })));
  if (basis === null) throw new Error('It was activated');
  const report = reportOf(basis, { now: NOW, period: 'all', run: null });
  const series = seriesOf(report.sources, NOW, 'all', 'Europe/Paris');
  const file = reportFile({ campaign, report, series, period: 'all', run: null, channel: null });
  const lines = file.text.trim().split('\r\n');
  return { ...file, total: report.total, rows: lines.slice(1).map((each) => each.split(',')) };
}

const sum = (rows: readonly string[][]) => rows.reduce((total, row) => total + Number(row[8]), 0);

test('it has the campaign, its channels, its runs and its steps of time, one number a line', () => {
  const { rows, total } = fileOf();
  const delivered = rows.filter((row) => row[6] === 'Delivered' && row[7] === '');
  const [campaign, channel, run, ...steps] = delivered;
  expect(campaign?.slice(1, 6)).toEqual(['All time', 'Campaign', '', '', '']);
  expect(channel?.[2]).toBe('Email');
  expect(run?.[3]).toBe(new Date(NOW - 24 * 3_600_000).toISOString());
  for (const each of [campaign, channel, run]) expect(each?.[8]).toBe(total.delivered.toString());
  expect(sum(steps)).toBe(total.delivered);
});

test('reasons stand below what they are the reasons of, and come to the same', () => {
  const { rows, total } = fileOf();
  const excluded = rows.filter((row) => row[2] === 'Email' && row[6] === 'Excluded' && row[7] !== '');
  expect(excluded.length).toBeGreaterThan(1);
  expect(sum(excluded)).toBe(total.excluded);
});

test('its name is made of the letters of the campaign’s', () => {
  expect(fileOf('Été : 20 % / -fin!').name).toBe('report-ete-20-fin-all.csv');
  expect(fileOf('?!').name).toBe('report-all.csv');
});
