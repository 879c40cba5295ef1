import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '../../../src/exchange/sandbox/read-sandbox-file.ts';
import { sandboxFileText } from '../../../src/exchange/sandbox/sandbox-file.ts';
import type { Recurrence } from '../../../src/domain/schedule/recurrence.ts';
import {
  aCampaign,
  aCap,
  anAcceptance,
  anAudience,
  anOverlay,
  aRecurrence,
  aTemplate,
  aView,
  NOW,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { aSandboxFile, demoContents, faultOf, read, someContents } from './a-sandbox-file.ts';
import { expectEachRefused } from './malformed-files.ts';

const DEMO = demoContents(120);
/** What a file of the newest version says besides, where there is none of it. */
const SINCE_6 = ',\n"views":[]';
const SINCE_5 = `,\n"templates":[]${SINCE_6}`;
const SINCE_4 = `,\n"caps":[],\n"acceptances":[],\n"settings":[]${SINCE_5}`;

/** The file of one campaign with something of it replaced. */
function spoilt(from: string, to: string): string {
  const text = aSandboxFile();
  expect(text).toContain(from);
  return text.replace(from, () => to);
}

describe('a sandbox file', () => {
  it('gives back everything, and the same bytes when it is written again', () => {
    const text = sandboxFileText('Spring', DEMO);
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', name: 'Spring', contents: DEMO });
    if (reading.kind === 'read') expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
  });

  it('has one record a line, and the same bytes whatever order fields were kept in', () => {
    const campaign = aCampaign();
    const turned = Object.fromEntries(Object.entries(campaign).reverse()) as typeof campaign;
    expect(aSandboxFile({ campaigns: [turned] })).toBe(aSandboxFile({ campaigns: [campaign] }));
    const entry = { campaignId: anId(1), name: 'A', at: 1, event: 'stop', actor: null } as const;
    const journal = (inputs: Record<string, number>) => [
      { ...entry, from: 'live', to: 'stopped', inputs } as const,
    ];
    expect(aSandboxFile({ journal: journal({ a: 1, b: 2 }) })).toBe(
      aSandboxFile({ journal: journal({ b: 2, a: 1 }) }),
    );
    expect(sandboxFileText('Spring', DEMO).split('\n').length).toBeGreaterThan(DEMO.campaigns.length);
  });

  it('says of a schedule only what it makes use of, in one order, so that plain ones read as they did', () => {
    const rule = aRecurrence({ frequency: 'monthly', weekdays: [5] });
    const campaign = (recurrence: Recurrence) =>
      aCampaign({ schedule: { start: '2026-03-02T09:00', recurrence } });
    const plain = aSandboxFile({ campaigns: [campaign(rule)] });
    expect(plain).toContain('"weekdays":[5],"monthDays":[],"count":null}');
    const whole = { times: ['17:00'], months: [1, 7], weeks: [-1], ...rule } as Recurrence;
    const text = aSandboxFile({ campaigns: [campaign(whole)] });
    expect(text).toContain('"count":null,"weeks":[-1],"months":[1,7],"times":["17:00"]}');
    const reading = read(text);
    if (reading.kind !== 'read') throw new Error('Refused');
    expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
    expect(faultOf(text.replace('"17:00"', '"17:61"'))).toMatchObject({ code: 'wrong-format' });
    expect(faultOf(text.replace('"interval":1', '"interval":2'))).toMatchObject({ code: 'wrong-format' });
  });

  it('may be laid out otherwise by another program', () => {
    const text = aSandboxFile();
    const pretty = JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n');
    expect(read(pretty)).toEqual(read(text));
  });

  it('may be empty', () => {
    expect(read(sandboxFileText('Spring', someContents()))).toMatchObject({
      kind: 'read',
      contents: someContents(),
      warnings: { count: 0 },
    });
  });

  it('keeps what came with a campaign that was sent elsewhere', () => {
    const brought = { from: 'plan.csv', figures: { recipients: 12, openRate: 0.5 } };
    const campaigns = [aCampaign({ status: 'completed', brought })];
    expect(read(aSandboxFile({ campaigns }))).toMatchObject({
      kind: 'read',
      contents: { campaigns: [{ brought }] },
    });
  });

  it('of version 1 is read for good', () => {
    const text = readFileSync(new URL('../../files/sandbox-version-1.json', import.meta.url), 'utf8');
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', name: 'Atelier', warnings: { count: 0 } });
    if (reading.kind !== 'read') return;
    expect(reading.contents.campaigns.map((each) => [each.name, each.status])).toMatchSnapshot();
    expect(reading.contents.journal).toHaveLength(text.match(/"campaignId"/g)?.length ?? 0);
  });

  it('of version 2, before there were overlays, is read for good', () => {
    const text = readFileSync(new URL('../../files/sandbox-version-2.json', import.meta.url), 'utf8');
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', name: 'Spring', contents: { overlays: [] } });
    if (reading.kind !== 'read') return;
    expect(reading.contents.packages).toHaveLength(1);
    // The newer form adds what was not there, and changes nothing else.
    const newer = sandboxFileText(reading.name, reading.contents);
    const older = newer.replace('"version":6', '"version":2').replace(',\n"overlays":[]', '');
    expect(older.replace(SINCE_4, '')).toBe(text);
  });

  it('of version 3, before there were caps, is read for good', () => {
    const text = readFileSync(new URL('../../files/sandbox-version-3.json', import.meta.url), 'utf8');
    const reading = read(text);
    const fresh = { caps: [], acceptances: [], settings: [] };
    expect(reading).toMatchObject({ kind: 'read', name: 'Spring', contents: fresh });
    if (reading.kind !== 'read') return;
    expect(reading.contents.overlays).toHaveLength(1);
    const newer = sandboxFileText(reading.name, reading.contents);
    expect(newer.replace('"version":6', '"version":3').replace(SINCE_4, '')).toBe(text);
  });

  it('of version 4, before there were templates, is read for good', () => {
    const text = readFileSync(new URL('../../files/sandbox-version-4.json', import.meta.url), 'utf8');
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', contents: { templates: [] } });
    if (reading.kind !== 'read') return;
    expect(reading.contents.caps).toHaveLength(1);
    const newer = sandboxFileText(reading.name, reading.contents);
    expect(newer.replace('"version":6', '"version":4').replace(SINCE_5, '')).toBe(text);
  });

  it('of version 5, before there were saved views, is read for good', () => {
    const text = readFileSync(new URL('../../files/sandbox-version-5.json', import.meta.url), 'utf8');
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', contents: { views: [] } });
    if (reading.kind !== 'read') return;
    expect(reading.contents.templates).toHaveLength(1);
    const newer = sandboxFileText(reading.name, reading.contents);
    expect(newer.replace('"version":6', '"version":5').replace(SINCE_6, '')).toBe(text);
  });

  it('carries saved views, byte for byte', () => {
    const text = aSandboxFile({ views: [aView()] });
    const reading = read(text);
    if (reading.kind !== 'read') throw new Error('Refused');
    expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
    expect(faultOf(text.replace('"scale":"week"', '"scale":"year"'))).toMatchObject({
      field: 'look.scale',
      record: { section: 'views', number: 1 },
    });
  });

  it('carries templates, byte for byte', () => {
    const text = aSandboxFile({ templates: [aTemplate()] });
    const reading = read(text);
    if (reading.kind !== 'read') throw new Error('Refused');
    expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
    expect(faultOf(text.replace('"name":"Newsletter"', '"name":""'))).toMatchObject({
      field: 'name',
      record: { section: 'templates', number: 1 },
    });
  });

  it('carries caps, what was accepted of them, settings and parts of audiences, byte for byte', () => {
    const text = aSandboxFile({
      references: [anAudience({ id: 'vip', partOf: 'loyal' }), anAudience()],
      caps: [aCap()],
      acceptances: [anAcceptance()],
      settings: [{ id: 'sandbox', zone: 'America/New_York', firstDay: 7 }],
    });
    const reading = read(text);
    if (reading.kind !== 'read') throw new Error('Refused');
    expect(reading.contents.references[0]).toMatchObject({ partOf: 'loyal' });
    expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
    expect(faultOf(text.replace('"most":2', '"most":0'))).toMatchObject({
      code: 'too-small',
      field: 'most',
      record: { section: 'caps', number: 1, name: 'Two emails a week' },
    });
    expect(faultOf(text.replace('America/New_York', 'America/Nowhere'))).toMatchObject({
      field: 'zone',
      record: { section: 'settings', number: 1 },
    });
  });

  it('carries overlays, byte for byte', () => {
    const text = aSandboxFile({ overlays: [anOverlay()] });
    const reading = read(text);
    expect(reading).toMatchObject({ kind: 'read', contents: { overlays: [anOverlay()] } });
    if (reading.kind === 'read') expect(sandboxFileText(reading.name, reading.contents)).toBe(text);
    expect(faultOf(text.replace('"2026-03-04"', '"2026-02-30"'))).toMatchObject({
      code: 'not-one-of',
      field: 'entries.0.start',
      record: { section: 'overlays', number: 1, name: 'Public holidays' },
    });
  });

  it('names the field that is wrong in an entry about what stands beside the campaigns', () => {
    const entry = { thing: 'policy', thingId: anId(1), name: 'Legal', at: NOW, event: 'add' } as const;
    const text = aSandboxFile({ journal: [{ ...entry, actor: 'Mona', inputs: {} }] });
    expect(read(text)).toMatchObject({ kind: 'read', contents: { journal: [entry] } });
    expect(read(text.replace('"add"', '"adds"'))).toMatchObject({
      kind: 'refused',
      faults: { listed: [{ code: 'not-one-of', field: 'event', record: { id: anId(1), name: 'Legal' } }] },
    });
  });

  it('writes half a character as the sign for an unknown one, so that it can be read again', () => {
    const text = aSandboxFile({ campaigns: [aCampaign({ name: 'cut \ud83d' })] });
    expect(read(text)).toMatchObject({ kind: 'read', contents: { campaigns: [{ name: 'cut \ufffd' }] } });
  });
});

describe('what is doubtful', () => {
  it('is told and taken: audiences, configurations and campaigns that are named and not there', () => {
    const journal = [
      {
        campaignId: anId(9),
        name: 'Lost',
        at: 1,
        event: 'stop',
        actor: null,
        from: 'live',
        to: 'stopped',
        inputs: {},
      } as const,
    ];
    expect(read(aSandboxFile({ references: [], journal }))).toMatchObject({
      kind: 'read',
      warnings: {
        count: 3,
        listed: [
          { code: 'unknown-audience', name: 'Spring news', id: 'loyal' },
          { code: 'unknown-configuration', name: 'Spring news', id: 'sender' },
          { code: 'unknown-campaign', name: 'Lost', id: anId(9) },
        ],
      },
    });
  });

  it('is not that the journal tells of what was deleted', () => {
    const entry = {
      campaignId: anId(9),
      name: 'Gone',
      at: 1,
      actor: 'Mona',
      from: 'draft',
      inputs: {},
    } as const;
    const journal = [
      { ...entry, event: 'create', to: 'draft' } as const,
      { ...entry, event: 'delete', to: null } as const,
    ];
    const reading = read(sandboxFileText('Spring', someContents({ journal })));
    expect(reading).toMatchObject({ kind: 'read', warnings: { count: 0 } });
  });
});

describe('a bad file names the record and the field', () => {
  const record = { section: 'campaigns', number: 1, id: aCampaign().id, name: 'Spring news' };

  it.each([
    ['a field that is missing', '"tags":[],', '', 'missing', 'tags'],
    ['another type', '"statusSince":', '"statusSince":true,"x":', 'wrong-type', 'statusSince'],
    ['an unknown status', '"status":"draft"', '"status":"asleep"', 'not-one-of', 'status'],
    ['an unknown type', '"type":"action"', '"type":"dream"', 'not-one-of', 'type'],
    ['a field too many', '"tags":[]', '"tags":[],"colour":"red"', 'unknown', 'colour'],
    ['a prototype', '"tags":[]', '"tags":[],"__proto__":{"a":1}', 'unknown', '__proto__'],
    ['blanks around a name', '"name":"Spring news"', '"name":" Spring news"', 'wrong-format', 'name'],
    [
      'half a character',
      '"body":"Come',
      '"body":"\\ud83d',
      'not-unicode',
      'current.content.actions.0.message.body',
    ],
    ['no zone', 'Europe/Paris', 'Europe/Atlantis', 'wrong-format', 'current.content.schedule.zone'],
    ['infinity', '"revision":3', '"revision":1e999', 'wrong-type', 'revision'],
    ['one tag twice', '"tags":[]', '"tags":["vip","VIP"]', 'duplicate', 'tags'],
  ])('%s', (_name, from, to, code, field) => {
    const name = field === 'name' ? ' Spring news' : record.name;
    expect(faultOf(spoilt(from, to))).toEqual({ code, field, line: 4, record: { ...record, name } });
  });

  it.each([
    ['a long description', '"description":""', `"description":"${'a'.repeat(5_001)}"`, 'characters', 5_000],
    ['10,000 tags', '"tags":[]', `"tags":[${manyTags()}]`, 'entries', 1_000],
  ])('%s, and what the most is', (_name, from, to, of, most) => {
    expect(faultOf(spoilt(from, to))).toEqual({
      code: 'too-large',
      field: /\w+/.exec(from)?.[0],
      line: 4,
      record,
      limit: { of, most },
    });
  });

  it('a status that no campaign of the type has', () => {
    const campaign = { ...aCampaign({ type: 'orchestrated' }), status: 'failed' } as const;
    expect(faultOf(aSandboxFile({ campaigns: [campaign] }))).toMatchObject({
      code: 'not-one-of',
      field: 'status',
    });
  });

  it('one id twice', () => {
    const text = aSandboxFile({ campaigns: [aCampaign(), aCampaign({ name: 'Again' })] });
    expect(faultOf(text)).toMatchObject({
      code: 'duplicate',
      field: 'id',
      line: 5,
      record: { section: 'campaigns', number: 2, name: 'Again' },
    });
    const references = [anAudience(), anAudience()];
    expect(faultOf(aSandboxFile({ references }))).toMatchObject({
      code: 'duplicate',
      record: { section: 'references', number: 2 },
    });
  });

  it('lists the first twenty faults and counts all', () => {
    const campaigns = Array.from({ length: 30 }, (_, index) => aCampaign({ id: anId(index + 1) }));
    const reading = read(aSandboxFile({ campaigns }).replaceAll('"draft",', '"asleep",'));
    expect(reading).toMatchObject({ kind: 'refused', faults: { count: 30 } });
    if (reading.kind === 'refused') expect(reading.faults.listed).toHaveLength(20);
  });
});

describe('what is no sandbox at all', () => {
  it.each([
    ['nothing', '', 'not-json'],
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['an array', '[]', 'not-json'],
    ['an end cut off', aSandboxFile().slice(0, -20), 'not-json'],
    ['something after the end', `${aSandboxFile()}{}`, 'not-json'],
    ['another format', spoilt('almanac-sandbox', 'almanac-package'), 'not-a-sandbox'],
    ['a later version', spoilt('"version":6', '"version":7'), 'unknown-version'],
    ['a version of text', spoilt('"version":6', '"version":"6"'), 'unknown-version'],
    ['no journal', spoilt('"journal"', '"diary"'), 'missing-section'],
    ['a journal that is no list', spoilt('"journal":[]', '"journal":{}'), 'wrong-type'],
    ['two journals', spoilt('"journal":[]', '"journal":[],"journal":[]'), 'duplicate-section'],
    ['something more', spoilt('"journal":[]', '"journal":[],"secrets":[]'), 'unknown'],
    ['no name', spoilt('"name":"Spring"}', '"name":""}'), 'too-small'],
    ['a record of another world', spoilt('"journal":[]', '"journal":[undefined]'), 'not-json'],
    ['a prototype', spoilt('"sandbox":', '"__proto__":{"format":1},"sandbox":'), 'unknown'],
  ])('%s', (_name, text, code) => {
    expect(faultOf(text)).toMatchObject({ code });
  });

  it('nests as deep as the parser could not follow', () => {
    const deep = '['.repeat(5_000_000);
    expect(faultOf(deep)).toMatchObject({ code: 'not-json' });
    expect(faultOf(spoilt('"tags":[]', `"tags":${deep}`))).toMatchObject({
      code: 'too-deep',
      record: { section: 'campaigns', number: 1 },
    });
    expect(faultOf(spoilt('"sandbox":', `"more":${deep}${']'.repeat(5_000_000)},"sandbox":`))).toMatchObject({
      code: 'too-deep',
    });
  });

  it('is larger than a file may be', () => {
    expect(faultOf(' '.repeat(LARGEST_FILE + 1))).toMatchObject({ code: 'too-large' });
  });
});

it('refuses each of 1,000 malformed files, naming record and field', () => {
  expectEachRefused(1_000);
}, 60_000);

function manyTags(): string {
  return Array.from({ length: 10_000 }, (_, index) => `"tag ${index}"`).join();
}
