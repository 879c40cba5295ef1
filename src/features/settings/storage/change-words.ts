import type { ChangedCampaign, Compared } from '../../../exchange/sandbox/compare-contents.ts';
import { formatList } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

const COMPARED: Record<Compared, () => string> = {
  name: m.files_differs_name,
  description: m.files_differs_description,
  tags: m.files_differs_tags,
  status: m.files_differs_status,
  content: m.files_differs_content,
  history: m.files_differs_history,
};

/** A campaign and in what it differs: "Spring news: name and tags, changed later here". */
export function changeWords({ name, differs, isNewerHere }: ChangedCampaign): string {
  const parts = [formatList(differs.map((each) => COMPARED[each]()))];
  if (isNewerHere) parts.push(m.files_newer_here());
  return m.files_changed_line({ name, differs: parts.join(', ') });
}
