import type { PageName } from '../../app/view/view.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const PAGE_LABELS: Record<PageName, () => string> = {
  campaigns: m.shell_campaigns,
  campaign: m.shell_campaigns,
  report: m.reports_title,
  import: m.import_title,
  approvals: m.shell_approvals,
  packages: m.shell_packages,
  journal: m.shell_journal,
  'what-if': m.whatif_title,
  settings: m.shell_settings,
  help: m.shell_help,
};
