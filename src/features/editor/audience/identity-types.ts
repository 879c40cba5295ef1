/**
 * The identity types that most sandboxes know (domain-facts.md, 1.2), to suggest. They are names that data bear, the
 * same in every language.
 */
export const IDENTITY_TYPES = [
  'Email',
  'Phone',
  'ECID',
  'CRM ID',
  'Customer ID',
  'Push token',
  'LINE ID',
] as const;

/** How long the name of one may be. */
export const LONGEST_IDENTITY_TYPE = 64;
