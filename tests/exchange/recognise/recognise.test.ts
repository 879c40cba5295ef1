import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../../src/exchange/recognise/recognise.ts';
import { aSheetFile, aWorkbook, bytesOf } from '../sheet-file.ts';

const KINDS: Record<string, string> = {
  'ajo.json': 'journey-optimizer',
  'holidays.ics': 'calendar',
  'hubspot.csv': 'hubspot',
  'klaviyo.csv': 'klaviyo',
  'listmonk.json': 'listmonk',
  'mailchimp-api.csv': 'mailchimp',
  'mailchimp-archive.csv': 'mailchimp',
};
const FILES = readdirSync(new URL('../sheets', import.meta.url));

describe('a file from elsewhere', () => {
  it.each(FILES)('%s is known by what stands in it', async (name) => {
    const recognised = await recognise(aSheetFile(name));
    expect(recognised.kind).toBe(KINDS[name] ?? 'spreadsheet');
    expect(recognised).toMatchObject({
      because: { words: expect.arrayContaining([expect.any(String)]) as string[] },
    });
  });

  it.each([
    ['utf8-bom.csv', 'utf-8', 'Été'],
    ['utf16-plain.csv', 'utf-16le', 'Été'],
    ['cp1252.csv', 'windows-1252', 'Été – soldes'],
    ['mac-roman.csv', 'macintosh', 'Été'],
  ])('%s is the same text in its own encoding', async (name, encoding, text) => {
    const recognised = await recognise(aSheetFile(name));
    expect(recognised).toMatchObject({ encoding, sheets: [{ rows: [{}, { number: 2 }] }] });
    expect('sheets' in recognised && recognised.sheets[0]?.rows[1]?.cells[0]).toBe(text);
  });

  it.each([
    ['sep.csv', ';'],
    ['plan.tsv', '\t'],
    ['tags.csv', ','],
    ['fr-words.csv', ';'],
  ])('%s is cut by its own separator', async (name, separator) => {
    expect(await recognise(aSheetFile(name))).toMatchObject({ separator });
  });

  it('of ours is told apart', async () => {
    expect(await recognise(bytesOf('{"format":"almanac-sandbox","version":1}'))).toMatchObject({
      kind: 'sandbox',
    });
    expect(await recognise(bytesOf('{\n "version": 1, "format": "almanac-package"}'))).toMatchObject({
      kind: 'package',
    });
    const english =
      'Name,Status,Type,Category,Channels,Tags,Start,End,Last run,Next run,Created,Created by,Modified,Modified by,Activated,Deleted on,Priority,Audience,Delivered,Opens,Clicks,Time zone,ID';
    const french =
      'Nom;Statut;Type;Catégorie;Canaux;Balises;Début;Fin;Dernière exécution;Prochaine exécution;Création;Créée par;Modification;Modifiée par;Activation;Suppression le;Priorité;Audience;Livrés;Ouvertures;Clics;Fuseau horaire;Identifiant';
    expect(await recognise(bytesOf(`${english}\nA`))).toMatchObject({ kind: 'almanac-table' });
    expect(await recognise(bytesOf(`${french}\nA`))).toMatchObject({ kind: 'almanac-table', separator: ';' });
  });

  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['blanks', '  \n ', { reason: 'empty' }],
    ['a PDF', '%PDF-1.7', { reason: 'other-format', found: ['PDF'] }],
    ['a page', '<!DOCTYPE html><table>', { reason: 'other-format', found: ['HTML'] }],
    ['broken JSON', '{\n "items": [\n  {"campaignId": }\n ]\n}', { reason: 'not-json', line: 3, column: 18 }],
    ['other JSON', '{"users": [], "total": 3}', { reason: 'other-json', found: ['users', 'total'] }],
    ['an empty calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR', { reason: 'no-events' }],
    ['a calendar cut short', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', { reason: 'damaged', line: 2 }],
    [
      'a broken calendar',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY\r\nEND:VEVENT',
      { reason: 'damaged', line: 3 },
    ],
    ['a program', '\u0001\u0002\u0003\u0004\u0005', { reason: 'not-text' }],
    ['too many columns', 'a,'.repeat(300), { reason: 'too-many-columns' }],
    ['too many rows', 'a,b\n'.repeat(10_200), { reason: 'too-many-rows' }],
  ])('%s is refused with the reason', async (_what, text, reason) => {
    expect(await recognise(bytesOf(text))).toMatchObject({ kind: 'unknown', ...reason });
  });

  it('is refused where it is an old workbook, another archive or a damaged one', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await recognise(old)).toMatchObject({ reason: 'old-workbook' });
    const sound = aSheetFile('plan.xlsx');
    expect(await recognise(sound.slice(0, 1_500))).toMatchObject({ reason: 'damaged' });
    expect(await recognise(aWorkbook({ 'xl/worksheets/sheet1.xml': '<worksheet><row' }))).toMatchObject({
      reason: 'damaged',
    });
    expect(await recognise(bytesOf('PK\u0003\u0004 letters'))).toMatchObject({ reason: 'other-archive' });
  });
});
