import type { DetailsPart } from '../../app/view/reveal.svelte.ts';

/** Where a campaign's details tell of what nobody writes: when it is deleted, and how a run went. */
export function partOf(field: string): DetailsPart {
  return field === 'archived' ? 'dates' : 'journal';
}
