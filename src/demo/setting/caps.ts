import type { Cap } from '../../domain/pressure/cap.ts';
import type { Random } from '../random.ts';

/** Two that are in force, and one that was switched off. */
export function demoCaps(random: Random): Cap[] {
  const cap = (given: Omit<Cap, 'id'>): Cap => ({ id: random.uuid(), ...given });
  return [
    cap({ name: 'Seven emails a week', active: true, channels: ['email'], most: 7, per: 'week' }),
    cap({ name: 'Trois messages par jour', active: true, channels: [], most: 3, per: 'day' }),
    cap({ name: 'One SMS a week', active: false, channels: ['sms'], most: 1, per: 'week' }),
  ];
}
