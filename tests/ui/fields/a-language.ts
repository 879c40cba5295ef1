import { fieldLanguage } from '../../../src/i18n/field-language.ts';

/** How fields speak to somebody in the year 2026. */
export const aLanguage = (firstDay: number | null = null) => fieldLanguage(firstDay, '2026-11-25');
