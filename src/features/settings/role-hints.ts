import type { Role } from '../../domain/campaign/actor.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What somebody in a role does, in a sentence. */
export const ROLE_HINTS: Record<Role, () => string> = {
  manager: m.settings_role_manager_hint,
  approver: m.settings_role_approver_hint,
  viewer: m.settings_role_viewer_hint,
};
