import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { demoSandbox } from '../../../src/demo/demo-sandbox.ts';
import { csvText } from '../../../src/exchange/csv.ts';
import { inventoryCells, inventoryHeader } from '../../../src/features/inventory/export/inventory-table.ts';
import { cellSeparator } from '../../../src/i18n/format.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, anActionContent, anAction, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { readText } from './read-file.ts';

describe('our own table', () => {
  it.each(['en', 'fr'] as const)('in %s comes back whole', async (language) => {
    overwriteGetLocale(() => language);
    const demo = demoSandbox({ seed: 4, now: NOW, size: 150, zone: 'Europe/Paris', lang: language });
    const references = new Map(demo.references.map((each) => [each.id, each]));
    const codeBased = anActionContent({
      actions: [anAction({ channel: 'code-based', configurationId: null })],
    });
    const odd = [
      aCampaign({ id: anId(1), name: '=1+1; -2', content: codeBased }),
      aCampaign({
        id: anId(2),
        name: 'Back to front',
        schedule: { start: '2026-05-02T09:00', end: '2026-05-01T09:00' },
      }),
    ];
    const rows = [...demo.campaigns, ...odd].map((each) =>
      rowOf(each, new Map([...references, ...someReferences()]), NOW),
    );
    const text = csvText(inventoryHeader(), [...inventoryCells(rows, 'Europe/Paris', NOW)], cellSeparator());
    expect(text).toContain(language === 'fr' ? 'Nom;Statut' : 'Name,Status');
    const { campaigns, questions, problems } = await readText(
      text,
      {},
      {
        now: NOW,
        references: new Map([...references, ...someReferences()]),
        tags: rows.flatMap((each) => each.tags),
      },
    );
    expect(problems).toEqual([]);
    expect(questions.map(({ kind }) => kind)).toEqual(['sent']);
    expect(campaigns).toHaveLength(rows.length);
    expect(campaigns.map(({ as }) => as)).toEqual(rows.map(() => 'draft'));
    // A tag is spelled in one way only, whatever the rows say.
    const folded = (tags: readonly string[]) => tags.map((each) => each.toLowerCase());
    const told = campaigns.map(({ campaign, status }) => [
      campaign.name,
      campaign.type,
      status,
      folded(campaign.tags),
    ]);
    expect(told).toEqual(rows.map(({ name, type, status, tags }) => [name, type, status, folded(tags)]));
    const rhythms = rows.map(({ plan }) =>
      plan?.recurring === true && plan.series !== null
        ? { ...plan.series, start: plan.startsAtAnchor ? null : plan.series.start }
        : null,
    );
    expect(rhythms.filter((each) => each !== null).length).toBeGreaterThan(20);
    const read = campaigns.map(({ campaign: { current } }) => current.content.schedule);
    expect(read.map((each) => (each.recurrence === null ? null : each))).toEqual(rhythms);
    const again = campaigns.map(({ campaign }) => rowOf(campaign, references, NOW).channels);
    expect(again).toEqual(rows.map(({ channels }) => channels));
  });
});
