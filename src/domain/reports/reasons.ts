/** Why somebody who is targeted is sent nothing. */
export const EXCLUSION_REASONS = [
  'no-consent',
  'suppressed',
  'no-address',
  'frequency-cap',
  'outside-window',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** Why a message came back: for good, for a time, or for a reason that says nothing of the address. */
export const BOUNCE_REASONS = [
  'unknown-recipient',
  'recipient-refused',
  'mailbox-full',
  'unreachable',
  'out-of-office',
] as const;
export type BounceReason = (typeof BOUNCE_REASONS)[number];

/** Why a message could not be sent at all. */
export const ERROR_REASONS = ['not-rendered', 'provider-refused', 'timed-out'] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];
