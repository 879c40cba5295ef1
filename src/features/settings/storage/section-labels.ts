import type { Section } from '../../../domain/ports/repository.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** What the records of each section are called together. */
export const SECTION_LABELS: Record<Section, () => string> = {
  campaigns: m.files_section_campaigns,
  journal: m.files_section_journal,
  references: m.files_section_references,
  policies: m.files_section_policies,
  people: m.files_section_people,
  packages: m.files_section_packages,
  feedback: m.files_section_feedback,
  overlays: m.files_section_overlays,
  caps: m.files_section_caps,
  acceptances: m.files_section_acceptances,
  settings: m.files_section_settings,
  templates: m.files_section_templates,
  views: m.files_section_views,
};
