import type { References } from '../domain/campaign/reference.ts';
import { m } from './paraglide/messages.js';

export function configurationName(references: References, id: string | null): string {
  if (id === null) return m.rail_configuration_none();
  return references.get(id)?.name ?? m.rail_configuration_gone({ id });
}

export function audienceName(references: References, id: string | null): string {
  if (id === null) return m.rail_audience_none();
  return references.get(id)?.name ?? m.rail_audience_gone({ id });
}
