import { person } from '../domain/campaign/person.ts';
import { policy } from '../domain/campaign/policy.ts';
import { referenceRow } from '../domain/campaign/reference.ts';
import { feedback } from '../domain/feedback/feedback.ts';
import { campaignPackage } from '../domain/packages/package.ts';
import type { ShelfItems, ShelfName } from '../domain/ports/repository.ts';
import type { z } from '../domain/schema.ts';

/** What may stand on each shelf of a sandbox. */
export const SHELVES: { readonly [Name in ShelfName]: z.ZodType<ShelfItems[Name]> } = {
  references: referenceRow,
  policies: policy,
  people: person,
  packages: campaignPackage,
  feedback,
};
export const SHELF_NAMES = Object.keys(SHELVES) as readonly ShelfName[];
