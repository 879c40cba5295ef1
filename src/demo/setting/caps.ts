import type { Cap } from '../../domain/pressure/cap.ts';
import type { DemoLanguage } from '../../domain/ports/demo-recipe.ts';
import type { Random } from '../random.ts';

const NAMES = {
  en: { week: 'Four emails a week', day: 'Three messages a day', sms: 'One SMS a week' },
  fr: { week: 'Quatre e-mails par semaine', day: 'Trois messages par jour', sms: 'Un SMS par semaine' },
} as const;

/** Two that are in force, and one that was switched off. */
export function demoCaps(lang: DemoLanguage, random: Random): Cap[] {
  const { week, day, sms } = NAMES[lang];
  const cap = (given: Omit<Cap, 'id'>): Cap => ({ id: random.uuid(), ...given });
  return [
    cap({ name: week, active: true, channels: ['email'], most: 4, per: 'week' }),
    cap({ name: day, active: true, channels: [], most: 3, per: 'day' }),
    cap({ name: sms, active: false, channels: ['sms'], most: 1, per: 'week' }),
  ];
}
