import type { Almanac } from '../../app/context.ts';
import { toPage } from '../../app/view/view.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { startOf } from '../../ui/reasoned-entry.ts';

/** What a click somewhere in a row does: what its control says, else it selects; a link is the browser's. */
export function clickRow({ address, overlays }: Almanac, row: InventoryRow, click: MouseEvent): void {
  const control = click.target instanceof Element ? click.target.closest<HTMLElement>('a, button') : null;
  const { filter, value, opens } = control?.dataset ?? {};
  if (control === null) address.go({ campaign: row.id });
  else if (filter !== undefined) address.go({ filters: { ...address.view.filters, [filter]: [value] } });
  else if (opens === 'draft') address.go({ ...toPage('campaign'), campaign: row.id, version: 'draft' });
  else if (opens === 'menu') void overlays.showMenu(row.id, control, startOf(click));
  else if (opens === 'alerts' && overlays.isAt('alerts', control)) overlays.close('alerts');
  else if (opens === 'alerts') void overlays.showAlerts(row.id, control);
}
