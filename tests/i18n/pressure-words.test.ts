import { afterEach, describe, expect, it } from 'vitest';
import type { Saying } from '../../src/domain/pressure/saying.ts';
import type { Conflict } from '../../src/domain/pressure/conflicts.ts';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import { conflictWords, sayingWords } from '../../src/i18n/pressure-words.ts';

const OVER: Saying = {
  standing: 'over',
  ordinal: 3,
  most: 2,
  per: 'week',
  firstDate: '2026-03-02',
  isCurrent: true,
  channel: 'email',
  audience: 'All customers',
  others: ['Spring preview', 'VIP early access'],
};
const AT: Saying = {
  ...OVER,
  standing: 'at',
  ordinal: 1,
  most: 1,
  per: 'day',
  channel: 'push',
  isCurrent: false,
};

/** With no-break spaces as plain ones. */
const inFrench = <Of>(words: (of: Of) => string, of: Of) => {
  overwriteGetLocale(() => 'fr');
  return words(of).replaceAll(/[\u00A0\u202F]/g, ' ');
};
afterEach(() => overwriteGetLocale(() => 'en'));

describe('what a place means', () => {
  it.each<[Saying, string, string]>([
    [
      OVER,
      'The third email this week to All customers (cap 2): Spring preview, VIP early access',
      'Le troisième e-mail cette semaine pour « All customers » (plafond : 2) : Spring preview, VIP early access',
    ],
    [
      { ...OVER, isCurrent: false, channel: null, ordinal: 22, others: ['A', 'B', 'C', 'D', 'E'] },
      'The 22nd message in the week of Mar 2 to All customers (cap 2): A, B, C and 2 more',
      'Le 22e message la semaine du 2 mars pour « All customers » (plafond : 2) : A, B, C et 2 autres',
    ],
    [
      { ...OVER, others: [] },
      'The third email this week to All customers (cap 2), from this campaign alone',
      'Le troisième e-mail cette semaine pour « All customers » (plafond : 2), rien qu’avec cette campagne',
    ],
    [
      AT,
      'The first push notification on Mar 2 to All customers, which reaches the cap of 1',
      'La première notification push le 2 mars pour « All customers », ce qui atteint le plafond de 1',
    ],
    [{ ...AT, standing: 'under' }, '', ''],
  ])('%#', (saying, english, french) => {
    expect(sayingWords(saying).replace('2 Mar', 'Mar 2')).toBe(english);
    expect(inFrench(sayingWords, saying)).toBe(french);
  });
});

describe('how another campaign is in the way', () => {
  const meeting = { kind: 'messages', sameHour: true, sameChannel: true, sameAudience: false } as Conflict;
  const shown = { kind: 'priority', priority: 80, isHigher: true } as Conflict;
  it.each<[Conflict, RegExp, string]>([
    [
      meeting,
      /^Writes to the same people within 24 hours: same hour, same channel,? and larger audience that includes this one$/,
      'S’adresse aux mêmes personnes à moins de 24 heures : même heure, même canal et audience plus large qui comprend celle-ci',
    ],
    [
      shown,
      /^Shown in the same place with a higher priority \(80\)$/,
      'S’affiche au même endroit avec une priorité supérieure (80)',
    ],
    [
      { ...shown, isHigher: false } as Conflict,
      /^Shown in the same place with the same priority \(80\)$/,
      'S’affiche au même endroit avec la même priorité (80)',
    ],
  ])('%#', (conflict, english, french) => {
    expect(conflictWords(conflict)).toMatch(english);
    expect(inFrench(conflictWords, conflict)).toBe(french);
  });
});
