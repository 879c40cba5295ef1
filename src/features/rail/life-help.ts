import type { Status } from '../../domain/campaign/status.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What the rules do with a campaign in a status that may surprise, in a few sentences. */
export function lifeHelp(status: Status): string {
  switch (status) {
    case 'archived':
      return m.help_archive_text();
    case 'stopped':
      return m.help_stop_text();
    case 'scheduled':
    case 'live':
    case 'closed':
      return `${m.help_completion_text()} ${m.help_stop_text()}`;
    default:
      return m.help_completion_text();
  }
}
