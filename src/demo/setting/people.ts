import type { Actor } from '../../domain/campaign/actor.ts';
import type { Person as KeptPerson } from '../../domain/campaign/person.ts';

/** The marketing team of Maison Lumen, the retailer that the demo is about. */
export const PEOPLE = {
  camille: { name: 'Camille Laurent', role: 'manager' },
  julien: { name: 'Julien Moreau', role: 'manager' },
  oliver: { name: 'Oliver Hughes', role: 'manager' },
  emma: { name: 'Emma Clarke', role: 'manager' },
  grace: { name: 'Grace O’Brien', role: 'manager' },
  tane: { name: 'Tāne Ngata', role: 'manager' },
  aicha: { name: 'Aïcha Benali', role: 'approver' },
  maya: { name: 'Maya Patel', role: 'approver' },
} as const satisfies Record<string, Actor>;

export type Person = keyof typeof PEOPLE;

export const EVERYONE = [
  'camille',
  'julien',
  'oliver',
  'emma',
  'grace',
  'tane',
  'aicha',
  'maya',
] as const satisfies Person[];

/** Somebody of the shops, who follows what is planned and plans nothing. */
const ONLOOKER: KeptPerson = { id: 'paul', name: 'Paul Girard', role: 'viewer' };

/** The team as the sandbox keeps it. */
export function demoPeople(): KeptPerson[] {
  return [...EVERYONE.map((id) => ({ id, ...PEOPLE[id] })), ONLOOKER];
}

/** Whoever decides a request: one of the two approvers, never the one who asked. */
export function approverFor(requester: Person): Actor {
  return requester === 'aicha' || requester === 'camille' || requester === 'oliver'
    ? PEOPLE.maya
    : PEOPLE.aicha;
}
