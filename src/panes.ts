/** How the panes of the campaigns' page share its width. All in px. */

/** Up to this width of the window the details cover the page. Rail.svelte and CampaignsPage.svelte say it in CSS as well. */
export const COVERED = 1000;
/** Up to this width list and calendar lie one above the other. */
export const STACKED = 900;
/** In a narrower window there is no room for list, seven days and details. */
export const LIST_ROOM = 1248;

/** The list beside the calendar. */
export const LIST = { first: 384, least: 248, most: 560 } as const;
/** With so much the calendar shows seven days that can be read, and its tools on one line. */
const CALENDAR = 844;

/** The width that the list gets of what was asked for: it gives way before the calendar does. */
export function listWidthIn(panes: number, asked: number): number {
  const room = panes === 0 ? asked : panes - CALENDAR;
  return Math.round(Math.max(LIST.least, Math.min(asked, room, LIST.most)));
}
