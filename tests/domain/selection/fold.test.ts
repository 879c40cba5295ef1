import { expect, it } from 'vitest';
import { fold } from '../../../src/domain/selection/fold.ts';

it.each([
  ['Été', 'ete'],
  ['NOËL', 'noel'],
  ['Çà et là', 'ca et la'],
  ['Œuvre & Æther', 'oeuvre & aether'],
  ['Straße, STRASSE', 'strasse, strasse'],
  ['Grüße aus ẞ', 'grusse aus ss'],
  ['l’été', "l'ete"],
  ['e\u0301te\u0301', 'ete'],
  ['İstanbul', 'istanbul'],
  ['Soldes 50 %', 'soldes 50 %'],
  ['春のニュース', '春のニュース'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});
