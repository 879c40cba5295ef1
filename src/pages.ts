import type { Component } from 'svelte';
import type { PageName } from './app/view/view.ts';

/** Pages besides the campaigns', each loaded when it is first opened. */
export const PAGES: Record<Exclude<PageName, 'campaigns'>, () => Promise<{ default: Component }>> = {
  campaign: () => import('./CampaignPage.svelte'),
  report: () => import('./features/reports/Report.svelte'),
  import: () => import('./features/import/Import.svelte'),
  approvals: () => import('./features/approvals/Approvals.svelte'),
  packages: () => import('./features/packages/Packages.svelte'),
  journal: () => import('./features/journal/Journal.svelte'),
  'what-if': () => import('./features/what-if/WhatIfPage.svelte'),
  settings: () => import('./features/settings/Settings.svelte'),
  help: () => import('./features/help/Help.svelte'),
};
